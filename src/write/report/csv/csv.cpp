// CSV in long form: a row a metric and campaign.
#include "model/names.hpp"
#include "write/format/escape.hpp"
#include "write/format/figures.hpp"
#include "write/format/forms.hpp"
#include "write/format/metric_list.hpp"

namespace roi::inline write {
namespace {

std::string cell(const MetricValue& value, Case which, MetricKind::Unit unit, Currency currency) {
    return bare_number(value, which, unit, currency).value_or("");
}

/// What the figure rests on; a premature figure is no evidence of anything.
std::string_view evidence_of(const MetricValue& value) {
    if (value.is_withheld) return "premature";
    if (value.is_premature) return "PREMATURE";
    return value.likely ? name_of(value.evidence) : "";
}

}  // namespace

std::string csv_row(std::string_view campaign, std::string_view metric, const MetricKind& kind,
                    const MetricValue& value, Currency currency) {
    const auto unit = kind.unit;
    std::string text = csv_cell(campaign);
    text.append(",").append(csv_cell(metric)).append(",").append(unit_name(unit, currency));
    for (const auto which : {Case::likely, Case::worst, Case::best, Case::measured})
        text.append(",").append(cell(value, which, unit, currency));
    return text.append(",").append(evidence_of(value)).append("\n");
}

namespace {

/// return, cost and ROI of each group of a breakdown.
void append_groups(std::string& to, std::string_view campaign, const Breakdown& breakdown,
                   Currency currency) {
    const std::string by(breakdown_name(breakdown.by));
    for (const auto& group : breakdown.groups) {
        const auto add = [&](Metric metric, const MetricValue& value) {
            const MetricKind& kind = kind_of(metric);
            to += csv_row(campaign, std::string(kind.name) + "{" + by + "=" + group.name + "}", kind, value,
                          currency);
        };
        add(Metric::total_return, group.total_return);
        if (group.has_cost) add(Metric::cost, group.cost);
        add(Metric::roi, group.roi);
    }
    if (breakdown.left_out > 0 && breakdown.refusal.empty())
        to += csv_cell(campaign) + "," + csv_cell("left_out{" + by + "}") + ",count," +
              std::to_string(breakdown.left_out) + ",,,,\n";
}

std::string head() { return "campaign,metric,unit,likely,worst,best,measured,evidence\n"; }

void append_rows(std::string& to, const Report& report, const Style&) {
    const Campaign& campaign = report.campaign;
    const std::string name = csv_cell(campaign.name) + ",";
    each_metric(report, [&](const MetricKind& kind, std::string_view argument, const MetricValue& value) {
        to += csv_row(campaign.name, full_name(kind, argument), kind, value, campaign.currency);
    });
    if (report.breakdown) append_groups(to, campaign.name, *report.breakdown, campaign.currency);
    for (const auto& claim : report.claims)
        to += name + csv_cell("claim[" + claim.claim + "]") + ",," + csv_cell(outcome_name(claim.outcome)) +
              ",,,,\n";
    for (const auto& entry : campaign.overrides)
        to += name + csv_cell("set[" + entry.pointer + "]") + ",," + csv_cell(entry.value) + ",,,,assumed\n";
    for (const auto& entry : campaign.unmeasured)
        to += name + csv_cell(with_argument("unmeasured", entry.what)) + ",,,,,,\n";
}

std::string total_rows(const PortfolioReport& whole, const Style&) {
    std::string text;
    if (whole.count() < 2) return text;
    const Currency currency = whole.total.currency();
    each_metric(whole.sums, [&](const MetricKind& kind, std::string_view argument, const MetricValue& value) {
        text += csv_row("TOTAL", full_name(kind, argument), kind, value, currency);
    });
    if (whole.breakdown) append_groups(text, "TOTAL", *whole.breakdown, currency);
    return text;
}

}  // namespace

const ReportForm reports_as_csv{.format = Format::csv, .head = head, .piece = append_rows, .end = total_rows};

}  // namespace roi::write
