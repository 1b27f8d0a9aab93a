// The commands: what they take, and how they leave.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace roi::cli {

using Words = std::vector<std::string>;

/// A command. It takes the words after its name and returns an exit code.
struct Command {
    std::string_view name;
    std::string_view summary;
    int (*run)(const Words& words);
};

int run_calc(const Words& words);
int run_check(const Words& words);
int run_lint(const Words& words);
int run_compare(const Words& words);
int run_import(const Words& words);
int run_init(const Words& words);
int run_explain(const Words& words);
int run_schema(const Words& words);

/// A text to print and the code to leave with: help that was asked for, or a usage error.
struct Leave {
    std::string text;
    int code;
};

/// What was asked for, or why to leave at once.
template <class Arguments>
using Parsed = std::variant<Arguments, Leave>;

/// A usage error in the shape of every other mistake.
Leave usage_error(const std::string& message, const std::string& hint);

/// Prints a text on standard output, or what went wrong on standard error.
int print(std::string_view text);

/// Prints what a parse left: help on standard output, an error on standard error.
int leave(const Leave& parting);

}  // namespace roi::cli
