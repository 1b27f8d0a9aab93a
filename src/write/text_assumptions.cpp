// The assumptions of a text report, with how far each moves ROI.
#include <algorithm>

#include "roi/analysis/assumptions.hpp"
#include "write/formula.hpp"
#include "write/page.hpp"
#include "write/table.hpp"

namespace roi::write {
namespace {

/// Money in thousands without decimals that are 0: the columns are narrow.
std::string short_figure(const Page& page, const Ratio& value, Unit unit) {
    const Decimal amount = value.settled();
    constexpr int thousand = 1000;
    if (unit == Unit::money && amount.is_whole() && amount >= Decimal(thousand))
        return grouped(amount, 0, page.pen.numbers());
    return plain_figure(value, unit, page.campaign.currency, page.pen.numbers());
}

std::string range_text(const Page& page, const Assumption& assumption) {
    const Figure& figure = *assumption.figure;
    if (!figure.has_range()) return "not stated";
    const auto end = [&](const Decimal& value) { return short_figure(page, Ratio(value), assumption.unit); };
    return end(figure.low()) + " " + page.pen.dash() + " " + end(figure.high());
}

/// ROI at the two ends of an assumption, the lower one first: "-22.9" and "/ +14.3".
std::pair<std::string, std::string> effect_text(const Page& page, const Assumption& assumption) {
    const auto& likely = page.report.steps.roi.roi.likely;
    if (!likely || !assumption.roi_at_low || !assumption.roi_at_high) return {page.pen.dash(), ""};
    const auto effect = [&](const Ratio& roi) {
        return points(Ratio(roi.decimal() - likely->decimal()), page.pen.style());
    };
    const auto [lower, higher] = std::minmax(*assumption.roi_at_low, *assumption.roi_at_high);
    return {effect(lower), "/ " + effect(higher)};
}

}  // namespace

void write_assumptions(Page& page) {
    const auto list = assumptions(page.report);
    if (list.empty()) return;
    constexpr std::size_t most = 8;
    using Align = Table::Align;
    Table table({Align::left, Align::right, Align::left, Align::right, Align::left, Align::left}, 0);
    table.add({"assumed, not measured", "", "range", "moves", "ROI by", "set at"});
    for (std::size_t i = 0; i < std::min(most, list.size()); ++i) {
        const auto& assumption = list[i];
        const auto [lower, higher] = effect_text(page, assumption);
        const Place place = assumption.figure->place;
        table.add({clean_text(assumption.label),
                   short_figure(page, assumption.figure->likely(), assumption.unit),
                   range_text(page, assumption), lower, higher,
                   assumption.figure->is_overridden() ? "--set" : "line " + std::to_string(place.line)});
    }
    const std::string mark =
        spaces(text_margin) + page.pen.unsure(page.pen.about()) + spaces(text_indent - text_margin - 1);
    bool first = true;
    for (const auto& row :
         table.lines(text_indent, page.grid.width - text_margin, page.pen.style().unicode)) {
        page.put(first ? mark + row.substr(text_indent) : row);
        first = false;
    }
    if (list.size() > most)
        page.put(spaces(text_indent) + "and " + std::to_string(list.size() - most) + " more: see --working");
    page.gap();
}

}  // namespace roi::write
