// Comparisons as CSV: the rows of every report, with the change from the first campaign beside each figure of
// the others.
#include <unordered_map>

#include "write/format/escape.hpp"
#include "write/format/figures.hpp"
#include "write/format/forms.hpp"
#include "write/format/metric_list.hpp"

namespace roi::inline write {
namespace {

std::string head() { return "campaign,metric,unit,likely,worst,best,measured,evidence,change,relative\n"; }

std::string row(const Report& report, const std::string& name, const MetricKind& kind,
                const MetricValue& value, const std::string& change) {
    auto text = csv_row(report.campaign.name, name, kind, value, report.campaign.currency);
    text.pop_back();  // the line's end
    return text + "," + change + "\n";
}

using MetricsByName = std::unordered_map<std::string, MetricValue>;

MetricsByName metrics_by_name(const Report& report) {
    MetricsByName metrics;
    each_metric(report, [&](const MetricKind& kind, std::string_view argument, const MetricValue& value) {
        metrics.emplace(full_name(kind, argument), value);
    });
    return metrics;
}

std::string change_cells(const std::string& name, const MetricKind& kind, const MetricValue& value,
                         const MetricsByName& first, const Comparison& comparison) {
    const Currency currency = comparison.now->campaign.currency;
    const auto before = first.find(name);
    if (before == first.end() || !why_not_comparable(kind.rests, *comparison.before, *comparison.now).empty())
        return ",";
    const Change change = change_between(before->second, value, kind.worse);
    return bare_number(change.difference, Case::likely, kind.unit, currency).value_or("") + "," +
           bare_number(change.relative, Case::likely, MetricKind::Unit::ratio, currency).value_or("");
}

void append_rows(std::string& to, const ComparedCampaign& campaign, const Style&) {
    const auto& comparison = campaign.with_first;
    const auto first = comparison ? metrics_by_name(*comparison->before) : MetricsByName();
    each_metric(campaign.report,
                [&](const MetricKind& kind, std::string_view argument, const MetricValue& value) {
                    const auto name = full_name(kind, argument);
                    to += row(campaign.report, name, kind, value,
                              comparison ? change_cells(name, kind, value, first, *comparison) : ",");
                });
    if (!comparison) return;
    for (const auto& mover : comparison->movers)
        to += csv_cell(campaign.report.campaign.name) + "," +
              csv_cell(with_argument("moved_roi", mover.name)) + ",ratio," + json_ratio(Ratio(mover.part)) +
              ",,,,,,\n";
}

}  // namespace

const ComparisonForm comparisons_as_csv{.format = Format::csv, .head = head, .piece = append_rows};

}  // namespace roi::write
