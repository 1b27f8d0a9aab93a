// Fact: a named figure with its interval, and how it was found.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "roi/number/ratio.hpp"

namespace roi::inline analysis {

/// One figure behind a value: "extra customers kept", "E-value".
struct Fact {
    enum class Unit { money, share, points, count, number };

    std::string_view name;
    Unit unit = Unit::number;
    std::optional<Ratio> likely;
    std::optional<Decimal> low;  ///< both ends or none
    std::optional<Decimal> high;
    std::string remark;        ///< how it was found, or why there is none
    bool is_headline = false;  ///< it belongs beside the value, not only into the working
};

}  // namespace roi::analysis
