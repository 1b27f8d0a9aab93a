// A small JSON reader of the tests' own, written from RFC 8259, so that what the library writes is judged by
// somebody else. Numbers stay as text. Throws std::runtime_error.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace roi::test {

/// A code point as UTF-8.
inline std::string utf8(char32_t code) {
    std::string text;
    const auto put = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | (code >> 6));
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | (code >> 12));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | (code >> 18));
        put(0x80 | ((code >> 12) & 0x3F));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    }
    return text;
}

struct Json {
    enum class Kind { null, boolean, number, string, array, object };

    Kind kind = Kind::null;
    std::string text;  ///< digits of a number, characters of a string, "true" or "false"
    std::vector<std::string> keys;
    std::vector<Json> items;

    const Json* find(std::string_view key) const {
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (keys[i] == key) return &items[i];
        return nullptr;
    }
    const Json& operator[](std::string_view key) const {
        if (const Json* found = find(key)) return *found;
        throw std::runtime_error("no member " + std::string(key));
    }
    const Json& operator[](std::size_t index) const { return items.at(index); }
    bool is_null() const { return kind == Kind::null; }
};

class JsonReader {
 public:
    explicit JsonReader(std::string_view text) : text_(text) {}

    Json read() {
        Json value = read_value();
        skip_blanks();
        if (at_ != text_.size()) fail("something follows the value");
        return value;
    }

 private:
    [[noreturn]] void fail(const std::string& what) const {
        throw std::runtime_error(what + " at byte " + std::to_string(at_));
    }
    char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    char take() {
        if (at_ >= text_.size()) fail("the text ends");
        return text_[at_++];
    }
    void skip_blanks() {
        while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos)
            ++at_;
    }
    bool accept(std::string_view word) {
        if (!text_.substr(at_).starts_with(word)) return false;
        at_ += word.size();
        return true;
    }

    Json read_value() {
        skip_blanks();
        Json value;
        if (here() == '{') return read_object();
        if (here() == '[') return read_array();
        if (here() == '"') {
            value.kind = Json::Kind::string;
            value.text = read_string();
        } else if (accept("null")) {
            value.kind = Json::Kind::null;
        } else if (accept("true") || accept("false")) {
            value.kind = Json::Kind::boolean;
            value.text = text_[at_ - 2] == 'u' ? "true" : "false";
        } else {
            value.kind = Json::Kind::number;
            value.text = read_number();
        }
        return value;
    }

    Json read_object() {
        Json value;
        value.kind = Json::Kind::object;
        take();
        skip_blanks();
        if (accept("}")) return value;
        do {
            skip_blanks();
            value.keys.push_back(read_string());
            skip_blanks();
            if (take() != ':') fail("no colon");
            value.items.push_back(read_value());
            skip_blanks();
        } while (accept(","));
        if (take() != '}') fail("no closing brace");
        return value;
    }

    Json read_array() {
        Json value;
        value.kind = Json::Kind::array;
        take();
        skip_blanks();
        if (accept("]")) return value;
        do {
            value.items.push_back(read_value());
            skip_blanks();
        } while (accept(","));
        if (take() != ']') fail("no closing bracket");
        return value;
    }

    std::size_t digits() {
        const auto begin = at_;
        while (here() >= '0' && here() <= '9') ++at_;
        return at_ - begin;
    }

    std::string read_number() {
        const auto begin = at_;
        accept("-");
        const bool zero = here() == '0';
        const auto whole = digits();
        if (whole == 0 || (zero && whole > 1)) fail("not a number");
        if (accept(".") && digits() == 0) fail("no digits behind the point");
        if (here() == 'e' || here() == 'E') {
            ++at_;
            if (!accept("+")) accept("-");
            if (digits() == 0) fail("no exponent");
        }
        return std::string(text_.substr(begin, at_ - begin));
    }

    char32_t read_hex() {
        char32_t code = 0;
        for (int i = 0; i < 4; ++i) {
            const char c = take();
            const auto place = std::string_view("0123456789abcdef")
                                   .find(c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c);
            if (place == std::string_view::npos) fail("not a hexadecimal digit");
            code = code * 16 + static_cast<char32_t>(place);
        }
        return code;
    }

    std::string read_string() {
        if (take() != '"') fail("no text");
        std::string value;
        for (;;) {
            const char c = take();
            if (c == '"') return value;
            if (static_cast<unsigned char>(c) < 0x20) fail("a control character in a text");
            if (c != '\\') {
                value += c;
                continue;
            }
            const char escape = take();
            const auto known = std::string_view("\"\\/bfnrt").find(escape);
            if (known != std::string_view::npos) {
                value += "\"\\/\b\f\n\r\t"[known];
            } else if (escape == 'u') {
                char32_t code = read_hex();
                if (code >= 0xD800 && code < 0xDC00) {
                    if (!accept("\\u")) fail("half a pair");
                    const char32_t low = read_hex();
                    if (low < 0xDC00 || low > 0xDFFF) fail("half a pair");
                    code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                } else if (code >= 0xDC00 && code < 0xE000) {
                    fail("half a pair");
                }
                value += utf8(code);
            } else {
                fail("not an escape");
            }
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

inline Json read_json(std::string_view text) { return JsonReader(text).read(); }

}  // namespace roi::test
