#include "statistics/functions.hpp"

#include <cmath>

namespace roi::statistics {

namespace {

/// Stirling's series is good to all digits of a double from here on.
constexpr double large = 12;
constexpr double half_log_two_pi = 0.91893853320467274;

/// What log_gamma(x) has beyond (x - 1/2) log x - x + log(2 pi)/2.
double stirling_rest(double x) {
    const double y = 1 / (x * x);
    const double series = 1.0 / 1680 - y * (1.0 / 1188 - y * (691.0 / 360360 - y / 156));
    return (1.0 / 12 - y * (1.0 / 360 - y * (1.0 / 1260 - y * series))) / x;
}

/// The continued fraction, cut off below so many pairs of levels, from the lowest level up. In Wall's form
/// (1948) every term is positive, so that no digits are lost: with g = (b+k)/(a+b+2k) on odd levels and
/// k/(a+b+2k-1) on even ones, a level is h = (1 - g above) (h below + g rest) / (g + h below).
double fraction(double a, double b, double rest, int pairs) {
    const double c = a + b;
    double h = std::sqrt(rest) / 2;  // the levels left out, if they were all alike
    for (int pair = pairs; pair >= 1; --pair) {
        const double k = pair;
        const double even = k / (c + 2 * k - 1);
        const double odd = (b + k) / (c + 2 * k);
        h = (c + k - 1) / (c + 2 * k - 1) * (h + odd * rest) / (odd + h);
        h = (a + k - 1) / (c + 2 * k - 2) * (h + even * rest) / (even + h);
    }
    return (b / c + h) / (h + b / c * rest);
}

}  // namespace

double log_gamma(double x) {
    double below = 1;
    while (x < large) below *= x++;
    return (x - 0.5) * std::log(x) - x + half_log_two_pi + stirling_rest(x) - std::log(below);
}

double log_gamma_rise(double x, double by) {
    double below = 1;
    while (x < large) {
        below *= (x + by) / x;
        ++x;
    }
    const double rise = (x - 0.5) * std::log1p(by / x) + by * (std::log(x + by) - 1);
    return rise + (stirling_rest(x + by) - stirling_rest(x)) - std::log(below);
}

double hypergeometric(double a, double b, double rest) {
    constexpr int most = 1 << 20;
    int pairs = 16;
    double value = fraction(a, b, rest, pairs);
    for (double before = 0; std::fabs(value - before) > 1e-14 * value && pairs < most;) {
        pairs *= 2;
        before = value;
        value = fraction(a, b, rest, pairs);
    }
    return value;
}

}  // namespace roi::statistics
