// The only place that rounds and groups. Everything before it is exact.
#pragma once

#include <string>
#include <vector>

#include "roi/write.hpp"

namespace roi::inline write {

/// A style for people: with a true minus where it may be drawn.
Style typographic(Style style);

/// "1 campaign", "2 campaigns"
std::string plural(std::size_t number, const std::string& word);

/// Digits with the group and decimal marks of a style.
std::string grouped(const Decimal& number, int min_places, const NumberStyle& style);

/// Money for people: rounded to the currency's places.
std::string money(const Decimal& amount, Currency currency, const NumberStyle& style);

/// Money in a formula: every digit that it has, at least the currency's places.
std::string exact_money(const Decimal& amount, Currency currency, const NumberStyle& style);

/// Rounded to `places`; to fewer where the number is so large that they do not fit.
Decimal rounded_to_fit(const Ratio& value, int places);

/// A hundred times a fraction, rounded to `places`: the point moves, so that nothing grows too large on the
/// way.
Decimal hundredfold(const Ratio& fraction, int places);

/// A fraction as a percentage with `places` decimals: 0.596245 is "59.6%".
std::string percent(const Ratio& fraction, const NumberStyle& style, int places = 1);

/// A share as it was meant: "20%", "12.5%"; rounded to two decimals where it has no end.
std::string exact_percent(const Ratio& fraction, const NumberStyle& style);

/// A number with at most `places` decimals and no trailing zeros.
std::string number(const Ratio& value, const NumberStyle& style, int places = 2);

/// Points between two fractions with a sign: "+14.3", and a true minus in Unicode.
std::string points(const Ratio& difference, const Style& style);

/// A fraction for machines, rounded half-even to twelve decimals; to fewer where the number is so large that
/// twelve do not fit.
std::string json_ratio(const Ratio& fraction);

/// A metric's figure for machines: money with its exact digits, a count, or a fraction.
std::string json_figure(const Ratio& value, MetricKind::Unit unit, Currency currency);

/// Amounts rounded to `places` so that they add up to the rounded sum of the exact ones: each is rounded
/// towards its floor, and what the sum lacks goes to the largest remainders.
std::vector<Decimal> parts_that_add_up(const std::vector<Decimal>& exact, int places);

}  // namespace roi::write
