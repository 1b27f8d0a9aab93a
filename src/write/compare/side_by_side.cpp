// Three campaigns and more side by side.
#include <algorithm>
#include <map>

#include "write/compare/side_by_side.hpp"
#include "write/compare/words.hpp"
#include "write/gate/limit_text.hpp"
#include "write/page/page.hpp"
#include "write/report/formula.hpp"

namespace roi::inline write {
namespace {

/// Three campaigns and more side by side, as many in a row as the page is wide, each against the first one.
class SideBySidePage {
 public:
    SideBySidePage(const ComparisonReport& whole, const Style& style)
        : whole_(whole), style_(style), pen_(style) {}

    std::string text() {
        // The first campaign is the one side of every comparison; its column comes from the first of them.
        if (whole_.count > 1) add(whole_.campaigns[0]->report, *whole_.campaigns[1]->with_first, true);
        for (std::size_t i = 1; i < whole_.campaigns.size(); ++i)
            add(whole_.campaigns[i]->report, *whole_.campaigns[i]->with_first, false);
        std::string text = legend_ + rule();
        sort_rows();
        const std::size_t side = std::max<std::size_t>(2, (width() - text_indent - least_name) / (cell_ + 2));
        for (std::size_t begin = 1; begin < columns_.size(); begin += side - 1)
            text += "\n" + block(begin, std::min(columns_.size(), begin + side - 1));
        text += "\n  " + pen_.heading("What moved ROI, against A") + "\n" + below_;
        below_ = "\n";
        for (const auto& [remark, marks] : remarks_) say(pen_.dot(), clean_text(marks + ": " + remark));
        text += below_;
        if (whole_.count > columns_.size())
            text += "\n     and " + std::to_string(whole_.count - columns_.size()) +
                    " more: -f csv lists them all\n";
        return text;
    }

 private:
    static constexpr std::size_t least_name = 16;

    /// A row is known by its section and its name.
    using Key = std::pair<std::string, std::string>;
    struct Column {
        std::string letter;
        std::map<Key, std::string> cells;
        bool is_better = false;
    };

    std::size_t width() const { return static_cast<std::size_t>(style_.width); }
    std::string rule() const { return "  " + pen_.faint(pen_.line(width() - 2 * text_margin)) + "\n"; }

    void put(Column& column, const std::string& section, const std::string& name, const std::string& text) {
        const Key key{section, name};
        if (std::find(rows_.begin(), rows_.end(), key) == rows_.end()) rows_.push_back(key);
        cell_ = std::max(cell_, display_width(text));
        column.cells[key] = text;
    }

    void add(const Report& report, const Comparison& comparison, bool is_first) {
        Column column{letter(columns_.size()), {}, comparison.metric("roi").is_better()};
        const auto side = [&](const Difference& line) -> const std::optional<MetricValue>& {
            return is_first ? line.before : line.now;
        };
        const auto line = [&](const std::string& section, const std::string& name, const Difference& of) {
            if (side(of) && !of.is_nothing())
                put(column, section, name,
                    compared_figure(side(of), of.unit, report.campaign.currency, style_));
        };
        for (const auto& of : comparison.goals) line("1  Goals", of.name, of);
        for (const auto& of : comparison.value) line("2  Value", of.name, of);
        line("2  Value", "return", comparison.metric("return"));
        for (const auto& of : comparison.cost) line("3  Cost", shown_cost(of.name), of);
        line("3  Cost", "cost", comparison.metric("cost"));
        line("4  ROI", "net", comparison.metric("net"));
        const Difference& roi = comparison.metric("roi");
        line("4  ROI", "ROI", roi);
        for (const auto which : {Case::worst, Case::best})
            if (const auto& value = side(roi)->in(which))
                put(column, "4  ROI", which == Case::worst ? "  worst" : "  best",
                    percent(*value, style_.numbers));
        if (!is_first && roi.change)
            put(column, "4  ROI", change_row,
                roi.change->is_zero() ? "="
                                      : difference_figure(*roi.change, MetricKind::Unit::ratio,
                                                          report.campaign.currency, style_));
        for (const auto& row : comparison.assumptions)
            put_assumption(column, row, is_first ? row.before : row.now, report.campaign.currency);
        const bool is_namesake = !is_first && report.campaign.name == comparison.before->campaign.name;
        legend_ += header_line(column.letter, report, style_);
        if (is_namesake) legend_ += spaces(text_indent) + pen_.faint(clean_text(report.campaign.file)) + "\n";
        if (!is_first) explain(comparison, column.letter);
        columns_.push_back(std::move(column));
    }

    void put_assumption(Column& column, const ComparedAssumption& row, const Figure* figure,
                        Currency currency) {
        if (figure == nullptr) return;
        const std::string section = pen_.about() + "  Assumptions";
        put(column, section, row.label, figure_text(*figure, row.unit, currency, style_));
        if (!figure->is_guess() || !figure->has_range()) return;
        const auto end = [&](const Decimal& value) {
            return plain_figure(Ratio(value), row.unit, currency, style_.numbers);
        };
        put(column, section, "  low: " + row.label, end(figure->low()));
        put(column, section, "  high: " + row.label, end(figure->high()));
    }

    /// By section, sums last; otherwise in the order in which they were first seen.
    void sort_rows() {
        const auto rank = [](const Key& key) {
            return std::pair(key.first, key.second == "return" || key.second == "cost");
        };
        std::stable_sort(rows_.begin(), rows_.end(),
                         [&](const Key& a, const Key& b) { return rank(a) < rank(b); });
    }

    /// The first campaign beside those from `begin` to `end`.
    std::string block(std::size_t begin, std::size_t end) const {
        std::vector<const Column*> shown{&columns_.front()};
        for (std::size_t i = begin; i < end; ++i) shown.push_back(&columns_[i]);
        const std::size_t room =
            std::max(least_name, less(width(), text_indent + shown.size() * (cell_ + 2) + text_margin));
        std::string text;
        std::string section;
        for (const auto& key : rows_) {
            const bool is_used = std::any_of(shown.begin(), shown.end(), [&](const Column* column) {
                return column->cells.find(key) != column->cells.end();
            });
            if (!is_used) continue;
            if (key.first != section) {
                text += (section.empty() ? "" : "\n") + spaces(text_margin) + pen_.heading(key.first);
                if (section.empty())
                    text += spaces(less(room + text_indent - text_margin, display_width(key.first))) +
                            letters_of(shown);
                text += "\n";
                section = key.first;
            }
            text += row_text(key, shown, room) + "\n";
        }
        return text;
    }

    std::string letters_of(const std::vector<const Column*>& shown) const {
        std::string text;
        for (const auto* column : shown) text += "  " + right(column->letter, cell_);
        return text;
    }

    std::string row_text(const Key& key, const std::vector<const Column*>& shown, std::size_t room) const {
        const std::string name = key.second.starts_with("  low: ")    ? "  low"
                                 : key.second.starts_with("  high: ") ? "  high"
                                                                      : key.second;
        std::string text = spaces(text_indent) + padded(fitted(clean_text(name), room, style_.unicode), room);
        for (const auto* column : shown) {
            const auto found = column->cells.find(key);
            const bool is_change = key.second == change_row && found != column->cells.end();
            const std::string cell = right(found == column->cells.end() ? "" : found->second, cell_);
            text += "  " + (!is_change ? cell : column->is_better ? pen_.good(cell) : pen_.bad(cell));
        }
        text.erase(text.find_last_not_of(' ') + 1);
        return text;
    }

    void explain(const Comparison& comparison, const std::string& mark) {
        say(mark, movers_sentence(comparison, 3, style_, clean_text_of));
        for (auto& remark : comparison_remarks(comparison, "A", mark)) {
            const auto known = std::find_if(remarks_.begin(), remarks_.end(),
                                            [&](const auto& entry) { return entry.first == remark; });
            if (known == remarks_.end())
                remarks_.emplace_back(std::move(remark), mark);
            else
                known->second += ", " + mark;
        }
    }

    void say(const std::string& mark, const std::string& sentence) {
        below_ += hanging(spaces(text_margin) + padded(mark, 1) + "  ", text_indent, sentence,
                          less(width(), text_indent + text_margin));
    }

    static std::string clean_text_of(const std::string& name) { return clean_text(name); }
    inline static const std::string change_row = "against A";

    const ComparisonReport& whole_;
    const Style& style_;
    Pen pen_;
    std::vector<Column> columns_;
    std::vector<Key> rows_;  ///< in the order in which they were first seen
    std::size_t cell_ = 8;   ///< columns of the widest cell
    std::vector<std::pair<std::string, std::string>> remarks_;  ///< each with the campaigns that it is about
    std::string legend_;
    std::string below_;
};

}  // namespace

std::string side_by_side_text(const ComparisonReport& whole, const Style& style) {
    return SideBySidePage(whole, style).text();
}

}  // namespace roi::write
