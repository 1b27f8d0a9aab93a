// The steps into places that exist already: the report has them, and thousands of campaigns need no copies.
#pragma once

#include "roi/method.hpp"

namespace roi::inline method {

/// Each step into an empty result.
void value_into(const Campaign& campaign, ValueResult& result);
void cost_into(const Campaign& campaign, CostResult& result);
void roi_into(const Campaign& campaign, const ValueResult& value, const CostResult& cost, RoiResult& result);

/// Runs the four steps; answers with what prevented them, or with nothing.
Diagnostics measure_into(const Campaign& campaign, FourSteps& steps);

}  // namespace roi::method
