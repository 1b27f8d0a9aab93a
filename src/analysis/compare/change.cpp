// How a metric changed from one report to another.
#include <algorithm>

#include "method/quotient.hpp"
#include "roi/analysis/compare.hpp"

namespace roi::inline analysis {
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

}  // namespace

std::string_view why_not_comparable(MetricKind::Rests rests, const Report& before, const Report& now) {
    if (rests == MetricKind::Rests::on_figures) return {};
    if (rests == MetricKind::Rests::on_returns && before.steps.value.basis != now.steps.value.basis)
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
    const auto difference = [](const Ratio& a, const Ratio& b) {
        return std::optional<Ratio>(subtracted(a, b));
    };
    const auto relative = [](const Ratio& a, const Ratio& b) -> std::optional<Ratio> {
        if (b <= Ratio(0)) return std::nullopt;
        constexpr int places = 20;
        try {
            return divided(a - b, b);
        } catch (const Overflow&) {
            return Ratio(Decimal::divide(a.decimal(places) - b.decimal(places), b.decimal(places), places));
        }
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
    if (const auto why = why_not_comparable(name.kind().rests, before, now); !why.empty())
        return {undefined_metric(why), undefined_metric(why)};
    return change_between(metric(before, name), metric(now, name), name.kind().worse);
}

}  // namespace roi::analysis
