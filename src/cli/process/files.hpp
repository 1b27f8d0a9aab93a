// Which files a command reads.
#pragma once

#include <string>
#include <vector>

namespace roi::cli {

/// What a pattern stands for.
struct FoundFiles {
    std::vector<std::string> files;
    std::string unreadable;  ///< the first folder that could not be looked into, and why; empty where none
};

/// The files that a pattern such as campaigns/**/*.roi.json stands for, in alphabetical order: `*`, `?` and
/// `[...]` within a name, `**` for any depth of folders; names that begin with a point are hidden from them.
/// What is no pattern stays as it is; a file that is called like the pattern comes with what the pattern
/// finds. Shells expand `**` to one folder unless told otherwise, and would leave campaigns out without a
/// word; a quoted pattern comes here.
FoundFiles files_of(const std::string& pattern);

/// Reading one might never end: a pattern must not run into it.
bool is_pipe_or_device(const std::string& path);

}  // namespace roi::cli
