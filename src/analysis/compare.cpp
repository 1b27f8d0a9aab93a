#include "roi/analysis/compare.hpp"

#include <algorithm>
#include <map>

#include "method/quotient.hpp"
#include "model/figures_of.hpp"

namespace roi {
namespace {

constexpr int part_places = 20;  // of the factors that split a change of ROI over its lines

// A change -----------------------------------------------------------------------------------------------

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

MetricKind::Worse worse_of_kind(const MetricName& name) {
    const bool takes_one = !name.argument.empty();
    for (const auto& kind : metric_kinds())
        if (kind.name == name.metric && (kind.argument != MetricKind::Argument::none) == takes_one)
            return kind.worse;
    return MetricKind::Worse::lower;
}

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
    if (is_unknown) return row;
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
    }
    return rows;
}

// What moved ROI -----------------------------------------------------------------------------------------

/// Adds the lines of one side of the ledger; each part is its change times `factor`.
void add_movers(std::vector<Mover>& movers, Mover::Side side, const Lines& before, const Lines& now,
                const Decimal& factor) {
    for (const auto& [i, j] : pairs(before.names, now.names)) {
        Mover mover{i < before.names.size() ? before.names[i] : now.names[j],
                    side,
                    at(before.totals, i),
                    at(now.totals, j),
                    {}};
        const auto likely = [](const std::optional<Estimate>& total) {
            return total ? total->likely.settled() : Decimal(0);
        };
        mover.part = (likely(mover.now) - likely(mover.before)) * factor;
        if (!mover.part.is_zero()) movers.push_back(std::move(mover));
    }
}

/// See compare(): both factors are the same for every line of their side.
void find_movers(Comparison& comparison, const Lines (&before)[2], const Lines (&now)[2]) {
    const auto& roi = comparison.metric("roi");
    if (!roi.change) {
        comparison.why_no_movers = "ROI is not known on both sides";
        return;
    }
    const Decimal r1 = comparison.before->steps.value.total.likely.settled();
    const Decimal r2 = comparison.now->steps.value.total.likely.settled();
    const Decimal c1 = comparison.before->steps.cost.total.likely.settled();
    const Decimal c2 = comparison.now->steps.cost.total.likely.settled();
    const Decimal one_by_c1 = Decimal::divide(1, c1, part_places);
    const Decimal one_by_c2 = Decimal::divide(1, c2, part_places);
    const Decimal half = Decimal::of(5, 1);
    const Decimal of_value = (one_by_c1 + one_by_c2) * half;
    const Decimal of_cost = -(Decimal::divide(r1, c1, part_places) * one_by_c2 +
                              Decimal::divide(r2, c2, part_places) * one_by_c1) *
                            half;
    add_movers(comparison.movers, Mover::Side::value, before[0], now[0], of_value);
    add_movers(comparison.movers, Mover::Side::cost, before[1], now[1], of_cost);
    const auto size = [](const Mover& mover) { return mover.part.is_negative() ? -mover.part : mover.part; };
    std::stable_sort(comparison.movers.begin(), comparison.movers.end(),
                     [&](const Mover& a, const Mover& b) { return size(a) > size(b); });
}

// Assumptions --------------------------------------------------------------------------------------------

struct Labelled {
    std::string label;
    Unit unit;
    const Figure* figure;
};

std::vector<Labelled> figures_of(const Report& report) {
    std::vector<Labelled> list;
    const auto add = [&](const std::string& name, const auto& item) {
        visit_figures(item, [&](std::string_view role, const Figure& figure, Unit unit) {
            list.push_back({name + ": " + std::string(role), unit, &figure});
        });
    };
    for (const auto& action : report.campaign.actions) add(action.name, action);
    for (const auto& cost : report.campaign.costs) add(cost.name, cost);
    return list;
}

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

std::optional<bool> overlap(const Difference& roi) {
    if (!roi.before || !roi.now || !roi.before->worst || !roi.now->worst) return std::nullopt;
    return *roi.now->worst <= *roi.before->best && *roi.before->worst <= *roi.now->best;
}

bool is_same(const std::optional<Ratio>& a, const std::optional<Ratio>& b) {
    return a.has_value() == b.has_value() && (!a || *a == *b);
}

}  // namespace

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
    const MetricName plain{name.metric, name.argument, Case::likely, false};
    return change_between(metric(before, plain), metric(now, plain), worse_of_kind(plain));
}

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
    if (before == nullptr || now == nullptr) return true;
    const Estimate a = before->estimate();
    const Estimate b = now->estimate();
    return a.likely != b.likely || a.spread != b.spread || a.evidence != b.evidence ||
           (a.spread == Estimate::Spread::range && (a.low != b.low || a.high != b.high));
}

const Difference& Comparison::metric(std::string_view name) const {
    return *std::find_if(metrics.begin(), metrics.end(),
                         [&](const Difference& row) { return row.name == name; });
}

bool Comparison::is_different() const {
    return is_any_different(goals) || is_any_different(value) || is_any_different(cost) ||
           is_any_different(metrics) ||
           std::any_of(assumptions.begin(), assumptions.end(),
                       [](const ComparedAssumption& row) { return row.is_different(); });
}

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
                           ", \"" + before.campaign.name + "\" in " +
                           std::string(before.campaign.currency.code()),
                       "compare campaigns in one currency");
    try {
        Comparison comparison;
        comparison.before = &before;
        comparison.now = &now;
        const Lines old_lines[]{value_lines(before), cost_lines(before)};
        const Lines new_lines[]{value_lines(now), cost_lines(now)};
        comparison.goals = goal_differences(before, now);
        comparison.value = differences(old_lines[0], new_lines[0], MetricKind::Worse::lower);
        comparison.cost = differences(old_lines[1], new_lines[1], MetricKind::Worse::higher);
        comparison.metrics = metric_differences(before, now);
        comparison.ranges_overlap = overlap(comparison.metric("roi"));
        find_movers(comparison, old_lines, new_lines);
        comparison.assumptions = compared_assumptions(before, now);
        return comparison;
    } catch (const Overflow&) {
        return refused("R040",
                       "the figures of \"" + now.campaign.name + "\" and \"" + before.campaign.name +
                           "\" grow too large to compare",
                       "");
    }
}

}  // namespace roi
