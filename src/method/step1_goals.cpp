// Step 1: is there a goal, and how far was it reached?
#include "method/guarded.hpp"
#include "method/quotient.hpp"
#include "valuation/difference.hpp"

namespace roi::inline method {
namespace {

std::optional<Estimate> reached_of(const Campaign& campaign, const Goal& goal) {
    const Reading read;
    if (goal.now) return read(*goal.now);
    if (goal.actions.empty()) return std::nullopt;
    Estimate sum;
    for (const auto index : goal.actions) {
        const Action& action = campaign.actions[index];
        Estimate count = read(action.count);
        if (action.reported) count.evidence = weaker(count.evidence, Evidence::reported);
        sum += count;
    }
    return sum;
}

MetricValue attainment_of(const Goal& goal, const std::optional<Estimate>& reached) {
    if (!reached) return undefined_metric("no data: name its actions, or state before and now");
    if (!goal.target) return undefined_metric("no target is stated");
    const Estimate target = Reading()(*goal.target);
    const auto worse = worse_of(Metric::goal);
    if (goal.direction == Goal::Direction::down)
        return metric_of_quotient(target, *reached, worse, "the level now is 0", divided);
    return metric_of_quotient(*reached, target, worse, "the target is 0", divided);
}

std::optional<Ratio> lift_of(const Goal& goal) {
    if (!goal.before || !goal.now || !goal.target) return std::nullopt;
    const Ratio before = goal.before->likely();
    const Ratio way = goal.target->likely() - before;
    if (way.is_zero()) return std::nullopt;
    return divided(goal.now->likely() - before, way);
}

/// In points and relative to before: 21 % -> 26.4 % is +5.4 points, and a quarter more.
void add_change(const Goal& goal, GoalResult& result) {
    const auto change = goal.is_share ? difference_of_shares : difference_of;
    result.change = change(*goal.now, *goal.before, Reading()).estimate;
    const Ratio before = goal.before->likely();
    if (!before.is_zero()) result.relative_change = divided(result.change->likely, before);
}

}  // namespace

GoalsResult step1_goals(const Campaign& campaign) {
    GoalsResult result;
    result.goals.reserve(campaign.goals.size());
    for (std::size_t i = 0; i < campaign.goals.size(); ++i) {
        const Goal& goal = campaign.goals[i];
        result.goals.push_back(guarded(campaign.file, goal.place, goal.name, [&] {
            const auto reached = reached_of(campaign, goal);
            GoalResult goal_result{i, reached, attainment_of(goal, reached), lift_of(goal), {}, {}};
            if (goal.before && goal.now) add_change(goal, goal_result);
            return goal_result;
        }));
    }
    return result;
}

}  // namespace roi::method
