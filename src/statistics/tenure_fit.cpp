// The curve of a cohort by maximum likelihood. Of those still there after k periods, a binomial number leaves
// with the chance alpha / (alpha + beta + k); the rest follows from that as in any regression of rates.
#include <algorithm>
#include <cmath>
#include <functional>

#include "statistics/tenure.hpp"

namespace roi::statistics {

namespace {

using Survivors = std::span<const double>;

struct Point {
    double alpha;
    double beta;
};

/// How the logarithm of the likelihood changes with log alpha and log beta: its slopes, and what second
/// derivatives of it, negated, are expected. Those observed have `surplus` added to `beta2`.
struct Slopes {
    double alpha = 0;
    double beta = 0;
    double alpha2 = 0;
    double cross = 0;
    double beta2 = 0;
    double surplus = 0;
};

double log_likelihood(Survivors survivors, const Point& at) {
    double sum = 0;
    for (std::size_t k = 0; k + 1 < survivors.size(); ++k) {
        const double beta = at.beta + static_cast<double>(k);
        const double lost = survivors[k] - survivors[k + 1];
        sum += lost * std::log(at.alpha / (at.alpha + beta)) +
               survivors[k + 1] * std::log(beta / (at.alpha + beta));
    }
    return sum;
}

Slopes slopes_at(Survivors survivors, const Point& at) {
    Slopes sum;
    for (std::size_t k = 0; k + 1 < survivors.size(); ++k) {
        const double beta = at.beta + static_cast<double>(k);
        const double churn = at.alpha / (at.alpha + beta);
        const double weight = at.beta / beta;
        const double unexpected = survivors[k] - survivors[k + 1] - survivors[k] * churn;
        const double variance = survivors[k] * churn * (1 - churn);
        sum.alpha += unexpected;
        sum.beta -= unexpected * weight;
        sum.alpha2 += variance;
        sum.cross -= variance * weight;
        sum.beta2 += variance * weight * weight;
        sum.surplus += unexpected * weight * (1 - weight);
    }
    return sum;
}

/// The inverse of the information: variances of log alpha and log beta. Nothing where it has none.
struct Spread {
    double alpha2;
    double cross;
    double beta2;
};

std::optional<Spread> spread_of(const Slopes& slopes, double surplus) {
    const double beta2 = slopes.beta2 + surplus;
    const double determinant = slopes.alpha2 * beta2 - slopes.cross * slopes.cross;
    if (!(determinant > 0)) return std::nullopt;
    return Spread{beta2 / determinant, -slopes.cross / determinant, slopes.alpha2 / determinant};
}

/// Newton's step in log alpha and log beta, at most 1 long in each; where the likelihood is hollow, Fisher's.
std::optional<Point> step_from(const Slopes& slopes) {
    auto spread = spread_of(slopes, slopes.surplus);
    if (!spread) spread = spread_of(slopes, 0);
    if (!spread) return std::nullopt;
    const double alpha = spread->alpha2 * slopes.alpha + spread->cross * slopes.beta;
    const double beta = spread->cross * slopes.alpha + spread->beta2 * slopes.beta;
    const double longest = std::max({1.0, std::fabs(alpha), std::fabs(beta)});
    return Point{alpha / longest, beta / longest};
}

/// A step of this length up or down in the logarithm. Padé's quotient stands for exp, so that the way to the
/// maximum is the same with every mathematical library.
double moved(double value, double step) { return value * (2 + step) / (2 - step); }

bool is_inside(const Point& at) {
    const auto is_sensible = [](double parameter) { return parameter > 1e-4 && parameter < 1e5; };
    return is_sensible(at.alpha) && is_sensible(at.beta);
}

/// Where the steps come to rest. Some lead out of the box and back in, so only their end is judged; those
/// that run away find no rest, or none inside.
std::optional<Point> highest(Survivors survivors) {
    Point at{1, 1};
    for (int round = 0; round < 100; ++round) {
        const auto step = step_from(slopes_at(survivors, at));
        if (!step) return std::nullopt;
        at = {moved(at.alpha, step->alpha), moved(at.beta, step->beta)};
        // The step after this one would be about the square of it.
        if (std::max(std::fabs(step->alpha), std::fabs(step->beta)) < 1e-7) break;
    }
    return is_inside(at) ? std::optional(at) : std::nullopt;
}

/// At least three entries, somebody at first, nobody back again.
bool is_cohort(Survivors survivors) {
    return survivors.size() >= 3 && survivors.front() > 0 && survivors.back() >= 0 &&
           std::is_sorted(survivors.begin(), survivors.end(), std::greater<>());
}

}  // namespace

std::optional<TenureFit> fit_tenure(std::span<const double> survivors) {
    if (!is_cohort(survivors)) return std::nullopt;
    const auto at = highest(survivors);
    if (!at) return std::nullopt;
    const Slopes slopes = slopes_at(survivors, *at);
    const auto spread = spread_of(slopes, slopes.surplus);
    if (!spread) return std::nullopt;
    return TenureFit{
        {at->alpha, at->beta, log_likelihood(survivors, *at)}, spread->alpha2, spread->beta2, spread->cross};
}

}  // namespace roi::statistics
