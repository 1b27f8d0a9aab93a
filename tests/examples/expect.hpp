// What an example in a header says it gives.
#pragma once

#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>

#include "roi/number/decimal.hpp"

inline std::string shown(const roi::Decimal& value) { return value.to_string(); }

template <class Value>
std::string shown(const Value& value) {
    std::ostringstream text;
    text << value;
    return text.str();
}

/// The program ends where an example is not true.
template <class Found, class Promised>
void expect(const Found& found, const Promised& promised) {
    if (shown(found) == shown(promised)) return;
    std::cerr << "the example promises " << shown(promised) << ", and it is " << shown(found) << '\n';
    std::exit(1);
}
