#include "roi/analysis/breakdown.hpp"

#include <algorithm>

#include "method/quotient.hpp"
#include "model/names.hpp"

namespace roi {
namespace {

std::string media_of(const std::optional<Media>& media) { return media ? std::string(name_of(*media)) : std::string(); }

}  // namespace

BreakdownGroup& Breakdown::group(const std::string& name) {
    const auto [entry, fresh] = index_.emplace(name, groups_.size());
    if (fresh) {
        groups_.emplace_back();
        groups_.back().name = name;
        groups_.back().has_cost = by_ != BreakdownBy::goal;
    }
    return groups_[entry->second];
}

void Breakdown::add(const Report& report) {
    const Campaign& campaign = report.campaign;
    if (by_ == BreakdownBy::goal)
        for (const auto& goal : campaign.goals) group(goal.name);
    for (const auto& value : report.steps.value.actions) {
        if (!value.is_counted) continue;
        const Action& action = campaign.actions[value.action];
        const auto add_to = [&](const std::string& name) {
            auto& sums = group(name);
            sums.total_return = sums.total_return + value.total;
        };
        if (by_ == BreakdownBy::channel) {
            add_to(action.channel);
        } else if (by_ == BreakdownBy::media) {
            add_to(media_of(action.media));
        } else {
            bool has_goal = false;
            for (const auto& goal : campaign.goals)
                if (std::find(goal.actions.begin(), goal.actions.end(), value.action) != goal.actions.end()) {
                    add_to(goal.name);
                    has_goal = true;
                }
            if (!has_goal) add_to({});
        }
    }
    if (by_ == BreakdownBy::goal) return;
    for (const auto& line : report.steps.cost.lines) {
        const Cost& cost = campaign.costs[line.cost];
        auto& sums = group(by_ == BreakdownBy::channel ? cost.channel : media_of(cost.media));
        sums.cost = sums.cost + line.total;
    }
}

std::vector<BreakdownGroup> Breakdown::groups() const {
    std::vector<BreakdownGroup> result = groups_;
    std::stable_partition(result.begin(), result.end(), [](const BreakdownGroup& g) { return !g.name.empty(); });
    for (auto& group : result) {
        if (!group.has_cost) {
            group.roi = undefined_metric("costs are not kept by goal");
            continue;
        }
        group.roi = metric_of_quotient(group.total_return, group.cost, MetricKind::Worse::lower, "nothing was spent",
                                       [](const Ratio& r, const Ratio& c) { return divided(r - c, c); });
    }
    return result;
}

}  // namespace roi
