// What one action is worth: one formula a file, chosen here.
#pragma once

#include <optional>

#include "roi/model/campaign.hpp"
#include "valuation/reading.hpp"

namespace roi::inline valuation {

/// Money per action, as far as it is known on each basis.
struct Worth {
    std::optional<Estimate> margin;
    std::optional<Estimate> revenue;
    std::string_view undefined;  ///< why there is none although the file states one
    std::string_view kept_out;   ///< why it is shown and not part of the return

    /// Margin where it is known, revenue otherwise.
    const Estimate& decisive() const { return margin ? *margin : *revenue; }
    bool is_known() const { return margin || revenue; }
};

Worth flat_worth(const FlatValue& flat, Basis basis, const Reading& read);
/// `count` shares out the total of sales whose price is not stated.
Worth sale_worth(const SaleValue& sale, const Figure& count, const Reading& read);
Worth lifetime_worth(const LifetimeValue& lifetime, const Reading& read);
Worth retention_worth(const RetentionValue& retention, const Reading& read);
Worth uplift_worth(const UpliftValue& uplift, const Reading& read);
Worth saving_worth(const SavingValue& saving, const Reading& read);
Worth referral_worth(const ReferralValue& referral, const Reading& read);
Worth excess_worth(const ExcessValue& excess, const Reading& read);
Worth equivalent_worth(const EquivalentValue& equivalent, const Reading& read);
/// A share of what the action that it points to is worth, on both bases.
Worth chain_worth(const Campaign& campaign, const Action& action, const ShareValue& share,
                  const Reading& read);

/// What one of the action is worth; nothing known where the file gives no value.
Worth worth_of(const Campaign& campaign, const Action& action, const Reading& read);

}  // namespace roi::valuation
