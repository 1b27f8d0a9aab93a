#include "valuation/worth.hpp"

namespace roi::inline valuation {
namespace {

/// Calls the formula of whichever valuation the action has.
struct Formula {
    const Campaign& campaign;
    const Action& action;
    const Reading& read;

    Worth operator()(const FlatValue& flat) const { return flat_worth(flat, action.basis, read); }
    Worth operator()(const SaleValue& sale) const { return sale_worth(sale, action.count, read); }
    Worth operator()(const ShareValue& share) const { return chain_worth(campaign, action, share, read); }
    Worth operator()(const EquivalentValue& equivalent) const { return equivalent_worth(equivalent, read); }
    Worth operator()(const LifetimeValue& lifetime) const { return lifetime_worth(lifetime, read); }
    Worth operator()(const RetentionValue& retention) const { return retention_worth(retention, read); }
    Worth operator()(const UpliftValue& uplift) const { return uplift_worth(uplift, read); }
    Worth operator()(const SavingValue& saving) const { return saving_worth(saving, read); }
    Worth operator()(const ReferralValue& referral) const { return referral_worth(referral, read); }
    Worth operator()(const ExcessValue& excess) const { return excess_worth(excess, read); }
};

}  // namespace

Worth worth_of(const Campaign& campaign, const Action& action, const Reading& read) {
    if (!action.value) return {};
    return std::visit(Formula{campaign, action, read}, *action.value);
}

}  // namespace roi::valuation
