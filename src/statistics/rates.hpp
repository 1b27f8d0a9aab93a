// Rates of two groups: their ratio, how strong a hidden cause had to be, strata, how many people it takes.
#pragma once

#include <optional>
#include <span>

#include "statistics/interval.hpp"

namespace roi::statistics {

/// k of n people did it, 0 <= k <= n.
struct RateGroup {
    double k;
    double n;
};

struct RiskRatio {
    double ratio;       ///< rate of the first over rate of the second
    Interval interval;  ///< of 95 %
};

/// The ratio of two rates, n1 and n2 > 0, with the interval on the log scale (Katz et al. 1978):
/// exp(log ratio -+ z sqrt(1/k1 - 1/n1 + 1/k2 - 1/n2)). Nothing where a k is 0.
std::optional<RiskRatio> risk_ratio(const RateGroup& first, const RateGroup& second);

/// How strongly a hidden cause had to be tied to both group and outcome to explain a risk ratio > 0 away
/// (VanderWeele and Ding 2017): RR + sqrt(RR (RR - 1)), where a ratio below 1 is inverted first. At least 1.
double e_value(double ratio);

/// The E-value of the end of the interval that lies nearest 1; 1 where the interval holds 1. Ends > 0.
double e_value_at(const Interval& interval);

struct Stratum {
    RateGroup first;
    RateGroup second;
};

struct StratifiedDifference {
    double difference;                 ///< rate of the first minus rate of the second, over all strata
    double se;                         ///< its standard error
    Interval interval;                 ///< of 95 %
    std::optional<double> risk_ratio;  ///< nothing where nobody of the second groups did it
    double left_out;                   ///< people in strata in which one group is empty
};

/// The difference of two rates, compared within strata and weighted by Mantel and Haenszel:
/// sum((k1 n2 - k2 n1)/n) / sum(n1 n2/n), with the variance and the risk ratio
/// sum(k1 n2/n) / sum(k2 n1/n) of Greenland and Robins (1985). Strata with an empty group are left out;
/// nothing where every one is.
std::optional<StratifiedDifference> mantel_haenszel(std::span<const Stratum> strata);

/// How many people each group needs to find p1 against p2, both in 0..1, with this power (at least 1/2) at
/// this two-sided level; not rounded. As power.prop.test of R (Fleiss 1981, without his correction):
/// (z_{alpha/2} sqrt(2 pbar qbar) + z_power sqrt(p1 q1 + p2 q2))^2 / (p1 - p2)^2. Nothing where p1 is p2.
std::optional<double> people_per_group(double p1, double p2, double power = 0.8, double alpha = 0.05);

}  // namespace roi::statistics
