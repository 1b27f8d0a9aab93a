// How long customers stay: stored figures, limits, and the fit against what it must find.
#include "statistics/tenure.hpp"

#include "unit/statistics/statistics_vectors.hpp"

using namespace roi::statistics;
using namespace roi::statistics::test;

namespace {

constexpr auto endless = std::nullopt;

double periods_of(double retention, double discount, Timing timing = Timing::end) {
    return discounted_periods(retention, discount, endless, timing).value();
}

void net4you_case(Case& at) { at.expect("clv", at("margin") * periods_of(at("retention"), at("discount"))); }

void finite_case(Case& at) {
    const auto periods =
        discounted_periods(at("retention"), at("discount"), at("horizon"), Timing::end).value();
    const double cost = at("acquisition_cost");
    at.expect("clv", at("margin") * periods - cost);
    at.expect("clv_infinite", at("margin") * periods_of(at("retention"), at("discount")) - cost);
}

void undefined_case(Case& at) {
    at.expect_nothing(!discounted_periods(at("retention"), at("discount"), endless, Timing::end));
}

void nobody_stays_case(Case& at) {
    at.expect("clv_end", at("margin") * periods_of(at("retention"), at("discount")));
    at.expect("clv_start", at("margin") * periods_of(at("retention"), at("discount"), Timing::start));
}

/// What five points more retention add, as a share.
double lift_of(double retention, double discount, Timing timing = Timing::end) {
    return periods_of(retention + 0.05, discount, timing) / periods_of(retention, discount, timing) - 1;
}

void five_points_case(Case& at) {
    std::vector<double> discounted;
    std::vector<double> undiscounted;
    for (const double from : numbers(at.input("from"))) {
        discounted.push_back(lift_of(from, at("discount")));
        undiscounted.push_back(lift_of(from, 0, Timing::start));
    }
    at.expect("lift_end_timing", discounted);
    at.expect("lift_undiscounted_lifetime", undiscounted);
}

void impossible_case(Case& at) {
    const double largest = lift_of(0.95, at("discount"));
    at.expect("largest_possible_lift", largest);
    at.expect_nothing(largest < at("lift"));
}

void sought_case(Case& at) {
    double low = 0;
    double high = 1 - at("points");
    while (high - low > 1e-9) {
        const double middle = (low + high) / 2;
        (lift_of(middle, 0) < at("lift") ? low : high) = middle;
    }
    at.expect("retention", low);
}

void groups_case(Case& at) {
    const double first = at("margin") * periods_of(at("k1") / at("n1"), at("discount"));
    const double second = at("margin") * periods_of(at("k2") / at("n2"), at("discount"));
    at.expect("clv1", first);
    at.expect("clv2", second);
    at.expect("difference", first - second);
}

void fit_case(Case& at) {
    const auto survivors = numbers(at.input("survivors"));
    const auto curve = fit_tenure(survivors).value().curve;
    at.expect("alpha", curve.alpha);
    at.expect("beta", curve.beta);
    at.expect("loglik", curve.log_likelihood);
    at.expect("retention_next", curve.retention(static_cast<double>(survivors.size())));
    at.expect("survival_12", curve.survival(12));
    at.expect("discounted_expected_lifetime_start",
              discounted_periods(curve, at("discount"), endless, Timing::start).value());
}

}  // namespace

TEST_CASE("lifetimes agree with stored figures", "[statistics]") {
    check_vectors("clv.json",
                  {{"clv_net4you", net4you_case},
                   {"clv_finite", finite_case},
                   {"clv_r1_d0", undefined_case},
                   {"clv_r0", nobody_stays_case},
                   {"claim_5_points", five_points_case},
                   {"claim_95_impossible", impossible_case},
                   {"claim_95_undiscounted", sought_case},
                   {"clv_difference_groups", groups_case},
                   {"sbg_regular", fit_case},
                   {"sbg_highend7", fit_case}},
                  {// The interval of a difference of lifetimes: the floor of the valuations.
                   "clv_difference_groups.se", "clv_difference_groups.ci",
                   // Referrals and costs of keeping: plain quotients and sums of other floors.
                   "keep_vs_acquire", "referral_value", "viral_chain", "viral_k1"});
}

TEST_CASE("constant retention: horizons, and what has no end", "[statistics]") {
    const auto periods = [](double retention, double discount, double horizon, Timing timing = Timing::end) {
        return discounted_periods(retention, discount, horizon, timing).value();
    };
    CHECK(periods(1, 0, 7.5) == 7.5);
    CHECK(periods(1, 0, 7.5, Timing::start) == 7.5);
    CHECK(periods(0.8, 0.1, 0) == 0);
    CHECK(periods(0, 0.1, 0, Timing::start) == 0);
    CHECK(periods(0, 0.1, 3, Timing::start) == 1);
    CHECK(periods(0, 0.1, 3) == 0);
    CHECK(periods(0.8, 0, 2) == Approx(0.8 + 0.64).epsilon(1e-14));
    CHECK(periods(0.8, 0.25, 2, Timing::start) == Approx(1.64).epsilon(1e-14));
    CHECK(periods(0.5, 0, 1e9) == 1);
    // The difference of nearly equal powers keeps its digits: 1 - 10^-13 is as good as 1 for ten periods.
    CHECK(periods(1 - 0x1p-43, 0, 10) == Approx(10).epsilon(1e-12));
    CHECK(periods(1, 1e-13, 10) == Approx(10).epsilon(1e-11));
    CHECK_FALSE(discounted_periods(1, 0, endless, Timing::start));
    CHECK(periods_of(1, 0.1) == Approx(10).epsilon(1e-14));
}

TEST_CASE("a cohort without a maximum of its likelihood has no fit", "[statistics]") {
    const std::vector<std::vector<double>> cohorts{{},
                                                   {1000},
                                                   {1000, 500},  // too few
                                                   {0, 0, 0},
                                                   {-5, -6, -7},
                                                   {10, 5, -1},       // nobody
                                                   {1000, 500, 600},  // somebody came back
                                                   {1000, 1000, 1000},
                                                   {1000, 0, 0},
                                                   {1000, 0, 0, 0},  // nobody left, everybody left at once
                                                   {1024, 512, 256, 128},
                                                   {1000, 900, 810, 729},
                                                   {4, 2, 1},  // constant churn
                                                   {1000, 900, 700, 400},
                                                   {1000, 500, 0},
                                                   {1000, 1000, 500}};  // rising churn
    for (const auto& survivors : cohorts) {
        INFO(survivors.size() << " entries, last " << (survivors.empty() ? 0 : survivors.back()));
        CHECK_FALSE(fit_tenure(survivors));
    }
}

TEST_CASE("a maximum outside of the box is none", "[statistics]") {
    const auto found = [](double alpha, double beta) {
        const ShiftedBetaGeometric curve{alpha, beta, 0};
        std::vector<double> survivors;
        for (int t = 0; t < 12; ++t) survivors.push_back(1e9 * curve.survival(t));
        return fit_tenure(survivors).has_value();
    };
    CHECK((found(5e4, 5e4) && found(1, 9e4) && found(2e-4, 1) && found(1, 2e-4)));
    CHECK_FALSE((found(2e5, 2e5) || found(1, 2e5) || found(5e-5, 1) || found(1, 5e-5)));
}

TEST_CASE("three entries are met exactly, whatever the size of the cohort", "[statistics]") {
    // Two churn rates and two parameters: a/(a+b) = 1/2, a/(a+b+1) = 2/5 gives 2 and 2.
    for (const double size : {10.0, 1000.0, 1e9, 1e24}) {
        const auto fit = fit_tenure(std::vector{size, size / 2, size * 0.3});
        REQUIRE(fit);
        CHECK(fit->curve.alpha == Approx(2).epsilon(1e-13));
        CHECK(fit->curve.beta == Approx(2).epsilon(1e-13));
        // The variance of an estimate falls as the cohort grows.
        CHECK(fit->variance_log_alpha * size ==
              Approx(fit_tenure(std::vector{1., .5, .3})->variance_log_alpha));
    }
}

TEST_CASE("variances are those of second differences of the likelihood", "[statistics]") {
    const std::vector<double> survivors{1000, 869, 743, 653, 593, 551, 517, 491};
    const TenureFit fit = fit_tenure(survivors).value();
    const auto likelihood = [&](double up_alpha, double up_beta) {
        const ShiftedBetaGeometric curve{fit.curve.alpha * std::exp(up_alpha),
                                         fit.curve.beta * std::exp(up_beta), 0};
        double sum = survivors.back() * std::log(curve.survival(7));
        for (std::size_t t = 1; t < survivors.size(); ++t)
            sum += (survivors[t - 1] - survivors[t]) * std::log(curve.survival(static_cast<double>(t) - 1) -
                                                                curve.survival(static_cast<double>(t)));
        return sum;
    };
    CHECK(fit.curve.log_likelihood == Approx(likelihood(0, 0)).epsilon(1e-13));
    const double h = 1e-3;
    const double middle = 2 * likelihood(0, 0);
    const double aa = -(likelihood(h, 0) + likelihood(-h, 0) - middle) / (h * h);
    const double bb = -(likelihood(0, h) + likelihood(0, -h) - middle) / (h * h);
    const double ab =
        -(likelihood(h, h) + likelihood(-h, -h) - likelihood(h, -h) - likelihood(-h, h)) / (4 * h * h);
    const double determinant = aa * bb - ab * ab;
    CHECK(fit.variance_log_alpha == Approx(bb / determinant).epsilon(1e-4));
    CHECK(fit.variance_log_beta == Approx(aa / determinant).epsilon(1e-4));
    CHECK(fit.covariance == Approx(-ab / determinant).epsilon(1e-4));
}

TEST_CASE("sums of a curve: limits and closed forms", "[statistics]") {
    const ShiftedBetaGeometric loyal{3, 5, 0};
    const ShiftedBetaGeometric fickle{0.7, 1.3, 0};
    const auto sum = [](const ShiftedBetaGeometric& curve, double discount, std::optional<double> horizon,
                        Timing timing) { return discounted_periods(curve, discount, horizon, timing); };
    CHECK(*sum(loyal, 0, endless, Timing::start) == Approx(7.0 / 2).epsilon(1e-15));
    CHECK(*sum(loyal, 0, endless, Timing::end) == Approx(5.0 / 2).epsilon(1e-15));
    CHECK_FALSE(sum(fickle, 0, endless, Timing::start));
    CHECK_FALSE(sum({1, 1, 0}, 0, endless, Timing::end));
    CHECK_FALSE(sum(loyal, smallest_discount / 2, endless, Timing::start));
    CHECK(sum(fickle, smallest_discount, endless, Timing::start));
    CHECK_FALSE(sum(loyal, 0.1, longest_horizon * 2, Timing::start));
    // alpha = beta = 1: S(t) = 1/(1+t), whose sum is -log(1 - v)/v.
    CHECK(*sum({1, 1, 0}, 0.1, endless, Timing::start) == Approx(1.1 * std::log(11)).epsilon(1e-14));
    CHECK(*sum({1, 1, 0}, 1e-6, endless, Timing::start) ==
          Approx(1.000001 * (std::log1p(1e-6) - std::log(1e-6))).epsilon(1e-13));
    CHECK(*sum({1, 1, 0}, 0, 3.5, Timing::start) == Approx(1 + 1. / 2 + 1. / 3 + 1. / 8).epsilon(1e-15));
    CHECK(*sum({1, 1, 0}, 1, 1.5, Timing::end) == Approx(1. / 4 + 1. / 24).epsilon(1e-15));
    CHECK(*sum(fickle, 0.1, 0, Timing::start) == 0);
    CHECK(*sum(fickle, 0.1, 0.25, Timing::start) == 0.25);
}

TEST_CASE("the interval of a sum is that of the delta method", "[statistics]") {
    // Without discount: (a + b - 1)/(a - 1), whose derivatives are known.
    const TenureFit fit{{3, 5, 0}, 0.04, 0.05, 0.03};
    const double by_alpha = 3.0 / 7 - 3.0 / 2;
    const double by_beta = 5.0 / 7;
    const double se =
        std::sqrt(by_alpha * by_alpha * 0.04 + by_beta * by_beta * 0.05 + 2 * by_alpha * by_beta * 0.03);
    const auto interval = discounted_periods_interval(fit, 0, endless, Timing::start);
    CHECK(std::log(3.5 / interval.low) == Approx(z95 * se).epsilon(1e-8));
    CHECK(std::log(interval.high / 3.5) == Approx(z95 * se).epsilon(1e-8));
    const auto none = discounted_periods_interval(fit, 0.1, 0, Timing::start);
    CHECK(none.low == 0);
    CHECK(none.high == 0);
    // An alpha of 3 -+ a factor of 2 is above 1, -+ a factor of 4 is not.
    const double two = std::log(2.0) / z95;
    const auto upper_end = [&](double alpha, double sd, double discount) {
        return discounted_periods_interval({{alpha, 2, 0}, sd * sd, 1, 0}, discount, endless, Timing::end)
            .high;
    };
    CHECK(std::isfinite(upper_end(3, two, 0)));
    CHECK(std::isinf(upper_end(3, 2 * two, 0)));
    CHECK(std::isfinite(upper_end(3, 2 * two, 0.1)));
    CHECK(std::isinf(upper_end(1.000001, 0, 0)));
}
