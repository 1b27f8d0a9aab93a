// Decimal from digits and back.
#include <algorithm>
#include <cstddef>

#include "number/wide.hpp"
#include "roi/number/decimal.hpp"

namespace roi::inline number {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The parts of a number in JSON's grammar: -digits.digitsE+-digits
struct Parts {
    bool negative = false;
    std::string_view whole;
    std::string_view fraction;
    long exponent = 0;
};

std::string_view take_digits(std::string_view& text) {
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count])) ++count;
    const auto digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
}

bool take(std::string_view& text, char wanted) {
    if (text.empty() || text.front() != wanted) return false;
    text.remove_prefix(1);
    return true;
}

bool take_exponent(std::string_view& text, long& exponent) {
    if (text.empty() || (text.front() != 'e' && text.front() != 'E')) return true;
    text.remove_prefix(1);
    const bool negative = take(text, '-');
    if (!negative) take(text, '+');
    const auto digits = take_digits(text);
    constexpr long beyond_any = 1'000'000'000;  // far outside every Decimal, far inside a long
    for (const char digit : digits) exponent = std::min(exponent * 10 + (digit - '0'), beyond_any);
    if (negative) exponent = -exponent;
    return !digits.empty();
}

bool split(std::string_view text, Parts& parts) {
    parts.negative = take(text, '-');
    parts.whole = take_digits(text);
    if (parts.whole.empty() || (parts.whole.size() > 1 && parts.whole.front() == '0')) return false;
    if (take(text, '.')) {
        parts.fraction = take_digits(text);
        if (parts.fraction.empty()) return false;
    }
    return take_exponent(text, parts.exponent) && text.empty();
}

/// The digits of both parts with the zeros at either end left out, and the power of ten of the last one.
struct Significant {
    std::string digits;
    long power = 0;
};

Significant significant_digits(const Parts& parts) {
    Significant result;
    result.digits.assign(parts.whole).append(parts.fraction);
    result.power = parts.exponent - static_cast<long>(parts.fraction.size());
    const auto last = result.digits.find_last_not_of('0');
    if (last == std::string::npos) return {};
    result.power += static_cast<long>(result.digits.size() - last - 1);
    result.digits.resize(last + 1);
    result.digits.erase(0, result.digits.find_first_not_of('0'));
    return result;
}

Int128 to_integer(std::string_view digits) {
    Int128 value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

/// Up to eighteen digits with at most one point between them, as nearly every figure is written.
bool parse_everyday(std::string_view text, std::int64_t& digits, int& places) {
    constexpr std::size_t longest = 19;  // with the point
    if (text.empty() || text.size() > longest || !is_digit(text.back()) || !is_digit(text.front()))
        return false;
    if (text.front() == '0' && text.size() > 1 && text[1] != '.') return false;
    std::size_t point = text.size();
    std::uint64_t value = 0;  // nineteen digits fit, and are refused below
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_digit(text[i]))
            value = value * 10 + static_cast<std::uint64_t>(text[i] - '0');
        else if (text[i] == '.' && point == text.size())
            point = i;
        else
            return false;
    }
    if (point == text.size() && text.size() == longest) return false;
    digits = static_cast<std::int64_t>(value);
    places = point == text.size() ? 0 : static_cast<int>(text.size() - point - 1);
    return true;
}

}  // namespace

Decimal::Fault Decimal::parse(std::string_view text, Decimal& value) {
    std::int64_t everyday = 0;
    int everyday_places = 0;
    if (parse_everyday(text, everyday, everyday_places)) {
        value = Decimal(everyday, everyday_places);
        return Fault::none;
    }
    Parts parts;
    if (!split(text, parts)) return Fault::not_a_number;
    const Significant number = significant_digits(parts);
    const long digits = static_cast<long>(number.digits.size());
    if (digits + std::max(number.power, 0L) > max_digits) {
        const bool fraction_is_long =
            number.power < -max_places && digits + number.power <= max_digits - max_places;
        return fraction_is_long ? Fault::too_many_places : Fault::too_many_digits;
    }
    if (number.power < -max_places) return Fault::too_many_places;
    Int128 coefficient = to_integer(number.digits);
    if (number.power > 0) coefficient *= static_cast<Int128>(power_of_ten(static_cast<int>(number.power)));
    value = Decimal(parts.negative ? -coefficient : coefficient,
                    static_cast<int>(number.power < 0 ? -number.power : 0));
    return Fault::none;
}

std::string Decimal::to_string(int min_places) const {
    char buffer[max_digits + max_places + 4];
    char* const end = buffer + sizeof buffer;
    char* at = end;
    const bool negative = coefficient_ < 0;
    UInt128 rest = negative ? -static_cast<UInt128>(coefficient_) : static_cast<UInt128>(coefficient_);
    int places = places_;
    while (places > min_places && rest % 10 == 0) {  // trailing zeros say nothing
        rest /= 10;
        --places;
    }
    for (int digit = 0; digit < places || rest != 0; ++digit) {
        if (digit == places && places > 0) *--at = '.';
        *--at = static_cast<char>('0' + static_cast<int>(rest % 10));
        rest /= 10;
    }
    if (end - at == places) {  // nothing stands before the point yet
        if (places > 0) *--at = '.';
        *--at = '0';
    }
    if (negative) *--at = '-';
    std::string text(at, end);
    if (places < min_places) {
        if (places == 0) text += '.';
        text.append(static_cast<std::size_t>(min_places - places), '0');
    }
    return text;
}

}  // namespace roi::number
