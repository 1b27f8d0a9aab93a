#include "roi/analysis/breakdown.hpp"

#include <algorithm>

#include "method/quotient.hpp"
#include "model/names.hpp"
#include "roi/analysis/report.hpp"

namespace roi::inline analysis {
namespace {

std::string media_of(const std::optional<Media>& media) {
    return media ? std::string(name_of(*media)) : std::string();
}

/// Channels that claim the same conversion cannot stand side by side; neither can what is withheld.
std::string why_refused(const Report& report, BreakdownBy by) {
    const std::string about = " (" + report.campaign.name + ")";
    if (report.is_withheld()) return "premature: value and ROI are not split either" + about;
    if (by == BreakdownBy::goal) return {};
    for (const auto& note : report.notes)
        if (note.code == "R103" || note.code == "R115") return note.message() + about;
    return {};
}

}  // namespace

std::string_view breakdown_name(BreakdownBy by) {
    constexpr std::string_view names[]{"channel", "media", "goal"};
    return names[static_cast<std::size_t>(by)];
}

BreakdownSums::Sums& BreakdownSums::group(const std::string& name) {
    const auto [entry, fresh] = index_.emplace(name, groups_.size());
    if (fresh) groups_.emplace_back().name = name;
    return groups_[entry->second];
}

void BreakdownSums::add(const Report& report) {
    ++count_;
    if (auto why = why_refused(report, by_); !why.empty()) {
        if (left_out_++ == 0) why_left_out_ = std::move(why);
        return;
    }
    is_premature_ = is_premature_ || report.is_even_so;
    if (by_ == BreakdownBy::goal)
        for (const auto& goal : report.campaign.goals) group(goal.name);
    add_values(report);
    if (by_ != BreakdownBy::goal) add_costs(report);
}

void BreakdownSums::add_values(const Report& report) {
    const Campaign& campaign = report.campaign;
    for (const auto& value : report.steps.value.actions) {
        if (!value.is_counted) continue;
        const Action& action = campaign.actions[value.action];
        const auto add_to = [&](const std::string& name) {
            auto& sums = group(name);
            sums.total_return += value.total;
        };
        if (by_ == BreakdownBy::channel) {
            add_to(action.channel);
        } else if (by_ == BreakdownBy::media) {
            add_to(media_of(action.media));
        } else {
            int goals = 0;
            for (const auto& goal : campaign.goals)
                if (std::find(goal.actions.begin(), goal.actions.end(), value.action) != goal.actions.end()) {
                    add_to(goal.name);
                    ++goals;
                }
            if (goals == 0) add_to({});
            has_shared_actions_ = has_shared_actions_ || goals > 1;
        }
    }
}

void BreakdownSums::add_costs(const Report& report) {
    for (const auto& line : report.steps.cost.lines) {
        const Cost& cost = report.campaign.costs[line.cost];
        auto& sums = group(by_ == BreakdownBy::channel ? cost.channel : media_of(cost.media));
        sums.cost += line.total;
    }
}

void BreakdownSums::join(const BreakdownSums& later) {
    for (const auto& other : later.groups_) {
        auto& sums = group(other.name);
        sums.total_return += other.total_return;
        sums.cost += other.cost;
    }
    if (left_out_ == 0) why_left_out_ = later.why_left_out_;
    left_out_ += later.left_out_;
    count_ += later.count_;
    is_premature_ = is_premature_ || later.is_premature_;
    has_shared_actions_ = has_shared_actions_ || later.has_shared_actions_;
}

Breakdown BreakdownSums::result() const {
    Breakdown result;
    result.by = by_;
    result.left_out = left_out_;
    result.why_left_out = why_left_out_;
    result.is_premature = is_premature_;
    if (is_refused()) {
        result.refusal = why_left_out_;
        return result;
    }
    result.remark = remark();
    for (const auto& sums : groups_) result.groups.push_back(group_of(sums));
    std::stable_partition(result.groups.begin(), result.groups.end(),
                          [](const BreakdownGroup& group) { return !group.name.empty(); });
    return result;
}

BreakdownGroup BreakdownSums::group_of(const Sums& sums) const {
    BreakdownGroup group;
    group.name = sums.name;
    group.has_cost = by_ != BreakdownBy::goal;
    group.total_return = plain_metric(sums.total_return, worse_of(Metric::total_return));
    group.total_return.is_premature = is_premature_;
    group.cost = plain_metric(sums.cost, worse_of(Metric::cost));
    group.net = plain_metric(sums.total_return - sums.cost, worse_of(Metric::net));
    if (!group.has_cost) {
        group.roi = undefined_metric("costs are not kept by goal");
    } else if (group.name.empty()) {
        group.roi = undefined_metric("what belongs to no group has no ROI of its own");
    } else {
        group.roi = metric_of_quotient(sums.total_return, sums.cost, worse_of(Metric::roi),
                                       "nothing was spent", roi_formula);
        group.roi.is_premature = is_premature_;
    }
    return group;
}

std::string BreakdownSums::remark() const {
    std::string text = remark_on_groups();
    if (left_out_ > 0)
        text += (text.empty() ? "" : "; ") + std::to_string(left_out_) + " of " + std::to_string(count_) +
                " campaigns are in no group, the first because " + why_left_out_;
    return text;
}

std::string BreakdownSums::remark_on_groups() const {
    if (by_ == BreakdownBy::goal)
        return has_shared_actions_
                   ? "costs are not kept by goal; an action that serves two goals stands under both"
                   : "costs are not kept by goal";
    const auto rest = index_.find({});
    if (rest == index_.end() || groups_[rest->second].cost.likely.is_zero()) return {};
    return by_ == BreakdownBy::channel
               ? "cost without a channel is in no channel's ROI: the channels look better than the whole"
               : "cost without media is in none of the ROIs: they look better than the whole";
}

Breakdown breakdown_of(const Report& report, BreakdownBy by) {
    BreakdownSums sums(by);
    sums.add(report);
    return sums.result();
}

}  // namespace roi::analysis
