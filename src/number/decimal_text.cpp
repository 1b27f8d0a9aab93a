// Decimal from digits and back.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

#include "number/decimal_text.hpp"
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

/// Zeros at the end of a fraction say nothing: they go, down to `min_places`.
template <class Integer>
Integer without_last_zeros(Integer value, int& places, int min_places) {
    for (; places > min_places && value % 10 == 0; --places) value /= 10;
    return value;
}

/// Writes the digits of a number up to `end`, none for 0; returns where they begin.
char* digits_before(char* end, std::uint64_t value) {
    static constexpr auto pairs = [] {
        std::array<char, 200> table{};
        for (std::size_t i = 0; i < table.size(); ++i)
            table[i] = static_cast<char>('0' + (i % 2 == 0 ? i / 20 : i / 2 % 10));
        return table;
    }();
    for (; value >= 10; value /= 100) {
        const auto pair = static_cast<std::size_t>(value % 100) * 2;
        *--end = pairs[pair + 1];
        *--end = pairs[pair];
    }
    if (value != 0) *--end = static_cast<char>('0' + value);
    return end;
}

/// The digits of a coefficient whose last zeros are dropped. 64 bits hold nearly every one, and are divided
/// many times faster than 128.
char* digits_before(char* end, Int128 coefficient, int& places, int min_places) {
    const UInt128 value =
        coefficient < 0 ? -static_cast<UInt128>(coefficient) : static_cast<UInt128>(coefficient);
    if (value >> 64 == 0)
        return digits_before(end, without_last_zeros(static_cast<std::uint64_t>(value), places, min_places));
    const UInt128 rest = without_last_zeros(value, places, min_places);
    constexpr int half = Decimal::max_digits / 2;
    const UInt128 unit = power_of_ten(half);
    char* begin = digits_before(end, static_cast<std::uint64_t>(rest % unit));
    if (rest < unit) return begin;
    while (end - begin < half) *--begin = '0';
    return digits_before(begin, static_cast<std::uint64_t>(rest / unit));
}

}  // namespace

Decimal::Fault Decimal::parse(std::string_view text, Decimal& value) {
    const char* const end = text.data() + text.size();
    if (Decimal narrow; !text.empty() && read_narrow(text.data(), end, narrow) == end) {
        value = narrow;
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
    std::string text;
    append_to(text, min_places);
    return text;
}

void Decimal::append_to(std::string& text, int min_places) const {
    char buffer[longest_decimal];
    const int padded_places = std::min(min_places, max_places);
    text.append(buffer, write_decimal(buffer, *this, padded_places));
    if (min_places > max_places) text.append(static_cast<std::size_t>(min_places - max_places), '0');
}

char* write_decimal(char* at, const Decimal& value, int min_places) {
    char buffer[Decimal::max_digits + longest_piece];
    char* const end = buffer + Decimal::max_digits;
    int places = value.places();
    const char* const digits = digits_before(end, value.coefficient(), places, min_places);
    const auto whole = std::max<std::ptrdiff_t>(end - digits - places, 0);
    if (value.is_negative()) *at++ = '-';
    if (whole == 0) *at++ = '0';
    std::memcpy(at, digits, longest_piece);  // a few bytes more, which are written over
    at += whole;
    if (std::max(places, min_places) > 0) *at++ = '.';
    for (auto zeros = places - (end - digits); zeros > 0; --zeros) *at++ = '0';
    std::memcpy(at, digits + whole, longest_piece);
    at += end - digits - whole;
    for (; places < min_places; ++places) *at++ = '0';
    return at;
}

}  // namespace roi::number
