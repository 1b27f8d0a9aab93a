// Laws of large streams: parts give what the whole gives.
#include <array>
#include <utility>

#include "properties/laws.hpp"
#include "read/words/metric_name.hpp"
#include "roi/analysis/portfolio.hpp"

using namespace roi;
using namespace roi::test;

namespace {

/// A campaign as large streams hold them, with now and then something that is not everyday: much of it, or a
/// little.
std::string everyday_text(Random& random, int number, bool is_tame = false) {
    const auto pick = [&](std::initializer_list<std::string> words) {
        const bool is_first = is_tame && random.below(12) > 0;
        return *(words.begin() + (is_first ? random.below(2) : random.below(words.size())));
    };
    const auto figure = [&] {
        return pick({"", "", "", "", "", "", "", "", "1234567"}) +
               std::to_string(random.below(random.below(8) > 0 ? 5000 : 12)) +
               pick({"", ".5", "", ".25", ".123456789012", "e2", ".0"});
    };
    const std::string gap = pick({"", "", " "});
    std::string actions;
    for (std::size_t i = 0; i <= random.below(4); ++i)
        actions += (i > 0 ? "," : "") + gap + "{\"name\":" + gap + "\"" +
                   pick({"Order ", "A rather long name of an action ",
                         "L\xC3\xA4"
                         "den ",
                         "Q\\u0041"}) +
                   std::to_string(random.below(60)) + "\"," + gap + "\"channel\":\"" +
                   pick({"facebook", "instagram", "", "TikTok"}) + "\",\"count\":" + figure() +
                   pick({"", "", "", "", "", ",\"media\":\"paid\"", ",\"media\":\"owned\"", ",\"baseline\":3",
                         ",\"media\":\"bought\""}) +
                   pick({",\"value\":" + figure(), ",\"value\":" + figure(), "",
                         ",\"value\":{\"assumed\":2,\"low\":1,\"high\":3}"}) +
                   "}";
    std::string costs;
    for (std::size_t i = 0; i <= random.below(4); ++i)
        costs += (i > 0 ? "," : "") + gap + "{\"name\":\"Cost\",\"category\":\"" +
                 pick({"staff", "advertising", "tools", "agency", "content", "training", "research", "other",
                       "staff", "agency", "tools", "labor"}) +
                 "\",\"amount\":" + gap +
                 pick({"", "", "", "", "", "", "123456789012", "98765432109876543"}) + figure() +
                 pick({"", "", "", ",\"share\":\"50%\""}) + gap + "}";
    return "{\"name\":\"Campaign " + std::to_string(number) + "\"," + gap + "\"currency\":\"" +
           pick({"EUR", "EUR", "EUR", "EUR", "EUR", "EUR", "EUR", "JPY", "EUX"}) + "\"," +
           pick({"", "\"period\":{\"from\":\"2026-03-01\",\"to\":\"2026-04-30\"},", "",
                 "\"period\":{\"from\":\"2026-03-01\",\"to\":\"2026-04-30\"},",
                 "\"period\":{\"from\":\"2026-02-30\",\"to\":\"2026-04-30\"},",
                 "\"period\":{\"from\":\"2026-03-01\",\"to\":\"2026-02-01\"},"}) +
           pick({"", "", "", "\"purpose\":\"exploration\",", "\"claim\":\"incremental\","}) +
           "\"actions\":[" + actions + gap + "]," + gap + "\"costs\":[" + costs + "]}";
}

/// With a character that is wrong, left out, or there twice.
void damage(Random& random, std::string& text) {
    const auto at = random.below(text.size() - 1);
    constexpr std::string_view others = "\"{}[]:,.0 9-eax\\\x7F\x01\xC3";
    switch (random.below(3)) {
        case 0: text[at] = others[random.below(others.size())]; break;
        case 1: text.erase(at, 1); break;
        default: text.insert(at, 1, text[at]); break;
    }
}

/// All that can be told of what was read.
std::string told(const Result<Campaign>& campaign) {
    if (!campaign) return listed(campaign.mistakes()) + " " + campaign.mistakes().front().message;
    const auto report = report_on(*campaign);
    if (!report) return listed(report.mistakes());
    Style working;
    working.working = true;
    return written(*report, Format::json) + written(*report, Format::text, working);
}

std::vector<Report> random_reports(Random& random, std::size_t count) {
    std::vector<Report> reports;
    Mix mix;
    mix.gates = mix.valuations = mix.involvement = true;
    while (reports.size() < count) {
        auto report = report_on(random_campaign(random, mix), {.even_so = random.below(4) == 0});
        if (report && report->campaign.currency == Currency::of("EUR")) reports.push_back(std::move(*report));
    }
    return reports;
}

/// Reports written in parts, as several threads write them.
std::string in_parts(Random& random, std::vector<Report> reports, Format format, const Style& style,
                     PortfolioQuestions questions) {
    std::string text;
    questions.top = style.top;
    PortfolioTally tally(questions);
    const auto writer = make_writer(format, style, [&](std::string_view more) { text += more; });
    for (std::size_t at = 0; at < reports.size();) {
        std::string pieces;
        PortfolioTally part(questions);
        const auto end = std::min(reports.size(), at + random.below(5));
        for (; at < end; ++at) {
            if (questions.by) reports[at].breakdown = breakdown_of(reports[at], *questions.by);
            REQUIRE(!part.add(reports[at]));
            writer->append(pieces, reports[at]);
        }
        REQUIRE(tally.join(std::move(part)));
        writer->put(pieces);
    }
    writer->finish(std::move(tally).finish());
    return text;
}

}  // namespace

TEST_CASE("pieces made in parts are what one writer writes, and tallies joined what one tally finds") {
    Random random(22);
    for (int round = 0; round < 30; ++round) {
        const auto reports = random_reports(random, 1 + random.below(14));
        std::vector<std::pair<Style, PortfolioQuestions>> ways(5);
        ways[1].first.full = true;
        ways[2].second.by = BreakdownBy::channel;
        ways[3].second.by = BreakdownBy::goal;
        ways[3].first.top = 3;
        ways[4].second.sort = RankBy{"cost", read::read_metric_name("cost").name, true};
        for (const auto& [style, questions] : ways)
            for (const auto format : all_formats)
                CHECK(in_parts(random, reports, format, style, questions) ==
                      written(reports, format, style, questions));
    }
}
