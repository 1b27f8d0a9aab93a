// CSV in long form: a row a metric and campaign.
#include "method/quotient.hpp"
#include "model/names.hpp"
#include "write/format/escape.hpp"
#include "write/format/figures.hpp"
#include "write/format/metric_list.hpp"
#include "write/report/parted_writer.hpp"
#include "write/report/writers.hpp"

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
std::string rows(std::string_view campaign, const Breakdown& breakdown, Currency currency) {
    constexpr std::string_view names[]{"channel", "media", "goal"};
    std::string text;
    for (const auto& group : breakdown.groups()) {
        const auto add = [&](Metric metric, const MetricValue& value) {
            const MetricKind& kind = kind_of(metric);
            const std::string name = std::string(kind.name) + "{" +
                                     std::string(names[static_cast<std::size_t>(breakdown.by())]) + "=" +
                                     group.name + "}";
            text += csv_row(campaign, name, kind, value, currency);
        };
        MetricValue total_return = plain_metric(group.total_return, worse_of(Metric::total_return));
        total_return.is_premature = breakdown.is_premature();
        add(Metric::total_return, total_return);
        if (group.has_cost) add(Metric::cost, plain_metric(group.cost, worse_of(Metric::cost)));
        add(Metric::roi, group.roi);
    }
    if (breakdown.left_out() > 0 && breakdown.refusal().empty()) {
        const std::string what =
            "left_out{" + std::string(names[static_cast<std::size_t>(breakdown.by())]) + "}";
        text += csv_cell(campaign) + "," + csv_cell(what) + ",count," + std::to_string(breakdown.left_out()) +
                ",,,,\n";
    }
    return text;
}

class CsvWriter : public PartedWriter {
 public:
    CsvWriter(Style style, Sink sink) : PartedWriter(std::move(sink)), style_(std::move(style)) {
        if (style_.by) total_.emplace(*style_.by);
    }

    void add(const Report& report) override {
        put_header();
        std::string text;
        const Campaign& campaign = report.campaign;
        each_metric(report, [&](const MetricKind& kind, std::string_view argument, const MetricValue& value) {
            text += csv_row(campaign.name, full_name(kind, argument), kind, value, campaign.currency);
        });
        if (style_.by) {
            Breakdown breakdown(*style_.by);
            breakdown.add(report);
            total_->add(report);
            text += rows(campaign.name, breakdown, campaign.currency);
        }
        for (const auto& claim : report.claims)
            text += csv_cell(campaign.name) + "," + csv_cell("claim[" + claim.claim + "]") + ",," +
                    csv_cell(outcome_name(claim.outcome)) + ",,,,\n";
        for (const auto& entry : campaign.overrides)
            text += csv_cell(campaign.name) + "," + csv_cell("set[" + entry.pointer + "]") + ",," +
                    csv_cell(entry.value) + ",,,,assumed\n";
        for (const auto& entry : campaign.unmeasured)
            text += csv_cell(campaign.name) + "," + csv_cell(with_argument("unmeasured", entry.what)) +
                    ",,,,,,\n";
        put(text);
    }

    void finish(const Portfolio& total) override {
        put_header();
        if (total.count() < 2) return;
        std::string text;
        each_metric(total.total(),
                    [&](const MetricKind& kind, std::string_view argument, const MetricValue& value) {
                        text += csv_row("TOTAL", full_name(kind, argument), kind, value, total.currency());
                    });
        if (total_) text += rows("TOTAL", *total_, total.currency());
        put(text);
    }

    std::unique_ptr<ReportWriter> part() const override {
        return std::make_unique<CsvWriter>(style_, Sink());
    }
    void join(ReportWriter& part) override {
        auto& later = static_cast<CsvWriter&>(part);
        put_header();
        put(later.held_);
        if (total_) total_->join(*later.total_);
    }

 private:
    void put_header() {
        if (!is_part() && !std::exchange(has_header_, true))
            put("campaign,metric,unit,likely,worst,best,measured,evidence\n");
    }

    Style style_;
    std::optional<Breakdown> total_;
    bool has_header_ = false;
};

}  // namespace

std::unique_ptr<ReportWriter> make_csv_writer(Style style, Sink sink) {
    return std::make_unique<CsvWriter>(std::move(style), std::move(sink));
}

}  // namespace roi::write
