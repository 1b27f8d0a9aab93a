#include "write/compare/words.hpp"

#include <algorithm>

#include "write/format/dates.hpp"
#include "write/format/roi_labels.hpp"
#include "write/gate/limit_text.hpp"
#include "write/page/page.hpp"
#include "write/report/formula.hpp"

namespace roi::inline write {

std::string relative_text(const Difference& line, const Style& style) {
    if (!line.relative || line.relative->is_zero() || line.unit == MetricKind::Unit::ratio) return {};
    constexpr int finest = 6;
    int places = 1;  // -100.0% is said of what is gone alone
    while (places < finest && hundredfold(*line.relative, places) == Decimal(-100) &&
           *line.relative != Ratio(-1))
        ++places;
    return (*line.relative > Ratio(0) ? "+" : "") + percent(*line.relative, style.numbers, places);
}

std::string shown_cost(const std::string& name) {
    const auto categories = words(CostCategory{});
    return std::find(categories.begin(), categories.end(), name) == categories.end() ? name
                                                                                     : shown_metric(name);
}

std::string header_line(const std::string& mark, const Report& report, const Style& style) {
    const Pen pen(style);
    std::string facts;
    if (report.verdict == Verdict::premature) facts = "PREMATURE " + pen.dot() + " ";
    if (report.campaign.status == Status::plan) facts = "PLAN " + pen.dot() + " ";
    if (report.campaign.period) facts += period_text(*report.campaign.period) + " " + pen.dot() + " ";
    facts += report.campaign.currency.code();
    const std::size_t taken = 2 * text_margin + display_width(mark) + 2 + display_width(facts) + 2;
    const std::size_t room = less(static_cast<std::size_t>(style.width), taken);
    const std::string name = padded(fitted(clean_text(report.campaign.name), room, style.unicode), room + 2);
    return spaces(text_margin) + pen.heading(mark) + "  " + pen.bold(name) + facts + "\n";
}

std::string letter(std::size_t index) {
    std::string text(1, static_cast<char>('A' + index % 26));
    return index < 26 ? text : letter(index / 26 - 1) + text;
}

std::vector<std::string> comparison_remarks(const Comparison& comparison, const std::string& a_name,
                                            const std::string& b_name) {
    const Report& a = *comparison.before;
    const Report& b = *comparison.now;
    std::vector<std::string> remarks;
    const auto basis = [&](const Report& report) {
        return std::string(basis_label(report.steps.value.basis));
    };
    if (a.steps.value.basis == b.steps.value.basis && a.campaign.claim == b.campaign.claim)
        remarks.push_back("ROI is " + std::string(name_of(a.campaign.claim)) + ", " + basis(a));
    if (a.steps.value.basis != b.steps.value.basis)
        remarks.push_back(a_name + " is " + basis(a) + ", " + b_name + " is " + basis(b) +
                          ": the two ROIs do not measure the same");
    if (a.campaign.claim != b.campaign.claim)
        remarks.push_back("one ROI is attributed, the other incremental: they do not measure the same");
    if (a.campaign.period && b.campaign.period && months(*a.campaign.period) != months(*b.campaign.period))
        remarks.push_back("the periods are not equally long: " + std::to_string(days(*a.campaign.period)) +
                          " and " + std::to_string(days(*b.campaign.period)) + " days");
    if (a.campaign.status != b.campaign.status)
        remarks.push_back(a.campaign.status == Status::plan ? a_name + " is a plan, " + b_name + " is not"
                                                            : b_name + " is a plan, " + a_name + " is not");
    const auto say_withheld = [&](const Report& report, const std::string& name) {
        if (report.is_withheld())
            remarks.push_back(
                name + " is premature, its return and ROI are withheld: " + report.notes.front().message());
    };
    say_withheld(a, a_name);
    say_withheld(b, b_name);
    if (a.missing != b.missing)
        remarks.push_back("the costs not stated are not the same kinds: roi lint names them");
    if (const auto one = unmeasured_sentence(a.campaign); !one.empty())
        remarks.push_back(a_name + ", " + one);
    if (const auto one = unmeasured_sentence(b.campaign); !one.empty())
        remarks.push_back(b_name + ", " + one);
    if (comparison.do_inputs_differ && !comparison.do_results_differ())
        remarks.push_back("the files differ, and what comes of them is the same");
    if (!comparison.ranges_overlap) return remarks;
    const auto& change = comparison.metric("roi").change;
    const bool is_same = change && change->is_zero();
    if (*comparison.ranges_overlap && !is_same)
        remarks.push_back("the ranges from worst to best overlap: which ROI is higher is not settled");
    if (!*comparison.ranges_overlap) remarks.push_back("the ranges from worst to best do not overlap");
    return remarks;
}

std::vector<Decimal> parts_in_points(const Comparison& comparison) {
    std::vector<Decimal> exact;
    for (const auto& mover : comparison.movers) exact.push_back(mover.part * Decimal(100));
    return parts_that_add_up(exact, 1);
}

std::string assumption_text(const ComparedAssumption& row, const Figure* figure, Currency currency,
                            const Style& style) {
    if (figure == nullptr) return style.unicode ? "\u2013" : "-";
    const auto shown = [&](const Ratio& value) {
        return plain_figure(value, row.unit, currency, style.numbers);
    };
    std::string text = figure_text(*figure, row.unit, currency, style);
    if (figure->is_guess() && figure->has_range())
        text += " (" + shown(Ratio(figure->low())) + " to " + shown(Ratio(figure->high())) + ")";
    return text;
}

std::string movers_sentence(const Comparison& comparison, std::size_t most, const Style& style,
                            std::string (*shown)(const std::string&)) {
    if (!comparison.why_no_movers.empty()) return comparison.why_no_movers;
    const auto parts = parts_in_points(comparison);
    std::string text;
    for (std::size_t i = 0; i < std::min(most, parts.size()); ++i)
        text += (i > 0 ? ", " : "") + shown(comparison.movers[i].name) + " " +
                (parts[i] > Decimal(0) ? "+" : "") + grouped(parts[i], 1, style.numbers) + " points";
    if (parts.size() > most) text += ", and " + std::to_string(parts.size() - most) + " more";
    return text.empty() ? "nothing" : text;
}

std::string compared_figure(const std::optional<MetricValue>& value, MetricKind::Unit unit, Currency currency,
                            const Style& style) {
    if (!value) return style.unicode ? "\u2013" : "-";
    if (value->is_withheld) return "premature";
    if (!value->likely) return "undefined";
    const std::string about = style.unicode ? "\u2248 " : "~ ";
    return (value->evidence == Evidence::assumed ? about : "") +
           metric_figure(*value->likely, unit, currency, style);
}

std::string shown_metric(const std::string& name) {
    if (name == "roi") return "ROI";
    if (name == "margin_roi") return "ROI on margin";
    if (name == "revenue_roi") return "ROI on revenue";
    if (name == "roas") return "ROAS";
    std::string text = name;
    for (char& c : text)
        if (c == '_') c = ' ';
    return text;
}

}  // namespace roi::write
