// Step 4 of a text report: the ROI, or why there is none yet and what can be said instead.
#include <algorithm>

#include "roi/analysis/facts.hpp"
#include "write/format/dates.hpp"
#include "write/format/roi_labels.hpp"
#include "write/page/page.hpp"

namespace roi::inline write {
namespace {

constexpr std::size_t figure_begin = 9;  // of the headline

Decimal total_of(const Page& page, const Estimate& estimate) {
    return estimate.likely.settled().rounded(page.campaign.currency.places());
}

/// Money as in the totals; exact where rounding would leave a 0 that is none.
std::string formula_money(const Page& page, const Estimate& estimate) {
    const Decimal exact = estimate.likely.settled();
    const Decimal rounded = total_of(page, estimate);
    return rounded.is_zero() && !exact.is_zero()
               ? exact_money(exact, page.campaign.currency, page.pen.numbers())
               : page.money_text(rounded);
}

std::string trimmed(std::string text) {
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

void put_headline(Page& page, const MetricValue& roi) {
    constexpr std::size_t gauge_begin = 19;
    const std::string figure = percent(*roi.likely, page.pen.numbers());
    const std::string colored = roi.likely->is_negative() ? page.pen.bad(figure) : page.pen.good(figure);
    const bool fits = figure_begin + display_width(figure) + 2 <= gauge_begin + 6;
    const std::size_t column =
        fits ? std::max(gauge_begin, figure_begin + display_width(figure) + 2) : gauge_begin;
    const Gauge gauge = draw_gauge(roi, page.grid.width - column - 15, page.pen);
    if (!fits) page.put(spaces(figure_begin) + colored);
    const std::string lead =
        fits ? spaces(figure_begin) + colored + spaces(less(column, figure_begin + display_width(figure)))
             : spaces(column);
    page.put(lead + trimmed(gauge.scale));
    page.put(spaces(column) + gauge.labels);
    if (!roi.why_range.empty())
        page.put(spaces(figure_begin) + "no worst and best: " + std::string(roi.why_range));
}

std::string signed_percent(const Page& page, const MetricValue& value) {
    return percent(*value.likely, page.pen.numbers());
}

/// What the figure is, in pieces that lines break between.
void put_basis(Page& page) {
    const auto& steps = page.report.steps;
    std::vector<std::string> parts{std::string(name_of(page.campaign.claim)) + ", " +
                                   std::string(basis_label(steps.value.basis))};
    const bool both = steps.roi.margin_roi.likely && steps.roi.revenue_roi.likely;
    if (both && *steps.roi.margin_roi.likely != *steps.roi.revenue_roi.likely)
        parts.push_back("on revenue: " + signed_percent(page, steps.roi.revenue_roi));
    if (steps.roi.roi.measured && *steps.roi.roi.measured != *steps.roi.roi.likely)
        parts.push_back("counting measured returns only: " +
                        percent(*steps.roi.roi.measured, page.pen.numbers()));
    if (const int years = years_of_lifetimes(page.report); years > 0)
        parts.push_back("holds customers' margin of up to " + std::to_string(years) +
                        (years == 1 ? " year" : " years"));
    if (page.campaign.purpose == Purpose::media_mix) parts.push_back("a test within the media mix");
    const auto savings = metric(page.report, {Metric::savings_roi});
    if (savings.likely && savings.likely != steps.roi.roi.likely)
        parts.push_back("savings alone: " + signed_percent(page, savings));
    page.pieces(parts);
}

std::string count_text(const Page& page, const Ratio& count) { return number(count, page.pen.numbers(), 0); }

/// "305 (280 to 410; 67 more)"; credit and baseline are taken off before.
std::string needed_text(const Page& page, const MetricValue& needed, const ActionValue& value) {
    const Action& action = page.campaign.actions[value.action];
    std::string inside;
    if (needed.worst && needed.best && *needed.worst != *needed.best)
        inside = count_text(page, *needed.best) + " to " + count_text(page, *needed.worst);
    const Decimal more = (*needed.likely - value.effective.likely).decimal(0, Rounding::ceiling);
    if (more > Decimal(0)) inside += (inside.empty() ? "" : "; ") + count_text(page, Ratio(more)) + " more";
    const std::string after = action.baseline && action.credit ? "after baseline and credit"
                              : action.baseline                ? "after baseline"
                              : action.credit                  ? "after credit"
                                                               : "";
    if (!after.empty()) inside += (inside.empty() ? "" : "; ") + after;
    const std::string mark = needed.evidence == Evidence::assumed ? page.pen.about() + " " : "";
    return mark + count_text(page, *needed.likely) + (inside.empty() ? "" : " (" + inside + ")");
}

/// "you need 305 of "Order", all else as stated (67 more)", for every action without which it would not do.
void put_break_even(Page& page) {
    bool is_needed = false;
    bool is_any = false;
    for (const auto& value : page.report.steps.value.actions) {
        const auto& valuation = page.campaign.actions[value.action].value;
        if (!value.is_counted || std::holds_alternative<ExcessValue>(*valuation)) continue;
        const std::string name = clean_text(page.campaign.actions[value.action].name);
        const auto needed =
            metric(page.report, {Metric::break_even, page.campaign.actions[value.action].name});
        is_any = true;
        if (needed.likely && needed.likely->is_zero()) continue;
        is_needed = true;
        if (!needed.likely) {
            page.rows(text_indent, "break-even: " + name + ": " + std::string(needed.why));
            continue;
        }
        page.rows(text_indent, "break-even: you need " + needed_text(page, needed, value) + " of \"" + name +
                                   "\", all else as stated");
    }
    if (is_any && !is_needed)
        page.rows(text_indent, "break-even: no single action is needed, all else as stated");
}

std::string day_text(const Date& day) { return period_text({day, day}); }

/// What is missing, how to collect it, and from when.
void put_reasons(Page& page) {
    for (const auto& note : page.report.notes) {
        if (!note.is_premature) continue;
        const auto begin = text_indent + 3;
        const auto rows = wrapped(clean_text(note.message()), less(page.grid.width, begin + text_margin));
        for (std::size_t i = 0; i < rows.size(); ++i)
            page.put(spaces(text_indent) + (i == 0 ? page.pen.bad("!") + "  " : spaces(3)) + rows[i]);
        const auto* meaning = find_code(note.code);
        if (meaning != nullptr) page.rows(begin, std::string(meaning->repair), true);
    }
    if (!page.report.possible_from) return;
    const bool is_only_age =
        std::all_of(page.report.notes.begin(), page.report.notes.end(),
                    [](const Note& note) { return !note.is_premature || note.code == "R111"; });
    page.rows(text_indent, (is_only_age ? "an ROI is possible from " : "it is old enough from ") +
                               day_text(*page.report.possible_from) +
                               (is_only_age ? "" : ", if the rest is there by then"));
}

void write_premature(Page& page) {
    page.heading("4", "ROI", "premature: there is no figure yet");
    page.gap();
    put_reasons(page);
    page.gap();
    page.rows(text_indent, "cost so far: " + formula_money(page, page.report.steps.cost.total) + " " +
                               std::string(page.campaign.currency.code()));
    put_break_even(page);
    page.gap();
}

void put_undefined(Page& page, const MetricValue& roi) {
    const auto rows =
        wrapped("undefined: " + std::string(roi.why), page.grid.width - figure_begin - text_margin);
    for (const auto& row : rows) page.put(spaces(figure_begin) + page.pen.bold(row));
    if (!page.report.steps.roi.net.likely) return;
    page.put(spaces(figure_begin) + "net return " +
             money(page.report.steps.roi.net.likely->settled(), page.campaign.currency, page.pen.numbers()) +
             " " + std::string(page.campaign.currency.code()));
}

}  // namespace

void write_roi(Page& page) {
    if (page.report.is_withheld()) return write_premature(page);
    const MetricValue& roi = page.report.steps.roi.roi;
    const std::string returned = formula_money(page, page.report.steps.value.total);
    const std::string spent = formula_money(page, page.report.steps.cost.total);
    page.heading("4", "ROI",
                 "(" + returned + " " + page.pen.minus() + " " + spent + ") " + page.pen.times() + " 100 " +
                     page.pen.divided_by() + " " + spent);
    page.gap();
    if (page.report.is_even_so) page.put(spaces(figure_begin) + page.pen.bad("PREMATURE"));
    if (roi.likely)
        put_headline(page, roi);
    else
        put_undefined(page, roi);
    page.gap();
    put_basis(page);
    page.gap();
    if (page.report.is_even_so) {
        put_reasons(page);
        page.gap();
    }
    if (page.campaign.status == Status::plan) {
        page.rows(text_indent, "a plan: what must be true");
        put_break_even(page);
        page.gap();
    }
}

}  // namespace roi::write
