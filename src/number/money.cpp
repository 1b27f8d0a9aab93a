#include "roi/number/money.hpp"

#include <algorithm>
#include <string>

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

CurrencyMismatch::CurrencyMismatch(Currency a, Currency b)
    : std::logic_error("cannot add " + std::string(a.code()) + " and " + std::string(b.code())) {}

Money operator+(const Money& a, const Money& b) {
    if (!(a.currency == b.currency)) throw CurrencyMismatch(a.currency, b.currency);
    return {a.amount + b.amount, a.currency};
}

Money operator-(const Money& a, const Money& b) { return a + Money{-b.amount, b.currency}; }

}  // namespace roi::number
