// The command line of roi lint.
#pragma once

#include "cli/flags/report.hpp"

namespace roi::cli {

struct LintArguments : ReportArguments {
    FailOn fail_on = FailOn::error;
};

Parsed<LintArguments> parse_lint(const Words& words);

}  // namespace roi::cli
