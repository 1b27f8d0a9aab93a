// What one figure has more than another, and how sure that is.
#pragma once

#include "valuation/reading.hpp"

namespace roi::inline valuation {

/// How the interval of a difference was found.
enum class IntervalMethod {
    none,      ///< both are exact, or nothing is known about one
    newcombe,  ///< two samples of shares (Newcombe 1998, method 10)
    welch,     ///< two means with their standard deviations (Welch 1947)
    normal,    ///< two means with their standard errors
    ranges,    ///< stated ranges, end against end
    strata,    ///< Mantel-Haenszel over strata (Greenland & Robins 1985)
};

struct Difference {
    Estimate estimate;
    IntervalMethod method = IntervalMethod::none;

    /// The interval holds 0: no difference is shown. Never so for exact figures.
    bool is_shown() const;
};

/// first - second. Two samples, or two means, are one uncertain thing: their interval is narrower than the
/// one of the ends against each other.
Difference difference_of(const Figure& first, const Figure& second, const Reading& read);

/// The same of two shares: they differ by 100 points at most.
Difference difference_of_shares(const Figure& first, const Figure& second, const Reading& read);

/// The same between two bounds of another width: z standard deviations of the normal distribution.
Estimate difference_at(const Figure& first, const Figure& second, double z);

}  // namespace roi::valuation
