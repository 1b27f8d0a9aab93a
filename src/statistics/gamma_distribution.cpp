#include <algorithm>
#include <cmath>
#include <limits>

#include "statistics/distribution.hpp"
#include "statistics/functions.hpp"

namespace roi::statistics {

namespace {

/// The shares of a gamma variable below and above x. `mass` is x times the density at x: how fast both change
/// with log x.
struct Parts {
    double below;
    double above;
    double mass;
};

/// 1/shape + x/(shape (shape+1)) + ... (Abramowitz and Stegun 6.5.29).
double series_below(double x, double shape) {
    double term = 1 / shape;
    double sum = term;
    for (int n = 1; term > 1e-17 * sum; ++n) {
        term *= x / (shape + n);
        sum += term;
    }
    return sum;
}

/// 1/(x+1-a - 1(1-a)/(x+3-a - 2(2-a)/(x+5-a - ...))), a = shape < x (Abramowitz and Stegun 6.5.31,
/// contracted), from its first levels on by Lentz's method.
double fraction_above(double x, double shape) {
    double level = x + 1 - shape;
    double over = std::numeric_limits<double>::max();
    double under = 1 / level;
    double value = under;
    double change = 0;
    for (int n = 1; std::fabs(change - 1) > 2.5e-16 && n < 1'000'000; ++n) {
        const double weight = n * (shape - n);
        level += 2;
        under = 1 / (level + weight * under);
        over = level + weight / over;
        change = over * under;
        value *= change;
    }
    return value;
}

Parts parts(double x, double shape) {
    const double mass = std::exp(shape * std::log(x) - x - log_gamma(shape));
    if (x < shape + 1) {
        const double below = mass * series_below(x, shape);
        return {below, 1 - below, mass};
    }
    const double above = mass * fraction_above(x, shape);
    return {1 - above, above, mass};
}

/// Cornish and Fisher's series: the normal quantile z and its corrections by powers of 1/sqrt(shape)
/// (Goldberg and Levine 1946).
double from_normal(double z, double shape) {
    const double s = z * z;
    const double r = std::sqrt(shape);
    const double third = (s - 7) * z / 36;
    const double fourth = ((3 * s + 7) * s - 16) / 810;
    const double fifth = ((9 * s + 256) * s - 433) * z / 38880;
    const double sixth = (((12 * s - 243) * s - 923) * s + 1472) / 204120;
    return shape + z * r + (s - 1) / 3 + (third - (fourth - (fifth + sixth / r) / r) / r) / r;
}

/// Near the quantile: Wilson and Hilferty's cube (1931), or for small ones the first term of the series.
double near_quantile(double p, double shape) {
    const double root = 1 - 1 / (9 * shape) + normal_quantile(p) / (3 * std::sqrt(shape));
    const double first = std::exp((std::log(p) + log_gamma(shape + 1)) / shape);
    return root > 0 ? std::max(first, shape * root * root * root) : first;
}

}  // namespace

double gamma_quantile(double p, double shape) {
    constexpr double nearly_normal = 1e4;
    if (p <= 0) return 0;
    if (p >= 1) return std::numeric_limits<double>::infinity();
    if (shape > nearly_normal) return from_normal(normal_quantile(p), shape);
    // Newton's method on the logarithms of x and of the smaller part; concave, so that it cannot swing.
    double x = near_quantile(p, shape);
    for (int round = 0; round < 100 && x > 0; ++round) {
        const Parts at = parts(x, shape);
        const double step = p < 0.5 ? std::log(p / at.below) * at.below / at.mass
                                    : std::log(at.above / (1 - p)) * at.above / at.mass;
        x *= std::exp(std::clamp(step, -2.0, 2.0));
        if (std::fabs(step) < 1e-9) break;  // the next step would be the square of it
    }
    return x;
}

Interval garwood(double count) {
    const double low = count > 0 ? gamma_quantile(0.025, count) : 0;
    return {low, gamma_quantile(0.975, count + 1)};
}

}  // namespace roi::statistics
