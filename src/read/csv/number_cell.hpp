// Numbers as exports write them. One cell cannot always tell its decimal mark: "1,234" is unclear, and the
// whole file decides.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "number/powers_of_ten.hpp"

namespace roi::inline read {

/// Sums of cells are kept as whole numbers of 10^-18.
inline constexpr int cell_places = 18;

/// What a cell says about the file's decimal mark.
enum class Mark : std::uint8_t {
    either,         ///< 1234: says nothing
    point,          ///< 12.5, 1,234.5, 1,234,567: the decimal mark is a point
    comma,          ///< 12,5, 1.234,5, 1.234.567: the decimal mark is a comma
    unclear_point,  ///< 1.234: one and a bit, or over a thousand
    unclear_comma,  ///< 1,234
};
inline constexpr std::size_t mark_count = 5;

struct NumberCell {
    enum class Kind : std::uint8_t {
        number,
        missing,   ///< empty, "--", "NA": not stated, which is not 0
        censored,  ///< "< 10%", "<5": a bound instead of a figure
        wrong,     ///< anything else
        too_long,  ///< more digits than are kept
    };
    Kind kind = Kind::wrong;
    Mark mark = Mark::either;
    bool is_percent = false;
    Int128 scaled = 0;  ///< in units of 10^-18; where the mark is unclear, the digits as a whole number
    std::string_view currency;  ///< "$", "US$", "EUR" glued to the number; empty where there is none
};

/// Reads a cell, with or without its quotes.
NumberCell read_number_cell(std::string_view cell);

/// What one mark in a number with `before` and `places` digits around it says.
inline Mark mark_of(char found, int before, int places, char first) {
    const bool is_unclear = places == 3 && before <= 3 && first != '0';
    if (found == '.') return is_unclear ? Mark::unclear_point : Mark::point;
    return is_unclear ? Mark::unclear_comma : Mark::comma;
}

/// A number of up to eight characters, all at once: its bytes are turned into digits and added up in three
/// multiplications, without a branch on its length. Eight bytes from `at` on can be read. False where it is
/// not made of digits with at most one mark, or a minus.
inline bool short_number(const char* at, unsigned size, std::int64_t& value, int& places, Mark& mark) {
    constexpr std::uint64_t zeros = 0x3030303030303030;
    std::uint64_t text;
    std::memcpy(&text, at, 8);
    text = text << (64 - 8 * size) | zeros >> 4 >> (8 * size - 4);  // right-aligned behind zeros
    std::uint64_t digits = text ^ zeros;
    const std::uint64_t others = ((digits + 0x7676767676767676) | digits) & 0x8080808080808080;
    places = 0;
    mark = Mark::either;
    bool is_negative = false;
    if (others != 0) {
        if ((others & (others - 1)) != 0) return false;
        const auto byte = static_cast<unsigned>(__builtin_ctzll(others)) / 8;
        const char found = static_cast<char>(text >> 8 * byte);
        const std::uint64_t front = digits & ((1ULL << 8 * byte) - 1);
        const std::uint64_t behind = digits >> 8 * byte >> 8 << 8 * byte << 8;
        places = static_cast<int>(7 - byte);
        const int before = static_cast<int>(size) - 1 - places;
        if (found == '-' && before == 0 && size > 1) {
            is_negative = true;
            places = 0;
            digits = behind;
        } else if ((found == '.' || found == ',') && before > 0) {
            mark = mark_of(found, before, places, *at);
            digits = behind | front << 8;
        } else {
            return false;
        }
    }
    digits = digits * 10 + (digits >> 8);
    digits = ((digits & 0x000000FF000000FF) * 0x000F424000000064 +
              (digits >> 16 & 0x000000FF000000FF) * 0x0000271000000001) >>
             32;
    value = is_negative ? -static_cast<std::int64_t>(digits) : static_cast<std::int64_t>(digits);
    return true;
}

/// The frequent cells: an optional minus, digits, at most one mark. Returns false for every other, and for
/// more than 18 digits. `value` takes the digits without the mark, `places` those behind it. Eight bytes from
/// `at` on can be read.
inline bool quick_number(const char* at, const char* end, std::int64_t& value, int& places, Mark& mark) {
    const auto size = static_cast<std::size_t>(end - at);
    if (size - 1 < 8) return short_number(at, static_cast<unsigned>(size), value, places, mark);
    if (size == 0 || size > 18) return false;
    const bool is_negative = *at == '-';
    if (is_negative) ++at;
    const char* const first = at;
    std::uint64_t digits = 0;
    for (unsigned digit; at != end && (digit = static_cast<unsigned char>(*at) - '0') <= 9; ++at)
        digits = digits * 10 + digit;
    places = 0;
    mark = Mark::either;
    if (at != end) {
        const char found = *at;
        const auto before = static_cast<int>(at - first);
        if ((found != '.' && found != ',') || before == 0) return false;
        const char* const behind = ++at;
        for (unsigned digit; at != end && (digit = static_cast<unsigned char>(*at) - '0') <= 9; ++at)
            digits = digits * 10 + digit;
        if (at != end) return false;
        places = static_cast<int>(end - behind);
        mark = mark_of(found, before, places, *first);
    }
    value = is_negative ? -static_cast<std::int64_t>(digits) : static_cast<std::int64_t>(digits);
    return true;
}

/// A sum of cells of one column. Unclear cells are kept apart until the file's decimal mark is known.
struct CellSum {
    Int128 clear = 0;                 ///< in units of 10^-18
    std::int64_t unclear_points = 0;  ///< "1.234" as 1234
    std::int64_t unclear_commas = 0;  ///< "1,234" as 1234
    std::uint64_t cells = 0;          ///< how many numbers were added

    /// Adds a cell; false where the sum would grow too large.
    bool add(Int128 scaled, Mark mark) {
        ++cells;
        if (mark == Mark::unclear_point)
            return !__builtin_add_overflow(unclear_points, static_cast<std::int64_t>(scaled),
                                           &unclear_points);
        if (mark == Mark::unclear_comma)
            return !__builtin_add_overflow(unclear_commas, static_cast<std::int64_t>(scaled),
                                           &unclear_commas);
        return !__builtin_add_overflow(clear, scaled, &clear);
    }
    /// The same for digits with `places` of them behind the mark, up to 18.
    bool add(std::int64_t digits, int places, Mark mark) {
        if (mark >= Mark::unclear_point) return add(digits, mark);
        ++cells;
        return !__builtin_add_overflow(clear, Int128(digits) * small_power_of_ten(cell_places - places),
                                       &clear);
    }
    bool add(const CellSum& other);

    /// The sum once the decimal mark is known; false where it is too large.
    bool value(bool is_comma_decimal, Int128& scaled) const;
};

}  // namespace roi::read
