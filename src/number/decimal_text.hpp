// A Decimal as text, into room that is already there.
#pragma once

#include "roi/number/decimal.hpp"

namespace roi::inline number {

/// Bytes that hold any Decimal: a sign, a zero, the point, 38 digits and as many zeros as there may be
/// places.
inline constexpr std::size_t longest_decimal = 3 + Decimal::max_digits + Decimal::max_places;

/// Writes what to_string(min_places) returns, with `min_places` up to 28; returns the end.
char* write_decimal(char* at, const Decimal& value, int min_places = 0);

}  // namespace roi::number
