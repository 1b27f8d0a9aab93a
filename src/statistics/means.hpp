// Means of groups of values, and their difference.
#pragma once

#include <optional>

#include "statistics/interval.hpp"

namespace roi::statistics {

/// n values with their mean and their standard deviation (that of a sample: over n - 1).
struct MeanGroup {
    double n;
    double mean;
    double sd;
};

struct MeanDifference {
    double difference;  ///< mean of the first minus mean of the second
    double se;          ///< its standard error
    double df;          ///< degrees of freedom of the interval, rarely whole
    Interval interval;  ///< of 95 %
};

/// The difference of two means whose spreads may differ (Welch 1947, degrees of freedom of Satterthwaite
/// 1946): se^2 = v1 + v2 with v = sd^2/n, df = se^4 / (v1^2/(n1-1) + v2^2/(n2-1)), difference -+ t(df) se.
/// Nothing where a group has fewer than two values. Without any spread the interval is the difference itself,
/// with n1 + n2 - 2 degrees of freedom.
std::optional<MeanDifference> welch(const MeanGroup& first, const MeanGroup& second);

/// The 95 % interval of a mean, n >= 2 (Student 1908): mean -+ t(n-1) sd/sqrt(n).
Interval student_mean(const MeanGroup& group);

}  // namespace roi::statistics
