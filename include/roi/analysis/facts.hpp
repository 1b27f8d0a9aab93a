// Facts: how the value of an action came about, figure by figure.
#pragma once

#include <optional>
#include <vector>

#include "roi/analysis/fact.hpp"
#include "roi/analysis/report.hpp"

namespace roi::inline analysis {

/// The facts behind an action that is valued by lifetime, retention, uplift, saving, referral or sales above
/// expectation; none for the other ways, whose formula says it all. Sources: Gupta & Lehmann 2003, Fader &
/// Hardie 2007 (lifetimes); Newcombe 1998, Welch 1947, Greenland & Robins 1985, Katz 1978 (comparisons);
/// VanderWeele & Ding 2017 (E-value); Kumar, Petersen & Leone 2007 (referrals).
std::vector<Fact> facts_on(const Report& report, const ActionValue& value);

/// The longest horizon of a counted lifetime, in years begun; 0 where there is none. The ROI of such a
/// campaign holds margin of later years than its own.
int years_of_lifetimes(const Report& report);

/// The discounted periods of a lifetime, to its horizon; nothing where they cannot be counted.
std::optional<Ratio> discounted_periods(const LifetimeValue& lifetime);

/// The loss of quality, in points, within which a saving is shown to hold it; nothing where it is not shown.
std::optional<Ratio> quality_held_within(const SavingValue& saving);

}  // namespace roi::analysis
