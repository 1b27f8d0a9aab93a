// Assumptions: what is not measured, and how far each of them moves the ROI.
#pragma once

#include <string>
#include <vector>

#include "roi/analysis/report.hpp"

namespace roi::inline analysis {

/// One assumed figure of a campaign.
struct Assumption {
    std::string label;     ///< "Lead: rate"
    const Figure* figure;  ///< inside the report's campaign
    Unit unit;
    std::optional<Ratio> roi_at_low;  ///< with this figure at its low end and all others likely
    std::optional<Ratio> roi_at_high;
};

/// Every assumed figure, the one that moves ROI most first.
std::vector<Assumption> assumptions(const Report& report);

}  // namespace roi::analysis
