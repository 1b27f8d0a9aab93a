// Edges where a formula is right and an answer could still be wrong, each with the smallest campaign that
// shows it.
#include "roi/analysis/assumptions.hpp"
#include "roi/read/words.hpp"
#include "unit/valuation/value_support.hpp"

using namespace roi;
using namespace roi::test;

TEST_CASE("a claim fails only where no retention of the range comes to as much", "[edges]") {
    // From 95 % to 100 % the rise is 57.9 %; at the ends of the range, the upper one cut off, it is less.
    const Report report = report_with(action("1", R"({"lifetime":{"margin_per_period":100,"periods":100,
            "retention":{"assumed":0.9,"low":0.8,"high":0.98}}})"),
                                      ads("1"));
    CHECK(check_claim(report, *read::read_claim("retention:+5points=+50%")).at(0).outcome !=
          CheckedClaim::Outcome::fails);
}

TEST_CASE("every format of a report even so is stamped, also where its value is undefined", "[edges]") {
    const auto report =
        report_on(campaign_of(campaign_text(
                      "\"actions\":[" +
                      action("1", R"({"lifetime":{"margin_per_period":100,"retention":1,"discount":0}})") +
                      "],\"costs\":[" + ads("1") + R"(],"purpose":"exploration")")),
                  {.even_so = true});
    REQUIRE(report);
    CHECK(report->is_even_so);
    CHECK(written(*report, Format::csv).find("PREMATURE") != std::string::npos);
}

TEST_CASE("where there is no ROI no assumption moves it", "[edges]") {
    // Nothing has a value, so the ROI is undefined; at the ends of the cost it is not -100 % either.
    const Report report =
        report_with(R"({"name":"A","count":10})", ads(R"({"assumed":100,"low":80,"high":120})"));
    CHECK_FALSE(report.steps.roi.roi.likely);
    CHECK_FALSE(assumptions(report).at(0).roi_at_low);
}

TEST_CASE("two shares differ by 100 points at most, whatever their spread", "[edges]") {
    const Report report = report_with(action("1", R"({"uplift":{"engaged":{"measured":0.9,"sd":0.3,"n":3},
            "others":{"measured":0.1,"sd":0.3,"n":3},"value":1}})"),
                                      ads("1"));
    CHECK(value_of(report).each.highest() <= Decimal(1));
}
