// Words of the command line become values, by CLI11, which stays behind this header.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace roi::cli {

/// Parses; what CLI11 throws becomes help or a usage error.
std::optional<Leave> parse_with(CLI::App& app, const Words& words);

/// How the help page of a command looks.
void describe(CLI::App& app);

/// The words with blanks between them.
std::string join(const std::vector<std::string>& words);

/// An option that takes one value, and may be given again where it collects them.
template <class Value>
void add_value(CLI::App& app, const char* name, Value& value, const char* kind, const char* what) {
    app.add_option(name, value, what)->type_name(kind)->allow_extra_args(false);
}

/// A choice among words; anything else is a usage error with a suggestion.
std::optional<Leave> check_choice(const std::string& flag, const std::optional<std::string>& given,
                                  const std::vector<std::string>& words);

/// A whole number in a range; a usage error otherwise. Absent stays absent.
std::optional<Leave> read_whole(const std::string& flag, const std::optional<std::string>& given, long least,
                                long most, long& value);

}  // namespace roi::cli
