// One campaign as text: the four steps on one screen, and what lies below the surface.
#include "write/text_report.hpp"

#include <algorithm>

#include "model/names.hpp"
#include "roi/analysis/assumptions.hpp"
#include "write/columns.hpp"
#include "write/dates.hpp"
#include "write/drawing.hpp"
#include "write/formula.hpp"
#include "write/grid.hpp"
#include "write/table.hpp"

namespace roi::write {
namespace {

/// a - b, or 0: figures may be wider than any column.
std::size_t less(std::size_t a, std::size_t b) { return a > b ? a - b : 0; }

constexpr std::size_t margin = text_margin;
constexpr std::size_t indent = text_indent;

/// One line of step 2 or 3.
struct Line {
    std::string name;
    std::string formula;
    Decimal amount;  ///< rounded so that the lines add up
    Decimal exact;
    bool assumed = false;
    std::string instead;  ///< a remark in the place of the amount
};

class TextReport {
 public:
    TextReport(const Report& report, const Style& style)
        : report_(report), campaign_(report.campaign), pen_(style), grid_(style.width) {}

    std::string write() {
        fit_names();
        header();
        goals();
        value();
        cost();
        roi();
        breakdown();
        assumptions_table();
        text_ += findings_text(report_, pen_.style());
        return std::move(text_);
    }

 private:
    void put(const std::string& line) { text_.append(line).append("\n"); }
    void gap() { text_ += '\n'; }

    std::string money_text(const Decimal& amount) const {
        return grouped(amount, campaign_.currency.places(), pen_.numbers());
    }

    std::string spaces(std::size_t count) const { return std::string(count, ' '); }

    void heading(int number, const std::string& title, const std::string& rest = {}) {
        const std::string head = std::to_string(number) + "  " + title;
        if (indent + grid_.name + display_width(rest) > grid_.width - margin) {  // a line of its own
            put(spaces(margin) + pen_.heading(head));
            return put(spaces(indent) + rest);
        }
        put(spaces(margin) + pen_.heading(head) +
            (rest.empty() ? "" : spaces(indent + grid_.name - margin - head.size()) + rest));
    }

    void header() {
        std::string facts;
        if (campaign_.status == Status::plan) facts = "PLAN " + pen_.dot() + " ";
        if (campaign_.period) facts += period_text(*campaign_.period) + " " + pen_.dot() + " ";
        facts += campaign_.currency.code();
        const std::size_t room = less(grid_.width, 2 * margin + display_width(facts) + 2);
        const std::string name =
            padded(fitted(clean_text(campaign_.name), room, pen_.style().unicode), room + 2);
        put(spaces(margin) + pen_.bold(name) + facts);
        put(spaces(margin) + pen_.faint(pen_.line(grid_.width - 2 * margin)));
        gap();
    }

    std::string name_column(const std::string& name) const {
        return spaces(indent) +
               padded(fitted(clean_text(name), grid_.name - 1, pen_.style().unicode), grid_.name);
    }

    /// Lets the name column grow where formulas are short.
    void fit_names() {
        std::size_t longest = 0;
        std::size_t needed = 0;
        const auto look = [&](const std::string& name, const std::string& formula, const Estimate& total) {
            longest = std::max(longest, display_width(clean_text(name)));
            const std::size_t line =
                display_width(formula) + display_width(money_text(total.likely.settled())) + 5;
            if (line <= grid_.formula) needed = std::max(needed, line);
        };
        for (const auto& value : report_.steps.value.actions) {
            const Action& action = campaign_.actions[value.action];
            look(action.name, value_formula(campaign_, action, pen_.style()), value.total);
        }
        for (const auto& line : report_.steps.cost.lines) {
            const Cost& cost = campaign_.costs[line.cost];
            look(cost.name, cost_formula(campaign_, cost, pen_.style(), false), line.total);
        }
        constexpr std::size_t rule_and_gap = 20;
        grid_.make_room_for_names(longest, std::max(needed, rule_and_gap));
    }

    void goals() {
        heading(1, "Goals");
        if (report_.steps.goals.goals.empty()) put(spaces(indent) + pen_.faint("no goal is stated"));
        for (const auto& result : report_.steps.goals.goals) {
            const Goal& goal = campaign_.goals[result.goal];
            const std::string attained =
                result.attainment.likely ? percent(*result.attainment.likely, pen_.numbers()) : pen_.dash();
            const std::size_t room =
                less(grid_.width, margin + indent + grid_.name + display_width(attained) + 1);
            const std::string formula =
                fitted(goal_formula(campaign_, result, pen_.style()), room, pen_.style().unicode);
            put(name_column(goal.name) + padded(formula, room + 1) + attained);
            const std::string more = goal_remark(campaign_, result, pen_.style());
            for (const auto& row : wrapped(more, grid_.width - margin - indent - grid_.name))
                put(spaces(indent + grid_.name) + pen_.faint(row));
        }
        gap();
    }

    /// Name, formula, amount and bar; a formula that does not fit takes a line of its own.
    void line(const Line& entry, const Decimal& largest) {
        std::string amount = entry.instead.empty() ? money_text(entry.amount) : entry.instead;
        if (entry.assumed && entry.instead.empty()) amount = pen_.about() + " " + amount;
        const std::size_t room = grid_.formula - std::min(grid_.formula, display_width(amount) + 1);
        std::string formula = clean_text(entry.formula);
        if (display_width(formula) > room) {
            put(name_column(entry.name) + formula);
            formula.clear();
            const std::string bar = entry.instead.empty() ? pen_.bar(entry.exact, largest, grid_.bar) : "";
            put(spaces(indent + grid_.name) + right(amount, grid_.formula) +
                (bar.empty() ? "" : spaces(3) + bar));
            return;
        }
        const std::string bar = entry.instead.empty() ? pen_.bar(entry.exact, largest, grid_.bar) : "";
        const std::string shown = right(amount, less(grid_.formula, display_width(formula)));
        put(name_column(entry.name) + formula + (entry.assumed ? pen_.unsure(shown) : shown) +
            (bar.empty() ? "" : spaces(3) + pen_.faint(bar)));
    }

    void total_line(const Decimal& total, bool assumed) {
        constexpr std::size_t rule = 14;
        const std::string amount = (assumed ? pen_.about() + " " : "") + money_text(total);
        const std::size_t width = std::max(rule, display_width(amount));
        put(spaces(less(grid_.amounts_end(), width)) + pen_.faint(pen_.line(width)));
        put(pen_.bold(right(amount, grid_.amounts_end())));
    }

    /// The largest term of both steps: their bars share one scale.
    Decimal largest_term() const {
        Decimal largest;
        for (const auto& value : report_.steps.value.actions)
            if (value.is_counted) largest = std::max(largest, value.total.likely.settled());
        for (const auto& entry : report_.steps.cost.lines)
            largest = std::max(largest, entry.total.likely.settled());
        return largest;
    }

    void add_up(std::vector<Line>& lines) const {
        std::vector<Decimal> exact;
        for (const auto& entry : lines)
            if (entry.instead.empty()) exact.push_back(entry.exact);
        const auto parts = parts_that_add_up(exact, campaign_.currency.places());
        std::size_t next = 0;
        for (auto& entry : lines)
            if (entry.instead.empty()) entry.amount = parts[next++];
    }

    std::string why_not_counted(const ActionValue& value, const Action& action) const {
        if (!value.is_valued) return "no value stated";
        const std::string amount = money(value.total.likely.settled(), campaign_.currency, pen_.numbers());
        if (std::holds_alternative<EquivalentValue>(*action.value))
            return "equivalent, not counted: " + amount;
        return "not counted: " + amount;
    }

    void value() {
        heading(2, "Value");
        std::vector<Line> lines;
        bool counted = false;
        for (const auto& value : report_.steps.value.actions) {
            const Action& action = campaign_.actions[value.action];
            Line entry{action.name,
                       value_formula(campaign_, action, pen_.style()),
                       {},
                       value.total.likely.settled(),
                       value.evidence == Evidence::assumed,
                       {}};
            if (!value.is_counted)
                entry.instead = why_not_counted(value, action);
            else
                counted = true;
            lines.push_back(std::move(entry));
        }
        add_up(lines);
        const Decimal largest = largest_term();
        for (const auto& entry : lines) line(entry, largest);
        if (!counted) put(spaces(indent) + pen_.faint("no action with a value is stated"));
        total_line(total_of(report_.steps.value.total), false);
    }

    void cost() {
        heading(3, "Cost");
        std::vector<Line> lines;
        std::string nothing;
        for (const auto& result : report_.steps.cost.lines) {
            const Cost& cost = campaign_.costs[result.cost];
            if (is_stated_as_none(cost)) {
                nothing += (nothing.empty() ? "" : ", ") + clean_text(shown_name(cost));
                continue;
            }
            lines.push_back({shown_name(cost),
                             cost_formula(campaign_, cost, pen_.style(), false),
                             {},
                             result.total.likely.settled(),
                             result.total.evidence == Evidence::assumed,
                             {}});
        }
        add_up(lines);
        const Decimal largest = largest_term();
        for (const auto& entry : lines) line(entry, largest);
        if (report_.steps.cost.lines.empty()) put(spaces(indent) + pen_.faint("no cost is stated"));
        for (const auto& row :
             wrapped(nothing.empty() ? "" : "stated as none: " + nothing, grid_.width - indent - margin))
            put(spaces(indent) + pen_.faint(row));
        total_line(total_of(report_.steps.cost.total), false);
    }

    /// An explicit 0: it says "none", and eleven of them need no eleven lines.
    static bool is_stated_as_none(const Cost& cost) {
        return cost.amount && !cost.amount->is_guess() && !cost.amount->has_range() &&
               cost.amount->likely().is_zero();
    }

    static std::string shown_name(const Cost& cost) {
        std::string name = cost.name;
        if (name == category_name(cost.category)) std::replace(name.begin(), name.end(), '_', ' ');
        return name;
    }

    Decimal total_of(const Estimate& estimate) const {
        return estimate.likely.settled().rounded(campaign_.currency.places());
    }

    /// Money as in the totals; exact where rounding would leave a 0 that is none.
    std::string formula_money(const Estimate& estimate) const {
        const Decimal exact = estimate.likely.settled();
        const Decimal rounded = total_of(estimate);
        return rounded.is_zero() && !exact.is_zero() ? exact_money(exact, campaign_.currency, pen_.numbers())
                                                     : money_text(rounded);
    }

    void roi() {
        const MetricValue& roi = report_.steps.roi.roi;
        const std::string returned = formula_money(report_.steps.value.total);
        const std::string spent = formula_money(report_.steps.cost.total);
        heading(4, "ROI",
                "(" + returned + " " + pen_.minus() + " " + spent + ") " + pen_.times() + " 100 " +
                    pen_.divided_by() + " " + spent);
        gap();
        if (!roi.likely) {
            put(spaces(9) + pen_.bold("undefined: " + std::string(roi.why)));
            put(spaces(9) + "net return " +
                money(report_.steps.roi.net.likely->settled(), campaign_.currency, pen_.numbers()) + " " +
                std::string(campaign_.currency.code()));
        } else {
            headline(roi);
        }
        gap();
        basis_line();
        gap();
    }

    void headline(const MetricValue& roi) {
        constexpr std::size_t gauge_begin = 19;
        const std::string figure = percent(*roi.likely, pen_.numbers());
        const std::string colored = roi.likely->is_negative() ? pen_.bad(figure) : pen_.good(figure);
        const bool fits = 9 + display_width(figure) + 2 <= gauge_begin + 6;
        const std::size_t column = fits ? std::max(gauge_begin, 9 + display_width(figure) + 2) : gauge_begin;
        const Gauge gauge = draw_gauge(roi, grid_.width - column - 15, pen_);
        if (!fits) put(spaces(9) + colored);
        const std::string lead =
            fits ? spaces(9) + colored + spaces(less(column, 9 + display_width(figure))) : spaces(column);
        put(lead + trimmed(gauge.scale));
        put(spaces(column) + gauge.labels);
        if (!roi.why_range.empty()) put(spaces(9) + "no worst and best: " + std::string(roi.why_range));
    }

    static std::string trimmed(std::string text) {
        text.erase(text.find_last_not_of(' ') + 1);
        return text;
    }

    /// What the figure is, in pieces that lines break between.
    void basis_line() {
        constexpr std::string_view labels[]{"on margin", "on revenue",
                                            "mixed: on margin where it is known, else on revenue"};
        const auto& steps = report_.steps;
        std::vector<std::string> pieces{"attributed, " +
                                        std::string(labels[static_cast<std::size_t>(steps.value.basis)])};
        const bool both = steps.roi.margin_roi.likely && steps.roi.revenue_roi.likely;
        if (both && *steps.roi.margin_roi.likely != *steps.roi.revenue_roi.likely)
            pieces.push_back("on revenue: " + percent(*steps.roi.revenue_roi.likely, pen_.numbers()));
        if (steps.roi.roi.measured && *steps.roi.roi.measured != *steps.roi.roi.likely)
            pieces.push_back("counting measured returns only: " +
                             percent(*steps.roi.roi.measured, pen_.numbers()));
        std::string row;
        for (const auto& piece : pieces) {
            const std::string longer = row.empty() ? piece : row + " " + pen_.dot() + " " + piece;
            if (!row.empty() && display_width(longer) > grid_.width - indent - margin) {
                put(spaces(indent) + row);
                row = piece;
            } else {
                row = longer;
            }
        }
        for (const auto& part : wrapped(row, grid_.width - indent - margin)) put(spaces(indent) + part);
    }

    void breakdown() {
        if (!pen_.style().by) return;
        Breakdown breakdown(*pen_.style().by);
        breakdown.add(report_);
        text_ += breakdown_text(breakdown, campaign_.currency, pen_.style());
        gap();
    }

    std::string range_text(const Assumption& assumption) const {
        const Figure& figure = *assumption.figure;
        if (!figure.has_range()) return "not stated";
        const auto end = [&](const Decimal& value) {
            return plain_figure(Ratio(value), assumption.unit, campaign_.currency, pen_.numbers());
        };
        return end(figure.low()) + " " + pen_.dash() + " " + end(figure.high());
    }

    /// ROI at the two ends of an assumption, the lower one first: "-22.9" and "/ +14.3".
    std::pair<std::string, std::string> effect_text(const Assumption& assumption) const {
        const auto& likely = report_.steps.roi.roi.likely;
        if (!likely || !assumption.roi_at_low || !assumption.roi_at_high) return {pen_.dash(), ""};
        const auto effect = [&](const Ratio& roi) {
            return points(Ratio(roi.decimal() - likely->decimal()), pen_.style());
        };
        const auto [lower, higher] = std::minmax(*assumption.roi_at_low, *assumption.roi_at_high);
        return {effect(lower), "/ " + effect(higher)};
    }

    void assumptions_table() {
        const auto list = assumptions(report_);
        if (list.empty()) return;
        constexpr std::size_t most = 8;
        using Align = Table::Align;
        Table table({Align::left, Align::right, Align::left, Align::right, Align::left, Align::left}, 0);
        table.add({"assumed, not measured", "", "range", "moves", "ROI by", "set at"});
        for (std::size_t i = 0; i < std::min(most, list.size()); ++i) {
            const auto& assumption = list[i];
            const auto [lower, higher] = effect_text(assumption);
            const Place place = assumption.figure->place;
            table.add({clean_text(assumption.label),
                       plain_figure(assumption.figure->likely(), assumption.unit, campaign_.currency,
                                    pen_.numbers()),
                       range_text(assumption), lower, higher,
                       assumption.figure->is_overridden() ? "--set" : "line " + std::to_string(place.line)});
        }
        const std::string mark = spaces(margin) + pen_.unsure(pen_.about()) + spaces(indent - margin - 1);
        bool first = true;
        for (const auto& row : table.lines(indent, grid_.width - margin, pen_.style().unicode)) {
            put(first ? mark + row.substr(indent) : row);
            first = false;
        }
        if (list.size() > most)
            put(spaces(indent) + "and " + std::to_string(list.size() - most) + " more: see --working");
        gap();
    }

    const Report& report_;
    const Campaign& campaign_;
    Pen pen_;
    Grid grid_;
    std::string text_;
};

}  // namespace

std::string report_text(const Report& report, const Style& style) {
    return TextReport(report, style).write();
}

}  // namespace roi::write
