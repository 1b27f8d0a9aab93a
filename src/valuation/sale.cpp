#include "valuation/worth.hpp"

namespace roi::inline valuation {

// revenue = price x rate; margin = price x rate x margin share, where the share is known. Where the sum of
// all sales is stated, price = total / count, with the count as counted: what is credited is a share of the
// total.
Worth sale_worth(const SaleValue& sale, const Figure& count, const Reading& read) {
    Estimate revenue = read(sale.price) * read(sale.rate, 1);
    if (sale.is_total) {
        const Ratio counted = count.likely();
        if (counted.is_zero())
            return {std::nullopt, std::nullopt, "there are no sales to share the total among", {}};
        revenue = revenue * Estimate(Ratio(counted.denominator(), counted.numerator()));
    }
    if (!sale.margin) return {std::nullopt, revenue, {}, {}};
    return {revenue * read(*sale.margin), revenue, {}, {}};
}

}  // namespace roi::valuation
