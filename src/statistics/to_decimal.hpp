// The one door from binary floating point back to exact decimals.
#pragma once

#include "roi/number/decimal.hpp"

namespace roi::statistics {

/// A finite statistic as a Decimal of twelve significant digits, rounded half-even. Throws Overflow when the
/// number is not finite or too large; what is smaller than 10^-28 becomes 0.
Decimal to_decimal(double statistic);

}  // namespace roi::statistics
