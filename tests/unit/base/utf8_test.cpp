// UTF-8, against the encoder and the decoder of the tests.
#include "base/utf8.hpp"
#include "support/catch.hpp"
#include "support/escapes.hpp"

using namespace roi;
using namespace roi::test;

namespace {

/// Every code point up to 2FFF, and some of the others.
template <class Visit>
void some_codes(Visit visit) {
    for (char32_t code = 0; code < 0x110000; code += code < 0x3000 ? 1 : 97)
        if (code < 0xD800 || code > 0xDFFF) visit(code);
}

}  // namespace

TEST_CASE("what is UTF-8", "[utf8]") {
    for (const auto* good : {"", "a", "\u00e4", "\u20ac", "\U0001F389", "\U0010FFFF", "\uD7FF", "\uE000"})
        CHECK(is_utf8(good));
    for (const auto* bad :
         {"\x80", "\xC3", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE2\x82", "\xED\xA0\x80",
          "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xC3(", "a\xE4"})
        CHECK_FALSE(is_utf8(bad));
    CHECK(is_ascii("abc"));
    CHECK_FALSE(is_ascii("\u00e4"));
}

TEST_CASE("characters are written, found and read back", "[utf8]") {
    some_codes([](char32_t code) {
        std::string text;
        append_utf8(text, code);
        REQUIRE(text == utf8(code));
        REQUIRE(multibyte_length(text + "x") == (text.size() > 1 ? text.size() : 0));
        REQUIRE(multibyte_length(text.substr(0, text.size() - 1)) == 0);
        REQUIRE(first_character(text + "x").code == code);
        REQUIRE(first_character(text + "x").bytes == text.size());
        REQUIRE(count_characters(text + "x") == 2);
    });
}

TEST_CASE("a byte that begins no character stands alone", "[utf8]") {
    std::u32string codes;
    std::string bytes;
    each_character("a\xED\xA0\x80\u00e4\xE2\x82", [&](char32_t code, std::string_view part) {
        codes += code;
        bytes += part;
    });
    CHECK(codes == U"a\uFFFD\uFFFD\uFFFD\u00e4\uFFFD\uFFFD");
    CHECK(bytes == "a\xED\xA0\x80\u00e4\xE2\x82");
}

TEST_CASE("a beginning never ends within a character", "[utf8]") {
    CHECK(beginning_of("a\u20acb", 5) == "a\u20acb");
    CHECK(beginning_of("a\u20acb", 4) == "a\u20ac");
    CHECK(beginning_of("a\u20acb", 3) == "a");
    CHECK(beginning_of("\u20ac", 2).empty());
    CHECK(beginning_of(std::string(61, 'x')).size() == 60);
}
