#include "statistics/rates.hpp"

#include <cmath>

#include "statistics/distribution.hpp"

namespace roi::statistics {

std::optional<RiskRatio> risk_ratio(const RateGroup& first, const RateGroup& second) {
    if (first.k <= 0 || second.k <= 0) return std::nullopt;
    const double ratio = first.k / first.n / (second.k / second.n);
    // 1/k - 1/n, without the difference of two nearly equal quotients.
    const auto variance = [](const RateGroup& group) { return (group.n - group.k) / group.k / group.n; };
    const double factor = std::exp(z95 * std::sqrt(variance(first) + variance(second)));
    return RiskRatio{ratio, {ratio / factor, ratio * factor}};
}

double e_value(double ratio) {
    const double larger = ratio < 1 ? 1 / ratio : ratio;
    return larger + std::sqrt(larger) * std::sqrt(larger - 1);  // two roots: the product may be too large
}

double e_value_at(const Interval& interval) {
    if (interval.low > 1) return e_value(interval.low);
    return interval.high < 1 ? e_value(interval.high) : 1;
}

namespace {

/// The sums over strata of which every estimate of Mantel and Haenszel is a quotient.
struct Sums {
    double first = 0;     ///< k1 n2 / n
    double second = 0;    ///< k2 n1 / n
    double weight = 0;    ///< n1 n2 / n
    double variance = 0;  ///< of the difference, times weight^2
    double left_out = 0;
};

void add(Sums& sums, const Stratum& stratum) {
    const auto [k1, n1] = stratum.first;
    const auto [k2, n2] = stratum.second;
    const double n = n1 + n2;
    if (n1 <= 0 || n2 <= 0) {
        sums.left_out += n;
        return;
    }
    const double share1 = n1 / n;
    const double share2 = n2 / n;
    sums.first += k1 * share2;
    sums.second += k2 * share1;
    sums.weight += n1 * share2;
    sums.variance += k1 * (1 - k1 / n1) * share2 * share2 + k2 * (1 - k2 / n2) * share1 * share1;
}

}  // namespace

std::optional<StratifiedDifference> mantel_haenszel(std::span<const Stratum> strata) {
    Sums sums;
    for (const Stratum& stratum : strata) add(sums, stratum);
    if (sums.weight <= 0) return std::nullopt;
    const double difference = (sums.first - sums.second) / sums.weight;
    const double se = std::sqrt(sums.variance) / sums.weight;
    const auto ratio = sums.second > 0 ? std::optional(sums.first / sums.second) : std::nullopt;
    return StratifiedDifference{difference, se, normal(difference, se), ratio, sums.left_out};
}

std::optional<double> people_per_group(double p1, double p2, double power, double alpha) {
    if (p1 == p2) return std::nullopt;
    const double mean = (p1 + p2) / 2;
    const double z_level = -normal_quantile(alpha / 2);
    const double z_power = normal_quantile(power);
    const double spread =
        z_level * std::sqrt(2 * mean * (1 - mean)) + z_power * std::sqrt(p1 * (1 - p1) + p2 * (1 - p2));
    const double root = spread / (p1 - p2);
    return root * root;
}

}  // namespace roi::statistics
