// Intervals of sampled figures. Knows numbers, no campaign.
#pragma once

namespace roi::statistics {

/// The two-sided 95 % point of the normal distribution.
inline constexpr double z95 = 1.959963984540054;

struct Interval {
    double low;
    double high;
};

/// Wilson's score interval of a proportion, k successes in n trials, n > 0 (Wilson 1927):
/// (p + z^2/2n -+ z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n). Stays inside 0..1.
Interval wilson(double k, double n, double z = z95);

/// mean -+ z * standard error.
Interval normal(double mean, double standard_error, double z = z95);

}  // namespace roi::statistics
