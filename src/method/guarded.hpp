// Overflow gets the name of the figure here.
#pragma once

#include <utility>

#include "roi/base/diagnostic.hpp"
#include "roi/number/decimal.hpp"

namespace roi::inline method {

/// Thrown through the steps; measure() turns it into its result.
struct FigureTooLarge {
    Diagnostic mistake;
};

/// Runs one item's formula; an overflow inside is reported as that item's.
template <class Formula>
auto guarded(const std::string& file, Place place, const std::string& name, Formula formula) {
    try {
        return formula();
    } catch (const Overflow&) {
        throw FigureTooLarge{diagnose("R040", "the figures of \"" + name + "\" grow too large to compute")
                                 .in(file)
                                 .at(place)
                                 .allowing("results of up to 38 digits")};
    }
}

}  // namespace roi::method
