// A Decimal as text, into room that is already there; and from text, where it is short.
#pragma once

#include <cstddef>
#include <cstdint>

#include "roi/number/decimal.hpp"

namespace roi::inline number {

/// Digits are copied in pieces of one size: that is faster than as many as there are.
inline constexpr std::size_t longest_piece = 40;
static_assert(longest_piece >= Decimal::max_digits);

/// Bytes that hold any Decimal: a sign, a zero, the point, as many zeros as there may be places, and a piece.
inline constexpr std::size_t longest_decimal = 3 + Decimal::max_digits + Decimal::max_places + longest_piece;

/// Writes what to_string(min_places) returns, with `min_places` up to 28; returns the end.
char* write_decimal(char* at, const Decimal& value, int min_places = 0);

/// Reads digits with or without a point ("38.50") from the beginning of a text, as nearly every figure is
/// written. Where they end; nullptr, and no value, where there are none, more than eighteen, or none behind
/// the point, or where the first of several is 0.
inline const char* read_narrow(const char* begin, const char* end, Decimal& value) {
    constexpr std::ptrdiff_t longest = 19;  // with the point; so many digits fit
    std::uint64_t digits = 0;
    const auto after_digits = [&](const char* at) {
        for (; at < end && static_cast<unsigned char>(*at - '0') <= 9; ++at)
            digits = digits * 10 + static_cast<std::uint64_t>(*at - '0');
        return at;
    };
    const char* at = after_digits(begin);
    const auto whole = at - begin;
    std::ptrdiff_t places = 0;
    if (at < end && *at == '.') {
        const char* const fraction = at + 1;
        at = after_digits(fraction);
        places = at - fraction;
        if (places == 0) return nullptr;
    }
    const bool is_narrow = at - begin < longest || (at - begin == longest && places > 0);
    if (whole == 0 || (whole > 1 && *begin == '0') || !is_narrow) return nullptr;
    value = Decimal::narrow(static_cast<std::int64_t>(digits), static_cast<int>(places));
    return at;
}

}  // namespace roi::number
