#include "read/csv/currency_sign.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace roi::inline read {
namespace {

struct Sign {
    std::string_view text;
    std::string_view code;  ///< empty where it is shared and none is usual
    bool is_certain;
};

constexpr std::array signs{
    Sign{"$", "USD", false},      Sign{"US$", "USD", true},     Sign{"\u20ac", "EUR", true},
    Sign{"\x80", "EUR", true},    Sign{"\u00a3", "GBP", true},  Sign{"\xA3", "GBP", true},
    Sign{"\u00a5", "JPY", false}, Sign{"A$", "AUD", true},      Sign{"AU$", "AUD", true},
    Sign{"C$", "CAD", true},      Sign{"CA$", "CAD", true},     Sign{"NZ$", "NZD", true},
    Sign{"HK$", "HKD", true},     Sign{"R$", "BRL", true},      Sign{"kr", "", false},
    Sign{"kr.", "", false},       Sign{"z\u0142", "PLN", true}, Sign{"K\u010d", "CZK", true},
    Sign{"Ft", "HUF", true},      Sign{"Fr.", "CHF", true},     Sign{"\u20b9", "INR", true},
    Sign{"\u20ba", "TRY", true},  Sign{"\u20bd", "RUB", true},  Sign{"\u20a9", "KRW", true},
    Sign{"\u0e3f", "THB", true},  Sign{"\u20aa", "ILS", true},  Sign{"MX$", "MXN", true},
    Sign{"S$", "SGD", true}};

}  // namespace

std::optional<CurrencySign> currency_sign(std::string_view text) {
    for (const auto& sign : signs)
        if (sign.text == text) return CurrencySign{Currency::of(sign.code), sign.is_certain};
    if (text.size() != 3) return std::nullopt;
    std::string code(text);
    std::transform(code.begin(), code.end(), code.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    if (const auto currency = Currency::of(code)) return CurrencySign{currency, true};
    return std::nullopt;
}

}  // namespace roi::read
