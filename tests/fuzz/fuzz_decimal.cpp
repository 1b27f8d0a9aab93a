// Any text as a number: what is read is written and read again as the same; arithmetic keeps its identities.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "roi/number/decimal.hpp"
#include "roi/number/ratio.hpp"

namespace {

using roi::Decimal;

void require(bool condition) {
    if (!condition) std::abort();
}

void check_text(const Decimal& value) {
    Decimal again;
    require(Decimal::parse(value.to_string(), again) == Decimal::Fault::none && again == value);
    require(value.to_string(2).find('.') != std::string::npos);
}

void check_arithmetic(const Decimal& a, const Decimal& b) {
    try {
        require(a + b == b + a);
        require(a + b - b == a);
    } catch (const roi::Overflow&) {
    }
    try {
        require(a * b == b * a);
        require((a < b) == (b > a) && (a == b) == !(a < b || b < a));
        for (const auto rounding : {roi::Rounding::half_even, roi::Rounding::floor, roi::Rounding::ceiling, roi::Rounding::down}) {
            if (b.is_zero()) break;
            const Decimal quotient = Decimal::divide(a, b, 6, rounding);
            require(quotient.significant_places() <= 6);
        }
        if (!b.is_zero()) {
            const Decimal low = Decimal::divide(a, b, 6, roi::Rounding::floor);
            const Decimal high = Decimal::divide(a, b, 6, roi::Rounding::ceiling);
            require(low <= high && high - low <= Decimal::of(1, 6));
            require(roi::Ratio(low) <= roi::Ratio(a, b) && roi::Ratio(a, b) <= roi::Ratio(high));
        }
    } catch (const roi::Overflow&) {
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto blank = text.find(' ');
    Decimal a;
    if (Decimal::parse(text.substr(0, blank), a) != Decimal::Fault::none) return 0;
    check_text(a);
    require(a.rounded(2).significant_places() <= 2);
    Decimal b;
    if (blank == std::string::npos || Decimal::parse(text.substr(blank + 1), b) != Decimal::Fault::none) return 0;
    check_text(b);
    check_arithmetic(a, b);
    return 0;
}
