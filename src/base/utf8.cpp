#include "base/utf8.hpp"

#include <algorithm>

namespace roi::inline base {

std::size_t multibyte_length(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned first = byte(0);
    const unsigned second = byte(1);
    if (first >= 0xC2 && first <= 0xDF) return continues(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool is_overlong = first == 0xE0 && second < 0xA0;
        const bool is_surrogate = first == 0xED && second > 0x9F;
        return continues(1) && continues(2) && !is_overlong && !is_surrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool is_overlong = first == 0xF0 && second < 0x90;
        const bool is_too_large = first == 0xF4 && second > 0x8F;
        return continues(1) && continues(2) && continues(3) && !is_overlong && !is_too_large ? 4 : 0;
    }
    return 0;
}

Character first_multibyte(std::string_view text) {
    const std::size_t length = multibyte_length(text);
    if (length == 0) return {0xFFFD, 1};
    char32_t code = static_cast<unsigned char>(text.front()) & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i)
        code = (code << 6) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    return {code, length};
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const bool is_one_byte = static_cast<unsigned char>(text.front()) < 0x80;
        const std::size_t length = is_one_byte ? 1 : multibyte_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_character));
}

void append_utf8(std::string& text, char32_t code) {
    const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
    const auto continue_with = [&](int shift) { put(0x80 | (code >> shift & 0x3F)); };
    if (code < 0x80) return put(code);
    if (code < 0x800) {
        put(0xC0 | code >> 6);
    } else {
        if (code < 0x10000) {
            put(0xE0 | code >> 12);
        } else {
            put(0xF0 | code >> 18);
            continue_with(12);
        }
        continue_with(6);
    }
    continue_with(0);
}

std::string beginning_of(std::string_view text, std::size_t most_bytes) {
    if (text.size() <= most_bytes) return std::string(text);
    std::size_t end = most_bytes;
    while (end > 0 && !starts_character(text[end])) --end;
    return std::string(text.substr(0, end));
}

}  // namespace roi::base
