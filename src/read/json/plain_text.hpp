// Plain text inside strings, and digits, many bytes at a time.
#pragma once

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <bit>
#include <cstdint>
#include <cstring>

namespace roi::inline read {

#ifndef __SSE2__
constexpr std::uint64_t in_every_byte(unsigned char byte) {
    return 0x0101010101010101U * std::uint64_t{byte};
}
#endif

/// Bytes that plain_run() looks at: they have to be readable.
#ifdef __SSE2__
inline constexpr std::size_t plain_step = 16;
#else
inline constexpr std::size_t plain_step = 8;
#endif

/// How many of the next bytes stand for themselves inside a string before the first that does not:
/// ASCII without controls, quote and backslash do. Looked at all at once, because most of a file is inside
/// strings.
inline std::size_t plain_run(const char* at) {
#ifdef __SSE2__
    __m128i bytes;
    std::memcpy(&bytes, at, sizeof bytes);
    const __m128i plain = _mm_cmpgt_epi8(bytes, _mm_set1_epi8(0x1F));  // bytes above 0x7F are negative here
    const __m128i marks = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')),
                                       _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')));
    const auto others = ~static_cast<unsigned>(_mm_movemask_epi8(_mm_andnot_si128(marks, plain)));
    return static_cast<std::size_t>(std::countr_zero(others | 0x10000U));
#else
    if constexpr (std::endian::native != std::endian::little) return 0;  // then one by one
    const auto zero_bytes = [&](std::uint64_t x) { return (x - in_every_byte(1)) & ~x; };
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    const std::uint64_t special =
        (zero_bytes(bytes ^ in_every_byte('"')) | zero_bytes(bytes ^ in_every_byte('\\')) |
         (bytes - in_every_byte(0x20)) | bytes) &
        in_every_byte(0x80);
    return special == 0 ? sizeof bytes : static_cast<std::size_t>(std::countr_zero(special)) / 8;
#endif
}

}  // namespace roi::read
