// Reports, judged limits, findings and comparisons in every format.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

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

/// How a report looks. Only text and Markdown care.
struct Style {
    int width = 80;       ///< columns, 60 to 200
    bool unicode = true;  ///< box drawing and signs beyond ASCII
    bool color = false;   ///< ANSI colours; no meaning rests on them
    NumberStyle numbers;
    bool working = false;  ///< every figure as formula, inputs and line
    bool full = false;     ///< many campaigns: a whole report of each
    std::size_t top = 0;   ///< many campaigns: rows shown; 0 leaves it to the writer
};

/// Takes the written bytes. May throw; the writer does not catch it.
using Sink = std::function<void(std::string_view)>;

/// How results of one kind are written in one format: what stands before them, a piece for each, and what
/// follows from the whole. Pure functions, so pieces can be made on any thread; whoever streams hands them
/// over in order.
template <class ResultType, class WholeType>
struct Form {
    using Result = ResultType;
    using Whole = WholeType;

    Format format;
    std::string (*head)() = nullptr;  ///< before everything else
    std::string_view first;           ///< before the first piece
    std::string_view next;            ///< before every other one
    /// Appends the piece of one result; nullptr where all is said at the end.
    void (*piece)(std::string& to, const Result& result, const Style& style) = nullptr;
    /// What follows from all results; nullptr where there is nothing to add.
    std::string (*end)(const Whole& whole, const Style& style) = nullptr;
};

/// Writes results of one kind in one format: add() every one of them, then finish() once. Nothing is kept.
template <class Form>
class Writer {
 public:
    Writer(const Form& form, Style style, Sink sink)
        : form_(&form), style_(std::move(style)), sink_(std::move(sink)) {}

    void add(const typename Form::Result& result) {
        std::string pieces;
        append(pieces, result);
        put(pieces);
    }
    void finish(const typename Form::Whole& whole) {
        begin();
        if (form_->end != nullptr) sink_(form_->end(whole, style_));
    }

    /// Whether anything is written of a single result before the end.
    bool has_pieces() const { return form_->piece != nullptr; }
    /// Appends the piece of a result to those of the results before it; on any thread.
    void append(std::string& pieces, const typename Form::Result& result) const {
        if (!has_pieces()) return;
        const std::size_t before = pieces.size();
        if (before > 0) pieces += form_->next;
        const std::size_t begin = pieces.size();
        form_->piece(pieces, result, style_);
        if (pieces.size() == begin) pieces.resize(before);
    }
    /// Writes pieces that were made with append(), after those that were put before.
    void put(std::string_view pieces) {
        if (pieces.empty()) return;
        begin();
        sink_(std::exchange(has_pieces_before_, true) ? form_->next : form_->first);
        sink_(pieces);
    }

 private:
    void begin() {
        if (form_->head != nullptr && !std::exchange(has_begun_, true)) sink_(form_->head());
    }

    const Form* form_;
    Style style_;
    Sink sink_;
    bool has_begun_ = false;
    bool has_pieces_before_ = false;
};

/// Reports. Text says everything at the end (with Style::full, a table behind the reports), Markdown too; the
/// others have a piece a campaign. github and junit are text here.
using ReportForm = Form<Report, PortfolioReport>;
using ReportWriter = Writer<ReportForm>;
std::unique_ptr<ReportWriter> make_writer(Format format, Style style, Sink sink);

/// Campaigns before a gate. Text shows the worst first; a Markdown comment has less than 40 lines; github
/// writes an annotation a limit that is not met, at most ten of a kind, the worst first; JUnit has a test
/// case a limit.
using GateForm = Form<GatedCampaign, GateReport>;
using GateWriter = Writer<GateForm>;
std::unique_ptr<GateWriter> make_gate_writer(Format format, Style style, Sink sink);

/// "not passed: 2 of 4 limits met, 1 not met, 1 undecided": a sentence for people, which may change.
std::string gate_summary(const GateCounts& counts);

/// Findings. github: one annotation a finding, at most ten of a code, the worst first; JUnit: a test case a
/// finding.
using LintForm = Form<LintedCampaign, LintReport>;
using LintWriter = Writer<LintForm>;
std::unique_ptr<LintWriter> make_lint_writer(Format format, Style style, Sink sink);

/// Campaigns compared with the first one of them, which comes first itself. Not for github and junit.
using ComparisonForm = Form<ComparedCampaign, ComparisonReport>;
using ComparisonWriter = Writer<ComparisonForm>;
std::unique_ptr<ComparisonWriter> make_comparison_writer(Format format, Style style, Sink sink);

/// Writes campaigns one after another. Give it every campaign, then finish once.
class CampaignWriter {
 public:
    virtual ~CampaignWriter() = default;
    virtual void add(const Campaign& campaign) = 0;
    virtual void finish() = 0;
};

/// "12 of 480 campaigns where roi < 0%": which campaigns of many a result is about, and how many of the
/// others could not be decided.
std::string selection_text(const Selection& selection);

/// Campaigns as campaign files: json (one object, or a list), jsonl, or csv in long form: a row a figure,
/// with campaign, channel, media, currency, period, measure, amount, evidence and source.
std::unique_ptr<CampaignWriter> make_campaign_writer(Format format, Sink sink);

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

}  // namespace roi::write
