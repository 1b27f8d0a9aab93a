// A document is read once from front to back, and any part of it again.
#include <memory>
#include <string>
#include <vector>

#include "read/json/document.hpp"
#include "support/catch.hpp"

using namespace roi;

namespace {

/// The member of that name.
read::Cursor member(read::Cursor object, std::string_view wanted) {
    read::Cursor found;
    object.members([&](read::Cursor key, read::Cursor value) {
        if (key.text() == wanted) found = value;
    });
    return found;
}

}  // namespace

TEST_CASE("a value knows its line and its column in characters", "[json]") {
    const std::string text = "{\n  \"\u00e6\u00f8\": [1,\n \"\u20ac\", {\"deep\": true}], \"last\": null }\n";
    read::Document document;
    document.reset({"a.json", text, 10});
    std::vector<Place> places;
    document.root().members([&](read::Cursor key, read::Cursor value) {
        places.push_back(key.place());
        places.push_back(value.place());
        if (value.kind() == read::Kind::array)
            value.elements([&](read::Cursor element) { places.push_back(element.place()); });
    });
    CHECK_FALSE(document.finish());
    CHECK(places == std::vector<Place>{{11, 3}, {11, 9}, {11, 10}, {12, 2}, {12, 7}, {12, 24}, {12, 32}});
}

TEST_CASE("what was passed over can be read later, in any order", "[json]") {
    const std::string text = R"({"a": [1, 2, {"b": "x\n\u00e9y"}], "c": 12.50, "d": {"e": []}})";
    read::Document document;
    document.reset({"a.json", text});
    const auto root = document.root();
    const auto list = member(root, "a");
    const auto number = member(root, "c");
    Decimal value;
    CHECK(number.number(value) == Decimal::Fault::none);
    CHECK(value == Decimal::of(1250, 2));
    CHECK(list.raw() == R"([1, 2, {"b": "x\n\u00e9y"}])");
    std::size_t elements = 0;
    std::string inner;
    list.elements([&](read::Cursor element) {
        ++elements;
        CHECK(number.raw() == "12.50");  // a look elsewhere in between
        if (element.kind() == read::Kind::object) inner = member(element, "b").text();
    });
    CHECK(elements == 3);
    CHECK(inner == "x\n\u00e9y");
    CHECK_FALSE(document.finish());
}

TEST_CASE("what nobody reads is checked all the same", "[json]") {
    for (const std::string text :
         {R"({"a": [1, 2,]})", R"({"a": {"b": 01}})", R"({"a": "\x"})", R"({"a": 1} 2)", R"({"a": tru})",
          "{\"a\": \"\xC3\"}", R"({"a": 1)", R"({"a" 1})", ""}) {
        read::Document document;
        document.reset({"a.json", text});
        INFO(text);
        static_cast<void>(document.root());
        const auto mistake = document.finish();
        REQUIRE(mistake);
        CHECK(mistake->code.front() == 'R');
    }
}

TEST_CASE("another document's value stands in the place of a value", "[json]") {
    const std::string text = R"({"a": 1, "b": {"c": 2}})";
    const std::string other = R"({"x": [7]})";
    read::Document document;
    document.reset({"a.json", text});
    const auto by = std::make_shared<read::Document>();
    by->reset({"--set /b/c", other, 1, true});
    document.replace(member(member(document.root(), "b"), "c"), by);
    document.add_member(document.root(), by);
    CHECK(document.is_replaced_within(member(document.root(), "b")));
    CHECK_FALSE(document.is_replaced_within(member(document.root(), "a")));
    const auto replaced = member(member(document.root(), "b"), "c");
    CHECK(replaced.document().source().is_from_command_line);
    CHECK(replaced.raw() == other);
    CHECK(member(document.root(), "x").raw() == "[7]");
    CHECK_FALSE(document.finish());
}

TEST_CASE("a message on a long line quotes the part around its place", "[json]") {
    const std::string text =
        "{\"a\": \"" + std::string(5000, 'x') + "\", \"bad\": 1, \"z\": \"" + std::string(5000, 'y') + "\"}";
    read::Document document;
    document.reset({"a.json", text});
    document.root().members([&](read::Cursor key, read::Cursor) {
        if (key.text() != "bad") return;
        const auto mistake = key.error("R010", "unknown");
        CHECK(mistake.width == 5);
        CHECK(mistake.excerpt.size() == 160);
        CHECK(mistake.excerpt_is_cut);
        CHECK(mistake.excerpt.substr(mistake.place.column - mistake.excerpt_column, 5) == "\"bad\"");
    });
    CHECK_FALSE(document.finish());
}
