#include "read/json/scan.hpp"

#include <array>
#include <optional>

#include "base/utf8.hpp"

namespace roi::inline read {
namespace {

/// Four hexadecimal digits; nothing where they are none.
std::optional<char32_t> read_hex(std::string_view text) {
    if (text.size() < 4) return std::nullopt;
    char32_t code = 0;
    for (const char c : text.substr(0, 4)) {
        const auto digit =
            std::string_view("0123456789abcdef").find(c >= 'A' && c <= 'F' ? c + ('a' - 'A') : c);
        if (digit == std::string_view::npos) return std::nullopt;
        code = code * 16 + static_cast<char32_t>(digit);
    }
    return code;
}

/// Bytes that stand for themselves inside a string: ASCII without controls, quote and backslash.
constexpr auto plain_bytes = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0x20; byte < 0x80; ++byte) table[byte] = byte != '"' && byte != '\\';
    return table;
}();

const char* after_digits(const char* at) {
    while (static_cast<unsigned char>(*at - '0') <= 9) ++at;
    return at;
}

}  // namespace

const char* after_plain(const char* at, const char* end) {
    while (end - at >= static_cast<std::ptrdiff_t>(plain_step)) {
        const auto run = plain_run(at);
        at += run;
        if (run < plain_step) return at;
    }
    while (at < end && plain_bytes[static_cast<unsigned char>(*at)]) ++at;
    return at;
}

const char* after_number(const char* const begin) {
    const char* at = begin + (*begin == '-' ? 1 : 0);
    const char* const whole = at;
    at = after_digits(at);
    if (at == whole || (*whole == '0' && at - whole > 1)) return nullptr;
    if (*at == '.') {
        const char* const fraction = at + 1;
        at = after_digits(fraction);
        if (at == fraction) return nullptr;
    }
    if (*at == 'e' || *at == 'E') {
        ++at;
        if (*at == '-' || *at == '+') ++at;
        const char* const exponent = at;
        at = after_digits(at);
        if (at == exponent) return nullptr;
    }
    return at;
}

bool read_escape(const char*& at, const char* end, std::string& decoded) {
    const std::string_view rest(at, static_cast<std::size_t>(end - at));
    if (rest.size() < 2) return false;
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    at += 2;
    if (const auto letter = letters.find(rest[1]); letter != std::string_view::npos) {
        decoded += meanings[letter];
        return true;
    }
    const auto code = rest[1] == 'u' ? read_hex(rest.substr(2)) : std::nullopt;
    if (!code) return false;
    at += 4;
    const bool is_high = *code >= 0xD800 && *code < 0xDC00;
    if (!is_high) {
        append_utf8(decoded, *code);
        return *code < 0xDC00 || *code > 0xDFFF;
    }
    constexpr std::size_t one_escape = 6;
    const auto low =
        rest.substr(one_escape).starts_with("\\u") ? read_hex(rest.substr(one_escape + 2)) : std::nullopt;
    if (!low || *low < 0xDC00 || *low > 0xDFFF) return false;
    at += one_escape;
    append_utf8(decoded, 0x10000 + ((*code - 0xD800) << 10U) + (*low - 0xDC00));
    return true;
}

}  // namespace roi::read
