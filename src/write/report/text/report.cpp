// One campaign as text: the four steps on one screen, and what lies below the surface.
#include "write/report/text/report.hpp"

#include <algorithm>

#include "write/format/dates.hpp"
#include "write/page/page.hpp"
#include "write/report/formula.hpp"

namespace roi::inline write {
namespace {

/// Lets the name column grow where formulas are short.
void fit_names(Page& page) {
    std::size_t longest = 0;
    std::size_t needed = 0;
    const auto look = [&](const std::string& name, const std::string& formula, const Estimate& total) {
        longest = std::max(longest, display_width(clean_text(name)));
        const std::size_t line =
            display_width(formula) + display_width(page.money_text(total.likely.settled())) + 5;
        if (line <= page.grid.formula) needed = std::max(needed, line);
    };
    for (const auto& value : page.report.steps.value.actions) {
        const Action& action = page.campaign.actions[value.action];
        look(action.name, value_formula(page.campaign, action, page.pen.style()), value.total);
    }
    for (const auto& line : page.report.steps.cost.lines) {
        const Cost& cost = page.campaign.costs[line.cost];
        look(cost.name, cost_formula(page.campaign, cost, page.pen.style(), false), line.total);
    }
    constexpr std::size_t rule_and_gap = 20;
    page.grid.make_room_for_names(longest, std::max(needed, rule_and_gap));
}

void write_breakdown(Page& page) {
    if (!page.report.breakdown) return;
    page.append(breakdown_text(*page.report.breakdown, page.campaign.currency, page.pen.style()));
    page.gap();
}

}  // namespace

void write_header(Page& page) {
    std::string facts;
    if (page.report.verdict == Verdict::premature) facts = "PREMATURE " + page.pen.dot() + " ";
    if (page.campaign.status == Status::plan) facts = "PLAN " + page.pen.dot() + " ";
    if (page.campaign.period) facts += period_text(*page.campaign.period) + " " + page.pen.dot() + " ";
    facts += page.campaign.currency.code();
    const std::size_t room = less(page.grid.width, 2 * text_margin + display_width(facts) + 2);
    const std::string name =
        padded(fitted(clean_text(page.campaign.name), room, page.pen.style().unicode), room + 2);
    page.put(spaces(text_margin) + page.pen.bold(name) + facts);
    page.put(spaces(text_margin) + page.pen.faint(page.pen.line(page.grid.width - 2 * text_margin)));
    page.gap();
}

void write_goals(Page& page) {
    page.heading("1", "Goals");
    if (page.report.steps.goals.goals.empty())
        page.put(spaces(text_indent) + page.pen.faint("no goal is stated"));
    for (const auto& result : page.report.steps.goals.goals) {
        const Goal& goal = page.campaign.goals[result.goal];
        const std::string attained = result.attainment.likely
                                         ? percent(*result.attainment.likely, page.pen.numbers())
                                         : page.pen.dash();
        const std::size_t room =
            less(page.grid.width, text_margin + text_indent + page.grid.name + display_width(attained) + 1);
        const std::string formula =
            fitted(goal_formula(page.campaign, result, page.pen.style()), room, page.pen.style().unicode);
        page.put(page.name_column(goal.name) + padded(formula, room + 1) + attained);
        const std::string more = goal_remark(page.campaign, result, page.pen.style());
        page.rows(text_indent + page.grid.name, more, true);
    }
    page.gap();
}

std::string report_text(const Report& report, const Style& style) {
    Page page(report, style);
    fit_names(page);
    write_header(page);
    write_goals(page);
    write_value(page);
    write_cost(page);
    write_roi(page);
    write_assumptions(page);
    write_breakdown(page);
    write_claims(page);
    write_involvement(page);
    write_media_mix(page);
    page.append(findings_text(report, style));
    return page.take();
}

}  // namespace roi::write
