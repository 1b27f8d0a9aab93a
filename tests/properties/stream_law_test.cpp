// Laws of large streams: the short ways give what the long ways give, and parts give what the whole gives.
#include <array>

#include "analysis/report/report_on_sums.hpp"
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

std::string in_parts(Random& random, const std::vector<Report>& reports, Format format, const Style& style) {
    std::string text;
    Portfolio total;
    const auto writer = make_writer(format, style, [&](std::string_view more) { text += more; });
    for (std::size_t at = 0; at < reports.size();) {
        const auto part = writer->part();
        Portfolio sum;
        const auto end = std::min(reports.size(), at + random.below(5));
        for (; at < end; ++at) {
            REQUIRE(!sum.add(reports[at]));
            part->add(reports[at]);
        }
        REQUIRE(total.join(sum));
        writer->join(*part);
    }
    writer->finish(total);
    return text;
}

/// That a report has everything of `whole` that its depth promises.
void check_same(const Report& whole, const Report& report, ReportOptions::Depth depth) {
    const Currency currency = whole.campaign.currency;
    for (const char* name : {"return", "cost", "net", "roi"})
        for (const auto which : {Case::likely, Case::worst, Case::best, Case::measured}) {
            const auto a = metric(whole, {name, "", which});
            const auto b = metric(report, {name, "", which});
            const auto unit = find_metric(name)->unit;
            CHECK(bare_number(a, which, unit, currency) == bare_number(b, which, unit, currency));
            CHECK(a.is_withheld == b.is_withheld);
            CHECK(a.evidence == b.evidence);
            CHECK(a.why_not(which) == b.why_not(which));
        }
    if (depth == ReportOptions::Depth::figures) return;
    CHECK(whole.verdict == report.verdict);
    CHECK(whole.missing == report.missing);
    REQUIRE(whole.notes.size() == report.notes.size());
    for (std::size_t n = 0; n < whole.notes.size(); ++n) CHECK(whole.notes[n].code == report.notes[n].code);
}

}  // namespace

TEST_CASE("a campaign is read the same on the short way and on the long one") {
    Random random(20);
    std::size_t good = 0;
    for (int i = 0; i < 6000; ++i) {
        std::string text = everyday_text(random, i);
        if (i % 3 == 0) damage(random, text);
        if (text.empty() || text.back() != '}' || text.front() != '{') continue;
        // A comment is nothing everyday, and stands behind everything else.
        const std::string long_way = text.substr(0, text.size() - 1) + ",\"$comment\":1}";
        const auto one = stream_of(text, {}, "a.jsonl");
        const auto other = stream_of(long_way, {}, "a.jsonl");
        REQUIRE(one.size() == 1);
        REQUIRE(other.size() == 1);
        INFO(text);
        if (!one[0] &&
            one[0].mistakes().front().code == "R002") {  // syntax: the ends of the two texts differ
            CHECK(!other[0]);
            continue;
        }
        CHECK(told(one[0]) == told(other[0]));
        good += one[0] ? 1 : 0;
    }
    CHECK(good > 1000);
}

TEST_CASE("what is left out of a report changes nothing in the rest") {
    using Depth = ReportOptions::Depth;
    Random random(21);
    std::size_t compared = 0;
    for (int i = 0; i < 4000; ++i) {
        Mix mix;
        mix.gates = mix.valuations = mix.involvement = mix.gaps = true;
        const auto text = i % 2 == 0 ? everyday_text(random, i) : random_campaign_text(random, mix);
        const auto campaigns = read_campaigns(text);
        if (!campaigns) continue;
        const Campaign& campaign = campaigns->front();
        const auto whole = report_on(campaign);
        for (const auto depth : {Depth::row, Depth::figures}) {
            const auto report = report_on(campaign, {.even_so = false, .depth = depth});
            INFO(text);
            REQUIRE(static_cast<bool>(whole) == static_cast<bool>(report));
            if (!whole) continue;
            ++compared;
            check_same(*whole, *report, depth);
        }
    }
    CHECK(compared > 2000);
}

TEST_CASE("sums that are read at once are those of the campaign") {
    using Depth = ReportOptions::Depth;
    Random random(23);
    std::size_t short_ones = 0;
    std::array<Report, 2> at_once;
    for (int i = 0; i < 12000; ++i) {
        std::string text = everyday_text(random, i, i % 4 > 0);
        if (i % 3 == 0) damage(random, text);
        if (i % 5 == 0) text = " " + text + "\t";
        INFO(text);
        const auto wanted = stream_of(text, {}, "a.jsonl");
        CampaignStream stream("a.jsonl",
                              [&text, at = std::size_t{0}](char* buffer, std::size_t size) mutable {
                                  const auto count = text.copy(buffer, size, at);
                                  at += count;
                                  return count;
                              });
        auto lines = stream.next_lines(1);
        REQUIRE(lines);
        PlainSums sums;
        const bool is_short = lines->next_sums(at_once[0].campaign, sums);
        if (!is_short) {  // then the line is still there
            const auto next = lines->next();
            REQUIRE(next.has_value() == !wanted.empty());
            if (next) CHECK(told(*next) == told(wanted[0]));
            continue;
        }
        CHECK(!lines->next());
        ++short_ones;
        REQUIRE(wanted.size() == 1);
        REQUIRE(wanted[0]);
        at_once[1].campaign = at_once[0].campaign;
        const auto whole = report_on(*wanted[0]);
        REQUIRE(whole);
        for (const auto depth : {Depth::row, Depth::figures}) {
            Report& report = at_once[depth == Depth::row ? 0 : 1];
            report_on_sums(sums, depth, report);
            check_same(*whole, report, depth);
            CHECK(report.campaign.name == whole->campaign.name);
            CHECK(report.campaign.currency == whole->campaign.currency);
            CHECK(report.campaign.file == whole->campaign.file);
            CHECK(report.campaign.place == whole->campaign.place);
            CHECK(report.campaign.period.has_value() == whole->campaign.period.has_value());
            CHECK(report.possible_from == (depth == Depth::row ? whole->possible_from : std::nullopt));
            if (depth == Depth::figures) continue;
            std::array<Portfolio, 2> totals;
            CHECK(!totals[0].add(report));
            CHECK(!totals[1].add(*whole));
            CHECK(totals[0].total().net.likely == totals[1].total().net.likely);
            CHECK(totals[0].total().roi.likely == totals[1].total().roi.likely);
            CHECK(totals[0].left_out() == totals[1].left_out());
            CHECK(totals[0].basis() == totals[1].basis());
        }
    }
    CHECK(short_ones > 2000);
}

TEST_CASE("parts of a writer write what the whole writes") {
    Random random(22);
    for (int round = 0; round < 30; ++round) {
        const auto reports = random_reports(random, 1 + random.below(14));
        std::vector<Style> styles(5);
        styles[1].full = true;
        styles[2].by = BreakdownBy::channel;
        styles[3].by = BreakdownBy::goal;
        styles[3].top = 3;
        styles[4].sort = RankBy{"cost", read::read_metric_name("cost").name, true};
        for (const auto& style : styles)
            for (const auto format : all_formats)
                CHECK(in_parts(random, reports, format, style) == written(reports, format, style));
    }
}
