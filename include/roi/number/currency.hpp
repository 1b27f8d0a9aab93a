// The currencies of ISO 4217. Amounts are Decimals; a campaign has one currency, and two never add up.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

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

}  // namespace roi::number
