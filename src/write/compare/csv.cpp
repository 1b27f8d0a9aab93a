// Comparisons as CSV: the rows of every report, with the change from the first campaign beside each figure of
// the others.
#include "write/format/escape.hpp"
#include "write/format/figures.hpp"
#include "write/format/forms.hpp"
#include "write/format/metric_list.hpp"

namespace roi::inline write {
namespace {

std::string head() { return "campaign,metric,unit,likely,worst,best,measured,evidence,change,relative\n"; }

std::string row(const Report& report, const ListedMetric& metric, const std::string& change) {
    auto text = csv_row(report.campaign.name, metric, report.campaign.currency);
    text.pop_back();  // the line's end
    return text + "," + change + "\n";
}

std::string change_cells(const ListedMetric& metric, const std::vector<ListedMetric>& first,
                         const Comparison& comparison) {
    const Currency currency = comparison.now->campaign.currency;
    if (!why_not_comparable(metric.kind->rests, *comparison.before, *comparison.now).empty()) return ",";
    for (const auto& before : first) {
        if (before.name != metric.name) continue;
        const Change change = change_between(before.value, metric.value, metric.kind->worse);
        const auto unit = metric.kind->unit;
        return bare_number(change.difference, Case::likely, unit, currency).value_or("") + "," +
               bare_number(change.relative, Case::likely, MetricKind::Unit::ratio, currency).value_or("");
    }
    return ",";
}

void append_rows(std::string& to, const ComparedCampaign& campaign, const Style&) {
    const auto& comparison = campaign.with_first;
    const auto first = comparison ? listed_metrics(*comparison->before) : std::vector<ListedMetric>();
    for (const auto& metric : listed_metrics(campaign.report))
        to += row(campaign.report, metric, comparison ? change_cells(metric, first, *comparison) : ",");
    if (!comparison) return;
    for (const auto& mover : comparison->movers)
        to += csv_cell(campaign.report.campaign.name) + "," +
              csv_cell(with_argument("moved_roi", mover.name)) + ",ratio," + json_ratio(Ratio(mover.part)) +
              ",,,,,,\n";
}

}  // namespace

const ComparisonForm comparisons_as_csv{.format = Format::csv, .head = head, .piece = append_rows};

}  // namespace roi::write
