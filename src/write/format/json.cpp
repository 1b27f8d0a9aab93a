#include "write/format/json.hpp"

#include <algorithm>
#include <charconv>

#include "number/decimal_text.hpp"
#include "write/format/escape.hpp"
#include "write/format/figures.hpp"

namespace roi::inline write {

void Json::put(const Decimal& value, int min_places) {
    size_ =
        static_cast<std::size_t>(write_decimal(room_for(longest_decimal), value, min_places) - room_.get());
}

void Json::grow(std::size_t bytes) {
    constexpr std::size_t least = 16384;  // most reports fit
    capacity_ = std::max(2 * capacity_ + bytes, least);
    auto larger = std::make_unique_for_overwrite<char[]>(capacity_);
    if (size_ > 0) std::memcpy(larger.get(), room_.get(), size_);
    room_ = std::move(larger);
}

Json& Json::quoted(std::string_view text) {
    put("\"");
    const auto begin = size_;
    for (;;) {
        const auto plain = plain_json_bytes(text);
        put(text.substr(0, plain));
        if (plain == text.size()) break;
        text.remove_prefix(plain);
        const Character character = first_character(text);
        put(json_character(character.code, text.substr(0, character.bytes), this->text().substr(begin)));
        text.remove_prefix(character.bytes);
    }
    put("\"");
    return *this;
}

Json& Json::number(std::uint64_t value) {
    constexpr std::size_t longest = 20;
    char* const at = room_for(longest);
    size_ = static_cast<std::size_t>(std::to_chars(at, at + longest, value).ptr - room_.get());
    return *this;
}

Json& Json::number(const Decimal& value) {
    put(value);
    return *this;
}

Json& Json::money(const Decimal& amount, Currency currency) {
    put(amount, currency.places());
    return *this;
}

Json& Json::fraction(const Ratio& value) {
    put(rounded_to_fit(value, Decimal::kept_places));
    return *this;
}

Json& Json::figure(const Ratio& value, MetricKind::Unit unit, Currency currency) {
    switch (unit) {
        case MetricKind::Unit::money: return money(value.settled(), currency);
        case MetricKind::Unit::count: return number(value.settled());
        default: return fraction(value);
    }
}

}  // namespace roi::write
