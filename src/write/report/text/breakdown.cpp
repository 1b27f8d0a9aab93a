// Value, cost, net and ROI by group as a table.
#include "write/page/columns.hpp"
#include "write/page/drawing.hpp"
#include "write/page/grid.hpp"
#include "write/page/table.hpp"
#include "write/report/text/report.hpp"

namespace roi::inline write {

std::string breakdown_text(const Breakdown& breakdown, Currency currency, const Style& style) {
    constexpr std::string_view titles[]{"channel", "media", "goal"};
    const Pen pen(style);
    const auto groups = breakdown.groups();
    std::vector<Decimal> returns;
    std::vector<Decimal> costs;
    for (const auto& group : groups) {
        returns.push_back(group.total_return.likely.settled());
        costs.push_back(group.cost.likely.settled());
    }
    const auto shown_returns = parts_that_add_up(returns, currency.places());
    const auto shown_costs = parts_that_add_up(costs, currency.places());
    const auto amount = [&](const Decimal& value) {
        return grouped(value, currency.places(), style.numbers);
    };
    using Align = Table::Align;
    Table table({Align::left, Align::right, Align::right, Align::right, Align::right}, 0);
    table.add({"by " + std::string(titles[static_cast<std::size_t>(breakdown.by())]), "value", "cost", "net",
               breakdown.is_premature() ? "PREMATURE ROI" : "ROI"});
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto& group = groups[i];
        const bool is_assumed = group.roi.evidence == Evidence::assumed && group.roi.likely;
        table.add({group.name.empty() ? "(none stated)" : clean_text(group.name), amount(shown_returns[i]),
                   group.has_cost ? amount(shown_costs[i]) : pen.dash(),
                   group.has_cost ? amount(shown_returns[i] - shown_costs[i]) : pen.dash(),
                   group.roi.likely
                       ? (is_assumed ? pen.about() + " " : "") + percent(*group.roi.likely, style.numbers)
                       : pen.dash()});
    }
    std::string text;
    if (!breakdown.refusal().empty()) {
        const auto rows =
            wrapped("no table by " + std::string(titles[static_cast<std::size_t>(breakdown.by())]) + ": " +
                        clean_text(breakdown.refusal()),
                    static_cast<std::size_t>(style.width) - text_indent - text_margin);
        for (const auto& row : rows) text += std::string(text_indent, ' ') + row + "\n";
        return text;
    }
    for (const auto& row :
         table.lines(text_indent, static_cast<std::size_t>(style.width) - text_margin, style.unicode))
        text += row + "\n";
    const std::string remark = clean_text(breakdown.remark());
    for (const auto& row : wrapped(remark, static_cast<std::size_t>(style.width) - text_indent - text_margin))
        text += std::string(text_indent, ' ') + pen.faint(row) + "\n";
    return text;
}

}  // namespace roi::write
