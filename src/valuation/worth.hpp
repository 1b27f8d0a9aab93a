// What one action is worth: one formula a file, chosen here.
#pragma once

#include <optional>

#include "roi/model/campaign.hpp"
#include "valuation/reading.hpp"

namespace roi {

/// Money per action, as far as it is known on each basis.
struct Worth {
    std::optional<Estimate> margin;
    std::optional<Estimate> revenue;

    /// Margin where it is known, revenue otherwise.
    const Estimate& decisive() const { return margin ? *margin : *revenue; }
    bool is_known() const { return margin || revenue; }
};

Worth flat_worth(const FlatValue& flat, Basis basis, const Reading& read);
Worth sale_worth(const SaleValue& sale, const Reading& read);
Worth equivalent_worth(const EquivalentValue& equivalent, const Reading& read);
/// A share of what the action that it points to is worth, on both bases.
Worth chain_worth(const Campaign& campaign, const Action& action, const ShareValue& share,
                  const Reading& read);

/// What one of the action is worth; nothing known where the file gives no value.
Worth worth_of(const Campaign& campaign, const Action& action, const Reading& read);

}  // namespace roi
