#include "roi/number/currency.hpp"

#include <algorithm>
#include <iterator>

#include "number/currency_table.hpp"

namespace roi::inline number {

std::optional<Currency> Currency::of(std::string_view code) {
    const auto* row = std::lower_bound(std::begin(currency_table), std::end(currency_table), code,
                                       [](const CurrencyRow& r, std::string_view c) { return r.code < c; });
    if (row == std::end(currency_table) || row->code != code) return std::nullopt;
    Currency currency;
    std::copy(code.begin(), code.end(), currency.code_.begin());
    currency.places_ = row->places;
    return currency;
}

const std::vector<std::string_view>& currency_codes() {
    static const auto codes = [] {
        std::vector<std::string_view> list;
        for (const auto& row : currency_table) list.push_back(row.code);
        return list;
    }();
    return codes;
}

}  // namespace roi::number
