// Intervals of sampled figures. Knows numbers, no campaign.
#pragma once

namespace roi::statistics {

/// The two-sided 95 % point of the normal distribution.
inline constexpr double z95 = 1.959963984540054;
/// The one-sided 95 % point: for a question of "at least", as in a test of non-inferiority.
inline constexpr double z95_one_sided = 1.6448536269514722;

struct Interval {
    double low;
    double high;
};

/// Wilson's score interval of a proportion, k successes in n trials, n > 0 (Wilson 1927):
/// (p + z^2/2n -+ z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n). Stays inside 0..1.
Interval wilson(double k, double n, double z = z95);

/// The interval of k1/n1 - k2/n2, two independent proportions, n1 and n2 > 0; Wilson's intervals of both
/// joined (Newcombe 1998, method 10): d - sqrt((p1-l1)^2 + (u2-p2)^2) .. d + sqrt((u1-p1)^2 + (p2-l2)^2).
/// Stays inside -1..1.
Interval newcombe(double k1, double n1, double k2, double n2, double z = z95);

/// mean -+ z * standard error.
Interval normal(double mean, double standard_error, double z = z95);

}  // namespace roi::statistics
