#include "write/limit_text.hpp"

#include "write/roi_labels.hpp"

namespace roi::write {
namespace {

using Outcome = JudgedCheck::Outcome;

constexpr int finest = 12;  // decimals

/// Decimals in which a metric is usually shown.
int usual_places(MetricKind::Unit unit, Currency currency) {
    switch (unit) {
        case MetricKind::Unit::ratio: return 1;
        case MetricKind::Unit::multiple: return 2;
        case MetricKind::Unit::count: return 0;
        default: return currency.places();
    }
}

Decimal rounded(const Ratio& value, MetricKind::Unit unit, int places) {
    return unit == MetricKind::Unit::ratio ? hundredfold(value, places) : value.decimal(places);
}

/// How many more decimals it takes to see that a distance is not 0.
int more_places_for(const JudgedCheck& judged, Currency currency) {
    const int usual = usual_places(judged.unit, currency);
    if (!judged.distance || judged.distance->is_zero()) return 0;
    int places = usual;
    while (places < finest && rounded(*judged.distance, judged.unit, places).is_zero()) ++places;
    return places - usual;
}

/// A number with its decimals; counts and multiples without trailing zeros.
std::string digits(const Ratio& value, MetricKind::Unit unit, Currency currency, const Style& style,
                   int more_places) {
    const int places = usual_places(unit, currency) + more_places;
    const bool is_padded = unit != MetricKind::Unit::count && unit != MetricKind::Unit::multiple;
    return grouped(rounded(value, unit, places), is_padded ? places : 0, style.numbers);
}

bool is_lower_bound(const Check& check) {
    return check.comparison == Check::Comparison::at_least || check.comparison == Check::Comparison::above;
}

std::string unit_of_distance(MetricKind::Unit unit, Currency currency) {
    switch (unit) {
        case MetricKind::Unit::ratio: return " points";
        case MetricKind::Unit::multiple: return " x";
        case MetricKind::Unit::count: return "";
        default: return " " + std::string(currency.code());
    }
}

}  // namespace

std::string metric_figure(const Ratio& value, MetricKind::Unit unit, Currency currency, const Style& style,
                          int more_places) {
    const std::string number = digits(value, unit, currency, style, more_places);
    if (unit == MetricKind::Unit::ratio) return number + "%";
    return unit == MetricKind::Unit::multiple ? number + " x" : number;
}

std::string difference_figure(const Ratio& value, MetricKind::Unit unit, Currency currency,
                              const Style& style, int more_places) {
    const bool is_above = rounded(value, unit, usual_places(unit, currency) + more_places) > Decimal(0);
    const std::string number = (is_above ? "+" : "") + digits(value, unit, currency, style, more_places);
    if (unit == MetricKind::Unit::ratio) return number + " points";
    return unit == MetricKind::Unit::multiple ? number + " x" : number;
}

std::string judged_figure(const JudgedCheck& judged, Currency currency, const Style& style) {
    if (!judged.judged) return judged.outcome == Outcome::not_judged ? "not judged" : "undecided";
    const int more = more_places_for(judged, currency);
    const std::string about =
        judged.value.evidence == Evidence::assumed ? (style.unicode ? "\u2248 " : "~ ") : "";
    if (judged.check.is_relative())
        return about + (*judged.judged > Ratio(0) ? "+" : "") +
               metric_figure(*judged.judged, MetricKind::Unit::ratio, currency, style, more);
    return about + (judged.check.metric.is_change
                        ? difference_figure(*judged.judged, judged.unit, currency, style, more)
                        : metric_figure(*judged.judged, judged.unit, currency, style, more));
}

std::string distance_text(const JudgedCheck& judged, Currency currency, const Style& style) {
    if (!judged.distance) return judged.why;
    const bool is_lower = is_lower_bound(judged.check);
    if (judged.distance->is_zero())
        return judged.outcome == Outcome::passed
                   ? "exactly at the limit"
                   : std::string("at the limit, has to be ") + (is_lower ? "above" : "below");
    const auto unit = judged.check.is_relative() ? MetricKind::Unit::ratio : judged.unit;
    const Ratio size = judged.distance->is_negative() ? -*judged.distance : *judged.distance;
    std::string number = digits(size, unit, currency, style, more_places_for(judged, currency));
    if (number.find_first_of("123456789") == std::string::npos) number = "less than 0.000000000001";
    number += unit_of_distance(unit, currency);
    if (judged.outcome == Outcome::passed) return number + " to spare";
    return number + (is_lower ? " too low" : " too high");
}

std::string beside_text(const JudgedCheck& judged, Currency currency, const Style& style) {
    const auto figure = [&](const Ratio& value) {
        return metric_figure(value, judged.unit, currency, style);
    };
    const bool is_relative = judged.check.is_relative();
    const auto ranged = [&](const Ratio& value) {
        if (is_relative) return metric_figure(value, MetricKind::Unit::ratio, currency, style);
        return judged.check.metric.is_change ? difference_figure(value, judged.unit, currency, style)
                                             : figure(value);
    };
    std::string text;
    if (judged.before && judged.now) text = "was " + figure(*judged.before) + ", is " + figure(*judged.now);
    const MetricValue& value = judged.value;
    if (value.likely && value.worst && value.best && *value.worst != *value.best) {
        if (!text.empty()) text += "; ";
        if (judged.check.metric.which != Case::likely) text += "likely " + ranged(*value.likely) + ", ";
        text += "worst " + ranged(*value.worst) + ", best " + ranged(*value.best);
    } else if (value.likely && !value.why_range.empty()) {
        text += (text.empty() ? "" : "; ") + std::string(value.why_range);
    }
    return text;
}

std::string limit_sentence(const JudgedCheck& judged, Currency currency, const Style& style) {
    const std::string beside = beside_text(judged, currency, style);
    return judged_figure(judged, currency, style) + (judged.distance ? ", " : ": ") +
           distance_text(judged, currency, style) + (beside.empty() ? "" : " (" + beside + ")");
}

std::string basis_sentence(const Report& report) {
    std::string text = "ROI is " + std::string(name_of(report.campaign.claim)) + ", " +
                       std::string(basis_label(report.steps.value.basis));
    const auto missing = report.missing.size();
    if (missing > 0)
        text += "; " + std::to_string(missing) + (missing == 1 ? " kind of cost is" : " kinds of cost are") +
                " not stated (absent is not zero)";
    return text;
}

}  // namespace roi::write
