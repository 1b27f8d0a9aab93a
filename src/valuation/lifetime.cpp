#include "valuation/customer.hpp"
#include "valuation/worth.hpp"

namespace roi::inline valuation {

// A customer won: what she leaves over her lifetime, less what winning her cost.
Worth lifetime_worth(const LifetimeValue& lifetime, const Reading& read) {
    Worth worth;
    worth.margin = customer_margin(lifetime, read, worth.undefined);
    if (worth.margin && lifetime.acquisition_cost)
        worth.margin = *worth.margin - read(*lifetime.acquisition_cost);
    return worth;
}

}  // namespace roi::valuation
