#include "statistics/tenure.hpp"

#include <cmath>
#include <limits>

#include "statistics/functions.hpp"

namespace roi::statistics {

namespace {

/// 1 - q^horizon, q = retention / (1 + discount): the part of an endless geometric sum within the horizon.
double part_within(double retention, double discount, double horizon) {
    if (horizon <= 0) return 0;
    return -std::expm1(horizon * (std::log(retention) - std::log1p(discount)));
}

/// sum_{t=0}^{horizon-1} S(t)/(1+d)^t of a curve, the last term by its fraction.
double first_terms(double alpha, double beta, double discount, double horizon) {
    const double whole = std::floor(horizon);
    double term = 1;
    double sum = 0;
    for (int t = 0; t < whole; ++t) {
        sum += term;
        term *= (beta + t) / (alpha + beta + t) / (1 + discount);
    }
    return sum + term * (horizon - whole);
}

/// The same without an end.
std::optional<double> all_terms(double alpha, double beta, double discount) {
    if (discount >= smallest_discount) return hypergeometric(alpha, beta, discount / (1 + discount));
    if (discount <= 0 && alpha > 1) return (alpha + beta - 1) / (alpha - 1);
    return std::nullopt;
}

std::optional<double> from_start(double alpha, double beta, double discount, std::optional<double> horizon) {
    if (!horizon) return all_terms(alpha, beta, discount);
    if (*horizon > longest_horizon) return std::nullopt;
    return first_terms(alpha, beta, discount, *horizon);
}

/// How far a derivative looks to either side, as a share of the parameter.
constexpr double step = 1e-5;

/// Whether the data leave it open that the sum is infinite: with neither discount nor horizon it needs an
/// alpha above 1, over all of its own 95 % interval and a derivative's step more.
bool may_have_no_end(const TenureFit& fit, double discount, std::optional<double> horizon) {
    const double down = z95 * std::sqrt(fit.variance_log_alpha) + 2 * step;
    return !horizon && discount <= 0 && fit.curve.alpha * std::exp(-down) <= 1;
}

}  // namespace

std::optional<double> discounted_periods(double retention, double discount, std::optional<double> horizon,
                                         Timing timing) {
    const double loss = discount + (1 - retention);
    if (loss <= 0) return horizon;
    const double endless = (timing == Timing::end ? retention : 1 + discount) / loss;
    return horizon ? endless * part_within(retention, discount, *horizon) : endless;
}

double ShiftedBetaGeometric::survival(double t) const {
    // The same quotient of four gamma functions twice; the smaller rise loses fewer digits.
    const double log = t < alpha ? log_gamma_rise(beta, t) - log_gamma_rise(alpha + beta, t)
                                 : log_gamma_rise(beta, alpha) - log_gamma_rise(beta + t, alpha);
    return std::exp(log);
}

double ShiftedBetaGeometric::retention(double t) const { return (beta + t - 1) / (alpha + beta + t - 1); }

std::optional<double> discounted_periods(const ShiftedBetaGeometric& curve, double discount,
                                         std::optional<double> horizon, Timing timing) {
    const auto [alpha, beta, likelihood] = curve;
    if (timing == Timing::start) return from_start(alpha, beta, discount, horizon);
    // Whoever is left after the first period has the curve of beta + 1 before them.
    const auto later = from_start(alpha, beta + 1, discount, horizon);
    return later ? std::optional(curve.retention(1) / (1 + discount) * *later) : std::nullopt;
}

Interval discounted_periods_interval(const TenureFit& fit, double discount, std::optional<double> horizon,
                                     Timing timing) {
    const auto periods = [&](double alpha_factor, double beta_factor) {
        const auto& [alpha, beta, likelihood] = fit.curve;
        return discounted_periods({alpha * alpha_factor, beta * beta_factor, 0}, discount, horizon, timing);
    };
    const auto here = periods(1, 1);
    if (!here || may_have_no_end(fit, discount, horizon)) return {0, std::numeric_limits<double>::infinity()};
    if (*here <= 0) return {0, 0};
    const double by_alpha = (*periods(1 + step, 1) - *periods(1 - step, 1)) / (2 * step * *here);
    const double by_beta = (*periods(1, 1 + step) - *periods(1, 1 - step)) / (2 * step * *here);
    const double variance = by_alpha * by_alpha * fit.variance_log_alpha +
                            by_beta * by_beta * fit.variance_log_beta +
                            2 * by_alpha * by_beta * fit.covariance;
    const double factor = std::exp(z95 * std::sqrt(variance));
    return {*here / factor, *here * factor};
}

}  // namespace roi::statistics
