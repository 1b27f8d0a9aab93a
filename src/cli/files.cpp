#include "cli/files.hpp"

#include <fnmatch.h>
#include <algorithm>
#include <filesystem>
#include <system_error>

namespace roi::cli {
namespace {

namespace fs = std::filesystem;

/// The names in a folder, in order; none where it cannot be read.
std::vector<std::string> names_in(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code failure;
    for (fs::directory_iterator entry(folder.empty() ? "." : folder, failure), end; !failure && entry != end;
         entry.increment(failure))
        names.push_back(entry->path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

/// Walks down a pattern, one name at a time.
class Walk {
 public:
    explicit Walk(const std::string& pattern) {
        std::size_t begin = 0;
        if (pattern.starts_with('/')) root_ = "/";
        while (begin <= pattern.size()) {
            const auto end = std::min(pattern.find('/', begin), pattern.size());
            if (end > begin) steps_.push_back(pattern.substr(begin, end - begin));
            begin = end + 1;
        }
    }

    std::vector<std::string> files() {
        descend(root_, 0);
        std::sort(found_.begin(), found_.end());
        found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
        return std::move(found_);
    }

 private:
    static std::string joined(const std::string& folder, const std::string& name) {
        return folder.empty() || folder.ends_with('/') ? folder + name : folder + "/" + name;
    }

    void descend(const std::string& folder, std::size_t step) {
        const bool is_last = step + 1 == steps_.size();
        if (steps_[step] == "**") {
            if (!is_last) descend(folder, step + 1);
            for (const auto& name : names_in(folder)) {
                const std::string path = joined(folder, name);
                if (name.starts_with('.')) continue;
                if (is_last && is_file(path)) found_.push_back(path);
                if (is_folder_of_its_own(path)) descend(path, step);
            }
            return;
        }
        if (!is_pattern(steps_[step])) return go_on(joined(folder, steps_[step]), step, is_last);
        for (const auto& name : names_in(folder))
            if (::fnmatch(steps_[step].c_str(), name.c_str(), FNM_PERIOD) == 0)
                go_on(joined(folder, name), step, is_last);
    }

    void go_on(const std::string& path, std::size_t step, bool is_last) {
        std::error_code failure;
        if (is_last && is_file(path)) found_.push_back(path);
        if (!is_last && fs::is_directory(path, failure)) descend(path, step + 1);
    }

    static bool is_file(const std::string& path) {
        std::error_code failure;
        return fs::exists(path, failure) && !fs::is_directory(path, failure);
    }
    /// Links are not followed at any depth: they may lead in a circle.
    static bool is_folder_of_its_own(const std::string& path) {
        std::error_code failure;
        return fs::is_directory(fs::symlink_status(path, failure));
    }

    std::string root_;
    std::vector<std::string> steps_;
    std::vector<std::string> found_;
};

}  // namespace

bool is_pattern(const std::string& name) { return name.find_first_of("*?[") != std::string::npos; }

std::vector<std::string> files_of(const std::string& pattern) {
    std::error_code failure;
    if (!is_pattern(pattern) || fs::exists(pattern, failure)) return {pattern};
    return Walk(pattern).files();
}

}  // namespace roi::cli
