#include "read/export/assemble/group_currency.hpp"

#include "read/csv/currency_sign.hpp"
#include "read/export/mistake_in.hpp"

namespace roi::inline read {

std::optional<Currency> GroupCurrency::of(const GroupNames& names, const Group& group,
                                          const std::optional<Currency>& first) {
    const std::string& text = names[Field::currency];
    if (text.empty()) return of_file_.currency();
    const auto refuse = [&](std::string code, std::string message, std::string hint) {
        mistakes_.push_back(
            mistake_in(table_.file, std::move(code), group.first_line, std::move(message), std::move(hint)));
    };
    const auto sign = currency_sign(text);
    if (!sign || !sign->currency) {
        refuse("R027", "unknown currency \"" + text + "\"",
               "a code of ISO 4217: EUR, USD, GBP, DKK, SEK, NOK, CHF, ...");
        return std::nullopt;
    }
    const auto& said = table_.rules.currency;
    if (said && !(*said == *sign->currency) && mistakes_.empty())
        refuse("R084", "this row is in " + text + ", against --currency " + std::string(said->code()),
               "leave --currency out: roi does not convert");
    has_column_ = true;
    const bool is_shop = table_.platform().kind == Platform::Kind::shop;
    if (is_shop && first && !(*first == *sign->currency) && mistakes_.empty())
        refuse("R084", "this order is in " + text + ", others are in " + std::string(first->code()),
               "export each currency on its own");
    return sign->currency;
}

std::string GroupCurrency::source() const {
    return of_file_.source().empty() && has_column_ ? "the column of currencies" : of_file_.source();
}

}  // namespace roi::read
