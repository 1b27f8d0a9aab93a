// Reports on many plain campaigns, in one place.
#pragma once

#include "method/plain_sums.hpp"
#include "roi/analysis/report.hpp"

namespace roi::inline analysis {

/// Reports on a campaign of which the sums are known and nothing else is stated but a name, a currency and a
/// period: what report_on() gives at the depth of `row`, without single actions, or its metrics alone at the
/// depth of `figures`. `report` holds the campaign; it is a new one, or one that this function has filled
/// before. A law test holds the two against each other.
void report_on_sums(const PlainSums& sums, ReportOptions::Depth depth, Report& report);

}  // namespace roi::analysis
