// Reports as text: one campaign, and many of them.
#pragma once

#include <string>

#include "roi/write.hpp"

namespace roi::inline write {

/// The four steps and what lies below the surface.
std::string report_text(const Report& report, const Style& style);

/// What lies below the surface: changes, missing costs, findings, what was not measured.
std::string findings_text(const Report& report, const Style& style);

/// A ranked table of many campaigns, their total, and what the rows do not say.
std::string portfolio_text(const PortfolioReport& whole, const Style& style);

/// Which campaigns of many are reported on, broken into lines.
std::string selection_lines(const Selection& selection, const Style& style);

/// A table of value, cost, net and ROI by group.
std::string breakdown_text(const Breakdown& breakdown, Currency currency, const Style& style);

/// Every figure as formula, exact value, inputs and line.
std::string working_text(const Report& report, const Style& style);

}  // namespace roi::write
