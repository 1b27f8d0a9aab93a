// The JSON writer: commas, brackets and spaces of every layout, and texts that need escapes.
#include "write/format/json.hpp"

#include <vector>

#include "support/catch.hpp"
#include "support/numbers.hpp"

using namespace roi;
using test::dec;
using write::Json;

namespace {

/// What is written behind something that is already there.
template <class Write>
std::string written(Write write) {
    Json json;
    write(json.raw("> "));
    return std::string(json.text().substr(2));
}

}  // namespace

TEST_CASE("members stand behind their keys, with a comma between them", "[json]") {
    CHECK(written([](Json& json) { json.object([] {}); }) == "{}");
    CHECK(written([](Json& json) {
              json.object([&] {
                  json.text("a", "x").null("b").flag("c", true).flag("d", false);
                  json.number("e", 0).number("f", 18'446'744'073'709'551'615U).text_or_null("g", "");
              });
          }) ==
          R"({ "a": "x", "b": null, "c": true, "d": false, "e": 0, "f": 18446744073709551615, "g": null })");
}

TEST_CASE("what follows a bracket inside goes on as before it", "[json]") {
    const std::vector<int> none;
    const std::vector<int> two{1, 2};
    const auto number = [](Json& json) {
        return [&json](int value) { json.number(static_cast<std::uint64_t>(value)); };
    };
    CHECK(written([&](Json& json) {
              json.object([&] {
                  json.list("none", none, number(json)).list("two", two, number(json));
                  json.object("inner", [&] { json.object("empty", [] {}).null("x"); }).null("last");
              });
          }) == R"({ "none": [], "two": [ 1, 2 ], "inner": { "empty": {}, "x": null }, "last": null })");
    CHECK(written([&](Json& json) {
              json.object(
                  [&] {
                      json.null("a").list("two", two, number(json), write::spread_out.elements);
                      json.separated_by(", ").null("b").null("c");
                  },
                  write::spread_out.members);
          }) == "{ \"a\": null,\n    \"two\": [\n      1,\n      2 ], \"b\": null, \"c\": null }");
}

TEST_CASE("numbers are exact, and texts of a file are harmless, as keys too", "[json]") {
    const Currency euro = *Currency::of("EUR");
    CHECK(written([&](Json& json) {
              json.object([&] {
                  json.money("money", dec("18708"), euro).fraction("third", Ratio(1, 3));
                  json.number("count", dec("1e-28")).money("nothing", std::nullopt, euro);
                  json.figure("figure", Ratio(dec("-0.005")), MetricKind::Unit::money, euro);
                  json.foreign_key("a\"##[b]\n").quoted("\x1b[0m \\ \xC3\xA4");
              });
          }) ==
          "{ \"money\": 18708.00, \"third\": 0.333333333333, \"count\": 0.0000000000000000000000000001, "
          "\"nothing\": null, \"figure\": -0.005, "
          "\"a\\\"##\\u005bb]\\n\": \"\\u001b[0m \\\\ \xC3\xA4\" }");
}
