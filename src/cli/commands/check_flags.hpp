// The command line of roi check.
#pragma once

#include <string>
#include <vector>

#include "cli/flags/report.hpp"

namespace roi::cli {

struct CheckArguments : ReportArguments {
    std::vector<std::string> expectations;  ///< of --expect, as written
    GateRules rules;
};

Parsed<CheckArguments> parse_check(const Words& words);

}  // namespace roi::cli
