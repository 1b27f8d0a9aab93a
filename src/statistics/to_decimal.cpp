#include "statistics/to_decimal.hpp"

#include <charconv>
#include <cmath>

namespace roi::statistics {

Decimal to_decimal(double statistic) {
    if (!std::isfinite(statistic)) throw Overflow();
    constexpr int digits = 12;
    constexpr double smallest = 1e-28;
    if (std::fabs(statistic) < smallest) return {};
    char text[64];
    const auto end =
        std::to_chars(text, text + sizeof text, statistic, std::chars_format::scientific, digits - 1);
    Decimal value;
    const std::string_view shown(text, static_cast<std::size_t>(end.ptr - text));
    switch (Decimal::parse(shown, value)) {
        case Decimal::Fault::none: return value;
        case Decimal::Fault::too_many_places: {
            // Very small numbers have fewer than twelve digits within 28 places.
            std::to_chars_result fixed = std::to_chars(text, text + sizeof text, statistic,
                                                       std::chars_format::fixed, Decimal::max_places);
            if (fixed.ec == std::errc{} && Decimal::parse({text, static_cast<std::size_t>(fixed.ptr - text)},
                                                          value) == Decimal::Fault::none)
                return value;
            throw Overflow();
        }
        default: throw Overflow();
    }
}

}  // namespace roi::statistics
