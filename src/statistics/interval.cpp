#include "statistics/interval.hpp"

#include <algorithm>
#include <cmath>

namespace roi::statistics {

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

Interval normal(double mean, double standard_error, double z) {
    return {mean - z * standard_error, mean + z * standard_error};
}

}  // namespace roi::statistics
