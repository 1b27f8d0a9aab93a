#include "roi/analysis/gate.hpp"

#include <algorithm>

#include "method/quotient.hpp"
#include "roi/analysis/compare.hpp"

namespace roi::inline analysis {
namespace {

using Outcome = JudgedCheck::Outcome;

bool holds(const Ratio& value, Check::Comparison comparison, const Ratio& limit) {
    const auto order = value <=> limit;
    switch (comparison) {
        case Check::Comparison::at_least: return order >= 0;
        case Check::Comparison::above: return order > 0;
        case Check::Comparison::at_most: return order <= 0;
        case Check::Comparison::below: return order < 0;
    }
    return false;
}

MetricKind::Unit unit_of(const MetricName& name) {
    const auto* kind = find_metric(name.metric, !name.argument.empty());
    return kind == nullptr ? MetricKind::Unit::ratio : kind->unit;
}

std::string hint_for(const JudgedCheck& judged) {
    const std::string_view why = judged.why;
    if (why == range_not_stated) return "add \"low\" and \"high\" to every assumption: roi lint names them";
    if (why.find("absent is not 0") != why.npos) return "state the cost, or an explicit 0";
    if (judged.check.metric.is_change) return "roi explain change";
    return "roi explain " + judged.check.metric.metric;
}

/// One of the two is withheld, and then its first note says what makes it premature.
std::string why_premature(const Report& report, const Baseline& baseline) {
    if (report.is_withheld()) return "premature (" + report.notes.front().message() + ")";
    return "the baseline is premature (" + baseline.report->notes.front().message() + ")";
}

/// Why a sum that would be 0 is none: a sum of nothing would pass many a limit.
std::string_view why_nothing(const MetricName& name, const Report& report) {
    const bool is_sum = name.argument.empty();
    const bool is_per_cost = name.metric == "cost_per" || name.metric.starts_with("break_even");
    const auto& values = report.steps.value.actions;
    const bool has_return =
        std::any_of(values.begin(), values.end(), [](const ActionValue& value) { return value.is_counted; });
    const bool rests_on_cost = is_per_cost || (is_sum && (name.metric == "cost" || name.metric == "net"));
    if (rests_on_cost && report.campaign.costs.empty()) return "no cost is stated (absent is not 0)";
    if (is_sum && (name.metric == "return" || name.metric == "net") && !has_return)
        return "no action has a value";
    return {};
}

/// The figure that a limit is about, with what it was and is where it is a change.
void find_value(JudgedCheck& judged, const Report& report, const Baseline& baseline) {
    const MetricName& name = judged.check.metric;
    if (const auto why = why_nothing(name, report); !why.empty()) {
        judged.value = undefined_metric(why);
        return;
    }
    if (!name.is_change) {
        judged.value = metric(report, name);
        return;
    }
    if (baseline.report == nullptr) {
        judged.value = undefined_metric(baseline.why);
        judged.hint = baseline.hint;
        return;
    }
    const Change change = change_of(name, *baseline.report, report);
    judged.value = judged.check.is_relative() ? change.relative : change.difference;
    if (!judged.value.likely) return;
    const std::string& old_name = baseline.report->campaign.name;
    if (old_name != report.campaign.name) judged.against = old_name;
    // The worst of a change is from the best of what was to the worst of what is.
    const Case opposite = name.which == Case::worst  ? Case::best
                          : name.which == Case::best ? Case::worst
                                                     : name.which;
    judged.before = metric(*baseline.report, name).in(opposite);
    judged.now = metric(report, name).in(name.which);
}

void decide(JudgedCheck& judged, const Report& report, const Baseline& baseline) {
    find_value(judged, report, baseline);
    const Check& check = judged.check;
    const auto& value = judged.value.in(check.metric.which);
    if (!value) {
        judged.outcome = judged.value.is_withheld ? Outcome::not_judged : Outcome::undecided;
        judged.why = judged.value.why_not(check.metric.which);
        if (judged.outcome == Outcome::undecided && judged.hint.empty()) judged.hint = hint_for(judged);
        if (judged.outcome == Outcome::not_judged) judged.why = why_premature(report, baseline);
        return;
    }
    const Ratio limit(check.limit);
    judged.judged = value;
    judged.outcome = holds(*value, check.comparison, limit) ? Outcome::passed : Outcome::failed;
    judged.distance = check.is_lower_bound() ? subtracted(*value, limit) : subtracted(limit, *value);
}

}  // namespace

std::string_view outcome_name(Outcome outcome) {
    constexpr std::string_view names[]{"passed", "not_judged", "failed", "undecided"};
    return names[static_cast<std::size_t>(outcome)];
}

std::string_view standing_name(Standing standing) {
    constexpr std::string_view names[]{"passed", "skipped", "warned", "not_judged", "failed", "undecided"};
    return names[static_cast<std::size_t>(standing)];
}

JudgedCheck judge(const Check& check, const Report& report, const Baseline& baseline) {
    JudgedCheck judged;
    judged.check = check;
    judged.unit = unit_of(check.metric);
    try {
        decide(judged, report, baseline);
    } catch (const Overflow&) {
        return undecided(check, "the figures grow too large to compare", "");
    }
    return judged;
}

JudgedCheck undecided(const Check& check, std::string why, std::string hint) {
    JudgedCheck judged;
    judged.check = check;
    judged.unit = unit_of(check.metric);
    judged.why = std::move(why);
    judged.hint = std::move(hint);
    return judged;
}

std::vector<JudgedCheck> judge(const Report& report, const Baseline& baseline) {
    std::vector<JudgedCheck> judged;
    for (const auto& check : report.campaign.checks) judged.push_back(judge(check, report, baseline));
    return judged;
}

Standing standing(const JudgedCheck& check, const GateRules& rules) {
    const bool is_error = check.check.level == Check::Level::error;
    switch (check.outcome) {
        case Outcome::passed: return Standing::passed;
        case Outcome::not_judged: return rules.allow_premature ? Standing::skipped : Standing::not_judged;
        case Outcome::failed:
            return fails_a_run(is_error, rules.fail_on) ? Standing::failed : Standing::warned;
        case Outcome::undecided: break;
    }
    return Standing::undecided;
}

}  // namespace roi::analysis
