// Hostile input: every place replaced, every cut, random damage. Never a crash: a report, or mistakes with a
// place.
#include <string>

#include "properties/generator.hpp"
#include "read/json/document.hpp"
#include "support/campaigns.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/json.hpp"

using namespace roi;
using namespace roi::test;

namespace {

std::vector<std::string> samples() {
    return {read_file(ROI_TEST_DATA "/spring.roi.json"), read_file(ROI_TEST_DATA "/whole.roi.json")};
}

/// What became of a text: "" where all is well, otherwise what is wrong.
std::string judge(const std::string& text, const std::string& file, int& reported) {
    try {
        const auto read = read_campaigns(text, file);
        if (!read) {
            if (read.mistakes().empty()) return "refused without a mistake";
            for (const auto& mistake : read.mistakes()) {
                const bool placed = mistake.place || mistake.code == "R007";  // an empty text has no places
                if (!placed || mistake.file != file)
                    return "a mistake without a place: " + mistake.code + " " + mistake.message;
                if (find_code(mistake.code) == nullptr) return "an unknown code " + mistake.code;
                diagnostic_text(mistake, false);
            }
            return {};
        }
        std::vector<Report> reports;
        for (const auto& campaign : *read) {
            auto report = report_on(campaign);
            if (report)
                reports.push_back(std::move(*report));
            else if (report.mistakes().empty() || !report.mistakes().front().place)
                return "refused without a place";
        }
        for (const auto format : all_formats) {
            Style style;
            style.working = true;
            try {
                const std::string out = written(reports, format, style);
                if (format == Format::json) read_json(out);
            } catch (const Overflow&) {
                break;  // a derived figure of 38 digits or more: the program turns it into R040
            }
        }
        ++reported;
        return {};
    } catch (const std::exception& failure) {
        return std::string("threw ") + failure.what();
    }
}

/// Judges many texts and tells how many there were.
class Trial {
 public:
    void run(const std::string& text, const std::string& what, const std::string& file = "hostile.json") {
        ++count_;
        const std::string fault = judge(text, file, reported_);
        if (fault.empty()) return;
        if (++faults_ <= 10) found_ += "\n  " + what + ": " + fault;
    }
    void tell(const std::string& name) const {
        WARN(name << ": " << count_ << " texts, " << reported_ << " reported, " << faults_ << " at fault"
                  << found_);
        CHECK(faults_ == 0);
    }
    int count() const { return count_; }

 private:
    int count_ = 0;
    int reported_ = 0;
    int faults_ = 0;
    std::string found_;
};

}  // namespace

TEST_CASE("every value of a campaign replaced by anything gives a report or mistakes", "[hostile]") {
    const std::string megabyte = '"' + std::string(1'000'000, 'x') + '"';
    const std::vector<std::string> values{"null",
                                          "true",
                                          "false",
                                          "\"x\"",
                                          "\"\"",
                                          "[]",
                                          "{}",
                                          "-1",
                                          "0",
                                          "1e400",
                                          "-1e400",
                                          "1e-400",
                                          "1e24",
                                          "9999999999999999999999999",
                                          "0.000000000001",
                                          "\"1e24\"",
                                          "\"100%\"",
                                          "\"0%\"",
                                          "\"99999999999999999999999999999999999999%\"",
                                          "{\"assumed\":1}",
                                          "{\"k\":1,\"n\":3}",
                                          "{\"measured\":1e24,\"se\":1e24}",
                                          "{\"assumed\":1,\"low\":0,\"high\":1}",
                                          "\"\\u0000\"",
                                          "\"\\ud83d\\ude00\"",
                                          "\"2026-03-01\"",
                                          "[[[[[[]]]]]]",
                                          megabyte};
    Trial trial;
    for (const auto& text : samples()) {
        read::Document document;
        document.reset({"sample", text, 1});
        const auto replace_all = [&](const auto& self, read::Cursor at) -> void {
            const auto size = at.raw().size();
            for (const auto& value : values)
                trial.run(text.substr(0, at.offset()) + value + text.substr(at.offset() + size),
                          "byte " + std::to_string(at.offset()) + " = " + value.substr(0, 40));
            if (at.kind() == read::Kind::array)
                at.elements([&](read::Cursor element) { self(self, element); });
            if (at.kind() == read::Kind::object)
                at.members([&](read::Cursor key, read::Cursor value) {
                    self(self, key);
                    self(self, value);
                });
        };
        replace_all(replace_all, document.root());
        REQUIRE_FALSE(document.finish());
    }
    trial.tell("values replaced");
    CHECK(trial.count() > 5'000);
}

TEST_CASE("every value of a campaign set from the command line gives a report or mistakes", "[hostile]") {
    const std::string text = read_file(ROI_TEST_DATA "/whole.roi.json");
    int count = 0;
    int reported = 0;
    const auto walk = [&](const auto& self, const Json& json, const std::string& pointer) -> void {
        for (std::size_t i = 0; i < json.items.size(); ++i) {
            const std::string here =
                pointer + "/" + (json.kind == Json::Kind::object ? json.keys[i] : std::to_string(i));
            for (const char* value :
                 {"null", "1", "-1", "x", "{}", "[]", "1e400", "12%", "{\"assumed\":5}", ""}) {
                ++count;
                for (const auto& result : stream_of(text, {{here, value}})) {
                    if (!result) {
                        REQUIRE_FALSE(result.mistakes().empty());
                        continue;
                    }
                    REQUIRE(result->overrides.size() == 1);
                    const auto report = report_on(*result);
                    if (!report) continue;
                    try {
                        for (const auto format : all_formats) REQUIRE_FALSE(written(*report, format).empty());
                        ++reported;
                    } catch (const Overflow&) {
                        continue;
                    }
                }
            }
            self(self, json.items[i], here);
        }
    };
    walk(walk, read_json(text), "");
    WARN("values set: " << count << " tried, " << reported << " reported");
    CHECK(count > 1'000);
}

TEST_CASE("a campaign cut at any byte gives mistakes with a place", "[hostile]") {
    Trial trial;
    for (const auto& text : samples())
        for (std::size_t length = 0; length < text.size(); ++length) {
            trial.run(text.substr(0, length), "cut at " + std::to_string(length));
            trial.run(text.substr(0, length), "cut at " + std::to_string(length), "hostile.jsonl");
            if (length % 7 == 0) trial.run(text.substr(length), "begun at " + std::to_string(length));
        }
    trial.tell("cut texts");
}

TEST_CASE("a campaign with damaged bits gives a report or mistakes", "[hostile]") {
    Trial trial;
    Random random(12);
    for (const auto& text : samples())
        for (int i = 0; i < 10'000; ++i) {
            std::string damaged = text;
            for (auto flips = 1 + random.below(3); flips > 0; --flips) {
                char& byte = damaged[random.below(damaged.size())];
                byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << random.below(8)));
            }
            trial.run(damaged, "damage " + std::to_string(i));
        }
    trial.tell("damaged texts");
}

TEST_CASE("a campaign put together from its own pieces gives a report or mistakes", "[hostile]") {
    Trial trial;
    Random random(13);
    for (const auto& text : samples())
        for (int i = 0; i < 3'000; ++i) {
            std::string mixed = text;
            const auto from = random.below(text.size());
            const auto piece = text.substr(from, random.below(60));
            const auto at = random.below(text.size());
            mixed.replace(at, random.one_in(2) ? 0 : random.below(40), piece);
            trial.run(mixed, "mixture " + std::to_string(i));
        }
    trial.tell("mixed texts");
}

TEST_CASE("figures of every size give a report or mistakes", "[hostile]") {
    Trial trial;
    Random random(14);
    const auto number = [&] {
        std::string text;
        for (auto digits = 1 + random.below(25); digits > 0; --digits)
            text += static_cast<char>('1' + random.below(9));
        if (random.one_in(2)) {
            text += '.';
            for (auto digits = 1 + random.below(12); digits > 0; --digits)
                text += static_cast<char>('1' + random.below(9));
        }
        return text;
    };
    const auto figure = [&]() -> std::string {
        if (random.one_in(3))
            return R"({"assumed":)" + number() +
                   R"(,"low":0.000000000001,"high":9999999999999999999999999.9})";
        if (random.one_in(5)) return R"({"measured":)" + number() + R"(,"se":)" + number() + "}";
        if (random.one_in(5)) return "0.00000000000" + std::to_string(random.below(10));
        return number();
    };
    for (int i = 0; i < 20'000; ++i)
        trial.run(
            campaign_text(
                R"("actions":[{"name":"A","count":)" + figure() + R"(,"value":{"sale":{"price":)" + figure() +
                R"(}}},{"name":"B","count":)" + figure() +
                R"(,"value":{"share_of":"A","rate":{"k":1,"n":3}}}],"costs":[{"category":"staff","hours":)" +
                figure() + R"(,"hourly_rate":)" + figure() + R"(},{"category":"advertising","amount":)" +
                figure() + R"(}],"goals":[{"name":"G","type":"awareness","target":)" + figure() +
                R"(,"before":1,"now":)" + figure() + "}]"),
            "sizes " + std::to_string(i));
    trial.tell("figures of every size");
}

TEST_CASE("every way to value an action takes figures of every size", "[hostile]") {
    const std::string sizes[]{
        "0",    "1",    "0.000000000001", "9999999999999999999999999.999999999999", "1000000000000",
        "1e24", "1200", "0.999999999999"};
    Mix mix;
    mix.valuations = mix.samples = mix.gaps = mix.gates = mix.involvement = true;
    Trial trial;
    Random random(16);
    for (int i = 0; i < 10'000; ++i) {
        std::string text = random_campaign_text(random, mix);
        for (auto changes = 1 + random.below(4); changes > 0; --changes) {
            const auto from = text.find_first_of("0123456789", random.below(text.size()));
            if (from == std::string::npos || text[from - 1] != ':') continue;
            const auto end = text.find_first_not_of("0123456789.", from);
            text.replace(from, end - from, sizes[random.below(std::size(sizes))]);
        }
        trial.run(text, "sizes of values " + std::to_string(i));
    }
    trial.tell("ways to value of every size");
}

TEST_CASE("the same campaign gives the same bytes twice", "[law]") {
    Random random(15);
    for (int round = 0; round < 300; ++round) {
        Mix mix;
        mix.open_guesses = round % 2 == 0;
        mix.valuations = mix.samples = mix.gaps = mix.gates = mix.involvement = round % 5 < 2;
        const std::string text = random_campaign_text(random, mix);
        const std::vector<Report> first{report_of(text), report_of(text)};
        const std::vector<Report> second{report_of(text), report_of(text)};
        for (const auto format : all_formats) {
            Style style;
            style.working = true;
            style.full = round % 3 == 0;
            const PortfolioQuestions questions{.by = static_cast<BreakdownBy>(round % 3)};
            REQUIRE(written(first, format, style, questions) == written(second, format, style, questions));
        }
    }
    Random again(15);
    Random once(15);
    CHECK(random_campaign_text(again) == random_campaign_text(once));
}

namespace {

/// The amounts of a step of a text report and the total under its rule, as printed.
struct Printed {
    std::vector<Decimal> parts;
    std::optional<Decimal> total;
};

/// The amount that ends at a column; nothing where none does.
std::optional<Decimal> amount_before(const std::string& line, std::size_t end) {
    if (line.size() < end || (line.size() > end && line[end] != ' ')) return std::nullopt;
    std::string word = line.substr(0, end);
    word.erase(0, word.find_last_of(' ') + 1);
    std::string digits;
    for (const char c : word)
        if (c != ',') digits += c;
    Decimal value;
    if (digits.size() < 4 || digits[digits.size() - 3] != '.' ||
        Decimal::parse(digits, value) != Decimal::Fault::none)
        return std::nullopt;
    return value;
}

Printed printed_step(const std::string& report, const std::string& heading, const std::string& next) {
    const auto begin = report.find(heading);
    std::vector<std::string> lines{{}};
    for (const char c : report.substr(begin, report.find(next) - begin)) {
        if (c == '\n')
            lines.emplace_back();
        else
            lines.back() += c;
    }
    std::size_t rule = 0;
    while (rule < lines.size() &&
           (lines[rule].empty() || lines[rule].find_first_not_of(" -") != std::string::npos))
        ++rule;
    Printed printed;
    if (rule + 1 >= lines.size()) return printed;
    const std::size_t end = lines[rule].size();
    const std::size_t indented = 20;  // a formula too long for its line leaves the amount to the next one
    for (std::size_t i = 1; i < rule; ++i) {
        const bool continued = i + 1 < rule && lines[i + 1].find_first_not_of(' ') >= indented;
        if (continued || lines[i].find("not counted") != std::string::npos) continue;
        if (const auto amount = amount_before(lines[i], end)) printed.parts.push_back(*amount);
    }
    printed.total = amount_before(lines[rule + 1], end);
    return printed;
}

}  // namespace

TEST_CASE("the parts that a report prints add up to the totals that it prints", "[law]") {
    Random random(16);
    Style style;
    style.unicode = false;
    int steps = 0;
    int parts = 0;
    for (int round = 0; round < 2'000; ++round) {
        const std::string text = random_campaign_text(random);
        const std::string report = written(report_of(text), Format::text, style);
        for (const auto& printed : {printed_step(report, "  2  Value", "  3  Cost"),
                                    printed_step(report, "  3  Cost", "  4  ROI")}) {
            if (!printed.total) FAIL("no total in\n" << report);
            Decimal sum;
            for (const auto& part : printed.parts) sum += part;
            ++steps;
            parts += static_cast<int>(printed.parts.size());
            if (!(sum == *printed.total))
                FAIL(sum << " is not " << *printed.total << " in\n" << report << text);
        }
    }
    CHECK(steps == 4'000);
    CHECK(parts > 6'000);
}
