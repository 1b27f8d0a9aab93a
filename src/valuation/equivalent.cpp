#include "valuation/worth.hpp"

namespace roi::inline valuation {

// What the attention would have cost as advertising. It is no return: the sum leaves it out.
Worth equivalent_worth(const EquivalentValue& equivalent, const Reading& read) {
    return {std::nullopt, read(equivalent.each), {}, "media-equivalent value is no return"};
}

}  // namespace roi::valuation
