// Valuations that rest on customers staying: lifetime, retention, uplift, referral.
#pragma once

#include "read/campaign/values.hpp"

namespace roi::inline read {

LifetimeValue read_lifetime(Mistakes& mistakes, const Item& item);
RetentionValue read_retention(Mistakes& mistakes, const Item& item);
UpliftValue read_uplift(Mistakes& mistakes, const Item& item);
ReferralValue read_referral(Mistakes& mistakes, const Item& item);

}  // namespace roi::read
