#include "valuation/customer.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "statistics/tenure.hpp"
#include "statistics/to_decimal.hpp"

namespace roi::inline valuation {
namespace {

using statistics::Interval;
using statistics::Timing;

constexpr std::string_view never_ends =
    "a customer who never leaves, without a discount, has no finite lifetime value (state \"periods\")";
constexpr std::string_view no_curve =
    "the survivors of the cohort fit no curve (state \"retention\" instead)";
constexpr std::string_view cohort_never_ends =
    "customers of such a cohort stay too long for a finite lifetime value (state \"periods\" or a discount)";

Timing timing_of(const LifetimeValue& lifetime) {
    return lifetime.timing == LifetimeValue::Timing::start ? Timing::start : Timing::end;
}

/// The discount of one period: 10 % a year, compounded, where none is stated.
double default_discount(LifetimeValue::Length length) {
    return std::pow(1 + default_discount_a_year, 1.0 / periods_a_year(length)) - 1;
}

Estimate horizon_of(const LifetimeValue& lifetime, const Reading& read) {
    if (lifetime.periods) return read(*lifetime.periods);
    return Estimate(default_horizon_years * periods_a_year(lifetime.length));
}

double low(const Estimate& estimate) { return estimate.lowest().to_double(); }
double high(const Estimate& estimate) { return estimate.highest().to_double(); }

/// The likely value and the two ends as one estimate with what the inputs carry.
Estimate with_bounds(double likely, const std::optional<Interval>& bounds, Evidence evidence,
                     bool is_bounded) {
    Estimate result(Ratio(statistics::to_decimal(likely)), evidence);
    if (!is_bounded) result.spread = Estimate::Spread::unknown;
    if (!is_bounded || !bounds) return result;
    const Decimal middle = result.likely.numerator();
    return {result.likely, std::min(statistics::to_decimal(bounds->low), middle),
            std::max(statistics::to_decimal(bounds->high), middle), evidence};
}

/// More is kept, less discounted and longer counted at the high end.
std::optional<Estimate> constant_retention(const LifetimeValue& lifetime, const Reading& read, Horizon mode,
                                           std::string_view& why) {
    const Estimate retention = read(lifetime.retention);
    const Estimate discount = discount_of(lifetime, read);
    const Estimate horizon = mode == Horizon::stated ? horizon_of(lifetime, read) : Estimate();
    const auto periods = [&](double r, double d, double h) {
        return statistics::discounted_periods(
            r, d, mode == Horizon::stated ? std::optional<double>(h) : std::nullopt, timing_of(lifetime));
    };
    const double r = retention.likely.to_double();
    const double d = discount.likely.to_double();
    const bool is_endless = mode == Horizon::endless || !lifetime.periods;
    const auto likely = periods(r, d, horizon.likely.to_double());
    if (!likely || (is_endless && r >= 1 && d <= 0)) {
        why = never_ends;
        return std::nullopt;
    }
    const Evidence evidence = weaker(weaker(retention.evidence, discount.evidence), horizon.evidence);
    const bool is_bounded = retention.is_bounded() && discount.is_bounded() && horizon.is_bounded();
    const bool has_range = retention.spread == Estimate::Spread::range ||
                           discount.spread == Estimate::Spread::range ||
                           horizon.spread == Estimate::Spread::range;
    if (!is_bounded || !has_range) return with_bounds(*likely, std::nullopt, evidence, is_bounded);
    const auto least = periods(low(retention), high(discount), low(horizon));
    const auto greatest = periods(high(retention), low(discount), high(horizon));
    if (!least || !greatest) return with_bounds(*likely, std::nullopt, evidence, false);
    return with_bounds(*likely, Interval{*least, *greatest}, evidence, true);
}

/// The lower end of the interval. What is certain for a shorter horizon is certain for a longer one, where
/// the interval of the longer one knows less.
double least_periods(const statistics::TenureFit& fit, double discount, std::optional<double> horizon,
                     Timing timing) {
    constexpr double most = 60;
    double least = statistics::discounted_periods_interval(fit, discount, horizon, timing).low;
    const double last = std::min(most, horizon.value_or(most));
    for (double shorter = 1; shorter <= last; ++shorter)
        least = std::max(least, statistics::discounted_periods_interval(fit, discount, shorter, timing).low);
    return least;
}

/// The cohort's own uncertainty, with discount and horizon at their ends.
std::optional<Estimate> fitted_cohort(const LifetimeValue& lifetime, const Reading& read, Horizon mode,
                                      std::string_view& why) {
    std::vector<double> survivors;
    for (const auto& count : lifetime.survivors) survivors.push_back(count.to_double());
    const auto fit = statistics::fit_tenure(survivors);
    if (!fit) {
        why = no_curve;
        return std::nullopt;
    }
    const Estimate discount = discount_of(lifetime, read);
    const Estimate horizon = mode == Horizon::stated ? horizon_of(lifetime, read) : Estimate();
    const auto limit = [&](double h) {
        return mode == Horizon::stated ? std::optional<double>(h) : std::nullopt;
    };
    const Timing timing = timing_of(lifetime);
    const auto likely = statistics::discounted_periods(fit->curve, discount.likely.to_double(),
                                                       limit(horizon.likely.to_double()), timing);
    if (!likely) {
        why = cohort_never_ends;
        return std::nullopt;
    }
    const Evidence evidence = weaker(discount.evidence, horizon.evidence);
    const bool is_bounded = discount.is_bounded() && horizon.is_bounded();
    if (!is_bounded) return with_bounds(*likely, std::nullopt, evidence, false);
    const double least = least_periods(*fit, high(discount), limit(low(horizon)), timing);
    double greatest =
        statistics::discounted_periods_interval(*fit, low(discount), limit(high(horizon)), timing).high;
    // Nobody stays longer than there are periods.
    if (const auto all = statistics::discounted_periods(1.0, low(discount), limit(high(horizon)), timing))
        greatest = std::min(greatest, *all);
    const bool is_known = std::isfinite(greatest) && std::isfinite(least);
    return with_bounds(*likely, Interval{least, greatest}, evidence, is_known);
}

}  // namespace

Estimate discount_of(const LifetimeValue& lifetime, const Reading& read) {
    if (lifetime.discount) return read(*lifetime.discount);
    if (lifetime.length == LifetimeValue::Length::year) return Estimate(Ratio(Decimal::of(10, 2)));
    return Estimate(Ratio(statistics::to_decimal(default_discount(lifetime.length))));
}

int periods_a_year(LifetimeValue::Length length) {
    switch (length) {
        case LifetimeValue::Length::month: return 12;
        case LifetimeValue::Length::quarter: return 4;
        case LifetimeValue::Length::year: break;
    }
    return 1;
}

std::optional<Estimate> lifetime_periods(const LifetimeValue& lifetime, const Reading& read, Horizon horizon,
                                         std::string_view& why) {
    return lifetime.survivors.empty() ? constant_retention(lifetime, read, horizon, why)
                                      : fitted_cohort(lifetime, read, horizon, why);
}

std::optional<Estimate> customer_margin(const LifetimeValue& lifetime, const Reading& read,
                                        std::string_view& why) {
    const auto periods = lifetime_periods(lifetime, read, Horizon::stated, why);
    if (!periods) return std::nullopt;
    return (read(lifetime.margin_per_period) * *periods).settled();
}

std::optional<Estimate> customer_worth(const CustomerWorth& worth, const Reading& read,
                                       std::string_view& why) {
    if (worth.value) return read(*worth.value);
    return customer_margin(*worth.lifetime, read, why);
}

}  // namespace roi::valuation
