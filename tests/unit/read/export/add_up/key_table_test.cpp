#include "read/export/add_up/key_table.hpp"

#include <map>
#include <string>

#include "read/export/add_up/group_key.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"

using namespace roi;
using namespace roi::read;
using namespace roi::test;

TEST_CASE("keys are numbered in the order in which they come", "[import]") {
    KeyTable table;
    CHECK(table.find_or_add("one") == 0);
    CHECK(table.find_or_add("two") == 1);
    CHECK(table.find_or_add("one") == 0);
    CHECK(table.size() == 2);
    CHECK(table[1] == "two");
}

TEST_CASE("a table of keys grows and keeps them, however long", "[import]") {
    Random random(5);
    KeyTable table;
    std::map<std::string, std::size_t> expected;
    for (int round = 0; round < 20'000; ++round) {
        std::string key = std::to_string(random.below(8'000));
        if (random.one_in(500)) key += std::string(300'000, 'x');
        const auto number = expected.emplace(key, expected.size()).first->second;
        REQUIRE(table.find_or_add(key) == number);
        REQUIRE(table.size() == expected.size());
    }
    for (const auto& [key, number] : expected) REQUIRE(table[number] == key);
}

TEST_CASE("the key of a group gives its cells back", "[import]") {
    DateCell day;
    day.kind = DateCell::Kind::day;
    day.day_first = 10;
    day.month_first = 40;
    std::string key, other;
    write_key(Bucket(day, GroupBy::day, true), {"\"a \"\"b\"\"\"", "", "c"}, key);
    CHECK(cells_in(key) == std::vector<std::string>{"a \"b\"", "", "c"});
    write_key(Bucket(day, GroupBy::all, true), {"\"a \"\"b\"\"\"", "", "c"}, other);
    CHECK(key != other);
    CHECK(names_in(key) == names_in(other));
    CHECK(Bucket(DateCell{}, GroupBy::all, true).lacks_day);
    CHECK_FALSE(Bucket(DateCell{}, GroupBy::all, false).lacks_day);
}
