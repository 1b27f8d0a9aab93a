#include "analysis/report/inputs.hpp"

#include <algorithm>
#include <chrono>

#include "model/figures_of.hpp"
#include "model/names.hpp"

namespace roi::inline analysis {
namespace {

/// Figures that are no action, cost or goal.
void add_counts(const Campaign& campaign, std::vector<Labelled>& list) {
    const auto one = [&](const char* label, const OptionalFigure& figure) {
        if (figure) list.push_back({label, Unit::count, &*figure});
    };
    one("trackable", campaign.product.trackable);
    one("sales cycle", campaign.product.sales_cycle_days);
    if (!campaign.involvement) return;
    const Involvement& involvement = *campaign.involvement;
    one("audience", involvement.audience);
    one("creators", involvement.creators);
    one("interactors", involvement.interactors);
    one("active", involvement.active);
    one("conversations", involvement.conversations);
    one("answers", involvement.answers);
    one("answers by members", involvement.answers_by_members);
    one("solved", involvement.solved);
    one("referrals", involvement.referrals);
    if (!involvement.sentiment) return;
    one("positive", involvement.sentiment->positive);
    one("neutral", involvement.sentiment->neutral);
    one("negative", involvement.sentiment->negative);
}

/// What is stated beside figures: what counts, on which basis, where it belongs.
std::vector<std::string> marks_of(const Campaign& campaign) {
    std::vector<std::string> marks;
    const auto media = [](const std::optional<Media>& of) {
        return of ? std::string(name_of(*of)) : std::string();
    };
    for (const auto& action : campaign.actions)
        marks.push_back("action\n" + action.name + "\n" + action.channel + "\n" + media(action.media) + "\n" +
                        (action.value ? std::string(valuation_name(*action.value)) : "") + "\n" +
                        std::string(name_of(action.basis)) + (action.counted ? " counted" : "") +
                        (action.reported ? " reported" : ""));
    for (const auto& cost : campaign.costs)
        marks.push_back("cost\n" + cost.name + "\n" + std::string(category_name(cost.category)) + "\n" +
                        cost.channel + "\n" + media(cost.media) + (cost.per_month ? " per month" : ""));
    for (const auto& goal : campaign.goals)
        marks.push_back("goal\n" + goal.name + "\n" + std::string(goal_type_name(goal.type)) +
                        (goal.direction == Goal::Direction::up ? " up" : " down"));
    const auto optional_name = [](const auto& of) { return of ? std::string(name_of(*of)) : std::string(); };
    marks.push_back("campaign\n" + optional_name(campaign.purpose) + "\n" +
                    std::string(name_of(campaign.status)) + "\n" + std::string(name_of(campaign.claim)));
    const auto day = [](const Date& date) {
        return std::to_string(std::chrono::sys_days(date).time_since_epoch().count());
    };
    if (campaign.period)
        marks.push_back("period\n" + day(campaign.period->from) + "\n" + day(campaign.period->to));
    if (campaign.started) marks.push_back("started\n" + day(*campaign.started));
    for (const auto& check : campaign.checks)
        marks.push_back("limit\n" + check.text + (check.level == Check::Level::warn ? "\nwarn" : ""));
    for (const auto& entry : campaign.unmeasured) marks.push_back("unmeasured\n" + entry.what);
    std::sort(marks.begin(), marks.end());
    return marks;
}

}  // namespace

std::vector<Labelled> figures_of(const Report& report) {
    std::vector<Labelled> list;
    const auto add = [&](const std::string& name, const auto& item) {
        visit_figures(item, [&](std::string_view role, const Figure& figure, Unit unit) {
            list.push_back({name + ": " + std::string(role), unit, &figure});
        });
    };
    for (const auto& action : report.campaign.actions) add(action.name, action);
    for (const auto& cost : report.campaign.costs) add(cost.name, cost);
    for (const auto& goal : report.campaign.goals) add(goal.name, goal);
    add_counts(report.campaign, list);
    return list;
}

bool is_same_figure(const Figure& a, const Figure& b) {
    const Estimate x = a.estimate();
    const Estimate y = b.estimate();
    return x.likely == y.likely && x.spread == y.spread && x.evidence == y.evidence &&
           (x.spread != Estimate::Spread::range || (x.low == y.low && x.high == y.high));
}

bool do_inputs_differ(const Report& before, const Report& now) {
    if (marks_of(before.campaign) != marks_of(now.campaign)) return true;
    auto old_ones = figures_of(before);
    auto new_ones = figures_of(now);
    const auto by_label = [](const Labelled& a, const Labelled& b) { return a.label < b.label; };
    std::stable_sort(old_ones.begin(), old_ones.end(), by_label);
    std::stable_sort(new_ones.begin(), new_ones.end(), by_label);
    return old_ones.size() != new_ones.size() ||
           !std::equal(old_ones.begin(), old_ones.end(), new_ones.begin(),
                       [](const Labelled& a, const Labelled& b) {
                           return a.label == b.label && is_same_figure(*a.figure, *b.figure);
                       });
}

}  // namespace roi::analysis
