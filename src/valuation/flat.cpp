#include "valuation/worth.hpp"

namespace roi::inline valuation {

Worth flat_worth(const FlatValue& flat, Basis basis, const Reading& read) {
    const Estimate each = read(flat.each);
    if (basis == Basis::revenue) return {std::nullopt, each, {}, {}};
    return {each, std::nullopt, {}, {}};
}

}  // namespace roi::valuation
