// Estimate: a number together with how well it is known.
#pragma once

#include "roi/number/ratio.hpp"

namespace roi::inline number {

/// Where a figure comes from, from best to worst. A result has the weakest grade that enters it.
enum class Evidence {
    measured,  ///< counted or billed
    reported,  ///< a platform's own claim about its effect
    assumed,   ///< somebody's estimate, or changed by `--set`
};

/// A likely value, its evidence, and the lowest and highest value it may take.
///
/// The operators carry all three through a formula, so that every formula is written once. The bounds are
/// those of interval arithmetic. Every formula of the four steps reads each input once, and for such a
/// formula they are exactly the smallest and largest result over all corners of the inputs; a law test tries
/// the corners.
struct Estimate {
    enum class Spread {
        none,     ///< an exact figure: low = likely = high
        range,    ///< low and high are known
        unknown,  ///< an assumption without a stated range enters: there is no worst and no best
    };

    Ratio likely;
    Decimal low;   ///< only where spread is `range`; otherwise read `lowest()`
    Decimal high;  ///< only where spread is `range`; otherwise read `highest()`
    Spread spread = Spread::none;
    Evidence evidence = Evidence::measured;

    Estimate() = default;
    Estimate(Ratio exact, Evidence grade = Evidence::measured) : likely(exact), evidence(grade) {}
    Estimate(Ratio value, Decimal lowest, Decimal highest, Evidence grade)
        : likely(value), low(lowest), high(highest), spread(Spread::range), evidence(grade) {}

    bool is_bounded() const { return spread != Spread::unknown; }
    Decimal lowest() const { return spread == Spread::range ? low : likely.settled(); }
    Decimal highest() const { return spread == Spread::range ? high : likely.settled(); }

    /// As a term of a sum: the likely value settled to twelve decimals, low <= likely <= high.
    Estimate settled() const {
        return spread == Spread::range ? settled_range() : with_likely(likely.settled(), *this, *this);
    }

    // Without a range there is only the likely value to carry: nearly every figure of a large file.
    friend Estimate operator+(const Estimate& a, const Estimate& b) {
        return has_range(a, b) ? add(a, b) : with_likely(a.likely + b.likely, a, b);
    }
    Estimate& operator+=(const Estimate& b) {
        if (has_range(*this, b)) return *this = add(*this, b);
        likely += b.likely;
        evidence = evidence > b.evidence ? evidence : b.evidence;
        spread = spread > b.spread ? spread : b.spread;
        return *this;
    }
    friend Estimate operator-(const Estimate& a, const Estimate& b) {
        return has_range(a, b) ? subtract(a, b) : with_likely(a.likely - b.likely, a, b);
    }
    friend Estimate operator*(const Estimate& a, const Estimate& b) {
        return has_range(a, b) ? multiply(a, b) : with_likely(a.likely * b.likely, a, b);
    }

 private:
    static bool has_range(const Estimate& a, const Estimate& b) {
        return a.spread == Spread::range || b.spread == Spread::range;
    }
    /// What every operator carries alike: the wider spread and the weaker grade.
    static Estimate with_likely(const Ratio& likely, const Estimate& a, const Estimate& b) {
        Estimate result(likely, a.evidence > b.evidence ? a.evidence : b.evidence);
        result.spread = a.spread > b.spread ? a.spread : b.spread;
        return result;
    }
    Estimate settled_range() const;
    static Estimate add(const Estimate& a, const Estimate& b);
    static Estimate subtract(const Estimate& a, const Estimate& b);
    static Estimate multiply(const Estimate& a, const Estimate& b);
};

/// The weaker of two grades.
inline Evidence weaker(Evidence a, Evidence b) { return a > b ? a : b; }

}  // namespace roi::number
