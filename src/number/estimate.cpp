#include "roi/number/estimate.hpp"

#include <algorithm>

namespace roi::inline number {

Estimate Estimate::settled_range() const {
    Estimate result = *this;
    const Decimal middle = likely.settled();
    result.likely = middle;
    result.low = std::min(low.rounded(Decimal::kept_places), middle);
    result.high = std::max(high.rounded(Decimal::kept_places), middle);
    return result;
}

Estimate Estimate::add(const Estimate& a, const Estimate& b) {
    Estimate result = with_likely(a.likely + b.likely, a, b);
    if (result.spread == Spread::range) {
        result.low = a.lowest() + b.lowest();
        result.high = a.highest() + b.highest();
    }
    return result;
}

Estimate Estimate::subtract(const Estimate& a, const Estimate& b) {
    Estimate result = with_likely(a.likely - b.likely, a, b);
    if (result.spread == Spread::range) {
        result.low = a.lowest() - b.highest();
        result.high = a.highest() - b.lowest();
    }
    return result;
}

Estimate Estimate::multiply(const Estimate& a, const Estimate& b) {
    Estimate result = with_likely(a.likely * b.likely, a, b);
    if (result.spread == Spread::range) {
        const auto corners = {a.lowest() * b.lowest(), a.lowest() * b.highest(), a.highest() * b.lowest(),
                              a.highest() * b.highest()};
        result.low = std::min(corners);
        result.high = std::max(corners);
    }
    return result;
}

}  // namespace roi::number
