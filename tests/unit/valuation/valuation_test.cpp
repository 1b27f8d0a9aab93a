// What one action is worth, way by way: from the text of a campaign to figures computed by hand, with their
// ranges, their evidence, and the reason where there is none or where it stays out of the return.
#include "roi/analysis/assumptions.hpp"
#include "unit/valuation/value_support.hpp"

using namespace roi;
using namespace roi::test;

namespace {

std::string lifetime(const std::string& members) { return R"({"lifetime":{)" + members + "}}"; }

/// 40 a year at 80 %: 84.96389342506411 over five years at 10 %.
const std::string loyal = R"("lifetime":{"margin_per_period":40,"retention":"80%"})";
constexpr double loyal_worth = 84.96389342506411;

double each_of(const std::string& value) {
    const Report report = report_with(action("1", value), ads("1"));
    REQUIRE(value_of(report).is_valued);
    return value_of(report).each.likely.to_double();
}

/// Of an action of 1,000 that is worth this.
Estimate total_of(const std::string& value) {
    return value_of(report_with(action("1000", value), ads("1"))).total;
}

/// Checks that an action is left out of the return for a reason, which the ROI repeats where it stands alone.
void check_undefined(const std::string& value, const std::string& why) {
    INFO(value);
    const Report report = report_with(action("10", value), ads("100"));
    CHECK_FALSE(value_of(report).is_valued);
    CHECK_FALSE(value_of(report).is_counted);
    CHECK(std::string(value_of(report).why).find(why) != std::string::npos);
    CHECK(report.verdict == Verdict::undefined);
    CHECK_FALSE(report.steps.roi.roi.likely);
    CHECK(std::string(report.steps.roi.roi.why).find(why) != std::string::npos);
    CHECK(note_of(report, "R121").level == Note::Level::error);
    // Beside an action that has a value the ROI is defined, and the finding stays.
    const Report beside =
        report_with(action("10", value) + R"(,{"name":"B","count":3,"value":50})", ads("100"));
    CHECK(beside.steps.roi.roi.likely == over("50", "100"));
    CHECK(has_note(beside, "R121"));
}

Report cohort(const char* periods) {
    return report_with(
        action("1",
               std::string(
                   R"({"lifetime":{"margin_per_period":1,"survivors":[10,8,7],"discount":0,"periods":)") +
                   periods + "}}"),
        ads("1"));
}

}  // namespace

TEST_CASE("a lifetime is five years at 10 % a year, margin at the end, where nothing else is said",
          "[valuation]") {
    const auto worth = [](const std::string& more) {
        return each_of(lifetime(R"("margin_per_period":100,"retention":"80%")" + more));
    };
    CHECK(worth("") == Approx(212.40973356266028));
    CHECK(worth(R"(,"timing":"end","period":"year","periods":5,"discount":"10%")") ==
          Approx(212.40973356266028));
    CHECK(worth(R"(,"timing":"start")") == Approx(292.0633836486579));
    CHECK(worth(R"(,"discount":0)") == Approx(268.928));
    CHECK(worth(R"(,"periods":1)") == Approx(72.72727272727273));
    CHECK(worth(R"(,"periods":0)") == 0);
    CHECK(worth(R"(,"periods":0,"timing":"start")") == 0);
    CHECK(worth(R"(,"acquisition_cost":12.5)") == Approx(199.90973356266028));
    CHECK(worth(R"(,"acquisition_cost":300)") == Approx(-87.59026643733972));
    CHECK(worth(R"(,"discount":1)") == Approx(100 * (0.4 + 0.16 + 0.064 + 0.0256 + 0.01024)));
}

TEST_CASE("months and quarters have five years and 10 % a year as well", "[valuation]") {
    const auto worth = [](const std::string& members) { return each_of(lifetime(members)); };
    CHECK(worth(R"("margin_per_period":10,"retention":"95%","period":"month")") == Approx(159.1786542516581));
    CHECK(worth(R"("margin_per_period":10,"retention":"95%","period":"month","timing":"start")") ==
          Approx(168.8925970462576));
    CHECK(worth(R"("margin_per_period":30,"retention":"90%","period":"quarter")") ==
          Approx(201.12030090440996));
    CHECK(worth(R"("margin_per_period":30,"retention":"90%","period":"quarter","timing":"start")") ==
          Approx(228.8556147877655));
    // What is stated is stated per period, whatever its length.
    CHECK(worth(R"("margin_per_period":100,"retention":0.8,"discount":0.1,"periods":5,"period":"month")") ==
          Approx(212.40973356266028));
}

TEST_CASE("a lifetime that is counted by default says by which", "[valuation]") {
    const auto defaults = [](const std::string& more) {
        const Report report =
            report_with(action("1", lifetime(R"("margin_per_period":100,"retention":0.8)" + more)), ads("1"));
        return has_note(report, "R122") ? note_of(report, "R122").names : std::string("none");
    };
    CHECK(defaults("") == "A: five years and 10 % a year");
    CHECK(defaults(R"(,"periods":3)") == "A: 10 % a year");
    CHECK(defaults(R"(,"discount":0)") == "A: five years");
    CHECK(defaults(R"(,"periods":3,"discount":0)") == "none");
    CHECK(defaults(R"(,"period":"month")") == "A: five years and 10 % a year");
}

TEST_CASE("customers who never leave and are not discounted have no lifetime value until it has an end",
          "[valuation]") {
    check_undefined(lifetime(R"("margin_per_period":100,"retention":1,"discount":0)"),
                    "no finite lifetime value");
    check_undefined(lifetime(R"("margin_per_period":100,"retention":1,"discount":0,"timing":"start")"),
                    "no finite lifetime value");
    check_undefined(
        R"({"retention":{"before":0.7,"now":0.8,"lifetime":{"margin_per_period":1,"retention":1,"discount":0}}})",
        "no finite lifetime value");
    check_undefined(
        R"({"uplift":{"engaged":0.8,"others":0.7,"lifetime":{"margin_per_period":1,"retention":1,"discount":0}}})",
        "no finite lifetime value");
    check_undefined(
        R"({"referral":{"invitations":1,"conversion":1,"type_one":1,"lifetime":{"margin_per_period":1,"retention":1,"discount":0}}})",
        "no finite lifetime value");
    CHECK(each_of(lifetime(R"("margin_per_period":100,"retention":1,"discount":0,"periods":5)")) ==
          Approx(500));
    CHECK(each_of(lifetime(R"("margin_per_period":100,"retention":1,"discount":0.25,"periods":2)")) ==
          Approx(80 + 64));
    CHECK(each_of(lifetime(R"("margin_per_period":100,"retention":1)")) == Approx(379.0786769408448));
}

TEST_CASE("the range of a lifetime runs from least kept, most discounted, shortest to the opposite",
          "[valuation]") {
    const std::string members =
        R"("margin_per_period":100,"retention":{"assumed":0.8,"low":0.7,"high":0.9},
           "discount":{"assumed":0.1,"low":0.05,"high":0.15},"periods":{"assumed":5,"low":3,"high":8})";
    const auto of = [](const std::string& text) {
        return value_of(report_with(action("1", text), ads("1"))).each;
    };
    check_estimate(of(lifetime(members)), 212.40973356266028, 120.47341168735105, 425.1857089255986);
    check_estimate(of(lifetime(members + R"(,"timing":"start")")), 292.0633836486579, 197.92060491493385,
                   496.04999374653164);
    CHECK(of(lifetime(members)).evidence == Evidence::assumed);
    // The margin's own range is one more factor; what winning her cost is taken off at its other end.
    check_estimate(of(lifetime(R"("margin_per_period":{"assumed":100,"low":90,"high":120},"retention":0.8,
                                  "acquisition_cost":{"assumed":50,"low":40,"high":80})")),
                   162.40973356266028, 2.1240973356266028 * 90 - 80, 2.1240973356266028 * 120 - 40);
}

TEST_CASE("a sampled retention is measured, with Wilson's interval behind the lifetime", "[valuation]") {
    const Report report = report_with(
        action("1", lifetime(R"("margin_per_period":100,"retention":{"k":80,"n":100})")), ads("1"));
    check_estimate(value_of(report).each, 212.40973356266028, 162.2410148751575, 258.63866869736006);
    CHECK(value_of(report).evidence == Evidence::measured);
    CHECK(text_of(report.steps.roi.roi.measured) == text_of(report.steps.roi.roi.likely));
}

TEST_CASE("an assumption without a range leaves a lifetime without worst and best", "[valuation]") {
    for (const char* members :
         {R"("margin_per_period":100,"retention":{"assumed":0.8})",
          R"("margin_per_period":{"assumed":100},"retention":0.8)",
          R"("margin_per_period":100,"retention":0.8,"discount":{"assumed":0.1})",
          R"("margin_per_period":100,"retention":0.8,"periods":{"assumed":5})",
          R"("margin_per_period":100,"survivors":[1000,631,468,382,326],"discount":{"assumed":0.1})"}) {
        INFO(members);
        const Report report = report_with(action("1", lifetime(members)), ads("1"));
        CHECK(value_of(report).is_counted);
        CHECK_FALSE(value_of(report).each.is_bounded());
        CHECK(value_of(report).evidence == Evidence::assumed);
        CHECK_FALSE(report.steps.roi.roi.worst);
        CHECK(has_note(report, "R104"));
    }
}

TEST_CASE("a cohort's curve is measured, lies near what was seen, and has a range", "[valuation]") {
    // Of 1,000 customers 631, 468, 382 and 326 are left after one to four periods: 1.807 periods each.
    const Report report = report_with(
        action("1",
               lifetime(
                   R"("margin_per_period":100,"survivors":[1000,631,468,382,326],"discount":0,"periods":4)")),
        ads("1"));
    const Estimate& each = value_of(report).each;
    CHECK(each.likely.to_double() == Approx(180.7).epsilon(0.005));
    CHECK(each.low < each.likely.settled());
    CHECK(each.high > each.likely.settled());
    CHECK(value_of(report).evidence == Evidence::measured);
    const Report start = report_with(
        action(
            "1",
            lifetime(
                R"("margin_per_period":100,"survivors":[1000,631,468,382,326],"discount":0,"periods":5,"timing":"start")")),
        ads("1"));
    CHECK(value_of(start).each.likely.to_double() == Approx(280.7).epsilon(0.005));
    // A hundred times the customers: the same curve, a tenth of the range.
    const Report many = report_with(
        action(
            "1",
            lifetime(
                R"("margin_per_period":100,"survivors":[100000,63100,46800,38200,32600],"discount":0,"periods":4)")),
        ads("1"));
    CHECK(value_of(many).each.likely.to_double() == Approx(each.likely.to_double()).epsilon(1e-6));
    CHECK((value_of(many).each.high - value_of(many).each.low).to_double() ==
          Approx((each.high - each.low).to_double() / 10).epsilon(0.02));
}

TEST_CASE("nobody stays longer than the horizon, at the best end either", "[valuation]") {
    CHECK(value_of(cohort("5")).each.highest() <= Decimal(5));
}

TEST_CASE("a longer horizon never lowers what a cohort is worth at the worst end", "[valuation]") {
    CHECK(value_of(cohort("60")).each.lowest() >= value_of(cohort("5")).each.lowest());
}

TEST_CASE("survivors that fit no curve leave the value undefined", "[valuation]") {
    check_undefined(lifetime(R"("margin_per_period":100,"survivors":[1000,1000,1000])"),
                    "survivors of the cohort");
    check_undefined(
        R"({"retention":{"before":0.7,"now":0.8,"lifetime":{"margin_per_period":1,"survivors":[10,10,10]}}})",
        "survivors of the cohort");
}

TEST_CASE("the count, what would have come anyway and the credit multiply a lifetime", "[valuation]") {
    const Report report = report_with(action("12", lifetime(R"("margin_per_period":100,"retention":0.8)"),
                                             R"(,"baseline":2,"credit":"50%")"),
                                      ads("1000"));
    CHECK(value_of(report).total.likely.to_double() == Approx(5 * 212.40973356266028));
    CHECK(report.steps.value.basis == BasisLabel::margin);
    CHECK(report.steps.roi.roi.likely->to_double() == Approx(0.0620486678133014));
    CHECK(report.steps.roi.margin_roi.likely == report.steps.roi.roi.likely);
    CHECK_FALSE(report.steps.roi.revenue_roi.likely);
    CHECK_FALSE(report.steps.roi.roas.likely);  // a lifetime has no price
}

// Customers kept

TEST_CASE("kept is who stays now and would not have stayed before", "[valuation]") {
    const std::string value = R"({"retention":{"before":"75%","now":"79%","value":300}})";
    const Report report = report_with(action("4000", value), ads("40000"));
    CHECK(text_of(value_of(report).each) == "12");
    CHECK(text_of(value_of(report).total) == "48000");
    CHECK(value_of(report).evidence == Evidence::measured);
    CHECK(value_of(report).is_counted);
    CHECK(report.steps.roi.roi.likely == over("1", "5"));
    CHECK_FALSE(has_note(report, "R118"));
    CHECK_FALSE(has_note(report, "R102"));  // before is its own baseline
    CHECK(likely_of(fact_of(report, "extra customers kept")) == 160);
    CHECK(likely_of(fact_of(report, "cost per extra customer kept")) == 250);
    CHECK(text_of(metric_of(report, "break_even", "A").likely) == "3334");
}

TEST_CASE("two samples of retention are one uncertain difference", "[valuation]") {
    const auto of = [](const char* before, const char* now) {
        return report_with(action("1000", std::string(R"({"retention":{"before":)") + before + R"(,"now":)" +
                                              now + R"(,"value":300}})"),
                           ads("10000"));
    };
    const Report many = of(R"({"k":750,"n":1000})", R"({"k":790,"n":1000})");
    check_estimate(value_of(many).total, 12000, 931.004853065951, 23030.773463955655);
    CHECK(value_of(many).evidence == Evidence::measured);
    CHECK_FALSE(has_note(many, "R118"));
    CHECK(many.steps.roi.roi.worst->to_double() == Approx(-0.9068995146934049));
    CHECK(many.steps.roi.roi.best->to_double() == Approx(1.3030773463955655));

    const Report few = of(R"({"k":75,"n":100})", R"({"k":79,"n":100})");
    check_estimate(value_of(few).total, 12000, -23013.189301286304, 46634.25958307176);
    CHECK(value_of(few).is_counted);
    CHECK(note_of(few, "R118").message().find("in each group would show it") != std::string::npos);
    CHECK_FALSE(fact_of(few, "cost per extra customer kept").likely);
    CHECK(fact_of(few, "cost per extra customer kept").remark.find("at least") != std::string::npos);
    CHECK(fact_of(few, "needed in each group to show it").likely);

    // One sample and one assumption: end against end.
    const Report mixed = of(R"({"assumed":0.75,"low":0.7,"high":0.78})", R"({"k":80,"n":100})");
    const Estimate& each = value_of(mixed).each;
    CHECK(each.low.to_double() == Approx((0.7111708344068411 - 0.78) * 300).epsilon(1e-9));
    CHECK(each.high.to_double() == Approx((0.8666330666689674 - 0.7) * 300).epsilon(1e-9));
    CHECK(value_of(mixed).evidence == Evidence::assumed);
    CHECK_FALSE(value_of(of(R"({"assumed":0.75})", R"({"k":80,"n":100})")).each.is_bounded());
}

TEST_CASE("fewer kept than before is a loss, and counts", "[valuation]") {
    const Report report =
        report_with(action("1000", R"({"retention":{"before":0.8,"now":0.75,"value":100}})"), ads("1000"));
    CHECK(text_of(value_of(report).total) == "-5000");
    CHECK(report.steps.roi.roi.likely == Ratio(-6));
    CHECK_FALSE(fact_of(report, "cost per extra customer kept").likely);
    const Report same =
        report_with(action("1000", R"({"retention":{"before":0.8,"now":0.8,"value":100}})"), ads("1000"));
    CHECK(text_of(value_of(same).total) == "0");
    CHECK(same.steps.roi.roi.likely == Ratio(-1));
    CHECK(has_note(same, "R118"));
}

TEST_CASE("who is kept was won long ago: no acquisition cost is taken off", "[valuation]") {
    const std::string worth =
        R"(,"lifetime":{"margin_per_period":100,"retention":0.8,"acquisition_cost":150}}})";
    CHECK(each_of(R"({"retention":{"before":0.75,"now":0.79)" + worth) == Approx(8.496389342506411));
    CHECK(each_of(R"({"uplift":{"engaged":0.79,"others":0.75)" + worth) == Approx(8.496389342506411));
}

TEST_CASE("the range of what is kept is that of the difference times that of the worth", "[valuation]") {
    const Estimate total = total_of(
        R"({"retention":{"before":{"assumed":0.7,"low":0.65,"high":0.72},"now":{"assumed":0.8,"low":0.7,"high":0.85},
            "value":{"assumed":50,"low":40,"high":80}}})");
    CHECK(text_of(total) == "5000 (-1600 to 16000)");
    CHECK(total.evidence == Evidence::assumed);
}

// Engaged against others

TEST_CASE("retention and upsell are differences of shares", "[valuation]") {
    for (const char* outcome : {"", R"("outcome":"retention",)", R"("outcome":"upsell",)"}) {
        const std::string value = std::string(R"({"uplift":{)") + outcome +
                                  R"("engaged":{"k":90,"n":100},"others":{"k":400,"n":500},"value":50}})";
        const Report report = report_with(action("1000", value), ads("4000"));
        INFO(outcome);
        check_estimate(value_of(report).total, 5000, 937.8299553716829, 7913.291756240764);
        CHECK(value_of(report).evidence == Evidence::measured);
        CHECK(report.steps.roi.roi.likely == over("1", "4"));
        CHECK(note_of(report, "R117").message().find("association") != std::string::npos);
        CHECK_FALSE(has_note(report, "R102"));
        CHECK(likely_of(fact_of(report, "extra customers")) == Approx(100));
        CHECK(likely_of(fact_of(report, "cost per extra customer")) == Approx(40));
    }
    const auto plain = [](const char* more) {
        return std::string(R"({"uplift":{"engaged":"90%","others":"80%",)") + more + "}}";
    };
    CHECK(text_of(total_of(plain(R"("value":50)"))) == "5000");
    CHECK(each_of(plain(loyal.c_str())) == Approx(0.1 * loyal_worth));
}

TEST_CASE("a difference of shares that are no samples has no interval, and that is said", "[valuation]") {
    const auto of = [](const char* engaged, const char* others) {
        return report_with(action("10", std::string(R"({"uplift":{"engaged":)") + engaged + R"(,"others":)" +
                                            others + R"(,"value":50}})"),
                           ads("1"));
    };
    CHECK(note_of(of("0.9", "0.8"), "R129").names == "A");
    CHECK_FALSE(has_note(of(R"({"k":9,"n":10})", R"({"k":8,"n":10})"), "R129"));
    CHECK_FALSE(has_note(of(R"({"k":9,"n":10})", "0.8"), "R129"));
    CHECK_FALSE(has_note(of("0.9", R"({"assumed":0.8})"), "R129"));  // the range is asked for instead
    CHECK(has_note(of("0.9", R"({"assumed":0.8})"), "R104"));
    CHECK(has_note(report_with(action("1", R"({"retention":{"before":0.7,"now":0.8,"value":1}})"), ads("1")),
                   "R129"));
}

TEST_CASE("chance decides that a difference is more than an association", "[valuation]") {
    const auto of = [](const char* randomised) {
        return report_with(action("1000", std::string(R"({"uplift":{"engaged":0.9,"others":0.8,"value":50)") +
                                              randomised + "}}"),
                           ads("1000"));
    };
    CHECK(has_note(of(""), "R117"));
    CHECK(has_note(of(R"(,"randomised":false)"), "R117"));
    CHECK_FALSE(has_note(of(R"(,"randomised":true)"), "R117"));
    CHECK(fact_of(of(""), "extra customers").remark.find("not shown") != std::string::npos);
    CHECK(fact_of(of(R"(,"randomised":true)"), "extra customers").remark.empty());
}

TEST_CASE("contract size is money, of which a share is left over", "[valuation]") {
    const auto of = [](const char* more) {
        return report_with(
            action("10",
                   std::string(R"({"uplift":{"outcome":"contract_size","engaged":41200,"others":33600)") +
                       more + "}}"),
            ads("19000"));
    };
    const Report margin = of(R"(,"margin":"25%")");
    CHECK(text_of(value_of(margin).each) == "1900");
    CHECK(margin.steps.value.basis == BasisLabel::margin);
    CHECK(margin.steps.roi.roi.likely == Ratio(0));
    CHECK(margin.steps.roi.revenue_roi.likely == Ratio(3));
    const Report revenue = of("");
    CHECK(text_of(value_of(revenue).each) == "7600");
    CHECK(revenue.steps.value.basis == BasisLabel::revenue);
    CHECK(revenue.steps.roi.roi.likely == Ratio(3));
    CHECK_FALSE(revenue.steps.roi.margin_roi.likely);
    CHECK(revenue.steps.roi.roas.likely == Ratio(4));
    const std::string means =
        R"({"uplift":{"outcome":"contract_size","engaged":{"measured":41200,"sd":23800,"n":64},
            "others":{"measured":33600,"sd":19100,"n":210},"margin":)";
    check_estimate(total_of(means + "0.25}}"), 250 * 7600.0, 250 * 1134.708394888523,
                   250 * 14065.291605111477);
    const Estimate open = total_of(means + R"({"assumed":0.25,"low":0.2,"high":0.3}}})");
    check_estimate(open, 250 * 7600.0, 200 * 1134.708394888523, 300 * 14065.291605111477);
    CHECK(open.evidence == Evidence::assumed);
    // Where one side states its standard error instead, the normal interval of the two errors.
    const std::string errors =
        R"({"uplift":{"outcome":"contract_size","engaged":{"measured":41200,"se":2975},
            "others":{"measured":33600,"sd":19100,"n":210},"margin":1}})";
    const double half = 1.959963984540054 * std::sqrt(2975.0 * 2975 + 19100.0 * 19100 / 210);
    check_estimate(total_of(errors), 7.6e6, (7600 - half) * 1000, (7600 + half) * 1000);
}

TEST_CASE("closing sooner is better, and counts in days", "[valuation]") {
    const auto of = [](const char* engaged, const char* others, const char* more = "") {
        return std::string(R"({"uplift":{"outcome":"time_to_close","engaged":)") + engaged + R"(,"others":)" +
               others + more + R"(,"value":15}})";
    };
    CHECK(each_of(of("41", "47")) == 90);
    CHECK(each_of(of("47", "41")) == -90);
    const std::string errors = of(R"({"measured":41,"se":2})", R"({"measured":47,"se":3})");
    check_estimate(total_of(errors), 90'000, -15'000 * 1.066750644321874, 15'000 * 13.066750644321875);
    const Report report = report_with(action("1000", errors), ads("1"));
    CHECK(has_note(report, "R118"));
    CHECK(likely_of(facts_on(report, value_of(report)).at(0)) == 6);
    CHECK_FALSE(has_fact(report, "E-value"));
}

TEST_CASE("deals still open leave the mean time to close without an answer", "[valuation]") {
    const auto of = [](const char* open) {
        return std::string(
                   R"({"uplift":{"outcome":"time_to_close","engaged":41,"others":47,"value":15,"open_deals":)") +
               open + "}}";
    };
    check_undefined(of("1"), "deals still open");
    check_undefined(of(R"({"assumed":3,"low":0,"high":5})"), "deals still open");
    CHECK(each_of(of("0")) == 90);
}

TEST_CASE("within strata the difference is that of Mantel and Haenszel", "[valuation]") {
    const std::string strata =
        R"({"name":"new","engaged":{"k":80,"n":100},"others":{"k":300,"n":400}},
           {"name":"old","engaged":{"k":180,"n":200},"others":{"k":85,"n":100}})";
    const auto of = [](const std::string& list) {
        return R"({"uplift":{"strata":[)" + list + R"(],"value":50}})";
    };
    const Report report = report_with(action("1000", of(strata)), ads("1000"));
    check_estimate(value_of(report).total, 2500, 50'000 * -0.011102512244522057,
                   50'000 * 0.11110251224452217);
    CHECK(value_of(report).evidence == Evidence::measured);
    CHECK(has_note(report, "R118"));
    CHECK(likely_of(fact_of(report, "without strata")) == Approx(0.09666666666666668));

    // A stratum in which one group is empty says nothing, and how many customers that leaves out is said.
    const std::string empty =
        R"(,{"engaged":{"k":0,"n":0},"others":{"k":5,"n":10}},{"engaged":{"k":3,"n":7},"others":{"k":0,"n":0}})";
    const Report left = report_with(action("1000", of(strata + empty)), ads("1000"));
    CHECK(text_of(value_of(left).total) == text_of(value_of(report).total));
    CHECK(note_of(left, "R125").message() ==
          "left out of the comparison of A: 17 customers in strata with an empty group");
    CHECK_FALSE(has_note(report, "R125"));
    check_undefined(
        of(R"({"engaged":{"k":0,"n":0},"others":{"k":5,"n":10}},{"engaged":{"k":3,"n":7},"others":{"k":0,"n":0}})"),
        "no stratum has customers in both groups");
    check_undefined(of(R"({"engaged":{"k":0,"n":0},"others":{"k":0,"n":0}})"), "no stratum");
}

TEST_CASE("one customer on each side shows no difference, in a stratum either", "[valuation]") {
    const Report report = report_with(
        action("100",
               R"({"uplift":{"strata":[{"engaged":{"k":1,"n":1},"others":{"k":0,"n":1}}],"value":10}})"),
        ads("100"));
    CHECK(has_note(report, "R118"));
}

TEST_CASE("the E-value is that of the rarer outcome: leaving, where most stay", "[valuation]") {
    // 14.17 % against 24.85 % leave: 0.570 times, 1.754 turned round, and 2.904 as an E-value.
    const Report report = report_with(
        action("480", R"({"uplift":{"engaged":{"k":412,"n":480},"others":{"k":1518,"n":2020},"value":1}})"),
        ads("1"));
    CHECK(likely_of(fact_of(report, "E-value")) == Approx(2.904).epsilon(1e-3));
    CHECK(likely_of(fact_of(report, "E-value of the interval's end")) == Approx(2.1).epsilon(0.02));
    // An interval that holds 1 needs no hidden trait.
    const Report open = report_with(
        action("10", R"({"uplift":{"engaged":{"k":9,"n":10},"others":{"k":8,"n":10},"value":1}})"), ads("1"));
    CHECK(likely_of(fact_of(open, "E-value of the interval's end")) == 1);
    const Report nobody = report_with(
        action("10", R"({"uplift":{"engaged":{"k":10,"n":10},"others":{"k":8,"n":10},"value":1}})"),
        ads("1"));
    CHECK_FALSE(fact_of(nobody, "E-value").likely);
}

TEST_CASE("a difference of lifetimes that chance decided is no mere association", "[valuation]") {
    const Report report = report_with(
        action("10", R"({"uplift":{"randomised":true,"engaged":{"k":80,"n":100},"others":{"k":60,"n":100},
            "lifetime":{"margin_per_period":10,"retention":0.8}}})"),
        ads("1"));
    CHECK(fact_of(report, "lifetime of the engaged less the others").remark.find("association") ==
          std::string::npos);
}

TEST_CASE("several comparisons are counted, and the reader is told", "[valuation]") {
    const std::string one = R"("count":10,"value":{"uplift":{"engaged":0.9,"others":0.8,"value":1}}})";
    const Report two = report_with(R"({"name":"A",)" + one + R"(,{"name":"B",)" + one, ads("1"));
    CHECK(note_of(two, "R128").names == "2");
    CHECK_FALSE(has_note(report_with(R"({"name":"A",)" + one, ads("1")), "R128"));
}

// Savings

TEST_CASE("a saving counts where quality is held and cash leaves the books", "[valuation]") {
    struct Row {
        const char* quality;
        const char* cashable;
        const char* why;  ///< its first words; empty: counted
    };
    const char* held = R"(,"quality":{"before":{"k":870,"n":1000},"now":{"k":885,"n":1000}})";
    const char* few = R"(,"quality":{"before":{"k":870,"n":1000},"now":{"k":52,"n":60}})";
    const char* worse = R"(,"quality":{"before":{"k":870,"n":1000},"now":{"k":800,"n":1000}})";
    const char* open = R"(,"quality":{"before":{"k":870,"n":1000},"now":{"assumed":0.9}})";
    const Row rows[]{
        {held, R"(,"cashable":"50%")", ""},
        {held, "", "cashable share not stated"},
        {few, R"(,"cashable":"50%")", "quality not shown to be held"},
        {open, R"(,"cashable":"50%")", "quality not shown to be held"},
        {worse, R"(,"cashable":"50%")", "quality is worse"},
        {worse, "", "quality is worse"},
        {"", R"(,"cashable":"50%")", "quality not stated"},
        {"", "", "quality not stated"},
    };
    for (const auto& row : rows) {
        INFO(row.quality << row.cashable);
        const Report report =
            report_with(action("400", std::string(R"({"saving":{"before":6.10,"now":1.90)") + row.cashable +
                                          row.quality + "}}"),
                        ads("400"));
        const bool is_counted = std::string_view(row.why).empty();
        CHECK(value_of(report).is_valued);
        CHECK(value_of(report).is_counted == is_counted);
        CHECK(value_of(report).why.starts_with(row.why));
        CHECK(value_of(report).why.empty() == is_counted);
        CHECK(text_of(value_of(report).total) == (*row.cashable ? "840" : "1680"));
        CHECK(report.steps.value.total.likely == Ratio(is_counted ? 840 : 0));
        const auto savings = metric_of(report, "savings_roi");
        CHECK(savings.likely.has_value() == is_counted);
        CHECK(report.steps.roi.roi.likely.has_value() == is_counted);
        if (is_counted) {
            CHECK(report.steps.roi.roi.likely == over("44", "40"));
            CHECK(savings.likely == over("44", "40"));
        } else {
            CHECK(report.verdict == Verdict::undefined);
            CHECK(report.steps.roi.roi.why == value_of(report).why);
            const bool is_held = std::string_view(row.quality) == held;
            CHECK(has_note(report, is_held ? "R120" : "R119"));
        }
        CHECK(likely_of(fact_of(report, "capacity freed")) == 1680);
        CHECK(fact_of(report, "cash saved").likely.has_value() == (*row.cashable != '\0'));
    }
}

TEST_CASE("quality is held where the one-sided bound lies above the loss accepted, and not at it",
          "[valuation]") {
    const auto is_held = [](const std::string& quality) {
        return value_of(report_with(action("1", R"({"saving":{"before":2,"now":1,"cashable":1,"quality":{)" +
                                                    quality + "}}}"),
                                    ads("1")))
            .is_counted;
    };
    // 5 points less than before, exactly; and a hair less.
    CHECK_FALSE(is_held(R"("before":0.9,"now":0.85)"));
    CHECK(is_held(R"("before":0.9,"now":0.850000000001)"));
    CHECK(is_held(R"("before":0.9,"now":0.85,"margin":0.06)"));
    CHECK_FALSE(
        is_held(R"("before":0.9,"now":0.9,"margin":0)"));  // no loss accepted, and none can be shut out
    CHECK(is_held(R"("before":0.9,"now":0.91,"margin":0)"));
    // 1.5 points better, between -0.92 and 3.92 points.
    const std::string samples = R"("before":{"k":870,"n":1000},"now":{"k":885,"n":1000})";
    CHECK(is_held(samples + R"(,"margin":0.0092)"));
    CHECK_FALSE(is_held(samples + R"(,"margin":0.0091)"));
    // The loss accepted may be uncertain: then the smaller one counts.
    CHECK_FALSE(is_held(samples + R"(,"margin":{"assumed":0.05,"low":0.009,"high":0.06})"));
    CHECK_FALSE(is_held(samples + R"(,"margin":{"assumed":0.05})"));
    // Shown to be worse, but by less than is accepted: held.
    CHECK(is_held(R"("before":{"k":87000,"n":100000},"now":{"k":86000,"n":100000})"));
}

TEST_CASE("what a saving frees, cashes and costs keeps its range and its sign", "[valuation]") {
    const std::string held = R"(,"quality":{"before":0.9,"now":0.9})";
    CHECK(text_of(total_of(R"({"saving":{"before":{"assumed":6,"low":5,"high":7},"now":2,
        "cashable":{"assumed":0.5,"low":0,"high":0.6})" +
                           held + "}}")) == "2000 (0 to 3000)");
    const Report dearer = report_with(
        action("1000", R"({"saving":{"before":40,"now":55,"cashable":1)" + held + "}}"), ads("5000"));
    CHECK(value_of(dearer).is_counted);
    CHECK(dearer.steps.roi.roi.likely == Ratio(-4));
    // Quality that is only assumed to be held makes the saving an assumption too.
    const Report guessed = report_with(
        action(
            "1000",
            R"({"saving":{"before":6,"now":2,"cashable":1,"quality":{"before":0.9,"now":{"assumed":0.9,"low":0.88,"high":0.95}}}})"),
        ads("1000"));
    CHECK(value_of(guessed).is_counted);
    CHECK(value_of(guessed).evidence == Evidence::assumed);
    // An assumption enters: the saving is assumed, and ROI on measured returns leaves it out.
    const Report assumed = report_with(
        action("1000", R"({"saving":{"before":6,"now":2,"cashable":{"assumed":0.5,"low":0.4,"high":0.6})" +
                           held + "}}"),
        ads("1000"));
    CHECK(value_of(assumed).evidence == Evidence::assumed);
    CHECK(assumed.steps.roi.roi.measured == Ratio(-1));
    CHECK(metric_of(assumed, "savings_roi").measured == Ratio(-1));
    CHECK(text_of(metric_of(assumed, "savings_roi").worst) == "0.6");
}

TEST_CASE("of the visits only those count that spared a contact for good", "[valuation]") {
    const std::string value =
        R"({"saving":{"before":70,"now":0,"cashable":1,"quality":{"before":0.9,"now":0.9},
            "deflection":{"resolved":0.65,"would_have_contacted":{"assumed":0.09,"low":0.05,"high":0.1})";
    CHECK(text_of(total_of(value + "}}}")) == "4095 (2275 to 4550)");
    CHECK(text_of(total_of(value + R"(,"recontact":{"assumed":0.15,"low":0.1,"high":0.2}}}})")) ==
          "3480.75 (1820 to 4095)");
    CHECK(text_of(total_of(value + R"(,"recontact":1}}})")) == "0 (0 to 0)");
}

TEST_CASE("the ROI of savings alone counts no other return, and all the cost", "[valuation]") {
    const std::string saving =
        R"({"name":"Case","count":100,"value":{"saving":{"before":6,"now":1,"cashable":1,"quality":{"before":0.9,"now":0.9}}}})";
    const Report report = report_with(saving + R"(,{"name":"Order","count":10,"value":100})", ads("250"));
    CHECK(metric_of(report, "savings_roi").likely == Ratio(1));
    CHECK(report.steps.roi.roi.likely == Ratio(5));
    const Report none = report_with(R"({"name":"Order","count":10,"value":100})", ads("250"));
    CHECK_FALSE(metric_of(none, "savings_roi").likely);
    const Report aside = report_with(
        saving.substr(0, saving.size() - 1) + R"(,"counted":false},{"name":"Order","count":10,"value":100})",
        ads("250"));
    CHECK_FALSE(metric_of(aside, "savings_roi").likely);
    CHECK_FALSE(metric_of(report_with(saving, ads("0")), "savings_roi").likely);  // nothing was spent
}

// Referrals

TEST_CASE("a referral brings a lifetime or spares an acquisition, never both", "[valuation]") {
    const auto of = [](const std::string& type_one, const std::string& more) {
        return R"({"referral":{"invitations":3,"conversion":"10%","type_one":)" + type_one + "," + loyal +
               more + "}}";
    };
    const std::string paid = R"(,"acquisition_cost":30,"reward":5)";
    CHECK(each_of(of("0.5", paid)) == Approx(15.744584013759617));
    CHECK(each_of(of("1", paid)) == Approx(0.3 * (loyal_worth - 5)));
    CHECK(each_of(of("0", paid)) == Approx(0.3 * 25));
    CHECK(each_of(of("1", "")) == Approx(0.3 * loyal_worth));
    CHECK(each_of(of("0", "")) == 0);
    CHECK(each_of(of("0", R"(,"reward":5)")) == Approx(-1.5));
    const Report report = report_with(action("100", of("0.5", paid)), ads("1"));
    CHECK(likely_of(fact_of(report, "new customers")) == 30);
    CHECK(likely_of(fact_of(report, "who would not have come")) == 15);
    CHECK(likely_of(fact_of(report, "who would have come anyway")) == 15);
    CHECK(has_note(report, "R102"));  // nothing is compared, so the attribution has to be stated
    // Winning a friend's friend may cost something of its own, which only type one has.
    const std::string dear =
        R"({"referral":{"invitations":1,"conversion":1,"type_one":0.5,"acquisition_cost":30,
            "lifetime":{"margin_per_period":40,"retention":"80%","acquisition_cost":10}}})";
    CHECK(each_of(dear) == Approx(0.5 * (loyal_worth - 10) + 0.5 * 30));
}

TEST_CASE("the share of those who would not have come is one figure in both halves of a referral",
          "[valuation]") {
    const auto each = [](const std::string& members) {
        return value_of(report_with(action("1", R"({"referral":{)" + members + "}}"), ads("1"))).each;
    };
    const std::string share =
        R"("invitations":3,"conversion":"10%","type_one":{"assumed":0.5,"low":0.3,"high":0.7},)";
    check_estimate(each(share + loyal + R"(,"acquisition_cost":30,"reward":5)"), 15.744584013759617,
                   12.44675040825577, 19.04241761926346);
    // Where acquiring is dearer than a lifetime, more of type one is the worse end.
    check_estimate(each(share + loyal + R"(,"acquisition_cost":200,"reward":5)"), 41.244584013759614,
                   34.34241761926346, 48.14675040825577);
    // All of them uncertain: every figure at its own end.
    const std::string all =
        R"("invitations":{"assumed":2,"low":1,"high":4},"conversion":{"assumed":0.5,"low":0.25,"high":1},
           "type_one":{"assumed":0.5,"low":0,"high":1},"lifetime":{"margin_per_period":{"assumed":10,"low":8,"high":20},
           "retention":1,"discount":0,"periods":1},"acquisition_cost":{"assumed":4,"low":2,"high":6},
           "reward":{"assumed":3,"low":1,"high":5})";
    // 1 x ((0.5 x 10 + 0.5 x 4) - 3); 4 x 1 x (2 - 5); 4 x 1 x (20 - 1)
    CHECK(text_of(each(all)) == "4 (-12 to 76)");
    CHECK_FALSE(
        each(R"("invitations":3,"conversion":"10%","type_one":{"assumed":0.5},)" + loyal).is_bounded());
}

// Sales above expectation

TEST_CASE("sales above expectation are on revenue until their margin is known", "[valuation]") {
    const auto of = [](const std::string& more) {
        return report_with(
            action("1", R"({"above_expected":{"actual":1260000,"expected":1080000)" + more + "}}"),
            ads("45000"));
    };
    const Report revenue = of("");
    CHECK(text_of(value_of(revenue).total) == "180000");
    CHECK(revenue.steps.value.basis == BasisLabel::revenue);
    CHECK(revenue.steps.roi.roi.likely == Ratio(3));
    CHECK(revenue.steps.roi.revenue_roi.likely == Ratio(3));
    CHECK_FALSE(revenue.steps.roi.margin_roi.likely);
    CHECK(revenue.steps.roi.roas.likely == Ratio(4));

    const Report margin = of(R"(,"margin":"35%")");
    CHECK(text_of(value_of(margin).total) == "63000");
    CHECK(margin.steps.value.basis == BasisLabel::margin);
    CHECK(margin.steps.roi.roi.likely == over("18", "45"));
    CHECK(margin.steps.roi.revenue_roi.likely == Ratio(3));
    CHECK(margin.steps.roi.roas.likely == Ratio(4));

    const Report credited = of(R"(,"margin":"35%","credit":{"assumed":0.5,"low":0.2,"high":0.8})");
    CHECK(text_of(value_of(credited).total) == "31500 (12600 to 50400)");
    CHECK(value_of(credited).evidence == Evidence::assumed);
    CHECK(has_note(credited, "R126"));
    CHECK_FALSE(has_note(credited, "R102"));  // what was expected is its baseline
}

TEST_CASE("sales below expectation count against the effort", "[valuation]") {
    const Report report = report_with(
        action(
            "1",
            R"({"above_expected":{"actual":990000,"expected":{"assumed":1080000,"low":980000,"high":1100000},
            "margin":"35%"}})"),
        ads("45000"));
    CHECK(text_of(value_of(report).total) == "-31500 (-38500 to 3500)");
    CHECK(text_of(report.steps.roi.roi.likely) == "-1.7");
    CHECK(text_of(fact_of(report, "above expectation").likely, 6) == "-0.083333");
    CHECK(text_of(value_of(
                      report_with(action("2", R"({"above_expected":{"actual":15,"expected":10}})"), ads("1")))
                      .total) == "10");  // two months of it
}

// Together

TEST_CASE("a share of an action is a share of whatever that action is worth", "[valuation]") {
    const auto of = [](const std::string& value) {
        return report_with(
            action("0", value) + R"(,{"name":"B","count":200,"value":{"share_of":"A","rate":"10%"}})",
            ads("100"));
    };
    CHECK(value_of(of(lifetime(R"("margin_per_period":100,"retention":0.8)")), 1).total.likely.to_double() ==
          Approx(20 * 212.40973356266028));
    CHECK(text_of(value_of(of(R"({"retention":{"before":0.75,"now":0.8,"value":300}})"), 1).total) == "300");
    CHECK(
        text_of(
            value_of(of(R"({"uplift":{"outcome":"contract_size","engaged":50,"others":30,"margin":0.5}})"), 1)
                .total) == "200");
    const Report sales = of(R"({"above_expected":{"actual":15,"expected":10}})");
    CHECK(text_of(value_of(sales, 1).total) == "100");
    CHECK(sales.steps.value.basis == BasisLabel::revenue);

    // Whatever keeps the action out of the return keeps its shares out.
    const Report kept_out = of(R"({"saving":{"before":6,"now":1,"cashable":1}})");
    CHECK(text_of(value_of(kept_out, 1).total) == "100");
    CHECK_FALSE(value_of(kept_out, 1).is_counted);
    CHECK(value_of(kept_out, 1).why == value_of(kept_out, 0).why);
    const Report undefined = of(lifetime(R"("margin_per_period":100,"retention":1,"discount":0)"));
    CHECK_FALSE(value_of(undefined, 1).is_valued);
    CHECK(value_of(undefined, 1).why == value_of(undefined, 0).why);
}

TEST_CASE("an action and a share of it are bounded as one figure, whatever the action is worth",
          "[valuation]") {
    // (0.1, between 0.0188 and 0.158) x 50 x (1000 - 1000 x 0.5): as much is taken off as is added.
    const Report report = report_with(
        action("1000", R"({"uplift":{"engaged":{"k":90,"n":100},"others":{"k":400,"n":500},"value":50}})") +
            R"(,{"name":"B","count":0,"baseline":1000,"value":{"share_of":"A","rate":0.5}})",
        ads("1000"));
    const auto& total = report.steps.roi.total_return;
    CHECK(total.likely->to_double() == Approx(2500));
    CHECK(total.worst->to_double() == Approx(937.8299553716829 / 2));
    CHECK(total.best->to_double() == Approx(7913.291756240764 / 2));
}

TEST_CASE("an action set aside is shown and not counted, however it is valued", "[valuation]") {
    const std::string values[]{
        lifetime(R"("margin_per_period":100,"retention":0.8)"),
        R"({"retention":{"before":0.7,"now":0.8,"value":1}})",
        R"({"uplift":{"engaged":0.8,"others":0.7,"value":1}})",
        R"({"saving":{"before":2,"now":1,"cashable":1,"quality":{"before":0.9,"now":0.9}}})",
        R"({"referral":{"invitations":1,"conversion":1,"type_one":1,)" + loyal + "}}",
        R"({"above_expected":{"actual":2,"expected":1}})"};
    for (const auto& value : values) {
        INFO(value);
        const Report report = report_with(
            action("10", value, R"(,"counted":false)") + R"(,{"name":"B","count":3,"value":50})", ads("100"));
        CHECK(value_of(report).is_valued);
        CHECK_FALSE(value_of(report).is_counted);
        CHECK(value_of(report).why.empty());
        CHECK(report.steps.roi.roi.likely == over("50", "100"));
        const Report counted = report_with(action("10", value), ads("100"));
        CHECK(value_of(counted).is_counted);
        CHECK(counted.steps.value.total.likely == value_of(counted).total.likely);
    }
}

TEST_CASE("figures that a platform reports stay reported behind every way to value", "[valuation]") {
    const Report report = report_with(
        action("100", R"({"retention":{"before":0.7,"now":0.8,"value":100}})", R"(,"evidence":"reported")"),
        ads("100"));
    CHECK(value_of(report).evidence == Evidence::reported);
    CHECK(report.steps.roi.roi.measured == Ratio(-1));
    CHECK(report.steps.value.reported == Decimal(1000));
}

TEST_CASE("every assumption behind a value is listed with the ROI at its ends", "[valuation]") {
    const Report report =
        report_with(action("10", R"({"referral":{"invitations":{"assumed":1,"low":0,"high":2},"conversion":1,
            "type_one":{"assumed":0.5,"low":0,"high":1},"lifetime":{"margin_per_period":{"assumed":10,"low":5,"high":20},
            "retention":1,"discount":0,"periods":{"assumed":2,"low":1,"high":4}},"acquisition_cost":{"assumed":4,"low":2,"high":6},
            "reward":{"assumed":3,"low":1,"high":5}}})"),
                    ads("100"));
    // 10 x (0.5 x 20 + 0.5 x 4 - 3) = 90
    CHECK(text_of(report.steps.roi.roi.likely) == "-0.1");
    std::string listed;
    for (const auto& assumption : assumptions(report))
        listed += assumption.label.substr(3) + " " + text_of(assumption.roi_at_low) + " " +
                  text_of(assumption.roi_at_high) + "\n";
    CHECK(listed ==
          "invitations -1 0.8\n"
          "type one -0.9 0.7\n"
          "margin per period -0.6 0.9\n"
          "periods -0.6 0.9\n"
          "reward 0.1 -0.3\n"
          "saved acquisition cost -0.2 0\n");
}

TEST_CASE("an assumption whose end leaves the value undefined has no ROI at that end", "[valuation]") {
    // At 100 % the lifetime has no end; the ROI there is not -100 %, and not outside worst and best.
    const Report report = report_with(
        action(
            "10",
            R"({"lifetime":{"margin_per_period":100,"retention":{"assumed":0.9,"low":0.8,"high":1},"discount":0}})"),
        ads("1000"));
    const auto list = assumptions(report);
    CHECK((!list.at(0).roi_at_high || *list.at(0).roi_at_high >= *report.steps.roi.roi.worst));
}
