// The quick way for plain text: no escapes, nothing unusual. Whatever is not plain and valid is left
// to the parser library, which is the authority on JSON and says what is wrong. A test and a fuzz target
// compare the two: what passes here gives the same list of values there (numbers beyond a double apart, which
// are judged later, as figures).
#include <array>

#include "read/json/parsers.hpp"
#include "read/limits.hpp"

namespace roi::read {
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

class Quick {
 public:
    explicit Quick(Document& document)
        : nodes_(document.nodes),
          begin_(document.source().text.data()),
          at_(begin_),
          end_(begin_ + document.source().text.size()) {}

    bool parse() {
        if (!value()) return false;
        while (depth_ > 0)
            if (!(in_object() ? next_member() : next_element())) return false;
        skip_blanks();
        return at_ == end_;
    }

    bool is_plain_line() const { return is_plain_line_; }

 private:
    // Reading at the end is allowed (see Source::text). What stands there may belong to the next text, so
    // every token that has grown to the end or beyond it is refused.
    bool is_inside() const { return at_ <= end_; }

    void skip_blanks() {
        if (static_cast<unsigned char>(*at_) > ' ') return;
        while (static_cast<unsigned char>(*at_) <= ' ') {
            const bool blank = *at_ == ' ' || *at_ == '\n' || *at_ == '\r' || *at_ == '\t';
            if (!blank || at_ == end_) return;
            if (*at_ == '\n') is_plain_line_ = false;
            ++at_;
        }
    }

    bool in_object() const { return nodes_[open_[depth_ - 1]].kind == Kind::object; }
    std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - begin_); }

    bool add(Kind kind, const char* begin) {
        const auto index = static_cast<std::uint32_t>(nodes_.size());
        nodes_.push_back({kind, false, offset(begin), offset(at_), index + 1, 0});
        return is_inside();
    }

    bool open(Kind kind) {
        if (depth_ == open_.size()) return false;
        open_[depth_++] = static_cast<std::uint32_t>(nodes_.size());
        ++at_;
        fresh_ = true;
        return add(kind, at_ - 1);
    }

    bool close() {
        auto& node = nodes_[open_[--depth_]];
        node.end = offset(++at_);
        node.after = static_cast<std::uint32_t>(nodes_.size());
        fresh_ = false;
        return is_inside();
    }

    bool value() {
        skip_blanks();
        switch (*at_) {
            case '"': return string();
            case '{': return open(Kind::object);
            case '[': return open(Kind::array);
            case 't': return word("true", Kind::boolean);
            case 'f': return word("false", Kind::boolean);
            case 'n': return word("null", Kind::null);
            default: return number();
        }
    }

    /// Goes to the next entry of the container: over the comma, unless it has just been opened.
    enum class Next { entry, closed, wrong };
    Next separated(char closing) {
        skip_blanks();
        if (*at_ == closing) return close() ? Next::closed : Next::wrong;
        if (!fresh_) {
            if (*at_ != ',') return Next::wrong;
            ++at_;
            skip_blanks();
        }
        fresh_ = false;
        return Next::entry;
    }

    bool next_element() {
        const Next next = separated(']');
        return next == Next::closed || (next == Next::entry && value());
    }

    bool next_member() {
        const Next next = separated('}');
        if (next != Next::entry) return next == Next::closed;
        if (*at_ != '"' || !string()) return false;
        skip_blanks();
        if (*at_ != ':') return false;
        ++at_;
        return value();
    }

    bool word(std::string_view letters, Kind kind) {
        if (!std::string_view(at_, static_cast<std::size_t>(end_ - at_)).starts_with(letters)) return false;
        at_ += letters.size();
        return add(kind, at_ - letters.size());
    }

    bool string() {
        const char* const begin = at_;
        const char* at = begin + 1;  // a local: the compiler keeps it in a register
        for (;;) {
            while (plain_bytes[static_cast<unsigned char>(*at)]) ++at;
            if (*at == '"' || at >= end_) break;
            const auto length = multibyte_length({at, static_cast<std::size_t>(end_ - at)});
            if (length == 0) return false;  // a control character, an escape, or not UTF-8
            is_plain_line_ = false;
            at += length;
        }
        at_ = at + 1;
        return at_ <= end_ && static_cast<std::size_t>(at_ - begin) <= max_string_bytes &&
               add(Kind::string, begin);
    }

    std::size_t digits() {
        const char* at = at_;
        while (static_cast<unsigned char>(*at - '0') <= 9) ++at;
        const auto count = static_cast<std::size_t>(at - at_);
        at_ = at;
        return count;
    }

    bool number() {
        const char* const begin = at_;
        if (*at_ == '-') ++at_;
        const bool leading_zero = *at_ == '0';
        const auto whole = digits();
        if (whole == 0 || (leading_zero && whole > 1)) return false;
        if (*at_ == '.') {
            ++at_;
            if (digits() == 0) return false;
        }
        if (*at_ == 'e' || *at_ == 'E') {
            ++at_;
            if (*at_ == '-' || *at_ == '+') ++at_;
            if (digits() == 0) return false;
        }
        return add(Kind::number, begin);
    }

    std::vector<Document::Node>& nodes_;
    const char* begin_;
    const char* at_;
    const char* end_;
    std::array<std::uint32_t, max_depth> open_;
    std::size_t depth_ = 0;
    bool fresh_ = false;  ///< a container has just been opened
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
