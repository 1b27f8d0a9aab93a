// Any metric by name.
#include <algorithm>

#include "method/quotient.hpp"
#include "model/names.hpp"
#include "roi/analysis/report.hpp"

namespace roi::inline analysis {
namespace {

const std::optional<Estimate>* category_of(const Report& report, std::string_view name) {
    const auto names = words(CostCategory{});
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return nullptr;
    return &report.steps.cost.categories[static_cast<std::size_t>(found - names.begin())];
}

MetricValue cost_of_category(const Report& report, const std::string& name) {
    const auto* category = category_of(report, name);
    if (category == nullptr) return undefined_metric("there is no such cost category");
    if (!*category) return undefined_metric("no cost of this category is stated (absent is not 0)");
    return plain_metric(**category, MetricKind::Worse::higher);
}

/// The category's own figures are part of the total, so the corners are taken over it and the rest.
MetricValue cost_share_of_category(const Report& report, const std::string& name) {
    const auto* category = category_of(report, name);
    if (category == nullptr || !*category) return cost_of_category(report, name);
    Estimate rest;
    for (const auto& line : report.steps.cost.lines)
        if (category_name(report.campaign.costs[line.cost].category) != name) rest = rest + line.total;
    if (report.steps.cost.total.likely <= Ratio(0)) return undefined_metric("nothing was spent");
    const auto share = [](const Ratio& part, const Ratio& others) { return divided(part, part + others); };
    MetricValue value;
    value.evidence = report.steps.cost.total.evidence;
    value.likely = share((*category)->likely, rest.likely);
    if (!(*category)->is_bounded() || !rest.is_bounded()) {
        value.why_range = range_not_stated;
        return value;
    }
    const auto bound = [&](Decimal part, Decimal others) -> std::optional<Ratio> {
        if (part + others <= Decimal(0)) return std::nullopt;
        return share(Ratio(part), Ratio(others));
    };
    value.worst = bound((*category)->highest(), rest.lowest());
    value.best = bound((*category)->lowest(), rest.highest());
    if (!value.worst || !value.best) {
        value.worst = value.best = std::nullopt;
        value.why_range = divisor_reaches_zero;
    }
    return value;
}

const ActionValue* value_of(const Report& report, const std::string& name) {
    for (const auto& value : report.steps.value.actions)
        if (report.campaign.actions[value.action].name == name) return &value;
    return nullptr;
}

MetricValue cost_per_action(const Report& report, const std::string& name) {
    const auto* value = value_of(report, name);
    if (value == nullptr) return undefined_metric("the campaign has no such action");
    return metric_of_quotient(report.steps.cost.total, value->effective, MetricKind::Worse::higher,
                              "its effective count is not above 0", divided);
}

MetricValue attainment_of(const Report& report, const std::string& name) {
    for (const auto& goal : report.steps.goals.goals)
        if (report.campaign.goals[goal.goal].name == name) return goal.attainment;
    return undefined_metric("the campaign has no such goal");
}

Ratio rounded_up(const Ratio& count) { return Ratio(count.decimal(0, Rounding::ceiling)); }

/// The return of all other counted actions.
Estimate return_without(const Report& report, const ActionValue& value) {
    const Estimate& total = report.steps.value.total;
    const bool is_exact = total.spread == Estimate::Spread::none && total.evidence == Evidence::measured;
    if (is_exact) return Estimate(total.likely - value.total.likely);  // nothing to carry but the sum
    Estimate others;
    for (const auto& other : report.steps.value.actions)
        if (&other != &value && other.is_counted) others = others + other.total;
    return others;
}

/// (cost - return of everything else) / value of one more, rounded up.
MetricValue break_even_of(const Report& report, const std::string& name) {
    const auto* value = value_of(report, name);
    if (value == nullptr) return undefined_metric("the campaign has no such action");
    if (!value->is_counted) return undefined_metric("it is not counted in the return");
    const Estimate others = return_without(report, *value);
    const Estimate needed = report.steps.cost.total - others;
    auto result = metric_of_quotient(needed, value->each, MetricKind::Worse::higher,
                                     "one more adds nothing to the return", divided);
    const bool has_chains =
        std::any_of(report.campaign.actions.begin(), report.campaign.actions.end(),
                    [](const Action& action) { return action.parent != Action::no_parent; });
    if (has_chains && result.worst != result.best) {  // a shared figure cannot be at both ends at once
        result.worst = result.best = std::nullopt;
        result.why_range = "figures are shared along a chain of actions";
    }
    for (auto* figure : {&result.likely, &result.worst, &result.best})
        if (*figure) *figure = std::max(Ratio(0), rounded_up(**figure));
    return result;
}

/// Savings alone against the full cost.
MetricValue savings_roi_of(const Report& report) {
    Estimate saved;
    Decimal measured;
    bool is_saving = false;
    for (const auto& value : report.steps.value.actions) {
        if (!value.is_counted) continue;
        if (!std::holds_alternative<SavingValue>(*report.campaign.actions[value.action].value)) continue;
        is_saving = true;
        saved = saved + value.total;
        if (value.evidence == Evidence::measured) measured += value.total.likely.numerator();
    }
    if (!is_saving) return undefined_metric("no saving is counted");
    if (report.is_withheld()) return withheld_metric();
    const Estimate& cost = report.steps.cost.total;
    auto result = metric_of_quotient(saved, cost, MetricKind::Worse::lower, "nothing was spent", roi_formula);
    if (result.likely) result.measured = roi_formula(Ratio(measured), cost.likely);
    result.is_premature = report.verdict == Verdict::premature;
    return result;
}

bool is_working_time(const Cost& cost) {
    return cost.hours && (cost.category == CostCategory::staff || cost.category == CostCategory::management);
}

/// (return - everything but working time) / what an hour costs.
MetricValue break_even_hours_of(const Report& report) {
    const auto& cost = report.steps.cost;
    if (!cost.hours || cost.hours->likely <= Ratio(0))
        return undefined_metric("no staff or management hours are stated");
    Ratio labour(0);
    for (const auto& line : cost.lines)
        if (is_working_time(report.campaign.costs[line.cost])) labour = labour + line.total.likely;
    if (labour <= Ratio(0)) return undefined_metric("an hour costs nothing");
    if (report.steps.roi.roi.is_withheld) return withheld_metric();
    if (!report.steps.roi.roi.likely) return undefined_metric(report.steps.roi.roi.why);
    const Ratio left = report.steps.value.total.likely - (cost.total.likely - labour);
    if (left.is_negative()) return undefined_metric("the return does not cover the other costs");
    MetricValue value;
    value.is_premature = report.verdict == Verdict::premature;
    value.likely = divided(left * cost.hours->likely, labour);
    value.evidence = weaker(report.steps.value.total.evidence, cost.total.evidence);
    value.why_range = "counted on the likely case only";
    return value;
}

}  // namespace

std::vector<NamedMetric> plain_metrics(const RoiResult& roi) {
    return {{"return", &roi.total_return},
            {"cost", &roi.cost},
            {"net", &roi.net},
            {"roi", &roi.roi},
            {"margin_roi", &roi.margin_roi},
            {"revenue_roi", &roi.revenue_roi},
            {"return_per_cost", &roi.return_per_cost},
            {"roas", &roi.roas},
            {"measured_share", &roi.measured_share},
            {"assumed_share", &roi.assumed_share},
            {"return_per_hour", &roi.return_per_hour}};
}

MetricValue metric(const Report& report, const MetricName& name) {
    if (name.argument.empty()) {
        if (name.metric == "roi") return report.steps.roi.roi;
        for (const auto& plain : plain_metrics(report.steps.roi))
            if (plain.name == name.metric) return *plain.value;
        if (name.metric == "savings_roi") return savings_roi_of(report);
        if (name.metric == "break_even_hours") return break_even_hours_of(report);
        return undefined_metric("there is no such metric");
    }
    if (name.metric == "cost") return cost_of_category(report, name.argument);
    if (name.metric == "cost_share") return cost_share_of_category(report, name.argument);
    if (name.metric == "cost_per") return cost_per_action(report, name.argument);
    if (name.metric == "goal") return attainment_of(report, name.argument);
    if (name.metric == "break_even") return break_even_of(report, name.argument);
    return undefined_metric("there is no such metric with a name in brackets");
}

}  // namespace roi::analysis
