// The four steps: their formulas, their evidence, their bounds, and what is undefined.
#include <string>

#include "support/campaigns.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/json.hpp"

using namespace roi;
using namespace roi::test;

namespace {

/// A report over actions and costs given as JSON lists, and what else a campaign may hold.
Report report_with(const std::string& actions, const std::string& costs, const std::string& more = "") {
    return report_of(campaign_text("\"actions\":[" + actions + "],\"costs\":[" + costs + "]" + more));
}

const std::string ads = R"({"name":"Ads","category":"advertising","amount":100})";

std::string text_of(const std::optional<Ratio>& value, int places = 12) {
    return value ? value->decimal(places).to_string() : "undefined";
}

/// "likely worst best measured" of a metric, rounded to twelve decimals.
std::string all_of(const MetricValue& value) {
    return text_of(value.likely) + " " + text_of(value.worst) + " " + text_of(value.best) + " " +
           text_of(value.measured);
}

std::string refusal_of(const std::string& text) {
    auto report = report_on(campaign_of(text));
    if (report) return "accepted";
    return report.mistakes().front().code + " " + report.mistakes().front().message;
}

}  // namespace

TEST_CASE("the sample campaign gives the figures of the manual", "[method]") {
    const Report report = report_of(read_file(ROI_TEST_DATA "/spring.roi.json"));
    const RoiResult& roi = report.steps.roi;
    CHECK(all_of(roi.total_return) == "18708 16029.6 20382 12012");
    CHECK(all_of(roi.cost) == "11720 12152 11288 undefined");
    CHECK(all_of(roi.net) == "6988 3877.6 9094 undefined");
    CHECK(all_of(roi.roi) == "0.596245733788 0.319091507571 0.805634301914 0.024914675768");
    CHECK(roi.roi.evidence == Evidence::assumed);
    CHECK(roi.total_return.evidence == Evidence::assumed);
    CHECK(text_of(report.steps.goals.goals.at(0).attainment.likely) == "0.996");
    CHECK(report.steps.value.basis == BasisLabel::margin);
    CHECK(report.verdict == Verdict::computed_with_warnings);
}

TEST_CASE("stored answers of the four-step formula", "[method]") {
    const Json file = read_json(read_file(ROI_TEST_DATA "/vectors/roi.json"));
    int checked = 0;
    for (const Json& vector : file["vectors"].items) {
        const std::string id = vector["id"].text;
        INFO(id);
        const Json& input = vector["input"];
        const Json& expected = vector["expected"];
        const auto near = [&](const std::optional<Ratio>& value, const char* key) {
            REQUIRE(value);
            CHECK(value->to_double() == Approx(std::stod(expected[key].text)).epsilon(1e-12).margin(1e-9));
        };
        if (const Json* cost = input.find("cost"); cost != nullptr && input.find("return") != nullptr) {
            const Report report = report_of(simple_campaign("1", input["return"].text, cost->text));
            const RoiResult& roi = report.steps.roi;
            near(roi.net.likely, "net");
            if (const Json* status = expected.find("status")) {
                CHECK(status->text == "undefined");
                CHECK_FALSE(roi.roi.likely);
                CHECK_FALSE(roi.return_per_cost.likely);
                CHECK(report.verdict == Verdict::undefined);
            } else {
                near(*roi.roi.likely * Ratio(100), "roi_percent");
                near(roi.return_per_cost.likely, "return_per_unit");
            }
            ++checked;
        } else if (id == "chain_click") {
            const auto link = [&](const char* name, const char* of, const char* rate) {
                return std::string(R"({"name":")") + name +
                       R"(","count":1,"counted":false,"value":{"share_of":")" + of + R"(","rate":)" +
                       input[rate].text + "}}";
            };
            const Report report = report_with(
                link("visit", "view", "visit_to_goal") + "," + link("view", "call", "goal_to_call") + "," +
                    link("call", "customer", "call_to_customer") +
                    R"(,{"name":"customer","count":1,"value":)" + input["margin_per_customer"].text + "}",
                ads);
            near(report.steps.value.actions.at(0).each.likely, "value_of_visit");
            near(report.steps.value.actions.at(1).each.likely, "value_of_goal_view");
            near(report.steps.value.actions.at(2).each.likely, "value_of_call");
            ++checked;
        } else if (id == "breakeven_target") {
            const Report report =
                report_of(simple_campaign("1", expected["return_needed"].text, input["cost"].text));
            CHECK(*report.steps.roi.roi.likely * Ratio(100) == Ratio(dec(input["target_roi_percent"].text)));
            ++checked;
        } else if (id == "goalseek_close_rate" || id == "goalseek_impossible") {
            const auto roi_at = [&](const std::string& rate) {
                return *report_with(R"({"name":"Click","count":)" + input["clicks"].text +
                                        R"(,"value":{"share_of":"Lead","rate":)" + input["lead_rate"].text +
                                        R"(}},{"name":"Lead","count":0,"value":{"sale":{"price":)" +
                                        input["margin_per_sale"].text + R"(,"margin":1,"rate":)" + rate +
                                        "}}}",
                                    R"({"category":"other","amount":)" + input["cost"].text + "}")
                            .steps.roi.roi.likely;
            };
            if (id == "goalseek_close_rate") {
                CHECK(roi_at("0.076470588235") < Ratio(0));  // the stored rate, rounded down and up
                CHECK(roi_at("0.076470588236") > Ratio(0));
            } else {
                CHECK(roi_at("1") < Ratio(0));  // no share reaches the target
            }
            ++checked;
        }
    }
    CHECK(checked == static_cast<int>(file["vectors"].items.size()));
}

TEST_CASE("ROI is (return - cost) / cost, exactly", "[method]") {
    const auto roi = [](const char* count, const char* value, const char* cost) {
        return report_of(simple_campaign(count, value, cost)).steps.roi;
    };
    CHECK(text_of(roi("1", "75000", "1700").roi.likely) == "43.117647058824");
    CHECK(*roi("1", "75000", "1700").roi.likely == over("73300", "1700"));
    CHECK(*roi("1", "0.3", "0.1").roi.likely == Ratio(2));
    CHECK(*roi("3", "0.1", "0.3").roi.likely == Ratio(0));
    CHECK(*roi("0", "5", "100").roi.likely == Ratio(-1));
    CHECK(*roi("10", "-30", "100").roi.likely == Ratio(-4));
    CHECK(*roi("1", "131", "100").return_per_cost.likely == over("131", "100"));
    CHECK(*roi("1", "2", "3").net.likely == Ratio(-1));
}

TEST_CASE("where nothing was spent ROI is undefined, and net is still there", "[method]") {
    for (const char* value : {"0", "10", "-10"}) {
        const Report report = report_of(simple_campaign("1", value, "0"));
        CHECK_FALSE(report.steps.roi.roi.likely);
        CHECK_FALSE(report.steps.roi.roi.worst);
        CHECK_FALSE(report.steps.roi.roi.best);
        CHECK_FALSE(report.steps.roi.roi.measured);
        CHECK_FALSE(report.steps.roi.roi.why.empty());
        CHECK_FALSE(report.steps.roi.return_per_cost.likely);
        CHECK(*report.steps.roi.net.likely == Ratio(dec(value)));
        CHECK(report.verdict == Verdict::undefined);
    }
}

TEST_CASE("a cost that may be nothing leaves worst and best undefined", "[method]") {
    const Report report = report_of(simple_campaign("1", "10", R"({"assumed":5,"low":0,"high":8})"));
    CHECK(*report.steps.roi.roi.likely == Ratio(1));
    CHECK_FALSE(report.steps.roi.roi.worst);
    CHECK_FALSE(report.steps.roi.roi.best);
    CHECK_FALSE(report.steps.roi.roi.why_range.empty());
    CHECK(report.steps.roi.net.worst == Ratio(2));
}

TEST_CASE("the effective count is (count - baseline) x credit", "[method]") {
    const Report report = report_with(R"({"name":"A","count":312,"baseline":40,"credit":"90%","value":10},
                                         {"name":"B","count":10,"baseline":25,"value":2})",
                                      ads);
    const auto& actions = report.steps.value.actions;
    CHECK(actions.at(0).effective.likely == Ratio(dec("244.8")));
    CHECK(actions.at(0).total.likely == Ratio(dec("2448")));
    CHECK(actions.at(1).effective.likely == Ratio(-15));
    CHECK(report.steps.value.total.likely == Ratio(dec("2418")));
}

TEST_CASE("a sale is worth price x rate x margin, a chain the product of its rates", "[method]") {
    const Report report =
        report_with(R"({"name":"Order","count":2,"value":{"sale":{"price":110,"margin":"35%"}}},
                                         {"name":"Offer","count":4,"value":{"sale":{"price":110,"margin":"35%","rate":"50%"}}},
                                         {"name":"Lead","count":100,"value":{"share_of":"Order","rate":"20%"}},
                                         {"name":"Click","count":1000,"value":{"share_of":"Lead","rate":"1%"}})",
                    ads);
    const auto& actions = report.steps.value.actions;
    CHECK(actions.at(0).each.likely == Ratio(dec("38.5")));
    CHECK(actions.at(1).each.likely == Ratio(dec("19.25")));
    CHECK(actions.at(2).each.likely == Ratio(dec("7.7")));
    CHECK(actions.at(3).each.likely == Ratio(dec("0.077")));
    CHECK(report.steps.value.total.likely == Ratio(dec("77") + dec("77") + dec("770") + dec("77")));
    REQUIRE(report.steps.value.revenue);
    CHECK(report.steps.value.revenue->likely == Ratio(dec("220") + dec("220") + dec("2200") + dec("220")));
}

TEST_CASE("a cost is an amount, per month of the period, or hours, and a share of it", "[method]") {
    const Report report = report_with(R"({"name":"A","count":1,"value":1})",
                                      R"({"category":"tools","amount":49,"per":"month"},
                                         {"category":"staff","hours":120,"hourly_rate":45,"load":"31.42%"},
                                         {"category":"conferences","amount":1200,"share":"25%"},
                                         {"category":"management","hours":10,"hourly_rate":90,"share":"50%"},
                                         {"category":"training","amount":0})",
                                      R"(,"period":{"from":"2026-03-01","to":"2026-04-10"})");
    const auto& lines = report.steps.cost.lines;
    CHECK(lines.at(0).total.likely == Ratio(dec("65.333333333333")));  // 49 x 40/30, settled
    CHECK(lines.at(1).total.likely == Ratio(dec("7096.68")));
    CHECK(lines.at(2).total.likely == Ratio(300));
    CHECK(lines.at(3).total.likely == Ratio(450));
    CHECK(lines.at(4).total.likely == Ratio(0));
    CHECK(report.steps.cost.total.likely == Ratio(dec("7912.013333333333")));
    REQUIRE(report.steps.cost.hours);
    CHECK(report.steps.cost.hours->likely == Ratio(125));
    const auto category = [&](CostCategory wanted) {
        return report.steps.cost.categories[static_cast<std::size_t>(wanted)];
    };
    CHECK(category(CostCategory::training)->likely == Ratio(0));
    CHECK_FALSE(category(CostCategory::advertising));
}

TEST_CASE("a result has the weakest grade that enters it, and the parts add up to the return", "[method]") {
    const Report report = report_with(R"({"name":"A","count":10,"value":5},
                                         {"name":"B","count":10,"value":{"assumed":3,"low":2,"high":4}},
                                         {"name":"C","count":10,"evidence":"reported","value":2},
                                         {"name":"D","count":10,"evidence":"reported","value":{"assumed":1,"low":1,"high":1}},
                                         {"name":"E","count":1,"credit":{"k":0,"n":1},"counted":false})",
                                      ads);
    const ValueResult& value = report.steps.value;
    CHECK(value.measured == dec("50"));
    CHECK(value.reported == dec("20"));
    CHECK(value.assumed == dec("40"));
    CHECK(value.total.likely == Ratio(110));
    CHECK(value.actions.at(2).evidence == Evidence::reported);
    CHECK(value.actions.at(3).evidence == Evidence::assumed);
    CHECK(report.steps.roi.roi.evidence == Evidence::assumed);
    CHECK(*report.steps.roi.roi.measured == over("-50", "100"));
    CHECK(*report.steps.roi.measured_share.likely == over("50", "110"));
    CHECK(*report.steps.roi.assumed_share.likely == over("40", "110"));
}

TEST_CASE("measured ROI leaves out returns that are not measured, but no cost", "[method]") {
    const Report report = report_with(
        R"({"name":"A","count":10,"value":30},{"name":"B","count":1,"evidence":"reported","value":500})",
        R"({"category":"staff","hours":{"assumed":2,"low":1,"high":3},"hourly_rate":100})");
    CHECK(*report.steps.roi.roi.measured == over("100", "200"));
    CHECK(report.steps.roi.roi.evidence == Evidence::assumed);
    CHECK(*report.steps.roi.total_return.measured == Ratio(300));
}

TEST_CASE("a sample counts as measured and has a range", "[method]") {
    const Report report = report_with(R"({"name":"A","count":263,"credit":{"k":81,"n":263},"value":1})", ads);
    const auto& total = report.steps.roi.total_return;
    CHECK(*total.likely == Ratio(81));
    CHECK(report.steps.value.total.evidence == Evidence::measured);
    CHECK(text_of(total.worst, 6) == "67.140881");
    CHECK(text_of(total.best, 6) == "96.313119");
}

TEST_CASE("margin ROI needs every counted action on margin, revenue ROI a price for each", "[method]") {
    const auto rules = [](const std::string& actions) {
        const auto report = report_with(actions, ads);
        return std::string(report.steps.roi.margin_roi.likely ? "margin " : "") +
               (report.steps.roi.revenue_roi.likely ? "revenue " : "") +
               std::to_string(static_cast<int>(report.steps.value.basis));
    };
    const std::string flat = R"({"name":"F","count":1,"value":10})";
    const std::string turnover = R"({"name":"T","count":1,"basis":"revenue","value":10})";
    const std::string sale = R"({"name":"S","count":1,"value":{"sale":{"price":10}}})";
    const std::string margin = R"({"name":"M","count":1,"value":{"sale":{"price":10,"margin":"40%"}}})";
    const std::string lead = R"({"name":"L","count":1,"value":{"share_of":"S","rate":"50%"}})";
    const std::string nothing = R"({"name":"N","count":1})";
    const std::string aside = R"({"name":"X","count":1,"counted":false,"value":{"sale":{"price":10}}})";
    CHECK(rules(flat) == "margin 0");
    CHECK(rules(turnover) == "revenue 1");
    CHECK(rules(sale) == "revenue 1");
    CHECK(rules(margin) == "margin revenue 0");
    CHECK(rules(flat + "," + margin) == "margin 0");
    CHECK(rules(flat + "," + sale) == "2");
    CHECK(rules(sale + "," + margin) == "revenue 2");
    CHECK(rules(sale + "," + lead) == "revenue 1");
    CHECK(rules(margin + "," + nothing) == "margin revenue 0");
    CHECK(rules(margin + "," + aside) == "margin revenue 0");
    const auto report = report_with(margin, R"({"category":"advertising","amount":5})");
    CHECK(*report.steps.roi.roi.likely == over("-1", "5"));
    CHECK(*report.steps.roi.margin_roi.likely == over("-1", "5"));
    CHECK(*report.steps.roi.revenue_roi.likely == Ratio(1));
    CHECK(*report.steps.roi.roas.likely == Ratio(2));
}

TEST_CASE("roas is revenue over advertising cost, and needs both", "[method]") {
    const std::string sale = R"({"name":"S","count":3,"value":{"sale":{"price":10,"margin":"10%"}}})";
    CHECK(*report_with(sale, ads + R"(,{"category":"staff","hours":1,"hourly_rate":500})")
               .steps.roi.roas.likely == over("30", "100"));
    CHECK_FALSE(
        report_with(sale, R"({"category":"staff","hours":1,"hourly_rate":500})").steps.roi.roas.likely);
    CHECK_FALSE(report_with(sale, R"({"category":"advertising","amount":0})").steps.roi.roas.likely);
    CHECK_FALSE(report_with(R"({"name":"F","count":1,"value":10})", ads).steps.roi.roas.likely);
}

TEST_CASE("return per hour needs staff or management hours", "[method]") {
    const std::string action = R"({"name":"A","count":1,"value":90})";
    CHECK(
        *report_with(
             action,
             R"({"category":"staff","hours":2,"hourly_rate":1},{"category":"management","hours":1,"hourly_rate":1})")
             .steps.roi.return_per_hour.likely == Ratio(30));
    CHECK_FALSE(report_with(action, R"({"category":"agency","hours":2,"hourly_rate":1})")
                    .steps.roi.return_per_hour.likely);
    CHECK_FALSE(report_with(action, ads).steps.roi.return_per_hour.likely);
    CHECK_FALSE(report_with(action, R"({"category":"staff","hours":0,"hourly_rate":1})")
                    .steps.roi.return_per_hour.likely);
}

TEST_CASE("what is not counted, or only an equivalent, adds nothing to the return", "[method]") {
    const Report report =
        report_with(R"({"name":"A","count":1,"value":10},{"name":"B","count":1,"counted":false,"value":20},
                                         {"name":"C","count":1,"value":{"equivalent":40}},{"name":"D","count":1})",
                    ads);
    CHECK(report.steps.value.total.likely == Ratio(10));
    CHECK(report.steps.value.actions.at(1).is_valued);
    CHECK_FALSE(report.steps.value.actions.at(1).is_counted);
    CHECK_FALSE(report.steps.value.actions.at(2).is_counted);
    CHECK(report.steps.value.actions.at(2).total.likely == Ratio(40));
    CHECK_FALSE(report.steps.value.actions.at(3).is_valued);
}

TEST_CASE("an equivalent does not become a return by way of a share of it", "[method]") {
    auto read =
        read_campaigns(campaign_text(R"("actions":[{"name":"Reach","count":1,"value":{"equivalent":40}},
        {"name":"View","count":10,"value":{"share_of":"Reach","rate":1}},
        {"name":"Glance","count":10,"value":{"share_of":"View","rate":1}}],"costs":[{"category":"other","amount":1}])"));
    if (read)
        CHECK(report_of(read->front()).steps.value.total.likely == Ratio(0));
    else
        CHECK(read.mistakes().front().code == "R039");
}

TEST_CASE("a figure used twice is one variable, also where it pulls in opposite directions", "[method]") {
    // The return is price x (10 - 10 x rate): each of the two figures once.
    const Report report =
        report_with(R"({"name":"Order","count":10,"value":{"assumed":100,"low":80,"high":120}},
        {"name":"Lead","count":0,"baseline":10,"value":{"share_of":"Order","rate":{"assumed":0.5,"low":0.4,"high":0.9}}})",
                    ads);
    CHECK(all_of(report.steps.roi.total_return) == "500 80 720 0");
    CHECK(*report.steps.roi.net.worst == Ratio(-20));
    CHECK(*report.steps.roi.roi.best == over("620", "100"));
    CHECK(*report.steps.roi.margin_roi.worst == over("-20", "100"));
}

TEST_CASE("a family of chained actions is bounded over all of its figures", "[method]") {
    // The head is not counted itself; two children and a grandchild are.
    const Report report = report_with(
        R"({"name":"Sale","count":7,"counted":false,"value":{"sale":{"price":{"assumed":10,"low":8,"high":12},"margin":"50%"}}},
        {"name":"Lead","count":100,"value":{"share_of":"Sale","rate":{"assumed":0.2,"low":0.1,"high":0.3}}},
        {"name":"Return","count":-0.0,"baseline":30,"value":{"share_of":"Sale","rate":1}},
        {"name":"Click","count":1000,"value":{"share_of":"Lead","rate":{"assumed":0.01,"low":0,"high":0.02}}})",
        ads);
    // price/2 x (rate x (100 + 1000 x click) - 30)
    CHECK(all_of(report.steps.roi.total_return) == "-40 -120 36 0");
}

TEST_CASE("an action left out of the sum takes neither the range nor its grade with it", "[method]") {
    const std::string order = R"({"name":"Order","count":10,"value":{"assumed":100,"low":80,"high":120}})";
    const std::string open =
        R"(,{"name":"Lead","count":5,"counted":false,"value":{"share_of":"Order","rate":{"assumed":0.5}}})";
    CHECK(all_of(report_with(order + open, ads).steps.roi.total_return) == "1000 800 1200 0");
    const std::string exact = R"({"name":"Order","count":10,"value":100})";
    const Report report = report_with(exact + open, ads);
    CHECK(all_of(report.steps.roi.total_return) == "1000 1000 1000 1000");
    CHECK(report.steps.roi.roi.evidence == Evidence::measured);
}

TEST_CASE("an assumption without a range leaves whatever depends on it without worst and best", "[method]") {
    const Report report = report_with(
        R"({"name":"A","count":10,"value":{"assumed":3}},{"name":"B","count":{"assumed":5,"low":4,"high":6},"value":1})",
        ads);
    CHECK(all_of(report.steps.roi.total_return) == "35 undefined undefined 0");
    CHECK_FALSE(report.steps.roi.roi.worst);
    CHECK_FALSE(report.steps.roi.roi.why_range.empty());
    CHECK(all_of(report.steps.roi.cost) == "100 100 100 undefined");
}

TEST_CASE("goals are attained by counts or by levels", "[method]") {
    const Report report = report_with(
        R"({"name":"Order","count":312,"baseline":300,"credit":"10%","value":1},{"name":"Lead","count":186})",
        ads,
        R"(,"goals":[{"name":"Sales","type":"conversion","target":500,"actions":["Order","Lead"]},
        {"name":"Awareness","type":"awareness","target":"25%","before":{"k":210,"n":1000},"now":{"k":264,"n":1000}},
        {"name":"Wait","type":"experience","direction":"down","target":4,"before":10,"now":5},
        {"name":"No target","type":"retention","now":"80%"},{"name":"No data","type":"upsell","target":5},
        {"name":"Nought","type":"savings","target":0,"now":5},{"name":"Down to 0","type":"experience","direction":"down","target":1,"now":0},
        {"name":"Level","type":"experience","target":3,"before":3,"now":4}])");
    const auto& goals = report.steps.goals.goals;
    REQUIRE(goals.size() == 8);
    CHECK(*goals[0].attainment.likely == over("498", "500"));  // raw counts
    CHECK(text_of(goals[1].attainment.likely) == "1.056");
    CHECK(*goals[1].lift == over("0.054", "0.04"));
    CHECK(*goals[1].attainment.worst < *goals[1].attainment.likely);
    CHECK(*goals[1].attainment.best > *goals[1].attainment.likely);
    CHECK(*goals[2].attainment.likely == over("4", "5"));
    CHECK(*goals[2].lift == over("5", "6"));
    for (const std::size_t undefined : {3U, 4U, 5U, 6U}) {
        INFO(undefined);
        CHECK_FALSE(goals[undefined].attainment.likely);
        CHECK_FALSE(goals[undefined].attainment.why.empty());
        CHECK_FALSE(goals[undefined].lift);
    }
    CHECK_FALSE(goals[7].lift);  // the way from 3 to 3 has no share
}

TEST_CASE("a goal that names an action twice counts it once", "[method]") {
    auto read = read_campaigns(campaign_text(R"("actions":[{"name":"Order","count":5}],"costs":[],
        "goals":[{"name":"Sales","type":"conversion","target":10,"actions":["Order","Order"]}])"));
    if (!read) return;  // refusing it is as good
    CHECK(*report_of(read->front()).steps.goals.goals.at(0).attainment.likely == over("5", "10"));
}

TEST_CASE("a figure that grows beyond 38 digits is refused, and the refusal names it", "[method]") {
    const std::string refusal = refusal_of(simple_campaign("1e24", "1e24", "1"));
    CHECK(refusal.substr(0, 4) == "R040");
    CHECK(refusal.find("Order") != std::string::npos);
    const std::string cost = refusal_of(campaign_text(
        R"("goals":[],"costs":[{"name":"Night shift","category":"staff","hours":1e24,"hourly_rate":1e24}])"));
    CHECK(cost.substr(0, 4) == "R040");
    CHECK(cost.find("Night shift") != std::string::npos);
}

TEST_CASE("verdicts and notes say what a reader must know", "[method]") {
    const auto codes = [](const Report& report) {
        std::string text;
        for (const auto& note : report.notes) text += std::string(note.code) + " ";
        return text;
    };
    std::string all_costs;
    for (const auto category : cost_categories)
        if (category != CostCategory::other)
            all_costs += (all_costs.empty() ? "" : ",") + std::string(R"({"category":")") +
                         std::string(category_name(category)) + R"(","amount":1})";
    const std::string complete =
        R"(,"goals":[{"name":"G","type":"conversion"}],"period":{"from":"2026-01-01","to":"2026-02-28"})";
    const Report clean =
        report_with(R"({"name":"A","count":10,"baseline":0,"value":10})", all_costs, complete);
    CHECK(clean.verdict == Verdict::computed);
    CHECK(clean.missing.empty());
    CHECK(codes(clean).empty());

    const Report bare = report_with(R"({"name":"A","count":1,"value":10},{"name":"B","count":1},
        {"name":"C","count":1,"evidence":"reported","value":{"share_of":"A","rate":{"assumed":0.5}}})",
                                    ads);
    CHECK(bare.verdict == Verdict::computed_with_warnings);
    CHECK(bare.missing.size() == 9);
    for (const std::string code : {"R102", "R103", "R104", "R105", "R106", "R107", "R108"}) {
        INFO(code);
        CHECK(codes(bare).find(code) != std::string::npos);
    }
    CHECK(verdict_name(Verdict::computed_with_warnings) == "computed_with_warnings");
    CHECK(verdict_name(Verdict::undefined) == "undefined");
}
