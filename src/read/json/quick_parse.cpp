// The quick way for plain text: no escapes, nothing unusual. Whatever is not plain and valid is left
// to the parser library, which is the authority on JSON and says what is wrong. A test and a fuzz target
// compare the two: what passes here gives the same list of values there (numbers beyond a double apart, which
// are judged later, as figures).
#include <array>
#include <utility>

#include "read/json/parsers.hpp"
#include "read/json/plain_text.hpp"
#include "read/limits.hpp"

namespace roi::inline read {
namespace {

/// The length of a valid character of two to four bytes at the start of `text`; 0 where there is none.
std::size_t multibyte_length(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned first = byte(0);
    const unsigned second = byte(1);
    if (first >= 0xC2 && first <= 0xDF) return continues(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool overlong = first == 0xE0 && second < 0xA0;
        const bool surrogate = first == 0xED && second > 0x9F;
        return continues(1) && continues(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool overlong = first == 0xF0 && second < 0x90;
        const bool too_large = first == 0xF4 && second > 0x8F;
        return continues(1) && continues(2) && continues(3) && !overlong && !too_large ? 4 : 0;
    }
    return 0;
}

/// Bytes that stand for themselves inside a string: ASCII without controls, quote and backslash.
constexpr auto plain_bytes = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0x20; byte < 0x80; ++byte) table[byte] = byte != '"' && byte != '\\';
    return table;
}();

/// Each step takes the place where it begins and returns the place behind what it has read, or nullptr where
/// it gives up: the place stays in a register.
///
/// Reading at the end is allowed (see Source::text). What stands there may belong to the next text, so every
/// token that has grown to the end or beyond it is refused.
class Quick {
 public:
    explicit Quick(Document& document)
        : nodes_(document.nodes),
          begin_(document.source().text.data()),
          end_(begin_ + document.source().text.size()) {}

    bool parse() {
        const char* at = value(after_blanks(begin_));
        while (at != nullptr && depth_ > 0) at = is_in_object_ ? next_member(at) : next_element(at);
        return at != nullptr && after_blanks(at) == end_;
    }

    bool is_plain_line() const { return is_plain_line_; }

 private:
    const char* after_blanks(const char* at) {
        return static_cast<unsigned char>(*at) > ' ' ? at : after_many_blanks(at);
    }
    const char* after_many_blanks(const char* at) {
        while (static_cast<unsigned char>(*at) <= ' ') {
            const bool blank = *at == ' ' || *at == '\n' || *at == '\r' || *at == '\t';
            if (!blank || at >= end_) break;
            if (*at == '\n') is_plain_line_ = false;
            ++at;
        }
        return at;
    }

    std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - begin_); }

    const char* add(Kind kind, const char* begin, const char* end) {
        const auto index = static_cast<std::uint32_t>(nodes_.size());
        nodes_.push_back({kind, false, offset(begin), offset(end), index + 1, 0});
        return end <= end_ ? end : nullptr;
    }

    const char* open(Kind kind, const char* at) {
        if (depth_ == open_.size()) return nullptr;
        open_[depth_++] = static_cast<std::uint32_t>(nodes_.size());
        is_in_object_ = kind == Kind::object;
        is_fresh_ = true;
        return add(kind, at, at + 1);
    }

    const char* close(const char* at) {
        auto& node = nodes_[open_[--depth_]];
        node.end = offset(at + 1);
        node.after = static_cast<std::uint32_t>(nodes_.size());
        is_in_object_ = depth_ > 0 && nodes_[open_[depth_ - 1]].kind == Kind::object;
        is_fresh_ = false;
        return at + 1 <= end_ ? at + 1 : nullptr;
    }

    const char* value(const char* at) {
        switch (*at) {
            case '"': return string(at);
            case '{': return open(Kind::object, at);
            case '[': return open(Kind::array, at);
            case 't': return word("true", Kind::boolean, at);
            case 'f': return word("false", Kind::boolean, at);
            case 'n': return word("null", Kind::null, at);
            default: return number(at);
        }
    }

    /// The next entry of a container: behind the comma, unless it has just been opened.
    const char* next_entry(const char* at) {
        if (std::exchange(is_fresh_, false)) return at;
        return *at == ',' ? after_blanks(at + 1) : nullptr;
    }

    const char* next_element(const char* at) {
        at = after_blanks(at);
        if (*at == ']') return close(at);
        at = next_entry(at);
        return at == nullptr ? nullptr : value(at);
    }

    const char* next_member(const char* at) {
        at = after_blanks(at);
        if (*at == '}') return close(at);
        at = next_entry(at);
        if (at == nullptr || *at != '"') return nullptr;
        at = string(at);
        if (at == nullptr) return nullptr;
        at = after_blanks(at);
        return *at == ':' ? value(after_blanks(at + 1)) : nullptr;
    }

    const char* word(std::string_view letters, Kind kind, const char* at) {
        if (!std::string_view(at, static_cast<std::size_t>(end_ - at)).starts_with(letters)) return nullptr;
        return add(kind, at, at + letters.size());
    }

    const char* string(const char* const begin) {
        const char* at = begin + 1;
        for (;;) {
            while (end_ - at >= 8) {
                const auto run = plain_run(at);
                at += run;
                if (run < 8) break;
            }
            while (plain_bytes[static_cast<unsigned char>(*at)]) ++at;
            if (*at == '"' || at >= end_) break;
            const auto length = multibyte_length({at, static_cast<std::size_t>(end_ - at)});
            if (length == 0) return nullptr;  // a control character, an escape, or not UTF-8
            is_plain_line_ = false;
            at += length;
        }
        ++at;
        if (at > end_ || static_cast<std::size_t>(at - begin) > max_string_bytes) return nullptr;
        return add(Kind::string, begin, at);
    }

    static const char* after_digits(const char* at) {
        while (static_cast<unsigned char>(*at - '0') <= 9) ++at;
        return at;
    }

    const char* number(const char* const begin) {
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
        return add(Kind::number, begin, at);
    }

    std::vector<Document::Node>& nodes_;
    const char* begin_;
    const char* end_;
    std::array<std::uint32_t, max_depth> open_;
    std::size_t depth_ = 0;
    bool is_in_object_ = false;  ///< the innermost open container is one
    bool is_fresh_ = false;      ///< a container has just been opened
    bool is_plain_line_ = true;
};

}  // namespace

bool parse_quickly(Document& document) {
    Quick quick(document);
    if (quick.parse()) {
        document.set_plain_line(quick.is_plain_line());
        return true;
    }
    document.nodes.clear();
    return false;
}

}  // namespace roi::read
