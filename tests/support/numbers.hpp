// Short ways to write numbers in tests.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "roi/number/ratio.hpp"
#include "support/print.hpp"

namespace roi::test {

/// The Decimal of a text that is known to be one.
inline Decimal dec(std::string_view text) {
    Decimal value;
    if (Decimal::parse(text, value) != Decimal::Fault::none)
        throw std::invalid_argument("not a Decimal: " + std::string(text));
    return value;
}

/// The exact quotient of two numbers.
inline Ratio over(std::string_view a, std::string_view b) { return {dec(a), dec(b)}; }

}  // namespace roi::test
