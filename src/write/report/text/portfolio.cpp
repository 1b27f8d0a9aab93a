// Many campaigns as text: a ranked table, their total, and what the rows do not say.
#include <algorithm>

#include "write/format/roi_labels.hpp"
#include "write/gate/limit_text.hpp"
#include "write/page/columns.hpp"
#include "write/page/drawing.hpp"
#include "write/page/grid.hpp"
#include "write/page/table.hpp"
#include "write/report/portfolio_words.hpp"
#include "write/report/text/report.hpp"

namespace roi::inline write {
namespace {

class PortfolioPage {
 public:
    PortfolioPage(const PortfolioReport& whole, const Style& style)
        : whole_(whole),
          style_(style),
          pen_(style),
          currency_(whole.total.currency()),
          column_(ranked_column(whole)) {}

    std::string text() {
        std::string text = "  " + pen_.bold(std::to_string(whole_.count()) + " campaigns") + " " +
                           pen_.dot() + " " + std::string(currency_.code()) + "\n";
        if (whole_.selection.is_asked_for()) text += selection_lines(whole_.selection, style_) + "\n";
        for (const auto& line : table().lines(2, static_cast<std::size_t>(style_.width) - 2, style_.unicode))
            text += line + "\n";
        say_all();
        text += "\n" + remarks_;
        if (whole_.breakdown) text += "\n" + breakdown_text(*whole_.breakdown, currency_, style_);
        return text;
    }

 private:
    std::size_t shown() const {
        constexpr std::size_t usual = 20;
        const std::size_t kept = whole_.ranked.size();
        if (style_.top > 0) return std::min(style_.top, kept);
        return kept == whole_.count() ? kept : usual;
    }

    Table table() const {
        using Align = Table::Align;
        std::vector<Align> columns(column_ != nullptr ? 7 : 6, Align::right);
        columns[1] = Align::left;
        Table table(columns, 1);
        std::vector<std::string> heads{"", "", "cost", "return", "ROI", "worst " + pen_.dash() + " best"};
        if (column_ != nullptr) heads.push_back(clean_text(whole_.ranked_by->text));
        table.add(std::move(heads));
        table.add_rule();
        const std::size_t rows = shown();
        for (std::size_t i = 0; i < rows; ++i) table.add(cells(std::to_string(i + 1), whole_.ranked[i]));
        if (rows < whole_.count()) {
            std::vector<std::string> more(columns.size());
            more[1] = "and " + std::to_string(whole_.count() - rows) + " more: --top N";
            table.add(std::move(more));
        }
        table.add_rule();
        table.add(cells("", total()));
        return table;
    }

    /// The sums as a row of no campaign.
    RankedCampaign total() const {
        const RoiResult& sums = whole_.sums;
        RankedCampaign row;
        row.name = "Total";
        row.cost = sums.cost.likely->settled();
        if (sums.total_return.likely) row.total_return = sums.total_return.likely->settled();
        row.roi = sums.roi.likely;
        row.worst = sums.roi.worst;
        row.best = sums.roi.best;
        row.assumed = sums.roi.evidence == Evidence::assumed;
        row.withheld = !sums.total_return.likely;
        row.premature = whole_.total.premature() > 0;
        return row;
    }

    std::vector<std::string> cells(const std::string& rank, const RankedCampaign& row) const {
        const auto amount = [&](const Decimal& value) { return money(value, currency_, style_.numbers); };
        std::string roi = row.roi ? percent(*row.roi, style_.numbers) : "undefined";
        if (row.withheld) roi = row.order == 0 ? std::string(pen_.dash()) : "premature";
        if (row.premature) roi = "PREMATURE " + roi;
        std::vector<std::string> cells{rank,
                                       clean_text(row.name),
                                       amount(row.cost),
                                       row.withheld ? pen_.dash() : amount(row.total_return),
                                       (row.assumed && row.roi ? pen_.about() + " " : "") + roi,
                                       range_of(row)};
        if (column_ != nullptr)
            cells.push_back(row.key          ? metric_figure(*row.key, column_->unit, currency_, style_)
                            : row.order == 0 ? ""
                                             : pen_.dash());
        return cells;
    }

    std::string range_of(const RankedCampaign& row) const {
        if (!row.worst || !row.best || *row.worst == *row.best) return {};
        return percent(*row.worst, style_.numbers, 0) + " " + pen_.dash() + " " +
               percent(*row.best, style_.numbers, 0);
    }

    void say(const std::string& mark, const std::string& sentence) {
        bool first = true;
        for (const auto& line : wrapped(sentence, static_cast<std::size_t>(style_.width) - 7)) {
            remarks_ += "  " + (first ? mark : " ") + "  " + line + "\n";
            first = false;
        }
    }

    /// What stands below the table: what the total is, and what the campaigns do not say.
    void say_all() {
        const MetricValue& roi = whole_.sums.roi;
        const std::string measured =
            roi.measured && roi.evidence != Evidence::measured
                ? "; counting measured returns only: " + percent(*roi.measured, style_.numbers)
                : "";
        say(" ", std::string(claim_of(whole_)) + ", " + std::string(basis_label(whole_.total.basis())) +
                     "; the total is a ratio of sums, not a mean of ROIs" + measured);
        if (whole_.total.left_out() > 0) say_left_out();
        for (const auto& entry : whole_.overrides)
            say("*", "changed by --set: " + clean_text(entry.pointer + " = " + entry.value));
        const std::string of_all = " of " + std::to_string(whole_.count()) + " campaigns";
        for (const auto& [code, campaigns] : whole_.findings)
            say(pen_.dot(), std::string(find_code(code)->title) + ": " + std::to_string(campaigns) + of_all);
        if (whole_.unmeasured > 0)
            say(style_.unicode ? "~" : "_",
                std::to_string(whole_.unmeasured) + of_all + " name effects that were not measured");
        if (whole_.has_claims && !style_.full) say("?", "claims are answered campaign by campaign: --full");
        if (!whole_.findings.empty() || whole_.unmeasured > 0) say(" ", "--full shows each campaign");
    }

    void say_left_out() {
        const auto& known = whole_.total.left_out_names();
        std::string names;
        for (const auto& name : known) names += (names.empty() ? "" : ", ") + clean_text(name);
        if (whole_.total.left_out() > known.size()) names += ", ...";
        say(pen_.dot(),
            "not in the total ROI, because theirs is undefined or premature: " + names + " (cost " +
                money(whole_.total.left_out_cost().likely.settled(), currency_, style_.numbers) + ")");
    }

    const PortfolioReport& whole_;
    const Style& style_;
    Pen pen_;
    Currency currency_;
    const MetricKind* column_;
    std::string remarks_;
};

}  // namespace

std::string portfolio_text(const PortfolioReport& whole, const Style& style) {
    return PortfolioPage(whole, style).text();
}

}  // namespace roi::write
