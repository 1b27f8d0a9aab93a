// Ratio: an exact quotient of two Decimals. 430 of 1000, 41/31 of a month, net over cost: none of them has to
// be a finite decimal, so they are kept as they are and divided once, where somebody looks.
#pragma once

#include <compare>

#include "roi/number/decimal.hpp"

namespace roi::inline number {

/// numerator / denominator, with a denominator above zero. Products and comparisons are exact.
class Ratio {
 public:
    Ratio() : denominator_(1) {}
    Ratio(Decimal whole) : numerator_(whole), denominator_(1) {}
    Ratio(std::int64_t whole) : numerator_(whole), denominator_(1) {}

    /// The denominator must not be zero; whoever divides decides first what a division by zero means there.
    Ratio(Decimal numerator, Decimal denominator);

    const Decimal& numerator() const { return numerator_; }
    const Decimal& denominator() const { return denominator_; }

    bool is_decimal() const {  ///< the denominator is 1
        return denominator_.coefficient() == 1 && denominator_.places() == 0;
    }
    bool is_zero() const { return numerator_.is_zero(); }
    bool is_negative() const { return numerator_.is_negative(); }

    /// Divided and rounded once.
    Decimal decimal(int places = Decimal::kept_places, Rounding rounding = Rounding::half_even) const;

    /// The exact decimal where the denominator is 1 and the digits fit into twelve places; otherwise rounded
    /// half-even to twelve. The one rounding that money in the four steps ever sees.
    Decimal settled() const {
        return is_decimal() ? numerator_.rounded(Decimal::kept_places) : decimal(Decimal::kept_places);
    }

    /// The nearest double, for statistics and drawing only.
    double to_double() const { return numerator_.to_double() / denominator_.to_double(); }

    Ratio operator-() const {
        Ratio result = *this;
        result.numerator_ = -result.numerator_;
        return result;
    }
    friend Ratio operator+(const Ratio& a, const Ratio& b) {
        return a.is_decimal() && b.is_decimal() ? Ratio(a.numerator_ + b.numerator_) : add(a, b);
    }
    Ratio& operator+=(const Ratio& b) {
        if (!is_decimal() || !b.is_decimal()) return *this = add(*this, b);
        numerator_ += b.numerator_;
        return *this;
    }
    friend Ratio operator-(const Ratio& a, const Ratio& b) { return a + -b; }
    friend Ratio operator*(const Ratio& a, const Ratio& b) {
        return a.is_decimal() && b.is_decimal() ? Ratio(a.numerator_ * b.numerator_) : multiply(a, b);
    }

    friend std::strong_ordering operator<=>(const Ratio& a, const Ratio& b);
    friend bool operator==(const Ratio& a, const Ratio& b) { return (a <=> b) == 0; }

 private:
    static Ratio add(const Ratio& a, const Ratio& b);
    static Ratio multiply(const Ratio& a, const Ratio& b);

    Decimal numerator_;
    Decimal denominator_;
};

}  // namespace roi::number
