// Engaged customers against others: the comparison behind an uplift.
#pragma once

#include <optional>
#include <string_view>

#include "roi/model/valuation.hpp"
#include "statistics/rates.hpp"
#include "valuation/difference.hpp"

namespace roi::inline valuation {

/// What the engaged have more, in the direction that is better: a share, money, or days sooner.
struct Comparison {
    std::optional<Difference> difference;
    std::string_view undefined;  ///< why there is none
};
Comparison compare(const UpliftValue& uplift, const Reading& read);

/// The strata as the statistics take them.
std::vector<statistics::Stratum> strata_of(const UpliftValue& uplift);

/// All customers of one side of the strata, or the sample as stated; nothing where it is no count.
std::optional<statistics::RateGroup> engaged_group(const UpliftValue& uplift);
std::optional<statistics::RateGroup> other_group(const UpliftValue& uplift);

}  // namespace roi::valuation
