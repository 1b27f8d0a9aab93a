// --set: values from the command line in the place of values of the file.
#include <string>

#include "support/campaigns.hpp"
#include "support/catch.hpp"

using namespace roi;
using namespace roi::test;

namespace {

const std::string text = R"({
  "name": "A", "currency": "EUR", "goals": [],
  "actions": [ { "name": "Order", "count": 10, "value": { "sale": { "price": 5, "rate": { "assumed": 0.2, "low": 0.1, "high": 0.3 } } } } ],
  "costs": [ { "category": "staff", "hours": 4, "hourly_rate": 45 }, { "name": "Ads", "category": "advertising", "amount": 100 } ]
})";

Result<Campaign> with(std::vector<Replacement> replacements) {
    auto results = stream_of(text, std::move(replacements));
    REQUIRE(results.size() == 1);
    return std::move(results.front());
}

std::string code_of(std::vector<Replacement> replacements) {
    const auto result = with(std::move(replacements));
    return result ? "" : result.mistakes().front().code;
}

}  // namespace

TEST_CASE("a replaced figure is an assumption without a range, and the campaign remembers what it was",
          "[set]") {
    const auto result = with({{"/costs/0/hourly_rate", "55"}});
    REQUIRE(result);
    const Figure& rate = *result->costs[0].hourly_rate;
    CHECK(rate.likely() == Ratio(55));
    CHECK(rate.is_overridden());
    CHECK(rate.estimate().evidence == Evidence::assumed);
    CHECK_FALSE(rate.estimate().is_bounded());
    REQUIRE(result->overrides.size() == 1);
    CHECK(result->overrides[0].pointer == "/costs/0/hourly_rate");
    CHECK(result->overrides[0].value == "55");
    CHECK(result->overrides[0].was == "45");
    CHECK(result->overrides[0].place == Place{4, 64});
    CHECK_FALSE(result->costs[0].hours->is_overridden());
}

TEST_CASE("a value without quotes is a text, unless it is JSON", "[set]") {
    CHECK(with({{"/name", "Spring sale"}})->name == "Spring sale");
    CHECK(with({{"/name", "\"Spring\""}})->name == "Spring");
    CHECK(with({{"/actions/0/credit", "90%"}})->actions[0].credit->likely() == Ratio(dec("0.9")));
    CHECK(with({{"/name", "say \"hi\" \\ there"}})->name == "say \"hi\" \\ there");
    CHECK(with({{"/name", "a\tb"}})->name == "a\tb");
    CHECK(code_of({{"/name", "5"}}) == "R013");
    CHECK(code_of({{"/name", ""}}) == "R030");
    CHECK(with({{"/actions/0/value", R"({"sale":{"price":7}})"}})->actions[0].value.has_value());
}

TEST_CASE("a key that is not there is added to its object", "[set]") {
    const auto result =
        with({{"/actions/0/baseline", "3"}, {"/purpose", "media_mix"}, {"/costs/1/share", "0.5"}});
    REQUIRE(result);
    CHECK(result->actions[0].baseline->likely() == Ratio(3));
    CHECK(result->actions[0].baseline->is_overridden());
    CHECK(result->purpose == Purpose::media_mix);
    REQUIRE(result->overrides.size() == 3);
    CHECK(result->overrides[0].was.empty());
    CHECK_FALSE(result->overrides[0].place);
}

TEST_CASE("a whole object may be replaced, and figures inside it are assumptions too", "[set]") {
    const auto result = with({{"/costs/1", R"({"category":"tools","amount":7})"}});
    REQUIRE(result);
    CHECK(result->costs[1].category == CostCategory::tools);
    CHECK(result->costs[1].amount->is_overridden());
    CHECK(with({{"/costs", "[]"}})->costs.empty());
    CHECK(with({{"/actions/0/value/sale/rate/assumed", "0.25"}})->actions.size() == 1);
}

TEST_CASE("replacing one end of an assumption is allowed only where the range stays one", "[set]") {
    CHECK(code_of({{"/actions/0/value/sale/rate/low", "0.25"}}) == "R028");
    CHECK(code_of({{"/actions/0/value/sale/rate/low", "0.15"}}).empty());
}

TEST_CASE("a pointer that leads nowhere is refused", "[set]") {
    for (const std::string pointer :
         {"", "costs", "/costs/7", "/costs/2", "/costs/-", "/costs/01", "/costs/-1", "/costs/x/amount",
          "/nothing/here", "/name/first", "/costs/0/hours/x", "/a~2b", "/a~", "/costs/0/hourly_rate/", "//"})
        CHECK(code_of({{pointer, "1"}}) == "R036");
    CHECK(code_of({{"/", "1"}}) == "R010");
    CHECK(code_of({{"/unknown", "1"}}) == "R010");
    const auto result = with({{"/costs/7/amount", "1"}});
    CHECK(diagnostic_text(result.mistakes().front(), false).find("--set") != std::string::npos);
    CHECK(result.mistakes().front().message.find("/costs/7/amount") != std::string::npos);
}

TEST_CASE("~1 is a slash and ~0 a tilde in a pointer", "[set]") {
    const std::string keys = R"({"name":"A","currency":"EUR","goals":[],"costs":[],"a/b":1})";
    auto results = stream_of(keys, {{"/a~1b", "2"}});
    CHECK(listed(results.front().mistakes()).substr(0, 4) == "R010");
    results = stream_of(R"({"name":"A","currency":"EUR","goals":[],"costs":[],"m~n":1})", {{"/m~0n", "2"}});
    REQUIRE(results.front().mistakes().size() == 1);
    CHECK(results.front().mistakes().front().message.find("m~n") != std::string::npos);
    results = stream_of(R"({"name":"A","currency":"EUR","goals":[],"costs":[],"~1":1})", {{"/~01", "2"}});
    CHECK(results.front().mistakes().size() == 1);
}

TEST_CASE("setting a place twice, or inside another set value, is refused", "[set]") {
    CHECK(code_of({{"/name", "B"}, {"/name", "C"}}) == "R036");
    CHECK(code_of({{"/costs/1", R"({"category":"tools","amount":7})"}, {"/costs/1/amount", "8"}}) == "R036");
    CHECK(code_of({{"/purpose", "media_mix"}, {"/purpose", "exploration"}}) == "R036");
}

TEST_CASE("a mistake in a set value is told as one of --set, not of the file", "[set]") {
    const auto result = with({{"/costs/1/amount", "-5"}});
    REQUIRE_FALSE(result);
    CHECK(result.mistakes().front().code == "R024");
    CHECK(result.mistakes().front().file == "--set /costs/1/amount");
    CHECK(code_of({{"/costs/1/amount", "4,200.00"}}) == "R022");
    CHECK(code_of({{"/currency", "EURO"}}) == "R027");
    CHECK_FALSE(code_of({{"/name", "\x80"}}).empty());
    CHECK_FALSE(code_of({{"/name", std::string("a\0b", 3)}}).empty());
    CHECK_FALSE(code_of({{"/name", std::string(70'000, 'x')}}).empty());
}

TEST_CASE("a replacement applies to every campaign of a stream", "[set]") {
    const std::string line =
        R"({"name":"A","currency":"EUR","goals":[],"costs":[{"category":"tools","amount":1}]})";
    for (const std::string& many :
         {line + "\n" + line + "\n" + line, "[" + line + "," + line + "," + line + "]"}) {
        const auto results = stream_of(many, {{"/costs/0/amount", "9"}, {"/purpose", "media_mix"}});
        REQUIRE(results.size() == 3);
        for (const auto& result : results) {
            REQUIRE(result);
            CHECK(result->costs[0].amount->likely() == Ratio(9));
            CHECK(result->purpose == Purpose::media_mix);
            CHECK(result->overrides.size() == 2);
        }
    }
}
