#include <algorithm>

#include "valuation/customer.hpp"
#include "valuation/worth.hpp"

namespace roi::inline valuation {
namespace {

/// share x one + (1 - share) x other, with the share read once: bounds at its two ends.
Estimate mixed(const Estimate& share, const Estimate& one, const Estimate& other) {
    Estimate result = share * one + (Estimate(1) - share) * other;  // likely, evidence and spread
    if (result.spread != Estimate::Spread::range) return result;
    const auto at = [&](const Decimal& part, const Decimal& first, const Decimal& second) {
        return part * first + (Decimal(1) - part) * second;
    };
    result.low = std::min(at(share.lowest(), one.lowest(), other.lowest()),
                          at(share.highest(), one.lowest(), other.lowest()));
    result.high = std::max(at(share.lowest(), one.highest(), other.highest()),
                           at(share.highest(), one.highest(), other.highest()));
    return result;
}

}  // namespace

// Per customer asked: invitations x conversion new customers. Those who would not have come bring a lifetime,
// the others only spare what winning them would have cost; each costs the reward (Kumar, Petersen & Leone
// 2007, 2010). Nobody is counted as both.
Worth referral_worth(const ReferralValue& referral, const Reading& read) {
    const Worth lifetime = lifetime_worth(referral.lifetime, read);
    Worth worth;
    worth.undefined = lifetime.undefined;
    if (!lifetime.margin) return worth;
    const Estimate new_customers = read(referral.invitations) * read(referral.conversion);
    Estimate each = mixed(read(referral.type_one), *lifetime.margin, read(referral.acquisition_cost, 0));
    if (referral.reward) each = each - read(*referral.reward);
    worth.margin = new_customers * each;
    return worth;
}

}  // namespace roi::valuation
