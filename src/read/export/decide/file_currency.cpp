#include "read/export/decide/file_currency.hpp"

#include "read/csv/currency_sign.hpp"
#include "read/export/mistake_in.hpp"

namespace roi::inline read {

/// The currency where rows name none: of a heading, glued to the numbers, or of the command line.
void FileCurrency::choose_default_currency() {
    for (const auto& column : table_.layout.columns) {
        if (!is_money(column.field) || column.currency.empty()) continue;
        take_sign(column.currency, "the heading \"" + column.heading + "\"", table_.layout.header_line);
    }
    refuse_several_signs();
    for (const auto& sign : table_.tally.evidence.currencies)
        take_sign(sign, "\"" + sign + "\" beside the numbers", table_.layout.data_line);
    if (rules_.currency && default_currency_ && !(*rules_.currency == *default_currency_) &&
        is_default_certain_)
        mistakes_.push_back(mistake_in(file_, "R084", table_.layout.header_line,
                                       "the file is in " + std::string(default_currency_->code()) +
                                           ", against --currency " + std::string(rules_.currency->code()),
                                       "leave --currency out: roi does not convert"));
    if (rules_.currency && (!default_currency_ || !is_default_certain_)) {
        default_currency_ = rules_.currency;
        currency_source_ = "--currency";
        is_default_certain_ = true;
    }
    if (default_currency_ && !is_default_certain_)
        report_.notes.push_back("\"" + shared_sign_ + "\" is read as " +
                                std::string(default_currency_->code()) +
                                "; roi import --currency says otherwise");
}

/// "$5" beside "kr 5": nobody knows what they add up to.
void FileCurrency::refuse_several_signs() {
    const auto& signs = table_.tally.evidence.currencies;
    const auto code = [](const std::string& sign) {
        const auto known = currency_sign(sign);
        return known && known->currency ? std::string(known->currency->code()) : sign;
    };
    for (const auto& sign : signs)
        if (code(sign) != code(signs.front())) {
            mistakes_.push_back(
                mistake_in(file_, "R084", table_.layout.data_line,
                           "amounts in \"" + signs.front() + "\" stand beside amounts in \"" + sign + "\"",
                           "export each currency on its own"));
            return;
        }
}

void FileCurrency::take_sign(std::string_view text, std::string source, std::uint64_t line) {
    const auto sign = currency_sign(text);
    if (!sign || !sign->currency) return;
    if (default_currency_ && !(*default_currency_ == *sign->currency) && sign->is_certain &&
        is_default_certain_)
        mistakes_.push_back(
            mistake_in(file_, "R084", line,
                       "the file names two currencies: " + std::string(default_currency_->code()) + " and " +
                           std::string(sign->currency->code()),
                       "export each currency on its own"));
    if (default_currency_ && (is_default_certain_ || !sign->is_certain)) return;
    default_currency_ = sign->currency;
    is_default_certain_ = sign->is_certain;
    if (!sign->is_certain) shared_sign_ = text;
    currency_source_ = std::move(source);
}

}  // namespace roi::read
