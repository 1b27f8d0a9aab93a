// Money: a Decimal amount in an ISO 4217 currency. Two currencies never add up.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "roi/number/decimal.hpp"

namespace roi::inline number {

/// An ISO 4217 currency. Only the currencies of the standard's list can be made.
class Currency {
 public:
    Currency() = default;  ///< no currency ("XXX")

    /// The currency of a three-letter code in capitals; nothing when the standard has no such code.
    static std::optional<Currency> of(std::string_view code);

    std::string_view code() const { return {code_.data(), code_.size()}; }

    /// Digits behind the point in which the currency is counted: 2 for EUR, 0 for JPY, 3 for KWD.
    int places() const { return places_; }

    friend bool operator==(const Currency& a, const Currency& b) { return a.code_ == b.code_; }

 private:
    std::array<char, 3> code_{'X', 'X', 'X'};
    int places_ = 2;
};

/// Every currency code of ISO 4217, for messages.
const std::vector<std::string_view>& currency_codes();

/// Thrown when two currencies are added: a mistake in the calling code. Readers and the portfolio compare
/// currencies first and report a difference as a diagnostic that names both.
class CurrencyMismatch : public std::logic_error {
 public:
    CurrencyMismatch(Currency a, Currency b);
};

struct Money {
    Decimal amount;
    Currency currency;

    /// Exact; throws CurrencyMismatch, or Overflow.
    friend Money operator+(const Money& a, const Money& b);
    friend Money operator-(const Money& a, const Money& b);
    friend bool operator==(const Money&, const Money&) = default;
};

}  // namespace roi::number
