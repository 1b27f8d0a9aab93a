// Large streams hold campaigns of plain figures: their sums in integers.
#include "method/plain_sums.hpp"

#include "method/value_terms.hpp"

namespace roi::inline method {
namespace {

bool add_action(const Action& action, PlainSums& sums) {
    const auto* flat = action.value ? std::get_if<FlatValue>(&*action.value) : nullptr;
    const bool is_plain = flat != nullptr && flat->each.is_plain() && action.count.is_plain() &&
                          !action.baseline && !action.credit && !action.reported && action.counted &&
                          action.basis == Basis::margin;
    return is_plain && sums.add_action(action.count.number(), flat->each.number());
}

bool add_cost(const Cost& cost, PlainSums& sums) {
    const bool is_plain =
        cost.amount && cost.amount->is_plain() && !cost.per_month && !cost.hours && !cost.load && !cost.share;
    return is_plain && sums.add_cost(cost.amount->number(), cost.category);
}

}  // namespace

void PlainSums::fill(ValueResult& value, CostResult& cost) const {
    value.has_counted = true;
    value.total = Estimate(total_return());
    value.measured = total_return();
    cost.total = Estimate(total_cost());
    for (std::size_t i = 0; i < stated_.size(); ++i)
        if (cost.categories[i].has_value() != stated_[i]) {
            if (stated_[i])
                cost.categories[i].emplace();
            else
                cost.categories[i].reset();
        }
}

bool measure_plainly(const Campaign& campaign, ValueResult& value, CostResult& cost) {
    if (!campaign.goals.empty()) return false;  // their findings look at each action
    PlainSums sums;
    for (const auto& action : campaign.actions)
        if (!add_action(action, sums)) return false;
    for (const auto& line : campaign.costs)
        if (!add_cost(line, sums)) return false;
    if (!sums.is_complete()) return false;
    sums.fill(value, cost);
    value.actions.resize(campaign.actions.size());
    for (std::size_t i = 0; i < value.actions.size(); ++i) {
        value.actions[i].action = i;
        value.actions[i].is_valued = value.actions[i].is_counted = true;
    }
    return true;
}

}  // namespace roi::method
