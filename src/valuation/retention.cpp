#include "valuation/customer.hpp"
#include "valuation/difference.hpp"
#include "valuation/worth.hpp"

namespace roi::inline valuation {

// Per customer exposed: the share kept who would have left, times what keeping one is worth. Counting
// everybody who stayed would claim those who stay anyway.
Worth retention_worth(const RetentionValue& retention, const Reading& read) {
    Worth worth;
    const auto kept = customer_worth(retention.worth, read, worth.undefined);
    if (kept) worth.margin = difference_of_shares(retention.now, retention.before, read).estimate * *kept;
    return worth;
}

}  // namespace roi::valuation
