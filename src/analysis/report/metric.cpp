// Any metric by name.
#include <algorithm>

#include "method/quotient.hpp"
#include "model/names.hpp"
#include "roi/analysis/report.hpp"

namespace roi::inline analysis {
namespace {

std::optional<CostCategory> category_of(std::string_view name) {
    const auto names = words(CostCategory{});
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<CostCategory>(found - names.begin());
}

const std::optional<Estimate>& cost_of(const Report& report, CostCategory category) {
    return report.steps.cost.categories[static_cast<std::size_t>(category)];
}

MetricValue cost_of_category(const Report& report, CostCategory category) {
    const auto& cost = cost_of(report, category);
    if (!cost) return undefined_metric("no cost of this category is stated (absent is not 0)");
    return plain_metric(*cost, worse_of(Metric::cost_of_category));
}

/// The category's own figures are part of the total, so the corners are taken over it and the rest.
MetricValue cost_share_of_category(const Report& report, CostCategory category) {
    const auto& cost = cost_of(report, category);
    if (!cost) return cost_of_category(report, category);
    Estimate rest;
    for (const auto& line : report.steps.cost.lines)
        if (report.campaign.costs[line.cost].category != category) rest += line.total;
    if (report.steps.cost.total.likely <= Ratio(0)) return undefined_metric("nothing was spent");
    const auto share = [](const Ratio& part, const Ratio& others) { return divided(part, part + others); };
    MetricValue value;
    value.evidence = report.steps.cost.total.evidence;
    value.likely = share(cost->likely, rest.likely);
    if (!cost->is_bounded() || !rest.is_bounded()) {
        value.why_range = range_not_stated;
        return value;
    }
    const auto bound = [&](Decimal part, Decimal others) -> std::optional<Ratio> {
        if (part + others <= Decimal(0)) return std::nullopt;
        return share(Ratio(part), Ratio(others));
    };
    value.worst = bound(cost->highest(), rest.lowest());
    value.best = bound(cost->lowest(), rest.highest());
    if (!value.worst || !value.best) {
        value.worst = value.best = std::nullopt;
        value.why_range = divisor_reaches_zero;
    }
    return value;
}

const ActionValue* value_of(const Report& report, std::string_view name) {
    for (const auto& value : report.steps.value.actions)
        if (report.campaign.actions[value.action].name == name) return &value;
    return nullptr;
}

MetricValue cost_per_action(const Report& report, const ActionValue& value) {
    return metric_of_quotient(report.steps.cost.total, value.effective, worse_of(Metric::cost_per),
                              "its effective count is not above 0", divided);
}

MetricValue attainment_of(const Report& report, std::string_view name) {
    for (const auto& goal : report.steps.goals.goals)
        if (report.campaign.goals[goal.goal].name == name) return goal.attainment;
    return undefined_metric("the campaign has no such goal");
}

Ratio rounded_up(const Ratio& count) { return Ratio(count.decimal(0, Rounding::ceiling)); }

/// The return of all other counted actions, for one action after another in their order.
class OtherReturns {
 public:
    explicit OtherReturns(const Report& report)
        : total_(report.steps.value.total), actions_(report.steps.value.actions) {
        if (is_exact()) return;
        after_.resize(actions_.size());
        for (std::size_t i = actions_.size(); i-- > 1;)
            after_[i - 1] = actions_[i].is_counted ? actions_[i].total + after_[i] : after_[i];
    }

    Estimate without(const ActionValue& value) {
        if (is_exact()) return Estimate(total_.likely - value.total.likely);  // nothing to carry but the sum
        for (; &actions_[at_] != &value; ++at_)
            if (actions_[at_].is_counted) before_ += actions_[at_].total;
        return before_ + after_[at_];
    }

 private:
    bool is_exact() const {
        return total_.spread == Estimate::Spread::none && total_.evidence == Evidence::measured;
    }

    const Estimate& total_;
    const std::vector<ActionValue>& actions_;
    std::vector<Estimate> after_;  ///< the sum of what comes behind each action
    Estimate before_;              ///< of what comes before the one at `at_`
    std::size_t at_ = 0;
};

bool has_chains(const Campaign& campaign) {
    return std::any_of(campaign.actions.begin(), campaign.actions.end(),
                       [](const Action& action) { return action.parent != Action::no_parent; });
}

/// (cost - return of everything else) / value of one more, rounded up.
MetricValue break_even_of(const Report& report, const ActionValue& value, const Estimate& others,
                          bool has_chains) {
    if (!value.is_counted) return undefined_metric("it is not counted in the return");
    const Estimate needed = report.steps.cost.total - others;
    auto result = metric_of_quotient(needed, value.each, worse_of(Metric::break_even),
                                     "one more adds nothing to the return", divided);
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
        saved += value.total;
        if (value.evidence == Evidence::measured) measured += value.total.likely.numerator();
    }
    if (!is_saving) return undefined_metric("no saving is counted");
    if (report.is_withheld()) return withheld_metric();
    const Estimate& cost = report.steps.cost.total;
    auto result =
        metric_of_quotient(saved, cost, worse_of(Metric::savings_roi), "nothing was spent", roi_formula);
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
        if (is_working_time(report.campaign.costs[line.cost])) labour += line.total.likely;
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

/// A metric with a category in brackets.
MetricValue metric_of_category(const Report& report, Metric metric, std::string_view name) {
    const auto category = category_of(name);
    if (!category) return undefined_metric("there is no such cost category");
    return metric == Metric::cost_share ? cost_share_of_category(report, *category)
                                        : cost_of_category(report, *category);
}

/// A metric with an action in brackets.
MetricValue metric_of_action(const Report& report, Metric metric, std::string_view name) {
    const auto* value = value_of(report, name);
    if (value == nullptr) return undefined_metric("the campaign has no such action");
    if (metric == Metric::cost_per) return cost_per_action(report, *value);
    return break_even_of(report, *value, OtherReturns(report).without(*value), has_chains(report.campaign));
}

void each_metric_of_actions(const Report& report, const VisitMetric& visit) {
    const auto name = [&](const ActionValue& value) -> std::string_view {
        return report.campaign.actions[value.action].name;
    };
    for (const auto& value : report.steps.value.actions)
        visit(kind_of(Metric::cost_per), name(value), cost_per_action(report, value));
    for (const auto& goal : report.steps.goals.goals)
        visit(kind_of(Metric::goal), report.campaign.goals[goal.goal].name, goal.attainment);
    OtherReturns others(report);
    const bool is_chained = has_chains(report.campaign);
    for (const auto& value : report.steps.value.actions)
        if (value.is_counted)
            visit(kind_of(Metric::break_even), name(value),
                  break_even_of(report, value, others.without(value), is_chained));
}

}  // namespace

MetricValue metric(const Report& report, const MetricName& name) {
    if (const auto* value = report.steps.roi.find(name.metric)) return *value;
    switch (name.kind().argument) {
        case MetricKind::Argument::category: return metric_of_category(report, name.metric, name.argument);
        case MetricKind::Argument::action: return metric_of_action(report, name.metric, name.argument);
        case MetricKind::Argument::goal: return attainment_of(report, name.argument);
        case MetricKind::Argument::none: break;
    }
    return name.metric == Metric::savings_roi ? savings_roi_of(report) : break_even_hours_of(report);
}

void each_metric(const RoiResult& roi, const VisitMetric& visit) {
    for (const auto& kind : metric_kinds()) {
        const auto* value = roi.find(kind.metric);
        if (value != nullptr && (value->likely || !value->why.empty())) visit(kind, {}, *value);
    }
}

void each_metric(const Report& report, const VisitMetric& visit) {
    each_metric(report.steps.roi, visit);
    for (const auto which : {Metric::savings_roi, Metric::break_even_hours}) {
        const auto value = metric(report, {which});
        if (value.likely || value.is_withheld) visit(kind_of(which), {}, value);
    }
    for (const auto category : cost_categories) {
        if (!cost_of(report, category)) continue;
        visit(kind_of(Metric::cost_of_category), category_name(category), cost_of_category(report, category));
        visit(kind_of(Metric::cost_share), category_name(category), cost_share_of_category(report, category));
    }
    each_metric_of_actions(report, visit);
}

}  // namespace roi::analysis
