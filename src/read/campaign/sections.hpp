// The sections of a campaign file, one reader each.
#pragma once

#include "read/campaign/values.hpp"

namespace roi::inline read {

/// Reads `value` of an action, which is stated: a figure, or exactly one way to compute what an action is
/// worth.
void read_valuation(Mistakes& mistakes, const Item& item, std::optional<Valuation>& value);

std::vector<Goal> read_goals(Mistakes& mistakes, const Item& item, const std::vector<Action>& actions);
std::vector<Action> read_actions(Mistakes& mistakes, const Item& item);
std::vector<Cost> read_costs(Mistakes& mistakes, const Item& item, bool has_period);
Involvement read_involvement(Mistakes& mistakes, const Item& item);
std::vector<Unmeasured> read_unmeasured(Mistakes& mistakes, const Item& item);

/// Reads the limits; `campaign` tells which currency, actions and goals they may name.
std::vector<Check> read_checks(Mistakes& mistakes, const Item& item, const Campaign& campaign);

/// Reads a whole campaign. What is wrong with it goes to `mistakes`.
Campaign read_campaign(Mistakes& mistakes, Cursor root);

}  // namespace roi::read
