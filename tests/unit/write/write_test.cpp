// Writers: figures, number styles, and reports in every format.
#include <algorithm>
#include <string>

#include "roi/analysis/breakdown.hpp"
#include "support/campaigns.hpp"
#include "support/catch.hpp"
#include "support/escapes.hpp"
#include "support/files.hpp"
#include "support/random.hpp"
#include "write/format/dates.hpp"
#include "write/format/figures.hpp"
#include "write/page/columns.hpp"

using namespace roi;
using namespace roi::test;

namespace {

const Currency eur = *Currency::of("EUR");
const NumberStyle plain_style;

Report spring() { return report_of(read_file(ROI_TEST_DATA "/spring.roi.json")); }

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines{{}};
    for (const char c : text) {
        if (c == '\n')
            lines.emplace_back();
        else
            lines.back() += c;
    }
    return lines;
}

/// A campaign whose every text is hostile.
std::string hostile_campaign() {
    const std::string evil = R"(::error::x\n::warning::\u001b[31m##[command]\u202e<script>|`\"',=\\\u0000)";
    std::string name = evil;
    name.erase(name.find("\\u0000"));  // NUL is refused by the reader
    return R"({"name":")" + name + R"(","currency":"EUR","goals":[{"name":"\u2003::set-output )" + name +
           R"(","type":"conversion","target":5,"actions":["=)" + name + R"("]}],"actions":[{"name":"=)" +
           name + R"(","channel":"@)" + name +
           R"(","count":5,"value":{"assumed":3,"low":2,"high":4,"why":")" + name +
           R"("}}],"costs":[{"name":"+)" + name +
           R"(","category":"tools","amount":{"measured":5,"source":")" + name +
           R"("}}],"unmeasured":[{"what":"-)" + name + R"(","why":")" + name +
           R"("}],"checks":["roi >= 0%"]})";
}

}  // namespace

TEST_CASE("a number style is read from a sample", "[figures]") {
    const auto style = [](const char* sample) {
        const auto found = NumberStyle::from_sample(sample);
        return found ? found->group + "|" + found->decimal : "none";
    };
    CHECK(style("1,234.56") == ",|.");
    CHECK(style("1.234,56") == ".|,");
    CHECK(style("1 234,56") == " |,");
    CHECK(style("1'234.56") == "'|.");
    CHECK(style("1\xE2\x80\x99"
                "234.56") == "\xE2\x80\x99|.");
    CHECK(style("1\xC2\xA0"
                "234,56") == "\xC2\xA0|,");
    CHECK(style("1\xE2\x80\xAF"
                "234,56") == "\xE2\x80\xAF|,");
    CHECK(style("1234.56") == "|.");
    CHECK(style("1234,56") == "|,");
    for (const char* bad : {"", "1", "1234", "1,234", "1.234.56", "1,234,56", "1;234.56", "a,234.56",
                            "1,234.56 ", ",234.56", "1,23.56", "1,234.5", "1,234.567", "1,234.", "1,234;56",
                            "1\n234.56", "1\x1b[31m234.56", "1,234.56,"})
        CHECK(style(bad) == "none");
}

TEST_CASE("amounts are grouped in threes with the marks of the style", "[figures]") {
    using write::grouped;
    CHECK(grouped(dec("0"), 2, plain_style) == "0.00");
    CHECK(grouped(dec("999"), 0, plain_style) == "999");
    CHECK(grouped(dec("1000"), 0, plain_style) == "1,000");
    CHECK(grouped(dec("-123456.7"), 2, plain_style) == "-123,456.70");
    CHECK(grouped(dec("1234567.891"), 2, plain_style) == "1,234,567.891");
    CHECK(grouped(dec("1234567.5"), 2, *NumberStyle::from_sample("1.234,56")) == "1.234.567,50");
    CHECK(grouped(dec("1234567.5"), 2, *NumberStyle::from_sample("1234.56")) == "1234567.50");
    CHECK(write::money(dec("2.345"), eur, plain_style) == "2.34");
    CHECK(write::money(dec("2.355"), eur, plain_style) == "2.36");
    CHECK(write::money(dec("-0.001"), eur, plain_style) == "0.00");
    CHECK(write::money(dec("1234.5"), *Currency::of("JPY"), plain_style) == "1,234");
    CHECK(write::exact_money(dec("1234.5678"), eur, plain_style) == "1,234.5678");
    CHECK(write::json_money(dec("18708"), eur) == "18708.00");
    CHECK(write::json_money(dec("0.005"), eur) == "0.005");
}

TEST_CASE("ratios are percentages for people and fractions for machines", "[figures]") {
    CHECK(write::percent(over("6988", "11720"), plain_style) == "59.6%");
    CHECK(write::percent(Ratio(-1), plain_style) == "-100.0%");
    CHECK(write::percent(over("1", "1600"), plain_style) == "0.1%");
    CHECK(write::percent(Ratio(50), plain_style) == "5,000.0%");
    CHECK(write::exact_percent(over("0.2", "1"), plain_style) == "20%");
    CHECK(write::exact_percent(over("0.125", "1"), plain_style) == "12.5%");
    CHECK(write::exact_percent(over("1", "3"), plain_style) == "33.33%");
    CHECK(write::json_ratio(over("6988", "11720")) == "0.596245733788");
    CHECK(write::json_ratio(over("-1", "4")) == "-0.25");
    CHECK(write::number(over("1234.5", "1"), plain_style) == "1,234.5");
    Style ascii;
    ascii.unicode = false;
    CHECK(write::points(over("0.143", "1"), ascii) == "+14.3");
    CHECK(write::points(over("-0.229", "1"), ascii) == "-22.9");
    CHECK(write::points(Ratio(0), ascii) == "0.0");
    CHECK(write::points(over("-0.00001", "1"), ascii) == "0.0");
    ascii.numbers.minus = "\xE2\x88\x92";
    CHECK(write::points(over("-0.229", "1"), ascii) ==
          "\xE2\x88\x92"
          "22.9");
}

TEST_CASE("dates are written for machines and for people", "[figures]") {
    const auto period = [](int y1, unsigned m1, unsigned d1, int y2, unsigned m2, unsigned d2) {
        using namespace std::chrono;
        return Period{Date(year(y1), month(m1), day(d1)), Date(year(y2), month(m2), day(d2))};
    };
    CHECK(write::iso_date(period(2026, 3, 1, 2026, 3, 1).from) == "2026-03-01");
    CHECK(write::period_text(period(2026, 3, 1, 2026, 4, 30)) == "1 Mar - 30 Apr 2026");
    CHECK(write::period_text(period(2025, 12, 1, 2026, 1, 31)) == "1 Dec 2025 - 31 Jan 2026");
    CHECK(write::period_text(period(2026, 3, 1, 2026, 3, 1)) == "1 Mar 2026");
}

TEST_CASE("rounded parts add up to the rounded sum, each less than one unit from its own", "[figures]") {
    Random random(20260301);
    for (int round = 0; round < 20'000; ++round) {
        const int places = random.between(0, 4);
        std::vector<Decimal> exact;
        Decimal sum;
        for (auto count = random.below(12); count > 0; --count) {
            const auto digits = random.below(1'000'000'000'000);
            const Decimal amount = Decimal::of(
                static_cast<std::int64_t>(digits) * (random.one_in(3) ? -1 : 1), random.between(0, 12));
            exact.push_back(random.one_in(4) ? amount.rounded(places) : amount);
            sum += exact.back();
        }
        const auto parts = write::parts_that_add_up(exact, places);
        REQUIRE(parts.size() == exact.size());
        Decimal shown;
        bool near = true;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            shown += parts[i];
            const Decimal off = parts[i] - exact[i];
            near = near && off < Decimal::of(1, places) && -off < Decimal::of(1, places) &&
                   parts[i].places() <= std::max(places, exact[i].places());
            near = near && parts[i] == parts[i].rounded(places);
        }
        if (!near || !(shown == sum.rounded(places)))
            FAIL("round " << round << ": " << shown << " for " << sum);
    }
    SUCCEED("20,000 lists");
}

TEST_CASE("a bare number is what JSON has", "[write]") {
    const Report report = spring();
    const auto bare = [&](const char* name, Case which) {
        const auto value = metric_of(report, name);
        return bare_number(value, which, find_metric(name)->unit, eur)
            .value_or("nothing: " + std::string(value.why_not(which)));
    };
    CHECK(bare("roi", Case::likely) == "0.596245733788");
    CHECK(bare("roi", Case::worst) == "0.319091507571");
    CHECK(bare("roi", Case::best) == "0.805634301914");
    CHECK(bare("roi", Case::measured) == "0.024914675768");
    CHECK(bare("return", Case::likely) == "18708.00");
    CHECK(bare("net", Case::worst) == "3877.60");
    CHECK(bare("cost", Case::measured).starts_with("nothing: "));
    CHECK(bare("cost", Case::measured).size() > 12);
    CHECK(bare("roas", Case::likely).starts_with("nothing: "));
}

TEST_CASE("JSON is one envelope with the figures of the manual", "[write]") {
    const Json root = read_json(written(spring(), Format::json));
    CHECK(root["format_version"].text == "1.0");
    CHECK(root["total"].is_null());
    const Json& campaign = root["campaigns"][0];
    CHECK(campaign["campaign"]["name"].text == "Spring launch 2026");
    CHECK(campaign["campaign"]["period"]["to"].text == "2026-04-30");
    CHECK(campaign["verdict"].text == "computed_with_warnings");
    const Json& metrics = campaign["metrics"];
    CHECK(metrics["roi"]["likely"].text == "0.596245733788");
    CHECK(metrics["roi"]["worst"].text == "0.319091507571");
    CHECK(metrics["roi"]["best"].text == "0.805634301914");
    CHECK(metrics["roi"]["measured"].text == "0.024914675768");
    CHECK(metrics["return"]["likely"].text == "18708.00");
    CHECK(metrics["cost"]["worst"].text == "12152.00");
    CHECK(metrics["net"]["best"].text == "9094.00");
    CHECK(metrics["roas"]["likely"].is_null());
    CHECK_FALSE(metrics["roas"]["why"].text.empty());
    CHECK(campaign["value"][1]["formula"].kind == Json::Kind::string);
    CHECK(campaign["value"][1]["line"].text == "10");
    CHECK(campaign["assumptions"][0]["pointer"].text == "/actions/1/value/sale/rate");
    CHECK(campaign["assumptions"][0]["line"].text == "12");
}

TEST_CASE("every format of no, one and several reports is well formed", "[write]") {
    for (const std::size_t count : {0U, 1U, 3U}) {
        const std::vector<Report> reports(count, spring());
        const Json root = read_json(written(reports, Format::json));
        CHECK(root["campaigns"].items.size() == count);
        CHECK(root["total"].is_null() == (count < 2));
        if (count > 1) CHECK(root["total"]["metrics"]["cost"]["likely"].text == "35160.00");
        std::size_t rows = 0;
        for (const auto& line : lines_of(written(reports, Format::jsonl)))
            if (!line.empty())
                rows += read_json(line)["campaign"]["name"].text == "Spring launch 2026" ? 1 : 0;
        CHECK(rows == count);
        const std::string csv = written(reports, Format::csv);
        for (const auto& record : read_csv(csv)) CHECK(record.size() == 8);
        if (count > 0) CHECK(csv.starts_with("campaign,metric,unit,likely,worst,best,measured,evidence\n"));
        if (count > 0) CHECK_FALSE(written(reports, Format::text).empty());
    }
}

TEST_CASE("the total of one JSON line and the campaign of JSON hold the same figures", "[write]") {
    const Json one = read_json(written(spring(), Format::jsonl));
    const Json many = read_json(written(spring(), Format::json));
    for (const auto& key : one["metrics"].keys)
        CHECK(one["metrics"][key]["likely"].text == many["campaigns"][0]["metrics"][key]["likely"].text);
}

TEST_CASE("the text report stays within its width", "[write]") {
    for (const int width : {60, 80, 100, 140, 200})
        for (const bool unicode : {true, false})
            for (const bool working : {false, true}) {
                Style style;
                style.width = width;
                style.unicode = unicode;
                style.working = working;
                INFO(width << (unicode ? " unicode" : " ascii"));
                const std::string text = written(spring(), Format::text, style);
                CHECK(text.find("59.6%") != std::string::npos);
                if (!unicode)
                    for (const char c : text) CHECK(static_cast<unsigned char>(c) < 0x80);
                if (working) continue;
                for (const auto& line : lines_of(text))
                    if (write::display_width(line) > static_cast<std::size_t>(width))
                        FAIL_CHECK("too wide: " << line);
            }
}

TEST_CASE("colour changes nothing but colour", "[write]") {
    Style style;
    const std::string plain = written(spring(), Format::text, style);
    style.color = true;
    std::string colored = written(spring(), Format::text, style);
    CHECK(colored != plain);
    for (auto at = colored.find('\033'); at != std::string::npos; at = colored.find('\033'))
        colored.erase(at, colored.find('m', at) - at + 1);
    CHECK(colored == plain);
}

TEST_CASE("a hostile campaign steers no terminal, no CI runner and no spreadsheet in any format", "[write]") {
    const Report report = report_of(hostile_campaign());
    for (const auto format : all_formats)
        for (const bool working : {false, true})
            for (const auto by : {BreakdownBy::channel, BreakdownBy::media, BreakdownBy::goal})
                for (const std::size_t count : {1U, 2U}) {
                    Style style;
                    style.working = working;
                    const std::string text =
                        written(std::vector<Report>(count, report), format, style, {.by = by});
                    for (const auto& line : lines_of(text)) {
                        if (is_ci_command(line)) FAIL_CHECK("a command: " << line);
                        for (const auto code : code_points(line))
                            if (is_dangerous(code))
                                FAIL_CHECK("character " << static_cast<unsigned long>(code) << ": " << line);
                    }
                    if (format == Format::json) CHECK_NOTHROW(read_json(text));
                    if (format == Format::csv)
                        for (const auto& record : read_csv(text)) {
                            CHECK(record.size() == 8);
                            for (const auto column : {0U, 1U})
                                CHECK(std::string_view("=+-@").find(record[column].front()) ==
                                      std::string_view::npos);
                        }
                }
}

TEST_CASE("many campaigns are ranked, with the total under them", "[write]") {
    std::vector<Report> reports;
    for (const char* value : {"10", "30", "20"}) {
        Campaign campaign = campaign_of(simple_campaign("1", value, "10"));
        campaign.name = std::string("Worth ") + value;
        reports.push_back(report_of(std::move(campaign)));
    }
    const std::string text = written(reports, Format::text);
    CHECK(text.find("Worth 30") < text.find("Worth 20"));
    CHECK(text.find("Worth 20") < text.find("Worth 10"));
    CHECK(text.find("100.0%") != std::string::npos);  // 60 of 30
    Style style;
    style.top = 1;
    CHECK(written(reports, Format::text, style).find("and 2 more") != std::string::npos);
    style.full = true;
    CHECK(written(reports, Format::text, style).find("Goals") != std::string::npos);
}

TEST_CASE("above a thousand campaigns the table shows the best and keeps the total", "[write]") {
    std::vector<Report> reports;
    const Report report = report_of(simple_campaign("1", "20", "10"));
    for (int i = 0; i < 1'500; ++i) {
        reports.push_back(report);
        reports.back().campaign.name = "C" + std::to_string(i);
    }
    const auto lines = lines_of(written(reports, Format::text));
    CHECK(lines.size() < 60);
    const std::string text = written(reports, Format::text);
    CHECK(text.find("1500 campaigns") != std::string::npos);
    CHECK(text.find("15,000.00") != std::string::npos);
    CHECK(text.find("and 1480 more") != std::string::npos);
}

TEST_CASE("every width and breakdown writes reports of small and of the largest figures", "[write]") {
    std::vector<Report> reports{spring()};
    for (
        const std::string& text :
        {simple_campaign("9e11", "9e24", "1"), simple_campaign("9e11", "9e24", "0.0001"),
         simple_campaign("1e11", "9e24", "9e24"), simple_campaign("1e-12", "1e-12", "9e24"),
         simple_campaign("9e11", "-9e24", "1"), simple_campaign("1e-6", "1e-6", "1e-12"),
         campaign_text(
             R"("goals":[{"name":"G","type":"conversion","target":0.000000000001,"now":9999999999999999999999999}],"costs":[])"),
         campaign_text(
             R"("goals":[{"name":"G","type":"conversion","target":0.0000000001,"now":99999999999999999999999}],"costs":[])"),
         campaign_text(R"("actions":[{"name":"A","count":{"assumed":9e20,"low":1e-6,"high":9e24},"value":1}],
              "costs":[{"category":"staff","hours":{"assumed":9e5,"low":1e-6,"high":9e9},"hourly_rate":9e20}])")}) {
        // What cannot be computed is refused; what is reported can be written.
        if (auto report = report_on(campaign_of(text))) reports.push_back(std::move(*report));
    }
    CHECK(reports.size() >= 7);
    for (std::size_t i = 0; i < reports.size(); ++i) {
        std::string failures;
        for (const int width : {60, 61, 62, 63, 64, 70, 80, 200})
            for (const auto format : all_formats)
                for (int by = -1; by < 3; ++by) {
                    Style style;
                    style.width = width;
                    style.working = true;
                    PortfolioQuestions questions;
                    if (by >= 0) questions.by = static_cast<BreakdownBy>(by);
                    try {
                        written(reports[i], format, style, questions);
                    } catch (const Overflow&) {
                        continue;  // the program turns it into R040
                    } catch (const std::exception& failure) {
                        if (failures.empty())
                            failures = "width " + std::to_string(width) + ", format " +
                                       std::to_string(static_cast<int>(format)) + ": " + failure.what();
                    }
                }
        INFO("report " << i);
        CHECK(failures == "");
    }
}
