// Sums, evidence and what is left out, block by block.
#include "read/export/add_up/tally.hpp"

#include "support/catch.hpp"
#include "unit/read/export/add_up/tables.hpp"

using namespace roi;
using namespace roi::read;
using namespace roi::test;

namespace {

const Table table("Day,Campaign,Cost,Clicks");

/// A sum in hundredths.
std::int64_t hundredths(const Tally& tally, std::size_t group, std::size_t measure) {
    return static_cast<std::int64_t>(tally.groups.sums(group)[measure].clear / small_power_of_ten(16));
}

std::string name(const Tally& tally, std::size_t group) { return cells_in(tally.groups.key(group)).front(); }

std::uint64_t left_out(const Tally& tally, Drop reason) {
    return tally.left_out.dropped[static_cast<std::size_t>(reason)].rows;
}

}  // namespace

TEST_CASE("a tally sums the rows of each group, in runs or one by one", "[import]") {
    for (const auto* end : {"", "2026-01-03,A,$1.00,1\n"}) {  // a sign makes its run go row by row
        Tally tally(table.plan);
        tally.add(Block(std::string("2026-01-01,A,1.50,1\n2026-01-02,A,2.25,2\n2026-01-01,B,4,3\n") + end));
        const bool has_third = *end != '\0';
        REQUIRE(tally.groups.size() == 2);
        CHECK(name(tally, 0) == "A");
        CHECK(hundredths(tally, 0, 0) == (has_third ? 475 : 375));
        CHECK(hundredths(tally, 1, 0) == 400);
        CHECK(tally.groups[0].rows == (has_third ? 3U : 2U));
        CHECK(tally.groups[1].first_line == 4);
        CHECK(tally.groups[0].days.last[0] - tally.groups[0].days.first[0] == (has_third ? 2 : 1));
        CHECK(tally.rows == (has_third ? 4U : 3U));
        CHECK(tally.evidence.currencies.size() == (has_third ? 1U : 0U));
    }
}

TEST_CASE("tallies come to the same in any order", "[import]") {
    const Block first("2026-01-01,A,1.50,1\n2026-01-02,B,\"1,234\",2\n", 0, 2);
    const Block second("13/01/2026,B,2.00,3\n14.01.2026,A,3 x,4\nTotal,,5,6\n", 1, 4);
    Tally forth(table.plan), back(table.plan), other(table.plan);
    forth.add(first);
    forth.add(second);
    back.add(second);
    other.add(first);
    back.merge(other);
    for (const Tally* tally : {&forth, &back}) {
        REQUIRE(tally->groups.size() == 2);
        const std::size_t a = name(*tally, 0) == "A" ? 0 : 1;
        CHECK(hundredths(*tally, a, 0) == 150);
        CHECK(hundredths(*tally, 1 - a, 0) == 200);
        CHECK(tally->groups.sums(1 - a)[0].unclear_commas == 1234);
        CHECK(tally->groups[1 - a].first_line == 3);
        CHECK(tally->groups[1 - a].rows == 2);
        CHECK(tally->evidence.marks[static_cast<std::size_t>(Mark::unclear_comma)].place.line == 3);
        CHECK(tally->evidence.day_first.text == "13/01/2026");
        CHECK(tally->left_out.mistake_count == 1);
        CHECK(tally->left_out.mistakes.front().code == "R076");
        REQUIRE(tally->left_out.totals.size() == 1);
        CHECK(tally->left_out.totals.front().label == "Total");
        CHECK(tally->rows == 5);
        CHECK(tally->first_row == 0);
        CHECK(tally->last_row == (RowPosition(1) << 32));
    }
}

TEST_CASE("rows that are no data are left out for their reason", "[import]") {
    Tally tally(table.plan);
    tally.add(
        Block("the day,the name,what it cost,how often\n"  // explains the headings
              "2026-01-01,A,1,1\n"
              "Day,Campaign,Cost,Clicks\n"
              ",,,\n"
              "no data available\n"
              "Total,,1,1\n"
              "2026-01-02,A,2,2,,\n"
              "2026-01-03,A\n"
              "2026-01-04,A,50%,1\n"
              "yesterday,A,1,1\n"));
    CHECK(left_out(tally, Drop::description) == 1);
    CHECK(left_out(tally, Drop::heading) == 1);
    CHECK(left_out(tally, Drop::blank) == 1);
    CHECK(left_out(tally, Drop::no_data) == 1);
    CHECK(left_out(tally, Drop::total) == 1);
    CHECK(left_out(tally, Drop::wrong) == 3);
    std::string codes;
    for (const auto& mistake : tally.left_out.mistakes)
        codes += mistake.code + " " + std::to_string(mistake.place.line) + " ";
    CHECK(codes == "R075 9 R076 10 R077 11 ");
    REQUIRE(tally.groups[0].rows == 2);
    CHECK(hundredths(tally, 0, 0) == 300);
}

TEST_CASE("a tally keeps a hundred mistakes and five lines, and counts the others", "[import]") {
    std::string rows;
    for (int i = 0; i < 150; ++i) rows += "2026-01-01,A,x,1\n";
    Tally tally(table.plan), other(table.plan);
    tally.add(Block(rows, 1, 152));
    other.add(Block(rows, 0, 2));
    tally.merge(other);
    CHECK(tally.left_out.mistake_count == 300);
    CHECK(tally.left_out.mistakes.size() == LeftOut::most_mistakes);
    CHECK(tally.left_out.mistakes.back().place.line == 101);
    const auto& wrong = tally.left_out.dropped[static_cast<std::size_t>(Drop::wrong)];
    CHECK(wrong.rows == 300);
    CHECK(wrong.lines == std::vector<std::uint64_t>{2, 3, 4, 5, 6});
}
