// CSV in long form: a row a metric and campaign.
#include "model/names.hpp"
#include "write/escape.hpp"
#include "write/figures.hpp"
#include "write/metric_list.hpp"
#include "write/writers.hpp"

namespace roi::write {
namespace {

std::string cell(const MetricValue& value, Case which, MetricKind::Unit unit, Currency currency) {
    return bare_number(value, which, unit, currency).value_or("");
}

std::string row(std::string_view campaign, const ListedMetric& metric, Currency currency) {
    const auto unit = metric.kind->unit;
    std::string text = csv_cell(campaign);
    text.append(",").append(csv_cell(metric.name)).append(",").append(unit_name(unit, currency));
    for (const auto which : {Case::likely, Case::worst, Case::best, Case::measured})
        text.append(",").append(cell(metric.value, which, unit, currency));
    return text.append(",").append(name_of(metric.value.evidence)).append("\n");
}

class CsvWriter : public ReportWriter {
 public:
    explicit CsvWriter(Sink sink) : sink_(std::move(sink)) {}

    void add(const Report& report) override {
        std::string text;
        if (!has_header_) text = "campaign,metric,unit,likely,worst,best,measured,evidence\n";
        has_header_ = true;
        const Campaign& campaign = report.campaign;
        for (const auto& metric : listed_metrics(report)) text += row(campaign.name, metric, campaign.currency);
        for (const auto& entry : campaign.overrides)
            text += csv_cell(campaign.name) + "," + csv_cell("set[" + entry.pointer + "]") + ",," +
                    csv_cell(entry.value) + ",,,,assumed\n";
        for (const auto& entry : campaign.unmeasured)
            text += csv_cell(campaign.name) + "," + csv_cell("unmeasured[" + entry.what + "]") + ",,,,,,\n";
        sink_(text);
    }

    void finish(const Portfolio& total) override {
        if (total.count() < 2) return;
        std::string text;
        for (const auto& metric : listed_metrics(total.total())) text += row("TOTAL", metric, total.currency());
        sink_(text);
    }

 private:
    Sink sink_;
    bool has_header_ = false;
};

}  // namespace

std::unique_ptr<ReportWriter> make_csv_writer(Sink sink) { return std::make_unique<CsvWriter>(std::move(sink)); }

}  // namespace roi::write
