// Currencies as exports name them: codes, signs, and signs that several currencies share.
#pragma once

#include <optional>
#include <string_view>

#include "roi/number/currency.hpp"

namespace roi::inline read {

struct CurrencySign {
    std::optional<Currency>
        currency;             ///< nothing where several currencies share the sign and none is usual: "kr"
    bool is_certain = false;  ///< "$" alone is read as USD, which is usual and not certain
};

/// What "US$", "EUR", "$" or "kr." stands for; nothing where a text is no sign of a currency.
std::optional<CurrencySign> currency_sign(std::string_view text);

}  // namespace roi::read
