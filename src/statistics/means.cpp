#include "statistics/means.hpp"

#include <cmath>

#include "statistics/distribution.hpp"

namespace roi::statistics {

namespace {

/// centre -+ the 97.5 % point of Student's t times the standard error.
Interval student(double centre, double se, double df) {
    return normal(centre, se, se > 0 ? student_quantile(0.975, df) : 0);
}

/// Satterthwaite's degrees of freedom by the first group's share of the variance, whose squares cannot
/// overflow.
double welch_df(double share, double n1, double n2) {
    return 1 / (share * share / (n1 - 1) + (1 - share) * (1 - share) / (n2 - 1));
}

}  // namespace

std::optional<MeanDifference> welch(const MeanGroup& first, const MeanGroup& second) {
    if (first.n < 2 || second.n < 2) return std::nullopt;
    const double v1 = first.sd * first.sd / first.n;
    const double v2 = second.sd * second.sd / second.n;
    const double se = std::sqrt(v1 + v2);
    const double df = se > 0 ? welch_df(v1 / (v1 + v2), first.n, second.n) : first.n + second.n - 2;
    const double difference = first.mean - second.mean;
    return MeanDifference{difference, se, df, student(difference, se, df)};
}

Interval student_mean(const MeanGroup& group) {
    return student(group.mean, group.sd / std::sqrt(group.n), group.n - 1);
}

}  // namespace roi::statistics
