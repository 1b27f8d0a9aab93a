// Corpora of others: decimal arithmetic and JSON texts that broke parsers.
#include <set>
#include <sstream>
#include <string>

#include "read/json/document.hpp"
#include "support/campaigns.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/json_events.hpp"

using namespace roi;
using namespace roi::test;

namespace {

/// Checked, left out and wrong cases, told at the end of a test.
struct Tally {
    int checked = 0;
    int skipped = 0;
    int wrong = 0;
    std::string first_wrong;

    void judge(bool right, const std::string& line) {
        ++checked;
        if (right) return;
        if (++wrong <= 20) first_wrong += "\n  " + line;
    }
    void tell(const std::string& corpus) const {
        WARN(corpus << ": " << checked << " checked, " << skipped << " skipped, " << wrong << " wrong"
                    << first_wrong);
        CHECK(wrong == 0);
    }
};

/// Calls look(cells, line) for each line of a table that is no comment.
template <class Look>
void over_table(const std::string& path, Look look) {
    std::istringstream in(read_file(path));
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && line.front() != '#') look(cells(line), line);
}

/// The answer of an operation; nothing where it is beyond the limits.
template <class Operation>
std::optional<Decimal> within_limits(Operation operation) {
    try {
        return operation();
    } catch (const Overflow&) {
        return std::nullopt;
    }
}

std::optional<Rounding> rounding_of(const std::string& name) {
    const std::pair<const char*, Rounding> names[]{
        {"half_even", Rounding::half_even}, {"half_up", Rounding::half_up},
        {"half_down", Rounding::half_down}, {"up", Rounding::up},
        {"down", Rounding::down},           {"floor", Rounding::floor},
        {"ceiling", Rounding::ceiling}};
    for (const auto& [text, rounding] : names)
        if (name == text) return rounding;
    return std::nullopt;
}

bool is_syntax(const std::string& code) { return code >= "R002" && code <= "R006"; }

}  // namespace

TEST_CASE("money arithmetic agrees with exact fractions", "[corpus]") {
    Tally tally;
    over_table(ROI_TEST_DATA "/decimal/money_halfeven.tsv",
               [&](const std::vector<std::string>& row, const std::string& line) {
                   Decimal a;
                   Decimal b;
                   const bool is_round = row[0] == "round";
                   if (Decimal::parse(row[1], a) != Decimal::Fault::none ||
                       (!is_round && Decimal::parse(row[2], b) != Decimal::Fault::none)) {
                       ++tally.skipped;
                       return;
                   }
                   if (row[4].starts_with("ERROR")) {  // a division by zero; whoever divides looks first
                       ++tally.skipped;
                       return;
                   }
                   Decimal expected;
                   const bool expressible = Decimal::parse(row[4], expected) == Decimal::Fault::none;
                   const auto result = within_limits([&] {
                       if (row[0] == "add") return a + b;
                       if (row[0] == "sub") return a - b;
                       if (row[0] == "mul") return a * b;
                       if (is_round) return a.rounded(std::stoi(row[3]));
                       return Decimal::divide(a, b, std::stoi(row[3]));
                   });
                   // A product of more than 38 digits is rounded by design, at twelve or more decimals: it
                   // cannot be compared.
                   if (!expressible && row[0] == "mul")
                       ++tally.skipped;
                   else
                       tally.judge(expressible ? result && *result == expected : !result, line);
               });
    tally.tell("money_halfeven.tsv");
    CHECK(tally.checked > 4'000);
}

TEST_CASE("decimals agree with the General Decimal Arithmetic vectors", "[corpus]") {
    Tally tally;
    over_table(ROI_TEST_DATA "/decimal/vectors_within_limits.tsv", [&](const std::vector<std::string>& row,
                                                                       const std::string& line) {
        const auto rounding = rounding_of(row[1]);
        const int parameter = std::stoi(row[2]);
        const Decimal a = dec(row[3]);
        const Decimal b = dec(row[4]);
        const Decimal expected = dec(row[5]);
        if (!rounding) {
            ++tally.skipped;
            return;
        }
        const auto result = within_limits([&]() -> Decimal {
            if (row[0] == "add")
                return (a + b).rounded_to_digits(std::min(parameter, Decimal::max_digits), *rounding);
            if (row[0] == "subtract")
                return (a - b).rounded_to_digits(std::min(parameter, Decimal::max_digits), *rounding);
            if (row[0] == "multiply")
                return (a * b).rounded_to_digits(std::min(parameter, Decimal::max_digits), *rounding);
            if (row[0] == "divide") return Decimal::divide(a, b, parameter, *rounding);
            if (row[0] == "divideint") return Decimal::divide(a, b, 0, Rounding::down);
            if (row[0] == "remainder")
                return (a - b * Decimal::divide(a, b, 0, Rounding::down))
                    .rounded_to_digits(std::min(parameter, Decimal::max_digits), *rounding);
            if (row[0] == "quantize") return a.rounded(parameter, *rounding);
            return a == b ? 0 : a < b ? -1 : 1;
        });
        tally.judge(result && *result == expected, line);
    });
    tally.tell("vectors_within_limits.tsv");
    CHECK(tally.checked > 8'000);
}

TEST_CASE("JSON that others must refuse is refused with file and line, and valid JSON is never called broken",
          "[corpus]") {
    struct Sample {
        std::string name;
        std::string text;
    };
    // The two largest files of the corpus are made here.
    std::vector<Sample> samples{{"n_structure_100000_opening_arrays.json", std::string(100'000, '[')}};
    std::string objects;
    for (int i = 0; i < 50'000; ++i) objects += "[{\"\":";
    samples.push_back({"n_structure_open_array_object.json", objects + "\n"});
    for (const auto& path : files_in(ROI_TEST_DATA "/json_parsing"))
        if (path.extension() == ".json") samples.push_back({path.filename().string(), read_file(path)});
    CHECK(samples.size() == 318);

    // An empty text and one of blanks hold no campaign; that is what is said of them.
    const std::set<std::string> empty{"n_structure_no_data.json", "n_single_space.json",
                                      "n_structure_UTF8_BOM_no_data.json"};
    Tally refused;
    Tally accepted;
    Tally free_choice;
    for (const auto& sample : samples) {
        for (const std::string& file : {sample.name, sample.name + "l"}) {  // as a document, and as lines
            const auto mistakes = mistakes_of(sample.text, file);
            bool placed = true;
            bool syntax = false;
            for (const auto& mistake : mistakes) {
                placed = placed && mistake.file == file && (mistake.place || empty.count(sample.name) > 0);
                syntax = syntax || is_syntax(mistake.code);
                CHECK(find_code(mistake.code) != nullptr);
                CHECK_FALSE(diagnostic_text(mistake, false).empty());
            }
            const std::string told = file + ": " + listed(mistakes);
            // Valid JSON is no campaign either, so there is always a mistake; only its code differs.
            switch (sample.name.front()) {
                case 'n': refused.judge(!mistakes.empty() && placed, told); break;
                // As lines, a document of several lines is broken rightly.
                case 'y':
                    accepted.judge(!mistakes.empty() && placed &&
                                       (!syntax || (file != sample.name &&
                                                    sample.text.find('\n') < sample.text.size() - 1)),
                                   told);
                    break;
                default: free_choice.judge(!mistakes.empty(), told); break;
            }
        }
    }
    refused.tell("JSON to be refused");
    accepted.tell("valid JSON");
    free_choice.tell("JSON of free choice");
}

TEST_CASE("JSON that must be refused is refused for its syntax, unless it is no campaign anyway",
          "[corpus]") {
    // Texts that are wrong as JSON must not get further than the parser.
    Tally tally;
    for (const auto& path : files_in(ROI_TEST_DATA "/json_parsing")) {
        const std::string name = path.filename().string();
        if (!name.starts_with("n_")) continue;
        const auto mistakes = mistakes_of(read_file(path), name);
        bool early = false;
        for (const auto& mistake : mistakes)
            early = early || is_syntax(mistake.code) || mistake.code == "R022" || mistake.code == "R007";
        tally.judge(early, name + ": " + listed(mistakes));
    }
    tally.tell("JSON to be refused by the parser");
}

TEST_CASE("our reader and the library agree on what is JSON and what it holds", "[corpus]") {
    Tally tally;
    const auto compare = [&](const std::string& name, const std::string& text) {
        const auto difference = difference_from_library(text);
        tally.judge(difference.empty(), name + ": " + difference);
    };
    for (const auto& path : files_in(ROI_TEST_DATA "/json_parsing"))
        compare(path.filename().string(), read_file(path));
    const std::string spring = read_file(ROI_TEST_DATA "/spring.roi.json");
    for (std::size_t length = 0; length <= spring.size(); ++length)
        compare("spring, cut", spring.substr(0, length));
    for (std::size_t i = 0; i < spring.size(); ++i)
        for (const char c : {'"', '{', '}', '[', ']', ',', ':', '0', '-', '.', 'e', '\\', '\0', '\x80',
                             '\xE2', ' ', '\n', 't'}) {
            std::string changed = spring;
            changed[i] = c;
            compare("spring, changed", changed);
        }
    for (const std::string inside :
         {"\\ud83d\\ude00", "\\ud83d", "\\ude00", "\\ud83dx", "\\ud83d\\u0041", "\\u00e4\\u4e2d", "\\x", "\\",
          "\\u12", "\\u12G4", "\xF4\x90\x80\x80", "\xED\xA0\x80", "\x7F"})
        compare("a string of " + inside, "{\"a\":\"" + inside + "\"}");
    const std::string deep(64, '[');
    for (const std::string& opening : {deep, deep + "["})
        compare("nested", opening + std::string(opening.size(), ']'));
    for (const std::size_t length : {65536, 65537})
        compare("long", "[\"" + std::string(length, 'x') + "\",\"" + std::string(length / 2, 'x') + "\\n\"]");
    tally.tell("our reader against the library");
}
