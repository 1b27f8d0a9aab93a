#include "valuation/worth.hpp"

namespace roi::inline valuation {

// (actual - expected) x credited share, on revenue; x margin where it is known. A month below expectation
// counts against the effort.
Worth excess_worth(const ExcessValue& excess, const Reading& read) {
    const Estimate revenue = (read(excess.actual) - read(excess.expected)) * read(excess.credit, 1);
    if (!excess.margin) return {std::nullopt, revenue, {}, {}};
    return {revenue * read(*excess.margin), revenue, {}, {}};
}

}  // namespace roi::valuation
