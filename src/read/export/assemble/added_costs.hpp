// What no export can know: the hours and the other costs of the effort.
#pragma once

#include <string>
#include <vector>

#include "roi/base/result.hpp"
#include "roi/model/campaign.hpp"

namespace roi::inline read {

/// Costs of one campaign, or of all of them together.
struct Ledger {
    std::string file;
    std::string campaign;              ///< empty: shared out over all
    std::optional<Currency> currency;  ///< nothing: that of the campaigns
    std::vector<Cost> costs;
    Place place;
};

/// Reads a ledger: { "currency": "EUR", "campaign": "Spring", "costs": [ ... ] }, or a list of such. "costs"
/// are written as in a campaign file; without "campaign" they are shared out.
Result<std::vector<Ledger>> read_ledger(const std::string& path);

/// Adds the costs of a ledger. Those of all campaigns are charged in proportion to what each spent on
/// advertising, in shares of twelve decimals that add up to exactly 1; in equal shares where nothing was
/// spent.
Diagnostics add_costs(std::vector<Campaign>& campaigns, const Ledger& ledger);

}  // namespace roi::read
