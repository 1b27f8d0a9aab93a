// What lint found, for scripts and for reviewers of a pull request.
#include <algorithm>
#include <utility>

#include "write/format/escape.hpp"
#include "write/format/github.hpp"
#include "write/format/junit.hpp"
#include "write/format/markdown.hpp"
#include "write/lint/words.hpp"
#include "write/report/json/report.hpp"
#include "write/report/writers.hpp"

namespace roi::inline write {
namespace {

std::string title_of(const LintFinding& finding) {
    return finding.about.code + " " + std::string(find_code(finding.about.code)->title);
}

void write_finding(Json& json, const LintFinding& finding) {
    const Diagnostic& about = finding.about;
    json.object([&] {
        json.text("code", about.code).word("level", name_of_level(finding.level));
        json.word("group", name_of_group(finding.group)).text("title", find_code(about.code)->title);
        json.text("message", about.message).text_or_null("allowed", about.allowed);
        json.text_or_null("hint", about.hint).text("repair", finding.repair);
        json.number("line", about.place.line).number("column", about.place.column);
    });
}

void write_linted(Json& json, const LintedCampaign& campaign, const Layout& layout) {
    json.object([&] {
        json.text("file", campaign.file).text_or_null("name", campaign.name);
        json.separated_by(layout.members.next);
        json.list(
            "findings", campaign.findings, [&](const auto& finding) { write_finding(json, finding); },
            layout.elements);
    });
}

class LintJsonWriter : public LintWriter {
 public:
    explicit LintJsonWriter(Sink sink) : sink_(std::move(sink)) {}
    void add(const LintedCampaign& campaign) override {
        Json json;
        json.raw(counts_.campaigns == 0 ? envelope_head() + "\n  " : ",\n  ");
        write_linted(json, campaign, spread_out);
        sink_(json.text());
        counts_.add(campaign);
    }
    void finish() override {
        Json json;
        if (counts_.campaigns == 0) json.raw(envelope_head());
        json.raw(" ],\n  \"total\": ").object([&] {
            json.number("campaigns", counts_.campaigns).number("errors", counts_.errors);
            json.number("warnings", counts_.warnings);
        });
        sink_(json.raw(" }\n").text());
    }

 private:
    Sink sink_;
    FindingCounts counts_;
};

class LintJsonLinesWriter : public LintWriter {
 public:
    explicit LintJsonLinesWriter(Sink sink) : sink_(std::move(sink)) {}
    void add(const LintedCampaign& campaign) override {
        Json json;
        write_linted(json, campaign, one_line);
        sink_(json.raw("\n").text());
    }
    void finish() override {}

 private:
    Sink sink_;
};

class LintCsvWriter : public LintWriter {
 public:
    explicit LintCsvWriter(Sink sink) : sink_(std::move(sink)) {}
    void add(const LintedCampaign& campaign) override {
        std::string text = head();
        for (const auto& finding : campaign.findings)
            text += csv_cell(campaign.name) + "," + finding.about.code + "," +
                    std::string(name_of_level(finding.level)) + "," +
                    std::string(name_of_group(finding.group)) + "," + csv_cell(finding.about.message) + "," +
                    csv_cell(advice_on(finding)) + "," + csv_cell(campaign.file) + "," +
                    std::to_string(finding.about.place.line) + "," +
                    std::to_string(finding.about.place.column) + "\n";
        sink_(text);
    }
    void finish() override { sink_(head()); }

 private:
    std::string head() {
        if (std::exchange(has_head_, true)) return {};
        return "campaign,code,level,group,message,repair,file,line,column\n";
    }

    Sink sink_;
    bool has_head_ = false;
};

class LintGithubWriter : public LintWriter {
 public:
    LintGithubWriter(FailOn fail_on, Sink sink) : fail_on_(fail_on), sink_(std::move(sink)) {}
    void add(const LintedCampaign& campaign) override {
        using Level = WorkflowCommands::Level;
        for (const auto& finding : campaign.findings) {
            const std::string& advice = advice_on(finding);
            const bool is_error = finding.level == Note::Level::error;
            const bool fails = finding.group == CodeGroup::wrong || fails_a_run(is_error, fail_on_);
            commands_.add(fails ? Level::error : Level::warning, is_error ? 0 : 1, title_of(finding),
                          finding.about.file, finding.about.place,
                          finding.about.message + (advice.empty() ? "" : ". " + advice));
        }
    }
    void finish() override { sink_(commands_.text()); }

 private:
    FailOn fail_on_;
    Sink sink_;
    WorkflowCommands commands_;
};

class LintJUnitWriter : public LintWriter {
 public:
    LintJUnitWriter(FailOn fail_on, Sink sink) : fail_on_(fail_on), sink_(std::move(sink)) {
        sink_(std::string(junit_head));
    }
    void add(const LintedCampaign& campaign) override {
        JUnitSuite suite("lint", campaign.file, campaign.name);
        for (const auto& finding : campaign.findings) {
            const auto& place = finding.about.place;
            const std::string where =
                place ? " (" + campaign.file + ":" + std::to_string(place.line) + ")" : "";
            const std::string sentence = finding.about.message + where;
            if (finding.group == CodeGroup::wrong)
                suite.error(title_of(finding), finding.about.code, sentence);
            else if (fails_a_run(finding.level == Note::Level::error, fail_on_))
                suite.failed(title_of(finding), finding.about.code, sentence);
            else
                suite.say("warning: " + finding.about.code + " " + sentence);
        }
        suite.passed("the file was looked through");
        sink_(suite.text(count_++));
    }
    void finish() override { sink_(std::string(junit_end)); }

 private:
    FailOn fail_on_;
    Sink sink_;
    std::size_t count_ = 0;
};

/// A comment on a pull request: less than 40 lines, errors first.
class LintMarkdownWriter : public LintWriter {
 public:
    LintMarkdownWriter(FailOn fail_on, Sink sink) : fail_on_(fail_on), sink_(std::move(sink)) {}
    void add(const LintedCampaign& campaign) override {
        counts_.add(campaign);
        for (const auto& finding : campaign.findings) {
            auto& rows = finding.level == Note::Level::error ? errors_ : warnings_;
            if (rows.size() < most_rows) rows.push_back(row(campaign, finding));
            is_failed_ = is_failed_ || finding.group == CodeGroup::wrong ||
                         fails_a_run(finding.level == Note::Level::error, fail_on_);
        }
    }
    void finish() override {
        const std::string mark = is_failed_ ? "\u2717 " : "\u2713 ";
        std::string text = "### " + mark + "Campaign files: " + counts_.sentence() + "\n";
        errors_.insert(errors_.end(), warnings_.begin(), warnings_.end());
        errors_.resize(std::min(errors_.size(), most_rows));
        if (!errors_.empty()) {
            MarkdownTable table({"", "finding", "what to do", "campaign", "where"}, "lllll");
            for (const auto& cells : errors_) table.add(cells);
            text += "\n" + table.text();
        }
        const auto found = counts_.errors + counts_.warnings;
        if (found > errors_.size())
            text += "\nand " + std::to_string(found - errors_.size()) + " more: `roi lint` lists them all\n";
        sink_(text);
    }

 private:
    static constexpr std::size_t most_rows = 25;

    static std::vector<std::string> row(const LintedCampaign& campaign, const LintFinding& finding) {
        const bool is_error = finding.level == Note::Level::error;
        return {(is_error ? "\u2717 **error** " : "! warn ") + finding.about.code,
                md_text(finding.about.message, 160), md_text(advice_on(finding), 200), md_text(campaign.name),
                md_place(campaign.file, finding.about.place.line)};
    }

    FailOn fail_on_;
    Sink sink_;
    FindingCounts counts_;
    bool is_failed_ = false;
    std::vector<std::vector<std::string>> errors_;
    std::vector<std::vector<std::string>> warnings_;
};

}  // namespace

std::unique_ptr<LintWriter> make_lint_writer(Format format, const Style& style, FailOn fail_on, Sink sink) {
    switch (format) {
        case Format::text: break;
        case Format::json: return std::make_unique<write::LintJsonWriter>(std::move(sink));
        case Format::jsonl: return std::make_unique<write::LintJsonLinesWriter>(std::move(sink));
        case Format::csv: return std::make_unique<write::LintCsvWriter>(std::move(sink));
        case Format::markdown: return std::make_unique<write::LintMarkdownWriter>(fail_on, std::move(sink));
        case Format::github: return std::make_unique<write::LintGithubWriter>(fail_on, std::move(sink));
        case Format::junit: return std::make_unique<write::LintJUnitWriter>(fail_on, std::move(sink));
    }
    return write::make_lint_text_writer(style, std::move(sink));
}

}  // namespace roi::write
