// The pieces that the arguments of every command are read with. CLI11 stays behind this header.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/arguments.hpp"

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

/// Expands patterns in place. A pattern without a match is a mistake: nothing would have been looked at.
std::optional<Leave> expand_files(std::vector<std::string>& files);

/// The flags that every report has, before they are checked.
struct RawReport {
    std::optional<std::string> format, color, width;
    bool ascii = false;
};

/// The files of a report, its format and its destinations.
void declare_report(CLI::App& app, ReportArguments& arguments, RawReport& raw, const char* formats,
                    const char* extensions);

/// Width, colour and characters.
void declare_look(CLI::App& app, RawReport& raw);

/// Checks what the two above have declared.
std::optional<Leave> check_report(const std::string& command, ReportArguments& arguments,
                                  const RawReport& raw, std::span<const Format> formats);

}  // namespace roi::cli
