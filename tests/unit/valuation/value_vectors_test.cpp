// Stored figures of lifetimes, comparisons, savings, proxies, effects and gates, written as campaign files:
// read, reported on, and compared. What stands behind "aside" cannot be said by a campaign file, and why
// stands there. Every id and every expected figure of the six files is either compared here or named there.
#include <cmath>
#include <numeric>

#include "roi/analysis/involvement.hpp"
#include "roi/analysis/media_mix.hpp"
#include "roi/read/words.hpp"
#include "unit/statistics/statistics_vectors.hpp"
#include "unit/valuation/value_support.hpp"

using namespace roi;
using namespace roi::test;
using roi::statistics::z95;
using Vector = roi::statistics::test::Case;
using roi::statistics::test::check_vectors;
using roi::statistics::test::number;
using roi::statistics::test::numbers;

namespace {

// Pieces of campaigns, with the digits as they stand in the vector.

std::string text_in(const Vector& at, const char* key) { return at.input(key).text; }

std::string sample(const std::string& k, const std::string& n) {
    return R"({"k":)" + k + R"(,"n":)" + n + "}";
}

std::string sample_in(const Vector& at, const char* k, const char* n) {
    return sample(text_in(at, k), text_in(at, n));
}

/// A number of a computation as a file can hold it.
std::string digits(double value) {
    char text[64];
    std::snprintf(text, sizeof text, "%.12f", value);
    return text;
}

std::string lifetime(const std::string& margin, const std::string& retention, const std::string& more = "") {
    return R"({"lifetime":{"margin_per_period":)" + margin + R"(,"retention":)" + retention + more + "}}";
}

std::string saving(const std::string& before, const std::string& now, const std::string& more = "") {
    return R"({"saving":{"before":)" + before + R"(,"now":)" + now + more + "}}";
}

/// Quality that is held without doubt.
const std::string held = R"(,"quality":{"before":0.9,"now":0.9})";

std::string uplift(const std::string& engaged, const std::string& others, const std::string& more) {
    return R"({"uplift":{"engaged":)" + engaged + R"(,"others":)" + others + more + "}}";
}

std::string excess(const Vector& at) {
    return R"({"above_expected":{"actual":)" + text_in(at, "sales_during") + R"(,"expected":)" +
           text_in(at, "baseline_expected") + R"(,"margin":)" + text_in(at, "margin_share") + "}}";
}

void expect_interval(Vector& at, const char* name, const Fact& fact) {
    REQUIRE(fact.low);
    at.expect(name, std::vector{fact.low->to_double(), fact.high->to_double()});
}

double each_of(const Report& report, std::size_t index = 0) {
    REQUIRE(value_of(report, index).is_valued);
    return value_of(report, index).each.likely.to_double();
}

double percent_of(const MetricValue& value) {
    REQUIRE(value.likely);
    return value.likely->to_double() * 100;
}

// Lifetimes

constexpr const char* endless = "lifetime value without an end";

std::string discount_in(const Vector& at) { return R"(,"discount":)" + text_in(at, "discount"); }

void published_lifetime(Vector& at) {
    const Report report =
        report_with(action("1", lifetime(text_in(at, "margin"), text_in(at, "retention"),
                                         discount_in(at) + R"(,"timing":")" + text_in(at, "timing") + '"')),
                    ads("1"));
    at.expect("clv", likely_of(fact_of(report, endless)));
}

void finite_lifetime(Vector& at) {
    const Report report =
        report_with(action("1", lifetime(text_in(at, "margin"), text_in(at, "retention"),
                                         discount_in(at) + R"(,"periods":)" + text_in(at, "horizon") +
                                             R"(,"timing":")" + text_in(at, "timing") +
                                             R"(","acquisition_cost":)" + text_in(at, "acquisition_cost"))),
                    ads("1"));
    at.expect("clv", each_of(report));
    at.expect("clv_infinite", likely_of(fact_of(report, endless)) - at("acquisition_cost"));
}

void lifetime_without_end(Vector& at) {
    const Report report = report_with(
        action("1", lifetime(text_in(at, "margin"), text_in(at, "retention"), discount_in(at))), ads("1"));
    at.expect_nothing(!value_of(report).is_valued);
    CHECK_FALSE(value_of(report).is_counted);
    CHECK(report.verdict == Verdict::undefined);
    CHECK(note_of(report, "R121").message().find("no finite lifetime value") != std::string::npos);
}

void nobody_stays(Vector& at) {
    for (const std::string timing : {"end", "start"}) {
        const Report report =
            report_with(action("1", lifetime(text_in(at, "margin"), text_in(at, "retention"),
                                             discount_in(at) + R"(,"timing":")" + timing + '"')),
                        ads("1"));
        at.expect("clv_" + timing, each_of(report));
        at.expect("clv_" + timing, likely_of(fact_of(report, endless)));
    }
}

CheckedClaim checked(const Report& report, const char* text) {
    const auto claim = read::read_claim(text);
    REQUIRE(claim);
    const auto answers = check_claim(report, *claim);
    REQUIRE(answers.size() == 1);
    return answers.front();
}

Fact fact_in(const CheckedClaim& claim, std::string_view name) {
    for (const auto& fact : claim.facts)
        if (fact.name.ends_with(name)) return fact;
    throw std::runtime_error("no fact " + std::string(name));
}

void five_points(Vector& at) {
    const auto lifts = [&](const std::string& more) {
        std::vector<double> values;
        for (const Json& from : at.input("from").items) {
            const Report report = report_with(action("1", lifetime("100", from.text, more)), ads("1"));
            values.push_back(likely_of(fact_in(checked(report, "retention:+5points"), "without an end by")));
        }
        return values;
    };
    at.expect("lift_end_timing", lifts(discount_in(at)));
    at.expect("lift_undiscounted_lifetime", lifts(R"(,"discount":0,"periods":5,"timing":"start")"));
}

Report loyal(const Vector& at) {
    return report_with(action("1", lifetime("100", "0.8", discount_in(at) + R"(,"periods":5)")), ads("1"));
}

void impossible_claim(Vector& at) {
    CHECK(at("points") == 0.05);
    CHECK(at("lift") == 0.95);
    const auto claim = checked(loyal(at), "retention:+5points=+95%");
    at.expect_nothing(!fact_in(claim, "the claim needs a retention of").likely);
    at.expect("largest_possible_lift", likely_of(fact_in(claim, "the largest rise possible")));
    CHECK(claim.outcome == CheckedClaim::Outcome::fails);
    double largest = 0;
    CHECK_FALSE(
        retention_needed(at("points"), at("lift"), at("discount"), LifetimeValue::Timing::end, largest));
    at.expect("largest_possible_lift", largest);
}

void undiscounted_claim(Vector& at) {
    CHECK(at("points") == 0.05);
    CHECK(at("lift") == 0.95);
    const auto claim = checked(loyal(at), "retention:+5points=+95%");
    at.expect("retention", likely_of(fact_in(claim, "the claim needs a retention of")));
    double largest = 0;
    at.expect("retention",
              retention_needed(at("points"), at("lift"), at("discount"), LifetimeValue::Timing::end, largest)
                  .value());
}

void lifetimes_apart(Vector& at) {
    const Report report = report_with(
        action(text_in(at, "n1"),
               uplift(sample_in(at, "k1", "n1"), sample_in(at, "k2", "n2"),
                      R"(,"lifetime":{"margin_per_period":)" + text_in(at, "margin") + R"(,"retention":0.8)" +
                          discount_in(at) + R"(,"timing":")" + text_in(at, "timing") + "\"}")),
        ads("1"));
    const Fact more = fact_of(report, "lifetime of the engaged less the others");
    at.expect("clv1", likely_of(fact_of(report, "lifetime of the engaged, without an end")));
    at.expect("clv2", likely_of(fact_of(report, "lifetime of the others, without an end")));
    at.expect("difference", likely_of(more));
    expect_interval(at, "ci", more);
    at.expect("se", (*more.high - *more.low).to_double() / 2 / z95);
}

void cohort(Vector& at) {
    std::string survivors;
    for (const Json& count : at.input("survivors").items)
        survivors += (survivors.empty() ? "" : ",") + count.text;
    const Report report =
        report_with(action("1", R"({"lifetime":{"margin_per_period":1,"survivors":[)" + survivors + "]" +
                                    discount_in(at) + R"(,"timing":"start"}})"),
                    ads("1"));
    at.expect("alpha", likely_of(fact_of(report, "alpha of the cohort's curve")));
    at.expect("beta", likely_of(fact_of(report, "beta of the cohort's curve")));
    at.expect("retention_next", likely_of(fact_of(report, "retention in the next period")));
    at.expect("discounted_expected_lifetime_start", likely_of(fact_of(report, endless)));
}

void keep_against_acquire(Vector& at) {
    const Report report =
        report_with(action(text_in(at, "customers"),
                           R"({"retention":{"before":)" + text_in(at, "retention_before") + R"(,"now":)" +
                               text_in(at, "retention_after") +
                               R"(,"lifetime":{"margin_per_period":1,"retention":0.8,"acquisition_cost":)" +
                               text_in(at, "cost_per_acquisition") + "}}}"),
                    ads(text_in(at, "programme_cost")));
    at.expect("cost_per_customer_touched", metric_of(report, "cost_per", "A").likely.value().to_double());
    at.expect("extra_kept", likely_of(fact_of(report, "extra customers kept")));
    at.expect("cost_per_extra_kept", likely_of(fact_of(report, "cost per extra customer kept")));
    at.expect("ratio_to_acquisition", likely_of(fact_of(report, "keeping one against acquiring one")));
    at.expect("naive_ratio_programme_per_kept_customer",
              likely_of(fact_of(report, "cost per customer who stayed")) /
                  likely_of(fact_of(report, "cost per customer acquired")));
}

/// Each half-year is a referral action of its own; what lies between them is discounted here.
void referrals_by_period(Vector& at) {
    const auto first = numbers(at.input("type1_per_period"));
    const auto second = numbers(at.input("type2_per_period"));
    double value = 0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        const int all = static_cast<int>(first[i] + second[i]);
        const Report report = report_with(
            action("1", R"({"referral":{"invitations":)" + std::to_string(all) +
                            R"(,"conversion":1,"type_one":)" +
                            sample(std::to_string(static_cast<int>(first[i])), std::to_string(all)) +
                            R"(,"lifetime":{"margin_per_period":)" + text_in(at, "clv_of_referred") +
                            R"(,"retention":0,"discount":0,"timing":"start"},"acquisition_cost":)" +
                            text_in(at, "acquisition_cost") + R"(,"reward":)" +
                            text_in(at, "reward_per_referral") + "}}"),
            ads("1"));
        value += each_of(report) / std::pow(1 + at("discount_per_period"), static_cast<double>(i));
    }
    at.expect("value", value);
}

Report chain(const Vector& at) {
    return report_with(action(text_in(at, "seed_customers"),
                              R"({"referral":{"invitations":)" + text_in(at, "invitations") +
                                  R"(,"conversion":)" + text_in(at, "conversion") +
                                  R"(,"type_one":0.5,"lifetime":{"margin_per_period":1,"retention":0.8}}})"),
                       ads("1"));
}

void viral_chain(Vector& at) {
    const Report report = chain(at);
    at.expect("k", likely_of(fact_of(report, "new customers for each")));
    at.expect("limit",
              at("seed_customers") + likely_of(fact_of(report, "with the referrals of the referred")));
}

void viral_without_limit(Vector& at) {
    const Report report = chain(at);
    at.expect("k", likely_of(fact_of(report, "new customers for each")));
    at.expect_nothing(!fact_of(report, "with the referrals of the referred").likely);
}

// Comparisons

InvolvementReport answers_of(const std::string& solved, const std::string& answers) {
    const Report report = report_of(
        campaign_text(R"("costs":[],"involvement":{"answers":)" + answers + R"(,"solved":)" + solved + "}"));
    return involvement_of(report).value();
}

void wilson_share(Vector& at) {
    const auto involvement = answers_of(text_in(at, "successes"), text_in(at, "trials"));
    const auto& share = involvement.answers.at(0);
    at.expect("p", share.share.to_double());
    REQUIRE(share.low);
    at.expect("ci", std::vector{share.low->to_double(), share.high->to_double()});
}

Report compared(const Vector& at, const char* value) {
    return report_with(action(text_in(at, "n1"), uplift(sample_in(at, "k1", "n1"), sample_in(at, "k2", "n2"),
                                                        std::string(R"(,"value":)") + value)),
                       ads("1"));
}

/// What the engaged have more: the first of the facts behind an uplift, whatever its outcome is called.
Fact difference_in(const Report& report) { return facts_on(report, value_of(report)).at(0); }

void newcombe_difference(Vector& at) {
    const Fact difference = difference_in(compared(at, "1"));
    at.expect("difference", likely_of(difference));
    expect_interval(at, "ci", difference);
}

void followers(Vector& at) {
    newcombe_difference(at);
    const Report report = compared(at, "1");
    const auto& groups = std::get<UpliftValue>(*report.campaign.actions.front().value);
    at.expect("p1", groups.engaged.likely().to_double());
    at.expect("p2", groups.others.likely().to_double());
    const Fact ratio = fact_of(report, "times as likely");
    at.expect("risk_ratio", likely_of(ratio));
    expect_interval(at, "risk_ratio_ci", ratio);
}

/// Two samples of 1000 whose shares have the ratio of the vector, of an outcome that is rare.
void hidden_trait(Vector& at) {
    const std::string k = std::to_string(std::lround(at("risk_ratio") * 20));
    const Report report = report_with(
        action("1000", uplift(sample(k, "1000"), sample("20", "1000"), R"(,"outcome":"upsell","value":1)")),
        ads("1"));
    CHECK(likely_of(fact_of(report, "times as likely")) == Approx(at("risk_ratio")));
    at.expect("e_value", likely_of(fact_of(report, "E-value")));
}

void strata_of_kidneys(Vector& at) {
    std::string strata;
    for (const Json& stratum : at.input("strata").items)
        strata += std::string(strata.empty() ? "" : ",") + R"({"engaged":)" +
                  sample(stratum["k1"].text, stratum["n1"].text) + R"(,"others":)" +
                  sample(stratum["k2"].text, stratum["n2"].text) + "}";
    const Report report =
        report_with(action("1", R"({"uplift":{"strata":[)" + strata + R"(],"value":1}})"), ads("1"));
    const Fact adjusted = difference_in(report);
    at.expect("mh_risk_difference", likely_of(adjusted));
    expect_interval(at, "mh_ci", adjusted);
    at.expect("mh_risk_difference_se", (*adjusted.high - *adjusted.low).to_double() / 2 / z95);
    at.expect("crude_difference", likely_of(fact_of(report, "without strata")));
}

/// The mean of some values as a file states it.
std::string mean_of(const std::vector<double>& values) {
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    std::string text = R"({"measured":)" + digits(mean) + R"(,"n":)" + std::to_string(values.size());
    if (values.size() > 1) text += R"(,"sd":)" + digits(std::sqrt(squares / (n - 1)));
    return text + "}";
}

Report contracts(const std::string& engaged, const std::string& others) {
    return report_with(action("1", uplift(engaged, others, R"(,"outcome":"contract_size","margin":1)")),
                       ads("1"));
}

void expect_means(Vector& at, const Report& report) {
    const Fact difference = difference_in(report);
    at.expect("difference", likely_of(difference));
    expect_interval(at, "ci", difference);
}

void means_of_values(Vector& at) {
    expect_means(at, contracts(mean_of(numbers(at.input("group1"))), mean_of(numbers(at.input("group2")))));
}

void means_in_short(Vector& at) {
    const auto mean = [&](const char* n, const char* value, const char* deviation) {
        return R"({"measured":)" + text_in(at, value) + R"(,"sd":)" + text_in(at, deviation) + R"(,"n":)" +
               text_in(at, n) + "}";
    };
    expect_means(at, contracts(mean("n1", "mean1", "sd1"), mean("n2", "mean2", "sd2")));
}

void mean_of_one(Vector& at) {
    const Report report =
        contracts(mean_of(numbers(at.input("group1"))), mean_of(numbers(at.input("group2"))));
    at.expect("difference", likely_of(difference_in(report)));
    at.expect_nothing(!difference_in(report).low && !fact_of(report, "interval").likely);
    CHECK_FALSE(value_of(report).total.is_bounded());
    CHECK(report.steps.roi.roi.likely);
    CHECK_FALSE(report.steps.roi.roi.worst);
}

double people_needed(const std::string& engaged, const std::string& others) {
    const Report report = report_with(action("1", uplift(engaged, others, R"(,"value":1)")), ads("1"));
    CHECK(has_note(report, "R118"));
    return likely_of(fact_of(report, "needed in each group to show it"));
}

void people_per_group(Vector& at) {
    const double people = people_needed(sample(std::to_string(std::lround(at("p1") * 20)), "20"),
                                        sample(std::to_string(std::lround(at("p2") * 20)), "20"));
    at.expect("n_per_group", people);
    at.expect("n_per_group_whole", people);
}

void value_of_kept(Vector& at) {
    const Report report = compared(at, text_in(at, "margin_per_kept_customer").c_str());
    const Fact extra = fact_of(report, "extra customers");
    at.expect("extra_kept", likely_of(extra));
    expect_interval(at, "extra_kept_ci", extra);
    const Estimate& total = value_of(report).total;
    at.expect("value", total.likely.to_double());
    at.expect("value_ci", std::vector{total.lowest().to_double(), total.highest().to_double()});
    at.expect("value_per_follower", each_of(report));
}

// Savings

void deflected(Vector& at) {
    const Report report = report_with(
        action(text_in(at, "visits_with_support_intent"),
               saving(text_in(at, "cost_per_contact"), "0",
                      R"(,"cashable":1,"deflection":{"resolved":)" + text_in(at, "resolved_share") +
                          R"(,"would_have_contacted":)" + text_in(at, "would_have_contacted_share") +
                          R"(,"recontact":)" + text_in(at, "recontact_share") + "}" + held)),
        ads(text_in(at, "programme_cost")));
    at.expect("saving", value_of(report).total.likely.to_double());
    at.expect("deflected_net", likely_of(fact_of(report, "capacity freed")) / at("cost_per_contact"));
    at.expect("roi_percent", percent_of(report.steps.roi.roi));
    at.expect("roi_percent", percent_of(metric_of(report, "savings_roi")));
}

Report shifted(const Vector& at, const std::string& cashable) {
    return report_with(action(text_in(at, "contacts"),
                              saving(text_in(at, "cost_old"), text_in(at, "cost_new"), cashable + held),
                              R"(,"credit":)" + text_in(at, "handled_in_new")),
                       ads(text_in(at, "extra_fixed_cost")));
}

void cheaper_channel(Vector& at) {
    const Report gross = shifted(at, R"(,"cashable":1)");
    at.expect("saving_gross", likely_of(fact_of(gross, "capacity freed")));
    at.expect("saving_net", gross.steps.roi.net.likely.value().to_double());
    at.expect("roi_percent_gross", percent_of(gross.steps.roi.roi));
    const Report cash = shifted(at, R"(,"cashable":)" + text_in(at, "cashable_share"));
    at.expect("cashable_saving_net", cash.steps.roi.net.likely.value().to_double());
    at.expect("roi_percent_cashable", percent_of(cash.steps.roi.roi));
}

void dearer_channel(Vector& at) {
    const Report report = shifted(at, R"(,"cashable":1)");
    at.expect("saving_gross", likely_of(fact_of(report, "capacity freed")));
    at.expect("saving_gross", report.steps.roi.net.likely.value().to_double());
    CHECK_FALSE(report.steps.roi.roi.likely);  // nothing was spent beside it
}

void quality_held(Vector& at) {
    const Report report =
        report_with(action("1000", saving("10", "4",
                                          R"(,"cashable":1,"quality":{"before":)" +
                                              sample_in(at, "satisfied_old", "n_old") + R"(,"now":)" +
                                              sample_in(at, "satisfied_new", "n_new") + R"(,"margin":)" +
                                              text_in(at, "margin") + "}")),
                    ads("1"));
    const Fact change = fact_of(report, "quality change");
    at.expect("difference", likely_of(change));
    at.expect("lower_bound", change.low.value().to_double());
    at.expect_word("quality_held_shown", value_of(report).is_counted ? "true" : "false");
}

void saving_without_past(Vector& at) {
    const auto mistakes = mistakes_of(campaign_text(
        R"("actions":[)" +
        action(text_in(at, "contacts"), R"({"saving":{"now":)" + text_in(at, "cost_new") + "}}") +
        R"(],"costs":[])"));
    REQUIRE(mistakes.size() == 1);
    at.expect_nothing(mistakes.front().code == "R012");
    CHECK(mistakes.front().message.find("before") != std::string::npos);
}

// Proxies

void awareness(Vector& at) {
    const Report report =
        report_of(campaign_text(R"("costs":[],"goals":[{"name":"G","type":"awareness","before":)" +
                                sample_in(at, "aware_before", "n_before") + R"(,"now":)" +
                                sample_in(at, "aware_after", "n_after") + "}]"));
    const auto& goal = report.steps.goals.goals.at(0);
    REQUIRE(goal.change);
    at.expect("lift", goal.change->likely.to_double());
    at.expect("ci", std::vector{goal.change->low.to_double(), goal.change->high.to_double()});
    at.expect("relative_lift", goal.relative_change.value().to_double());
}

void sales_and_expectation(Vector& at) {
    const Report report = report_with(
        action("1", R"({"above_expected":{"actual":)" + at.expected("actual_total").text + R"(,"expected":)" +
                        digits(roi::statistics::test::number(at.expected("expected_total"))) +
                        R"(,"margin":1}})"),
        ads("1"));
    at.expect("excess", likely_of(fact_of(report, "sales above expectation")));
    at.expect("excess", value_of(report).total.likely.to_double());
}

void media(Vector& at) {
    std::string actions;
    std::string costs;
    std::string names;
    for (const std::string kind : {"owned", "paid", "earned"}) {
        const Json& row = at.input(kind.c_str());
        const std::string comma = actions.empty() ? "" : ",";
        actions += comma + R"({"name":")" + kind + R"(","media":")" + kind + R"(","count":)" +
                   row["engaged"].text + "}";
        costs +=
            comma + R"({"category":"other","media":")" + kind + R"(","amount":)" + row["cost"].text + "}";
        names += comma + '"' + kind + '"';
    }
    const Report report = report_with(
        actions, costs, R"(,"goals":[{"name":"G","type":"engagement","actions":[)" + names + "]}]");
    const auto mix = media_mix_of(report);
    REQUIRE(mix);
    REQUIRE(mix->rows.size() == 4);
    at.expect("cost_per_engaged_owned", mix->rows[0].cost_per_engaged.value().to_double());
    at.expect("cost_per_engaged_paid", mix->rows[1].cost_per_engaged.value().to_double());
    at.expect_word("cost_per_engaged_earned_status", mix->rows[2].cost_per_engaged ? "defined" : "undefined");
    at.expect("cost_per_engaged_total", mix->rows[3].cost_per_engaged.value().to_double());
    at.expect("earned_share", mix->earned_share.value().to_double());
    CHECK(mix->unassigned_cost.is_zero());
}

void involved(Vector& at) {
    const Report report = report_of(
        campaign_text(R"("costs":[{"category":"staff","hours":)" + text_in(at, "hours") +
                      R"(,"hourly_rate":1}],"involvement":{"audience":)" + text_in(at, "members") +
                      R"(,"active":)" + text_in(at, "members_active") + R"(,"answers":)" +
                      text_in(at, "answers_given") + R"(,"solved":)" + text_in(at, "problems_solved") + "}"));
    const auto involvement = involvement_of(report).value();
    const auto& solved = involvement.answers.at(0);
    CHECK(solved.name == "solved");
    at.expect("solved_share", solved.share.to_double());
    at.expect("solved_share_ci",
              std::vector{solved.low.value().to_double(), solved.high.value().to_double()});
    CHECK(involvement.participation.at(0).name == "active");
    at.expect("active_share", involvement.participation.at(0).share.to_double());
    for (const auto& rate : involvement.rates)
        if (rate.name == "problems solved") at.expect("solved_per_hour", rate.per_hour.value().to_double());
}

// Effects

void above_baseline(Vector& at) {
    const Report report = report_with(action("1", excess(at)), ads(text_in(at, "cost")));
    at.expect("incremental_sales", likely_of(fact_of(report, "sales above expectation")));
    at.expect("incremental_margin", report.steps.roi.total_return.likely.value().to_double());
    at.expect("roi_percent_incremental", percent_of(report.steps.roi.roi));
    const Report all = report_with(action("1", R"({"sale":{"price":)" + text_in(at, "sales_during") +
                                                   R"(,"margin":)" + text_in(at, "margin_share") + "}}"),
                                   ads(text_in(at, "cost")));
    at.expect("roi_percent_if_all_sales_were_counted", percent_of(all.steps.roi.roi));
}

void below_baseline(Vector& at) {
    const Report report = report_with(action("1", excess(at)), ads(text_in(at, "cost")));
    at.expect("incremental_margin", report.steps.roi.total_return.likely.value().to_double());
    at.expect("roi_percent_incremental", percent_of(report.steps.roi.roi));
}

void held_out(Vector& at) {
    const std::string margin = text_in(at, "margin_per_conversion");
    const Report report = report_with(
        action(text_in(at, "n_test"), uplift(sample_in(at, "conversions_test", "n_test"),
                                             sample_in(at, "conversions_holdout", "n_holdout"),
                                             R"(,"outcome":"upsell","randomised":true,"value":)" + margin)),
        ads(text_in(at, "cost")));
    const Fact lift = difference_in(report);
    at.expect("lift_points", likely_of(lift));
    expect_interval(at, "lift_ci", lift);
    const Fact extra = fact_of(report, "extra customers");
    at.expect("incremental_conversions", likely_of(extra));
    expect_interval(at, "incremental_ci", extra);
    at.expect("relative_lift", likely_of(fact_of(report, "times as likely")) - 1);
    const MetricValue& roi = report.steps.roi.roi;
    at.expect("roi_percent", percent_of(roi));
    at.expect("roi_percent_ci",
              std::vector{roi.worst.value().to_double() * 100, roi.best.value().to_double() * 100});
    const Fact cost = fact_of(report, "cost per extra customer");
    at.expect("cost_per_incremental", likely_of(cost));
    expect_interval(at, "cost_per_incremental_ci", cost);
    CHECK_FALSE(has_note(report, "R117"));  // chance decided, so it is no mere association
    const Report platform =
        report_with(action(text_in(at, "conversions_test"), margin), ads(text_in(at, "cost")));
    at.expect("platform_style_roi_percent", percent_of(platform.steps.roi.roi));
}

void people_per_arm(Vector& at) {
    const auto share = [](double rate) { return sample(std::to_string(std::lround(rate * 1000)), "1000"); };
    at.expect("n_per_arm",
              people_needed(share(at("base_rate") * (1 + at("relative_lift"))), share(at("base_rate"))));
}

// Gates

/// The campaign of a gate: every cost stated, most of them 0, except those that the vector leaves out.
Report gated(const Vector& at) {
    const std::pair<const char*, const char*> stated[]{{"staff", "hours"},
                                                       {"tools", "platform"},
                                                       {"advertising", "ads"},
                                                       {"service_recovery", "refunds"},
                                                       {"training", "training"}};
    std::string costs;
    for (const auto category : cost_categories) {
        const std::string name(category_name(category));
        std::string amount = "0";
        for (const auto& [own, other] : stated)
            if (name == own) amount = at.input("costs").find(other) ? at.input("costs")[other].text : "";
        if (name == "advertising")
            if (const Json* cost = at.input_or_none("cost")) amount = cost->text;
        if (amount.empty()) continue;
        costs += (costs.empty() ? "" : ",") + std::string(R"({"category":")") + name + R"(","amount":)" +
                 amount + "}";
    }
    const char* purposes[]{"transformation", "media_mix", "exploration"};
    const bool has_baseline = text_in(at, "baseline") == "true";
    const Json* claim = at.input_or_none("claim");
    const bool is_reported = at.input_or_none("return_source") != nullptr;
    const auto months = static_cast<int>(at("months"));
    const int month = 2 + months;  // from March on
    const std::string last = month == 4 || month == 6 || month == 9 || month == 11 ? "30" : "31";
    const int cycle = static_cast<int>(at("sales_cycle_months")) * 30 + 1;  // March and April have 61 days
    return report_with(action(text_in(at, "customers"), "100",
                              std::string(has_baseline ? R"(,"baseline":0)" : "") +
                                  (is_reported ? R"(,"evidence":"reported")" : "")),
                       costs,
                       R"(,"purpose":")" + std::string(purposes[static_cast<int>(at("scenario")) - 1]) +
                           R"(","claim":")" + (claim ? claim->text : "attributed") +
                           R"(","period":{"from":"2026-03-01","to":"2026-)" + (month < 10 ? "0" : "") +
                           std::to_string(month) + "-" + last + R"("},"product":{"sales_cycle_days":)" +
                           std::to_string(cycle) +
                           R"(},"goals":[{"name":"leads","type":"conversion","actions":["A"]}])");
}

/// The verdict, and the one reason for it.
void expect_verdict(Vector& at, const Report& report, const char* code) {
    INFO(codes_of(report));
    const bool is_premature = report.verdict == Verdict::premature;
    const bool is_warned = report.verdict == Verdict::computed_with_warnings;
    at.expect_word("verdict", is_premature ? "refuse" : is_warned ? "warn" : "compute");
    CHECK(codes_of(report) == code);
    CHECK(report.steps.roi.roi.likely.has_value() == !is_premature);
    at.judged("because");
}

void gate_exploration(Vector& at) { expect_verdict(at, gated(at), "R112"); }
void gate_in_the_pipe(Vector& at) { expect_verdict(at, gated(at), "R127"); }
void gate_incremental(Vector& at) { expect_verdict(at, gated(at), "R113 R102"); }
void gate_attributed(Vector& at) { expect_verdict(at, gated(at), "R102"); }
void gate_reported(Vector& at) { expect_verdict(at, gated(at), "R105"); }

void gate_costs(Vector& at) {
    const Report report = gated(at);
    expect_verdict(at, report, "");
    CHECK(report.missing == std::vector{CostCategory::service_recovery, CostCategory::training});
}

void gate_nobody(Vector& at) {
    const Report report = gated(at);
    expect_verdict(at, report, "R114");
    CHECK(report.steps.roi.roi.likely == Ratio(-1));
    CHECK(note_of(report, "R114").message().find("A 0 (0 to 3.7)") != std::string::npos);
}

}  // namespace

TEST_CASE("lifetimes, claims and referrals of campaign files agree with stored figures", "[value]") {
    check_vectors(
        "clv.json",
        {{"clv_net4you", published_lifetime},
         {"clv_finite", finite_lifetime},
         {"clv_r1_d0", lifetime_without_end},
         {"clv_r0", nobody_stays},
         {"claim_5_points", five_points},
         {"claim_95_impossible", impossible_claim},
         {"claim_95_undiscounted", undiscounted_claim},
         {"clv_difference_groups", lifetimes_apart},
         {"sbg_regular", cohort},
         {"sbg_highend7", cohort},
         {"keep_vs_acquire", keep_against_acquire},
         {"referral_value", referrals_by_period},
         {"viral_chain", viral_chain},
         {"viral_k1", viral_without_limit}},
        {// The fit's likelihood and its curve at a chosen period are no figures of a report.
         "sbg_regular.loglik", "sbg_regular.survival_12", "sbg_highend7.loglik", "sbg_highend7.survival_12",
         // The limit is said, not a number of generations.
         "viral_chain.after_generations"});
}

TEST_CASE("comparisons of campaign files agree with stored figures", "[value]") {
    check_vectors(
        "compare.json",
        {{"wilson_81_263", wilson_share},
         {"wilson_15_148", wilson_share},
         {"wilson_0_20", wilson_share},
         {"wilson_23_60", wilson_share},
         {"newcombe_9_10_3_10", newcombe_difference},
         {"newcombe_5_56_0_29", newcombe_difference},
         {"newcombe_10_10_0_10", newcombe_difference},
         {"newcombe_10_10_0_20", newcombe_difference},
         {"retention_followers", followers},
         {"evalue_3_9", hidden_trait},
         {"evalue_3_8", hidden_trait},
         {"evalue_1_0", hidden_trait},
         {"evalue_0_5", hidden_trait},
         {"simpson_kidney", strata_of_kidneys},
         {"welch_sleep", means_of_values},
         {"welch_summary", means_in_short},
         {"welch_n1", mean_of_one},
         {"sample_size_prop", people_per_group},
         {"value_of_retention_difference", value_of_kept}},
        {// Intervals are given, not tests: no p-values, no statistic of a test, no degrees of freedom.
         "fisher_tea", "retention_followers.chi2", "retention_followers.p_value", "welch_sleep.p_value",
         "welch_sleep.t", "welch_sleep.df", "welch_sleep.se", "welch_summary.p_value", "welch_summary.t",
         "welch_summary.df",
         // The vector's E-value is that of staying; a report gives that of leaving, the rarer event.
         "retention_followers.e_value", "retention_followers.e_value_ci",
         // One adjusted difference is said; the ratio enters the E-value alone.
         "simpson_kidney.standardised_difference_population_weights", "simpson_kidney.mh_odds_ratio",
         "simpson_kidney.mh_risk_ratio",
         // The power is 80 %, and no file says otherwise.
         "sample_size_prop_r"});
}

TEST_CASE("savings of campaign files agree with stored figures", "[value]") {
    check_vectors("savings.json",
                  {{"deflection", deflected},
                   {"shift_channel", cheaper_channel},
                   {"quality_held_yes", quality_held},
                   {"saving_no_baseline", saving_without_past},
                   {"saving_negative", dearer_channel}},
                  {// Only what does not come back frees capacity.
                   "deflection.deflected_gross"});
}

TEST_CASE("goals, media and involvement of campaign files agree with stored figures", "[value]") {
    check_vectors("proxy.json",
                  {{"awareness_lift", awareness},
                   {"better_than_expected", sales_and_expectation},
                   {"owned_paid_earned", media},
                   {"return_on_involvement", involved}},
                  {// What was expected is stated in the file, with a range where it has one; trend and season
                   // are not fitted.
                   "better_than_expected.expected_total", "better_than_expected.actual_total",
                   "better_than_expected.excess_ci", "better_than_expected.residual_df",
                   // A campaign holds no series, so nothing is correlated.
                   "corr_r_judges", "corr_anscombe_1", "corr_anscombe_2", "corr_anscombe_3", "corr_constant",
                   "corr_spurious_trend"});
}

TEST_CASE("effects of campaign files agree with stored figures", "[value]") {
    check_vectors("effects.json",
                  {{"baseline_subtraction", above_baseline},
                   {"baseline_negative", below_baseline},
                   {"holdout", held_out},
                   {"holdout_size", people_per_arm}},
                  {// Two groups before and after, and pairs of regions, have no place in a campaign file.
                   "did_card_krueger", "fieller_iroas",
                   // A calibration of another report, which no campaign file states.
                   "attributed_vs_incremental"});
}

TEST_CASE("verdicts on campaign files agree with stored ones", "[value]") {
    check_vectors("gate.json",
                  {{"gate_scenario3", gate_exploration},
                   {"gate_short", gate_in_the_pipe},
                   {"gate_no_baseline_effect", gate_incremental},
                   {"gate_no_baseline_attributed", gate_attributed},
                   {"gate_missing_training", gate_costs},
                   {"gate_zero_customers", gate_nobody},
                   {"gate_platform_reported", gate_reported}},
                  {// The sentence rounds the interval to one decimal, and is looked at as a sentence.
                   "gate_zero_customers.poisson_ci"});
}
