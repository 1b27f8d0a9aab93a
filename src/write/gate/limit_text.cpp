#include "write/gate/limit_text.hpp"

#include "write/format/roi_labels.hpp"

namespace roi::inline write {
namespace {

using Outcome = JudgedCheck::Outcome;

constexpr int finest = 12;  // decimals

/// Decimals in which a metric is usually shown.
int usual_places(MetricKind::Unit unit, Currency currency) {
    switch (unit) {
        case MetricKind::Unit::ratio: return 1;
        case MetricKind::Unit::multiple: return 2;
        case MetricKind::Unit::count: return 2;
        default: return currency.places();
    }
}

Decimal rounded(const Ratio& value, MetricKind::Unit unit, int places) {
    return unit == MetricKind::Unit::ratio ? hundredfold(value, places) : rounded_to_fit(value, places);
}

/// How many more decimals it takes to see that a figure and its limit differ, or where they are equal.
int more_places_for(const JudgedCheck& judged, Currency currency) {
    const auto unit = judged.figure_unit();
    const int usual = usual_places(unit, currency);
    if (!judged.distance) return 0;
    const Ratio limit(judged.check.limit);
    const auto is_enough = [&](int places) {
        if (!judged.distance->is_zero()) return !rounded(*judged.distance, unit, places).is_zero();
        return Ratio(rounded(limit, unit, places)) == Ratio(rounded(limit, unit, finest));
    };
    int places = usual;
    while (places < finest && !is_enough(places)) ++places;
    return places - usual;
}

/// A number with its decimals; counts without trailing zeros.
std::string digits(const Ratio& value, MetricKind::Unit unit, Currency currency, const Style& style,
                   int more_places) {
    const int places = usual_places(unit, currency) + more_places;
    return grouped(rounded(value, unit, places), unit == MetricKind::Unit::count ? 0 : places, style.numbers);
}

std::string unit_of_distance(MetricKind::Unit unit, Currency currency) {
    switch (unit) {
        case MetricKind::Unit::ratio: return " points";
        case MetricKind::Unit::multiple: return " x";
        case MetricKind::Unit::count: return "";
        default: return " " + std::string(currency.code());
    }
}

/// A figure of the kind that is judged: a metric, its change, or its change in per cent.
std::string figure_of(const JudgedCheck& judged, const Ratio& value, Currency currency, const Style& style,
                      int more_places) {
    if (judged.check.is_relative())
        return (value > Ratio(0) ? "+" : "") +
               metric_figure(value, MetricKind::Unit::ratio, currency, style, more_places);
    return judged.check.metric.is_change ? difference_figure(value, judged.unit, currency, style, more_places)
                                         : metric_figure(value, judged.unit, currency, style, more_places);
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
        judged.evidence() == Evidence::assumed ? (style.unicode ? "\u2248 " : "~ ") : "";
    return about + figure_of(judged, *judged.judged, currency, style, more);
}

std::string distance_text(const JudgedCheck& judged, Currency currency, const Style& style) {
    if (!judged.distance) return judged.why;
    const bool is_lower = judged.check.is_lower_bound();
    if (judged.distance->is_zero())
        return judged.outcome == Outcome::passed
                   ? "exactly at the limit"
                   : std::string("at the limit, has to be ") + (is_lower ? "above" : "below");
    const auto unit = judged.figure_unit();
    const Ratio size = judged.distance->is_negative() ? -*judged.distance : *judged.distance;
    std::string number = digits(size, unit, currency, style, more_places_for(judged, currency));
    if (number.find_first_of("123456789") == std::string::npos) number = "less than 0.000000000001";
    number += unit_of_distance(unit, currency);
    if (judged.outcome == Outcome::passed) return number + " to spare";
    return number + (is_lower ? " too low" : " too high");
}

std::string beside_text(const JudgedCheck& judged, Currency currency, const Style& style) {
    std::string text;
    const auto say = [&](const std::string& part) { text += (text.empty() ? "" : "; ") + part; };
    const auto shown = [&](const Ratio& value) { return figure_of(judged, value, currency, style, 0); };
    if (judged.before && judged.now)
        say("was " + metric_figure(*judged.before, judged.unit, currency, style) +
            (judged.against.empty() ? "" : " in \"" + judged.against + "\"") + ", is " +
            metric_figure(*judged.now, judged.unit, currency, style));
    const MetricValue& value = judged.value;
    if (value.likely && value.worst && value.best && *value.worst != *value.best)
        say((judged.check.metric.which != Case::likely ? "likely " + shown(*value.likely) + ", " : "") +
            "worst " + shown(*value.worst) + ", best " + shown(*value.best));
    else if (value.likely && !value.why_range.empty() && value.why_range != judged.why)
        say(std::string(value.why_range));
    return text;
}

std::string limit_sentence(const JudgedCheck& judged, Currency currency, const Style& style) {
    const auto followed = [](const std::string& lead, const std::string& text) {
        return text.empty() ? std::string() : lead + text;
    };
    const std::string beside = beside_text(judged, currency, style);
    const std::string joint = judged.outcome == Outcome::failed ? " is " : judged.distance ? ", " : ": ";
    return judged_figure(judged, currency, style) + joint + distance_text(judged, currency, style) +
           (beside.empty() ? "" : " (" + beside + ")") + followed("; ", judged.hint) +
           followed(". Why: ", judged.check.why);
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
