// Escapers: proved by round trip through independent readers, over all code points singly and all ASCII
// pairs.
#include <functional>
#include <string>

#include "roi/write.hpp"
#include "support/catch.hpp"
#include "support/escapes.hpp"
#include "write/format/escape.hpp"
#include "write/format/json.hpp"
#include "write/page/columns.hpp"

using namespace roi;
using namespace roi::test;

namespace {

/// Calls look(text) for every code point alone and behind a letter, all pairs of ASCII, and some longer ones.
void over_all_texts(const std::function<void(const std::string&)>& look) {
    for (char32_t code = 0; code <= 0x10FFFF; ++code) {
        if (code >= 0xD800 && code < 0xE000) continue;
        look(utf8(code));
        look("a" + utf8(code) + "b");
    }
    for (int a = 0; a < 128; ++a)
        for (int b = 0; b < 128; ++b) look({static_cast<char>(a), static_cast<char>(b)});
    for (const char* text : {"##[",   "a##[b",
                             "###[x", "####[",
                             "## [",  "::error::x",
                             " ::x",  "a::b",
                             ":::",   "::",
                             "a ::b", "\\n",
                             "\"",    "\"\"",
                             "a,b",   " a",
                             "a ",    "=1+1",
                             "'=1",   "",
                             "+",     "\xE2\x80\xAE\x66"})
        look(text);
    for (char32_t blank = 0; blank <= 0x3000; ++blank)
        if (is_trimmed(blank)) {
            look(utf8(blank) + "::error::x");
            look("a" + utf8(blank) + "::error::x");
            look(utf8(blank) + utf8(0x200B) + "::error::x");
        }
}

bool has_danger(std::string_view text) {
    for (const auto code : code_points(text))
        if (is_dangerous(code)) return true;
    return false;
}

/// Counts what fails and shows the first few.
struct Failures {
    int count = 0;
    void add(const char* what, const std::string& text, const std::string& result) {
        if (++count > 20) return;
        std::string codes;
        for (const auto code : code_points(text))
            codes += " " + std::to_string(static_cast<unsigned long>(code));
        UNSCOPED_INFO(what << ":" << codes << " became \"" << result << '"');
    }
};

std::string json_text(std::string_view text) {
    write::Json json;
    const auto quoted = json.raw("##").quoted(text).text();  // what stands before a text does not change it
    return std::string(quoted.substr(3, quoted.size() - 4));
}

}  // namespace

TEST_CASE("a JSON text is read back unchanged and harms no terminal and no CI log", "[escape]") {
    Failures failures;
    int texts = 0;
    over_all_texts([&](const std::string& text) {
        ++texts;
        const std::string escaped = json_text(text);
        std::string back;
        try {
            back = read_json('"' + escaped + '"').text;
        } catch (const std::runtime_error&) {
            failures.add("unreadable", text, escaped);
            return;
        }
        if (back != text) failures.add("changed", text, escaped);
        if (has_danger(escaped)) failures.add("dangerous", text, escaped);
        if (escaped.find("##[") != std::string::npos) failures.add("a command", text, escaped);
    });
    CHECK(texts > 2'000'000);
    CHECK(failures.count == 0);
}

TEST_CASE("clean_text shows every character and harms no terminal and no CI log", "[escape]") {
    Failures failures;
    over_all_texts([&](const std::string& text) {
        const std::string clean = clean_text(text);
        if (has_danger(clean)) failures.add("dangerous", text, clean);
        if (is_ci_command(clean)) failures.add("a command", text, clean);
        if (text.find('\\') == std::string::npos && without_escapes(clean) != text)
            failures.add("changed", text, clean);
    });
    CHECK(failures.count == 0);
}

TEST_CASE("csv_cell is one cell, no formula, and harms no terminal and no CI log", "[escape]") {
    Failures failures;
    over_all_texts([&](const std::string& text) {
        const std::string cell = write::csv_cell(text);
        std::vector<std::vector<std::string>> records;
        try {
            records = read_csv("x," + cell + ",y\n");
        } catch (const std::runtime_error&) {
            failures.add("unreadable", text, cell);
            return;
        }
        if (records.size() != 1 || records[0].size() != 3) return failures.add("not one cell", text, cell);
        const std::string& value = records[0][1];
        const bool formula =
            !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
        if (formula != value.starts_with('\'') && !text.starts_with('\''))
            failures.add("apostrophe", text, cell);
        if (!value.empty() && std::string_view("=+-@\t\r").find(value.front()) != std::string_view::npos)
            failures.add("a formula", text, cell);
        if (has_danger(cell)) failures.add("dangerous", text, cell);
        if (is_ci_command(cell)) failures.add("a command", text, cell);
        const std::string plain = formula ? value.substr(1) : value;
        if (text.find('\\') == std::string::npos && without_escapes(plain) != text)
            failures.add("changed", text, cell);
    });
    CHECK(failures.count == 0);
}

TEST_CASE("broken UTF-8 in a text is shown as such and never passed on", "[escape]") {
    for (const std::string bytes : {"\x80", "\xC3", "\xE2\x82", "\xF0\x9F\x98", "\xC0\x80",
                                    "\xF8\x88\x80\x80\x80", "\xFF\xFE", "a\xC3z", "\xE2\x80\xAE\xE2\x80"}) {
        for (const std::string& text : {clean_text(bytes), json_text(bytes), write::csv_cell(bytes)}) {
            for (const char c : text) CHECK(static_cast<unsigned char>(c) < 0x80);
        }
    }
}

TEST_CASE("columns on a terminal are counted as they are drawn", "[columns]") {
    using write::display_width;
    CHECK(display_width("") == 0);
    CHECK(display_width("Spring") == 6);
    CHECK(display_width("\xC3\xA6\xC3\xB8\xC3\xA5") == 3);
    CHECK(display_width("e\xCC\x81") == 1);
    CHECK(display_width("\xE6\xBC\xA2\xE5\xAD\x97") == 4);
    CHECK(display_width("\xED\x95\x9C\xEA\xB8\x80") == 4);
    CHECK(display_width("\xEF\xBC\xA1") == 2);
    CHECK(display_width("\xF0\x9F\x98\x80") == 2);
    CHECK(display_width("\xE2\x94\x80\xE2\x96\x88\xE2\x97\x8F\xE2\x89\x88") == 4);
    CHECK(display_width("\xE2\x80\xAF") == 1);
}

TEST_CASE("a text is cut, padded and wrapped to its columns", "[columns]") {
    using namespace write;
    CHECK(fitted("Spring launch", 13, true) == "Spring launch");
    CHECK(fitted("Spring launch", 12, true) == "Spring laun\xE2\x80\xA6");
    CHECK(fitted("Spring launch", 12, false) == "Spring la...");
    CHECK(fitted("\xE6\xBC\xA2\xE5\xAD\x97\xE6\xBC\xA2", 4, true) == "\xE6\xBC\xA2\xE2\x80\xA6");
    for (std::size_t width = 1; width < 20; ++width) {
        CHECK(display_width(fitted("\xE6\xBC\xA2\xE5\xAD\x97 and e\xCC\x81 more", width, true)) <= width);
        if (width >= 3)
            CHECK(display_width(fitted("\xE6\xBC\xA2\xE5\xAD\x97 and e\xCC\x81 more", width, false)) <=
                  width);
    }
    CHECK(padded("ab", 4) == "ab  ");
    CHECK(padded("abcd", 2) == "abcd");
    CHECK(right("ab", 4) == "  ab");
    CHECK(right("\xE6\xBC\xA2", 4) == "  \xE6\xBC\xA2");
    CHECK(wrapped("one two three", 7) == std::vector<std::string>{"one two", "three"});
    CHECK(wrapped("one two three", 3) == std::vector<std::string>{"one", "two", "three"});
    CHECK(wrapped("", 5).empty());
}
