// The command line of roi calc.
#pragma once

#include <string>
#include <vector>

#include "cli/flags/report.hpp"

namespace roi::cli {

struct CalcArguments : ReportArguments {
    std::vector<std::string> metrics;       ///< of --get
    std::vector<std::string> replacements;  ///< of --set, "POINTER=VALUE"
    std::vector<std::string> claims;        ///< of --claim
    std::vector<std::string> limits;        ///< of --where, as written
    std::optional<BreakdownBy> by;
    unsigned jobs = 0;  ///< threads; 0: as many as there are processors, up to eight
    bool keep_going = false;
    bool even_so = false;  ///< say premature figures, stamped
};

Parsed<CalcArguments> parse_calc(const Words& words);

}  // namespace roi::cli
