// How a failed check prints the library's values.
#pragma once

#include <ostream>

#include "roi/base/diagnostic.hpp"
#include "roi/number/currency.hpp"
#include "roi/number/ratio.hpp"

namespace roi {

inline std::ostream& operator<<(std::ostream& out, const Decimal& value) { return out << value.to_string(); }

inline std::ostream& operator<<(std::ostream& out, const Ratio& value) {
    return out << value.numerator() << " / " << value.denominator();
}

inline std::ostream& operator<<(std::ostream& out, const Place& place) {
    return out << place.line << ':' << place.column;
}

inline std::ostream& operator<<(std::ostream& out, const Currency& currency) {
    return out << currency.code();
}

inline std::ostream& operator<<(std::ostream& out, Decimal::Fault fault) {
    constexpr const char* names[]{"none", "not_a_number", "too_many_digits", "too_many_places"};
    return out << names[static_cast<int>(fault)];
}

}  // namespace roi
