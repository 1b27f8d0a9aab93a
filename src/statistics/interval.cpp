#include "statistics/interval.hpp"

#include <algorithm>
#include <cmath>

namespace roi::statistics {

namespace {

double root_of_squares(double a, double b) { return std::sqrt(a * a + b * b); }

}  // namespace

Interval wilson(double k, double n, double z) {
    const double p = k / n;
    const double z2 = z * z;
    const double centre = p + z2 / (2 * n);
    const double half = z * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    const double scale = 1 + z2 / n;
    // At k = 0 and k = n one end is exactly 0 or 1; the subtraction leaves a rounding error there.
    const double low = k <= 0 ? 0.0 : std::max(0.0, (centre - half) / scale);
    const double high = k >= n ? 1.0 : std::min(1.0, (centre + half) / scale);
    return {low, high};
}

Interval newcombe(double k1, double n1, double k2, double n2, double z) {
    const double p1 = k1 / n1;
    const double p2 = k2 / n2;
    const Interval first = wilson(k1, n1, z);
    const Interval second = wilson(k2, n2, z);
    const double down = root_of_squares(p1 - first.low, second.high - p2);
    const double up = root_of_squares(first.high - p1, p2 - second.low);
    // Inside -1..1 but for rounding.
    return {std::max(-1.0, p1 - p2 - down), std::min(1.0, p1 - p2 + up)};
}

Interval normal(double mean, double standard_error, double z) {
    return {mean - z * standard_error, mean + z * standard_error};
}

}  // namespace roi::statistics
