// The command line of roi import.
#pragma once

#include <string>
#include <vector>

#include "cli/flags/report.hpp"
#include "roi/read/import.hpp"

namespace roi::cli {

struct ImportArguments : ReportArguments {
    ImportRules rules;
    std::string mapping_file;   ///< of --mapping
    std::string saved_mapping;  ///< of --save-mapping
    OptionalFigure staff_hours;
    OptionalFigure hourly_rate;
    std::vector<std::string> ledgers;  ///< of --costs
    bool is_quiet = false;
};

Parsed<ImportArguments> parse_import(const Words& words);

}  // namespace roi::cli
