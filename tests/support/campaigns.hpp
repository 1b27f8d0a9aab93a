// Campaigns, their reports and their mistakes, from texts.
#pragma once

#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "roi/analysis/report.hpp"
#include "roi/read.hpp"
#include "roi/write.hpp"
#include "support/numbers.hpp"

namespace roi::test {

inline constexpr Format all_formats[]{Format::text, Format::json, Format::jsonl, Format::csv,
                                      Format::markdown};

/// "R021 3:14, R012 1:1": what a test compares.
inline std::string listed(const Diagnostics& mistakes) {
    std::string text;
    for (const auto& mistake : mistakes) {
        if (!text.empty()) text += ", ";
        text += mistake.code + " " + std::to_string(mistake.place.line) + ":" +
                std::to_string(mistake.place.column);
    }
    return text;
}

inline std::vector<Campaign> campaigns_of(std::string_view text, std::string file = "test.json") {
    auto read = read_campaigns(text, std::move(file));
    if (!read) throw std::runtime_error(diagnostic_text(read.mistakes().front(), false));
    return std::move(*read);
}

inline Campaign campaign_of(std::string_view text) {
    auto list = campaigns_of(text);
    if (list.size() != 1) throw std::runtime_error("not one campaign");
    return std::move(list.front());
}

inline Diagnostics mistakes_of(std::string_view text, std::string file = "test.json") {
    auto read = read_campaigns(text, std::move(file));
    return read ? Diagnostics{} : std::move(read.mistakes());
}

/// Every result of a stream over a text, as a program reads it.
inline std::vector<Result<Campaign>> stream_of(std::string_view text,
                                               std::vector<Replacement> replacements = {},
                                               std::string file = "test.json") {
    CampaignStream stream(
        std::move(file),
        [text](char* buffer, std::size_t size) mutable {
            const auto count = text.copy(buffer, size);
            text.remove_prefix(count);
            return count;
        },
        std::move(replacements));
    std::vector<Result<Campaign>> results;
    while (auto result = stream.next()) results.push_back(std::move(*result));
    return results;
}

inline Report report_of(Campaign campaign) {
    auto report = report_on(std::move(campaign));
    if (!report) throw std::runtime_error(diagnostic_text(report.mistakes().front(), false));
    return std::move(*report);
}

inline Report report_of(std::string_view text) { return report_of(campaign_of(text)); }

inline MetricValue metric_of(const Report& report, std::string name, std::string argument = {}) {
    return metric(report, MetricName{std::move(name), std::move(argument), Case::likely});
}

/// What a writer writes of some reports, with what is asked about them together.
inline std::string written(std::vector<Report> reports, Format format, const Style& style = {},
                           PortfolioQuestions questions = {}) {
    std::string text;
    questions.top = style.top;
    PortfolioTally tally(questions);
    const auto writer = make_writer(format, style, [&](std::string_view part) { text += part; });
    for (auto& report : reports) {
        if (questions.by) report.breakdown = breakdown_of(report, *questions.by);
        tally.add(report);
        writer->add(report);
    }
    writer->finish(std::move(tally).finish());
    return text;
}

inline std::string written(const Report& report, Format format, const Style& style = {},
                           PortfolioQuestions questions = {}) {
    return written(std::vector<Report>{report}, format, style, std::move(questions));
}

/// A campaign of a name, a currency and the members given, all on one line.
inline std::string campaign_text(std::string_view members) {
    return R"({"name":"Test","currency":"EUR",)" + std::string(members) + "}";
}

/// One action of a count and a value, and one cost.
inline std::string simple_campaign(std::string_view count, std::string_view value, std::string_view cost) {
    return campaign_text(
        R"("actions":[{"name":"Order","count":)" + std::string(count) + R"(,"value":)" + std::string(value) +
        R"(}],"costs":[{"name":"Ads","category":"advertising","amount":)" + std::string(cost) + "}]");
}

}  // namespace roi::test
