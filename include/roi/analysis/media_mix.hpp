// Owned, paid and earned media: what an engaged person cost.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "roi/analysis/report.hpp"

namespace roi::inline analysis {

/// Earned media have no price: what is earned is caused by owned and paid effort, so only those two and the
/// total have a cost per engaged person (AMEC, Barcelona Principles).
struct MediaRow {
    std::string_view name;      ///< "owned", "paid", "earned", "total"
    Ratio engaged;              ///< people, by the raw counts of the actions of engagement goals
    std::optional<Ratio> cost;  ///< nothing where none with this media is stated: absent is not 0
    std::optional<Ratio> cost_per_engaged;
    std::string_view why;  ///< why there is none
};

struct MediaMix {
    std::vector<MediaRow> rows;  ///< owned, paid, earned, total
    Ratio unassigned_cost;       ///< cost without media: in the total alone
    Ratio unassigned_engaged;    ///< engaged people without media: in the total alone
    std::optional<Ratio> earned_share;
};

/// Nothing where no goal of type engagement names an action with media.
std::optional<MediaMix> media_mix_of(const Report& report);

}  // namespace roi::analysis
