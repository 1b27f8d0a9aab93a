// Plain text inside strings, eight bytes at a time.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace roi::inline read {

constexpr std::uint64_t in_every_byte(unsigned char byte) {
    return 0x0101010101010101U * std::uint64_t{byte};
}

/// How many of eight readable bytes stand for themselves inside a string before the first that does not:
/// ASCII without controls, quote and backslash do. Looked at all at once, because most of a file is inside
/// strings.
inline std::size_t plain_run(const char* at) {
    if constexpr (std::endian::native != std::endian::little) return 0;  // then one by one
    const auto zero_bytes = [&](std::uint64_t x) { return (x - in_every_byte(1)) & ~x; };
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    const std::uint64_t special =
        (zero_bytes(bytes ^ in_every_byte('"')) | zero_bytes(bytes ^ in_every_byte('\\')) |
         (bytes - in_every_byte(0x20)) | bytes) &
        in_every_byte(0x80);
    return special == 0 ? sizeof bytes : static_cast<std::size_t>(std::countr_zero(special)) / 8;
}

/// The digits with which eight readable bytes begin, and the number that they are.
struct DigitRun {
    std::size_t count = 0;
    std::uint64_t number = 0;
};
inline DigitRun digit_run(const char* at) {
    if constexpr (std::endian::native != std::endian::little) return {};  // then one by one
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    bytes ^= in_every_byte('0');  // 0 to 9 where there is a digit, and only there
    const std::uint64_t others = ((bytes + in_every_byte(0x7F - 9)) | bytes) & in_every_byte(0x80);
    const auto count = static_cast<std::size_t>(std::countr_zero(others)) / 8;
    if (count == 0) return {};
    bytes <<= 8 * (8 - count);          // zeros in front of them
    bytes = bytes * 10 + (bytes >> 8);  // four numbers of two digits, each in every other byte
    constexpr std::uint64_t pairs = 0x000000FF000000FF;
    const std::uint64_t upper = (bytes & pairs) * (100 + (std::uint64_t{1'000'000} << 32U));
    const std::uint64_t lower = ((bytes >> 16U) & pairs) * (1 + (std::uint64_t{10'000} << 32U));
    return {count, (upper + lower) >> 32U};
}

}  // namespace roi::read
