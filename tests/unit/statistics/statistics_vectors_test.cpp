// Stored figures of comparisons: intervals, ratios, strata, sizes. What stands behind "aside" is a figure of
// another floor, or one that this program does not compute.
#include "unit/statistics/statistics_vectors.hpp"

#include <numeric>

#include "statistics/distribution.hpp"
#include "statistics/means.hpp"

using namespace roi::statistics;
using namespace roi::statistics::test;

namespace {

double difference_of(const RateGroup& first, const RateGroup& second) {
    return first.k / first.n - second.k / second.n;
}

void expect_difference(Case& at, const RateGroup& first, const RateGroup& second, const char* name) {
    at.expect(name, difference_of(first, second));
    at.expect("ci", newcombe(first.k, first.n, second.k, second.n));
}

void wilson_case(Case& at) {
    at.expect("p", at("successes") / at("trials"));
    at.expect("ci", wilson(at("successes"), at("trials")));
}

void newcombe_case(Case& at) {
    expect_difference(at, at.group("k1", "n1"), at.group("k2", "n2"), "difference");
}

void awareness_case(Case& at) {
    expect_difference(at, at.group("aware_after", "n_after"), at.group("aware_before", "n_before"), "lift");
}

void followers_case(Case& at) {
    newcombe_case(at);
    const auto ratio = risk_ratio(at.group("k1", "n1"), at.group("k2", "n2")).value();
    at.expect("risk_ratio", ratio.ratio);
    at.expect("risk_ratio_ci", ratio.interval);
    at.expect("e_value", e_value(ratio.ratio));
    at.expect("e_value_ci", e_value_at(ratio.interval));
}

void kept_case(Case& at) {
    const double people = at("n1");
    const Interval interval = newcombe(at("k1"), people, at("k2"), at("n2"));
    at.expect("extra_kept", people * difference_of(at.group("k1", "n1"), at.group("k2", "n2")));
    at.expect("extra_kept_ci", Interval{people * interval.low, people * interval.high});
}

void holdout_case(Case& at) {
    const RateGroup test = at.group("conversions_test", "n_test");
    const RateGroup held = at.group("conversions_holdout", "n_holdout");
    const Interval interval = newcombe(test.k, test.n, held.k, held.n);
    at.expect("lift_points", difference_of(test, held));
    at.expect("lift_ci", interval);
    at.expect("incremental_ci", Interval{interval.low * test.n, interval.high * test.n});
    at.expect("relative_lift", risk_ratio(test, held)->ratio - 1);
}

void quality_case(Case& at) {
    const RateGroup now = at.group("satisfied_new", "n_new");
    const RateGroup old = at.group("satisfied_old", "n_old");
    at.expect("difference", difference_of(now, old));
    at.expect("lower_bound", newcombe(now.k, now.n, old.k, old.n, z95_one_sided).low);
}

void e_value_case(Case& at) { at.expect("e_value", e_value(at("risk_ratio"))); }

void simpson_case(Case& at) {
    std::vector<Stratum> strata;
    Stratum all{};
    for (const Json& item : at.input("strata").items) {
        strata.push_back(
            {{number(item["k1"]), number(item["n1"])}, {number(item["k2"]), number(item["n2"])}});
        const auto& [first, second] = strata.back();
        all = {{all.first.k + first.k, all.first.n + first.n},
               {all.second.k + second.k, all.second.n + second.n}};
    }
    const auto result = mantel_haenszel(strata).value();
    at.expect("crude_difference", mantel_haenszel({&all, 1})->difference);
    at.expect("mh_risk_difference", result.difference);
    at.expect("mh_risk_difference_se", result.se);
    at.expect("mh_ci", result.interval);
    at.expect("mh_risk_ratio", result.risk_ratio.value());
}

MeanGroup described(const std::vector<double>& values) {
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    return {n, mean, std::sqrt(squares / (n - 1))};
}

void expect_welch(Case& at, const MeanGroup& first, const MeanGroup& second) {
    const auto result = welch(first, second).value();
    at.expect("difference", result.difference);
    at.expect("t", result.difference / result.se);
    at.expect("df", result.df);
    at.expect("ci", result.interval);
}

void welch_values_case(Case& at) {
    const MeanGroup first = described(numbers(at.input("group1")));
    const MeanGroup second = described(numbers(at.input("group2")));
    expect_welch(at, first, second);
    at.expect("se", welch(first, second)->se);
}

void welch_summary_case(Case& at) {
    expect_welch(at, {at("n1"), at("mean1"), at("sd1")}, {at("n2"), at("mean2"), at("sd2")});
}

void welch_of_one_case(Case& at) {
    at.expect_nothing(!welch(described(numbers(at.input("group1"))), described(numbers(at.input("group2")))));
}

void people_case(Case& at) {
    const double people = people_per_group(at("p1"), at("p2"), at("power"), at("alpha")).value();
    at.expect("n_per_group", people);
    at.expect("n_per_group_whole", std::ceil(people));
}

void holdout_size_case(Case& at) {
    const double lifted = at("base_rate") * (1 + at("relative_lift"));
    at.expect("n_per_arm", people_per_group(at("base_rate"), lifted, at("power"), at("alpha")).value());
}

void poisson_case(Case& at) { at.expect("poisson_ci", garwood(at("customers"))); }

void solved_case(Case& at) {
    at.expect("solved_share_ci", wilson(at("problems_solved"), at("answers_given")));
}

}  // namespace

TEST_CASE("comparisons of groups agree with stored figures", "[statistics]") {
    check_vectors(
        "compare.json",
        {{"wilson_81_263", wilson_case},
         {"wilson_15_148", wilson_case},
         {"wilson_0_20", wilson_case},
         {"wilson_23_60", wilson_case},
         {"newcombe_9_10_3_10", newcombe_case},
         {"newcombe_5_56_0_29", newcombe_case},
         {"newcombe_10_10_0_10", newcombe_case},
         {"newcombe_10_10_0_20", newcombe_case},
         {"retention_followers", followers_case},
         {"evalue_3_9", e_value_case},
         {"evalue_3_8", e_value_case},
         {"evalue_1_0", e_value_case},
         {"evalue_0_5", e_value_case},
         {"simpson_kidney", simpson_case},
         {"welch_sleep", welch_values_case},
         {"welch_summary", welch_summary_case},
         {"welch_n1", welch_of_one_case},
         {"sample_size_prop", people_case},
         {"sample_size_prop_r", people_case},
         {"value_of_retention_difference", kept_case}},
        {// Intervals are given, not tests: no p-values, no statistic of a test.
         "fisher_tea", "retention_followers.chi2", "retention_followers.p_value", "welch_sleep.p_value",
         "welch_summary.p_value",
         // The rates themselves, and the difference where there is no interval: plain quotients.
         "retention_followers.p1", "retention_followers.p2", "welch_n1.difference",
         // One adjusted difference and one adjusted ratio are enough.
         "simpson_kidney.standardised_difference_population_weights", "simpson_kidney.mh_odds_ratio",
         // Money: the floor of the valuations.
         "value_of_retention_difference.value", "value_of_retention_difference.value_ci",
         "value_of_retention_difference.value_per_follower"});
}

TEST_CASE("lifts, holdouts, bounds and counts agree with stored figures", "[statistics]") {
    check_vectors("proxy.json", {{"awareness_lift", awareness_case}, {"return_on_involvement", solved_case}},
                  {// A quotient of the goals.
                   "awareness_lift.relative_lift",
                   // Correlations and trends are not computed.
                   "corr_r_judges", "corr_anscombe_1", "corr_anscombe_2", "corr_anscombe_3", "corr_constant",
                   "corr_spurious_trend", "better_than_expected",
                   // Plain quotients: the floor of the analysis.
                   "owned_paid_earned", "return_on_involvement.solved_per_hour",
                   "return_on_involvement.solved_share", "return_on_involvement.active_share"});
    check_vectors("effects.json", {{"holdout", holdout_case}, {"holdout_size", holdout_size_case}},
                  {// Money and plain differences: the four steps.
                   "baseline_subtraction", "baseline_negative", "attributed_vs_incremental",
                   "holdout.incremental_conversions", "holdout.roi_percent", "holdout.roi_percent_ci",
                   "holdout.cost_per_incremental", "holdout.cost_per_incremental_ci",
                   "holdout.platform_style_roi_percent",
                   // Not computed: differences in differences, ratios of regions.
                   "did_card_krueger", "fieller_iroas"});
    check_vectors("savings.json", {{"quality_held_yes", quality_case}},
                  {// Money: the valuations.
                   "deflection", "shift_channel", "saving_no_baseline", "saving_negative",
                   // Whether the bound is above the margin: the findings.
                   "quality_held_yes.quality_held_shown"});
    check_vectors("gate.json", {{"gate_zero_customers", poisson_case}},
                  {// Verdicts and their reasons: the findings.
                   "gate_zero_customers.verdict", "gate_zero_customers.because", "gate_scenario3",
                   "gate_short", "gate_no_baseline_effect", "gate_no_baseline_attributed",
                   "gate_missing_training", "gate_platform_reported"});
}
