// Bytes to UTF-8.
#include "base/utf8.hpp"
#include "read/csv/encoding.hpp"
#include "read/export/recognise/platform.hpp"
#include "support/catch.hpp"
#include "support/escapes.hpp"
#include "support/exports.hpp"
#include "support/random.hpp"

using namespace roi;
using namespace roi::read;
using namespace roi::test;

namespace {

std::string all_of(const ByteSource& source, std::size_t size = 7) {
    std::string text, piece(size, '\0');
    while (const auto count = source(piece.data(), size)) text.append(piece, 0, count);
    return text;
}

std::string decoded(const std::string& bytes, Encoding encoding, std::size_t chunk) {
    return all_of(from_utf16(bytes_of(bytes, chunk), encoding));
}

const std::string nul(1, '\0');

}  // namespace

TEST_CASE("byte order marks", "[csv]") {
    CHECK(read_mark("\xEF\xBB\xBF"
                    "a")
              .mark_bytes == 3);
    CHECK(read_mark("\xFF\xFE").encoding == Encoding::utf16le);
    CHECK(read_mark("\xFE\xFF").encoding == Encoding::utf16be);
    CHECK(read_mark("\xFE").mark_bytes == 0);
    CHECK(read_mark("").mark_bytes == 0);
}

TEST_CASE("UTF-16 in pieces of any size", "[csv]") {
    const std::string text = "Gr\u00f6\u00dfe, \u20ac 5 \u2013 \U0001F389\uFFFD \U0010FFFF end";
    for (const std::size_t chunk : {1U, 2U, 3U, 5U, 4096U}) {
        CHECK(decoded(utf16(text, false), Encoding::utf16le, chunk) == text);
        CHECK(decoded(utf16(text, true), Encoding::utf16be, chunk) == text);
    }
    std::string every;
    for (char32_t code = 1; code < 0x110000; code += code < 0x3000 ? 1 : 97) {
        if (code >= 0xD800 && code <= 0xDFFF) continue;
        append_utf8(every, code);
    }
    CHECK(is_utf8(every));
    CHECK(decoded(utf16(every, false), Encoding::utf16le, 4096) == every);
    CHECK(decoded(utf16(every, true), Encoding::utf16be, 4096) == every);
}

TEST_CASE("UTF-16 that is cut off or broken holds a NUL", "[csv]") {
    const std::string pair = utf16("\U0001F389", false);
    CHECK(decoded(pair.substr(0, 1), Encoding::utf16le, 1) == nul);
    CHECK(decoded(pair.substr(0, 2), Encoding::utf16le, 1) == nul);
    CHECK(decoded(pair.substr(0, 3), Encoding::utf16le, 1) == nul);
    CHECK(decoded(pair.substr(2), Encoding::utf16le, 1) == nul);
    CHECK(decoded(pair.substr(0, 2) + utf16("a", false), Encoding::utf16le, 1) == nul + "a");
    CHECK(decoded(pair.substr(0, 2) + pair, Encoding::utf16le, 1) == nul + "\U0001F389");
    CHECK(decoded(utf16("a", false) + "b", Encoding::utf16le, 1) == "a" + nul);
    CHECK(decoded("", Encoding::utf16be, 1).empty());
}

TEST_CASE("any bytes as UTF-16 give UTF-8", "[csv]") {
    Random random(31);
    for (int round = 0; round < 2'000; ++round) {
        std::string bytes;
        const auto size = random.below(60);
        while (bytes.size() < size)
            bytes += static_cast<char>(random.one_in(3) ? 0xD8 + random.below(8) : random.below(256));
        const auto encoding = random.one_in(2) ? Encoding::utf16le : Encoding::utf16be;
        const auto text = decoded(bytes, encoding, 1 + random.below(9));
        REQUIRE(is_utf8(text));
        REQUIRE(text == decoded(bytes, encoding, 4096));
    }
}

TEST_CASE("Windows-1252", "[csv]") {
    CHECK(from_windows_1252("Gr\xF6\xDF\x65") == "Gr\u00f6\u00dfe");
    CHECK(from_windows_1252("\x80\x96\x99\xA0") == "\u20ac\u2013\u2122\u00a0");
    CHECK(from_windows_1252("\x81\x8D\x8F\x90\x9D") == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
    for (int byte = 0; byte < 256; ++byte)
        CHECK(is_utf8(from_windows_1252(std::string(1, static_cast<char>(byte)))));
}

TEST_CASE("sources one behind the other", "[csv]") {
    CHECK(all_of(chained("abc", bytes_of("defghijkl", 2))) == "abcdefghijkl");
    CHECK(all_of(chained("", bytes_of("x"))) == "x");
    CHECK(all_of(chained("x", bytes_of(""))) == "x");
}

TEST_CASE("headings are compared without case, blanks and currency", "[import]") {
    const auto normal = [](std::string_view text) {
        const auto heading = normal_heading(text);
        return heading.text + (heading.currency.empty() ? "" : "|" + std::string(heading.currency));
    };
    CHECK(normal("Amount spent (USD)") == "amount spent|USD");
    CHECK(normal("Spend [EUR]") == "spend|EUR");
    CHECK(normal("Cost ($)") == "cost|$");
    CHECK(normal("Kosten (\u20ac)") == "kosten|\u20ac");
    CHECK(normal("Clicks (all)") == "clicks (all)");
    CHECK(normal("CTR (ABC)") == "ctr (abc)");
    CHECK(normal("  Campaign \t name  ") == "campaign name");
    CHECK(normal("Campaign\u00a0name\r") == "campaign name");
    CHECK(normal("Campaign\nname") == "campaign name");
    CHECK(normal("K\u00c4UFE \u2013 Wert") == "k\u00e4ufe - wert");
    CHECK(normal("Website URL (Ad level\uff09") == "website url (ad level)");
    CHECK(normal("") == "");
    CHECK(normal("(USD)") == "(usd)");
    CHECK(normal("\ufeffDay") == "day");
}
