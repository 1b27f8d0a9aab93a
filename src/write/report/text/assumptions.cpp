// The assumptions of a text report, with how far each moves ROI.
#include <algorithm>

#include "model/figures_of.hpp"
#include "roi/analysis/assumptions.hpp"
#include "write/page/page.hpp"
#include "write/page/table.hpp"
#include "write/report/formula.hpp"

namespace roi::inline write {
namespace {

/// Money in thousands without decimals, where none of the three figures has any: the columns are narrow.
bool is_short(const Assumption& assumption) {
    constexpr int thousand = 1000;
    const Figure& figure = *assumption.figure;
    if (assumption.unit != Unit::money || figure.likely() < Ratio(thousand)) return false;
    if (!figure.likely().settled().is_whole()) return false;
    return !figure.has_range() || (figure.low().is_whole() && figure.high().is_whole());
}

std::string figure_of(const Page& page, const Assumption& assumption, const Ratio& value) {
    if (is_short(assumption)) return grouped(value.settled(), 0, page.pen.numbers());
    return plain_figure(value, assumption.unit, page.campaign.currency, page.pen.numbers());
}

/// Nothing to show: it is part of nothing that counts.
bool moves_nothing(const Report& report, const Assumption& assumption) {
    const auto& likely = report.steps.roi.roi.likely;
    return likely && assumption.roi_at_low == likely && assumption.roi_at_high == likely;
}

/// "Summer s...: expected": the owner gives way, because the figure is what has to be found.
std::string short_label(const std::string& label, std::size_t room, bool unicode) {
    if (display_width(label) <= room) return label;
    const auto colon = label.rfind(": ");
    const std::string role = colon == std::string::npos ? std::string() : label.substr(colon);
    constexpr std::size_t least = 6;
    return fitted(label.substr(0, colon), std::max(least, less(room, display_width(role))), unicode) + role;
}

/// Samples are measured, and move the result within their interval all the same.
bool has_samples(const Campaign& campaign) {
    bool found = false;
    const auto look = [&](std::string_view, const Figure& figure, Unit) {
        found = found || (figure.has_range() && !figure.is_guess());
    };
    for (const auto& action : campaign.actions)
        if (action.counted) visit_figures(action, look);
    for (const auto& cost : campaign.costs) visit_figures(cost, look);
    return found;
}

std::string range_text(const Page& page, const Assumption& assumption) {
    const Figure& figure = *assumption.figure;
    if (!figure.has_range()) return "not stated";
    const auto end = [&](const Decimal& value) { return figure_of(page, assumption, Ratio(value)); };
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
    auto list = assumptions(page.report);
    std::erase_if(list, [&](const Assumption& entry) { return moves_nothing(page.report, entry); });
    if (list.empty()) return;
    constexpr std::size_t most = 8;
    const std::size_t shown = std::min(most, list.size());
    using Align = Table::Align;
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& assumption = list[i];
        const auto [lower, higher] = effect_text(page, assumption);
        const Place place = assumption.figure->place;
        rows.push_back({"", figure_of(page, assumption, assumption.figure->likely()),
                        range_text(page, assumption), lower, higher,
                        assumption.figure->is_overridden() ? "--set" : "line " + std::to_string(place.line)});
    }
    const std::vector<Align> columns{Align::left,  Align::right, Align::left,
                                     Align::right, Align::left,  Align::left};
    const std::vector<std::string> head{"", "", "range", "moves", "ROI by", "set at"};
    Table figures(columns, 0);
    figures.add(head);
    for (const auto& row : rows) figures.add(row);
    const bool unicode = page.pen.style().unicode;
    const std::size_t room = less(page.grid.width - text_margin, figures.natural_width(text_indent));
    Table table(columns, 0);
    table.add({room < 21 ? "assumed" : "assumed, not measured", "", "range", "moves", "ROI by", "set at"});
    for (std::size_t i = 0; i < shown; ++i) {
        rows[i][0] = short_label(clean_text(list[i].label), room, unicode);
        table.add(rows[i]);
    }
    const std::string mark =
        spaces(text_margin) + page.pen.unsure(page.pen.about()) + spaces(text_indent - text_margin - 1);
    bool first = true;
    for (const auto& row : table.lines(text_indent, page.grid.width - text_margin, unicode)) {
        page.put(first ? mark + row.substr(text_indent) : row);
        first = false;
    }
    if (list.size() > most)
        page.put(spaces(text_indent) + "and " + std::to_string(list.size() - most) + " more: see --working");
    if (has_samples(page.campaign))
        page.rows(text_indent, "measured samples widen worst and best as well: see --working", true);
    page.gap();
}

}  // namespace roi::write
