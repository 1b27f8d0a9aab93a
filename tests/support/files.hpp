// Files that tests read.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace roi::test {

inline std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The files of a folder, sorted, because a folder has no order of its own.
inline std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> list;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.is_regular_file()) list.push_back(entry.path());
    std::sort(list.begin(), list.end());
    return list;
}

/// The cells of a line of tab-separated values.
inline std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> list{{}};
    for (const char c : line) {
        if (c == '\t')
            list.emplace_back();
        else
            list.back() += c;
    }
    return list;
}

}  // namespace roi::test
