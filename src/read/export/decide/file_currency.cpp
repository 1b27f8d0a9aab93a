#include "read/export/decide/file_currency.hpp"

#include "read/csv/currency_sign.hpp"
#include "read/export/mistake_in.hpp"

namespace roi::inline read {
namespace {

/// What a sign stands for, as far as that is known.
std::string code_of(const std::string& sign) {
    const auto known = currency_sign(sign);
    return known && known->currency ? std::string(known->currency->code()) : sign;
}

}  // namespace

FileCurrency::FileCurrency(const SummedTable& table, ImportReport& report, Diagnostics& mistakes)
    : table_(table), mistakes_(mistakes) {
    take_headings();
    take_signs();
    take_rule(table.rules.currency);
    if (currency_ && !is_certain_)
        report.notes.push_back("\"" + sign_ + "\" is read as " + std::string(currency_->code()) +
                               "; roi import --currency says otherwise");
}

void FileCurrency::refuse(std::uint64_t line, std::string message, std::string hint) {
    mistakes_.push_back(mistake_in(table_.file, "R084", line, std::move(message), std::move(hint)));
}

void FileCurrency::take_headings() {
    for (const auto& column : table_.layout.columns) {
        if (!is_money(column.field) || column.currency.empty()) continue;
        take_sign(column.currency, "the heading \"" + column.heading + "\"", table_.layout.header_line);
    }
}

/// Signs glued to numbers. "$5" beside "kr 5": nobody knows what they add up to.
void FileCurrency::take_signs() {
    const auto& signs = table_.tally.evidence.currencies;
    for (const auto& sign : signs)
        if (code_of(sign) != code_of(signs.front())) {
            refuse(table_.layout.data_line,
                   "amounts in \"" + signs.front() + "\" stand beside amounts in \"" + sign + "\"",
                   "export each currency on its own");
            break;
        }
    for (const auto& sign : signs)
        take_sign(sign, "\"" + sign + "\" beside the numbers", table_.layout.data_line);
}

void FileCurrency::take_sign(std::string_view text, std::string source, std::uint64_t line) {
    const auto sign = currency_sign(text);
    if (!sign || !sign->currency) return;
    if (currency_ && !(*currency_ == *sign->currency) && sign->is_certain && is_certain_)
        refuse(line,
               "the file names two currencies: " + std::string(currency_->code()) + " and " +
                   std::string(sign->currency->code()),
               "export each currency on its own");
    if (currency_ && (is_certain_ || !sign->is_certain)) return;
    currency_ = sign->currency;
    is_certain_ = sign->is_certain;
    if (!sign->is_certain) sign_ = text;
    source_ = std::move(source);
}

/// The currency said on the command line, which may not contradict the file.
void FileCurrency::take_rule(const std::optional<Currency>& said) {
    if (!said) return;
    if (currency_ && is_certain_) {
        if (!(*said == *currency_))
            refuse(table_.layout.header_line,
                   "the file is in " + std::string(currency_->code()) + ", against --currency " +
                       std::string(said->code()),
                   "leave --currency out: roi does not convert");
        return;
    }
    currency_ = said;
    source_ = "--currency";
    is_certain_ = true;
}

}  // namespace roi::read
