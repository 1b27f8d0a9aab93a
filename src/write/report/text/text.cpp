// Reports as text: one campaign whole, or a ranked table and the total of many.
#include "write/format/figures.hpp"
#include "write/format/forms.hpp"
#include "write/page/columns.hpp"
#include "write/page/grid.hpp"
#include "write/report/text/report.hpp"

namespace roi::inline write {
namespace {

void append_page(std::string& to, const Report& report, const Style& given) {
    const Style style = typographic(given);
    to += report_text(report, style);
    if (style.working) to += "\n" + working_text(report, style);
}

/// What follows where the reports of all campaigns stand above already.
std::string below_pages(const PortfolioReport& whole, const Style& given) {
    const Style style = typographic(given);
    std::string text;
    if (whole.count() > 1)
        text = portfolio_text(whole, style);
    else if (whole.selection.is_asked_for())
        text = selection_lines(whole.selection, style);
    return whole.count() > 0 && !text.empty() ? "\n" + text : text;
}

/// The only report, or the table of many.
std::string page_or_table(const PortfolioReport& whole, const Style& style) {
    std::string text;
    if (whole.only) append_page(text, *whole.only, style);
    return text + (whole.count() > 1 ? portfolio_text(whole, typographic(style)) : below_pages(whole, style));
}

}  // namespace

std::string selection_lines(const Selection& selection, const Style& style) {
    std::string text;
    for (const auto& line :
         wrapped(selection_text(selection), static_cast<std::size_t>(style.width) - 2 * text_margin))
        text += std::string(text_margin, ' ') + line + "\n";
    return text;
}

const ReportForm reports_as_text{.format = Format::text, .end = page_or_table};

const ReportForm reports_as_pages{
    .format = Format::text, .next = "\n", .piece = append_page, .end = below_pages};

}  // namespace roi::write
