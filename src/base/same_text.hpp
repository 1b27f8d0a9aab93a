// Comparing short texts: keys, words and names are looked up by the million. Up to sixteen bytes are compared
// on the spot, without a call.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace roi::inline base {

/// The first eight bytes of a text as a number, the first one lowest; zeros where it has fewer.
constexpr std::uint64_t first_bytes(std::string_view text) {
    const auto size = text.size();
    if (std::is_constant_evaluated() || std::endian::native != std::endian::little) {
        std::uint64_t bytes = 0;
        for (std::size_t i = 0; i < size && i < 8; ++i)
            bytes |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * i);
        return bytes;
    }
    const auto piece = [&]<class Piece>(Piece bytes, std::size_t at) {
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        return std::uint64_t{bytes} << (8 * at);
    };
    if (size >= 8) return piece(std::uint64_t{}, 0);
    if (size >= 4) return piece(std::uint32_t{}, 0) | piece(std::uint32_t{}, size - 4);  // they may overlap
    if (size >= 2) return piece(std::uint16_t{}, 0) | piece(std::uint16_t{}, size - 2);
    return size == 0 ? 0 : static_cast<unsigned char>(text.front());
}

/// Whether what stands behind the first eight bytes of two texts of one size is the same.
inline bool has_same_rest(std::string_view a, std::string_view b) {
    if (a.size() <= 8) return true;
    if (a.size() > 16) return a == b;
    return first_bytes(a.substr(a.size() - 8)) == first_bytes(b.substr(b.size() - 8));
}

inline bool is_same_text(std::string_view a, std::string_view b) {
    return a.size() == b.size() && first_bytes(a) == first_bytes(b) && has_same_rest(a, b);
}

}  // namespace roi::base
