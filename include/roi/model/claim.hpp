// A sentence about social media and loyalty that everybody repeats, as it is put to a campaign.
#pragma once

#include <optional>
#include <string>

#include "roi/number/decimal.hpp"

namespace roi::inline model {

/// "retention:+5points=+95%": if retention rises by 5 points, a customer's lifetime value rises by 95 %.
struct StatedClaim {
    enum class About {
        retention,  ///< more retention gives more lifetime value
        keep,       ///< keeping a customer costs this much less than acquiring one
        revenue,    ///< sales rise by this much above what was expected
    };
    enum class Unit { points, percent };

    About about = About::retention;
    Unit unit = Unit::percent;
    Decimal amount;                 ///< as a fraction: 0.05 for 5 points and for 5 %
    std::optional<Decimal> effect;  ///< as a fraction; nothing where the claim names none
    std::string text;               ///< as written
};

}  // namespace roi::model
