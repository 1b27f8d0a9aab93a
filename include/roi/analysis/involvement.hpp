// Involvement: who takes part, what comes of it, and what it takes. Counts, shares and hours; never added to
// money.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "roi/analysis/report.hpp"

namespace roi::inline analysis {

/// k of n as a share; the ends of its 95 % interval (Wilson) where both are counted and not assumed.
struct InvolvementShare {
    std::string_view name;  ///< "lurkers"
    Ratio count;
    Ratio of;
    Ratio share;
    std::optional<Decimal> low;
    std::optional<Decimal> high;
    bool is_assumed = false;
};

/// What came of the effort: how much of it, an hour and a piece.
struct InvolvementRate {
    std::string_view name;  ///< "answers"
    Ratio count;
    std::optional<Ratio> per_hour;   ///< count / staff and management hours
    std::optional<Ratio> cost_each;  ///< total cost / count
    bool is_assumed = false;
};

struct InvolvementReport {
    std::optional<Ratio> hours;                   ///< staff and management hours
    std::vector<InvolvementShare> participation;  ///< creators, interactors, lurkers; or active
    std::vector<InvolvementShare> answers;        ///< solved of the answers, answers by members
    std::vector<InvolvementShare> sentiment;      ///< positive, neutral, negative
    std::optional<Ratio> balance;                 ///< (positive - negative) / all, -1..1
    bool is_product_problem = false;              ///< more than half is negative
    std::vector<InvolvementRate> rates;
};

/// Participation rules that readers know. Descriptions of what others saw, never a target.
struct ParticipationRule {
    std::string_view name;
    int lurkers, interactors, creators;  ///< per cent
    std::string_view source;
};
inline constexpr ParticipationRule participation_rules[]{
    {"90-9-1", 90, 9, 1, "Nielsen 2006"},
    {"60-30-10", 60, 30, 10, "a common rule of thumb"},
};

/// Nothing where the campaign states no involvement and no action says whether it was gated.
std::optional<InvolvementReport> involvement_of(const Report& report);

}  // namespace roi::analysis
