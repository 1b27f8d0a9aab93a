// Any bytes as an input of campaigns: read, reported and written in every format, or refused with mistakes.
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

#include "read/json/parsers.hpp"
#include "support/campaigns.hpp"
#include "support/json.hpp"

using namespace roi;

namespace {

[[noreturn]] void broken(const std::string& law) {
    std::cerr << "broken: " << law << '\n';
    std::abort();
}

void require(bool holds, const char* law) {
    if (!holds) broken(law);
}

/// What the quick parser accepts is for the library the same list of values.
void compare_parsers(std::string_view text) {
    read::Document quick;
    quick.reset({"fuzz", text, 1});
    if (!read::parse_quickly(quick)) return;
    read::Document slow;
    slow.reset({"fuzz", text, 1});
    const auto mistake = read::parse_with_library(slow);
    if (mistake && mistake->code == "R023") return;  // does not fit a double; the quick way keeps the digits
    require(!mistake, "the library refuses what the quick parser accepts");
    require(quick.nodes.size() == slow.nodes.size(), "the parsers find as many values");
    for (std::size_t i = 0; i < quick.nodes.size(); ++i) {
        const auto& a = quick.nodes[i];
        const auto& b = slow.nodes[i];
        require(a.kind == b.kind && a.begin == b.begin && a.end == b.end && a.after == b.after,
                "the parsers find the same values");
    }
}

void check_mistakes(const Diagnostics& mistakes) {
    require(!mistakes.empty(), "a refusal has a mistake");
    for (const auto& mistake : mistakes) {
        require(find_code(mistake.code) != nullptr, "every code has a meaning");
        require(!mistake.message.empty(), "every mistake has a message");
        require(mistake.excerpt.size() <= 1000, "an excerpt is short");
        const std::string told = diagnostic_text(mistake, false);
        require(told.find('\x1b') == std::string::npos && told.find("##[") == std::string::npos,
                "a message is harmless");
    }
}

void check_bounds(const Report& report) {
    for (const auto& plain : plain_metrics(report.steps.roi)) {
        const MetricValue& value = *plain.value;
        if (!value.likely || !value.worst || !value.best) continue;
        const bool low_is_worse = find_metric(plain.name)->worse == MetricKind::Worse::lower;
        require(low_is_worse ? *value.worst <= *value.likely && *value.likely <= *value.best
                             : *value.worst >= *value.likely && *value.likely >= *value.best,
                "worst, likely and best are in order");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(data, data + size);
    compare_parsers(text);
    const auto read = read_campaigns(text, size % 2 == 0 ? "fuzz.json" : "fuzz.jsonl");
    if (!read) {
        check_mistakes(read.mistakes());
        return 0;
    }
    std::vector<Report> reports;
    for (const auto& campaign : *read) {
        auto report = report_on(campaign);
        if (!report) {
            check_mistakes(report.mistakes());
            continue;
        }
        check_bounds(*report);
        reports.push_back(std::move(*report));
    }
    Style style;
    style.width = 60 + static_cast<int>(size % 90);
    style.unicode = size % 3 != 0;
    style.color = size % 5 == 0;
    style.working = size % 7 < 5;
    style.full = size % 4 == 0;
    PortfolioQuestions questions;
    if (size % 11 < 6) questions.by = static_cast<BreakdownBy>(size % 3);
    for (const auto format : test::all_formats) {
        std::string out;
        try {
            out = test::written(reports, format, style, questions);
        } catch (const Overflow&) {
            continue;  // the program turns it into R040
        }
        require(out.find("##[") == std::string::npos, "no CI command is written");
        require(style.color || out.find('\x1b') == std::string::npos, "no terminal escape is written");
        if (format == Format::json) test::read_json(out);
    }
    return 0;
}
