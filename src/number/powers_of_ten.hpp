// Powers of ten, as far as 64 and 128 bits hold them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "roi/number/decimal.hpp"

namespace roi::inline number {

__extension__ typedef unsigned __int128 UInt128;

template <class Number, std::size_t Count>
inline constexpr auto table_of_powers = [] {
    std::array<Number, Count> powers{1};
    for (std::size_t i = 1; i < Count; ++i) powers[i] = powers[i - 1] * 10;
    return powers;
}();

/// 10^power for powers from 0 to 38.
constexpr UInt128 power_of_ten(int power) {
    return table_of_powers<UInt128, Decimal::max_digits + 1>[static_cast<std::size_t>(power)];
}

/// 10^power for powers from 0 to 18: cheaper to multiply by.
constexpr std::int64_t small_power_of_ten(int power) {
    return table_of_powers<std::int64_t, 19>[static_cast<std::size_t>(power)];
}

}  // namespace roi::number
