#include "valuation/worth.hpp"

namespace roi::inline valuation {

// value of a lead = close rate x value of a sale (method of goal chains): the product of the rates along the
// chain times the money at its end.
Worth chain_worth(const Campaign& campaign, const Action& action, const ShareValue& share,
                  const Reading& read) {
    const Worth whole = worth_of(campaign, campaign.actions[action.parent], read);
    const Estimate rate = read(share.rate);
    Worth worth;
    worth.undefined = whole.undefined;
    worth.kept_out = whole.kept_out;
    if (whole.margin) worth.margin = rate * *whole.margin;
    if (whole.revenue) worth.revenue = rate * *whole.revenue;
    return worth;
}

}  // namespace roi::valuation
