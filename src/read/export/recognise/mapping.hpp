// What the columns of a table hold, kept in a file for the next export.
#pragma once

#include <string>
#include <vector>

#include "roi/read/import.hpp"

namespace roi::inline read {

/// Reads { "spend": "Cost", "revenue": "Conv. value" }.
Result<std::vector<ImportRules::Mapping>> read_mapping(const std::string& path);

}  // namespace roi::read
