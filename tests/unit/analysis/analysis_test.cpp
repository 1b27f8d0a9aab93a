// Metrics by name, assumptions, breakdowns and portfolios.
#include <string>

#include "roi/analysis/assumptions.hpp"
#include "roi/analysis/breakdown.hpp"
#include "roi/analysis/portfolio.hpp"
#include "support/campaigns.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"

using namespace roi;
using namespace roi::test;

namespace {

Report spring() { return report_of(read_file(ROI_TEST_DATA "/spring.roi.json")); }

Report report_with(const std::string& actions, const std::string& costs) {
    return report_of(campaign_text("\"actions\":[" + actions + "],\"costs\":[" + costs + "]"));
}

std::string text_of(const std::optional<Ratio>& value) {
    return value ? value->decimal().to_string() : "undefined";
}

std::string bounds_of(const MetricValue& value) {
    return text_of(value.likely) + " " + text_of(value.worst) + " " + text_of(value.best);
}

}  // namespace

TEST_CASE("every metric of a report is found by its name", "[analysis]") {
    const Report report = spring();
    for (const auto& plain : plain_metrics(report.steps.roi)) {
        INFO(plain.name);
        CHECK(metric_of(report, std::string(plain.name)).likely == plain.value->likely);
        CHECK(find_metric(plain.name) != nullptr);
    }
    CHECK(bounds_of(metric_of(report, "cost", "advertising")) == "6800 6800 6800");
    CHECK(bounds_of(metric_of(report, "cost", "staff")) == "2880 3312 2448");
    CHECK(text_of(metric_of(report, "cost_per", "Order").likely) == "37.564102564103");
    CHECK(text_of(metric_of(report, "goal", "Sales").likely) == "0.996");
    CHECK(text_of(metric_of(report, "return_per_hour").likely) == "292.3125");
}

TEST_CASE("a name that the campaign does not have is undefined, and says why", "[analysis]") {
    const Report report = spring();
    const std::pair<const char*, const char*> names[]{{"rio", ""},          {"cost", "labour"},
                                                      {"cost", "agency"},   {"cost_share", "agency"},
                                                      {"cost_per", "Like"}, {"break_even", "Like"},
                                                      {"goal", "Fame"},     {"roi", "Order"},
                                                      {"cost_per", ""},     {"goal", ""}};
    for (const auto& [name, argument] : names) {
        INFO(name << "[" << argument << "]");
        const auto value = metric_of(report, name, argument);
        CHECK_FALSE(value.likely);
        CHECK_FALSE(value.worst);
        CHECK_FALSE(value.best);
        CHECK_FALSE(value.why.empty());
    }
}

TEST_CASE("the share of a category is bounded over the category and the rest", "[analysis]") {
    const Report report = report_with(R"({"name":"A","count":1,"value":1})",
                                      R"({"category":"staff","amount":{"assumed":100,"low":80,"high":130}},
                                         {"category":"tools","amount":200},
                                         {"category":"advertising","amount":{"assumed":50,"low":40,"high":60}},
                                         {"category":"training","amount":0})");
    const auto staff = metric_of(report, "cost_share", "staff");
    CHECK(*staff.likely == over("100", "350"));
    CHECK(*staff.worst == over("130", "370"));
    CHECK(*staff.best == over("80", "340"));
    const auto tools = metric_of(report, "cost_share", "tools");
    CHECK(*tools.worst == over("200", "320"));
    CHECK(*tools.best == over("200", "390"));
    CHECK(bounds_of(metric_of(report, "cost_share", "training")) == "0 0 0");
}

TEST_CASE("the share of the only category is the whole, and of nothing undefined", "[analysis]") {
    const auto only = report_with(R"({"name":"A","count":1,"value":1})",
                                  R"({"category":"staff","amount":{"assumed":100,"low":80,"high":130}})");
    CHECK(bounds_of(metric_of(only, "cost_share", "staff")) == "1 1 1");
    const auto maybe = report_with(R"({"name":"A","count":1,"value":1})",
                                   R"({"category":"staff","amount":{"assumed":100,"low":0,"high":130}})");
    const auto share = metric_of(maybe, "cost_share", "staff");
    CHECK(share.likely == Ratio(1));
    CHECK(share.worst.has_value() == share.best.has_value());  // a range has two ends or none
    const auto nothing =
        report_with(R"({"name":"A","count":1,"value":1})", R"({"category":"staff","amount":0})");
    CHECK_FALSE(metric_of(nothing, "cost_share", "staff").likely);
    const auto open =
        report_with(R"({"name":"A","count":1,"value":1})",
                    R"({"category":"staff","amount":{"assumed":100}},{"category":"tools","amount":100})");
    CHECK(bounds_of(metric_of(open, "cost_share", "tools")) == "0.5 undefined undefined");
}

TEST_CASE("cost per action is cost over the effective count", "[analysis]") {
    const Report report = report_with(
        R"({"name":"A","count":50,"baseline":10,"credit":"50%","value":1},{"name":"B","count":5,"baseline":5,"value":1},
                                         {"name":"C","count":1,"baseline":5},{"name":"D","count":{"assumed":10,"low":0,"high":20}})",
        R"({"category":"advertising","amount":100})");
    CHECK(bounds_of(metric_of(report, "cost_per", "A")) == "5 5 5");
    CHECK_FALSE(metric_of(report, "cost_per", "B").likely);
    CHECK_FALSE(metric_of(report, "cost_per", "C").likely);
    CHECK(bounds_of(metric_of(report, "cost_per", "D")) == "10 undefined undefined");
}

TEST_CASE("the break-even count is rounded up to whole actions", "[analysis]") {
    const auto break_even = [](const char* value, const char* cost, const std::string& others = "") {
        return bounds_of(
            metric_of(report_with(std::string(R"({"name":"A","count":1,"value":)") + value + "}" + others,
                                  std::string(R"({"category":"other","amount":)") + cost + "}"),
                      "break_even", "A"));
    };
    CHECK(break_even("30", "100") == "4 4 4");
    CHECK(break_even("25", "100") == "4 4 4");
    CHECK(break_even("24.999999", "100") == "5 5 5");
    CHECK(break_even("100", "0") == "0 0 0");
    CHECK(break_even("30", "100", R"(,{"name":"B","count":1,"value":55})") == "2 2 2");
    CHECK(break_even("30", "100", R"(,{"name":"B","count":1,"value":155})") == "0 0 0");
    CHECK(break_even("0", "100") == "undefined undefined undefined");
    CHECK(break_even("-5", "100") == "undefined undefined undefined");
    CHECK(break_even(R"({"assumed":30,"low":20,"high":50})", "100") == "4 5 2");
    CHECK(break_even("30", R"({"assumed":100,"low":80,"high":130})") == "4 5 3");
    CHECK(break_even("30", R"({"assumed":100})") == "4 undefined undefined");
}

TEST_CASE("a count that is exactly the break-even count has a net of at least nothing", "[analysis]") {
    for (int cost = 1; cost <= 60; ++cost) {
        const auto report = report_with(
            R"({"name":"A","count":1,"credit":0.9,"value":{"sale":{"price":7,"margin":0.3}}},{"name":"B","count":3,"value":1.1})",
            R"({"category":"other","amount":)" + std::to_string(cost) + "}");
        const Ratio count = *metric_of(report, "break_even", "A").likely;
        const Ratio each(dec("2.1"));
        const Ratio rest = Ratio(dec("3.3")) - Ratio(cost);
        CHECK(count * each + rest >= Ratio(0));
        if (count > Ratio(0)) CHECK((count - Ratio(1)) * each + rest < Ratio(0));
    }
}

TEST_CASE("assumptions are listed with the ROI at their ends, the strongest first", "[analysis]") {
    const Report report = spring();
    const auto list = assumptions(report);
    REQUIRE(list.size() == 2);
    CHECK(list[0].label == "Lead: rate");
    CHECK(text_of(list[0].roi_at_low) == "0.36771331058");
    CHECK(text_of(list[0].roi_at_high) == "0.739078498294");
    CHECK(list[0].figure->place.line == 12);
    CHECK(list[0].figure->pointer() == "/actions/1/value/sale/rate");
    CHECK(list[1].label == "Staff time: hourly rate");
    CHECK(*list[1].roi_at_low == over("7420", "11288"));
    CHECK(*list[1].roi_at_high == over("6556", "12152"));
}

TEST_CASE("an assumption moves every action whose worth comes from it", "[analysis]") {
    const Report report = report_with(R"({"name":"Order","count":1,"value":{"assumed":10,"low":5,"high":20}},
        {"name":"Lead","count":10,"value":{"share_of":"Order","rate":0.5}},{"name":"Aside","count":10,"counted":false,"value":{"share_of":"Order","rate":1}})",
                                      R"({"category":"other","amount":60})");
    const auto list = assumptions(report);
    REQUIRE(list.size() == 1);
    CHECK(*list[0].roi_at_low == over("-30", "60"));
    CHECK(*list[0].roi_at_high == Ratio(1));
}

TEST_CASE("an assumption without a range is listed without an effect", "[analysis]") {
    const Report report =
        report_with(R"({"name":"A","count":{"assumed":5},"value":{"assumed":10,"low":5,"high":20}})",
                    R"({"category":"other","amount":60})");
    const auto list = assumptions(report);
    REQUIRE(list.size() == 2);
    CHECK(list[0].label == "A: value");
    CHECK(list[0].roi_at_low);
    CHECK_FALSE(list[1].roi_at_low);
}

TEST_CASE("an assumption whose effect grows too large is listed without it", "[analysis]") {
    const Report report = report_with(
        R"({"name":"A","count":10000000000,"value":{"assumed":10000000000.123456789012,"low":1,"high":20000000000}})",
        R"({"category":"other","amount":{"assumed":9000000000000000000.123456789012,"low":8000000000000000000,"high":1e19}})");
    CHECK(assumptions(report).size() == 2);
}

TEST_CASE("a breakdown sums value and cost by channel, by media and by goal", "[analysis]") {
    const Report report = report_of(R"({"name":"T","currency":"EUR",
      "goals":[{"name":"G1","type":"conversion","actions":["A","B"]},{"name":"G2","type":"conversion","actions":["B"]}],
      "actions":[{"name":"A","channel":"x","media":"paid","count":1,"value":10},{"name":"B","channel":"y","count":1,"value":20},
                 {"name":"C","count":1,"media":"paid","value":40},{"name":"D","channel":"z","count":1,"counted":false,"value":80}],
      "costs":[{"category":"tools","channel":"x","amount":5},{"category":"tools","channel":"w","media":"owned","amount":3},{"category":"other","amount":2}]})");
    const auto table = [&](BreakdownBy by) {
        std::string text;
        for (const auto& group : breakdown_of(report, by).groups)
            text += group.name + "=" + group.total_return.likely->settled().to_string() + "/" +
                    (group.has_cost ? group.cost.likely->settled().to_string() : "-") + " ";
        return text;
    };
    CHECK(table(BreakdownBy::channel) == "x=10/5 y=20/0 w=0/3 =40/2 ");
    CHECK(table(BreakdownBy::media) == "paid=50/0 owned=0/3 =20/7 ");
    CHECK(table(BreakdownBy::goal) == "G1=30/- G2=20/- =40/- ");
    BreakdownSums sums(BreakdownBy::channel);
    sums.add(report);
    sums.add(report);
    const Breakdown twice = sums.result();
    CHECK(twice.groups.at(0).total_return.likely == Ratio(20));
    CHECK(*twice.groups.at(0).roi.likely == Ratio(1));
    CHECK_FALSE(twice.groups.at(1).roi.likely);
}

TEST_CASE("the total of many campaigns is a ratio of sums", "[analysis]") {
    // Five campaigns with a cost of 34,000 and a return of 99,000 in all.
    const std::pair<const char*, const char*> rows[]{
        {"12000", "4000"}, {"30000", "10000"}, {"7000", "8000"}, {"45000", "9000"}, {"5000", "3000"}};
    Portfolio portfolio;
    for (const auto& [value, cost] : rows)
        CHECK_FALSE(portfolio.add(report_of(simple_campaign("1", value, cost))));
    CHECK(portfolio.count() == 5);
    const RoiResult total = portfolio.total();
    CHECK(*total.cost.likely == Ratio(34'000));
    CHECK(*total.total_return.likely == Ratio(99'000));
    CHECK(text_of(total.roi.likely) == "1.911764705882");
    CHECK(text_of(total.return_per_cost.likely) == "2.911764705882");
    CHECK(*total.net.likely == Ratio(65'000));
    CHECK(portfolio.left_out() == 0);
    CHECK(portfolio.basis() == BasisLabel::margin);
}

TEST_CASE("campaigns in two currencies never add up, and the refusal names both", "[analysis]") {
    Portfolio portfolio;
    CHECK_FALSE(portfolio.add(report_of(simple_campaign("1", "1", "1"))));
    const auto refusal =
        portfolio.add(report_of(R"({"name":"Oslo","currency":"NOK","goals":[],"costs":[]})"));
    REQUIRE(refusal);
    CHECK(refusal->code == "R042");
    CHECK(refusal->message.find("EUR") != std::string::npos);
    CHECK(refusal->message.find("NOK") != std::string::npos);
    CHECK(refusal->message.find("Oslo") != std::string::npos);
    CHECK(portfolio.count() == 1);
    CHECK(portfolio.currency().code() == "EUR");
}

TEST_CASE("a campaign without an ROI is named, its costs count, and the total ROI leaves it out",
          "[analysis]") {
    Portfolio portfolio;
    portfolio.add(report_of(simple_campaign("1", "30", "10")));
    portfolio.add(report_of(simple_campaign("1", "500", "0")));
    CHECK(portfolio.left_out() == 1);
    CHECK(portfolio.left_out_names().size() == 1);
    CHECK(*portfolio.total().roi.likely == Ratio(2));
    CHECK(*portfolio.total().cost.likely == Ratio(10));
    Portfolio nothing;
    CHECK_FALSE(nothing.total().roi.likely);
    for (int i = 0; i < 100; ++i) nothing.add(report_of(simple_campaign("1", "1", "0")));
    CHECK(nothing.left_out() == 100);
    CHECK(nothing.left_out_names().size() < 20);
}

TEST_CASE("a portfolio says whether its returns are on margin, on revenue or mixed", "[analysis]") {
    const auto margin = report_of(simple_campaign("1", "1", "1"));
    const auto revenue = report_of(simple_campaign("1", R"({"sale":{"price":5}})", "1"));
    Portfolio one;
    one.add(revenue);
    CHECK(one.basis() == BasisLabel::revenue);
    one.add(margin);
    CHECK(one.basis() == BasisLabel::mixed);
}

TEST_CASE("a portfolio that grows too large is refused at the campaign that does it, and keeps its totals",
          "[analysis]") {
    const auto large = report_of(simple_campaign("1e13", "9e24", "1"));
    Portfolio portfolio;
    CHECK_FALSE(portfolio.add(large));
    const auto refusal = portfolio.add(large);
    REQUIRE(refusal);
    CHECK(refusal->code == "R040");
    CHECK_NOTHROW(portfolio.total());
    const auto without_cost = report_of(simple_campaign("1e13", "9e24", "0"));
    const auto second = portfolio.add(without_cost);
    CHECK_NOTHROW(portfolio.total());
}
