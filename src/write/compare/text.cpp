// Two campaigns side by side, with what changed.
#include <algorithm>

#include "write/compare/side_by_side.hpp"
#include "write/compare/words.hpp"
#include "write/format/forms.hpp"
#include "write/gate/limit_text.hpp"
#include "write/page/page.hpp"
#include "write/page/table.hpp"

namespace roi::inline write {
namespace {

/// One line of the table: a name, both sides, the difference, and whether it is a good one.
struct SideBySide {
    std::string name;
    std::string before, now, change, relative;
    enum class Turn { none, better, worse } turn = Turn::none;
    bool is_heading = false;
};

class Sheet {
 public:
    Sheet(const Comparison& comparison, const Style& style)
        : comparison_(comparison),
          style_(style),
          pen_(style),
          currency_(comparison.now->campaign.currency),
          width_(static_cast<std::size_t>(style.width)) {}

    std::string text() {
        text_ = header_line("A", *comparison_.before, style_) + header_line("B", *comparison_.now, style_);
        if (comparison_.before->campaign.name == comparison_.now->campaign.name)
            for (const auto* report : {comparison_.before, comparison_.now})
                put(spaces(text_indent) + pen_.faint(clean_text(report->campaign.file)));
        put(spaces(text_margin) + pen_.faint(pen_.line(width_ - 2 * text_margin)));
        put("");
        fill();
        put_rows();
        put_movers();
        put_assumptions();
        for (const auto& remark : comparison_remarks(comparison_)) put_remark(remark);
        if (!comparison_.is_different()) put_remark("no figure differs");
        return std::move(text_);
    }

 private:
    void put(const std::string& line) { text_ += line + "\n"; }

    void heading(const std::string& number, const std::string& title) {
        SideBySide row;
        row.name = number + "  " + title;
        row.is_heading = true;
        rows_.push_back(std::move(row));
    }

    void add(const std::string& name, const Difference& line) {
        SideBySide row;
        row.name = name;
        row.before = compared_figure(line.before, line.unit, currency_, style_);
        row.now = compared_figure(line.now, line.unit, currency_, style_);
        if (line.change) {
            row.change =
                line.change->is_zero() ? "=" : difference_figure(*line.change, line.unit, currency_, style_);
            row.relative = relative_text(line, style_);
            if (!line.change->is_zero())
                row.turn = line.is_better() ? SideBySide::Turn::better : SideBySide::Turn::worse;
        }
        rows_.push_back(std::move(row));
    }

    /// A metric with its worst and best.
    void add_total(const std::string& name) {
        const auto& line = comparison_.metric(name);
        add(shown_metric(name), line);
        const auto has_range = [](const MetricValue& value) {
            return value.worst && value.best && *value.worst != *value.best;
        };
        if (!has_range(*line.before) && !has_range(*line.now)) return;
        add_case(name, "worst", Case::worst);
        add_case(name, "best", Case::best);
    }

    /// One case on both sides, without a difference: a difference has worst and best of its own.
    void add_case(const std::string& metric, const std::string& name, Case which) {
        const auto& line = comparison_.metric(metric);
        const auto& before = line.before->in(which);
        const auto& now = line.now->in(which);
        if (!before && !now) return;
        const auto shown = [&](const std::optional<Ratio>& value) {
            return value ? metric_figure(*value, line.unit, currency_, style_) : pen_.dash();
        };
        SideBySide row;
        row.name = "  " + name;
        row.before = shown(before);
        row.now = shown(now);
        rows_.push_back(std::move(row));
    }

    void fill() {
        heading("1", "Goals");
        if (comparison_.goals.empty()) rows_.push_back({"no goal is stated", "", "", "", ""});
        for (const auto& line : comparison_.goals) add(line.name, line);
        heading("2", "Value");
        for (const auto& line : comparison_.value) add(line.name, line);
        add_total("return");
        heading("3", "Cost");
        for (const auto& line : comparison_.cost)
            if (!line.is_nothing()) add(shown_cost(line.name), line);
        add_total("cost");
        heading("4", "ROI");
        add_total("roi");
        add_case("roi", "measured returns only", Case::measured);
        add_total("net");
        for (const auto* name : {"return_per_cost", "assumed_share", "return_per_hour"}) {
            const auto& line = comparison_.metric(name);
            if (line.before->likely || line.now->likely) add(shown_metric(name), line);
        }
    }

    void put_rows() {
        std::size_t widths[4]{1, 1, 6, 0};
        for (const auto& row : rows_) {
            const std::string* cells[]{&row.before, &row.now, &row.change, &row.relative};
            for (std::size_t i = 0; i < 4; ++i) widths[i] = std::max(widths[i], display_width(*cells[i]));
        }
        std::size_t figures = text_margin;
        for (const auto width : widths) figures += width + 2;
        const bool is_narrow = width_ < text_indent + figures + 14;
        if (is_narrow) figures -= widths[3] + 2;
        const std::size_t room = std::max<std::size_t>(12, less(width_, text_indent + figures));
        const auto line = [&](const std::string& name, const SideBySide& row) {
            const auto paint = [&](const std::string& text) {
                if (row.turn == SideBySide::Turn::none) return text;
                return row.turn == SideBySide::Turn::better ? pen_.good(text) : pen_.bad(text);
            };
            std::string text = name + "  " + right(row.before, widths[0]) + "  " + right(row.now, widths[1]) +
                               "  " + paint(right(row.change, widths[2])) +
                               (is_narrow ? "" : "  " + right(row.relative, widths[3]));
            text.erase(text.find_last_not_of(' ') + 1);
            return text;
        };
        SideBySide head{"", "A", "B", "change", ""};
        bool is_first = true;
        for (const auto& row : rows_) {
            if (row.is_heading) {
                if (!is_first) put("");
                const std::string title = padded(row.name, room + text_indent - text_margin);
                put(line(spaces(text_margin) + pen_.heading(title), is_first ? head : SideBySide{}));
                is_first = false;
                continue;
            }
            put(line(spaces(text_indent) + padded(fitted(clean_text(row.name), room, style_.unicode), room),
                     row));
        }
        put("");
    }

    void put_movers() {
        if (!comparison_.why_no_movers.empty()) {
            put_remark("what moved ROI cannot be said: " + comparison_.why_no_movers);
            return put("");
        }
        if (comparison_.movers.empty()) return;
        constexpr std::size_t most = 8;
        const auto parts = parts_in_points(comparison_);
        const auto& movers = comparison_.movers;
        using Align = Table::Align;
        Table table({Align::left, Align::right, Align::left, Align::right}, 0);
        const auto amount = [&](const std::optional<Estimate>& total) {
            return total ? money(total->likely.settled(), currency_, style_.numbers) : pen_.dash();
        };
        const std::string arrow = style_.unicode ? " \u2192 " : " -> ";
        const auto in_points = [&](const Decimal& part) {
            return (part > Decimal(0) ? "+" : "") + grouped(part, 1, style_.numbers) + " points";
        };
        Decimal rest;
        Decimal all;
        for (std::size_t i = 0; i < movers.size(); ++i) {
            all += parts[i];
            if (i >= most)
                rest += parts[i];
            else
                table.add({clean_text(movers[i].name), in_points(parts[i]),
                           movers[i].side == Mover::Side::value ? "value" : "cost",
                           amount(movers[i].before) + arrow + amount(movers[i].now)});
        }
        if (movers.size() > most)
            table.add({"and " + std::to_string(movers.size() - most) + " more", in_points(rest), "", ""});
        if (movers.size() > 1) table.add({"together", in_points(all), "", ""});
        put(spaces(text_margin) + pen_.heading((style_.unicode ? "\u0394" : "*") +
                                               std::string("  What moved ROI, the most first")));
        for (auto& row : table.lines(text_indent, width_ - text_margin, style_.unicode)) {
            row.erase(row.find_last_not_of(' ') + 1);
            put(row);
        }
        put("");
    }

    void put_assumptions() {
        constexpr std::size_t most = 8;
        using Align = Table::Align;
        Table table({Align::left, Align::left, Align::left}, 0);
        std::size_t different = 0;
        for (const auto& row : comparison_.assumptions) {
            if (!row.is_different() || different++ >= most) continue;
            table.add(
                {clean_text(row.label), assumption_text(row, row.before, currency_, style_),
                 (style_.unicode ? "\u2192 " : "-> ") + assumption_text(row, row.now, currency_, style_)});
        }
        if (comparison_.assumptions.empty()) return;
        put(spaces(text_margin) + pen_.unsure(pen_.about()) + "  " +
            pen_.heading(different > 0 ? "Assumptions that differ" : "Assumptions"));
        for (auto& row : table.lines(text_indent, width_ - text_margin, style_.unicode)) {
            row.erase(row.find_last_not_of(' ') + 1);
            put(row);
        }
        if (different > most) put(spaces(text_indent) + "and " + std::to_string(different - most) + " more");
        const auto same = comparison_.assumptions.size() - different;
        if (same > 0)
            put(spaces(text_indent) +
                pen_.faint(std::to_string(same) + (same == 1 ? " is" : " are") + " the same in both"));
        put("");
    }

    void put_remark(const std::string& text) {
        text_ += hanging(spaces(text_margin) + pen_.dot() + "  ", text_indent, clean_text(text),
                         width_ - text_indent - text_margin);
    }

    const Comparison& comparison_;
    const Style& style_;
    Pen pen_;
    Currency currency_;
    std::size_t width_;
    std::vector<SideBySide> rows_;
    std::string text_;
};

/// Two campaigns have a sheet of their own; where more come, they stand side by side.
std::string sheet(const ComparisonReport& whole, const Style& given) {
    const Style style = typographic(given);
    return whole.count == 2 ? Sheet(*whole.campaigns[1]->with_first, style).text()
                            : side_by_side_text(whole, style);
}

}  // namespace

const ComparisonForm comparisons_as_text{.format = Format::text, .end = sheet};

}  // namespace roi::write
