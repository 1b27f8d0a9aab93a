// What was asked for on the command line, command by command. CLI11 stays behind this header.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/terminal.hpp"
#include "roi/write.hpp"

namespace roi::cli {

struct CalcArguments {
    std::vector<std::string> files;
    std::optional<Format> format;
    std::vector<std::string> outputs;
    std::vector<std::string> metrics;       ///< of --get
    std::vector<std::string> replacements;  ///< of --set, "POINTER=VALUE"
    std::vector<std::string> claims;        ///< of --claim
    Style style;
    ColorChoice color = ColorChoice::automatic;
    bool keep_going = false;
    bool even_so = false;  ///< say premature figures, stamped
};

struct LintArguments {
    enum class FailOn { error, warn, never };

    std::vector<std::string> files;
    std::optional<LintFormat> format;
    std::vector<std::string> outputs;
    FailOn fail_on = FailOn::error;
    Style style;
    ColorChoice color = ColorChoice::automatic;
};

struct InitArguments {
    std::string file;  ///< empty: standard output
    std::string goal = "conversion";
};

struct TopicArguments {
    std::string topic;  ///< of explain and schema; empty where none was given
};

/// A text to print and the code to leave with: help that was asked for, or a usage error.
struct Leave {
    std::string text;
    int code;
};

template <class Arguments>
using Parsed = std::variant<Arguments, Leave>;

using Words = std::vector<std::string>;

/// Each takes the words after the command's name.
Parsed<CalcArguments> parse_calc(const Words& words);
Parsed<LintArguments> parse_lint(const Words& words);
Parsed<InitArguments> parse_init(const Words& words);
Parsed<TopicArguments> parse_explain(const Words& words);
Parsed<TopicArguments> parse_schema(const Words& words);

/// A usage error in the shape of every other mistake.
Leave usage_error(const std::string& message, const std::string& hint);

}  // namespace roi::cli
