// measure() into a place that exists already: the report has one, and thousands of campaigns need no copies.
#pragma once

#include "roi/method.hpp"

namespace roi::inline method {

/// Runs the four steps; answers with what prevented them, or with nothing.
Diagnostics measure_into(const Campaign& campaign, FourSteps& steps);

}  // namespace roi::method
