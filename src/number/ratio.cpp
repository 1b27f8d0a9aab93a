#include "roi/number/ratio.hpp"

namespace roi::inline number {

Ratio::Ratio(Decimal numerator, Decimal denominator) : numerator_(numerator), denominator_(denominator) {
    if (denominator_.is_negative()) {
        numerator_ = -numerator_;
        denominator_ = -denominator_;
    }
}

Decimal Ratio::decimal(int places, Rounding rounding) const {
    if (is_decimal()) return numerator_.rounded(places, rounding);
    return Decimal::divide(numerator_, denominator_, places, rounding);
}

Ratio Ratio::add(const Ratio& a, const Ratio& b) {
    if (a.denominator_ == b.denominator_) return {a.numerator_ + b.numerator_, a.denominator_};
    return {a.numerator_ * b.denominator_ + b.numerator_ * a.denominator_, a.denominator_ * b.denominator_};
}

Ratio Ratio::multiply(const Ratio& a, const Ratio& b) {
    return {a.numerator_ * b.numerator_, a.denominator_ * b.denominator_};
}

std::strong_ordering operator<=>(const Ratio& a, const Ratio& b) {
    if (a.is_decimal() && b.is_decimal()) return a.numerator_ <=> b.numerator_;
    return compare_products(a.numerator_, b.denominator_, b.numerator_, a.denominator_);
}

}  // namespace roi::number
