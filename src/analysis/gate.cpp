#include "roi/analysis/gate.hpp"

#include <algorithm>

#include "method/quotient.hpp"
#include "roi/analysis/compare.hpp"

namespace roi {
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

bool is_lower_bound(Check::Comparison comparison) {
    return comparison == Check::Comparison::at_least || comparison == Check::Comparison::above;
}

MetricKind::Unit unit_of(const MetricName& name) {
    for (const auto& kind : metric_kinds())
        if (kind.name == name.metric &&
            (kind.argument == MetricKind::Argument::none) == name.argument.empty())
            return kind.unit;
    return MetricKind::Unit::ratio;
}

std::string hint_for(const JudgedCheck& judged) {
    const std::string_view why = judged.why;
    if (why == range_not_stated) return "add \"low\" and \"high\" to every assumption: roi lint names them";
    if (why.find("absent is not 0") != why.npos) return "state the cost, or an explicit 0";
    if (judged.check.metric.is_change) return "roi explain change";
    return "roi explain " + judged.check.metric.metric;
}

std::string why_premature(const Report& report, const Baseline& baseline) {
    if (report.is_withheld()) return "premature (" + report.notes.front().message() + ")";
    return "the baseline is premature (" + baseline.report->notes.front().message() + ")";
}

/// A sum of no costs at all is 0, and would be below any limit.
bool rests_on_no_cost(const MetricName& name, const Report& report) {
    return report.campaign.costs.empty() && (name.metric == "cost" || name.metric == "net");
}

/// The figure that a limit is about, with what it was and is where it is a change.
void find_value(JudgedCheck& judged, const Report& report, const Baseline& baseline) {
    const MetricName& name = judged.check.metric;
    if (rests_on_no_cost(name, report)) {
        judged.value = undefined_metric("no cost is stated (absent is not 0)");
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
    judged.before = metric(*baseline.report, name).likely;
    judged.now = metric(report, name).likely;
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
    judged.distance = is_lower_bound(check.comparison) ? *value - limit : limit - *value;
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

bool closes(const JudgedCheck& check, const GateRules& rules) {
    return check.outcome == Outcome::failed &&
           fails_a_run(check.check.level == Check::Level::error, rules.fail_on);
}

Standing GatedCampaign::standing(const GateRules& rules) const {
    if (!mistakes.empty() || checks.empty()) return Standing::undecided;
    const auto standing_of = [&](const JudgedCheck& check) {
        switch (check.outcome) {
            case Outcome::passed: return Standing::passed;
            case Outcome::not_judged: return rules.allow_premature ? Standing::skipped : Standing::not_judged;
            case Outcome::failed: return closes(check, rules) ? Standing::failed : Standing::warned;
            case Outcome::undecided: break;
        }
        return Standing::undecided;
    };
    Standing worst = Standing::passed;
    for (const auto& check : checks) worst = std::max(worst, standing_of(check));
    return worst;
}

void GateTally::add(const GatedCampaign& gated, const GateRules& rules) {
    const Standing standing = gated.standing(rules);
    ++campaigns_;
    ++standings_[static_cast<std::size_t>(standing)];
    worst_ = std::max(worst_, standing);
    if (!gated.report)
        ++unread_;
    else if (gated.checks.empty())
        ++without_limit_;
    limits_ += gated.checks.size();
    for (const auto& check : gated.checks) ++outcomes_[static_cast<std::size_t>(check.outcome)];
}

}  // namespace roi
