// How a metric changed from one report to another.
#include <algorithm>

#include "method/quotient.hpp"
#include "roi/analysis/compare.hpp"

namespace roi {
namespace {

/// formula(now, before) over the cases; worst and best over the corners.
template <class Formula>
MetricValue combined(const MetricValue& before, const MetricValue& now, MetricKind::Worse worse,
                     Formula formula) {
    MetricValue value;
    value.evidence = weaker(before.evidence, now.evidence);
    value.is_premature = before.is_premature || now.is_premature;
    value.likely = formula(*now.likely, *before.likely);
    if (now.measured && before.measured) value.measured = formula(*now.measured, *before.measured);
    if (!now.worst || !now.best || !before.worst || !before.best) {
        value.why_range = now.worst && now.best ? before.why_range : now.why_range;
        return value;
    }
    const auto corners = {formula(*now.worst, *before.worst), formula(*now.worst, *before.best),
                          formula(*now.best, *before.worst), formula(*now.best, *before.best)};
    if (!std::all_of(corners.begin(), corners.end(), [](const auto& corner) { return corner.has_value(); })) {
        value.why_range = "what it was reaches 0 within its range";
        return value;
    }
    const auto [least, greatest] = std::minmax(corners);
    value.worst = worse == MetricKind::Worse::lower ? least : greatest;
    value.best = worse == MetricKind::Worse::lower ? greatest : least;
    return value;
}

/// Metrics that mean something else on margin than on revenue.
bool rests_on_returns(std::string_view metric) {
    constexpr std::string_view names[]{"return",          "net",          "roi",        "return_per_cost",
                                       "return_per_hour", "savings_roi",  "break_even", "break_even_hours",
                                       "measured_share",  "assumed_share"};
    return std::find(std::begin(names), std::end(names), metric) != std::end(names);
}

MetricKind::Worse worse_of_kind(const MetricName& name) {
    const bool takes_one = !name.argument.empty();
    for (const auto& kind : metric_kinds())
        if (kind.name == name.metric && (kind.argument != MetricKind::Argument::none) == takes_one)
            return kind.worse;
    return MetricKind::Worse::lower;
}

}  // namespace

std::string_view why_not_comparable(std::string_view metric, const Report& before, const Report& now) {
    if (!rests_on_returns(metric)) return {};
    if (before.steps.value.basis != now.steps.value.basis)
        return "the two are not on the same basis, margin or revenue: they do not measure the same";
    if (before.campaign.claim != now.campaign.claim)
        return "one is attributed, the other incremental: they do not measure the same";
    return {};
}

Change change_between(const MetricValue& before, const MetricValue& now, MetricKind::Worse worse) {
    if (before.is_withheld || now.is_withheld) return {withheld_metric(), withheld_metric()};
    if (!now.likely) return {undefined_metric(now.why), undefined_metric(now.why)};
    if (!before.likely) {
        const auto none = undefined_metric("the baseline has no such figure");
        return {none, none};
    }
    const auto difference = [](const Ratio& a, const Ratio& b) { return std::optional<Ratio>(a - b); };
    const auto relative = [](const Ratio& a, const Ratio& b) -> std::optional<Ratio> {
        if (b <= Ratio(0)) return std::nullopt;
        return divided(a - b, b);
    };
    Change change{combined(before, now, worse, difference), combined(before, now, worse, relative)};
    if (!change.relative.likely) change.relative = undefined_metric("what it was is not above 0");
    return change;
}

Change change_of(const MetricName& name, const Report& before, const Report& now) {
    if (!(before.campaign.currency == now.campaign.currency)) {
        const auto none = undefined_metric("the baseline is in another currency");
        return {none, none};
    }
    if (const auto why = why_not_comparable(name.metric, before, now); !why.empty())
        return {undefined_metric(why), undefined_metric(why)};
    const MetricName plain{name.metric, name.argument, Case::likely, false};
    return change_between(metric(before, plain), metric(now, plain), worse_of_kind(plain));
}

}  // namespace roi
