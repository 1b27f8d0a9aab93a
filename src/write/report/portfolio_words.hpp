// What text and Markdown say alike of many campaigns.
#pragma once

#include <string_view>

#include "roi/write.hpp"

namespace roi::inline write {

/// The metric that a table needs a column for, because it is ranked by it and shows it nowhere else.
const MetricKind* ranked_column(const PortfolioReport& whole);

/// "attributed", "incremental", or partly each.
std::string_view claim_of(const PortfolioReport& whole);

}  // namespace roi::write
