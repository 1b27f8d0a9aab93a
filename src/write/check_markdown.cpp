// Judged limits as a comment on a pull request: less than 40 lines, the worst first.
#include <algorithm>

#include "write/limit_text.hpp"
#include "write/markdown.hpp"
#include "write/writers.hpp"

namespace roi::write {
namespace {

using Outcome = JudgedCheck::Outcome;

constexpr std::size_t most_rows = 20;

class GateMarkdownWriter : public GateWriter {
 public:
    GateMarkdownWriter(const Style& style, const GateRules& rules, Sink sink)
        : style_(style), rules_(rules), sink_(std::move(sink)) {}

    void add(const GatedCampaign& gated) override {
        tally_.add(gated, rules_);
        basis_ = tally_.campaigns() == 1 && gated.report ? basis_sentence(*gated.report) : "";
        const Currency currency = gated.report ? gated.report->campaign.currency : Currency();
        const std::string who = md_text(gated.report ? std::string(gated.name()) : gated.file);
        for (const auto& mistake : gated.mistakes)
            keep(Rank::undecided, [&] {
                return std::vector<std::string>{
                    mark(Rank::undecided),         "",  "",
                    md_text(mistake.message, 160), who, md_place(gated.file, mistake.place.line)};
            });
        for (const auto& check : gated.checks)
            keep(rank_of(check), [&] {
                std::string how = md_text(distance_text(check, currency, style_), 160);
                if (!check.hint.empty()) how += "<br>" + md_text(check.hint, 160);
                if (const auto beside = beside_text(check, currency, style_); !beside.empty())
                    how += "<br>" + md_text(beside, 160);
                if (!check.check.why.empty()) how += "<br>why: " + md_text(check.check.why, 160);
                return std::vector<std::string>{mark(rank_of(check)),
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
                             [](const Row& a, const Row& b) { return a.rank > b.rank; });
            MarkdownTable table({"", "limit", "figure", "distance", "campaign", "where"}, "llrlll");
            for (const auto& row : rows_) table.add(row.cells);
            text += table.text();
        }
        const std::size_t all = found_;
        if (all > rows_.size())
            text +=
                "\nand " + std::to_string(all - rows_.size()) + " more rows: `roi check` lists them all\n";
        sink_(text);
    }

 private:
    enum class Rank { passed, warned, not_judged, failed, undecided };
    struct Row {
        Rank rank;
        std::vector<std::string> cells;
    };

    Rank rank_of(const JudgedCheck& check) const {
        switch (check.outcome) {
            case Outcome::passed: return Rank::passed;
            case Outcome::not_judged: return Rank::not_judged;
            case Outcome::failed: return closes(check, rules_) ? Rank::failed : Rank::warned;
            case Outcome::undecided: break;
        }
        return Rank::undecided;
    }

    static std::string mark(Rank rank) {
        constexpr std::string_view marks[]{"\u2713 met", "! not met (warning)", "\u2013 not judged",
                                           "\u2717 **not met**", "? **undecided**"};
        return std::string(marks[static_cast<std::size_t>(rank)]);
    }

    /// Keeps the worst rows; a row that is no worse than any of them is only counted.
    template <class Cells>
    void keep(Rank rank, Cells cells) {
        ++found_;
        if (rows_.size() < most_rows) {
            rows_.push_back({rank, cells()});
            return;
        }
        const auto least = std::min_element(rows_.rbegin(), rows_.rend(),
                                            [](const Row& a, const Row& b) { return a.rank < b.rank; });
        if (least->rank >= rank) return;
        rows_.erase(std::next(least).base());
        rows_.push_back({rank, cells()});
    }

    std::string heading() const {
        const auto number = [](std::size_t count, const std::string& word) {
            return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
        };
        const std::string over = number(tally_.campaigns(), "campaign");
        const auto of = [&](Outcome outcome, const std::string& word) {
            const auto count = tally_.limits(outcome);
            return count == 0 ? std::string() : ", " + std::to_string(count) + " " + word;
        };
        constexpr std::string_view verdicts[]{
            "\u2713 Budget limits met",           "\u2713 Budget limits met, some not judged",
            "! Budget limits met, with warnings", "\u2013 Budget limits not judged",
            "\u2717 Budget limits not met",       "? Budget limits undecided"};
        return std::string(verdicts[static_cast<std::size_t>(tally_.worst())]) + ": " +
               std::to_string(tally_.limits(Outcome::passed)) + " of " + number(tally_.limits(), "limit") +
               " met" + of(Outcome::failed, "not met") + of(Outcome::undecided, "undecided") +
               of(Outcome::not_judged, "not judged") + " in " + over +
               (tally_.unread() > 0 ? ", " + number(tally_.unread(), "campaign") + " could not be read"
                                    : "") +
               (tally_.without_limit() > 0
                    ? ", " + number(tally_.without_limit(), "campaign") + " without a limit"
                    : "");
    }

    Style style_;
    GateRules rules_;
    Sink sink_;
    GateTally tally_;
    std::vector<Row> rows_;
    std::string basis_;  ///< of a single campaign
    std::size_t found_ = 0;
};

}  // namespace

std::unique_ptr<GateWriter> make_gate_markdown_writer(const Style& style, const GateRules& rules, Sink sink) {
    Style words = style;
    if (words.unicode) words.numbers.minus = "\u2212";
    return std::make_unique<GateMarkdownWriter>(words, rules, std::move(sink));
}

}  // namespace roi::write
