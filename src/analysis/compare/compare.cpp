#include "roi/analysis/compare.hpp"

#include <algorithm>
#include <map>

#include "analysis/report/inputs.hpp"
#include "method/quotient.hpp"

namespace roi::inline analysis {
namespace {

constexpr int part_places = 20;  // of the shares that split a change of ROI over its lines

// Lines side by side -------------------------------------------------------------------------------------

/// Pairs the lines of two lists by key, in the order of the first, then what only the second has.
template <class Key>
std::vector<std::pair<std::size_t, std::size_t>> pairs(const std::vector<Key>& before,
                                                       const std::vector<Key>& now) {
    constexpr auto none = static_cast<std::size_t>(-1);
    std::multimap<Key, std::size_t> waiting;
    for (std::size_t i = 0; i < now.size(); ++i) waiting.emplace(now[i], i);
    std::vector<std::pair<std::size_t, std::size_t>> result;
    std::vector<bool> is_taken(now.size(), false);
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto found = waiting.find(before[i]);
        result.emplace_back(i, found == waiting.end() ? none : found->second);
        if (found == waiting.end()) continue;
        is_taken[found->second] = true;
        waiting.erase(found);
    }
    for (std::size_t i = 0; i < now.size(); ++i)
        if (!is_taken[i]) result.emplace_back(none, i);
    return result;
}

/// The element at an index, or nothing.
template <class T>
std::optional<T> at(const std::vector<T>& list, std::size_t index) {
    if (index >= list.size()) return std::nullopt;
    return list[index];
}

Difference difference_of(std::string name, MetricKind::Unit unit, MetricKind::Worse worse,
                         std::optional<MetricValue> before, std::optional<MetricValue> now) {
    Difference row{std::move(name), unit, worse, std::move(before), std::move(now), {}, {}};
    const bool is_unknown = (row.before && !row.before->likely) || (row.now && !row.now->likely);
    const bool is_money = row.unit == MetricKind::Unit::money;
    if (is_unknown || (!is_money && (!row.before || !row.now))) return row;
    const MetricValue nothing = plain_metric(Estimate(Ratio(0)), worse);
    const Change change = change_between(row.before.value_or(nothing), row.now.value_or(nothing), worse);
    row.change = change.difference.likely;
    if (row.before && row.now) row.relative = change.relative.likely;
    return row;
}

/// What one action or cost is called, and its sum.
struct Lines {
    std::vector<std::string> names;
    std::vector<MetricValue> values;
    std::vector<Estimate> totals;
};

/// Both sides of the books.
struct Ledger {
    Lines value;
    Lines cost;
};

Lines value_lines(const Report& report) {
    Lines lines;
    for (const auto& value : report.steps.value.actions) {
        if (!value.is_counted) continue;
        lines.names.push_back(report.campaign.actions[value.action].name);
        lines.values.push_back(report.is_withheld() ? withheld_metric()
                                                    : plain_metric(value.total, MetricKind::Worse::lower));
        lines.totals.push_back(value.total);
    }
    return lines;
}

Lines cost_lines(const Report& report) {
    Lines lines;
    for (const auto& line : report.steps.cost.lines) {
        lines.names.push_back(report.campaign.costs[line.cost].name);
        lines.values.push_back(plain_metric(line.total, MetricKind::Worse::higher));
        lines.totals.push_back(line.total);
    }
    return lines;
}

std::vector<Difference> differences(const Lines& before, const Lines& now, MetricKind::Worse worse) {
    std::vector<Difference> rows;
    for (const auto& [i, j] : pairs(before.names, now.names))
        rows.push_back(difference_of(i < before.names.size() ? before.names[i] : now.names[j],
                                     MetricKind::Unit::money, worse, at(before.values, i),
                                     at(now.values, j)));
    return rows;
}

std::vector<Difference> goal_differences(const Report& before, const Report& now) {
    const auto names = [](const Report& report) {
        std::vector<std::string> list;
        for (const auto& goal : report.campaign.goals) list.push_back(goal.name);
        return list;
    };
    const auto attained = [](const Report& report, std::size_t index) -> std::optional<MetricValue> {
        if (index >= report.steps.goals.goals.size()) return std::nullopt;
        return report.steps.goals.goals[index].attainment;
    };
    std::vector<Difference> rows;
    for (const auto& [i, j] : pairs(names(before), names(now)))
        rows.push_back(difference_of(
            i < before.campaign.goals.size() ? before.campaign.goals[i].name : now.campaign.goals[j].name,
            MetricKind::Unit::ratio, MetricKind::Worse::lower, attained(before, i), attained(now, j)));
    return rows;
}

std::vector<Difference> metric_differences(const Report& before, const Report& now) {
    std::vector<Difference> rows;
    const auto old_ones = plain_metrics(before.steps.roi);
    const auto new_ones = plain_metrics(now.steps.roi);
    for (std::size_t i = 0; i < old_ones.size(); ++i) {
        const auto* kind = find_metric(old_ones[i].name);
        rows.push_back(difference_of(std::string(kind->name), kind->unit, kind->worse, *old_ones[i].value,
                                     *new_ones[i].value));
        if (!why_not_comparable(kind->rests, before, now).empty())
            rows.back().change = rows.back().relative = {};
    }
    return rows;
}

// What moved ROI -----------------------------------------------------------------------------------------

/// Adds the lines of one side of the books; `part` turns a change of money into a change of ROI.
template <class Part>
void add_movers(std::vector<Mover>& movers, Mover::Side side, const Lines& before, const Lines& now,
                Part part) {
    for (const auto& [i, j] : pairs(before.names, now.names)) {
        Mover mover{i < before.names.size() ? before.names[i] : now.names[j],
                    side,
                    at(before.totals, i),
                    at(now.totals, j),
                    {}};
        const auto likely = [](const std::optional<Estimate>& total) {
            return total ? total->likely.settled() : Decimal(0);
        };
        mover.part = part(likely(mover.now) - likely(mover.before));
        if (!mover.part.is_zero()) movers.push_back(std::move(mover));
    }
}

/// See compare().
void find_movers(Comparison& comparison, const Ledger& before, const Ledger& now) {
    const auto& roi = comparison.metric("roi");
    comparison.why_no_movers =
        why_not_comparable(MetricKind::Rests::on_returns, *comparison.before, *comparison.now);
    if (comparison.why_no_movers.empty() && !roi.change)
        comparison.why_no_movers = roi.before->is_withheld || roi.now->is_withheld
                                       ? "ROI is withheld on one side"
                                       : "ROI is undefined on one side";
    if (!comparison.why_no_movers.empty()) return;
    const Decimal c1 = comparison.before->steps.cost.total.likely.settled();
    const Decimal c2 = comparison.now->steps.cost.total.likely.settled();
    const auto share = [](const Decimal& a, const Decimal& b) { return Decimal::divide(a, b, part_places); };
    const Decimal per_cost1 = share(comparison.before->steps.value.total.likely.settled(), c1);
    const Decimal per_cost2 = share(comparison.now->steps.value.total.likely.settled(), c2);
    const Decimal half = Decimal::of(5, 1);
    add_movers(comparison.movers, Mover::Side::value, before.value, now.value,
               [&](const Decimal& change) { return (share(change, c1) + share(change, c2)) * half; });
    add_movers(comparison.movers, Mover::Side::cost, before.cost, now.cost, [&](const Decimal& change) {
        return -(share(change, c2) * per_cost1 + share(change, c1) * per_cost2) * half;
    });
    const auto size = [](const Mover& mover) { return mover.part.is_negative() ? -mover.part : mover.part; };
    std::stable_sort(comparison.movers.begin(), comparison.movers.end(),
                     [&](const Mover& a, const Mover& b) { return size(a) > size(b); });
}

// Assumptions --------------------------------------------------------------------------------------------

std::vector<ComparedAssumption> compared_assumptions(const Report& before, const Report& now) {
    const auto old_ones = figures_of(before);
    const auto new_ones = figures_of(now);
    const auto labels = [](const std::vector<Labelled>& figures) {
        std::vector<std::string> list;
        for (const auto& figure : figures) list.push_back(figure.label);
        return list;
    };
    std::vector<ComparedAssumption> rows;
    for (const auto& [i, j] : pairs(labels(old_ones), labels(new_ones))) {
        const auto& either = i < old_ones.size() ? old_ones[i] : new_ones[j];
        const ComparedAssumption row{either.label, either.unit,
                                     i < old_ones.size() ? old_ones[i].figure : nullptr,
                                     j < new_ones.size() ? new_ones[j].figure : nullptr};
        if ((row.before && row.before->is_guess()) || (row.now && row.now->is_guess())) rows.push_back(row);
    }
    return rows;
}

bool is_any_different(const std::vector<Difference>& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const Difference& row) { return row.is_different(); });
}

/// Nothing where a range is not known, or neither side has one: two points say nothing about certainty.
std::optional<bool> overlap(const Difference& roi) {
    if (!roi.before->worst || !roi.now->worst) return std::nullopt;
    if (*roi.before->worst == *roi.before->best && *roi.now->worst == *roi.now->best) return std::nullopt;
    return *roi.now->worst <= *roi.before->best && *roi.before->worst <= *roi.now->best;
}

bool is_same(const std::optional<Ratio>& a, const std::optional<Ratio>& b) {
    return a.has_value() == b.has_value() && (!a || *a == *b);
}

}  // namespace

bool Difference::is_different() const {
    if (before.has_value() != now.has_value()) return true;
    return before && (!is_same(before->likely, now->likely) || !is_same(before->worst, now->worst) ||
                      !is_same(before->best, now->best) || !is_same(before->measured, now->measured));
}

bool Difference::is_better() const {
    if (!change) return false;
    return worse == MetricKind::Worse::lower ? *change > Ratio(0) : *change < Ratio(0);
}

bool Difference::is_nothing() const {
    return before && now && before->likely && now->likely && before->likely->is_zero() &&
           now->likely->is_zero() && !is_different();
}

bool ComparedAssumption::is_different() const {
    return before == nullptr || now == nullptr || !is_same_figure(*before, *now);
}

const Difference& Comparison::metric(std::string_view name) const {
    return *std::find_if(metrics.begin(), metrics.end(),
                         [&](const Difference& row) { return row.name == name; });
}

bool Comparison::do_results_differ() const {
    return is_any_different(goals) || is_any_different(value) || is_any_different(cost) ||
           is_any_different(metrics) ||
           std::any_of(assumptions.begin(), assumptions.end(),
                       [](const ComparedAssumption& row) { return row.is_different(); });
}

bool Comparison::is_different() const { return do_inputs_differ || do_results_differ(); }

Result<Comparison> compare(const Report& before, const Report& now) {
    const auto refused = [&](std::string code, std::string message, std::string hint) {
        Diagnostic mistake;
        mistake.code = std::move(code);
        mistake.file = now.campaign.file;
        mistake.place = now.campaign.place;
        mistake.message = std::move(message);
        mistake.hint = std::move(hint);
        return mistake;
    };
    if (!(before.campaign.currency == now.campaign.currency))
        return refused("R042",
                       "\"" + now.campaign.name + "\" is in " + std::string(now.campaign.currency.code()) +
                           ", \"" + before.campaign.name + "\" of " + before.campaign.file + " in " +
                           std::string(before.campaign.currency.code()),
                       "compare campaigns in one currency");
    try {
        Comparison comparison;
        comparison.before = &before;
        comparison.now = &now;
        const Ledger old_lines{value_lines(before), cost_lines(before)};
        const Ledger new_lines{value_lines(now), cost_lines(now)};
        comparison.goals = goal_differences(before, now);
        comparison.value = differences(old_lines.value, new_lines.value, MetricKind::Worse::lower);
        comparison.cost = differences(old_lines.cost, new_lines.cost, MetricKind::Worse::higher);
        comparison.metrics = metric_differences(before, now);
        if (before.steps.value.basis != now.steps.value.basis)
            for (auto& line : comparison.value) line.change = line.relative = {};
        if (why_not_comparable(MetricKind::Rests::on_returns, before, now).empty())
            comparison.ranges_overlap = overlap(comparison.metric("roi"));
        try {
            find_movers(comparison, old_lines, new_lines);
        } catch (const Overflow&) {
            comparison.movers.clear();
            comparison.why_no_movers = "the figures are too large to split the change";
        }
        comparison.assumptions = compared_assumptions(before, now);
        comparison.do_inputs_differ = do_inputs_differ(before, now);
        return comparison;
    } catch (const Overflow&) {
        return refused("R040",
                       "the figures of \"" + now.campaign.name + "\" and \"" + before.campaign.name +
                           "\" grow too large to compare",
                       "");
    }
}

Result<std::shared_ptr<const ComparedCampaign>> ComparisonTally::add(Report report) {
    constexpr std::size_t most_kept = 26;
    auto& kept = result_.campaigns;
    auto campaign = std::make_shared<ComparedCampaign>();
    campaign->report = std::move(report);
    if (!kept.empty()) {
        auto comparison = compare(kept.front()->report, campaign->report);
        if (!comparison) return comparison.mistakes();
        campaign->with_first = std::move(*comparison);
        result_.is_different = result_.is_different || campaign->with_first->is_different();
    }
    ++result_.count;
    if (kept.size() < most_kept) kept.push_back(campaign);
    return std::shared_ptr<const ComparedCampaign>(std::move(campaign));
}

}  // namespace roi::analysis
