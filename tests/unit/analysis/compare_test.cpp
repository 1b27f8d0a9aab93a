// Two campaigns side by side: changes of each unit, lines that pair up, and what moved ROI.
#include "roi/analysis/compare.hpp"

#include "read/words/limit.hpp"
#include "roi/analysis/gate.hpp"
#include "support/campaigns.hpp"
#include "support/catch.hpp"
#include "write/gate/limit_text.hpp"

using namespace roi;
using namespace roi::test;

namespace {

Change change(const std::string& metric, const Report& before, const Report& now,
              const std::string& argument = {}) {
    return change_of(MetricName{metric, argument, Case::likely, true}, before, now);
}

Comparison compared(const Report& before, const Report& now) {
    auto comparison = compare(before, now);
    if (!comparison) throw std::runtime_error(comparison.mistakes().front().message);
    return std::move(*comparison);
}

/// An hour's rate between two ends, and the return of one order.
std::string ranged(const std::string& low, const std::string& likely, const std::string& high) {
    return campaign_text(R"("actions":[{"name":"Order","count":1,"value":100}],
        "costs":[{"category":"staff","hours":1,"hourly_rate":{"assumed":)" +
                         likely + R"(,"low":)" + low + R"(,"high":)" + high + "}}]");
}

const std::string early =
    campaign_text(R"("purpose":"media_mix","period":{"from":"2026-06-01","to":"2026-06-30"},
    "actions":[{"name":"Order","count":1,"value":100}],"costs":[{"category":"tools","amount":10}])");

std::string names_of(const std::vector<Difference>& rows) {
    std::string text;
    for (const auto& row : rows)
        text += (text.empty() ? "" : ", ") + row.name + (row.before ? "" : " new") + (row.now ? "" : " gone");
    return text;
}

}  // namespace

TEST_CASE("a change is now less before, and relative to what it was", "[compare]") {
    const Report before = report_of(simple_campaign("8", "2.5", "10"));  // return 20, ROI 100%
    const Report now = report_of(simple_campaign("9", "2.5", "12"));     // return 22.5, ROI 87.5%
    CHECK(*change("cost", before, now).difference.likely == Ratio(2));
    CHECK(*change("cost", before, now).relative.likely == Ratio(dec("0.2")));
    CHECK(*change("roi", before, now).difference.likely == Ratio(dec("-0.125")));
    CHECK(*change("roi", before, now).relative.likely == Ratio(dec("-0.125")));
    CHECK(*change("return_per_cost", before, now).difference.likely == Ratio(dec("-0.125")));
    CHECK(*change("cost_per", before, now, "Order").difference.likely == over("1", "12"));
    CHECK(*change("break_even", before, now, "Order").difference.likely == Ratio(1));
    CHECK(*change("roi", before, now).difference.measured == Ratio(dec("-0.125")));
    CHECK_FALSE(change("cost", before, now).difference.measured.has_value());
}

TEST_CASE("nothing is relative to what was not above 0", "[compare]") {
    const Report loss = report_of(simple_campaign("1", "5", "10"));   // ROI -50%
    const Report even = report_of(simple_campaign("1", "10", "10"));  // ROI 0%
    const Report gain = report_of(simple_campaign("1", "20", "10"));  // ROI 100%
    for (const auto* before : {&loss, &even}) {
        const Change moved = change("roi", *before, gain);
        CHECK(moved.difference.likely.has_value());
        CHECK_FALSE(moved.relative.likely.has_value());
        CHECK(moved.relative.why == "what it was is not above 0");
    }
    CHECK(*change("roi", gain, loss).relative.likely == Ratio(dec("-1.5")));
}

TEST_CASE("the worst change holds the later campaign at its worst against the earlier at its best",
          "[compare]") {
    const Report before = report_of(ranged("10", "12", "20"));
    const Report now = report_of(ranged("15", "16", "25"));
    const Change cost = change("cost", before, now);
    CHECK(*cost.difference.worst == Ratio(15));  // 25 - 10
    CHECK(*cost.difference.best == Ratio(-5));   // 15 - 20
    CHECK(*cost.relative.worst == Ratio(dec("1.5")));
    CHECK(*cost.relative.best == Ratio(dec("-0.25")));
    const Change net = change("net", before, now);
    CHECK(*net.difference.worst == Ratio(-15));
    CHECK(*net.difference.best == Ratio(5));
    const Report free = report_of(ranged("0", "12", "20"));
    CHECK_FALSE(change("cost", free, now).relative.worst.has_value());
    CHECK(change("cost", free, now).relative.why_range == "what it was reaches 0 within its range");
    CHECK(change("cost", free, now).difference.worst.has_value());
}

TEST_CASE("a change has a range only where both sides have one", "[compare]") {
    const Report open =
        report_of(campaign_text(R"("actions":[{"name":"Order","count":1,"value":{"assumed":100}}],
        "costs":[{"category":"tools","amount":10}])"));
    const Report closed = report_of(simple_campaign("1", "100", "10"));
    for (const auto& moved : {change("roi", open, closed), change("roi", closed, open)}) {
        CHECK(moved.difference.likely.has_value());
        CHECK_FALSE(moved.difference.worst.has_value());
        CHECK(moved.difference.why_range == "range not stated");
    }
}

TEST_CASE("there is no change across currencies, and none of what is withheld", "[compare]") {
    const Report euros = report_of(simple_campaign("1", "100", "10"));
    std::string text = simple_campaign("1", "100", "10");
    text.replace(text.find("EUR"), 3, "USD");
    const Report dollars = report_of(text);
    CHECK_FALSE(change("cost", euros, dollars).difference.likely.has_value());
    CHECK_FALSE(change("roi", euros, dollars).difference.likely.has_value());
    const auto refused = compare(euros, dollars);
    REQUIRE_FALSE(refused);
    CHECK(refused.mistakes().front().code == "R042");
    const Report withheld = report_of(early);
    REQUIRE(withheld.is_withheld());
    CHECK(change("roi", euros, withheld).difference.is_withheld);
    CHECK(change("roi", withheld, euros).relative.is_withheld);
    CHECK(*change("cost", euros, withheld).difference.likely == Ratio(0));
}

TEST_CASE("a figure that is withheld is in no format of a comparison", "[compare]") {
    std::string text = early;  // a return that no other figure is alike
    text.replace(text.find("\"count\":1,\"value\":100"), 21, "\"count\":7,\"value\":1234");
    const Report withheld = report_of(text);
    const Report open = report_of(simple_campaign("1", "100", "10"));
    for (const auto format : all_formats)
        for (const bool is_first : {false, true}) {
            const auto comparison = is_first ? compared(withheld, open) : compared(open, withheld);
            CHECK(comparison.movers.empty());
            CHECK_FALSE(comparison.ranges_overlap.has_value());
            std::string written;
            const auto writer =
                make_comparison_writer(format, {}, [&](std::string_view part) { written += part; });
            ComparisonTally tally;
            for (const auto* report : {&(is_first ? withheld : open), &(is_first ? open : withheld),
                                       &(is_first ? open : withheld)})
                writer->add(**tally.add(*report));
            writer->finish(tally.result());
            CHECK(written.find("8638") == std::string::npos);
            CHECK(written.find("8,638") == std::string::npos);
            CHECK_FALSE(written.empty());
        }
}

TEST_CASE("lines pair up by name, and those of one name in order", "[compare]") {
    const auto with_costs = [](const std::string& costs) {
        return report_of(
            campaign_text(R"("actions":[{"name":"Order","count":1,"value":100}],"costs":[)" + costs + "]"));
    };
    const Report before = with_costs(R"({"name":"Ads","category":"tools","amount":1},
        {"name":"Ads","category":"tools","amount":2},{"name":"Old","category":"tools","amount":3})");
    const Report now = with_costs(R"({"name":"New","category":"tools","amount":4},
        {"name":"Ads","category":"tools","amount":10},{"name":"Ads","category":"tools","amount":20},
        {"name":"Ads","category":"tools","amount":30})");
    const auto comparison = compared(before, now);
    CHECK(names_of(comparison.cost) == "Ads, Ads, Old gone, New new, Ads new");
    CHECK(*comparison.cost[0].change == Ratio(9));
    CHECK(*comparison.cost[1].change == Ratio(18));
    CHECK(*comparison.cost[2].change == Ratio(-3));
    CHECK(*comparison.cost[3].change == Ratio(4));
    CHECK(*comparison.cost[4].change == Ratio(30));
}

TEST_CASE("what did not change did not move ROI", "[compare]") {
    const Report before = report_of(campaign_text(R"("actions":[{"name":"Order","count":1,"value":100},
        {"name":"Lead","count":1,"value":20}],"costs":[{"category":"tools","amount":10},
        {"category":"agency","amount":30}])"));
    const Report now = report_of(campaign_text(R"("actions":[{"name":"Order","count":1,"value":100},
        {"name":"Lead","count":1,"value":28}],"costs":[{"category":"tools","amount":10},
        {"category":"agency","amount":30}])"));
    const auto comparison = compared(before, now);
    REQUIRE(comparison.movers.size() == 1);
    CHECK(comparison.movers[0].name == "Lead");
    CHECK(comparison.movers[0].part == dec("0.2"));
    CHECK(comparison.is_different());
}

TEST_CASE("return and cost share a change of ROI as the mean of both orders", "[compare]") {
    const auto comparison = compared(report_of(simple_campaign("1", "20", "10")),   // ROI 100%
                                     report_of(simple_campaign("1", "30", "20")));  // ROI 50%
    REQUIRE(comparison.movers.size() == 2);
    // Return first: +100 points, then cost: -150. Cost first: -100, then return: +50.
    CHECK(comparison.movers[0].name == "Ads");
    CHECK(comparison.movers[0].part == dec("-1.25"));
    CHECK(comparison.movers[1].name == "Order");
    CHECK(comparison.movers[1].part == dec("0.75"));
}

TEST_CASE("ranges overlap where one ROI could be the other", "[compare]") {
    const auto overlap = [](const Report& a, const Report& b) { return compared(a, b).ranges_overlap; };
    const Report low = report_of(ranged("40", "45", "50"));
    CHECK(overlap(low, report_of(ranged("50", "55", "60"))) == true);  // they touch
    CHECK(overlap(low, report_of(ranged("51", "55", "60"))) == false);
    CHECK(overlap(low, report_of(ranged("10", "45", "90"))) == true);  // one within the other
    CHECK(overlap(low, report_of(simple_campaign("1", "100", "45"))) == true);
    CHECK(overlap(low, report_of(early)) == std::nullopt);
}

// --------------------------------------------

TEST_CASE("a change from margin to revenue is no change of ROI", "[compare]") {
    const auto of = [](const std::string& sale) {
        return report_of(campaign_text(R"("actions":[{"name":"Order","count":100,"value":{"sale":)" + sale +
                                       R"(}}],"costs":[{"category":"advertising","amount":1000}])"));
    };
    CHECK_FALSE(change("roi", of(R"({"price":40,"margin":"30%"})"), of(R"({"price":40})"))
                    .difference.likely.has_value());
}

TEST_CASE("where neither side has a range, nothing is said about ranges", "[compare]") {
    CHECK(compared(report_of(simple_campaign("1", "20", "10")), report_of(simple_campaign("1", "30", "10")))
              .ranges_overlap == std::nullopt);
}

TEST_CASE("counts, hours, evidence and categories are figures that differ", "[compare]") {
    const auto differs = [](const std::string& a, const std::string& b) {
        const auto of = [](const std::string& members) { return report_of(campaign_text(members)); };
        return compared(of(a), of(b)).is_different();
    };
    const std::string costs = R"(,"costs":[{"category":"staff","hours":10,"hourly_rate":5}])";
    const std::string actions = R"("actions":[{"name":"Order","count":100,"value":10}])";
    CHECK(differs(actions + costs, R"("actions":[{"name":"Order","count":10,"value":100}])" + costs));
    CHECK(
        differs(actions + costs, actions + R"(,"costs":[{"category":"staff","hours":5,"hourly_rate":10}])"));
    CHECK(differs(actions + R"(,"costs":[{"name":"Help","category":"tools","amount":5}])",
                  actions + R"(,"costs":[{"name":"Help","category":"agency","amount":5}])"));
}
