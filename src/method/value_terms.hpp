// One term of step 2 and of step 3, as stated or with a figure moved: what sensitivity asks again.
#pragma once

#include "roi/method.hpp"
#include "valuation/worth.hpp"

namespace roi::inline method {

/// effective count x money per action of one action, into an empty `value`; `worth` receives the money per
/// action on both bases.
void value_of_action(const Campaign& campaign, std::size_t index, const Reading& read, ActionValue& value,
                     Worth& worth);

/// One line of cost. `period_months` is the period in months, for costs per month.
Estimate total_of_cost(const Cost& cost, const Ratio& period_months, const Reading& read);

}  // namespace roi::method
