// Reports as a comment on a pull request: one campaign whole, or the best of many in a table.
#include <algorithm>

#include "write/gate/limit_text.hpp"
#include "write/format/markdown.hpp"
#include "write/report/markdown/report.hpp"
#include "write/report/parted_writer.hpp"
#include "write/report/ranking.hpp"
#include "write/format/roi_labels.hpp"
#include "write/report/writers.hpp"

namespace roi::inline write {
namespace {

constexpr std::size_t most_rows = 20;  // of a page of less than 40 lines
constexpr std::size_t most_of_selection = 300;

class MarkdownWriter : public PartedWriter {
 public:
    MarkdownWriter(Style style, Sink sink)
        : PartedWriter(std::move(sink)),
          style_(std::move(style)),
          ranking_(style_.top > 0 ? std::min(style_.top, most_rows) : most_rows, style_.sort) {
        style_.unicode = true;
        style_ = typographic(style_);
        if (style_.by) breakdown_.emplace(*style_.by);
    }

    void add(const Report& report) override {
        if (++count_ == 1) text_ = markdown_report(report, style_);
        ranking_.add(report, count_);
        if (breakdown_) breakdown_->add(report);
        if (report.campaign.claim == Claim::incremental) ++incremental_;
        if (!report.missing.empty()) ++without_costs_;
        if (!report.campaign.unmeasured.empty()) ++unmeasured_;
        if (overridden_.empty())
            for (const auto& entry : report.campaign.overrides)
                overridden_ += (overridden_.empty() ? "" : ", ") + entry.pointer + " = " + entry.value;
    }

    void finish(const Portfolio& total) override {
        const Selection& selection = total.selection;
        if (count_ > 1) text_ = table(total);
        if (selection.is_asked_for())
            text_ +=
                (text_.empty() ? "" : "\n") + md_text(selection_text(selection), most_of_selection) + "\n";
        put(text_);
    }

    std::unique_ptr<ReportWriter> part() const override {
        return std::make_unique<MarkdownWriter>(style_, Sink());
    }
    void join(ReportWriter& part) override {
        auto& later = static_cast<MarkdownWriter&>(part);
        if (count_ == 0) text_ = std::move(later.text_);
        ranking_.join(later.ranking_, count_);
        if (breakdown_) breakdown_->join(*later.breakdown_);
        if (overridden_.empty()) overridden_ = std::move(later.overridden_);
        incremental_ += later.incremental_;
        without_costs_ += later.without_costs_;
        unmeasured_ += later.unmeasured_;
        count_ += later.count_;
    }

 private:
    std::string amount(const Decimal& value, Currency currency) const {
        return money(value, currency, style_.numbers);
    }

    std::string roi_cell(const MetricValue& roi, bool is_premature) const {
        if (!roi.likely) return "undefined";
        return (is_premature ? "PREMATURE " : "") +
               std::string(roi.evidence == Evidence::assumed ? md_about : "") +
               percent(*roi.likely, style_.numbers);
    }

    std::string table(const Portfolio& total) {
        const Currency currency = total.currency();
        const RoiResult sums = total.total();
        const MetricKind* const column = ranked_column(style_);
        std::vector<std::string> heads{"campaign", "cost", "return", "ROI", "worst to best"};
        if (column != nullptr) heads.push_back(md_text(style_.sort->text));
        MarkdownTable table(std::move(heads), column != nullptr ? "lrrrrr" : "lrrrr");
        const auto add = [&](std::vector<std::string> cells, const std::string& last) {
            if (column != nullptr) cells.push_back(last);
            table.add(cells);
        };
        const auto rows = ranking_.take();
        for (const auto& row : rows) {
            MetricValue roi;
            roi.likely = row.roi;
            roi.evidence = row.assumed ? Evidence::assumed : Evidence::measured;
            add({md_text(row.name), amount(row.cost, currency),
                 row.withheld ? "\u2013" : amount(row.total_return, currency),
                 row.withheld ? "premature" : roi_cell(roi, row.premature), range(row.worst, row.best)},
                column != nullptr && row.key ? metric_figure(*row.key, column->unit, currency, style_)
                                             : "\u2013");
        }
        if (count_ > rows.size())
            add({"and " + std::to_string(count_ - rows.size()) + " more", "", "", "", ""}, "");
        add({"**total**", "**" + amount(sums.cost.likely->settled(), currency) + "**",
             sums.total_return.likely ? "**" + amount(sums.total_return.likely->settled(), currency) + "**"
                                      : "\u2013",
             "**" + roi_cell(sums.roi, total.premature() > 0) + "**", range(sums.roi.worst, sums.roi.best)},
            "");
        std::string text = "### " + std::to_string(count_) + " campaigns: ROI " +
                           roi_cell(sums.roi, total.premature() > 0) + "\n\n" + std::string(currency.code()) +
                           " \u00b7 the total is a ratio of sums, not a mean of ROIs\n\n" + table.text();
        if (total.left_out() > 0) {
            std::string names;
            for (const auto& name : total.left_out_names()) names += (names.empty() ? "" : ", ") + name;
            text += "\n- not in the total ROI, because theirs is undefined or premature: " +
                    std::to_string(total.left_out()) + " (" + md_text(names, 200) + ")\n";
        }
        return text + "\n" + remarks(total, sums);
    }

    /// What the ROIs are, and what the rows do not say.
    std::string remarks(const Portfolio& total, const RoiResult& sums) const {
        const std::string claim = incremental_ == 0        ? "attributed"
                                  : incremental_ == count_ ? "incremental"
                                                           : "partly incremental, partly attributed";
        std::string text = "- ROI is " + claim + ", " + std::string(basis_label(total.basis()));
        if (sums.roi.measured && sums.roi.evidence != Evidence::measured)
            text += "; counting measured returns only " + percent(*sums.roi.measured, style_.numbers);
        text += "\n";
        const auto of_all = [&](std::size_t number, const std::string& sentence) {
            if (number > 0)
                text += "- " + std::to_string(number) + " of " + std::to_string(count_) + " campaigns " +
                        sentence + "\n";
        };
        if (!overridden_.empty()) text += "- changed by --set: " + md_text(overridden_, 300) + "\n";
        of_all(without_costs_, "leave kinds of cost out (absent is not zero)");
        of_all(unmeasured_, "name effects that were not measured");
        if (breakdown_) text += "- " + breakdown_sentence(*breakdown_, style_) + "\n";
        return text;
    }

    std::string range(const std::optional<Ratio>& worst, const std::optional<Ratio>& best) const {
        if (!worst || !best || *worst == *best) return {};
        return percent(*worst, style_.numbers, 0) + " to " + percent(*best, style_.numbers, 0);
    }

    Style style_;
    Ranking ranking_;
    std::optional<Breakdown> breakdown_;
    std::string text_;
    std::string overridden_;
    std::size_t incremental_ = 0;
    std::size_t without_costs_ = 0;
    std::size_t unmeasured_ = 0;
    std::size_t count_ = 0;
};

}  // namespace

std::unique_ptr<ReportWriter> make_markdown_writer(Style style, Sink sink) {
    return std::make_unique<MarkdownWriter>(std::move(style), std::move(sink));
}

}  // namespace roi::write
