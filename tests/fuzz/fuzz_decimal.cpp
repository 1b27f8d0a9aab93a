// Two words as two decimals: what is printed is read back, and the identities of arithmetic hold.
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>

#include "roi/number/ratio.hpp"

using namespace roi;

namespace {

void require(bool holds, const char* law) {
    if (holds) return;
    std::cerr << "broken: " << law << '\n';
    std::abort();
}

/// The answer of an operation; nothing where it is beyond 38 digits.
template <class Operation>
auto held(Operation operation) -> std::optional<decltype(operation())> {
    try {
        return operation();
    } catch (const Overflow&) {
        return std::nullopt;
    }
}

void check_text(const Decimal& value) {
    for (const int places : {0, 2, 28}) {
        const std::string text = value.to_string(places);
        Decimal back;
        require(Decimal::parse(text, back) == Decimal::Fault::none, "what is printed can be read");
        require(back == value, "what is printed is read back the same");
        require(text != "-0" && !text.starts_with("-0.") == !(value.is_negative() && value > Decimal(-1)),
                "there is no negative zero");
    }
}

void check_rounding(const Decimal& value) {
    for (int places = 0; places < 13; places += 3) {
        const auto floor = held([&] { return value.rounded(places, Rounding::floor); });
        const auto ceiling = held([&] { return value.rounded(places, Rounding::ceiling); });
        if (!floor || !ceiling) continue;
        require(*floor <= value && value <= *ceiling, "floor and ceiling enclose the value");
        if (const auto gap = held([&] { return *ceiling - *floor; }))
            require(*gap <= Decimal::of(1, places), "floor and ceiling are one unit apart");
        for (const auto mode :
             {Rounding::half_even, Rounding::half_up, Rounding::half_down, Rounding::up, Rounding::down}) {
            const Decimal rounded = value.rounded(places, mode);
            require(rounded == *floor || rounded == *ceiling, "every rounding is floor or ceiling");
            require(rounded.rounded(places, mode) == rounded, "rounding twice changes nothing");
            require((-value).rounded(places, mode) == -rounded,
                    "rounding to the nearest, up or down is symmetric");
        }
    }
}

void check_pair(const Decimal& a, const Decimal& b) {
    require((a < b) == (b > a) && (a == b) == (b == a) && (a < b) == !(a >= b), "order has one answer");
    const auto sum = held([&] { return a + b; });
    const auto other_sum = held([&] { return b + a; });
    require(sum.has_value() == other_sum.has_value() && (!sum || *sum == *other_sum), "a + b = b + a");
    if (sum) {
        require(*sum - b == a && *sum - a == b, "a + b - b = a");
        require((*sum > a) == (b > Decimal(0)), "adding what is above 0 makes more");
    }
    const auto difference = held([&] { return a - b; });
    if (difference) {
        require((*difference < Decimal(0)) == (a < b), "a - b is negative where a < b");
        require(-*difference == b - a, "a - b = -(b - a)");
    }
    const auto product = held([&] { return a * b; });
    const auto other_product = held([&] { return b * a; });
    require(product.has_value() == other_product.has_value() && (!product || *product == *other_product),
            "a x b = b x a");
    if (product) {
        require(*held([&] { return -a * b; }) == -*product, "-a x b = -(a x b)");
        if (a.significant_places() + b.significant_places() <= 12)
            require(compare_products(*product, 1, a, b) == 0, "a product of few decimals is exact");
    }
    if (b.is_zero()) return;
    for (const int places : {0, 12, 28}) {
        const auto floor = held([&] { return Decimal::divide(a, b, places, Rounding::floor); });
        const auto ceiling = held([&] { return Decimal::divide(a, b, places, Rounding::ceiling); });
        const auto nearest = held([&] { return Decimal::divide(a, b, places); });
        if (!floor || !ceiling || !nearest) continue;
        require(*nearest == *floor || *nearest == *ceiling, "a quotient is rounded down or up");
        const bool positive = !b.is_negative();
        // floor x b <= a <= ceiling x b, compared without rounding
        require(positive ? compare_products(*floor, b, a, 1) <= 0 : compare_products(*floor, b, a, 1) >= 0,
                "the floor is not above");
        require(
            positive ? compare_products(*ceiling, b, a, 1) >= 0 : compare_products(*ceiling, b, a, 1) <= 0,
            "the ceiling is not below");
        require(*floor == *ceiling || *ceiling - *floor == Decimal::of(1, places),
                "floor and ceiling are one unit apart");
        require(Ratio(a, b).decimal(places) == *nearest, "a ratio is divided like decimals");
    }
    require(Ratio(a, b) == Ratio(-a, -b), "a / b = -a / -b");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(data, data + size);
    const auto end = std::min(text.find_first_of(" \n"), text.size());
    Decimal a;
    Decimal b;
    const bool is_number = Decimal::parse(text.substr(0, end), a) == Decimal::Fault::none;
    if (!is_number) {
        require(a.is_zero() && a.places() == 0, "a refused text leaves the value alone");
        return 0;
    }
    check_text(a);
    check_rounding(a);
    require(a - a == Decimal(0) && a == a && -(-a) == a, "a - a = 0");
    if (end < text.size() && Decimal::parse(text.substr(end + 1), b) == Decimal::Fault::none)
        check_pair(a, b);
    return 0;
}
