// Which files a command reads.
#pragma once

#include <string>
#include <vector>

namespace roi::cli {

/// The files that a pattern such as campaigns/**/*.roi.json stands for, in alphabetical order: `*`, `?` and
/// `[...]` within a name, `**` for any depth of folders. What is a file already, and what is no pattern,
/// stays as it is. Shells expand `**` to one folder unless told otherwise, and would leave campaigns out
/// without a word; a quoted pattern comes here.
std::vector<std::string> files_of(const std::string& pattern);

/// Whether a name holds a character of patterns.
bool is_pattern(const std::string& name);

}  // namespace roi::cli
