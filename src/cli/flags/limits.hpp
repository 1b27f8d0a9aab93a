// Limits that are written on the command line.
#pragma once

#include <string>
#include <vector>

#include "roi/base/diagnostic.hpp"
#include "roi/model/check.hpp"

namespace roi::cli {

/// Reads the limits of a flag ("--expect"); what is wrong with them comes back.
Diagnostics read_limits(const std::string& flag, const std::vector<std::string>& texts,
                        std::vector<Check>& checks);

}  // namespace roi::cli
