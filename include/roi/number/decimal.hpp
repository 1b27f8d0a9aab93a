// Decimal: an exact number in base 10. Money and counts are never binary fractions here, so 0.1 x 3 is 0.3.
#pragma once

#include <compare>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace roi::inline number {

__extension__ typedef __int128 Int128;

/// How a result that does not fit is rounded. `half_even` (ties go to the even digit) is the default
/// everywhere: it does not drift upwards when many rounded figures are added.
enum class Rounding { half_even, half_up, half_down, up, down, floor, ceiling };

/// Thrown when a result needs more digits than a Decimal holds. The steps of the method catch it and turn it
/// into a diagnostic that names the figure.
class Overflow : public std::overflow_error {
 public:
    Overflow();
};

/// A decimal number: an integer coefficient of up to 38 digits, of which up to 28 stand behind the point.
/// Twenty-six digits before the point together with twelve behind it always fit.
///
/// Addition, subtraction and comparison are exact. Multiplication is exact as long as the product fits; a
/// longer one is rounded half-even, never to fewer than twelve decimals. Whatever cannot be held throws
/// Overflow.
class Decimal {
 public:
    static constexpr int max_digits = 38;
    static constexpr int max_places = 28;
    static constexpr int kept_places = 12;  ///< decimals that every product and settled quotient keeps

    constexpr Decimal() = default;
    constexpr Decimal(std::int64_t whole) : coefficient_(whole) {}

    /// coefficient / 10^places. `places` from 0 to 28; throws Overflow beyond 38 digits.
    static Decimal of(Int128 coefficient, int places);

    /// The same for a coefficient of 64 bits, which always fits. `places` from 0 to 28.
    static constexpr Decimal narrow(std::int64_t coefficient, int places) { return {coefficient, places}; }

    /// Why a text is not a Decimal.
    enum class Fault { none, not_a_number, too_many_digits, too_many_places };

    /// Reads a number as JSON writes it (digits, point, exponent). The value is exact or refused: nothing is
    /// rounded. `value` is set only when the answer is Fault::none.
    static Fault parse(std::string_view text, Decimal& value);

    Int128 coefficient() const { return coefficient_; }
    int places() const { return places_; }

    /// Whether the coefficient fits in 64 bits, as that of nearly every figure does.
    bool is_narrow() const { return static_cast<std::int64_t>(coefficient_) == coefficient_; }

    bool is_zero() const { return coefficient_ == 0; }
    bool is_negative() const { return coefficient_ < 0; }
    bool is_whole() const;

    /// Digits behind the point once trailing zeros are dropped: 2 for 38.50.
    int significant_places() const;

    /// Digits before the point: 1 for 0.5, 3 for 312.
    int integer_digits() const;

    /// Rounded to `places` digits behind the point (never padded: 2 rounded to 4 places is 2).
    Decimal rounded(int places, Rounding rounding = Rounding::half_even) const {
        return places >= places_ ? *this : round_to(places, rounding);
    }

    /// Rounded to `digits` significant digits (1 to 38).
    Decimal rounded_to_digits(int digits, Rounding rounding = Rounding::half_even) const;

    /// a / b rounded once, to `places` digits behind the point. The divisor must not be zero.
    static Decimal divide(const Decimal& a, const Decimal& b, int places,
                          Rounding rounding = Rounding::half_even);

    /// Digits with a point: "38.5". At least `min_places` digits behind the point: "38.50".
    std::string to_string(int min_places = 0) const;

    /// Appends what to_string() returns.
    void append_to(std::string& text, int min_places = 0) const;

    /// The nearest double, for statistics only.
    double to_double() const;

    Decimal operator-() const { return {-coefficient_, places_}; }
    friend Decimal operator+(const Decimal& a, const Decimal& b) {
        if (a.places_ == b.places_ && a.is_narrow() && b.is_narrow())
            return {a.coefficient_ + b.coefficient_, a.places_};
        return add(a, b);
    }
    friend Decimal operator-(const Decimal& a, const Decimal& b) { return a + -b; }
    friend Decimal operator*(const Decimal& a, const Decimal& b) {
        if (a.places_ + b.places_ <= max_places && a.is_narrow() && b.is_narrow())
            return {a.coefficient_ * b.coefficient_, a.places_ + b.places_};
        return multiply(a, b);
    }
    Decimal& operator+=(const Decimal& b) {
        if (places_ != b.places_ || !is_narrow() || !b.is_narrow()) return *this = add(*this, b);
        coefficient_ += b.coefficient_;
        return *this;
    }
    Decimal& operator-=(const Decimal& b) { return *this = *this - b; }

    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
        const bool is_aligned = a.places_ == b.places_ || a.is_zero() || b.is_zero();
        return is_aligned ? a.coefficient_ <=> b.coefficient_ : compare(a, b);
    }
    friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

 private:
    static Decimal add(const Decimal& a, const Decimal& b);
    static Decimal multiply(const Decimal& a, const Decimal& b);
    static std::strong_ordering compare(const Decimal& a, const Decimal& b);
    Decimal round_to(int places, Rounding rounding) const;

    constexpr Decimal(Int128 coefficient, int places) : coefficient_(coefficient), places_(places) {}

    // Eight bytes are alignment enough: figures are many, and sixteen would make each of them a third larger.
    Int128 coefficient_ __attribute__((packed, aligned(8))) = 0;
    int places_ = 0;
};

/// The sign of a*b - c*d, exact however long the products are.
std::strong_ordering compare_products(const Decimal& a, const Decimal& b, const Decimal& c, const Decimal& d);

}  // namespace roi::number
