#include "valuation/worth.hpp"

namespace roi {

// revenue = price x rate; margin = price x rate x margin share, where the share is known.
Worth sale_worth(const SaleValue& sale, const Reading& read) {
    const Estimate revenue = read(sale.price) * read(sale.rate, 1);
    if (!sale.margin) return {std::nullopt, revenue, {}, {}};
    return {revenue * read(*sale.margin), revenue, {}, {}};
}

}  // namespace roi
