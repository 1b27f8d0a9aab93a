// A summed table as campaigns.
#pragma once

#include "read/export/decide/summed_table.hpp"

namespace roi::inline read {

/// Puts the groups of a table together as the rules say. What is no campaign (a cost below zero, a period
/// that cannot be split) comes back as mistakes; the report takes currency, period, totals and what to keep
/// in mind.
Result<std::vector<Campaign>> campaigns_of(const SummedTable& table, ImportReport& report);

}  // namespace roi::read
