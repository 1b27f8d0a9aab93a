// The commands. Each takes the words after its name and returns an exit code.
#pragma once

#include <string_view>

#include "cli/arguments.hpp"

namespace roi::cli {

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

/// Prints a text on standard output, or what went wrong on standard error.
int print(std::string_view text);

/// Prints what a parse left: help on standard output, an error on standard error.
int leave(const Leave& parting);

/// Refuses an output that is one of the inputs.
std::optional<Leave> refuse_input_as_output(const std::vector<std::string>& files, const std::string& path);

/// Reports a failed write; returns its exit code.
int report_failure(const struct OutputFailure& failure);

}  // namespace roi::cli
