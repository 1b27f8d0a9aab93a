// measure() into a place that exists already: the report has one, and thousands of campaigns need no copies.
#pragma once

#include "roi/method.hpp"

namespace roi::inline method {

/// How much of the four steps somebody looks at.
enum class Extent {
    all,
    /// Where the campaign is plain: return, cost, net and ROI. The other metrics have no value and no reason,
    /// actions tell only whether they are counted, categories of cost whether they are stated.
    sums_and_roi,
};

/// Step 4 into a result that is empty still.
void step4_into(const Campaign& campaign, const ValueResult& value, const CostResult& cost, Extent extent,
                RoiResult& result);

/// The same of two exact sums of up to 64 bits, for Extent::sums_and_roi; `result` may be of other such sums.
void step4_of_sums(const Decimal& total_return, const Decimal& total_cost, RoiResult& result);

/// Runs the four steps; answers with what prevented them, or with nothing.
Diagnostics measure_into(const Campaign& campaign, FourSteps& steps, Extent extent = Extent::all);

}  // namespace roi::method
