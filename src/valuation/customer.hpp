// What a customer who stays is worth: discounted margin over the periods she stays.
#pragma once

#include <optional>
#include <string_view>

#include "roi/model/valuation.hpp"
#include "valuation/reading.hpp"

namespace roi::inline valuation {

/// What is used where the file says nothing.
inline constexpr int default_horizon_years = 5;
inline constexpr double default_discount_a_year = 0.10;

/// How many periods of a lifetime's length make a year.
int periods_a_year(LifetimeValue::Length length);

/// The discount of one period: as stated, or 10 % a year compounded.
Estimate discount_of(const LifetimeValue& lifetime, const Reading& read);

/// How a lifetime is counted: to its horizon, or for ever.
enum class Horizon { stated, endless };

/// Margins of one period that a customer brings, discounted:
///     end    r q + r q^2 + ... = r (1 - q^H) / (1 + d - r)      q = r / (1 + d)
///     start  1 + q + q^2 + ... = (1 + d) (1 - q^H) / (1 + d - r)
/// (Gupta & Lehmann 2003; Farris et al., Marketing Metrics), or the sum over the fitted curve of a cohort
/// (Fader & Hardie 2007). Nothing where a customer never leaves, nothing is discounted and no horizon is
/// stated, or where a cohort's curve cannot be fitted; `why` then says so.
std::optional<Estimate> lifetime_periods(const LifetimeValue& lifetime, const Reading& read, Horizon horizon,
                                         std::string_view& why);

/// margin per period x periods; acquisition cost is not taken off.
std::optional<Estimate> customer_margin(const LifetimeValue& lifetime, const Reading& read,
                                        std::string_view& why);

/// What keeping one customer is worth: money as stated, or her lifetime. She was won long ago, so no
/// acquisition cost is taken off.
std::optional<Estimate> customer_worth(const CustomerWorth& worth, const Reading& read,
                                       std::string_view& why);

}  // namespace roi::valuation
