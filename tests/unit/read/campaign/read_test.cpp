// Reading campaigns: the forms of input, places, every mistake in one run, and the limits at and one past
// them.
#include <cerrno>
#include <chrono>
#include <string>
#include <system_error>
#include <vector>

#include "read/limits.hpp"
#include "support/campaigns.hpp"
#include "support/catch.hpp"

using namespace roi;
using namespace roi::test;

namespace {

const std::string small =
    R"({"name":"A","currency":"EUR","actions":[{"name":"Order","count":420,"value":38.50}],"costs":[]})";

std::string named(const std::string& name) {
    return R"({"name":")" + name + R"(","currency":"EUR","goals":[],"costs":[]})";
}

/// The codes and places of the mistakes of a campaign of the members given.
std::string mistakes_in(std::string_view members) { return listed(mistakes_of(campaign_text(members))); }

/// The codes of the mistakes that one value of an action gives.
std::string codes_of_action(const std::string& members) {
    std::string codes;
    for (const auto& mistake : mistakes_of(campaign_text(
             R"("actions":[{"name":"A",)" + members + R"(},{"name":"B","count":1,"value":2}],"costs":[])")))
        codes += (codes.empty() ? "" : " ") + mistake.code;
    return codes;
}

std::string codes_of_cost(const std::string& members, const std::string& more = "") {
    std::string codes;
    for (const auto& mistake :
         mistakes_of(campaign_text(R"("goals":[],"costs":[{)" + members + R"(}])" + more)))
        codes += (codes.empty() ? "" : " ") + mistake.code;
    return codes;
}

std::string nested(int depth) {
    return std::string(static_cast<std::size_t>(depth), '[') +
           std::string(static_cast<std::size_t>(depth), ']');
}

}  // namespace

TEST_CASE("a campaign is read as its file states it", "[read]") {
    const Campaign campaign = campaign_of(R"({
  "$schema": "campaign.v1.schema.json",
  "$comment": "notes go here",
  "format_version": "1",
  "name": "Spring launch 2026",
  "currency": "EUR",
  "period": { "from": "2026-03-01", "to": "2026-04-30" },
  "started": "2026-01-15",
  "purpose": "media_mix",
  "status": "plan",
  "product": { "trackable": "80%", "sales_cycle_days": 14 },
  "goals": [
    { "name": "Sales", "type": "conversion", "target": 400, "actions": ["Order", "Lead"] },
    { "name": "Awareness", "type": "awareness", "target": "25%", "direction": "down",
      "before": { "k": 210, "n": 1000 }, "now": { "k": 264, "n": 1000, "source": "survey" } }
  ],
  "actions": [
    { "name": "Order", "channel": "instagram", "media": "paid", "count": 312, "baseline": 40, "credit": "90%",
      "value": { "sale": { "price": 110, "margin": "35%" } } },
    { "name": "Lead", "channel": "linkedin", "media": "owned", "count": 186, "evidence": "reported", "counted": false,
      "gated": true,
      "value": { "share_of": "Order", "rate": { "assumed": "20%", "low": "12%", "high": "25%", "why": "sales team" } } },
    { "name": "Click", "count": { "measured": 9000, "se": 30 }, "basis": "revenue", "value": -0.5 }
  ],
  "costs": [
    { "name": "Scheduler", "category": "tools", "amount": 49, "per": "month", "media": "owned" },
    { "category": "staff", "hours": 120, "hourly_rate": "45", "load": "31.42%", "share": 0.25, "channel": "forum" },
    { "category": "training", "amount": 0 }
  ],
  "involvement": { "audience": 12000, "creators": 310, "sentiment": { "positive": 520, "negative": 90 } },
  "unmeasured": [ { "what": "Joy", "why": "nobody asked", "proxy": "returning" } ],
  "checks": [ "roi >= 0%", { "expect": "cost_per[Order].worst < 12.5 EUR", "level": "warn", "why": "budget" } ]
})");
    CHECK(campaign.name == "Spring launch 2026");
    CHECK(campaign.currency.code() == "EUR");
    REQUIRE(campaign.period);
    CHECK(days(*campaign.period) == 61);
    REQUIRE(campaign.started);
    CHECK(campaign.purpose == Purpose::media_mix);
    CHECK(campaign.status == Status::plan);
    REQUIRE(campaign.product.trackable);
    CHECK(campaign.product.trackable->likely() == Ratio(dec("0.8")));
    CHECK(campaign.product.sales_cycle_days->likely() == Ratio(14));
    CHECK(campaign.place == Place{1, 1});
    CHECK(campaign.file == "test.json");

    REQUIRE(campaign.goals.size() == 2);
    CHECK(campaign.goals[0].actions == std::vector<std::size_t>{0, 1});
    CHECK_FALSE(campaign.goals[0].is_share);
    CHECK(campaign.goals[1].is_share);
    CHECK(campaign.goals[1].direction == Goal::Direction::down);
    CHECK(campaign.goals[1].now->shape() == Figure::Shape::sample);
    CHECK(campaign.goals[1].now->source() == "survey");
    CHECK(campaign.goals[1].place == Place{14, 5});

    REQUIRE(campaign.actions.size() == 3);
    const Action& order = campaign.actions[0];
    CHECK(order.channel == "instagram");
    CHECK(order.media == Media::paid);
    CHECK(order.credit->likely() == Ratio(dec("0.9")));
    REQUIRE(std::holds_alternative<SaleValue>(*order.value));
    CHECK(std::get<SaleValue>(*order.value).margin->likely() == Ratio(dec("0.35")));
    CHECK_FALSE(std::get<SaleValue>(*order.value).rate);
    const Action& lead = campaign.actions[1];
    CHECK(lead.parent == 0);
    CHECK(lead.reported);
    CHECK_FALSE(lead.counted);
    CHECK(lead.gated == true);
    const Figure& rate = std::get<ShareValue>(*lead.value).rate;
    CHECK(rate.pointer() == "/actions/1/value/rate");
    CHECK(rate.why() == "sales team");
    CHECK(rate.low() == dec("0.12"));
    CHECK(rate.place == Place{22, 47});
    CHECK(campaign.actions[2].basis == Basis::revenue);
    CHECK(campaign.actions[2].count.shape() == Figure::Shape::mean);
    CHECK(campaign.actions[2].parent == Action::no_parent);

    REQUIRE(campaign.costs.size() == 3);
    CHECK(campaign.costs[0].per_month);
    CHECK(campaign.costs[1].name == "staff");
    CHECK(campaign.costs[1].load->likely() == Ratio(dec("0.3142")));
    CHECK(campaign.costs[2].category == CostCategory::training);
    REQUIRE(campaign.involvement);
    CHECK(campaign.involvement->sentiment->negative->likely() == Ratio(90));
    CHECK_FALSE(campaign.involvement->sentiment->neutral);
    CHECK(campaign.unmeasured.at(0).proxy == "returning");

    REQUIRE(campaign.checks.size() == 2);
    CHECK(campaign.checks[0].limit == Decimal(0));
    CHECK(campaign.checks[0].unit == "%");
    CHECK(campaign.checks[1].metric.metric == Metric::cost_per);
    CHECK(campaign.checks[1].metric.argument == "Order");
    CHECK(campaign.checks[1].metric.which == Case::worst);
    CHECK(campaign.checks[1].comparison == Check::Comparison::below);
    CHECK(campaign.checks[1].limit == dec("12.5"));
    CHECK(campaign.checks[1].level == Check::Level::warn);
    CHECK(campaign.checks[1].why == "budget");
}

TEST_CASE("an input is one campaign, a list of them, or one a line", "[read]") {
    CHECK(campaigns_of(small).size() == 1);
    CHECK(campaigns_of("[" + small + "," + small + "]").size() == 2);
    CHECK(campaigns_of("\n\n [\n" + small + ",\n" + small + "\n]\n").size() == 2);
    CHECK(campaigns_of(small + "\n" + small + "\n").size() == 2);
    CHECK(campaigns_of(small + "\n" + small).size() == 2);
    CHECK(campaigns_of("{\n\"name\":\"A\",\"currency\":\"EUR\",\"goals\":[],\"costs\":[]}").size() == 1);
    CHECK(campaigns_of(small, "many.jsonl").size() == 1);
    CHECK(campaigns_of("[" + small + "]").front().place == Place{1, 2});
}

TEST_CASE("a byte order mark, CRLF and blank lines change neither campaigns nor lines", "[read]") {
    const std::string mark = "\xEF\xBB\xBF";
    CHECK(campaigns_of(mark + small).size() == 1);
    CHECK(campaigns_of(mark + "[" + small + "]").size() == 1);
    CHECK(campaigns_of(mark + "\r\n\r\n" + small + "\r\n\r\n" + small + "\r\n").size() == 2);
    const auto list = campaigns_of("\n \t\n" + small + "\r\n\r\n   \n" + small + "\n\n");
    REQUIRE(list.size() == 2);
    CHECK(list[0].place == Place{3, 1});
    CHECK(list[1].place == Place{6, 1});
    const auto crlf = campaigns_of(
        "{\r\n  \"name\": \"A\",\r\n  \"currency\": \"EUR\",\r\n  \"costs\": [],\r\n"
        "  \"actions\": [\r\n    { \"name\": \"O\", \"count\": 1 } ]\r\n}\r\n");
    CHECK(crlf.front().actions.front().place == Place{6, 5});
}

TEST_CASE("an empty input is no campaign", "[read]") {
    for (const std::string text :
         {"", " ", "\n", "\r\n\r\n", " \t \n \n", "\xEF\xBB\xBF", "\xEF\xBB\xBF \n"}) {
        const auto mistakes = mistakes_of(text);
        REQUIRE(mistakes.size() == 1);
        CHECK(mistakes[0].code == "R007");
        CHECK(mistakes[0].file == "test.json");
    }
    CHECK(listed(mistakes_of("[]")) == "R007 1:1");
    CHECK(listed(mistakes_of("\n\n  []")) == "R007 3:3");
}

TEST_CASE("what is no campaign says so at its place", "[read]") {
    CHECK(listed(mistakes_of("5")) == "R013 1:1");
    CHECK(listed(mistakes_of("null")) == "R013 1:1");
    CHECK(listed(mistakes_of("\"text\"")) == "R013 1:1");
    CHECK(listed(mistakes_of("[1, true]")) == "R013 1:2, R013 1:5");
    CHECK(listed(mistakes_of("[[" + small + "]]")) == "R013 1:2");
    CHECK(listed(mistakes_of("{}")) == "R012 1:1, R012 1:1, R012 1:1, R012 1:1");
}

TEST_CASE("a broken line of a stream does not end it, and its place is its own line", "[read]") {
    const std::string text =
        small + "\n{\"name\":\n" + small + "\n{\"nam\":\"x\"}\n\n" + small + "\nnonsense\n";
    const auto results = stream_of(text, {}, "many.jsonl");
    REQUIRE(results.size() == 6);
    CHECK(results[0]);
    REQUIRE_FALSE(results[1]);
    CHECK(results[1].mistakes().front().code == "R002");
    CHECK(results[1].mistakes().front().place.line == 2);
    CHECK(results[2]);
    REQUIRE_FALSE(results[3]);
    CHECK(results[3].mistakes().front().place.line == 4);
    CHECK(results[4]);
    CHECK(results[4]->place == Place{6, 1});
    REQUIRE_FALSE(results[5]);
    CHECK(results[5].mistakes().front().place == Place{7, 1});
}

TEST_CASE("a stream reads the same whatever pieces its source gives", "[read]") {
    std::string text = "\xEF\xBB\xBF\n" + small + "\r\n\n" + named("\xC3\xA6\xC3\xB8\xC3\xA5") + "\n";
    for (const std::size_t piece : {1, 2, 3, 7, 1000}) {
        std::size_t at = 0;
        CampaignStream stream("pieces.json", [&](char* buffer, std::size_t size) {
            const auto count = text.copy(buffer, std::min(size, piece), at);
            at += count;
            return count;
        });
        std::vector<std::string> names;
        while (auto next = stream.next()) {
            REQUIRE(*next);
            names.push_back((*next)->name);
        }
        CHECK(names == std::vector<std::string>{"A", "\xC3\xA6\xC3\xB8\xC3\xA5"});
    }
}

TEST_CASE("a file that cannot be read is a mistake that names it", "[read]") {
    auto stream = CampaignStream::open("no/such/file.json");
    auto result = stream.next();
    REQUIRE(result);
    REQUIRE_FALSE(*result);
    CHECK(result->mistakes().front().code == "R001");
    CHECK(result->mistakes().front().file == "no/such/file.json");
    CHECK_FALSE(stream.next());
    auto folder = CampaignStream::open(".");
    result = folder.next();
    REQUIRE(result);
    CHECK_FALSE(*result);
}

TEST_CASE("columns count characters, not bytes, and a tab is one of them", "[read]") {
    CHECK(mistakes_in("\"goals\":[],\"costs\":[],\"x\":1") == "R010 1:55");
    CHECK(listed(mistakes_of(
              "{\"name\":\"\xC3\xA6\xE6\xBC\xA2\xF0\x9F\x98\x80\",\"x\":1,\"currency\":\"EUR\",\"goals\":[],"
              "\"costs\":[]}")) == "R010 1:15");
    CHECK(listed(mistakes_of(
              "{\n\t\t\"name\":\"A\",\t\"x\":1,\n\"currency\":\"EUR\",\"goals\":[],\"costs\":[]}")) ==
          "R010 2:15");
}

TEST_CASE("every mistake is reported in one run, sorted by place, each once", "[read]") {
    CHECK(listed(mistakes_of(R"({
  "name": "",
  "currency": "EURO",
  "period": { "from": "2026-02-30", "to": "2026-01-01" },
  "actions": [
    { "name": "Order", "count": -1, "credit": 90, "value": { "share_of": "Odrer", "rate": "x" } },
    { "name": "Order", "conut": 5 }
  ],
  "costs": [
    { "category": "labor", "amount": "4,200.00", "hours": 3, "hourly_rate": 5 },
    { "category": "tools", "amount": 1e400000 }
  ]
})")) == "R030 2:11, R027 3:15, R026 4:23, R024 6:33, R025 6:47, R032 6:74, R022 6:91, R012 7:5, R031 7:15, "
         "R010 7:24, R021 10:19, R022 10:38, R015 10:50, R023 11:38");
}

TEST_CASE("hints say what was meant", "[read]") {
    const auto hint = [](std::string_view members) {
        const auto mistakes = mistakes_of(campaign_text(members));
        return mistakes.empty() ? std::string("none") : mistakes.front().hint;
    };
    CHECK(hint(R"("goals":[],"costs":[],"purpos":"media_mix")").find("purpose") != std::string::npos);
    CHECK(hint(R"("goals":[],"costs":[{"category":"labor","amount":1}])").find("staff") != std::string::npos);
    CHECK(hint(R"("goals":[],"costs":[{"category":"tools","amount":"4,200.00"}])").find("4200.00") !=
          std::string::npos);
    CHECK(hint(R"("goals":[],"costs":[{"category":"tools","amount":"4.200,00"}])").find("4200.00") !=
          std::string::npos);
    CHECK(hint(R"("costs":[],"actions":[{"name":"A","count":1,"credit":90}])").find("90%") !=
          std::string::npos);
    CHECK(
        hint(
            R"("costs":[],"actions":[{"name":"Order","count":1},{"name":"L","count":1,"value":{"share_of":"order","rate":1}}])")
            .find("Order") != std::string::npos);
}

TEST_CASE("a key given twice names the place of the first one", "[read]") {
    const auto mistakes =
        mistakes_of("{\"name\":\"A\",\n\"currency\":\"EUR\",\"goals\":[],\"costs\":[],\n \"name\":\"B\"}");
    REQUIRE(listed(mistakes) == "R011 3:2");
    CHECK(mistakes[0].hint.find("line 1") != std::string::npos);
    CHECK(mistakes_in("\"goals\":[],\"costs\":[],\"costs\":[]").substr(0, 4) == "R011");
    // An escaped key is the same key.
    CHECK(listed(mistakes_of(R"({"name":"A","currency":"EUR","goals":[],"costs":[],"n\u0061me":"B"})")) ==
          "R011 1:52");
}

TEST_CASE("figures have their shapes, and nothing else", "[read]") {
    CHECK(codes_of_action(R"("count":"38.50")").empty());
    CHECK(codes_of_action(R"("count":1e3)").empty());
    CHECK(codes_of_action(R"("count":{"measured":1,"source":"s"})").empty());
    CHECK(codes_of_action(R"("count":{"measured":1,"se":0})").empty());
    CHECK(codes_of_action(R"("count":{"assumed":1})").empty());
    CHECK(codes_of_action(R"("count":{"assumed":1,"low":1,"high":1,"why":"w"})").empty());
    CHECK(codes_of_action(R"("count":1,"credit":{"k":1,"n":2})").empty());
    CHECK(codes_of_action(R"("count":1,"value":-5)").empty());

    CHECK(codes_of_action(R"("count":null)") == "R013");
    CHECK(codes_of_action(R"("count":true)") == "R013");
    CHECK(codes_of_action(R"("count":[1])") == "R013");
    CHECK(codes_of_action(R"("count":{})") == "R012");
    CHECK(codes_of_action(R"("count":{"measured":1,"assumed":2})") == "R015");
    CHECK(codes_of_action(R"("count":{"measured":{"measured":1}})") == "R013");
    CHECK(codes_of_action(R"("count":{"measured":1,"low":0})") == "R015");
    CHECK(codes_of_action(R"("count":{"measured":1,"se":-1})") == "R024");
    CHECK(codes_of_action(R"("count":{"assumed":1,"low":0})") == "R012");
    CHECK(codes_of_action(R"("count":{"assumed":1,"high":2})") == "R012");
    CHECK(codes_of_action(R"("count":{"assumed":1,"low":2,"high":3})") == "R028");
    CHECK(codes_of_action(R"("count":{"assumed":4,"low":2,"high":3})") == "R028");
    CHECK(codes_of_action(R"("count":{"assumed":1,"se":2})") == "R015");
    CHECK(codes_of_action(R"("count":{"k":1,"n":2})") == "R013");
    CHECK(codes_of_action(R"("count":1,"credit":{"k":3,"n":2})") == "R029");
    CHECK(codes_of_action(R"("count":1,"credit":{"k":0,"n":0})") == "R029");
    CHECK(codes_of_action(R"("count":1,"credit":{"k":0.5,"n":2})") == "R029");
    CHECK(codes_of_action(R"("count":1,"credit":{"k":1})") == "R012");
    CHECK(codes_of_action(R"("count":"12%")") == "R037");
    CHECK(codes_of_action(R"("count":"x")") == "R022");
    CHECK(codes_of_action(R"("count":"")") == "R022");
    CHECK(codes_of_action(R"("count":"1e5%")") == "R037");
    CHECK(codes_of_action(R"("count":"NaN")") == "R022");
    CHECK(codes_of_action(R"("count":-0.0)").empty());
    CHECK(codes_of_action(R"("count":-0.1)") == "R024");
    CHECK(codes_of_action(R"("count":1,"credit":1.000000000001)") == "R025");
    CHECK(codes_of_action(R"("count":1,"credit":"100%")").empty());
    CHECK(codes_of_action(R"("count":1,"credit":"100.1%")") == "R025");
    CHECK(codes_of_action(R"("count":1,"credit":"%")") == "R022");
    CHECK(codes_of_action(R"("count":1,"credit":"12 %")").empty());
}

TEST_CASE("a value is a figure or exactly one way to compute it", "[read]") {
    CHECK(codes_of_action(R"("count":1,"value":{"sale":{"price":1}})").empty());
    CHECK(codes_of_action(R"("count":1,"value":{"equivalent":5})").empty());
    CHECK(codes_of_action(R"("count":1,"value":{"share_of":"B","rate":0.5})").empty());
    CHECK(codes_of_action(R"("count":1,"value":{"sale":{"price":1},"equivalent":5})") == "R015");
    CHECK(codes_of_action(R"("count":1,"value":{"sale":{"price":1},"assumed":5})") == "R015");
    CHECK(codes_of_action(R"("count":1,"value":{"sale":{}})") == "R012");
    CHECK(codes_of_action(R"("count":1,"value":{"share_of":"B"})") == "R012");
    CHECK(codes_of_action(R"("count":1,"value":{"share_of":"C","rate":1})") == "R032");
    CHECK(codes_of_action(R"("count":1,"value":{"share_of":5,"rate":1})") == "R013");
    CHECK(codes_of_action(R"("count":1,"value":{})") == "R012");
    CHECK(codes_of_action(R"("count":1,"basis":"revenue","value":{"sale":{"price":1}})") == "R015");
    CHECK(codes_of_action(R"("count":1,"basis":"profit","value":1)") == "R020");
    CHECK(codes_of_action(R"("count":1,"value":{"sale":{"price":-1}})") == "R024");
    CHECK(codes_of_action(R"("count":1,"value":{"sale":{"price":1,"margin":2}})") == "R025");
}

TEST_CASE("costs are an amount or hours, with what belongs beside them", "[read]") {
    CHECK(codes_of_cost(R"("category":"tools","amount":1)").empty());
    CHECK(
        codes_of_cost(R"("category":"staff","hours":1,"hourly_rate":2,"load":"30%","share":"50%")").empty());
    CHECK(codes_of_cost(R"("category":"tools")") == "R012");
    CHECK(codes_of_cost(R"("amount":1)") == "R012");
    CHECK(codes_of_cost(R"("category":"tools","amount":-1)") == "R024");
    CHECK(codes_of_cost(R"("category":"staff","hours":1)") == "R012");
    CHECK(codes_of_cost(R"("category":"staff","hours":1,"hourly_rate":1,"amount":1)") == "R015");
    CHECK(codes_of_cost(R"("category":"staff","amount":1,"load":"30%")") == "R012");
    CHECK(codes_of_cost(R"("category":"tools","amount":1,"per":"month")") == "R034");
    CHECK(codes_of_cost(R"("category":"tools","amount":1,"per":"month")",
                        R"(,"period":{"from":"2026-03-01","to":"2026-04-30"})")
              .empty());
    CHECK(codes_of_cost(R"("category":"tools","amount":1,"per":"week")",
                        R"(,"period":{"from":"2026-03-01","to":"2026-04-30"})") == "R020");
    CHECK(codes_of_cost(R"("category":"tools","amount":1,"share":"101%")") == "R025");
    CHECK(codes_of_cost(R"("category":"tools","name":" ","amount":1)") == "R030");
}

TEST_CASE("dates are days that exist", "[read]") {
    const auto codes = [](const std::string& from, const std::string& to) {
        return mistakes_in(R"("goals":[],"costs":[],"period":{"from":")" + from + R"(","to":")" + to +
                           R"("})")
            .substr(0, 4);
    };
    CHECK(codes("2026-03-01", "2026-03-01").empty());
    CHECK(codes("2024-02-29", "2024-03-01").empty());
    for (const std::string bad :
         {"2026-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-01-32", "2026-1-1", "01-03-2026",
          "2026/03/01", "0000-01-01", "2026-03-01T00:00", "-026-03-01", "2026-+3-01", ""})
        CHECK(codes(bad, "2026-12-31") == "R026");
    CHECK(codes("2026-03-02", "2026-03-01") == "R026");
}

TEST_CASE("chains of actions end, and never in a circle", "[read]") {
    const auto chain = [](int length, bool closed) {
        std::string actions;
        for (int i = 0; i < length; ++i)
            actions += (i > 0 ? "," : "") + std::string(R"({"name":"A)") + std::to_string(i) +
                       R"(","count":1,"value":{"share_of":"A)" + std::to_string(i + 1) + R"(","rate":0.5}})";
        if (closed)
            actions += R"(,{"name":"A)" + std::to_string(length) +
                       R"(","count":1,"value":{"share_of":"A0","rate":1}})";
        else
            actions += R"(,{"name":"A)" + std::to_string(length) + R"(","count":1,"value":2})";
        return campaign_text("\"actions\":[" + actions + "],\"costs\":[]");
    };
    CHECK(mistakes_of(chain(read::max_chain, false)).empty());
    const auto too_long = mistakes_of(chain(read::max_chain + 1, false));
    REQUIRE(too_long.size() == 1);
    CHECK(too_long[0].code == "R038");
    CHECK(mistakes_in(R"("costs":[],"actions":[{"name":"A","count":1,"value":{"share_of":"A","rate":1}}])") ==
          "R033 1:97");
    for (const int length : {1, 2, 5, read::max_chain - 1}) {
        const auto circle = mistakes_of(chain(length, true));
        INFO("a circle of " << length + 1);
        REQUIRE_FALSE(circle.empty());
        CHECK(circle[0].code == "R033");
        CHECK(circle.size() == 1);  // one cause, one mistake
    }
    for (const int length : {read::max_chain, read::max_chain + 1, 3 * read::max_chain})
        CHECK_FALSE(mistakes_of(chain(length, true)).empty());
}

TEST_CASE("limits in a file say which metric, which way, how much and in what", "[read]") {
    const auto code = [](const std::string& check) {
        const auto mistakes = mistakes_of(campaign_text(
            R"("actions":[{"name":"Order","count":1},{"name":"A ]","count":1}],"goals":[{"name":"Sales","type":"conversion"}],)"
            R"("costs":[],"checks":[)" +
            check + "]"));
        return mistakes.empty() ? std::string() : mistakes.front().code;
    };
    for (const std::string good :
         {R"("roi >= 0%")", R"("roi.worst>-50%")", R"("cost <= 12500 EUR")", R"("cost[staff] < 5 EUR")",
          R"("cost_share[staff] <= 12.5%")", R"("cost_per[Order] <= 3 EUR")", R"("roas >= 2x")",
          R"("goal[Sales] >= 100%")", R"("break_even[Order] < 500")", R"("return_per_hour > 1e2 EUR")",
          R"("cost_per[\"A ]\"] < 1 EUR")", R"({"expect":"net.best > 0 EUR"})", R"("roi.measured >= 0%")"})
        CHECK(code(good).empty());
    for (const std::string bad : {R"("")",
                                  R"("roi")",
                                  R"("roi >= 50")",
                                  R"("roi = 50%")",
                                  R"("roi >= %")",
                                  R"("roi >= 5 %%")",
                                  R"("cost <= 12500 USD")",
                                  R"("cost <= 12500")",
                                  R"("rio >= 0%")",
                                  R"("cost_per < 1 EUR")",
                                  R"("roi[Order] > 1%")",
                                  R"("cost_per[Lead] < 1 EUR")",
                                  R"("cost_per[Order < 1 EUR")",
                                  R"("roi.likeliest > 0%")",
                                  R"("cost[labour] < 1 EUR")",
                                  R"("goal[x] > 1%")",
                                  R"("break_even[Order] < 5 EUR")",
                                  R"("roi >= 1,5%")",
                                  R"("roi >= 0% and more")",
                                  R"(">= 0%")",
                                  R"("expected >= 0%")",
                                  R"("roi >=")",
                                  R"("cost_per[] < 1 EUR")",
                                  R"("cost_per[\"Order] < 1 EUR")",
                                  R"("roi >= 99999999999999999999999999999999999999999%")"})
        CHECK(code(bad) == "R035");
    CHECK(code("5") == "R013");
    CHECK(code(R"({"level":"warn"})") == "R012");
    CHECK(code(R"({"expect":"roi > 0%","level":"fatal"})") == "R020");
}

TEST_CASE("brackets may be nested 64 deep", "[read][limits]") {
    CHECK(listed(mistakes_of(nested(64))) == "R013 1:2");
    CHECK(listed(mistakes_of(nested(65))) == "R004 1:65");
    // A member that is not known is refused for its key, not for its depth: 62 lists in the object and its
    // member.
    CHECK(mistakes_in("\"goals\":[],\"costs\":[],\"x\":" + nested(63)).substr(0, 4) == "R010");
    CHECK(mistakes_in("\"goals\":[],\"costs\":[],\"x\":" + nested(64)).substr(0, 4) == "R004");
    CHECK(listed(mistakes_of(std::string(1'000'000, '['))) == "R004 1:65");
    std::string objects;
    for (int i = 0; i < 100'000; ++i) objects += "[{\"\":";
    CHECK(mistakes_of(objects).front().code == "R004");
}

TEST_CASE("a text may have 65,536 bytes", "[read][limits]") {
    const std::string longest(read::max_string_bytes, 'n');
    CHECK(mistakes_of(named(longest)).empty());
    CHECK(listed(mistakes_of(named(longest + "n"))) == "R005 1:9");
    CHECK(campaign_of(named(longest)).name == longest);
    // Escapes count as what they stand for.
    std::string escaped;
    for (std::size_t i = 0; i < read::max_string_bytes; ++i) escaped += "\\u0041";
    CHECK(mistakes_of(named(escaped)).empty());
    CHECK(mistakes_of(named(escaped + "\\u0041")).front().code == "R005");
    CHECK(mistakes_in("\"goals\":[],\"costs\":[],\"" + longest + "n\":1").substr(0, 4) == "R005");
}

TEST_CASE("a figure may have 25 digits before the point and 12 behind it", "[read][limits]") {
    const std::string whole(25, '9');
    const std::string decimals(12, '9');
    for (const std::string quote : {"", "\""}) {
        const auto code = [&](const std::string& figure) {
            return codes_of_action("\"count\":" + quote + figure + quote);
        };
        CHECK(code(whole).empty());
        CHECK(code(whole + "." + decimals).empty());
        CHECK(code(whole + "9") == "R023");
        CHECK(code("1e24").empty());
        CHECK(code("1e25") == "R023");
        CHECK(code("0." + decimals).empty());
        CHECK(code("0." + decimals + "9") == "R023");
        CHECK(code("0." + decimals + "000").empty());
        CHECK(code("1e-12").empty());
        CHECK(code("1e-13") == "R023");
        CHECK(code("1e300") == "R023");
        CHECK(code("1e-300") == "R023");
        CHECK(code("-" + whole + "9") == "R023");
    }
    CHECK(codes_of_action("\"count\":\"1e400\"") == "R023");
    CHECK(codes_of_action("\"count\":1e400") == "R023");
    CHECK(codes_of_action("\"count\":-1e400") == "R023");
}

TEST_CASE("a percentage is never rounded in silence and never stops the reader", "[read][limits]") {
    const auto code = [](const std::string& share) {
        return codes_of_action("\"count\":1,\"credit\":\"" + share + "%\"");
    };
    CHECK(code("0.0000000001").empty());
    CHECK(code("0.00000000001") == "R023");
    CHECK(code("1e-28") == "R023");
    CHECK(code("50.00000000000000000000000001") == "R023");
    CHECK(code(std::string(38, '9')) == "R023");
    CHECK(code(std::string(39, '9')) == "R023");
    CHECK(mistakes_in(R"("goals":[],"costs":[],"checks":["roi >= )" + std::string(38, '9') + R"(%"])")
              .substr(0, 4) != "R002");
}

TEST_CASE("a line of a stream may have 16 MiB", "[read][limits]") {
    std::string line = named("A");
    line.insert(1, read::max_line_bytes - line.size(), ' ');
    REQUIRE(line.size() == read::max_line_bytes);
    CHECK(mistakes_of(line, "a.jsonl").empty());
    CHECK(mistakes_of(line + "\n", "a.jsonl").empty());
    CHECK(stream_of(small + "\n" + line + "\n" + small, {}, "a.jsonl").size() == 3);
    line.insert(1, 1, ' ');
    CHECK(listed(mistakes_of(line, "a.jsonl")) == "R006 1:1");
    CHECK(listed(mistakes_of(small + "\n" + line + "\n", "a.jsonl")) == "R006 2:1");
}

TEST_CASE("a single document on one line may be longer than a line of a stream", "[read][limits]") {
    for (const std::size_t more : {std::size_t{1}, std::size_t{300'000}, std::size_t{1'000'000}}) {
        for (const std::string end : {"", "\n"}) {
            std::string text = named("A");
            text.insert(1, read::max_line_bytes + more - text.size(), ' ');
            INFO(more << " bytes more" << (end.empty() ? "" : ", and a line end"));
            CHECK(listed(mistakes_of(text + end)) == "");
        }
    }
}

TEST_CASE("a document may have 64 MiB", "[read][limits]") {
    std::string text = named("A");
    text.insert(1, "\n" + std::string(read::max_document_bytes - text.size() - 1, ' '));
    REQUIRE(text.size() == read::max_document_bytes);
    CHECK(mistakes_of(text).empty());
    text.insert(2, 1, ' ');
    const auto mistakes = mistakes_of(text);
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes[0].code == "R006");
}

TEST_CASE("blanks without an end are refused within the memory of a document, and soon", "[read][limits]") {
    std::size_t given = 0;
    const std::size_t most = read::max_document_bytes + 8 * 1024 * 1024;
    const auto begin = std::chrono::steady_clock::now();
    CampaignStream stream("blank.json", [&](char* buffer, std::size_t size) -> std::size_t {
        if (std::chrono::steady_clock::now() - begin > std::chrono::seconds(5))
            throw std::system_error(ETIMEDOUT, std::generic_category());
        const auto count = std::min(size, most - given);
        std::fill(buffer, buffer + count, ' ');
        given += count;
        return count;
    });
    auto result = stream.next();
    REQUIRE(result);
    REQUIRE_FALSE(*result);
    CHECK(result->mistakes().front().code != "R001");  // the source above lost its patience
    CHECK(given <= read::max_document_bytes + 1024 * 1024);
}

TEST_CASE("what is not UTF-8 is refused at its byte", "[read]") {
    for (const std::string bytes : {"\x80", "\xC3", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80",
                                    "\xF5\x80\x80\x80", "\xF4\x90\x80\x80", "\xFF", "\xF0\x9F\x98"}) {
        const auto mistakes = mistakes_of(named("ab" + bytes + "cd"));
        REQUIRE(mistakes.size() == 1);
        CHECK(mistakes[0].code == "R003");
        CHECK(mistakes[0].place.line == 1);
        CHECK(mistakes[0].place.column >= 12);
    }
    CHECK(mistakes_of(named("\xF4\x8F\xBF\xBF \xEE\x80\x80 \xED\x9F\xBF")).empty());
}

TEST_CASE("nothing behind a NUL is left out in silence", "[read]") {
    const std::string nul(1, '\0');
    for (const std::string& text :
         {small + nul, small + nul + "garbage", small + nul + small, small + "\n" + nul + "\n" + small,
          nul + small, "[" + small + "]" + nul, small + " " + nul + " ", "{" + nul + "}",
          "{\n" + small.substr(1) + nul + "x"}) {
        for (const std::string file : {"a.json", "a.jsonl"}) {
            const auto mistakes = mistakes_of(text, file);
            INFO(file << ": " << clean_text(text));
            REQUIRE_FALSE(mistakes.empty());
            CHECK(mistakes.front().code == "R002");
            CHECK(mistakes.front().place.line > 0);
        }
    }
}

TEST_CASE("the excerpt of a message holds the place it is about", "[read]") {
    const std::string blanks(300, ' ');
    for (const std::string& text :
         {named(std::string(100, 'a') + std::string(500, '\x80')), named("ab" + std::string(500, '\x80')),
          std::string(500, '\x80'), "{" + blanks + "\"x\":1" + blanks + "}", "{" + blanks + "x",
          blanks + blanks + "]" + blanks,
          "{\"name\":\"" + std::string(1000, 'a') +
              "\xC3\xA6\",\"currency\":\"EUR\",\"goals\":[],\"x\":1,\"costs\":[]}",
          "{\"a\":" + std::string(400, '1') + std::string("\0", 1) + "}"}) {
        for (const auto& mistake : mistakes_of(text)) {
            INFO(diagnostic_text(mistake, false));
            REQUIRE(mistake.place.column >= mistake.excerpt_column);
            std::uint32_t characters = 0;
            for (const char c : mistake.excerpt)
                if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++characters;
            CHECK(mistake.place.column - mistake.excerpt_column <= characters);
            CHECK(mistake.width <= 200);
            CHECK(mistake.excerpt.size() <= 700);
        }
    }
}

TEST_CASE("syntax that people really write wrong is named in their words", "[read]") {
    const auto first = [](const std::string& text) { return mistakes_of(text).front(); };
    CHECK(first("{\"name\":\"A\",}").message.find("comma") != std::string::npos);
    CHECK(first("{\"name\":\"A\" // note\n}").message.find("comments") != std::string::npos);
    CHECK(first("{'name':'A'}").message.find("double quotes") != std::string::npos);
    CHECK(first("{\"a\": 4,200.00}").code == "R002");
    CHECK(first("{\"a\": NaN}").code == "R022");
    CHECK(first("{\"a\": Infinity}").code == "R022");
    CHECK(first("{\"a\": -Infinity}").code == "R022");
    CHECK(first("{\"a\": [1, 2").message.find("ends too early") != std::string::npos);
    CHECK(first(std::string("{\"a\": \0 1}", 10)).message.find("NUL") != std::string::npos);
    CHECK(first("{\"name\":\"a\\u0000b\",\"currency\":\"EUR\",\"goals\":[],\"costs\":[]}").code == "R013");
}
