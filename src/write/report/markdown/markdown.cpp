// Reports as a comment on a pull request: one campaign whole, or the best of many in a table.
#include <algorithm>

#include "write/format/forms.hpp"
#include "write/format/markdown.hpp"
#include "write/format/roi_labels.hpp"
#include "write/gate/limit_text.hpp"
#include "write/report/markdown/report.hpp"
#include "write/report/portfolio_words.hpp"

namespace roi::inline write {
namespace {

constexpr std::size_t most_rows = 20;  // of a page of less than 40 lines
constexpr std::size_t most_of_selection = 300;

class PortfolioComment {
 public:
    PortfolioComment(const PortfolioReport& whole, const Style& style)
        : whole_(whole), style_(style), currency_(whole.total.currency()), column_(ranked_column(whole)) {}

    std::string text() const {
        std::string text = "### " + std::to_string(whole_.count()) + " campaigns: ROI " + roi_of_total() +
                           "\n\n" + std::string(currency_.code()) +
                           " \u00b7 the total is a ratio of sums, not a mean of ROIs\n\n" + table().text();
        if (whole_.total.left_out() > 0) {
            std::string names;
            for (const auto& name : whole_.total.left_out_names())
                names += (names.empty() ? "" : ", ") + name;
            text += "\n- not in the total ROI, because theirs is undefined or premature: " +
                    std::to_string(whole_.total.left_out()) + " (" + md_text(names, 200) + ")\n";
        }
        return text + "\n" + remarks();
    }

 private:
    std::string amount(const Decimal& value) const { return money(value, currency_, style_.numbers); }

    std::string roi_cell(const std::optional<Ratio>& roi, bool is_assumed, bool is_premature) const {
        if (!roi) return "undefined";
        return (is_premature ? "PREMATURE " : "") + std::string(is_assumed ? md_about : "") +
               percent(*roi, style_.numbers);
    }

    std::string roi_of_total() const {
        const MetricValue& roi = whole_.sums.roi;
        return roi_cell(roi.likely, roi.evidence == Evidence::assumed, whole_.total.premature() > 0);
    }

    MarkdownTable table() const {
        std::vector<std::string> heads{"campaign", "cost", "return", "ROI", "worst to best"};
        if (column_ != nullptr) heads.push_back(md_text(whole_.ranked_by->text));
        MarkdownTable table(std::move(heads), column_ != nullptr ? "lrrrrr" : "lrrrr");
        const auto add = [&](std::vector<std::string> cells, const std::string& last) {
            if (column_ != nullptr) cells.push_back(last);
            table.add(cells);
        };
        const std::size_t most = style_.top > 0 ? std::min(style_.top, most_rows) : most_rows;
        const std::size_t shown = std::min(most, whole_.ranked.size());
        for (std::size_t i = 0; i < shown; ++i) {
            const RankedCampaign& row = whole_.ranked[i];
            add({md_text(row.name), amount(row.cost), row.withheld ? "\u2013" : amount(row.total_return),
                 row.withheld ? "premature" : roi_cell(row.roi, row.assumed, row.premature),
                 range(row.worst, row.best)},
                column_ != nullptr && row.key ? metric_figure(*row.key, column_->unit, currency_, style_)
                                              : "\u2013");
        }
        if (whole_.count() > shown)
            add({"and " + std::to_string(whole_.count() - shown) + " more", "", "", "", ""}, "");
        const RoiResult& sums = whole_.sums;
        add({"**total**", "**" + amount(sums.cost.likely->settled()) + "**",
             sums.total_return.likely ? "**" + amount(sums.total_return.likely->settled()) + "**" : "\u2013",
             "**" + roi_of_total() + "**", range(sums.roi.worst, sums.roi.best)},
            "");
        return table;
    }

    /// What the ROIs are, and what the rows do not say.
    std::string remarks() const {
        const MetricValue& roi = whole_.sums.roi;
        std::string text = "- ROI is " + std::string(claim_of(whole_)) + ", " +
                           std::string(basis_label(whole_.total.basis()));
        if (roi.measured && roi.evidence != Evidence::measured)
            text += "; counting measured returns only " + percent(*roi.measured, style_.numbers);
        text += "\n";
        const auto of_all = [&](std::size_t number, const std::string& sentence) {
            if (number > 0)
                text += "- " + std::to_string(number) + " of " + std::to_string(whole_.count()) +
                        " campaigns " + sentence + "\n";
        };
        if (const auto set = overrides_text(whole_.overrides); !set.empty())
            text += "- changed by --set: " + set + "\n";
        const auto without_costs = whole_.findings.find("R101");
        of_all(without_costs == whole_.findings.end() ? 0 : without_costs->second,
               "leave kinds of cost out (absent is not zero)");
        of_all(whole_.unmeasured, "name effects that were not measured");
        if (whole_.breakdown) text += "- " + breakdown_sentence(*whole_.breakdown, style_) + "\n";
        return text;
    }

    std::string range(const std::optional<Ratio>& worst, const std::optional<Ratio>& best) const {
        if (!worst || !best || *worst == *best) return {};
        return percent(*worst, style_.numbers, 0) + " to " + percent(*best, style_.numbers, 0);
    }

    const PortfolioReport& whole_;
    const Style& style_;
    Currency currency_;
    const MetricKind* column_;
};

std::string comment(const PortfolioReport& whole, const Style& given) {
    Style style = given;
    style.unicode = true;
    style = typographic(style);
    std::string text;
    if (whole.only) text = markdown_report(*whole.only, style);
    if (whole.count() > 1) text = PortfolioComment(whole, style).text();
    if (whole.selection.is_asked_for())
        text +=
            (text.empty() ? "" : "\n") + md_text(selection_text(whole.selection), most_of_selection) + "\n";
    return text;
}

}  // namespace

const ReportForm reports_as_markdown{.format = Format::markdown, .end = comment};

}  // namespace roi::write
