#include "write/compare_words.hpp"

#include <algorithm>

#include "write/formula.hpp"
#include "write/roi_labels.hpp"

namespace roi::write {

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
    if (a.steps.value.basis != b.steps.value.basis)
        remarks.push_back(a_name + " is " + basis(a) + ", " + b_name + " is " + basis(b) +
                          ": the two ROIs do not measure the same");
    if (a.campaign.claim != b.campaign.claim)
        remarks.push_back("one ROI is attributed, the other incremental: they do not measure the same");
    if (a.campaign.period && b.campaign.period && days(*a.campaign.period) != days(*b.campaign.period))
        remarks.push_back("the periods are not equally long: " + std::to_string(days(*a.campaign.period)) +
                          " and " + std::to_string(days(*b.campaign.period)) + " days");
    if (a.campaign.status != b.campaign.status)
        remarks.push_back(a.campaign.status == Status::plan
                              ? a_name + " is a plan, " + b_name + " is what came of it"
                              : a_name + " is what came of it, " + b_name + " is a plan");
    for (const auto* report : {&a, &b})
        if (report->is_withheld())
            remarks.push_back(
                "\"" + report->campaign.name +
                "\" is premature, its return and ROI are withheld: " + report->notes.front().message());
    if (a.missing != b.missing)
        remarks.push_back("the two do not leave the same kinds of cost out: roi calc names them");
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
