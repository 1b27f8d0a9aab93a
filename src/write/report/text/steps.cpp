// Steps 2 and 3 of a text report: one line an action, one line a cost.
#include <algorithm>

#include "model/names.hpp"
#include "roi/analysis/facts.hpp"
#include "write/page/page.hpp"
#include "write/report/formula.hpp"
#include "write/report/text/facts.hpp"

namespace roi::inline write {
namespace {

/// One line of step 2 or 3.
struct Line {
    std::string name;
    std::string formula;
    Decimal amount;  ///< rounded so that the lines add up
    Decimal exact;
    bool assumed = false;
    std::string instead;   ///< a remark in the place of the amount
    bool is_bare = false;  ///< neither amount nor remark
};

/// The name and the formula, which goes on under itself where it is too long.
void put_formula(Page& page, const std::string& name, const std::string& formula) {
    const std::size_t begin = text_indent + page.grid.name;
    bool first = true;
    for (const auto& row : wrapped(formula, less(page.grid.width, begin + text_margin))) {
        page.put((first ? page.name_column(name) : spaces(begin)) + row);
        first = false;
    }
    if (first) page.put(page.name_column(name));
}

/// Name, formula, amount and bar; a formula that does not fit takes lines of its own.
void put_line(Page& page, const Line& entry, const Decimal& largest) {
    const std::string formula = clean_text(entry.formula);
    if (entry.is_bare) return put_formula(page, entry.name, formula);
    const bool has_amount = entry.instead.empty();
    std::string amount = has_amount ? page.money_text(entry.amount) : entry.instead;
    if (entry.assumed && has_amount) amount = page.pen.about() + " " + amount;
    const std::string bar = has_amount ? page.pen.bar(entry.exact, largest, page.grid.bar) : "";
    const std::string tail = bar.empty() ? "" : spaces(3) + page.pen.faint(bar);
    const std::size_t room = page.grid.formula - std::min(page.grid.formula, display_width(amount) + 1);
    if (display_width(formula) > room) {
        put_formula(page, entry.name, formula);
        const std::string shown = right(amount, page.grid.formula);
        return page.put(spaces(text_indent + page.grid.name) +
                        (entry.assumed ? page.pen.unsure(shown) : shown) + tail);
    }
    const std::string shown = right(amount, less(page.grid.formula, display_width(formula)));
    page.put(page.name_column(entry.name) + formula + (entry.assumed ? page.pen.unsure(shown) : shown) +
             tail);
}

void put_total(Page& page, const Decimal& total) {
    constexpr std::size_t rule = 14;
    const std::string amount = page.money_text(total);
    const std::size_t width = std::max(rule, display_width(amount));
    page.put(spaces(less(page.grid.amounts_end(), width)) + page.pen.faint(page.pen.line(width)));
    page.put(page.pen.bold(right(amount, page.grid.amounts_end())));
}

/// The largest term of both steps: their bars share one scale.
Decimal largest_term(const Page& page) {
    Decimal largest;
    for (const auto& value : page.report.steps.value.actions)
        if (value.is_counted) largest = std::max(largest, value.total.likely.settled());
    for (const auto& entry : page.report.steps.cost.lines)
        largest = std::max(largest, entry.total.likely.settled());
    return largest;
}

void add_up(const Page& page, std::vector<Line>& lines) {
    std::vector<Decimal> exact;
    for (const auto& entry : lines)
        if (entry.instead.empty()) exact.push_back(entry.exact);
    const auto parts = parts_that_add_up(exact, page.campaign.currency.places());
    std::size_t next = 0;
    for (auto& entry : lines)
        if (entry.instead.empty()) entry.amount = parts[next++];
}

std::string amount_of(const Page& page, const ActionValue& value) {
    return money(value.total.likely.settled(), page.campaign.currency, page.pen.numbers());
}

Line line_of(const Page& page, const ActionValue& value) {
    const Action& action = page.campaign.actions[value.action];
    Line entry{action.name,
               value_formula(page.campaign, action, page.pen.style()),
               {},
               value.total.likely.settled(),
               value.evidence == Evidence::assumed,
               {},
               page.report.is_withheld()};
    if (!value.is_valued)
        entry.instead = "no value stated";
    else if (!value.is_counted)
        entry.instead = "not counted: " + amount_of(page, value);
    return entry;
}

/// What must never be read without it.
std::string caveat(const Page& page, const ActionValue& value) {
    const auto& valuation = *page.campaign.actions[value.action].value;
    const auto* uplift = std::get_if<UpliftValue>(&valuation);
    if (uplift != nullptr && !uplift->is_randomised) return "; an association: the engaged chose themselves";
    if (const auto* saving = std::get_if<SavingValue>(&valuation)) {
        const auto loss = quality_held_within(*saving);
        if (!loss) return "";
        return "; quality is held (less than " + number(*loss, page.pen.numbers()) + " points lost)";
    }
    return std::holds_alternative<ExcessValue>(valuation) ? "; everything new since then is in it" : "";
}

/// How the value was found, where its formula does not say it all.
void put_remark(Page& page, const ActionValue& value) {
    std::string text;
    for (const auto& fact : facts_on(page.report, value)) {
        if (!fact.is_headline || (page.report.is_withheld() && fact.unit == Fact::Unit::money)) continue;
        text += (text.empty() ? "" : "; ") + std::string(fact.name) +
                (fact.likely ? " " + fact_figure(fact, page.campaign.currency, page.pen.style())
                             : ": " + fact.remark);
    }
    if (!text.empty()) page.rows(text_indent + page.grid.name, text + caveat(page, value), true);
}

/// What the file values and the return leaves out, with the reason.
void put_below_the_line(Page& page) {
    bool first = true;
    for (const auto& value : page.report.steps.value.actions) {
        if (value.why.empty()) continue;
        if (first) page.put(spaces(text_indent) + page.pen.faint("below the line, not in the return:"));
        first = false;
        Line entry = line_of(page, value);
        if (value.is_valued && !page.report.is_withheld()) entry.instead = "(" + amount_of(page, value) + ")";
        if (!value.is_valued) {
            entry.instead = "undefined";
            entry.is_bare = false;
        }
        put_line(page, entry, Decimal());
        page.rows(text_indent + page.grid.name, std::string(value.why), true);
        put_remark(page, value);
    }
    if (!first) page.gap();
}

/// An explicit 0: it says "none", and eleven of them need no eleven lines.
bool is_stated_as_none(const Cost& cost) {
    return cost.amount && !cost.amount->is_guess() && !cost.amount->has_range() &&
           cost.amount->likely().is_zero();
}

std::string shown_name(const Cost& cost) {
    std::string name = cost.name;
    if (name == category_name(cost.category)) std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

}  // namespace

void write_value(Page& page) {
    page.heading("2", "Value");
    std::vector<Line> lines;
    std::vector<const ActionValue*> values;  // of the lines
    bool counted = false;
    for (const auto& value : page.report.steps.value.actions) {
        counted = counted || value.is_counted;
        if (!value.why.empty()) continue;
        lines.push_back(line_of(page, value));
        values.push_back(&value);
    }
    add_up(page, lines);
    const Decimal largest = largest_term(page);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        put_line(page, lines[i], largest);
        put_remark(page, *values[i]);
    }
    if (page.report.is_withheld()) {
        page.rows(text_indent, counted ? "what they amount to is withheld: premature" : "no value is stated",
                  true);
        page.gap();
    } else {
        if (!counted)
            page.put(spaces(text_indent) + page.pen.faint("no action with a value is in the return"));
        put_total(page,
                  page.report.steps.value.total.likely.settled().rounded(page.campaign.currency.places()));
    }
    put_below_the_line(page);
}

void write_cost(Page& page) {
    page.heading("3", "Cost");
    std::vector<Line> lines;
    std::string nothing;
    for (const auto& result : page.report.steps.cost.lines) {
        const Cost& cost = page.campaign.costs[result.cost];
        if (is_stated_as_none(cost)) {
            nothing += (nothing.empty() ? "" : ", ") + clean_text(shown_name(cost));
            continue;
        }
        lines.push_back({shown_name(cost),
                         cost_formula(page.campaign, cost, page.pen.style(), false),
                         {},
                         result.total.likely.settled(),
                         result.total.evidence == Evidence::assumed,
                         {},
                         false});
    }
    add_up(page, lines);
    const Decimal largest = largest_term(page);
    for (const auto& entry : lines) put_line(page, entry, largest);
    if (page.report.steps.cost.lines.empty())
        page.put(spaces(text_indent) + page.pen.faint("no cost is stated"));
    if (!nothing.empty()) page.rows(text_indent, "stated as none: " + nothing, true);
    put_total(page, page.report.steps.cost.total.likely.settled().rounded(page.campaign.currency.places()));
}

}  // namespace roi::write
