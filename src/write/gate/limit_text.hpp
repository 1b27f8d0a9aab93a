// A limit in words: the figure that was held against it, and how far it is from it.
#pragma once

#include <string>

#include "roi/analysis/gate.hpp"
#include "write/format/figures.hpp"

namespace roi::inline write {

/// The figure in its unit: "59.6%", "11,720.00", "1.6 x", "-7.3 points". Where figure and limit would look
/// equal and are not, it has more digits. "undecided" and "not judged" where there is none.
std::string judged_figure(const JudgedCheck& judged, Currency currency, const Style& style);

/// "20.4 points too low", "780.00 EUR to spare", "exactly at the limit"; why, where it is not decided.
std::string distance_text(const JudgedCheck& judged, Currency currency, const Style& style);

/// What belongs beside it: the range of the metric, what a change started from. Empty where there is nothing.
std::string beside_text(const JudgedCheck& judged, Currency currency, const Style& style);

/// All of it in one sentence, with what to do and the reason that the file gives: "59.6% is 20.4 points too
/// low (worst 31.9%, best 80.6%). Why: never budget a loss".
std::string limit_sentence(const JudgedCheck& judged, Currency currency, const Style& style);

/// What an ROI that limits are about is, and what it leaves out: "ROI is attributed, on margin; 6 kinds of
/// cost are not stated (absent is not zero)".
std::string basis_sentence(const Report& report);

/// One number in the unit of a metric; a fraction as a percentage.
std::string metric_figure(const Ratio& value, MetricKind::Unit unit, Currency currency, const Style& style,
                          int more_places = 0);

/// The same as a difference: with a sign, a fraction in points.
std::string difference_figure(const Ratio& value, MetricKind::Unit unit, Currency currency,
                              const Style& style, int more_places = 0);

}  // namespace roi::write
