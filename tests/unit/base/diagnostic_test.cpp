// Codes, hints and messages for people.
#include <algorithm>
#include <set>
#include <string>

#include "roi/write.hpp"
#include "support/campaigns.hpp"
#include "support/catch.hpp"

using namespace roi;

TEST_CASE("every code has one meaning and a repair", "[diagnostic]") {
    std::set<std::string_view> seen;
    for (const auto& entry : all_codes()) {
        INFO(entry.code);
        CHECK(seen.insert(entry.code).second);
        CHECK(entry.code.size() == 4);
        CHECK(entry.code.front() == 'R');
        CHECK_FALSE(entry.title.empty());
        CHECK_FALSE(entry.meaning.empty());
        CHECK_FALSE(entry.repair.empty());
        CHECK(find_code(entry.code) == &entry);
    }
    CHECK(find_code("R999") == nullptr);
    CHECK(find_code("") == nullptr);
}

TEST_CASE("a misspelt word finds its neighbour, a strange one finds none", "[diagnostic]") {
    const std::vector<std::string_view> words{"staff", "management", "advertising", "tools", "hourly_rate"};
    CHECK(nearest_word("staf", words) == "staff");
    CHECK(nearest_word("satff", words) == "staff");
    CHECK(nearest_word("Staff", words) == "staff");
    CHECK(nearest_word("advertizing", words) == "advertising");
    CHECK(nearest_word("hourly-rate", words) == "hourly_rate");
    CHECK(nearest_word("manag", words) == "management");
    CHECK(nearest_word("xylophone", words).empty());
    CHECK(nearest_word("", words).empty());
    CHECK(nearest_word("staff", {}).empty());
    CHECK(nearest_word(std::string(100'000, 'a'), words).empty());
}

TEST_CASE("a message for people has file, place, caret line, allowed values and hint", "[diagnostic]") {
    Diagnostic mistake;
    mistake.code = "R021";
    mistake.file = "spring.roi.json";
    mistake.place = {12, 40};
    mistake.width = 7;
    mistake.message = "unknown cost category \"labor\"";
    mistake.excerpt = "    { \"name\": \"Staff time\",            \"labor\", \"hours\": 64,";
    mistake.allowed = "staff, management";
    mistake.hint = "did you mean \"staff\"?";
    const std::string text = diagnostic_text(mistake, false);
    CHECK(text ==
          "spring.roi.json:12:40: error[R021]: unknown cost category \"labor\"\n"
          "   12 |     { \"name\": \"Staff time\",            \"labor\", \"hours\": 64,\n"
          "      |                                        ^^^^^^^\n"
          "      = allowed: staff, management\n"
          "      = did you mean \"staff\"?   more: roi explain R021\n");
    CHECK(diagnostic_text(mistake, true).find("\033[") != std::string::npos);
}

TEST_CASE("a message without a file or a place says so by leaving them out", "[diagnostic]") {
    Diagnostic mistake;
    mistake.code = "R007";
    mistake.message = "the input is empty";
    CHECK(diagnostic_text(mistake, false).starts_with("roi: error[R007]: the input is empty\n"));
    mistake.file = "a.json";
    CHECK(diagnostic_text(mistake, false).starts_with("a.json: error[R007]: the input is empty\n"));
}

TEST_CASE("the caret stands under its word also after wide characters and tabs", "[diagnostic]") {
    for (const std::string before :
         {"", "\t\t", "\xE6\xBC\xA2\xE5\xAD\x97 ", "\xC3\xA6\xC3\xB8\xC3\xA5 ", "e\xCC\x81 "}) {
        const auto mistakes = test::mistakes_of(
            "{\n" + before + "\"name\": \"A\", \"curency\": \"EUR\", \"costs\": [], \"goals\": []\n}");
        REQUIRE_FALSE(mistakes.empty());
    }
    const auto mistakes = test::mistakes_of(
        "{ \"name\": \"\xE6\xBC\xA2\xE5\xAD\x97\", \"wrong\": 1, \"currency\": \"EUR\", \"costs\": [], "
        "\"goals\": [] }");
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes[0].place == Place{1, 17});
    const std::string text = diagnostic_text(mistakes[0], false);
    const auto source = text.find("    1 | ");
    const auto carets = text.find("      | ");
    REQUIRE(source != std::string::npos);
    REQUIRE(carets != std::string::npos);
    // Each of the two characters takes three bytes in the source line and two columns on the screen.
    const auto word = text.find("\"wrong\"", source) - source;
    const auto caret = text.find('^', carets) - carets;
    CHECK(caret == word - 2);
    CHECK(text.substr(carets).find("^^^^^^^\n") != std::string::npos);
}

TEST_CASE("what a hostile file says cannot steer the terminal or a CI runner through a message",
          "[diagnostic]") {
    const auto mistakes = test::mistakes_of("{\"\\u001b[31m::error::\\u202e##[x]\xE2\x80\xAE\xC2\x9B\": 1}");
    REQUIRE_FALSE(mistakes.empty());
    for (const auto& mistake : mistakes) {
        const std::string text = diagnostic_text(mistake, false);
        for (const std::string forbidden : {"\x1b", "\xE2\x80\xAE", "\xC2\x9B", "##[", "\r"})
            CHECK(text.find(forbidden) == std::string::npos);
        std::size_t begin = 0;
        while (begin < text.size()) {
            const auto end = text.find('\n', begin);
            auto line = text.substr(begin, end - begin);
            line.erase(0, std::min(line.size(), line.find_first_not_of(" \t")));
            CHECK_FALSE(line.starts_with("::"));
            begin = end + 1;
        }
    }
}

TEST_CASE("a source line shown in three parts is no CI command where the parts meet", "[diagnostic]") {
    for (const std::string text : {"{\"name\":1 ##[error]x", "##[error]x", "{\n ##[error]\n}",
                                   "{\"a\": \"b\" \"co##[x", "{\"a\":1,\"##\":[}", "{\"##[\":1}", "[##[",
                                   "{\"a\": ##", "{ \"expect2: \"roi.w##[orst", "{\"name\":\"##\x80[x\"}"}) {
        for (const auto& mistake : test::mistakes_of(text)) {
            const std::string told = diagnostic_text(mistake, false);
            INFO(told);
            CHECK(told.find("##[") == std::string::npos);
        }
    }
}
