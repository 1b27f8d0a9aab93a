// Findings about what actions are worth.
#include <algorithm>
#include <cmath>

#include "analysis/report/finding.hpp"
#include "model/figures_of.hpp"
#include "statistics/to_decimal.hpp"
#include "valuation/customer.hpp"
#include "valuation/saving.hpp"
#include "valuation/uplift.hpp"

namespace roi::inline analysis {
namespace {

/// Ways to value that compare with what would have been otherwise, so that nothing is credited in full.
bool compares(const Action& action) {
    return std::holds_alternative<RetentionValue>(*action.value) ||
           std::holds_alternative<UpliftValue>(*action.value) ||
           std::holds_alternative<SavingValue>(*action.value) ||
           std::holds_alternative<ExcessValue>(*action.value);
}

/// Two such actions may well value the same customers.
bool keeps_customers(const Action& action) {
    const auto* uplift = std::get_if<UpliftValue>(&*action.value);
    if (uplift != nullptr) return uplift->outcome == UpliftValue::Outcome::retention;
    return std::holds_alternative<RetentionValue>(*action.value);
}

bool serves_a_goal(const Campaign& campaign, std::size_t action) {
    return std::any_of(campaign.goals.begin(), campaign.goals.end(), [&](const Goal& goal) {
        return std::find(goal.actions.begin(), goal.actions.end(), action) != goal.actions.end();
    });
}

void note_counting(const Report& report, std::vector<Note>& notes) {
    Finding unattributed;
    Finding reported;
    Finding twice;
    Finding unvalued;
    const Action* keeping = nullptr;  // the last one that values customers kept
    for (const auto& value : report.steps.value.actions) {
        const Action& action = report.campaign.actions[value.action];
        if (!action.value && !serves_a_goal(report.campaign, value.action))
            unvalued.add(action.name, action.place);
        if (!value.is_counted) continue;
        if (keeps_customers(action)) {
            if (keeping != nullptr) twice.add(keeping->name + " and " + action.name, action.place);
            keeping = &action;
        }
        if (!action.baseline && !action.credit && !compares(action))
            unattributed.add(action.name, action.place);
        if (action.reported) reported.add(action.name, action.place);
        if (action.parent == Action::no_parent) continue;
        for (auto up = action.parent; up != Action::no_parent; up = report.campaign.actions[up].parent) {
            if (!report.steps.value.actions[up].is_counted) continue;
            twice.add(action.name + " and " + report.campaign.actions[up].name, action.place);
            break;
        }
    }
    twice.say(notes, "R103", "possibly counted twice: ", "", Note::Level::error);
    reported.say(notes, "R105", "reported by a platform, not measured: ",
                 " (platforms overlap and count what they touched)");
    say_unattributed(unattributed, notes);
    unvalued.say(notes, "R108", "without a value, so not in the return: ", "");
}

/// "Followers (1,094 in each group would show it)"
std::string with_needed(const Action& action, const Figure& first, const Figure& second) {
    if (first.shape() != Figure::Shape::sample || second.shape() != Figure::Shape::sample) return action.name;
    const auto needed = statistics::people_per_group(first.likely().to_double(), second.likely().to_double());
    constexpr double believable = 1e9;
    if (!needed || *needed > believable) return action.name;
    return action.name + " (" + std::to_string(static_cast<long>(std::ceil(*needed))) +
           " in each group would show it)";
}

/// Findings about one comparison each, gathered over the actions.
struct Comparisons {
    Finding chosen;     ///< the engaged chose themselves
    Finding not_shown;  ///< the interval holds 0
    Finding no_sample;  ///< shares without the numbers they were counted on
    Finding left_out;   ///< strata with an empty group
    std::size_t tried = 0;
    Place place;

    void add(const Action& action, const UpliftValue& uplift, bool is_counted) {
        if (is_counted && tried++ == 1) place = action.place;
        if (!uplift.is_randomised) chosen.add(action.name, action.place);
        const auto comparison = compare(uplift, Reading());
        if (comparison.difference)
            look(action, *comparison.difference, uplift.engaged, uplift.others, uplift.strata.empty());
        const auto adjusted = statistics::mantel_haenszel(strata_of(uplift));
        if (adjusted && adjusted->left_out > 0)
            left_out.add(action.name + ": " + statistics::to_decimal(adjusted->left_out).to_string() +
                             " customers in strata with an empty group",
                         action.place);
    }
    void add(const Action& action, const RetentionValue& retention) {
        look(action, difference_of_shares(retention.now, retention.before, Reading()), retention.now,
             retention.before, true);
    }
    void add(const Action& action, const SavingValue::Quality& quality) {
        const auto difference = difference_of(quality.now, quality.before, Reading());
        const bool is_guess = quality.now.is_guess() || quality.before.is_guess();
        if (difference.method == IntervalMethod::none && !is_guess)
            no_sample.add(action.name + " (quality)", action.place);
    }
    void look(const Action& action, const Difference& difference, const Figure& first, const Figure& second,
              bool is_stated) {
        if (!difference.is_shown()) not_shown.add(with_needed(action, first, second), action.place);
        const bool is_mean = first.shape() == Figure::Shape::mean || second.shape() == Figure::Shape::mean;
        if (is_stated && !is_mean && difference.method == IntervalMethod::none && !first.is_guess() &&
            !second.is_guess())
            no_sample.add(action.name, action.place);
    }
    void say(std::vector<Note>& notes) {
        not_shown.say(notes, "R118", "no difference shown yet: ", "");
        chosen.say(notes, "R117", "an association, not an effect: ",
                   " (the engaged chose themselves; what made them join may have made them stay)");
        no_sample.say(notes, "R129", "a difference without an interval: ", " (k of n would have one)");
        left_out.say(notes, "R125", "left out of the comparison of ", "");
        if (tried > 1)
            notes.push_back({"R128", "", std::to_string(tried),
                             " comparisons were tried: which one counts should have been said beforehand",
                             place});
    }
};

std::string defaults_of(const LifetimeValue& lifetime) {
    const std::string horizon = "five years";
    const std::string discount = "10 % a year";
    if (lifetime.periods) return discount;
    return lifetime.discount ? horizon : horizon + " and " + discount;
}

void note_methods(const Report& report, std::vector<Note>& notes) {
    Comparisons comparisons;
    Finding no_quality;
    Finding no_cash;
    Finding undefined;
    Finding by_default;
    Finding excess;
    for (const auto& value : report.steps.value.actions) {
        const Action& action = report.campaign.actions[value.action];
        if (!action.value) continue;
        if (!value.is_valued) undefined.add(action.name + ": " + std::string(value.why), action.place);
        if (const auto* uplift = std::get_if<UpliftValue>(&*action.value))
            comparisons.add(action, *uplift, value.is_counted);
        if (const auto* kept = std::get_if<RetentionValue>(&*action.value)) comparisons.add(action, *kept);
        if (std::holds_alternative<ExcessValue>(*action.value)) excess.add(action.name, action.place);
        const auto* saving = std::get_if<SavingValue>(&*action.value);
        if (saving != nullptr && saving->quality) comparisons.add(action, *saving->quality);
        if (saving != nullptr && !value.why.empty()) {
            const bool held = test_quality(*saving).verdict == QualityVerdict::held;
            (held ? no_cash : no_quality).add(action.name + ": " + std::string(value.why), action.place);
        }
        const auto* lifetime = lifetime_in(*action.value);
        if (lifetime && value.is_valued && (!lifetime->periods || !lifetime->discount))
            by_default.add(action.name + ": " + defaults_of(*lifetime), action.place);
    }
    undefined.say(notes, "R121", "undefined, so not in the return: ", "", Note::Level::error);
    no_quality.say(notes, "R119", "kept out of the return: ", "");
    no_cash.say(notes, "R120", "kept out of the return: ", "");
    comparisons.say(notes);
    excess.say(notes, "R126", "the excess holds everything new since then, not social media alone: ", "");
    by_default.say(notes, "R122", "lifetimes counted by default: ", "");
}

void note_ranges(const Report& report, std::vector<Note>& notes) {
    Finding open;
    Finding single;  // means of one value
    const auto look = [&](const std::string& name, Place place) {
        return [&open, &single, &name, place](std::string_view, const Figure& figure, Unit) {
            if (figure.has_range()) return;
            if (figure.is_guess()) open.add(name, place);
            if (!figure.is_guess() && figure.shape() == Figure::Shape::mean) single.add(name, place);
        };
    };
    for (const auto& value : report.steps.value.actions) {
        const Action& action = report.campaign.actions[value.action];
        if (value.is_counted) visit_figures(action, look(action.name, action.place));
    }
    for (const auto& cost : report.campaign.costs) visit_figures(cost, look(cost.name, cost.place));
    open.say(notes, "R104", "range not stated: ", " (so there is no worst and best)");
    single.say(notes, "R129", "the mean of one value has no interval: ", " (so there is no worst and best)");
}

}  // namespace

void say_unattributed(Finding& unattributed, std::vector<Note>& notes) {
    unattributed.say(notes, "R102",
                     "attribution not stated: ", " (no baseline, no credit: every action counts in full)");
}

void note_values(const Report& report, std::vector<Note>& notes) {
    note_methods(report, notes);
    note_counting(report, notes);
    note_ranges(report, notes);
}

}  // namespace roi::analysis
