#include "roi/number/estimate.hpp"

#include <algorithm>

namespace roi {
namespace {

Estimate::Spread wider(const Estimate& a, const Estimate& b) { return std::max(a.spread, b.spread); }

/// The parts that every operator carries alike: the spread and the grade.
Estimate carried(Ratio likely, const Estimate& a, const Estimate& b) {
    Estimate result(likely, weaker(a.evidence, b.evidence));
    result.spread = wider(a, b);
    return result;
}

}  // namespace

Estimate Estimate::settled() const {
    Estimate result = *this;
    const Decimal middle = likely.settled();
    result.likely = middle;
    if (spread == Spread::range) {
        result.low = std::min(low.rounded(Decimal::kept_places), middle);
        result.high = std::max(high.rounded(Decimal::kept_places), middle);
    }
    return result;
}

Estimate operator+(const Estimate& a, const Estimate& b) {
    Estimate result = carried(a.likely + b.likely, a, b);
    if (result.spread == Estimate::Spread::range) {
        result.low = a.lowest() + b.lowest();
        result.high = a.highest() + b.highest();
    }
    return result;
}

Estimate operator-(const Estimate& a, const Estimate& b) {
    Estimate result = carried(a.likely - b.likely, a, b);
    if (result.spread == Estimate::Spread::range) {
        result.low = a.lowest() - b.highest();
        result.high = a.highest() - b.lowest();
    }
    return result;
}

Estimate operator*(const Estimate& a, const Estimate& b) {
    Estimate result = carried(a.likely * b.likely, a, b);
    if (result.spread == Estimate::Spread::range) {
        const auto corners = {a.lowest() * b.lowest(), a.lowest() * b.highest(), a.highest() * b.lowest(),
                              a.highest() * b.highest()};
        result.low = std::min(corners);
        result.high = std::max(corners);
    }
    return result;
}

}  // namespace roi
