// How long customers stay, and how many periods of it count when later ones are worth less.
#pragma once

#include <optional>
#include <span>

#include "statistics/interval.hpp"

namespace roi::statistics {

/// The longest horizon, in periods, over which a curve is summed.
inline constexpr double longest_horizon = 1e6;
/// The smallest discount a period, but for none at all, with which a curve is summed without a horizon.
inline constexpr double smallest_discount = 1e-9;

/// When in a period its margin comes in: at its end, from those still there; or at its start.
enum class Timing { end, start };

/// The sum of survivals, each discounted: the value of a customer who brings 1 a period, where every period
/// the same share `retention` (0..1) stays, at `discount` >= 0 a period, for `horizon` >= 0 periods (which
/// need not be whole) or for ever (Gupta and Lehmann 2003). With q = r/(1+d): at the end r/(1+d-r), from the
/// start (1+d)/(1+d-r), both times 1 - q^horizon. Where nobody leaves and nothing is discounted it is the
/// horizon itself, and nothing without one.
std::optional<double> discounted_periods(double retention, double discount, std::optional<double> horizon,
                                         Timing timing);

/// Customers whose chances to leave differ, as a beta distribution of alpha and beta > 0 describes them:
/// those who stay are more and more the loyal ones (Fader and Hardie 2007).
struct ShiftedBetaGeometric {
    double alpha;
    double beta;
    double log_likelihood;  ///< of the counts it was fitted to

    /// The share that is still there after t >= 0 periods: B(alpha, beta + t) / B(alpha, beta).
    double survival(double t) const;
    /// Of those there after t - 1 periods, t >= 1, the share that is there after t:
    /// (beta + t - 1) / (alpha + beta + t - 1).
    double retention(double t) const;
};

struct TenureFit {
    ShiftedBetaGeometric curve;
    double variance_log_alpha;
    double variance_log_beta;
    double covariance;  ///< of log alpha and log beta
};

/// The curve that makes the survivors of one cohort most likely. The first entry is the whole cohort, each
/// following one those still there a period later; never increasing. Variances from the observed information.
/// Nothing where there is nothing to fit: fewer than three entries, nobody or everybody left, or a likelihood
/// that grows towards the edge of 10^-4..10^5 of either parameter (everyone leaves with the same chance).
std::optional<TenureFit> fit_tenure(std::span<const double> survivors);

/// The discounted sum of survivals of a curve: start sum_{t=0}^{H-1} S(t)/(1+d)^t, end sum_{t=1}^{H}. The
/// last period of a horizon that is not whole counts by its fraction; beyond longest_horizon there is
/// nothing. Without a horizon it is 2F1(1, beta; alpha + beta; 1/(1+d)) from the start, and without a
/// discount either (alpha + beta - 1)/(alpha - 1), but nothing (it has no end) where alpha <= 1.
std::optional<double> discounted_periods(const ShiftedBetaGeometric& curve, double discount,
                                         std::optional<double> horizon, Timing timing);

/// The 95 % interval of that sum: the delta method on log alpha, log beta and the log of the sum, which
/// thereby stays positive. For sums that discounted_periods has; 0 to infinity where, without discount and
/// horizon, the interval of alpha reaches down to 1, so that the sum may have no end.
Interval discounted_periods_interval(const TenureFit& fit, double discount, std::optional<double> horizon,
                                     Timing timing);

}  // namespace roi::statistics
