// Laws of what is written, over random campaigns: no number that is none, no cause where only two things went
// together, and nothing of an ROI that is withheld.
#include "properties/laws.hpp"
#include "read/words/claim.hpp"
#include "roi/analysis/lint.hpp"
#include "support/json.hpp"

using namespace roi;
using namespace roi::test;

namespace {

Mix everything() {
    Mix mix;
    mix.valuations = true;
    mix.samples = true;
    mix.gaps = true;
    mix.gates = true;
    mix.involvement = true;
    return mix;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

/// Whether a text holds words as words of their own, in capitals or not.
bool has_words(const std::string& text, std::string_view words) {
    std::string lower = text;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    for (auto at = lower.find(words); at != std::string::npos; at = lower.find(words, at + 1)) {
        const auto end = at + words.size();
        if ((at == 0 || !is_letter(lower[at - 1])) && (end == lower.size() || !is_letter(lower[end])))
            return true;
    }
    return false;
}

/// A report with the claims that everybody repeats.
Report random_report(const Campaign& campaign, bool even_so) {
    auto result = report_on(campaign, {.even_so = even_so});
    if (!result) throw std::runtime_error(result.mistakes().front().message);
    for (const char* claim : {"retention:+5points=+95%", "keep:80%", "revenue:+25%"})
        for (auto& answer : check_claim(*result, *read::read_claim(claim)))
            result->claims.push_back(std::move(answer));
    return std::move(*result);
}

struct Way {
    Style style;
    PortfolioQuestions questions;
};

std::vector<Way> ways() {
    Way working;
    working.style.working = true;
    Way by_channel;
    by_channel.questions.by = BreakdownBy::channel;
    Way by_media;
    by_media.questions.by = BreakdownBy::media;
    by_media.style.unicode = false;
    by_media.style.width = 60;
    return {working, by_channel, by_media};
}

/// Everything that is written of a report; `visit` receives the format and the text.
template <class Visit>
void each_output(const Report& report, Visit visit) {
    for (const auto& [style, questions] : ways())
        for (const auto format : all_formats) visit(format, written(report, format, style, questions));
}

constexpr Format gate_formats[]{Format::text,     Format::json,   Format::jsonl, Format::csv,
                                Format::markdown, Format::github, Format::junit};

/// One result and its whole by a writer.
template <class Tally, class Result>
std::string written_alone(Tally tally, Result result,
                          std::unique_ptr<Writer<Form<Result, decltype(std::declval<Tally>().finish())>>> (
                              *make)(Format, Style, Sink),
                          Format format) {
    std::string text;
    const auto writer = make(format, {}, [&](std::string_view more) { text += more; });
    tally.add(result);
    writer->add(result);
    writer->finish(std::move(tally).finish());
    return text;
}

/// Digits enough to stand in a report by no accident.
bool is_telling(const std::string& number) {
    return std::count_if(number.begin(), number.end(), [](char c) { return c >= '1' && c <= '9'; }) >= 6;
}

}  // namespace

TEST_CASE("nothing that is written holds a number that is none, or claims a cause", "[law][output]") {
    Random random(41);
    int written_texts = 0;
    int premature = 0;
    for (int round = 0; round < 500; ++round) {
        Mix mix = everything();
        mix.open_guesses = round % 3 == 0;
        const std::string text = random_campaign_text(random, mix);
        const Report report = random_report(campaign_of(text), round % 2 == 0);
        if (report.verdict == Verdict::premature) ++premature;
        const auto look = [&](const std::string& output) {
            ++written_texts;
            for (const char* word : {"inf", "infinity", "nan", "caused", "led to", "gave"})
                if (has_words(output, word))
                    FAIL_CHECK('"' << word << "\" is written of\n" << text << "\n" << output);
        };
        each_output(report, [&](Format format, const std::string& output) {
            look(output);
            if (format == Format::json) CHECK_NOTHROW(read_json(output));
        });
        const LintedCampaign linted{report.campaign.file, report.campaign.name, lint(report)};
        GatedCampaign gated;
        gated.file = report.campaign.file;
        gated.checks = judge(report);
        gated.report = report;
        for (const auto format : gate_formats) {
            look(written_alone(LintTally(FailOn::error), linted, make_lint_writer, format));
            look(written_alone(GateTally({}), gated, make_gate_writer, format));
        }
    }
    CHECK(written_texts > 5'000);
    CHECK(premature > 100);
}

TEST_CASE("no format holds a figure of an ROI that is withheld", "[law][output]") {
    Random random(42);
    int compared = 0;
    int seen = 0;
    for (int round = 0; round < 1'500; ++round) {
        const Mix mix = everything();
        const std::string text = random_campaign_text(random, mix);
        const Campaign campaign = campaign_of(text);
        const Report withheld = random_report(campaign, false);
        if (withheld.verdict != Verdict::premature) continue;
        const Report even_so = random_report(campaign, true);
        std::vector<std::string> figures;
        const auto add = [&](const MetricValue& value, MetricKind::Unit unit) {
            for (const auto which : {Case::likely, Case::worst, Case::best, Case::measured})
                if (const auto number = bare_number(value, which, unit, campaign.currency);
                    number && is_telling(*number))
                    figures.push_back(*number);
        };
        for (const auto* ratio :
             {&even_so.steps.roi.roi, &even_so.steps.roi.margin_roi, &even_so.steps.roi.revenue_roi})
            add(*ratio, MetricKind::Unit::ratio);
        add(even_so.steps.roi.return_per_cost, MetricKind::Unit::multiple);
        add(even_so.steps.roi.net, MetricKind::Unit::money);
        // As text writes it: "12,345.6%".
        const auto& roi = even_so.steps.roi.roi;
        const std::string percent = roi.likely ? write::percent(*roi.likely, {}) : std::string();
        if (is_telling(percent)) figures.push_back(percent);
        CHECK(withheld.steps.roi.roi.likely == std::nullopt);
        each_output(withheld, [&](Format, const std::string& output) {
            for (const auto& figure : figures) {
                ++compared;
                if (output.find(figure) != std::string::npos)
                    FAIL_CHECK(figure << " is written of\n" << text << "\n" << output);
            }
        });
        each_output(even_so, [&](Format format, const std::string& output) {
            if (output.find("PREMATURE") == std::string::npos)
                FAIL_CHECK("format " << static_cast<int>(format) << " is not stamped: " << text);
            for (const auto& figure : figures)
                if (output.find(figure) != std::string::npos) ++seen;
        });
        // Among other campaigns it is neither said nor unstamped.
        const Report other = report_of(simple_campaign("1", "10", "3"));
        for (const auto format : all_formats) {
            const std::string output = written(std::vector{withheld, other}, format);
            for (const auto& figure : figures)
                if (output.find(figure) != std::string::npos)
                    FAIL_CHECK(figure << " is written beside another campaign of\n"
                                      << text << "\n"
                                      << output);
            CHECK(written(std::vector{even_so, other}, format).find("PREMATURE") != std::string::npos);
        }
    }
    CHECK(compared > 10'000);
    CHECK(seen > 2'000);  // what is looked for is what is written where it may be
}

TEST_CASE("what an action amounts to is withheld with the ROI", "[law][output]") {
    Random random(44);
    int compared = 0;
    for (int round = 0; round < 1'000; ++round) {
        const std::string text = random_campaign_text(random, everything());
        const Report report = report_of(text);
        if (report.verdict != Verdict::premature) continue;
        const std::string page = written(report, Format::text, ways().front().style);
        const Json json = read_json(written(report, Format::json));
        const Json& values = json["campaigns"][0]["value"];
        REQUIRE(values.items.size() == report.steps.value.actions.size());
        for (std::size_t i = 0; i < values.items.size(); ++i) {
            for (const char* figure : {"likely", "worst", "best"})
                if (!values[i][figure].is_null()) FAIL_CHECK(figure << " of an action is said of\n" << text);
            if (const Json* facts = values[i].find("facts"))
                for (const Json& fact : facts->items)
                    if (fact["unit"].text == "money" && !fact["likely"].is_null())
                        FAIL_CHECK(fact["name"].text << " is said of\n" << text);
            // What one action is worth stands in the formula; what they all are stands nowhere.
            const auto& value = report.steps.value.actions[i];
            const std::string total =
                write::money(value.total.likely.settled(), report.campaign.currency, {});
            if (!is_telling(total) || value.total.likely == value.each.likely) continue;
            ++compared;
            if (page.find(total) != std::string::npos)
                FAIL_CHECK(total << " is written of\n" << text << "\n" << page);
        }
    }
    CHECK(compared > 200);
}

TEST_CASE("a premature report differs from one even so in nothing but what is withheld", "[law][output]") {
    Random random(43);
    int compared = 0;
    for (int round = 0; round < 1'000; ++round) {
        const Campaign campaign = campaign_of(random_campaign_text(random, everything()));
        const Report withheld = random_report(campaign, false);
        const Report even_so = random_report(campaign, true);
        REQUIRE(withheld.verdict == even_so.verdict);
        REQUIRE(withheld.notes.size() == even_so.notes.size());
        REQUIRE(withheld.steps.value.total.likely == even_so.steps.value.total.likely);
        const auto a = metrics_of(withheld);
        const auto b = metrics_of(even_so);
        for (const auto& [name, value] : a) {
            INFO(name);
            if (value.is_withheld) {
                REQUIRE(withheld.verdict == Verdict::premature);
                REQUIRE_FALSE(value.likely);
                continue;
            }
            ++compared;
            REQUIRE(b.count(name) == 1);
            REQUIRE(value.likely == b.at(name).likely);
            REQUIRE(value.worst == b.at(name).worst);
            REQUIRE(value.best == b.at(name).best);
        }
    }
    CHECK(compared > 5'000);
}
