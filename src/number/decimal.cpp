#include "roi/number/decimal.hpp"

#include <algorithm>

#include "number/wide.hpp"

namespace roi::inline number {
namespace {

UInt128 limit() { return power_of_ten(Decimal::max_digits); }

UInt128 magnitude(Int128 value) {
    return value < 0 ? -static_cast<UInt128>(value) : static_cast<UInt128>(value);
}

Int128 with_sign(UInt128 value, bool negative) {
    if (value >= limit()) throw Overflow();
    return negative ? -static_cast<Int128>(value) : static_cast<Int128>(value);
}

/// Whether a quotient with this remainder is raised by one in magnitude.
bool rounds_away(Rounding rounding, bool negative, bool odd, UInt128 remainder, UInt128 divisor) {
    if (remainder == 0) return false;
    const auto half = remainder <=> divisor - remainder;  // twice the remainder against the divisor
    switch (rounding) {
        case Rounding::down: return false;
        case Rounding::up: return true;
        case Rounding::floor: return negative;
        case Rounding::ceiling: return !negative;
        case Rounding::half_up: return half >= 0;
        case Rounding::half_down: return half > 0;
        case Rounding::half_even: return half > 0 || (half == 0 && odd);
    }
    return false;
}

/// value / divisor, rounded once.
UInt128 divide_rounded(UInt128 value, UInt128 divisor, bool negative, Rounding rounding) {
    const UInt128 quotient = value / divisor;
    const bool odd = (quotient & 1U) != 0;
    return quotient + (rounds_away(rounding, negative, odd, value % divisor, divisor) ? 1U : 0U);
}

UInt128 divide_rounded(Wide value, UInt128 divisor, bool negative, Rounding rounding) {
    const UInt128 remainder = value.divide(divisor);
    const bool odd = (value.low_128() & 1U) != 0;
    if (rounds_away(rounding, negative, odd, remainder, divisor)) value.increment();
    if (!value.fits_128()) throw Overflow();
    return value.low_128();
}

int digit_count(UInt128 value) {
    int digits = 1;
    while (digits < Decimal::max_digits && value >= power_of_ten(digits)) ++digits;
    return digits;
}

bool is_small(UInt128 value) { return value >> 63 == 0; }

bool fits(const Wide& value) { return value < Wide(limit()); }

/// Drops zeros at the end, which say nothing, until the rest fits or a digit is met.
void drop_zeros(Wide& value, int& places) {
    while (places > 0 && (!fits(value) || places > Decimal::max_places) && value.is_multiple_of_ten()) {
        value.divide(10);
        --places;
    }
}

/// Rounds half-even to as many places as fit, never to fewer than every product keeps.
void round_to_fit(Wide& value, int& places) {
    const Wide exact = value;
    int drop = std::max(0, places - Decimal::max_places);
    for (; places - drop >= std::min(places, Decimal::kept_places) && drop <= Decimal::max_digits; ++drop) {
        Wide cut = exact;
        const UInt128 unit = power_of_ten(drop);
        const UInt128 remainder = cut.divide(unit);
        const bool odd = (cut.low_128() & 1U) != 0;
        if (rounds_away(Rounding::half_even, false, odd, remainder, unit)) cut.increment();
        if (!fits(cut)) continue;
        value = cut;
        places -= drop;
        return;
    }
    throw Overflow();
}

/// Brings two decimals to the same places. False when 128 bits are too narrow.
bool align(const Decimal& a, const Decimal& b, Int128& x, Int128& y, int& places) {
    places = std::max(a.places(), b.places());
    const int apart = places - std::min(a.places(), b.places());
    x = a.coefficient();
    y = b.coefficient();
    Int128& shorter = a.places() < b.places() ? x : y;
    return apart == 0 || !__builtin_mul_overflow(shorter, static_cast<Int128>(power_of_ten(apart)), &shorter);
}

}  // namespace

Overflow::Overflow() : std::overflow_error("a number beyond 38 digits") {}

Decimal Decimal::of(Int128 coefficient, int places) {
    if (magnitude(coefficient) >= limit() || places < 0 || places > max_places) throw Overflow();
    return {coefficient, places};
}

bool Decimal::is_whole() const { return significant_places() == 0; }

int Decimal::significant_places() const {
    if (coefficient_ == 0) return 0;
    int places = places_;
    for (Int128 rest = coefficient_; places > 0 && rest % 10 == 0; rest /= 10) --places;
    return places;
}

int Decimal::integer_digits() const { return digit_count(magnitude(coefficient_) / power_of_ten(places_)); }

Decimal Decimal::round_to(int places, Rounding rounding) const {
    const bool negative = coefficient_ < 0;
    const UInt128 value = magnitude(coefficient_);
    return {with_sign(divide_rounded(value, power_of_ten(places_ - places), negative, rounding), negative),
            places};
}

Decimal Decimal::rounded_to_digits(int digits, Rounding rounding) const {
    const bool negative = coefficient_ < 0;
    const UInt128 value = magnitude(coefficient_);
    const int surplus = digit_count(value) - digits;
    if (surplus <= 0) return *this;
    UInt128 kept = divide_rounded(value, power_of_ten(surplus), negative, rounding);
    if (surplus <= places_) return {with_sign(kept, negative), places_ - surplus};
    return {with_sign(kept * power_of_ten(surplus - places_), negative), 0};
}

Decimal Decimal::divide(const Decimal& a, const Decimal& b, int places, Rounding rounding) {
    const bool negative = (a.coefficient_ < 0) != (b.coefficient_ < 0);
    UInt128 divisor = magnitude(b.coefficient_);
    const UInt128 value = magnitude(a.coefficient_);
    const int shift = places + b.places_ - a.places_;
    UInt128 scaled = 0;
    const bool narrow =
        shift >= 0 && shift <= max_digits && !__builtin_mul_overflow(value, power_of_ten(shift), &scaled);
    if (narrow) return {with_sign(divide_rounded(scaled, divisor, negative, rounding), negative), places};
    Wide numerator(value);
    if (shift >= 0) {
        numerator.scale_up(shift);
    } else if (__builtin_mul_overflow(divisor, power_of_ten(-shift), &divisor) || divisor >> 127 != 0) {
        // The quotient is below 10^-places / 2 for every numerator that a Decimal holds only when the divisor
        // is beyond it; otherwise split the division so that the rounding still sees one remainder.
        const UInt128 quotient = value / magnitude(b.coefficient_);
        const UInt128 rest = value % magnitude(b.coefficient_);
        const UInt128 unit = power_of_ten(-shift);
        UInt128 kept = quotient / unit;
        // Doubling keeps one sticky bit for the first remainder; the comparison with half stays exact.
        const UInt128 remainder = 2 * (quotient % unit) + (rest != 0 ? 1U : 0U);
        if (rounds_away(rounding, negative, (kept & 1U) != 0, remainder, 2 * unit)) ++kept;
        return {with_sign(kept, negative), places};
    }
    return {with_sign(divide_rounded(numerator, divisor, negative, rounding), negative), places};
}

double Decimal::to_double() const {
    return static_cast<double>(coefficient_) / static_cast<double>(power_of_ten(places_));
}

Decimal Decimal::add(const Decimal& a, const Decimal& b) {
    Int128 x = 0;
    Int128 y = 0;
    Int128 narrow = 0;
    int places = 0;
    if (align(a, b, x, y, places) && !__builtin_add_overflow(x, y, &narrow) && magnitude(narrow) < limit())
        return {narrow, places};
    Wide sum(magnitude(a.coefficient_));
    Wide other(magnitude(b.coefficient_));
    sum.scale_up(places - a.places_);
    other.scale_up(places - b.places_);
    bool negative = a.is_negative();
    if (a.is_negative() == b.is_negative()) {
        sum.add(other);
    } else if (other <= sum) {
        sum.subtract(other);
    } else {
        other.subtract(sum);
        sum = other;
        negative = !negative;
    }
    drop_zeros(sum, places);
    if (!fits(sum)) throw Overflow();
    return {with_sign(sum.low_128(), negative), places};
}

Decimal Decimal::multiply(const Decimal& a, const Decimal& b) {
    const bool negative = a.is_negative() != b.is_negative();
    Wide product = Wide::product(magnitude(a.coefficient_), magnitude(b.coefficient_));
    int places = a.places_ + b.places_;
    drop_zeros(product, places);
    if (!fits(product) || places > max_places) round_to_fit(product, places);
    return {with_sign(product.low_128(), negative), places};
}

std::strong_ordering Decimal::compare(const Decimal& a, const Decimal& b) {
    Int128 x = 0;
    Int128 y = 0;
    int places = 0;
    if (align(a, b, x, y, places)) return x <=> y;
    return compare_products(a, 1, b, 1);
}

std::strong_ordering compare_products(const Decimal& a, const Decimal& b, const Decimal& c,
                                      const Decimal& d) {
    const auto sign_of = [](const Decimal& x, const Decimal& y) {
        if (x.is_zero() || y.is_zero()) return 0;
        return x.is_negative() == y.is_negative() ? 1 : -1;
    };
    const auto narrow = [](const Decimal& x) { return is_small(magnitude(x.coefficient())); };
    const bool same_places = a.places() + b.places() == c.places() + d.places();
    if (same_places && narrow(a) && narrow(b) && narrow(c) && narrow(d))
        return a.coefficient() * b.coefficient() <=> c.coefficient() * d.coefficient();
    const int left_sign = sign_of(a, b);
    const int right_sign = sign_of(c, d);
    if (left_sign != right_sign || left_sign == 0) return left_sign <=> right_sign;
    Wide left = Wide::product(magnitude(a.coefficient()), magnitude(b.coefficient()));
    Wide right = Wide::product(magnitude(c.coefficient()), magnitude(d.coefficient()));
    const int shift = (c.places() + d.places()) - (a.places() + b.places());
    if (shift > 0) left.scale_up(shift);
    if (shift < 0) right.scale_up(-shift);
    return left_sign > 0 ? left <=> right : right <=> left;
}

}  // namespace roi::number
