// The sections of a campaign file, one reader each.
#pragma once

#include "read/campaign/values.hpp"

namespace roi::inline read {

/// Reads `value` of an action, which is stated: a figure, or exactly one way to compute what an action is
/// worth.
void read_valuation(Mistakes& mistakes, const Item& item, std::optional<Valuation>& value);

std::vector<Goal> read_goals(Mistakes& mistakes, const Item& item, const std::vector<Action>& actions);
std::vector<Action> read_actions(Mistakes& mistakes, const Item& item);
/// Reports a name that no action has.
void report_unknown_action(Mistakes& mistakes, Cursor at, const std::vector<Action>& actions);

/// Reads the costs; `monthly` receives where it is said that they recur.
void read_costs(Mistakes& mistakes, const Item& item, std::vector<Cost>& costs, std::vector<Cursor>& monthly);
/// Costs per month of a campaign without a period are mistakes.
void report_lacking_period(Mistakes& mistakes, const std::vector<Cursor>& monthly);
Involvement read_involvement(Mistakes& mistakes, const Item& item);
std::vector<Unmeasured> read_unmeasured(Mistakes& mistakes, const Item& item);

/// Reads the limits; `campaign` tells which currency, actions and goals they may name.
std::vector<Check> read_checks(Mistakes& mistakes, const Item& item, const Campaign& campaign);

/// Reads a whole campaign into an empty one. What is wrong with it goes to `mistakes`.
void read_campaign(Mistakes& mistakes, Cursor root, Campaign& campaign);

}  // namespace roi::read
