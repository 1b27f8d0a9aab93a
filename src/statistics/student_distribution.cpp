#include <algorithm>
#include <cmath>
#include <limits>

#include "statistics/distribution.hpp"
#include "statistics/functions.hpp"

namespace roi::statistics {

namespace {

/// The shares of Student's variable between 0 and t > 0 and beyond t; together one half. `mass` is t times
/// the density at t: how fast both change with log t.
struct Halves {
    double centre;
    double tail;
    double mass;
};

/// t times the density of Student's variable at t: Gamma((df+1)/2) / (sqrt(pi) Gamma(df/2)) times
/// t/sqrt(df + t^2) (1 + t^2/df)^(-df/2).
double mass_at(double t, double df) {
    constexpr double sqrt_pi = 1.7724538509055160;
    const double power = log_gamma_rise(df / 2, 0.5) - df / 2 * std::log1p(t * t / df);
    return std::exp(power) / sqrt_pi * t / std::sqrt(df + t * t);
}

/// 1 + (df+1)/3 y + (df+1)(df+3)/(3*5) y^2 + ..., y = t^2/(df + t^2) (Abramowitz and Stegun 26.5.4).
double central_series(double t, double df) {
    const double y = t * t / (df + t * t);
    double sum = 1;
    double term = 1;
    for (int n = 0; term > 1e-17 * sum; ++n) {
        term *= y * (df + 1 + 2 * n) / (3 + 2 * n);
        sum += term;
    }
    return sum;
}

Halves halves(double t, double df) {
    const double mass = mass_at(t, df);
    if (t * t < std::min(df, 1.0)) {
        const double centre = mass * central_series(t, df);
        return {centre, 0.5 - centre, mass};
    }
    const double tail = mass / df * hypergeometric(0.5, (df + 1) / 2, t * t / (df + t * t));
    return {0.5 - tail, tail, mass};
}

/// Cornish and Fisher's series: the normal quantile z and its corrections by powers of 1/df
/// (Abramowitz and Stegun 26.7.5).
double from_normal(double z, double df) {
    const double s = z * z;
    const double first = (s + 1) / 4;
    const double second = ((5 * s + 16) * s + 3) / 96;
    const double third = (((3 * s + 19) * s + 17) * s - 15) / 384;
    return z * (1 + (first + (second + third / df) / df) / df);
}

/// The t beyond which a share of 0 < tail < 1/2 lies: Newton's method on the logarithms of t and of the
/// smaller share. Both shares are concave then, so that its steps come from one side and cannot swing.
double beyond(double tail, double df) {
    constexpr double largest = 1e150;  // the square of t must be finite
    const double centre = 0.5 - tail;
    double t = -normal_quantile(tail);
    for (int round = 0; round < 100 && t < largest; ++round) {
        const Halves at = halves(t, df);
        const double step = centre < tail ? std::log(centre / at.centre) * at.centre / at.mass
                                          : std::log(at.tail / tail) * at.tail / at.mass;
        t *= std::exp(std::clamp(step, -20.0, 20.0));
        if (std::fabs(step) < 1e-9) return t;  // the next step would be the square of it
    }
    return t < largest ? t : std::numeric_limits<double>::infinity();
}

}  // namespace

double student_quantile(double p, double df) {
    constexpr double nearly_normal = 1e6;
    if (p == 0.5 || p <= 0 || p >= 1) return normal_quantile(p);
    if (df > nearly_normal) return from_normal(normal_quantile(p), df);
    return p < 0.5 ? -beyond(p, df) : beyond(1 - p, df);
}

}  // namespace roi::statistics
