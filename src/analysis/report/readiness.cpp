// Readiness: whether an ROI can be computed yet.
#include <algorithm>

#include "analysis/report/finding.hpp"
#include "model/figures_of.hpp"
#include "statistics/distribution.hpp"
#include "statistics/to_decimal.hpp"

namespace roi::inline analysis {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// A purpose makes the question serious: then what is too early is withheld, and not only marked.
bool can_be_premature(const Campaign& campaign) {
    return campaign.purpose.has_value() && campaign.status != Status::plan;
}

void add_premature(std::vector<Note>& notes, std::string_view code, std::string_view before,
                   std::string names, std::string_view after, Place place) {
    notes.push_back({code, before, std::move(names), after, place, Note::Level::error, true});
}

/// The sales cycle in whole days; kept within a century, beyond which dates end.
std::optional<days> sales_cycle(const Campaign& campaign) {
    if (!campaign.product.sales_cycle_days) return std::nullopt;
    constexpr int century = 36'525;
    const Decimal cycle = campaign.product.sales_cycle_days->likely().decimal(0, Rounding::ceiling);
    return days(static_cast<int>(std::min(cycle, Decimal(century)).to_double()));
}

void note_age(const Campaign& campaign, std::vector<Note>& notes, std::optional<Date>& possible_from) {
    if (!campaign.period || campaign.status == Status::plan) return;
    const Date start = campaign.started.value_or(campaign.period->from);
    const sys_days end = sys_days(campaign.period->to) + days(1);  // the first day after
    const auto cycle = sales_cycle(campaign);
    constexpr int least_months = 2;
    sys_days due(after_months(start, least_months));
    if (cycle) due = std::max(due, sys_days(start) + *cycle);
    if (end < due) {
        possible_from = Date(due);
        const bool is_cycle = cycle && sys_days(start) + *cycle == due;
        std::string age =
            is_cycle ? "one sales cycle of " + std::to_string(cycle->count()) + " days" : "two months";
        if (can_be_premature(campaign))
            add_premature(notes, "R111", "too early: the effort is younger than ", std::move(age), "",
                          campaign.place);
        else
            notes.push_back(
                {"R111", "early: the effort is younger than ", std::move(age), "", campaign.place});
    } else if (cycle && end < sys_days(start) + *cycle * 2) {
        notes.push_back({"R127", "returns still in the pipe: the effort is younger than two sales cycles", "",
                         "", campaign.place});
    }
}

/// Whether the value of an action rests on what would have been otherwise. Before and now is none: whatever
/// else changed in between is in it.
bool has_baseline(const Campaign& campaign, const Action& action) {
    if (action.baseline) return true;
    if (action.parent != Action::no_parent) return has_baseline(campaign, campaign.actions[action.parent]);
    if (const auto* uplift = std::get_if<UpliftValue>(&*action.value)) return uplift->is_randomised;
    return std::holds_alternative<SavingValue>(*action.value) ||
           std::holds_alternative<ExcessValue>(*action.value);
}

void note_claim(const Report& report, std::vector<Note>& notes) {
    if (report.campaign.claim != Claim::incremental || report.campaign.status == Status::plan) return;
    Finding without;
    for (const auto& value : report.steps.value.actions) {
        const Action& action = report.campaign.actions[value.action];
        if (value.is_counted && !has_baseline(report.campaign, action))
            without.add(action.name, action.place);
    }
    if (!without.is_empty())
        add_premature(notes, "R113", "called incremental, without a baseline: ", without.names(), "",
                      without.place());
}

/// What was sold in all, stated as one figure: its count of 1 is no count.
bool is_lump(const Action& action) {
    const auto* sale = std::get_if<SaleValue>(&*action.value);
    return sale != nullptr && sale->is_total && action.count.likely() == Ratio(1);
}

/// Actions that happen one by one; customers exposed and cases handled are none.
bool counts_conversions(const Valuation& valuation) {
    return std::holds_alternative<FlatValue>(valuation) || std::holds_alternative<SaleValue>(valuation) ||
           std::holds_alternative<ShareValue>(valuation) || std::holds_alternative<LifetimeValue>(valuation);
}

void note_small_counts(const Report& report, std::vector<Note>& notes) {
    if (report.campaign.status == Status::plan) return;
    Finding small;
    for (const auto& value : report.steps.value.actions) {
        const Action& action = report.campaign.actions[value.action];
        if (!value.is_counted || action.count.is_guess() || !counts_conversions(*action.value) ||
            is_lump(action))
            continue;
        const Ratio count = action.count.likely();
        if (count >= Ratio(few_conversions)) continue;
        const auto interval = statistics::garwood(count.to_double());
        small.add(action.name + " " + count.settled().to_string() + " (" + one_decimal(interval.low) +
                      " to " + one_decimal(interval.high) + ")",
                  action.place);
    }
    say_few(small, notes);
}

void note_hours(const Report& report, std::vector<Note>& notes) {
    const auto is_stated = [&](CostCategory category) {
        return report.steps.cost.categories[static_cast<std::size_t>(category)].has_value();
    };
    if (is_stated(CostCategory::staff) || is_stated(CostCategory::management)) return;
    notes.push_back(
        {"R110", "no working hours are stated: neither staff nor management", "", "", report.campaign.place});
}

void note_trackable(const Campaign& campaign, std::vector<Note>& notes) {
    const auto& trackable = campaign.product.trackable;
    if (!trackable || trackable->likely() >= Ratio(1)) return;
    notes.push_back({"R116", "only ", one_decimal((trackable->likely() * Ratio(100)).to_double()),
                     " % of sales can be traced to a contact: a last-click ROI understates",
                     trackable->place});
}

/// Actions of a goal that are credited with more conversions than there were.
void note_overclaim(const Report& report, std::vector<Note>& notes) {
    Finding over;
    for (const auto& goal : report.campaign.goals) {
        if (!goal.all) continue;
        Ratio credited;
        for (const auto index : goal.actions) credited += report.steps.value.actions[index].effective.likely;
        if (credited <= goal.all->likely()) continue;
        over.add(goal.name + " " + credited.settled().to_string() + " of " +
                     goal.all->likely().settled().to_string(),
                 goal.place);
    }
    over.say(notes, "R115", "more conversions claimed than there were: ", "", Note::Level::error);
}

}  // namespace

void say_few(Finding& small, std::vector<Note>& notes) {
    small.say(notes, "R114", "few so far: ", "; the 95 % interval of such a count");
}

std::string one_decimal(double statistic) { return statistics::to_decimal(statistic).rounded(1).to_string(); }

void note_readiness(const Report& report, std::vector<Note>& notes, std::optional<Date>& possible_from) {
    const Campaign& campaign = report.campaign;
    if (campaign.purpose == Purpose::exploration && can_be_premature(campaign))
        notes.push_back({"R112", "the purpose is exploration: what counts yet is cost, learning, involvement",
                         "", "", campaign.place, Note::Level::warn, true});
    note_age(campaign, notes, possible_from);
    note_claim(report, notes);
    if (campaign.goals.empty())
        notes.push_back({"R106", "no goal is stated: step 1 comes first", "", "", campaign.place});
    if (!campaign.period) notes.push_back({"R107", "no period is stated", "", "", campaign.place});
    note_hours(report, notes);
    note_overclaim(report, notes);
    note_trackable(campaign, notes);
    note_small_counts(report, notes);
}

}  // namespace roi::analysis
