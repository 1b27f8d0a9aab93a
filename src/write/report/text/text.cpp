// Text for one campaign, or a ranked table and the total for many.
#include <algorithm>
#include <map>
#include <utility>

#include "write/page/columns.hpp"
#include "write/page/drawing.hpp"
#include "write/page/grid.hpp"
#include "write/gate/limit_text.hpp"
#include "write/report/parted_writer.hpp"
#include "write/report/ranking.hpp"
#include "write/format/roi_labels.hpp"
#include "write/page/table.hpp"
#include "write/report/text/report.hpp"
#include "write/report/writers.hpp"

namespace roi::inline write {
namespace {

constexpr std::size_t most_ranked = 1000;  // up to here every campaign has its row
constexpr std::size_t usual_top = 20;

class TextWriter : public PartedWriter {
 public:
    TextWriter(Style style, Sink sink)
        : PartedWriter(std::move(sink)),
          style_(std::move(style)),
          ranking_(std::max(style_.top, most_ranked), style_.sort) {
        if (style_.unicode) style_.numbers.minus = "\u2212";
        if (style_.by) breakdown_.emplace(*style_.by);
    }

    void add(const Report& report) override {
        ++count_;
        if (style_.full) return write_full(report);
        if (count_ == 1) {
            first_ = report;
        } else if (first_) {
            keep(*first_, 1);
            first_.reset();
        }
        if (count_ > 1) keep(report, count_);
    }

    void finish(const Portfolio& total) override {
        if (first_) write_full(*first_);
        if (count_ > 1) write_table(total);
        if (count_ < 2 && total.selection.is_asked_for())
            put((std::exchange(separate_, true) ? "\n" : "") + selection_lines(total.selection));
    }

    std::unique_ptr<ReportWriter> part() const override {
        return std::make_unique<TextWriter>(style_, Sink());
    }

    void join(ReportWriter& part) override {
        auto& later = static_cast<TextWriter&>(part);
        if (later.count_ == 0) return;
        const bool is_first_alone = count_ == 0 && later.first_;
        if (is_first_alone) {
            first_ = std::move(later.first_);
        } else {
            for (auto* writer : {this, &later})
                if (writer->first_) {
                    writer->keep(*writer->first_, 1);
                    writer->first_.reset();
                }
        }
        if (!later.held_.empty()) put((std::exchange(separate_, true) ? "\n" : "") + later.held_);
        if (breakdown_) breakdown_->join(*later.breakdown_);
        ranking_.join(later.ranking_, count_);
        for (const auto& [code, campaigns] : later.findings_) findings_[code] += campaigns;
        if (overridden_.empty()) overridden_ = std::move(later.overridden_);
        unmeasured_ += later.unmeasured_;
        incremental_ += later.incremental_;
        has_claims_ = has_claims_ || later.has_claims_;
        count_ += later.count_;
    }

 private:
    void write_full(const Report& report) {
        std::string text = std::exchange(separate_, true) ? "\n" : "";
        text += report_text(report, style_);
        if (style_.working) text += "\n" + working_text(report, style_);
        put(text);
        if (style_.full) keep(report, count_);
    }

    void keep(const Report& report, std::size_t order) {
        if (breakdown_) breakdown_->add(report);
        count_findings(report);
        ranking_.add(report, order);
    }

    std::string range_of(const std::optional<Ratio>& worst, const std::optional<Ratio>& best,
                         const Pen& pen) const {
        if (!worst || !best || *worst == *best) return {};
        return percent(*worst, style_.numbers, 0) + " " + pen.dash() + " " +
               percent(*best, style_.numbers, 0);
    }

    std::vector<std::string> cells(const std::string& rank, const RankedCampaign& row, Currency currency,
                                   const Pen& pen) const {
        const auto amount = [&](const Decimal& value) { return money(value, currency, style_.numbers); };
        std::string roi = row.roi ? percent(*row.roi, style_.numbers) : "undefined";
        if (row.withheld) roi = row.order == 0 ? std::string(pen.dash()) : "premature";
        if (row.premature) roi = "PREMATURE " + roi;
        std::vector<std::string> cells{rank,
                                       clean_text(row.name),
                                       amount(row.cost),
                                       row.withheld ? pen.dash() : amount(row.total_return),
                                       (row.assumed && row.roi ? pen.about() + " " : "") + roi,
                                       range_of(row.worst, row.best, pen)};
        if (const auto* column = ranked_column(style_); column != nullptr)
            cells.push_back(row.key          ? metric_figure(*row.key, column->unit, currency, style_)
                            : row.order == 0 ? ""
                                             : pen.dash());
        return cells;
    }

    void write_table(const Portfolio& total) {
        const Pen pen(style_);
        const auto rows = ranking_.take();
        std::size_t shown = count_ <= most_ranked ? rows.size() : usual_top;
        if (style_.top > 0) shown = style_.top;
        shown = std::min(shown, rows.size());
        const Currency currency = total.currency();
        using Align = Table::Align;
        std::vector<Align> columns(ranked_column(style_) != nullptr ? 7 : 6, Align::right);
        columns[1] = Align::left;
        Table table(columns, 1);
        std::vector<std::string> heads{"", "", "cost", "return", "ROI", "worst " + pen.dash() + " best"};
        if (columns.size() > heads.size()) heads.push_back(clean_text(style_.sort->text));
        table.add(std::move(heads));
        table.add_rule();
        for (std::size_t i = 0; i < shown; ++i)
            table.add(cells(std::to_string(i + 1), rows[i], currency, pen));
        if (shown < count_) {
            std::vector<std::string> more(columns.size());
            more[1] = "and " + std::to_string(count_ - shown) + " more: --top N";
            table.add(std::move(more));
        }
        table.add_rule();
        const RoiResult sums = total.total();
        table.add(
            cells("",
                  {"Total", sums.cost.likely->settled(),
                   sums.total_return.likely ? sums.total_return.likely->settled() : Decimal(),
                   sums.roi.likely, sums.roi.worst, sums.roi.best, sums.roi.evidence == Evidence::assumed,
                   !sums.total_return.likely, total.premature() > 0, 0, std::nullopt},
                  currency, pen));
        std::string text = separate_ ? "\n" : "";
        text += "  " + pen.bold(std::to_string(total.count()) + " campaigns") + " " + pen.dot() + " " +
                std::string(currency.code()) + "\n";
        if (total.selection.is_asked_for()) text += selection_lines(total.selection) + "\n";
        for (const auto& line : table.lines(2, static_cast<std::size_t>(style_.width) - 2, style_.unicode))
            text += line + "\n";
        text += "\n" + remarks(total, sums, pen);
        if (breakdown_) text += "\n" + breakdown_text(*breakdown_, currency, style_);
        put(text);
    }

    std::string selection_lines(const Selection& selection) const {
        std::string text;
        for (const auto& line :
             wrapped(selection_text(selection), static_cast<std::size_t>(style_.width) - 2 * text_margin))
            text += std::string(text_margin, ' ') + line + "\n";
        return text;
    }

    /// What stands below the table: what the total is, and what the campaigns do not say.
    std::string remarks(const Portfolio& total, const RoiResult& sums, const Pen& pen) const {
        std::string text;
        const auto say = [&](const std::string& mark, const std::string& sentence) {
            bool first = true;
            for (const auto& line : wrapped(sentence, static_cast<std::size_t>(style_.width) - 7)) {
                text += "  " + (first ? mark : " ") + "  " + line + "\n";
                first = false;
            }
        };
        const std::string measured =
            sums.roi.measured && sums.roi.evidence != Evidence::measured
                ? "; counting measured returns only: " + percent(*sums.roi.measured, style_.numbers)
                : "";
        say(" ", claim_text() + ", " + std::string(basis_label(total.basis())) +
                     "; the total is a ratio of sums, not a mean of ROIs" + measured);
        if (total.left_out() > 0) {
            std::string names;
            for (const auto& name : total.left_out_names())
                names += (names.empty() ? "" : ", ") + clean_text(name);
            if (total.left_out() > total.left_out_names().size()) names += ", ...";
            say(pen.dot(),
                "not in the total ROI, because theirs is undefined or premature: " + names + " (cost " +
                    money(total.left_out_cost().likely.settled(), total.currency(), style_.numbers) + ")");
        }
        for (const auto& pointer : overridden_) say("*", "changed by --set: " + clean_text(pointer));
        for (const auto& [code, campaigns] : findings_)
            say(pen.dot(), std::string(find_code(code)->title) + ": " + std::to_string(campaigns) + " of " +
                               std::to_string(count_) + " campaigns");
        if (unmeasured_ > 0)
            say(style_.unicode ? "~" : "_", std::to_string(unmeasured_) + " of " + std::to_string(count_) +
                                                " campaigns name effects that were not measured");
        if (has_claims_) say("?", "claims are answered campaign by campaign: --full");
        if (!findings_.empty() || unmeasured_ > 0) say(" ", "--full shows each campaign");
        return text;
    }

    std::string claim_text() const {
        if (incremental_ == 0) return "attributed";
        return incremental_ == count_ ? "incremental" : "partly incremental, partly attributed";
    }

    /// Counts what the table has no room for.
    void count_findings(const Report& report) {
        if (report.campaign.claim == Claim::incremental) ++incremental_;
        if (!report.missing.empty()) ++findings_["R101"];
        for (const auto& note : report.notes) ++findings_[note.code];
        if (!report.campaign.unmeasured.empty()) ++unmeasured_;
        has_claims_ = has_claims_ || (!report.claims.empty() && !style_.full);
        if (overridden_.empty())
            for (const auto& entry : report.campaign.overrides)
                overridden_.push_back(entry.pointer + " = " + entry.value);
    }

    Style style_;
    std::optional<Breakdown> breakdown_;
    std::optional<Report> first_;  ///< while there is only one
    Ranking ranking_;
    std::map<std::string_view, std::size_t> findings_;  ///< by code: in how many campaigns
    std::vector<std::string> overridden_;
    std::size_t unmeasured_ = 0;
    std::size_t incremental_ = 0;
    bool has_claims_ = false;
    std::size_t count_ = 0;
    bool separate_ = false;  ///< something stands above
};

}  // namespace

std::unique_ptr<ReportWriter> make_text_writer(Style style, Sink sink) {
    return std::make_unique<TextWriter>(std::move(style), std::move(sink));
}

std::unique_ptr<ReportWriter> make_writer(Format format, Style style, Sink sink) {
    switch (format) {
        case Format::markdown: return write::make_markdown_writer(std::move(style), std::move(sink));
        case Format::json: return write::make_json_writer(std::move(style), std::move(sink));
        case Format::jsonl: return write::make_json_lines_writer(std::move(style), std::move(sink));
        case Format::csv: return write::make_csv_writer(std::move(style), std::move(sink));
        default: return write::make_text_writer(std::move(style), std::move(sink));
    }
}

}  // namespace roi::write
