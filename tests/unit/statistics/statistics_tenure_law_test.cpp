// What must hold of every lifetime and every fitted curve, over generated input.
#include <cmath>
#include <vector>

#include "statistics/tenure.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"

using namespace roi::statistics;
using roi::test::Random;

namespace {

constexpr auto endless = std::nullopt;

double uniform(Random& random, double low, double high) {
    return low + (high - low) * static_cast<double>(random.next() >> 11) * 0x1p-53;
}

/// As many of each order of magnitude.
double spread(Random& random, double low, double high) {
    return std::exp(uniform(random, std::log(low), std::log(high)));
}

ShiftedBetaGeometric curve(Random& random) { return {spread(random, 0.05, 50), spread(random, 0.05, 50), 0}; }

std::vector<double> cohort(const ShiftedBetaGeometric& of, double size, int periods) {
    std::vector<double> survivors;
    for (int t = 0; t <= periods; ++t) survivors.push_back(size * of.survival(t));
    return survivors;
}

}  // namespace

TEST_CASE("lifetimes grow with retention and horizon and shrink with the discount", "[statistics]") {
    Random random(1);
    for (int i = 0; i < 2000; ++i) {
        const double r = uniform(random, 0, 0.99);
        const double d = spread(random, 1e-4, 1);
        const double h = uniform(random, 0, 60);
        INFO(r << ' ' << d << ' ' << h);
        for (const Timing timing : {Timing::end, Timing::start}) {
            const auto periods = [&](double retention, double discount, std::optional<double> horizon) {
                return discounted_periods(retention, discount, horizon, timing).value();
            };
            const double whole = periods(r, d, endless);
            CHECK(periods(r + 0.01, d, endless) > whole);
            // Within a fraction of a period the power of q does not fall with the discount.
            CHECK(periods(r, d * 1.1, std::floor(h)) <= periods(r, d, std::floor(h)) * (1 + 1e-14));
            CHECK(periods(r, d * 1.1, endless) <= whole);
            CHECK(periods(r, d, h) <= whole);
            CHECK(periods(r, d, h) <= periods(r, d, h + 1));
            CHECK(periods(r, d, 1e6) == Approx(whole).epsilon(1e-13).margin(1e-300));
        }
        const auto start = discounted_periods(r, d, endless, Timing::start).value();
        CHECK(start - 1 ==
              Approx(discounted_periods(r, d, endless, Timing::end).value()).margin(1e-13 * start));
    }
}

TEST_CASE("a sum over whole periods is the sum of its terms", "[statistics]") {
    Random random(2);
    for (int i = 0; i < 300; ++i) {
        const ShiftedBetaGeometric at = curve(random);
        const double r = uniform(random, 0, 1);
        const double d = random.one_in(4) ? 0 : spread(random, 1e-4, 1);
        const int h = random.between(0, 80);
        INFO(at.alpha << ' ' << at.beta << ' ' << r << ' ' << d << ' ' << h);
        double constant = 0;
        double curved = 0;
        for (int t = 1; t <= h; ++t) {
            constant += std::pow(r, t) / std::pow(1 + d, t);
            curved += at.survival(t) / std::pow(1 + d, t);
        }
        CHECK(*discounted_periods(r, d, h, Timing::end) == Approx(constant).epsilon(1e-12).margin(1e-300));
        CHECK(*discounted_periods(at, d, h, Timing::end) == Approx(curved).epsilon(1e-12).margin(1e-300));
    }
}

TEST_CASE("a curve falls, its retention rises, and one follows from the other", "[statistics]") {
    Random random(3);
    for (int i = 0; i < 300; ++i) {
        const ShiftedBetaGeometric at = curve(random);
        INFO(at.alpha << ' ' << at.beta);
        CHECK(at.survival(0) == Approx(1).epsilon(1e-14));
        CHECK(at.retention(1) == Approx(at.beta / (at.alpha + at.beta)));
        for (const double t : {1.0, 1.5, 2.0, 7.25, 40.0, 1e3, 1e6}) {
            CHECK(at.survival(t) < at.survival(t - 1));
            CHECK(at.survival(t) ==
                  Approx(at.retention(t) * at.survival(t - 1)).epsilon(1e-11).margin(1e-300));
            CHECK(at.retention(t) < at.retention(t + 1));
        }
    }
    for (const double large : {1e2, 1e5}) {  // where the gamma functions are huge and nearly cancel
        const double exact =
            large / (2 * large) * (large + 1) / (2 * large + 1) * (large + 2) / (2 * large + 2);
        CHECK(ShiftedBetaGeometric{large, large, 0}.survival(3) == Approx(exact).epsilon(1e-13));
    }
}

TEST_CASE("sums of curves: longer is more, discounted is less, the first period is one", "[statistics]") {
    Random random(4);
    for (int i = 0; i < 300; ++i) {
        const ShiftedBetaGeometric at = curve(random);
        const double d = spread(random, 1e-5, 1);
        const double h = uniform(random, 0, 200);
        INFO(at.alpha << ' ' << at.beta << ' ' << d << ' ' << h);
        const auto start = [&](double discount, std::optional<double> horizon) {
            return discounted_periods(at, discount, horizon, Timing::start).value();
        };
        const double whole = start(d, endless);
        CHECK(whole - 1 == Approx(*discounted_periods(at, d, endless, Timing::end)).margin(1e-12 * whole));
        CHECK(start(d, h) <= whole * (1 + 1e-14));
        CHECK(start(d, h) <= start(d, h + 1));
        CHECK(start(d * 1.1, endless) < whole);
        CHECK(start(d * 1.1, h) <= start(d, h));
        // A fraction of a period is that fraction of its term.
        const double full = std::floor(h);
        const double term = start(d, full + 1) - start(d, full);
        CHECK(start(d, h) == Approx(start(d, full) + (h - full) * term).epsilon(1e-12));
        // The continued fraction against the terms themselves, as far as they reach.
        const double far = std::ceil(40 / d);
        if (far < longest_horizon) CHECK(start(d, far) == Approx(whole).epsilon(1e-11));
    }
}

TEST_CASE("customers that are all alike have the lifetime of constant retention", "[statistics]") {
    for (const double r : {0.2, 0.5, 0.9}) {
        const ShiftedBetaGeometric at{1e9 * (1 - r), 1e9 * r, 0};
        for (const auto horizon : {std::optional<double>(), std::optional(5.0)})
            for (const Timing timing : {Timing::start, Timing::end})
                CHECK(*discounted_periods(at, 0.1, horizon, timing) ==
                      Approx(*discounted_periods(r, 0.1, horizon, timing)).epsilon(1e-6));
    }
}

TEST_CASE("a fit finds the curve of an exact cohort, however large, and its interval holds the sum",
          "[statistics]") {
    Random random(5);
    for (int i = 0; i < 300; ++i) {
        const ShiftedBetaGeometric at = curve(random);
        const int periods = random.between(2, 20);
        INFO(at.alpha << ' ' << at.beta << ' ' << periods);
        const auto fit = fit_tenure(cohort(at, spread(random, 10, 1e9), periods));
        REQUIRE(fit);
        CHECK(fit->curve.alpha == Approx(at.alpha).epsilon(1e-6));
        CHECK(fit->curve.beta == Approx(at.beta).epsilon(1e-6));
        CHECK((fit->variance_log_alpha > 0 && fit->variance_log_beta > 0));
        CHECK(fit->covariance * fit->covariance < fit->variance_log_alpha * fit->variance_log_beta);
        const auto interval = discounted_periods_interval(*fit, 0.1, endless, Timing::start);
        const auto sum = discounted_periods(fit->curve, 0.1, endless, Timing::start).value();
        CHECK((interval.low > 0 && interval.low <= sum && sum <= interval.high));
    }
}

TEST_CASE("more customers of the same kind give the same curve and a narrower interval", "[statistics]") {
    Random random(6);
    for (int i = 0; i < 300; ++i) {
        const auto small = cohort(curve(random), 1000, random.between(3, 12));
        std::vector<double> large;
        for (const double survivors : small) large.push_back(survivors * 100);
        const auto first = fit_tenure(small).value();
        const auto second = fit_tenure(large).value();
        CHECK(first.curve.alpha == Approx(second.curve.alpha).epsilon(1e-6));
        const auto wide = discounted_periods_interval(first, 0.1, 5, Timing::end);
        const auto narrow = discounted_periods_interval(second, 0.1, 5, Timing::end);
        CHECK(std::log(wide.high / wide.low) ==
              Approx(10 * std::log(narrow.high / narrow.low)).epsilon(1e-3));
    }
}
