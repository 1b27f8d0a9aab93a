// What JSON tokens are made of. Each function looks at a text from a place on and moves nothing but that
// place.
#pragma once

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

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
    const __m128i marks =
        _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')));
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

/// Behind the plain bytes that begin at a place.
const char* after_plain(const char* at, const char* end);

/// Behind the number that begins at a place; nullptr where none does. One byte behind the text is readable.
const char* after_number(const char* at);

/// Reads what begins with a backslash, one character: those beyond 16 bits are two escapes. False where it is
/// no escape.
bool read_escape(const char*& at, const char* end, std::string& decoded);

}  // namespace roi::read
