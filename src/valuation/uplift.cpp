#include "valuation/uplift.hpp"

#include <algorithm>

#include "statistics/to_decimal.hpp"
#include "valuation/customer.hpp"
#include "valuation/worth.hpp"

namespace roi::inline valuation {
namespace {

statistics::RateGroup rates(const Stratum::Group& group) {
    return {group.k.to_double(), group.n.to_double()};
}

/// All customers of the strata that count, side by side.
struct Sums {
    statistics::RateGroup engaged{0, 0};
    statistics::RateGroup others{0, 0};
};

Sums sums_of(const UpliftValue& uplift) {
    Sums sums;
    for (const auto& stratum : uplift.strata) {
        const auto first = rates(stratum.engaged);
        const auto second = rates(stratum.others);
        if (first.n <= 0 || second.n <= 0) continue;
        sums.engaged = {sums.engaged.k + first.k, sums.engaged.n + first.n};
        sums.others = {sums.others.k + second.k, sums.others.n + second.n};
    }
    return sums;
}

/// The variance within strata needs customers to be near the truth: with fewer than ten on a side, or where
/// it is 0 because all of one side did it and none of the other, Newcombe's interval over the sums is taken.
statistics::Interval interval_of(const UpliftValue& uplift,
                                 const statistics::StratifiedDifference& adjusted) {
    constexpr double few = 10;
    const Sums sums = sums_of(uplift);
    const bool is_small = sums.engaged.n < few || sums.others.n < few;
    if (adjusted.se > 0 && !is_small) return adjusted.interval;
    return statistics::newcombe(sums.engaged.k, sums.engaged.n, sums.others.k, sums.others.n);
}

Comparison compare_strata(const UpliftValue& uplift) {
    const auto adjusted = statistics::mantel_haenszel(strata_of(uplift));
    if (!adjusted) return {std::nullopt, "no stratum has customers in both groups"};
    const auto interval = interval_of(uplift, *adjusted);
    const Estimate estimate(
        Ratio(statistics::to_decimal(adjusted->difference)),
        statistics::to_decimal(std::max(-1.0, std::min(interval.low, adjusted->difference))),
        statistics::to_decimal(std::min(1.0, std::max(interval.high, adjusted->difference))),
        Evidence::measured);
    return {Difference{estimate, IntervalMethod::strata}, {}};
}

std::optional<statistics::RateGroup> group_of(const UpliftValue& uplift, const Figure& plain,
                                              Stratum::Group Stratum::*side) {
    if (uplift.strata.empty()) {
        if (plain.shape() != Figure::Shape::sample) return std::nullopt;
        return statistics::RateGroup{plain.sample_successes().to_double(), plain.sample_size().to_double()};
    }
    statistics::RateGroup sum{0, 0};
    for (const auto& stratum : uplift.strata) {
        sum.k += (stratum.*side).k.to_double();
        sum.n += (stratum.*side).n.to_double();
    }
    return sum;
}

}  // namespace

std::vector<statistics::Stratum> strata_of(const UpliftValue& uplift) {
    std::vector<statistics::Stratum> strata;
    for (const auto& stratum : uplift.strata)
        strata.push_back({rates(stratum.engaged), rates(stratum.others)});
    return strata;
}

std::optional<statistics::RateGroup> engaged_group(const UpliftValue& uplift) {
    return group_of(uplift, uplift.engaged, &Stratum::engaged);
}

std::optional<statistics::RateGroup> other_group(const UpliftValue& uplift) {
    return group_of(uplift, uplift.others, &Stratum::others);
}

Comparison compare(const UpliftValue& uplift, const Reading& read) {
    if (!uplift.strata.empty()) return compare_strata(uplift);
    if (uplift.open_deals && uplift.open_deals->likely() > Ratio(0))
        return {std::nullopt, "deals still open are missing from the mean time to close"};
    using Outcome = UpliftValue::Outcome;
    switch (uplift.outcome) {
        case Outcome::time_to_close: return {difference_of(uplift.others, uplift.engaged, read), {}};
        case Outcome::contract_size: return {difference_of(uplift.engaged, uplift.others, read), {}};
        default: return {difference_of_shares(uplift.engaged, uplift.others, read), {}};
    }
}

// Per customer exposed: the difference times what one unit of it is worth. Larger contracts are worth the
// difference itself, on revenue, and their margin where it is known.
Worth uplift_worth(const UpliftValue& uplift, const Reading& read) {
    Worth worth;
    const auto comparison = compare(uplift, read);
    worth.undefined = comparison.undefined;
    if (!comparison.difference) return worth;
    if (uplift.outcome == UpliftValue::Outcome::contract_size) {
        worth.revenue = comparison.difference->estimate;
        if (uplift.margin) worth.margin = *worth.revenue * read(*uplift.margin);
        return worth;
    }
    const auto unit = customer_worth(uplift.worth, read, worth.undefined);
    if (unit) worth.margin = comparison.difference->estimate * *unit;
    return worth;
}

}  // namespace roi::valuation
