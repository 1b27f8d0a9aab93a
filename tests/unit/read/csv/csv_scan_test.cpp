// Finding cells and rows: two kinds of instructions, and a reader that looks at every byte.
#include "read/csv/row_blocks.hpp"
#include "support/catch.hpp"
#include "support/exports.hpp"
#include "support/random.hpp"

using namespace roi;
using namespace roi::read;
using namespace roi::test;

namespace {

std::string random_text(Random& random, std::size_t size, std::string_view letters) {
    std::string text;
    while (text.size() < size) text += letters[random.below(letters.size())];
    return text;
}

/// Whole rows as RFC 4180 writes them.
std::string regular_rows(Random& random, const Dialect& dialect) {
    std::string text;
    const int rows = random.between(1, 12);
    for (int row = 0; row < rows; ++row) {
        const int cells = random.between(1, 6);
        for (int i = 0; i < cells; ++i) {
            if (i > 0) text += dialect.delimiter;
            const auto size = random.below(random.one_in(4) ? 140 : 12);
            if (random.one_in(2)) {
                text += random_text(random, size, "abc 123.-");
                continue;
            }
            text += '"';
            for (const char c : random_text(random, size, "ab\"\n\r,;\t|x"))
                text += c == '"' ? "\"\"" : std::string(1, c);
            text += '"';
        }
        if (dialect.row_end == '\n' && random.one_in(2)) text += '\r';
        text += dialect.row_end;
    }
    return text;
}

std::vector<std::string> texts_of(std::string_view text, const Cells& cells) {
    std::vector<std::string> list;
    std::size_t from = 0;
    for (std::size_t row = 0; row < cells.rows(); ++row) {
        for (std::size_t i = cells.row_starts[row]; i < cells.row_starts[row + 1]; ++i) {
            list.push_back(unquoted(text.substr(from, cells.ends[i] - from)));
            from = cells.ends[i] + 1U;
        }
        list.emplace_back("<end>");
    }
    return list;
}

std::vector<std::string> carefully(std::string_view text, const Dialect& dialect = {}) {
    Cells cells;
    split_carefully(text, dialect, true, cells);
    return texts_of(text, cells);
}

using List = std::vector<std::string>;

bool same_shape(const BlockShape& a, const BlockShape& b) {
    return a.has_odd_quotes == b.has_odd_quotes && a.has_nul == b.has_nul && a.row_ends == b.row_ends &&
           std::equal(a.behind_last_row, a.behind_last_row + 2, b.behind_last_row) &&
           std::equal(a.is_irregular, a.is_irregular + 2, b.is_irregular);
}

/// The rows of every block, one behind the other, as they are cut from a source.
struct Read {
    std::string rows;
    std::uint64_t lines = 0;
    std::size_t blocks = 0;
    std::string mistake;
};

Read blocks_of(const std::string& text, std::size_t chunk, const Dialect& dialect = {}) {
    RowBlocks blocks(bytes_of(text, chunk), dialect, 1);
    Read read;
    RowBlock block;
    while (blocks.next(block)) {
        CHECK(block.number == read.blocks);
        CHECK(block.first_line == read.lines + 1);
        CHECK(block.lines ==
              static_cast<std::uint64_t>(std::count(block.rows.begin(), block.rows.end(), dialect.row_end)));
        CHECK((block.rows.empty() || block.rows.back() == dialect.row_end));
        read.rows += block.rows;
        read.lines += block.lines;
        ++read.blocks;
    }
    if (blocks.mistake())
        read.mistake = blocks.mistake()->code + " " + std::to_string(blocks.mistake()->place.line);
    return read;
}

}  // namespace

TEST_CASE("both kinds of instructions see the same in any bytes", "[csv]") {
    Random random(11);
    for (int round = 0; round < 4'000; ++round) {
        const Dialect dialect{",;\t|"[random.below(4)], random.one_in(4) ? '\r' : '\n'};
        std::string text;
        const auto size = random.below(300);
        if (round % 2 == 0)
            text = random_text(random, size, std::string_view("a\",;\t|\n\r\0\xff\x7f 1", 13));
        else
            while (text.size() < size) text += static_cast<char>(random.below(256));
        const Padded padded(text);
        const char before = "\",\na"[random.below(4)];
        const auto best = shape_of(padded.view(), before, dialect, Machine::best);
        const auto portable = shape_of(padded.view(), before, dialect, Machine::portable);
        REQUIRE(same_shape(best, portable));
        Cells a, b;
        split_regular(padded.view(), dialect, a, Machine::best);
        split_regular(padded.view(), dialect, b, Machine::portable);
        REQUIRE(a.row_starts == b.row_starts);
        const auto count = a.row_starts.back();
        REQUIRE(std::equal(a.ends.begin(), a.ends.begin() + count, b.ends.begin()));
    }
}

TEST_CASE("regular rows are split as byte by byte", "[csv]") {
    Random random(12);
    for (int round = 0; round < 4'000; ++round) {
        const Dialect dialect{",;\t|"[random.below(4)], random.one_in(4) ? '\r' : '\n'};
        const Padded padded(regular_rows(random, dialect));
        const auto text = padded.view();
        const auto shape = shape_of(text, dialect.row_end, dialect);
        INFO(text);
        REQUIRE_FALSE(shape.is_irregular[0]);
        REQUIRE_FALSE(shape.has_odd_quotes);
        REQUIRE(shape.behind_last_row[0] == text.size());
        Cells quick, careful;
        split_regular(text, dialect, quick);
        const auto end = split_carefully(text, dialect, false, careful);
        REQUIRE(end.behind_last_row == text.size());
        REQUIRE_FALSE(end.is_inside_quotes);
        REQUIRE(texts_of(text, quick) == texts_of(text, careful));
    }
}

TEST_CASE("what is not called irregular is split as byte by byte", "[csv]") {
    Random random(13);
    int regular = 0;
    for (int round = 0; round < 60'000; ++round) {
        const Dialect dialect{',', random.one_in(4) ? '\r' : '\n'};
        std::string text = random_text(random, random.below(round % 3 == 0 ? 140 : 12), "a\"\",,\n\r");
        text += dialect.row_end;
        const Padded padded(text);
        const auto shape = shape_of(padded.view(), dialect.row_end, dialect);
        Cells quick, careful;
        const auto end = split_carefully(padded.view(), dialect, false, careful);
        if (shape.is_irregular[0]) continue;
        ++regular;
        INFO(text);
        REQUIRE(shape.has_odd_quotes == end.is_inside_quotes);
        const auto behind = shape.behind_last_row[0] == BlockShape::no_row_end ? 0 : shape.behind_last_row[0];
        REQUIRE(behind == end.behind_last_row);
        const Padded rows(padded.view().substr(0, behind));
        split_regular(rows.view(), dialect, quick);
        REQUIRE(texts_of(rows.view(), quick) == texts_of(rows.view(), careful));
    }
    CHECK(regular > 1'000);
}

TEST_CASE("quotes across the borders of 64 bytes", "[csv]") {
    for (std::size_t lead = 50; lead < 140; ++lead)
        for (const std::string_view cell :
             {"\"a,b\"", "\"\"\"\"", "\"\"", "\"x\n\"\"\ny\"", "\"\"\",\"\"\""}) {
            const Padded padded(std::string(lead, 'a') + "," + std::string(cell) + ",z\n");
            const auto text = padded.view();
            for (const auto machine : {Machine::best, Machine::portable}) {
                const auto shape = shape_of(text, '\n', {}, machine);
                REQUIRE_FALSE(shape.is_irregular[0]);
                REQUIRE(shape.behind_last_row[0] == text.size());
                Cells cells;
                split_regular(text, {}, cells, machine);
                REQUIRE(texts_of(text, cells) == List{std::string(lead, 'a'), unquoted(cell), "z", "<end>"});
            }
        }
}

TEST_CASE("a text cut in two is the same text", "[csv]") {
    Random random(14);
    for (int round = 0; round < 1'500; ++round) {
        const Padded whole(random_text(random, random.below(200), "a\"\",\n\r"));
        const auto text = whole.view();
        const auto at = random.below(text.size() + 1);
        const Padded first(text.substr(0, at)), second(text.substr(at));
        const auto all = shape_of(text, '\n', {});
        const auto a = shape_of(first.view(), '\n', {});
        const auto b = shape_of(second.view(), at == 0 ? '\n' : text[at - 1], {});
        const int side = a.has_odd_quotes ? 1 : 0;
        INFO(text << " at " << at);
        REQUIRE(all.has_odd_quotes == (a.has_odd_quotes != b.has_odd_quotes));
        REQUIRE(all.row_ends == a.row_ends + b.row_ends);
        const bool is_irregular = a.is_irregular[0] || b.is_irregular[side];
        REQUIRE(all.is_irregular[0] == is_irregular);
        const auto behind = b.behind_last_row[side] == BlockShape::no_row_end ? a.behind_last_row[0]
                                                                              : at + b.behind_last_row[side];
        REQUIRE(all.behind_last_row[0] == behind);
    }
}

TEST_CASE("irregular quotes are read as spreadsheets read them", "[csv]") {
    CHECK(carefully("13\" screen,2\n") == List{"13\" screen", "2", "<end>"});
    CHECK(carefully("a,\"b\"c,d\n") == List{"a", "bc", "d", "<end>"});
    CHECK(carefully("a, \"b,c\"\n") == List{"a", " \"b", "c\"", "<end>"});
    CHECK(carefully("\"a\"\"b\",c\r\n") == List{"a\"b", "c", "<end>"});
    CHECK(carefully("a,\"b\"\r\n") == List{"a", "b", "<end>"});
    CHECK(carefully("a,b") == List{"a", "b", "<end>"});
    CHECK(carefully("a,\n") == List{"a", "", "<end>"});
    CHECK(carefully("\n\n") == List{"", "<end>", "", "<end>"});
    CHECK(carefully("").empty());
    CHECK(carefully("a\tb\rc\td\r", {'\t', '\r'}) == List{"a", "b", "<end>", "c", "d", "<end>"});
    CHECK(unquoted("") == "");
    CHECK(unquoted("\"") == "");
    CHECK(unquoted("\"a") == "a");
}

TEST_CASE("blocks hold whole rows whatever the pieces", "[csv]") {
    Random random(15);
    std::string text;
    while (text.size() < 1'800'000) text += regular_rows(random, {});
    const auto whole = blocks_of(text, text.size());
    CHECK(whole.blocks > 2);
    CHECK(whole.rows == text);
    CHECK(whole.mistake.empty());
    for (const std::size_t chunk : {1U, 7U, 4096U, 524287U, 524289U}) {
        const auto pieces = blocks_of(text, chunk);
        CHECK(pieces.rows == text);
        CHECK(pieces.blocks == whole.blocks);
    }
    std::string irregular = text;
    irregular.insert(0, "13\" screen,1\n");
    irregular += "13\" screen,1\n" + text;
    CHECK(blocks_of(irregular, 4096).rows == irregular);
}

TEST_CASE("blocks refuse what is no text", "[csv]") {
    CHECK(blocks_of("a,b\nc,d", 3).rows == "a,b\nc,d\n");
    CHECK(blocks_of("", 3).rows.empty());
    CHECK(blocks_of(std::string("a,b\nc,\0d\n", 9), 3).mistake == "R073 2");
    CHECK(blocks_of("a,b\n\"c,d\ne,f\n", 3).mistake == "R074 2");
    CHECK(blocks_of("a,\"b\n\"\nc,\"d\n", 1).mistake == "R074 3");
    CHECK(blocks_of(std::string(3'000'000, 'a'), 65536).mistake == "R072 1");
    CHECK(blocks_of("a\n" + std::string(3'000'000, 'a') + "\n", 65536).mistake == "R072 2");
    CHECK(blocks_of(std::string(900'000, 'a') + "\n", 65536).mistake.empty());
}
