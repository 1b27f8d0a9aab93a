// What must hold of every interval, distribution and lifetime, over generated input.
#include <cmath>
#include <vector>

#include "statistics/distribution.hpp"
#include "statistics/means.hpp"
#include "statistics/rates.hpp"
#include "statistics/tenure.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"

using namespace roi::statistics;
using roi::test::Random;

namespace {

constexpr int rounds = 2000;
constexpr auto endless = std::nullopt;

double uniform(Random& random, double low, double high) {
    return low + (high - low) * static_cast<double>(random.next() >> 11) * 0x1p-53;
}

/// As many of each order of magnitude.
double spread(Random& random, double low, double high) {
    return std::exp(uniform(random, std::log(low), std::log(high)));
}

RateGroup group(Random& random) {
    const double n = std::ceil(spread(random, 1, 1e6));
    return {std::floor(uniform(random, 0, 1) * (n + 1)), n};
}

Interval newcombe_of(const RateGroup& first, const RateGroup& second) {
    return newcombe(first.k, first.n, second.k, second.n);
}

double rate(const RateGroup& of) { return of.k / of.n; }
RateGroup times(const RateGroup& of, double factor) { return {of.k * factor, of.n * factor}; }
double width(const Interval& interval) { return interval.high - interval.low; }

bool holds(const Interval& interval, double value) {
    const double rounding = 1e-12 * (std::fabs(value) + width(interval));
    return interval.low <= value + rounding && value - rounding <= interval.high;
}

}  // namespace

TEST_CASE("intervals of rates hold their estimates, keep their bounds, and shrink as data grow",
          "[statistics]") {
    Random random(1);
    for (int i = 0; i < rounds; ++i) {
        const RateGroup first = group(random);
        const RateGroup second = group(random);
        INFO(first.k << '/' << first.n << " and " << second.k << '/' << second.n);
        const Interval interval = newcombe_of(first, second);
        CHECK(holds(wilson(first.k, first.n), rate(first)));
        CHECK(holds(interval, rate(first) - rate(second)));
        CHECK((interval.low >= -1 && interval.high <= 1));
        CHECK(width(newcombe_of(times(first, 10), times(second, 10))) < width(interval));
        CHECK(width(newcombe_of(times(first, 10), second)) < width(interval));
        const Interval mirrored = newcombe_of(second, first);
        CHECK((mirrored.low == -interval.high && mirrored.high == -interval.low));
        const Interval one_sided = newcombe(first.k, first.n, second.k, second.n, z95_one_sided);
        CHECK(width(one_sided) < width(interval));
    }
}

TEST_CASE("risk ratios and E-values: inverted groups, inverted ratios", "[statistics]") {
    Random random(2);
    for (int i = 0; i < rounds; ++i) {
        const RateGroup first = group(random);
        const RateGroup second = group(random);
        const auto ratio = risk_ratio(first, second);
        REQUIRE(ratio.has_value() == (first.k > 0 && second.k > 0));
        if (!ratio) continue;
        INFO(first.k << '/' << first.n << " over " << second.k << '/' << second.n);
        CHECK(holds(ratio->interval, ratio->ratio));
        CHECK(risk_ratio(second, first)->interval.low == Approx(1 / ratio->interval.high).epsilon(1e-12));
        const double e = e_value(ratio->ratio);
        CHECK(e >= 1);
        CHECK(e == Approx(e_value(1 / ratio->ratio)).epsilon(1e-7));  // the root of ratio - 1 near 1
        const double at_end = e_value_at(ratio->interval);
        CHECK((at_end >= 1 && at_end <= e * (1 + 1e-12)));
        CHECK((at_end == 1) == (ratio->interval.low <= 1 && ratio->interval.high >= 1));
    }
    CHECK(std::isinf(e_value(0)));
    CHECK(e_value(1e300) == Approx(2e300));
}

TEST_CASE("one stratum is the crude comparison; empty groups are left out and counted", "[statistics]") {
    Random random(3);
    for (int i = 0; i < rounds; ++i) {
        const Stratum stratum{group(random), group(random)};
        const auto& [first, second] = stratum;
        const auto crude = mantel_haenszel(std::vector{stratum}).value();
        CHECK(crude.difference == Approx(rate(first) - rate(second)).margin(1e-13));
        const double variance =
            rate(first) * (1 - rate(first)) / first.n + rate(second) * (1 - rate(second)) / second.n;
        CHECK(crude.se == Approx(std::sqrt(variance)).epsilon(1e-7).margin(1e-300));
        CHECK(crude.risk_ratio.has_value() == (second.k > 0));
        if (first.k > 0 && second.k > 0)
            CHECK(*crude.risk_ratio == Approx(risk_ratio(first, second)->ratio).epsilon(1e-12));
        // The same stratum twice says the same, twice as surely; a group on its own says nothing.
        const auto more =
            mantel_haenszel(std::vector{stratum, stratum, {first, {0, 0}}, {{0, 0}, second}}).value();
        CHECK(more.difference == Approx(crude.difference).margin(1e-13));
        CHECK(more.se * std::sqrt(2) == Approx(crude.se).margin(1e-15));
        CHECK(more.left_out == first.n + second.n);
        CHECK(crude.left_out == 0);
    }
    CHECK_FALSE(mantel_haenszel({}));
    CHECK_FALSE(mantel_haenszel(std::vector<Stratum>{{{1, 2}, {0, 0}}, {{0, 0}, {3, 4}}}));
    CHECK_FALSE(mantel_haenszel(std::vector<Stratum>{{{1, 2}, {0, 5}}})->risk_ratio);
}

TEST_CASE("quantiles turn shares around", "[statistics]") {
    Random random(4);
    for (int i = 0; i < rounds; ++i) {
        const double x = uniform(random, -6, 6);
        const double df = spread(random, 0.3, 1e5);
        INFO(x << ", " << df);
        // Near 1 the shares lie so densely that they do not tell their places apart.
        const double p = 0.5 * std::erfc(-x / std::sqrt(2.0));
        CHECK(normal_quantile(p) == Approx(x).margin(1e-13 / (1 - p)));
        CHECK(student_quantile(0.025, df) == Approx(-student_quantile(0.975, df)).epsilon(1e-13));
    }
}

/// The chance of fewer than `count` where `mean` are expected (Poisson), term by term.
static double chance_of_fewer(double count, double mean) {
    double term = std::exp(-mean);
    double sum = 0;
    for (double k = 0; k < count; term *= mean / ++k) sum += term;
    return sum;
}

TEST_CASE("Student's points fall towards the normal ones, and meet the series for large numbers",
          "[statistics]") {
    double before = student_quantile(0.975, 0.1);
    for (double df = 0.15; df < 1e12; df *= 1.5) {
        INFO(df);
        const double t = student_quantile(0.975, df);
        CHECK((t < before && t >= z95));
        before = t;
    }
    CHECK(before == Approx(z95).epsilon(1e-11));
    // On either side of the change of method.
    for (const double p : {0.6, 0.975, 0.999999, 1e-300})
        CHECK(student_quantile(p, 1e6) == Approx(student_quantile(p, 1e6 * (1 + 1e-12))).epsilon(1e-13));
    for (const double p : {0.025, 0.975})
        CHECK(gamma_quantile(p, 1e4) == Approx(gamma_quantile(p, 1e4 * (1 + 1e-14))).epsilon(1e-12));
}

TEST_CASE("Garwood's interval holds the count and grows with its root", "[statistics]") {
    double before = 0;
    for (double count = 0; count < 1e15; count = count < 30 ? count + 1 : std::ceil(count * 1.7)) {
        INFO(count);
        const Interval interval = garwood(count);
        CHECK((interval.low <= count && count < interval.high));
        CHECK(width(interval) > before);
        before = width(interval);
        if (count >= 30) CHECK(before == Approx(2 * z95 * std::sqrt(count)).epsilon(2 / std::sqrt(count)));
        // By definition: at the low end the count or more comes up with 2.5 %, at the high end it or fewer.
        if (count > 0 && count < 500)
            CHECK(chance_of_fewer(count, interval.low) == Approx(0.975).epsilon(1e-10));
        if (count < 500) CHECK(chance_of_fewer(count + 1, interval.high) == Approx(0.025).epsilon(1e-9));
    }
}

TEST_CASE("intervals of means hold their estimates and are the same from either side", "[statistics]") {
    Random random(5);
    for (int i = 0; i < rounds; ++i) {
        const auto made = [&] {
            return MeanGroup{std::ceil(spread(random, 1.5, 1e6)), uniform(random, -1e3, 1e3),
                             spread(random, 1e-3, 1e3)};
        };
        const MeanGroup first = made();
        const MeanGroup second = made();
        const auto result = welch(first, second).value();
        CHECK(holds(result.interval, first.mean - second.mean));
        CHECK(welch(second, first)->interval.low == Approx(-result.interval.high).epsilon(1e-9));
        CHECK(result.df >= std::min(first.n, second.n) - 1 - 1e-9);
        CHECK(result.df <= (first.n + second.n - 2) * (1 + 1e-12));
        CHECK(holds(student_mean(first), first.mean));
        CHECK(student_mean({first.n * 2, first.mean, first.sd}).high < student_mean(first).high);
    }
    const auto flat = welch({3, 7, 0}, {4, 5, 0}).value();
    CHECK((flat.interval.low == 2 && flat.interval.high == 2 && flat.se == 0 && flat.df == 5));
    CHECK_FALSE(welch({1, 7, 0}, {4, 5, 1}));
    CHECK_FALSE(welch({4, 7, 1}, {1.5, 5, 1}));
}

TEST_CASE("more people are needed for smaller differences, more power, stricter levels", "[statistics]") {
    Random random(6);
    for (int i = 0; i < rounds; ++i) {
        const double p = uniform(random, 0.01, 0.5);
        const double q = p + uniform(random, 0.01, 0.4);
        const double people = people_per_group(p, q).value();
        CHECK(people == Approx(*people_per_group(q, p)).epsilon(1e-13));
        CHECK(people == Approx(*people_per_group(1 - p, 1 - q)).epsilon(1e-12));
        CHECK(*people_per_group(p, p + (q - p) / 2) > people);
        CHECK(*people_per_group(p, q, 0.9) > people);
        CHECK(*people_per_group(p, q, 0.8, 0.01) > people);
    }
}
