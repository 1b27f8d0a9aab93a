#include "roi/model/figure.hpp"

#include <algorithm>

#include "statistics/interval.hpp"
#include "statistics/means.hpp"
#include "statistics/to_decimal.hpp"

namespace roi::inline model {
namespace {

const std::string& empty_text() {
    static const std::string empty;
    return empty;
}

}  // namespace

Figure::Detail& Figure::make_detail() {
    auto fresh = detail_ ? std::make_shared<Detail>(*detail_) : std::make_shared<Detail>();
    Detail& detail = *fresh;
    detail_ = std::move(fresh);
    return detail;
}

Figure Figure::measured(Decimal value, std::string source) {
    Figure figure(value);
    figure.shape_ = Shape::measured;
    figure.make_detail().source = std::move(source);
    return figure;
}

Figure Figure::sample(Decimal k, Decimal n, std::string source) {
    Figure figure(k);
    figure.shape_ = Shape::sample;
    const auto interval = statistics::wilson(k.to_double(), n.to_double());
    Detail& detail = figure.make_detail();
    detail.n = n;
    detail.low = statistics::to_decimal(interval.low);
    detail.high = statistics::to_decimal(interval.high);
    detail.has_range = true;
    detail.source = std::move(source);
    return figure;
}

Figure Figure::mean(Decimal value, Decimal standard_error, std::string source) {
    Figure figure(value);
    figure.shape_ = Shape::mean;
    const auto interval = statistics::normal(value.to_double(), standard_error.to_double());
    Detail& detail = figure.make_detail();
    detail.low = statistics::to_decimal(interval.low);
    detail.high = statistics::to_decimal(interval.high);
    detail.deviation = standard_error;
    detail.has_range = true;
    detail.source = std::move(source);
    return figure;
}

Figure Figure::mean_of(Decimal value, Decimal standard_deviation, Decimal n, std::string source) {
    Figure figure(value);
    figure.shape_ = Shape::mean;
    Detail& detail = figure.make_detail();
    detail.n = n;
    detail.deviation = standard_deviation;
    detail.source = std::move(source);
    if (n < Decimal(2)) return figure;
    const auto interval =
        statistics::student_mean({n.to_double(), value.to_double(), standard_deviation.to_double()});
    detail.low = statistics::to_decimal(interval.low);
    detail.high = statistics::to_decimal(interval.high);
    detail.has_range = true;
    return figure;
}

Figure Figure::assumed(Decimal value, std::string why) {
    Figure figure(value);
    figure.shape_ = Shape::assumed;
    figure.make_detail().why = std::move(why);
    return figure;
}

Figure Figure::assumed(Decimal value, Decimal low, Decimal high, std::string why) {
    Figure figure = assumed(value, std::move(why));
    Detail& detail = figure.make_detail();
    detail.low = low;
    detail.high = high;
    detail.has_range = true;
    return figure;
}

Ratio Figure::likely() const { return shape_ == Shape::sample ? Ratio(value_, detail_->n) : Ratio(value_); }

Estimate Figure::detailed_estimate() const {
    const Evidence grade = is_guess() ? Evidence::assumed : Evidence::measured;
    if (has_range()) return {likely(), detail_->low, detail_->high, grade};
    Estimate result(likely(), grade);
    if (is_guess() || shape_ == Shape::mean) result.spread = Estimate::Spread::unknown;
    return result;
}

const std::string& Figure::source() const { return detail_ ? detail_->source : empty_text(); }
const std::string& Figure::why() const { return detail_ ? detail_->why : empty_text(); }
const std::string& Figure::pointer() const { return detail_ ? detail_->pointer : empty_text(); }

void Figure::set_texts(std::string source, std::string why) {
    Detail& detail = make_detail();
    detail.source = std::move(source);
    detail.why = std::move(why);
}

void Figure::keep_range_within(std::optional<Decimal> lowest, std::optional<Decimal> highest) {
    Detail& detail = make_detail();
    if (lowest) detail.low = std::max(detail.low, *lowest);
    if (highest) detail.high = std::min(detail.high, *highest);
}

void Figure::override_with_assumption() { make_detail().overridden = true; }

}  // namespace roi::model
