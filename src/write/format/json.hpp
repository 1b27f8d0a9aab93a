// Writes JSON: every key, comma and escape goes straight to the end of one text.
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "roi/method.hpp"

namespace roi::inline write {

inline constexpr std::string_view format_version = "1.0";

/// What stands between the brackets of an object or a list, beside its members.
struct Spacing {
    std::string_view first;  ///< before the first member
    std::string_view next;   ///< before each of the others
    std::string_view end;    ///< behind the last
};
inline constexpr Spacing in_a_line{" ", ", ", " "};

/// Where the members of a campaign or a total go: one a line, or all on one line.
struct Layout {
    Spacing members;
    Spacing elements;  ///< of lists, and metrics
};
inline constexpr Layout spread_out{{" ", ",\n    ", " "}, {"\n      ", ",\n      ", " "}};
inline constexpr Layout one_line{in_a_line, in_a_line};

/// Values are written in their order. A key comes before each member of an object; `object` and `list` call
/// what they are given to write their members between the brackets.
class Json {
 public:
    /// What is written so far.
    std::string_view text() const { return {room_.get(), size_}; }
    /// Begins anew, in the room that is there.
    void clear() { size_ = 0; }
    /// Something beside members and values: the end of a line, brackets that others close.
    Json& raw(std::string_view json) {
        put(json);
        return *this;
    }

    template <class Members>
    Json& object(Members members, const Spacing& spacing = in_a_line) {
        return bracketed('{', '}', members, spacing);
    }
    /// `element` writes one item as a value.
    template <class Items, class Element>
    Json& list(const Items& items, Element element, const Spacing& spacing = in_a_line) {
        const auto elements = [&] {
            for (const auto& item : items) {
                next();
                element(item);
            }
        };
        return bracketed('[', ']', elements, spacing);
    }

    Json& key(std::string_view name) {
        char* to = room_for(before_.size() + name.size() + 4);
        copy_short(to, before_);
        to += before_.size();
        *to++ = '"';
        copy_short(to, name);
        to += name.size();
        std::memcpy(to, "\": ", 3);
        size_ = static_cast<std::size_t>(to + 3 - room_.get());
        before_ = next_;
        return *this;
    }
    /// For a key that comes from a file.
    Json& foreign_key(std::string_view name) {
        next();
        return quoted(name).raw(": ");
    }
    Json& null() { return raw("null"); }
    Json& flag(bool value) { return raw(value ? "true" : "false"); }
    Json& quoted(std::string_view text);
    /// A word of the program's own, which needs no escapes.
    Json& word(std::string_view word) {
        char* const to = room_for(word.size() + 2);
        *to = '"';
        copy_short(to + 1, word);
        to[1 + word.size()] = '"';
        size_ += word.size() + 2;
        return *this;
    }
    Json& quoted_or_null(std::string_view text) { return text.empty() ? null() : quoted(text); }
    Json& number(std::uint64_t value);
    Json& number(const Decimal& value);
    Json& money(const Decimal& amount, Currency currency);
    Json& fraction(const Ratio& value);
    Json& figure(const Ratio& value, MetricKind::Unit unit, Currency currency);

    // The same as members of an object.
    Json& flag(std::string_view name, bool value) { return key(name).flag(value); }
    Json& text(std::string_view name, std::string_view value) { return key(name).quoted(value); }
    Json& text_or_null(std::string_view name, std::string_view value) {
        return key(name).quoted_or_null(value);
    }
    Json& word(std::string_view name, std::string_view value) { return key(name).word(value); }
    /// null where there is none.
    Json& word_or_null(std::string_view name, std::string_view value) {
        return value.empty() ? null(name) : word(name, value);
    }
    Json& null(std::string_view name) { return key(name).null(); }
    Json& number(std::string_view name, std::uint64_t value) { return key(name).number(value); }
    Json& number(std::string_view name, const Decimal& value) { return key(name).number(value); }
    Json& money(std::string_view name, const Decimal& amount, Currency currency) {
        return key(name).money(amount, currency);
    }
    Json& money(std::string_view name, const std::optional<Ratio>& amount, Currency currency) {
        return amount ? money(name, amount->settled(), currency) : null(name);
    }
    Json& fraction(std::string_view name, const Ratio& value) { return key(name).fraction(value); }
    Json& fraction(std::string_view name, const std::optional<Ratio>& value) {
        return value ? fraction(name, *value) : null(name);
    }
    Json& figure(std::string_view name, const std::optional<Ratio>& value, MetricKind::Unit unit,
                 Currency currency) {
        return value ? key(name).figure(*value, unit, currency) : null(name);
    }
    template <class Members>
    Json& object(std::string_view name, Members members, const Spacing& spacing = in_a_line) {
        return key(name).object(members, spacing);
    }
    template <class Items, class Element>
    Json& list(std::string_view name, const Items& items, Element element,
               const Spacing& spacing = in_a_line) {
        return key(name).list(items, element, spacing);
    }
    /// A list of texts.
    template <class Items>
    Json& texts(std::string_view name, const Items& items, const Spacing& spacing = in_a_line) {
        return list(
            name, items, [&](std::string_view item) { quoted(item); }, spacing);
    }

    /// From the next member on, members of this object stand further apart, or closer.
    Json& separated_by(std::string_view next) {
        before_ = next_ = next;
        return *this;
    }

 private:
    /// Room at the end for so many bytes. A string appends each piece with a call, and most are a few bytes.
    char* room_for(std::size_t bytes) {
        if (capacity_ - size_ < bytes) grow(bytes);
        return room_.get() + size_;
    }
    void put(std::string_view piece) {
        copy_short(room_for(piece.size()), piece);
        size_ += piece.size();
    }
    /// Most pieces are shorter than a call of memcpy is worth.
    static void copy_short(char* to, std::string_view piece) {
        const std::size_t size = piece.size();
        if (size > 16) {
            std::memcpy(to, piece.data(), size);
        } else if (size >= 8) {
            std::memcpy(to, piece.data(), 8);
            std::memcpy(to + size - 8, piece.data() + size - 8, 8);
        } else if (size >= 4) {
            std::memcpy(to, piece.data(), 4);
            std::memcpy(to + size - 4, piece.data() + size - 4, 4);
        } else {
            for (std::size_t i = 0; i < size; ++i) to[i] = piece[i];
        }
    }
    void put(const Decimal& value, int min_places = 0);

    /// What stands before a member.
    void next() {
        put(before_);
        before_ = next_;
    }
    template <class Inside>
    Json& bracketed(char open, char close, Inside& inside, const Spacing& spacing) {
        put({&open, 1});
        const auto begin = size_;
        const auto next_outside = next_;
        before_ = spacing.first;
        next_ = spacing.next;
        inside();
        if (size_ > begin) put(spacing.end);
        put({&close, 1});
        before_ = next_ = next_outside;
        return *this;
    }

    void grow(std::size_t bytes);

    std::unique_ptr<char[]> room_;  ///< never filled but by what is written
    std::size_t capacity_ = 0;
    std::size_t size_ = 0;     ///< of what is written
    std::string_view before_;  ///< what stands before the next member
    std::string_view next_;    ///< and before those after it
};

}  // namespace roi::write
