#include "valuation/difference.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "statistics/interval.hpp"
#include "statistics/means.hpp"
#include "statistics/to_decimal.hpp"

namespace roi::inline valuation {
namespace {

using Shape = Figure::Shape;

struct Bounds {
    statistics::Interval interval;
    IntervalMethod method;
};

bool both(const Figure& first, const Figure& second, Shape shape) {
    return first.shape() == shape && second.shape() == shape;
}

bool has_deviation(const Figure& mean) { return !mean.sample_size().is_zero(); }

statistics::MeanGroup group_of(const Figure& mean) {
    return {mean.sample_size().to_double(), mean.likely().to_double(), mean.deviation().to_double()};
}

/// Of a mean as it is stated; nothing for the mean of one value.
std::optional<double> standard_error(const Figure& mean) {
    if (!has_deviation(mean)) return mean.deviation().to_double();
    const double n = mean.sample_size().to_double();
    if (n < 2) return std::nullopt;
    return mean.deviation().to_double() / std::sqrt(n);
}

std::optional<Bounds> bounds_of_means(const Figure& first, const Figure& second, double z) {
    if (z == statistics::z95 && has_deviation(first) && has_deviation(second)) {
        const auto difference = statistics::welch(group_of(first), group_of(second));
        if (!difference) return std::nullopt;
        return Bounds{difference->interval, IntervalMethod::welch};
    }
    const auto a = standard_error(first);
    const auto b = standard_error(second);
    if (!a || !b) return std::nullopt;
    const double difference = (first.likely() - second.likely()).to_double();
    return Bounds{statistics::normal(difference, std::sqrt(*a * *a + *b * *b), z), IntervalMethod::normal};
}

std::optional<Bounds> bounds_of(const Figure& first, const Figure& second, double z) {
    if (both(first, second, Shape::sample)) {
        return Bounds{
            statistics::newcombe(first.sample_successes().to_double(), first.sample_size().to_double(),
                                 second.sample_successes().to_double(), second.sample_size().to_double(), z),
            IntervalMethod::newcombe};
    }
    if (both(first, second, Shape::mean)) return bounds_of_means(first, second, z);
    return std::nullopt;
}

Estimate bounded(const Estimate& plain, const statistics::Interval& interval) {
    const Decimal middle = plain.likely.settled();
    return {plain.likely, std::min(statistics::to_decimal(interval.low), middle),
            std::max(statistics::to_decimal(interval.high), middle), plain.evidence};
}

}  // namespace

bool Difference::is_shown() const {
    if (estimate.spread != Estimate::Spread::range) return !estimate.likely.is_zero();
    return estimate.low > Decimal(0) || estimate.high < Decimal(0);
}

Difference difference_of(const Figure& first, const Figure& second, const Reading& read) {
    const Estimate plain = read(first) - read(second);
    if (const auto bounds = bounds_of(first, second, statistics::z95))
        return {bounded(plain, bounds->interval), bounds->method};
    return {plain, plain.spread == Estimate::Spread::range ? IntervalMethod::ranges : IntervalMethod::none};
}

Difference difference_of_shares(const Figure& first, const Figure& second, const Reading& read) {
    Difference difference = difference_of(first, second, read);
    if (difference.estimate.spread == Estimate::Spread::range) {
        difference.estimate.low = std::max(difference.estimate.low, Decimal(-1));
        difference.estimate.high = std::min(difference.estimate.high, Decimal(1));
    }
    return difference;
}

Estimate difference_at(const Figure& first, const Figure& second, double z) {
    const Estimate plain = first.estimate() - second.estimate();
    const auto bounds = bounds_of(first, second, z);
    return bounds ? bounded(plain, bounds->interval) : plain;
}

}  // namespace roi::valuation
