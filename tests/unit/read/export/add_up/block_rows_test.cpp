#include "read/export/add_up/block_rows.hpp"

#include "support/catch.hpp"
#include "unit/read/export/add_up/tables.hpp"

using namespace roi;
using namespace roi::read;
using namespace roi::test;

namespace {

const Table table("Day,Campaign,Cost");

std::string shown(const Place& place) {
    return std::to_string(place.line) + ":" + std::to_string(place.column);
}

}  // namespace

TEST_CASE("a block of even rows is found cell by cell", "[import]") {
    const Block block("a,b,c\r\n,\"d,e\",f\r\n", 3);
    BlockRows rows(table.plan);
    rows.split(block);
    REQUIRE(rows.count() == 2);
    CHECK(rows.is_even());
    for (std::size_t row = 0; row < 2; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            CHECK(rows.even_cell(row, column) == rows.cell(rows.row(row), column));
    auto cells = rows.even_column(0, 2);
    CHECK(cells.next() == "c");
    CHECK(cells.next() == "f");
    CHECK(rows.text(rows.row(1)) == ",\"d,e\",f");
    CHECK(rows.row(1).position == (RowPosition(3) << 32 | 1));
}

TEST_CASE("rows of other widths make a block uneven", "[import]") {
    const Block block("a,b\nc,d,e,f\n");
    BlockRows rows(table.plan);
    rows.split(block);
    CHECK_FALSE(rows.is_even());
    CHECK(rows.row(0).count == 2);
    CHECK(rows.cell(rows.row(1), 3) == "f");
}

TEST_CASE("rows know their lines in any order", "[import]") {
    const Block block("a,\"b\nb\",c\nd,e,f\ng,\"h\u00e4\n\u00e4\",i\nj,k,l\n", 0, 7);
    BlockRows rows(table.plan);
    rows.split(block);
    REQUIRE(rows.count() == 4);
    CHECK(rows.line_of(rows.row(2)) == 10);
    CHECK(rows.line_of(rows.row(0)) == 7);
    CHECK(rows.line_of(rows.row(3)) == 12);
    CHECK(rows.line_of(rows.row(1)) == 9);
    CHECK(shown(rows.place_of(rows.row(2), 1)) == "10:3");
    CHECK(shown(rows.place_of(rows.row(2), 2)) == "11:4");
    const Block plain("a,b,c\nd,\u00e4,f\n", 0, 7);
    rows.split(plain);
    CHECK(rows.line_of(rows.row(1)) == 8);
    CHECK(shown(rows.place_of(rows.row(1), 2)) == "8:5");
}
