// Value, cost, net and ROI by group as a table.
#include "write/page/columns.hpp"
#include "write/page/drawing.hpp"
#include "write/page/grid.hpp"
#include "write/page/table.hpp"
#include "write/report/text/report.hpp"

namespace roi::inline write {
namespace {

using Align = Table::Align;

Table table_of(const Breakdown& breakdown, Currency currency, const Pen& pen) {
    std::vector<Decimal> returns;
    std::vector<Decimal> costs;
    for (const auto& group : breakdown.groups) {
        returns.push_back(group.total_return.likely->settled());
        costs.push_back(group.cost.likely->settled());
    }
    const auto shown_returns = parts_that_add_up(returns, currency.places());
    const auto shown_costs = parts_that_add_up(costs, currency.places());
    const auto amount = [&](const Decimal& value) {
        return grouped(value, currency.places(), pen.numbers());
    };
    Table table({Align::left, Align::right, Align::right, Align::right, Align::right}, 0);
    table.add({"by " + std::string(breakdown_name(breakdown.by)), "value", "cost", "net",
               breakdown.is_premature ? "PREMATURE ROI" : "ROI"});
    for (std::size_t i = 0; i < breakdown.groups.size(); ++i) {
        const auto& group = breakdown.groups[i];
        const bool is_assumed = group.roi.evidence == Evidence::assumed && group.roi.likely;
        table.add({group.name.empty() ? "(none stated)" : clean_text(group.name), amount(shown_returns[i]),
                   group.has_cost ? amount(shown_costs[i]) : pen.dash(),
                   group.has_cost ? amount(shown_returns[i] - shown_costs[i]) : pen.dash(),
                   group.roi.likely
                       ? (is_assumed ? pen.about() + " " : "") + percent(*group.roi.likely, pen.numbers())
                       : pen.dash()});
    }
    return table;
}

}  // namespace

std::string breakdown_text(const Breakdown& breakdown, Currency currency, const Style& style) {
    const Pen pen(style);
    const auto width = static_cast<std::size_t>(style.width) - text_margin;
    std::string text;
    if (!breakdown.refusal.empty()) {
        const std::string refusal =
            "no table by " + std::string(breakdown_name(breakdown.by)) + ": " + clean_text(breakdown.refusal);
        for (const auto& row : wrapped(refusal, width - text_indent))
            text += std::string(text_indent, ' ') + row + "\n";
        return text;
    }
    for (const auto& row : table_of(breakdown, currency, pen).lines(text_indent, width, style.unicode))
        text += row + "\n";
    for (const auto& row : wrapped(clean_text(breakdown.remark), width - text_indent))
        text += std::string(text_indent, ' ') + pen.faint(row) + "\n";
    return text;
}

}  // namespace roi::write
