// Judged limits as a comment on a pull request: less than 40 lines, the worst first.
#include <algorithm>

#include "write/gate/limit_text.hpp"
#include "write/format/markdown.hpp"
#include "write/format/roi_labels.hpp"
#include "write/report/writers.hpp"

namespace roi::inline write {
namespace {

constexpr std::size_t most_rows = 20;

class GateMarkdownWriter : public GateWriter {
 public:
    GateMarkdownWriter(const Style& style, const GateRules& rules, Sink sink)
        : style_(style), rules_(rules), sink_(std::move(sink)) {}

    void add(const GatedCampaign& gated) override {
        tally_.add(gated, rules_);
        basis_.clear();
        if (tally_.campaigns() == 1 && gated.report) basis_ = basis_sentence(*gated.report);
        if (gated.report && !gated.report->campaign.unmeasured.empty()) ++unmeasured_;
        if (tally_.campaigns() == 1 && unmeasured_ > 0)
            basis_ += ". " + md_text(unmeasured_sentence(gated.report->campaign), 300);
        const Currency currency = gated.currency();
        const std::string who = md_text(gated.report ? std::string(gated.name()) : gated.file);
        for (const auto& mistake : gated.mistakes)
            keep(Standing::undecided, [&] {
                return std::vector<std::string>{
                    mark(Standing::undecided),     "",  "",
                    md_text(mistake.message, 160), who, md_place(gated.file, mistake.place.line)};
            });
        for (const auto& check : gated.checks)
            keep(standing(check, rules_), [&] {
                std::string how = md_text(distance_text(check, currency, style_), 160);
                if (!check.hint.empty()) how += "<br>" + md_text(check.hint, 160);
                if (const auto beside = beside_text(check, currency, style_); !beside.empty())
                    how += "<br>" + md_text(beside, 160);
                if (!check.check.why.empty()) how += "<br>why: " + md_text(check.check.why, 160);
                return std::vector<std::string>{mark(standing(check, rules_)),
                                                md_code(check.check.text, 80),
                                                md_text(judged_figure(check, currency, style_)),
                                                how,
                                                who,
                                                md_place(gated.file, check.check.place.line)};
            });
    }

    void finish() override {
        std::string text = "### " + heading() + "\n\n";
        if (!basis_.empty()) text += basis_ + "\n\n";
        if (!rows_.empty()) {
            std::stable_sort(rows_.begin(), rows_.end(),
                             [](const Row& a, const Row& b) { return a.standing > b.standing; });
            MarkdownTable table({"", "limit", "figure", "distance", "campaign", "where"}, "llrlll");
            for (const auto& row : rows_) table.add(row.cells);
            text += table.text();
        }
        const std::size_t all = found_;
        if (all > rows_.size())
            text += "\nand " + std::to_string(all - rows_.size()) +
                    " more rows: `roi check -f csv` lists them all\n";
        if (unmeasured_ > 0 && tally_.campaigns() > 1)
            text += "\n" + std::to_string(unmeasured_) + " of " + std::to_string(tally_.campaigns()) +
                    " campaigns name effects that were not measured\n";
        sink_(text);
    }

 private:
    struct Row {
        Standing standing;
        std::vector<std::string> cells;
    };

    static std::string mark(Standing standing) {
        constexpr std::string_view marks[]{"\u2713 met",          "\u2013 not judged",
                                           "! not met (warning)", "\u2013 **not judged**",
                                           "\u2717 **not met**",  "? **undecided**"};
        return std::string(marks[static_cast<std::size_t>(standing)]);
    }

    /// Keeps the worst rows; a row that is no worse than any of them is only counted.
    template <class Cells>
    void keep(Standing standing, Cells cells) {
        ++found_;
        if (rows_.size() < most_rows) {
            rows_.push_back({standing, cells()});
            return;
        }
        const auto least = std::min_element(
            rows_.rbegin(), rows_.rend(), [](const Row& a, const Row& b) { return a.standing < b.standing; });
        if (least->standing >= standing) return;
        rows_.erase(std::next(least).base());
        rows_.push_back({standing, cells()});
    }

    std::string heading() const {
        constexpr std::string_view marks[]{"\u2713", "\u2013", "!", "\u2013", "\u2717", "?"};
        return std::string(marks[static_cast<std::size_t>(tally_.worst())]) + " Budget " +
               gate_summary(tally_) +
               (tally_.campaigns() == 1 ? "" : " (" + std::to_string(tally_.campaigns()) + " campaigns)");
    }

    Style style_;
    GateRules rules_;
    Sink sink_;
    GateTally tally_;
    std::vector<Row> rows_;
    std::string basis_;           ///< of a single campaign
    std::size_t unmeasured_ = 0;  ///< campaigns that name something unmeasured
    std::size_t found_ = 0;
};

}  // namespace

std::unique_ptr<GateWriter> make_gate_markdown_writer(const Style& style, const GateRules& rules, Sink sink) {
    return std::make_unique<GateMarkdownWriter>(typographic(style), rules, std::move(sink));
}

}  // namespace roi::write
