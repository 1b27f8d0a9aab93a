// What must be said beside two campaigns that are compared.
#pragma once

#include <string>
#include <vector>

#include "roi/analysis/compare.hpp"
#include "write/format/figures.hpp"

namespace roi::inline write {

/// Why the two are not, or not quite, the same measure; whether their ranges overlap; what is withheld. `a`
/// and `b` are what the two are called.
std::vector<std::string> comparison_remarks(const Comparison& comparison, const std::string& a = "A",
                                            const std::string& b = "B");

/// "Lead -4.3 points, Facebook ads -2.0 points, and 3 more"; why not, where it cannot be said. Names go
/// through `shown`.
std::string movers_sentence(const Comparison& comparison, std::size_t most, const Style& style,
                            std::string (*shown)(const std::string&));

/// The figure of one side: "≈ 59.6%", "premature", "undefined", a dash where that side has no such line.
std::string compared_figure(const std::optional<MetricValue>& value, MetricKind::Unit unit, Currency currency,
                            const Style& style);

/// A change in per cent of what it was: "+3.8%". Empty for shares, whose change is in points: two percentages
/// side by side would be mixed up.
std::string relative_text(const Difference& line, const Style& style);

/// A cost that has no name of its own goes by its category: "service recovery".
std::string shown_cost(const std::string& name);

/// "A  Spring launch 2026            PLAN · 1 Mar - 30 Apr 2026 · EUR", a line of a text page.
std::string header_line(const std::string& mark, const Report& report, const Style& style);

/// What a campaign is called in a list: A, B, ..., Z, AA.
std::string letter(std::size_t index);

/// The parts by which ROI moved, in points with one decimal, so that they add up to the change shown.
std::vector<Decimal> parts_in_points(const Comparison& comparison);

/// "312", "≈ 20% (12% – 25%)", "–" where there is none.
std::string assumption_text(const ComparedAssumption& row, const Figure* figure, Currency currency,
                            const Style& style);

/// What a metric is called in a comparison: "ROI", "return / cost".
std::string shown_metric(const std::string& name);

}  // namespace roi::write
