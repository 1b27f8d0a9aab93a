// Quotients of estimates, over all corners of their ranges.
#pragma once

#include <algorithm>
#include <string_view>

#include "roi/method.hpp"

namespace roi::inline method {

inline constexpr std::string_view range_not_stated = "range not stated";
inline constexpr std::string_view divisor_reaches_zero = "what it is divided by reaches 0 within the range";

/// Which end of a range is the worst of a metric.
inline MetricKind::Worse worse_of(Metric metric) { return kind_of(metric).worse; }

/// A metric that is an estimate as it stands: money, a count.
inline MetricValue plain_metric(const Estimate& estimate, MetricKind::Worse worse) {
    MetricValue value;
    value.likely = estimate.likely;
    value.evidence = estimate.evidence;
    if (!estimate.is_bounded()) {
        value.why_range = range_not_stated;
        return value;
    }
    const Ratio low = estimate.spread == Estimate::Spread::range ? Ratio(estimate.low) : estimate.likely;
    const Ratio high = estimate.spread == Estimate::Spread::range ? Ratio(estimate.high) : estimate.likely;
    value.worst = worse == MetricKind::Worse::lower ? low : high;
    value.best = worse == MetricKind::Worse::lower ? high : low;
    return value;
}

/// A metric without any value.
inline MetricValue undefined_metric(std::string_view why) {
    MetricValue value;
    value.why = why;
    value.why_range = why;
    return value;
}

/// A metric whose value is known and not said.
inline MetricValue withheld_metric() {
    MetricValue value = undefined_metric("premature: see what is missing");
    value.is_premature = true;
    value.is_withheld = true;
    return value;
}

/// formula(numerator, divisor) -> Ratio at the likely values and over the four corners of the ranges.
/// The divisor has to be above 0; `zero` says in words what it means when it is not.
template <class Formula>
MetricValue metric_of_quotient(const Estimate& top, const Estimate& divisor, MetricKind::Worse worse,
                               std::string_view zero, Formula formula) {
    if (divisor.likely <= Ratio(0)) return undefined_metric(zero);
    MetricValue value;
    value.evidence = weaker(top.evidence, divisor.evidence);
    value.likely = formula(top.likely, divisor.likely);
    if (!top.is_bounded() || !divisor.is_bounded()) {
        value.why_range = range_not_stated;
    } else if (top.spread == Estimate::Spread::none && divisor.spread == Estimate::Spread::none) {
        value.worst = value.best = value.likely;
    } else if (divisor.lowest() <= Decimal(0)) {
        value.why_range = divisor_reaches_zero;
    } else {
        const auto corners = {formula(Ratio(top.lowest()), Ratio(divisor.lowest())),
                              formula(Ratio(top.lowest()), Ratio(divisor.highest())),
                              formula(Ratio(top.highest()), Ratio(divisor.lowest())),
                              formula(Ratio(top.highest()), Ratio(divisor.highest()))};
        const Ratio least = std::min({std::min(corners), *value.likely});
        const Ratio greatest = std::max({std::max(corners), *value.likely});
        value.worst = worse == MetricKind::Worse::lower ? least : greatest;
        value.best = worse == MetricKind::Worse::lower ? greatest : least;
    }
    return value;
}

/// a / b as one exact ratio.
inline Ratio divided(const Ratio& a, const Ratio& b) {
    return {a.numerator() * b.denominator(), a.denominator() * b.numerator()};
}

/// a - b, exactly; to twenty decimals where the exact quotient does not fit.
inline Ratio subtracted(const Ratio& a, const Ratio& b) {
    constexpr int places = 20;
    try {
        return a - b;
    } catch (const Overflow&) {
        return Ratio(a.decimal(places) - b.decimal(places));
    }
}

/// ROI as a fraction: (return - cost) / cost.
inline Ratio roi_formula(const Ratio& total_return, const Ratio& cost) {
    return divided(total_return - cost, cost);
}

}  // namespace roi::method
