// UTF-8 (RFC 3629): finding, checking, counting and writing characters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace roi::inline base {

/// Whether a byte starts a character; the others continue one.
constexpr bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

/// The length of the valid character of two to four bytes at the start of a text; 0 where there is none, as
/// before an overlong form, a surrogate, a code above 10FFFF, or a character that is cut off.
std::size_t multibyte_length(std::string_view text);

/// A character at the start of a text: its code point and its length.
struct Character {
    char32_t code;
    std::size_t bytes;
};

/// The first character of a text that does not begin with ASCII. A byte that begins none is U+FFFD.
Character first_multibyte(std::string_view text);

/// The first character of any text that is not empty.
inline Character first_character(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    return first < 0x80 ? Character{first, 1} : first_multibyte(text);
}

/// Calls visit(code point, bytes) for each character of a text. A byte that begins none is U+FFFD.
template <class Visit>
void each_character(std::string_view text, Visit visit) {
    while (!text.empty()) {
        const Character character = first_character(text);
        visit(character.code, text.substr(0, character.bytes));
        text.remove_prefix(character.bytes);
    }
}

bool is_utf8(std::string_view text);
bool is_ascii(std::string_view text);

/// The characters of a text, counted by the bytes that start one.
std::size_t count_characters(std::string_view text);

/// Appends a code point.
void append_utf8(std::string& text, char32_t code);

/// As much of the beginning of a text as fits into some bytes, never a part of a character.
std::string beginning_of(std::string_view text, std::size_t most_bytes = 60);

}  // namespace roi::base
