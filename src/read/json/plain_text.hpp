// Plain text inside strings, eight bytes at a time.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace roi::read {

/// How many of eight readable bytes stand for themselves inside a string before the first that does not:
/// ASCII without controls, quote and backslash do. Looked at all at once, because most of a file is inside
/// strings.
inline std::size_t plain_run(const char* at) {
    if constexpr (std::endian::native != std::endian::little) return 0;  // then one by one
    const auto in_every_byte = [](unsigned char byte) { return 0x0101010101010101U * std::uint64_t{byte}; };
    const auto zero_bytes = [&](std::uint64_t x) { return (x - in_every_byte(1)) & ~x; };
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    const std::uint64_t special =
        (zero_bytes(bytes ^ in_every_byte('"')) | zero_bytes(bytes ^ in_every_byte('\\')) |
         (bytes - in_every_byte(0x20)) | bytes) &
        in_every_byte(0x80);
    return special == 0 ? sizeof bytes : static_cast<std::size_t>(std::countr_zero(special)) / 8;
}

}  // namespace roi::read
