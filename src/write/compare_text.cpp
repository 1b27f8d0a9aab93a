// Two campaigns side by side; more of them as a table, each against the first.
#include <algorithm>

#include "write/compare_words.hpp"
#include "write/dates.hpp"
#include "write/limit_text.hpp"
#include "write/page.hpp"
#include "write/table.hpp"
#include "write/writers.hpp"

namespace roi::write {
namespace {

/// One line of the table: a name, both sides, the difference, and whether it is a good one.
struct SideBySide {
    std::string name;
    std::string before, now, change, relative;
    enum class Turn { none, better, worse } turn = Turn::none;
    bool is_heading = false;
};

/// A figure of one side.
std::string cell(const std::optional<MetricValue>& value, MetricKind::Unit unit, Currency currency,
                 const Pen& pen) {
    if (!value) return pen.dash();
    if (value->is_withheld) return "premature";
    if (!value->likely) return "undefined";
    return (value->evidence == Evidence::assumed ? pen.about() + " " : "") +
           metric_figure(*value->likely, unit, currency, pen.style());
}

/// "A  Spring launch 2026            PLAN · 1 Mar - 30 Apr 2026 · EUR"
std::string header_line(const std::string& mark, const Report& report, const Style& style) {
    const Pen pen(style);
    std::string facts;
    if (report.verdict == Verdict::premature) facts = "PREMATURE " + pen.dot() + " ";
    if (report.campaign.status == Status::plan) facts = "PLAN " + pen.dot() + " ";
    if (report.campaign.period) facts += period_text(*report.campaign.period) + " " + pen.dot() + " ";
    facts += report.campaign.currency.code();
    const std::size_t taken = 2 * text_margin + display_width(mark) + 2 + display_width(facts) + 2;
    const std::size_t room = less(static_cast<std::size_t>(style.width), taken);
    const std::string name = padded(fitted(clean_text(report.campaign.name), room, style.unicode), room + 2);
    return spaces(text_margin) + pen.heading(mark) + "  " + pen.bold(name) + facts + "\n";
}

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
        row.before = cell(line.before, line.unit, currency_, pen_);
        row.now = cell(line.now, line.unit, currency_, pen_);
        if (line.change) {
            row.change =
                line.change->is_zero() ? "=" : difference_figure(*line.change, line.unit, currency_, style_);
            row.relative = relative_text(line, style_);
            if (!line.change->is_zero())
                row.turn = line.is_better() ? SideBySide::Turn::better : SideBySide::Turn::worse;
        }
        rows_.push_back(std::move(row));
    }

    /// One case of ROI on both sides, without a difference: a difference has worst and best of its own.
    void add_case(const std::string& name, Case which) {
        const auto& roi = comparison_.metric("roi");
        const auto& before = roi.before->in(which);
        const auto& now = roi.now->in(which);
        if (!before && !now) return;
        const auto shown = [&](const std::optional<Ratio>& value) {
            return value ? percent(*value, style_.numbers) : pen_.dash();
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
        add("return", comparison_.metric("return"));
        heading("3", "Cost");
        for (const auto& line : comparison_.cost)
            if (!line.is_nothing()) add(shown_cost(line.name), line);
        add("cost", comparison_.metric("cost"));
        heading("4", "ROI");
        add("ROI", comparison_.metric("roi"));
        add_case("worst", Case::worst);
        add_case("best", Case::best);
        add_case("measured returns only", Case::measured);
        add("net", comparison_.metric("net"));
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
        bool first = true;
        for (const auto& row : wrapped(clean_text(text), width_ - text_indent - text_margin)) {
            put(spaces(text_margin) + (first ? pen_.dot() : " ") + "  " + row);
            first = false;
        }
    }

    const Comparison& comparison_;
    const Style& style_;
    Pen pen_;
    Currency currency_;
    std::size_t width_;
    std::vector<SideBySide> rows_;
    std::string text_;
};

/// Three campaigns and more: what they are called, a row each, and what moved ROI from the first one.
class Overview {
 public:
    explicit Overview(const Style& style)
        : style_(style), pen_(style), table_(columns(), 0) {
        table_.add({"", "cost", "return", "ROI", "worst " + pen_.dash() + " best", "change"});
        table_.add_rule();
    }

    void add(const Report& report, const Comparison* comparison) {
        const Currency currency = report.campaign.currency;
        const auto& roi = report.steps.roi;
        const auto figure = [&](const MetricValue& value, MetricKind::Unit unit) {
            return cell(value, unit, currency, pen_);
        };
        std::string range;
        if (roi.roi.worst && roi.roi.best && *roi.roi.worst != *roi.roi.best)
            range = percent(*roi.roi.worst, style_.numbers, 0) + " " + pen_.dash() + " " +
                    percent(*roi.roi.best, style_.numbers, 0);
        const auto* change = comparison == nullptr ? nullptr : &comparison->metric("roi").change;
        table_.add({letter(count_), figure(roi.cost, MetricKind::Unit::money),
                    figure(roi.total_return, MetricKind::Unit::money),
                    figure(roi.roi, MetricKind::Unit::ratio), range,
                    change && *change ? difference_figure(**change, MetricKind::Unit::ratio, currency, style_)
                                      : ""});
        legend_ += header_line(letter(count_), report, style_);
        if (comparison != nullptr) explain(*comparison);
        ++count_;
    }

    std::string text() const {
        const auto width = static_cast<std::size_t>(style_.width);
        std::string text = legend_ + "  " + pen_.faint(pen_.line(width - 2 * text_margin)) + "\n";
        for (const auto& line : table_.lines(text_margin, width - text_margin, style_.unicode))
            text += line + "\n";
        return text + "\n  " + pen_.heading("What moved ROI, against A") + "\n" + below_;
    }

 private:
    static std::vector<Table::Align> columns() {
        std::vector<Table::Align> columns(6, Table::Align::right);
        columns.front() = Table::Align::left;
        return columns;
    }

    void say(const std::string& mark, const std::string& sentence) {
        bool first = true;
        for (const auto& row : wrapped(sentence, static_cast<std::size_t>(style_.width) - text_indent - 2)) {
            below_ += spaces(text_margin) + (first ? padded(mark, 1) : std::string(" ")) + "  " + row + "\n";
            first = false;
        }
    }

    void explain(const Comparison& comparison) {
        constexpr std::size_t most = 3;
        const auto parts = parts_in_points(comparison);
        std::string text;
        for (std::size_t i = 0; i < std::min(most, parts.size()); ++i)
            text += (i > 0 ? ", " : "") + clean_text(comparison.movers[i].name) + " " +
                    (parts[i] > Decimal(0) ? "+" : "") + grouped(parts[i], 1, style_.numbers) + " points";
        if (parts.size() > most) text += ", and " + std::to_string(parts.size() - most) + " more";
        if (!comparison.why_no_movers.empty()) text = comparison.why_no_movers;
        if (text.empty()) text = "nothing moved ROI";
        say(letter(count_), text);
        for (const auto& remark : comparison_remarks(comparison, "A", letter(count_)))
            say("", clean_text(remark));
    }

    const Style& style_;
    Pen pen_;
    Table table_;
    std::string legend_;
    std::string below_;
    std::size_t count_ = 0;
};

class ComparisonTextWriter : public ComparisonWriter {
 public:
    ComparisonTextWriter(const Style& style, Sink sink)
        : style_(with_minus(style)), sink_(std::move(sink)), overview_(style_) {}

    void add(const Comparison& comparison) override {
        if (count_++ == 0) {
            only_ = Sheet(comparison, style_).text();
            overview_.add(*comparison.before, nullptr);
        }
        overview_.add(*comparison.now, &comparison);
    }
    void finish() override { sink_(count_ == 1 ? only_ : overview_.text()); }

 private:
    static Style with_minus(Style style) {
        if (style.unicode) style.numbers.minus = "\u2212";
        return style;
    }

    Style style_;
    Sink sink_;
    Overview overview_;
    std::string only_;
    std::size_t count_ = 0;
};

}  // namespace

std::unique_ptr<ComparisonWriter> make_comparison_text_writer(const Style& style, Sink sink) {
    return std::make_unique<ComparisonTextWriter>(style, std::move(sink));
}

}  // namespace roi::write
