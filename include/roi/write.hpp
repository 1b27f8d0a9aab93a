// Reports, judged limits, findings and comparisons in every format.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "roi/analysis/breakdown.hpp"
#include "roi/analysis/compare.hpp"
#include "roi/analysis/gate.hpp"
#include "roi/analysis/lint.hpp"
#include "roi/analysis/portfolio.hpp"
#include "roi/analysis/report.hpp"
#include "roi/model/import_report.hpp"

namespace roi::inline write {

/// github (workflow commands) and junit are for judged limits and findings alone.
enum class Format { text, json, jsonl, csv, markdown, github, junit };

/// How numbers look in text; machine formats never change.
struct NumberStyle {
    std::string group = ",";
    std::string decimal = ".";
    std::string minus = "-";

    /// From a sample: "1,234.56", "1.234,56", "1 234,56", "1'234.56", "1234.56". Nothing where the text is
    /// none.
    static std::optional<NumberStyle> from_sample(std::string_view sample);
};

/// What the rows of many campaigns are ranked by.
struct RankBy {
    std::string text;  ///< as written: "cost", "cost_per[Order].worst"
    MetricName metric;
    bool lowest_first = false;
};

/// How a report looks. Only text and Markdown care.
struct Style {
    int width = 80;       ///< columns, 60 to 200
    bool unicode = true;  ///< box drawing and signs beyond ASCII
    bool color = false;   ///< ANSI colours; no meaning rests on them
    NumberStyle numbers;
    bool working = false;  ///< every figure as formula, inputs and line
    bool full = false;     ///< many campaigns: a whole report of each
    std::size_t top = 0;   ///< many campaigns: rows shown; 0 leaves it to the writer
    std::optional<BreakdownBy> by;
    std::optional<RankBy> sort;  ///< many campaigns: instead of the best ROI first
};

/// Takes the written bytes. May throw; the writer does not catch it.
using Sink = std::function<void(std::string_view)>;

/// Writes one or many reports in one format. Give it every report, then finish once.
class ReportWriter {
 public:
    virtual ~ReportWriter() = default;
    virtual void add(const Report& report) = 0;
    /// `total` is nothing where the campaigns cannot be added up (no campaign at all).
    virtual void finish(const Portfolio& total) = 0;

    /// A writer like this one for reports that stand next to each other. It writes nothing itself, may be
    /// filled on another thread, and is joined later; it is never finished.
    virtual std::unique_ptr<ReportWriter> part() const = 0;
    /// Takes over what a part() of this writer was given, as if its reports were added now.
    virtual void join(ReportWriter& part) = 0;
};

/// A writer for a format. Text, JSON and CSV write nothing that depends on later reports before finish();
/// JSON lines are written as reports come. Memory does not grow with the number of reports.
std::unique_ptr<ReportWriter> make_writer(Format format, Style style, Sink sink);

/// Writes one result after another, in any format. Give it every result, then finish once.
template <class Result>
class ListWriter {
 public:
    virtual ~ListWriter() = default;
    /// Takes one result; nothing of it is kept, texts and rows apart.
    virtual void add(const Result& result) = 0;
    /// Writes what depends on all results. Once, at the end.
    virtual void finish() = 0;
};

/// Campaigns before a gate. Text shows the worst first; a Markdown comment has less than 40 lines; github
/// writes an annotation a limit that is not met, at most ten of a kind, the worst first; JUnit has a test
/// case a limit.
using GateWriter = ListWriter<GatedCampaign>;
std::unique_ptr<GateWriter> make_gate_writer(Format format, const Style& style, const GateRules& rules,
                                             Sink sink);

/// "not passed: 2 of 4 limits met, 1 not met, 1 undecided": a sentence for people, which may change.
std::string gate_summary(const GateTally& tally);

/// What lint found in one campaign, or in what could not be read as one.
struct LintedCampaign {
    std::string file;
    std::string name;  ///< empty where the file could not be read
    std::vector<LintFinding> findings;
};

/// Findings. github: one annotation a finding, at most ten of a code, the worst first; JUnit: a test case a
/// finding.
using LintWriter = ListWriter<LintedCampaign>;
std::unique_ptr<LintWriter> make_lint_writer(Format format, const Style& style, FailOn fail_on, Sink sink);

/// Campaigns compared with the first one of them. Not for github and junit.
using ComparisonWriter = ListWriter<Comparison>;
std::unique_ptr<ComparisonWriter> make_comparison_writer(Format format, const Style& style, Sink sink);

/// "12 of 480 campaigns where roi < 0%": which campaigns of many a result is about, and how many of the
/// others could not be decided.
std::string selection_text(const Selection& selection);

/// Campaigns as campaign files: json (one object, or a list), jsonl, or csv in long form: a row a figure,
/// with campaign, channel, media, currency, period, measure, amount, evidence and source.
using CampaignWriter = ListWriter<Campaign>;
std::unique_ptr<CampaignWriter> make_campaign_writer(Format format, Sink sink);

/// The columns that fields are read from, as JSON: what read_mapping() reads. Pairs of a field and its
/// column.
std::string mapping_json(const std::vector<std::pair<std::string, std::string>>& mappings);

/// What was done with the rows of an export, for people.
std::string import_text(const ImportReport& report, const Style& style);

/// One metric as a bare JSON number, "0.596245733788"; nothing where it is undefined in the case asked for.
std::optional<std::string> bare_number(const MetricValue& value, Case which, MetricKind::Unit unit,
                                       Currency currency);

/// Diagnostics for people: file:line:column, message, caret line, allowed values, hint. Safe for terminals
/// and CI logs whatever the input holds.
std::string diagnostic_text(const Diagnostic& mistake, bool color);

/// A text from a file with everything escaped that could steer a terminal or a CI runner: control,
/// bidirectional and zero-width characters, "::" at the start of a word, "##[".
std::string clean_text(std::string_view text);

/// Padded with blanks on the right to `width` columns of a terminal; longer texts stay as they are.
std::string padded(std::string text, std::size_t width);

/// Broken at blanks into lines of at most `width` columns; a longer word has a line of its own.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

}  // namespace roi::write
