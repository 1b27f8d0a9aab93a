// One campaign as text: the four steps on one screen, and what lies below the surface.
#include "write/text_report.hpp"

#include <algorithm>

#include "model/names.hpp"
#include "roi/analysis/assumptions.hpp"
#include "write/columns.hpp"
#include "write/dates.hpp"
#include "write/drawing.hpp"
#include "write/formula.hpp"

namespace roi::write {
namespace {

constexpr std::size_t margin = 2;
constexpr std::size_t indent = 5;

/// Where the columns of a report stand at a given width. At 80 columns: names from 5, formulas from 22, amounts end
/// at 57, bars from 60 to 76.
struct Grid {
    std::size_t width;
    std::size_t name;
    std::size_t formula;
    std::size_t bar;

    explicit Grid(int columns) : width(static_cast<std::size_t>(columns)), name(17), formula(35), bar(16) {
        constexpr std::size_t usual = 80;
        if (width > usual) {
            const std::size_t extra = width - usual;
            name += extra * 2 / 5;
            bar += extra / 5;
            formula += extra - extra * 2 / 5 - extra / 5;
        } else {
            const std::size_t less = usual - width;
            bar -= std::min<std::size_t>(less, 16);
            formula -= less - std::min<std::size_t>(less, 16);
        }
    }
    std::size_t amounts_end() const { return indent + name + formula; }
};

/// One line of step 2 or 3.
struct Line {
    std::string name;
    std::string formula;
    Decimal amount;   ///< rounded so that the lines add up
    Decimal exact;
    bool assumed = false;
    std::string instead;  ///< a remark in the place of the amount
};

class TextReport {
 public:
    TextReport(const Report& report, const Style& style)
        : report_(report), campaign_(report.campaign), pen_(style), grid_(style.width) {}

    std::string write() {
        header();
        goals();
        value();
        cost();
        roi();
        breakdown();
        assumptions_table();
        below();
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
        put(spaces(margin) + pen_.heading(head) + (rest.empty() ? "" : spaces(indent + grid_.name - margin - head.size()) + rest));
    }

    void header() {
        std::string facts;
        if (campaign_.status == Status::plan) facts = "PLAN " + pen_.dot() + " ";
        if (campaign_.period) facts += period_text(*campaign_.period) + " " + pen_.dot() + " ";
        facts += campaign_.currency.code();
        const std::size_t room = grid_.width - 2 * margin - display_width(facts) - 2;
        const std::string name = padded(fitted(clean_text(campaign_.name), room, pen_.style().unicode), room + 2);
        put(spaces(margin) + pen_.bold(name) + facts);
        put(spaces(margin) + pen_.faint(pen_.line(grid_.width - 2 * margin)));
        gap();
    }

    std::string name_column(const std::string& name) const {
        return spaces(indent) + padded(fitted(clean_text(name), grid_.name - 1, pen_.style().unicode), grid_.name);
    }

    void goals() {
        heading(1, "Goals");
        if (report_.steps.goals.goals.empty()) put(spaces(indent) + pen_.faint("no goal is stated"));
        for (const auto& result : report_.steps.goals.goals) {
            const Goal& goal = campaign_.goals[result.goal];
            const std::string attained =
                result.attainment.likely ? percent(*result.attainment.likely, pen_.numbers()) : pen_.dash();
            const std::size_t room = grid_.width - margin - indent - grid_.name - display_width(attained) - 1;
            const std::string formula = fitted(goal_formula(campaign_, result, pen_.style()), room, pen_.style().unicode);
            put(name_column(goal.name) + padded(formula, room + 1) + attained);
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
            put(spaces(indent + grid_.name) + right(amount, grid_.formula) + (bar.empty() ? "" : spaces(3) + bar));
            return;
        }
        const std::string bar = entry.instead.empty() ? pen_.bar(entry.exact, largest, grid_.bar) : "";
        const std::string shown = right(amount, grid_.formula - display_width(formula));
        put(name_column(entry.name) + formula + (entry.assumed ? pen_.unsure(shown) : shown) +
            (bar.empty() ? "" : spaces(3) + pen_.faint(bar)));
    }

    void total_line(const Decimal& total, bool assumed) {
        constexpr std::size_t rule = 14;
        const std::string amount = (assumed ? pen_.about() + " " : "") + money_text(total);
        const std::size_t width = std::max(rule, display_width(amount));
        put(spaces(grid_.amounts_end() - width) + pen_.faint(pen_.line(width)));
        put(pen_.bold(right(amount, grid_.amounts_end())));
    }

    /// The largest term of both steps: their bars share one scale.
    Decimal largest_term() const {
        Decimal largest;
        for (const auto& value : report_.steps.value.actions)
            if (value.is_counted) largest = std::max(largest, value.total.likely.settled());
        for (const auto& entry : report_.steps.cost.lines) largest = std::max(largest, entry.total.likely.settled());
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
        const std::string amount = "(" + money(value.total.likely.settled(), campaign_.currency, pen_.numbers()) + ")";
        if (std::holds_alternative<EquivalentValue>(*action.value)) return "equivalent, not counted " + amount;
        return "not counted " + amount;
    }

    void value() {
        heading(2, "Value");
        std::vector<Line> lines;
        bool counted = false;
        for (const auto& value : report_.steps.value.actions) {
            const Action& action = campaign_.actions[value.action];
            Line entry{action.name, value_formula(campaign_, action, pen_.style()), {}, value.total.likely.settled(),
                       value.evidence == Evidence::assumed, {}};
            if (!value.is_counted) entry.instead = why_not_counted(value, action);
            else counted = true;
            lines.push_back(std::move(entry));
        }
        add_up(lines);
        for (const auto& entry : lines) line(entry, largest_term());
        if (!counted) put(spaces(indent) + pen_.faint("no action with a value is stated"));
        total_line(total_of(report_.steps.value.total), false);
    }

    void cost() {
        heading(3, "Cost");
        std::vector<Line> lines;
        for (const auto& result : report_.steps.cost.lines) {
            const Cost& cost = campaign_.costs[result.cost];
            lines.push_back({shown_name(cost), cost_formula(campaign_, cost, pen_.style(), false), {},
                             result.total.likely.settled(), result.total.evidence == Evidence::assumed, {}});
        }
        add_up(lines);
        for (const auto& entry : lines) line(entry, largest_term());
        total_line(total_of(report_.steps.cost.total), false);
    }

    static std::string shown_name(const Cost& cost) {
        std::string name = cost.name;
        if (name == category_name(cost.category)) std::replace(name.begin(), name.end(), '_', ' ');
        return name;
    }

    Decimal total_of(const Estimate& estimate) const {
        return estimate.likely.settled().rounded(campaign_.currency.places());
    }

    void roi() {
        const MetricValue& roi = report_.steps.roi.roi;
        const std::string returned = money_text(total_of(report_.steps.value.total));
        const std::string spent = money_text(total_of(report_.steps.cost.total));
        heading(4, "ROI", "(" + returned + " " + pen_.minus() + " " + spent + ") " + pen_.times() + " 100 " +
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
        const std::size_t column = std::max(gauge_begin, 9 + display_width(figure) + 2);
        const Gauge gauge = draw_gauge(roi, grid_.width - column - 15, pen_);
        const std::string colored = roi.likely->is_negative() ? pen_.bad(figure) : pen_.good(figure);
        put(spaces(9) + colored + spaces(column - 9 - display_width(figure)) + trimmed(gauge.scale));
        put(spaces(column) + gauge.labels);
        if (!roi.why_range.empty()) put(spaces(9) + "no worst and best: " + std::string(roi.why_range));
    }

    static std::string trimmed(std::string text) {
        text.erase(text.find_last_not_of(' ') + 1);
        return text;
    }

    void basis_line() {
        constexpr std::string_view labels[]{"on margin", "on revenue", "mixed: on margin where it is known, else on revenue"};
        const auto& steps = report_.steps;
        std::string text = "attributed, " + std::string(labels[static_cast<std::size_t>(steps.value.basis)]);
        const auto also = [&](const std::string& what, const MetricValue& value) {
            if (value.likely) text += " " + pen_.dot() + " " + what + percent(*value.likely, pen_.numbers());
        };
        const bool both = steps.roi.margin_roi.likely && steps.roi.revenue_roi.likely;
        if (both && *steps.roi.margin_roi.likely != *steps.roi.revenue_roi.likely)
            also("on revenue: ", steps.roi.revenue_roi);
        const bool unsure = steps.roi.roi.evidence != Evidence::measured;
        if (unsure && steps.roi.roi.measured)
            text += " " + pen_.dot() + " counting measured returns only: " + percent(*steps.roi.roi.measured, pen_.numbers());
        for (const auto& row : wrapped(text, grid_.width - indent - margin)) put(spaces(indent) + row);
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

    std::string effect_text(const Assumption& assumption) const {
        const auto& likely = report_.steps.roi.roi.likely;
        if (!likely || !assumption.roi_at_low || !assumption.roi_at_high) return pen_.dash();
        const auto [less, more] = std::minmax(*assumption.roi_at_low, *assumption.roi_at_high);
        return points(less - *likely, pen_.style()) + " / " + points(more - *likely, pen_.style());
    }

    void assumptions_table() {
        const auto list = assumptions(report_);
        if (list.empty()) return;
        constexpr std::size_t most = 8;
        const std::size_t name = grid_.name + 15;
        const std::size_t range = 15;
        const std::size_t effect = 15;
        put(spaces(margin) + pen_.unsure(pen_.about()) + "  " + padded("assumed, not measured", name) +
            padded("range", range) + padded("moves ROI by", effect) + "set at");
        for (std::size_t i = 0; i < std::min(most, list.size()); ++i) {
            const auto& assumption = list[i];
            const std::string value = plain_figure(assumption.figure->likely(), assumption.unit, campaign_.currency, pen_.numbers());
            const std::size_t room = name - 1 - std::min(name - 1, display_width(value) + 1);
            const std::string label = fitted(clean_text(assumption.label), room, pen_.style().unicode) + " " + value;
            const std::string where = assumption.figure->is_overridden()
                                          ? "--set"
                                          : "line " + std::to_string(assumption.figure->place.line);
            put(spaces(indent) + padded(label, name) + padded(range_text(assumption), range) +
                padded(effect_text(assumption), effect) + where);
        }
        if (list.size() > most)
            put(spaces(indent) + "and " + std::to_string(list.size() - most) + " more: see --working");
        gap();
    }

    /// One finding with its mark, wrapped under itself.
    void finding(const std::string& mark, const std::string& text) {
        bool first = true;
        for (const auto& row : wrapped(text, grid_.width - indent)) {
            put(spaces(margin) + (first ? mark : " ") + "  " + row);
            first = false;
        }
    }

    void below() {
        for (const auto& entry : campaign_.overrides)
            finding("*", "set: " + clean_text(entry.pointer) + " = " + clean_text(entry.value) +
                             (entry.was.empty() ? " (added)" : " (was " + clean_text(entry.was) + ", line " +
                                                                   std::to_string(entry.place.line) + ")"));
        if (!report_.missing.empty()) {
            std::string names;
            for (const auto category : report_.missing) {
                std::string name(category_name(category));
                std::replace(name.begin(), name.end(), '_', ' ');
                names += (names.empty() ? "" : ", ") + name;
            }
            finding(pen_.dot(), "costs not stated: " + names + " (absent is not zero)");
        }
        for (const auto& note : report_.notes) finding(pen_.dot(), clean_text(note.message));
        if (!campaign_.unmeasured.empty()) {
            std::string names;
            for (const auto& entry : campaign_.unmeasured) {
                names += (names.empty() ? "" : "; ") + clean_text(entry.what);
                if (!entry.why.empty()) names += " (" + clean_text(entry.why) + ")";
            }
            finding("~", "below the surface: " + names);
        }
    }

    const Report& report_;
    const Campaign& campaign_;
    Pen pen_;
    Grid grid_;
    std::string text_;
};

}  // namespace

std::string breakdown_text(const Breakdown& breakdown, Currency currency, const Style& style) {
    constexpr std::string_view titles[]{"channel", "media", "goal"};
    const Pen pen(style);
    const auto grid_width = static_cast<std::size_t>(style.width);
    const std::size_t name = grid_width - indent - margin - 4 * 14;
    const auto cells = [&](const std::string& a, const std::string& b, const std::string& c, const std::string& d) {
        return right(a, 14) + right(b, 14) + right(c, 14) + right(d, 14);
    };
    std::string text = std::string(indent, ' ') +
                       padded("by " + std::string(titles[static_cast<std::size_t>(breakdown.by())]), name) +
                       cells("value", "cost", "net", "ROI") + "\n";
    const auto groups = breakdown.groups();
    std::vector<Decimal> returns;
    std::vector<Decimal> costs;
    for (const auto& group : groups) {
        returns.push_back(group.total_return.likely.settled());
        costs.push_back(group.cost.likely.settled());
    }
    const auto shown_returns = parts_that_add_up(returns, currency.places());
    const auto shown_costs = parts_that_add_up(costs, currency.places());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto& group = groups[i];
        const std::string label = group.name.empty() ? "(none stated)" : clean_text(group.name);
        const auto amount = [&](const Decimal& value) { return grouped(value, currency.places(), style.numbers); };
        text += std::string(indent, ' ') + padded(fitted(label, name - 1, style.unicode), name) +
                cells(amount(shown_returns[i]), group.has_cost ? amount(shown_costs[i]) : pen.dash(),
                      group.has_cost ? amount(shown_returns[i] - shown_costs[i]) : pen.dash(),
                      group.roi.likely ? percent(*group.roi.likely, style.numbers) : pen.dash()) +
                "\n";
    }
    return text;
}

std::string report_text(const Report& report, const Style& style) { return TextReport(report, style).write(); }

}  // namespace roi::write
