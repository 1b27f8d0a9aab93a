#include "write/format/escape.hpp"

#include <array>
#include <cstdint>

#include "roi/write.hpp"

namespace roi::inline write {
namespace {

constexpr char hex_digits[] = "0123456789abcdef";

std::string hex(char32_t code, int least_digits) {
    std::string digits;
    for (; code != 0 || least_digits > 0; code >>= 4, --least_digits)
        digits.insert(digits.begin(), hex_digits[code & 0xFU]);
    return digits;
}

std::string json_escape(char32_t code) {
    if (code < 0x10000) return "\\u" + hex(code, 4);
    const char32_t rest = code - 0x10000;
    return "\\u" + hex(0xD800 + (rest >> 10), 4) + "\\u" + hex(0xDC00 + (rest & 0x3FFU), 4);
}

/// Blanks that a reader of logs may trim.
bool is_blank(char32_t code) {
    return code == ' ' || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) ||
           code == 0x202F || code == 0x205F || code == 0x3000;
}

/// "##[", and "##word[" of other runners: whether what is written so far makes a bracket the start of a
/// command.
bool begins_command(std::string_view written) {
    while (!written.empty() && written.back() >= 'a' && written.back() <= 'z') written.remove_suffix(1);
    return written.ends_with("##");
}

bool is_printable_ascii(std::string_view text) {
    for (const char c : text)
        if (c < 0x20 || c == 0x7F) return false;  // bytes above 127 are negative or above 0x7F
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

}  // namespace

bool is_hidden(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xAD || code == 0x61C || code == 0x180E ||
           (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF || (code >= 0xFFF9 && code <= 0xFFFD) ||
           (code >= 0xE0000 && code <= 0xE007F);
}

std::size_t plain_json_bytes(std::string_view text) {
    static constexpr auto is_plain = [] {
        std::array<bool, 256> table{};
        for (std::size_t c = 0x20; c < 0x7F; ++c) table[c] = c != '"' && c != '\\' && c != '[';
        return table;
    }();
    std::size_t count = 0;
    while (count < text.size() && is_plain[static_cast<unsigned char>(text[count])]) ++count;
    return count;
}

std::string json_character(char32_t code, std::string_view bytes, std::string_view written) {
    if (code == '\n') return "\\n";
    if (code == '\t') return "\\t";
    if (code == '[' && begins_command(written)) return "\\u005b";
    if (is_hidden(code)) return json_escape(code);
    return (code == '"' || code == '\\' ? "\\" : "") + std::string(bytes);
}

std::string csv_cell(std::string_view text) {
    std::string cell = clean_text(text);
    const bool is_formula =
        !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    if (is_formula) cell.insert(cell.begin(), '\'');
    if (!is_formula && cell.find_first_of(",\"") == std::string::npos &&
        (cell.empty() || cell.front() != ' '))
        return cell;
    std::string quoted = "\"";
    for (const char c : cell) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

std::string clean_text(std::string_view text) {
    if (is_printable_ascii(text) && text.find("::") == std::string_view::npos &&
        text.find("##") == std::string_view::npos)
        return std::string(text);
    std::string result;
    bool at_word_start = true;
    each_character(text, [&](char32_t code, std::string_view bytes) {
        const auto offset = static_cast<std::size_t>(bytes.data() - text.data());
        const bool starts_command = code == ':' && at_word_start && text.substr(offset).starts_with("::");
        if (code == '\n')
            result += "\\n";
        else if (code == '\r')
            result += "\\r";
        else if (code == '\t')
            result += "\\t";
        else if (is_hidden(code) || starts_command || (code == '[' && begins_command(result)))
            result += "\\u{" + hex(code, 1) + "}";
        else
            result.append(bytes);
        at_word_start = is_blank(code) || is_hidden(code);
    });
    return result;
}

}  // namespace roi::write
