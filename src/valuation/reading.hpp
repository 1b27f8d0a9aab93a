// Reading: how figures are read while a formula is computed. Uncertainty moves inputs; formulas never know.
#pragma once

#include "roi/model/figure.hpp"

namespace roi::inline valuation {

/// Reads every figure as stated, or one of them moved to another value ("what if the close rate were 12%").
class Reading {
 public:
    Reading() = default;
    Reading(const Figure& moved, Decimal to) : moved_(&moved), to_(to) {}

    Estimate operator()(const Figure& figure) const {
        if (&figure == moved_) return {to_, Evidence::assumed};
        return figure.estimate();
    }

    /// An optional figure; exactly `otherwise` where it is not stated.
    Estimate operator()(const OptionalFigure& figure, std::int64_t otherwise) const {
        return figure ? (*this)(*figure) : Estimate(otherwise);
    }

 private:
    const Figure* moved_ = nullptr;
    Decimal to_;
};

}  // namespace roi::valuation
