// Formulas with the numbers in them, "186 × ≈ 20% × 180.00", as the report shows how a figure came about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "write/format/figures.hpp"

namespace roi::inline write {

/// A figure as it stands in a formula; assumed ones are marked.
std::string figure_text(const Figure& figure, Unit unit, Currency currency, const Style& style);

/// A figure's value without the mark.
std::string plain_figure(const Ratio& value, Unit unit, Currency currency, const NumberStyle& style);

/// How the value of an action came about; only the count where it has no value.
std::string value_formula(const Campaign& campaign, const Action& action, const Style& style);

/// How a cost came about; empty where it is stated as one amount and `amounts` is false.
std::string cost_formula(const Campaign& campaign, const Cost& cost, const Style& style, bool amounts);

/// "498 of 500 conversions", "21% -> 26.4%, target 25%".
std::string goal_formula(const Campaign& campaign, const GoalResult& result, const Style& style);

/// What belongs beside a goal and does not fit into its line: the interval of its level, the lift, or why
/// there is no attainment. Empty where there is nothing to say.
std::string goal_remark(const Campaign& campaign, const GoalResult& result, const Style& style);

/// The style of formulas in machine formats.
const Style& formula_style();

}  // namespace roi::write
