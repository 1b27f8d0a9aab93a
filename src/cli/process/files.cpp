#include "cli/process/files.hpp"

#include <fnmatch.h>
#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

namespace roi::cli {
namespace {

namespace fs = std::filesystem;

/// Whether a name holds a character of patterns.
bool is_pattern(const std::string& name) { return name.find_first_of("*?[") != std::string::npos; }

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

    FoundFiles found() {
        descend(root_, 0);
        std::sort(found_.files.begin(), found_.files.end());
        found_.files.erase(std::unique(found_.files.begin(), found_.files.end()), found_.files.end());
        return std::move(found_);
    }

 private:
    static std::string joined(const std::string& folder, const std::string& name) {
        return folder.empty() || folder.ends_with('/') ? folder + name : folder + "/" + name;
    }

    /// The names in a folder, in order. One that cannot be read is remembered: what is in it would be left
    /// out.
    std::vector<std::string> names_in(const std::string& folder) {
        std::vector<std::string> names;
        std::error_code failure;
        const std::string path = folder.empty() ? "." : folder;
        for (fs::directory_iterator entry(path, failure), end; !failure && entry != end;
             entry.increment(failure))
            names.push_back(entry->path().filename().string());
        if (failure && found_.unreadable.empty()) found_.unreadable = path + ": " + failure.message();
        std::sort(names.begin(), names.end());
        return names;
    }

    void descend(const std::string& folder, std::size_t step) {
        const bool is_last = step + 1 == steps_.size();
        if (steps_[step] == "**") return descend_anywhere(folder, step, is_last);
        if (!is_pattern(steps_[step])) return go_on(joined(folder, steps_[step]), step, is_last);
        for (const auto& name : names_in(folder))
            if (::fnmatch(steps_[step].c_str(), name.c_str(), FNM_PERIOD) == 0)
                go_on(joined(folder, name), step, is_last);
    }

    void descend_anywhere(const std::string& folder, std::size_t step, bool is_last) {
        // Links are followed, and each folder is looked into once: they may lead in circles and across.
        std::error_code failure;
        if (!visited_.emplace(fs::canonical(folder.empty() ? "." : folder, failure), step).second) return;
        if (!is_last) descend(folder, step + 1);
        for (const auto& name : names_in(folder)) {
            const std::string path = joined(folder, name);
            if (name.starts_with('.')) continue;
            if (is_folder(path))
                descend(path, step);
            else if (is_last)
                add(path);
        }
    }

    void go_on(const std::string& path, std::size_t step, bool is_last) {
        std::error_code failure;
        if (!is_last && is_folder(path)) return descend(path, step + 1);
        // A link that leads nowhere is taken as well, so that reading it fails and says so.
        if (is_last && fs::symlink_status(path, failure).type() != fs::file_type::not_found &&
            !is_folder(path))
            add(path);
    }

    /// A file called - is no standard input.
    void add(const std::string& path) { found_.files.push_back(path == "-" ? "./-" : path); }

    /// What cannot be looked at may be a folder with campaigns in it.
    bool is_folder(const std::string& path) {
        std::error_code failure;
        const auto type = fs::status(path, failure).type();
        const bool is_absent = failure == std::errc::no_such_file_or_directory ||
                               failure == std::errc::not_a_directory ||
                               failure == std::errc::too_many_symbolic_link_levels;
        if (failure && !is_absent && found_.unreadable.empty())
            found_.unreadable = path + ": " + failure.message();
        return type == fs::file_type::directory;
    }

    std::string root_;
    std::vector<std::string> steps_;
    std::set<std::pair<fs::path, std::size_t>> visited_;  ///< folders, each with the step of the pattern
    FoundFiles found_;
};

}  // namespace

FoundFiles files_of(const std::string& pattern) {
    if (!is_pattern(pattern)) return {{pattern}, {}};
    auto result = Walk(pattern).found();
    std::error_code failure;
    const bool is_name = fs::exists(pattern, failure) && !fs::is_directory(pattern, failure);
    auto& files = result.files;
    if (is_name && std::find(files.begin(), files.end(), pattern) == files.end()) files.push_back(pattern);
    return result;
}

bool is_pipe_or_device(const std::string& path) {
    std::error_code failure;
    return fs::is_other(path, failure);
}

}  // namespace roi::cli
