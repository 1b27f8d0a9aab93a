// The command line of roi compare.
#pragma once

#include "cli/flags/report.hpp"

namespace roi::cli {

struct CompareArguments : ReportArguments {
    bool even_so = false;
    bool exit_code = false;  ///< a difference is exit code 1
};

Parsed<CompareArguments> parse_compare(const Words& words);

}  // namespace roi::cli
