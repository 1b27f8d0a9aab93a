// Judged limits as CSV: a row a limit, a mistake, and an effect that was not measured.
#include "write/format/escape.hpp"
#include "write/format/figures.hpp"
#include "write/format/forms.hpp"
#include "write/format/metric_list.hpp"

namespace roi::inline write {
namespace {

std::string head() {
    return "campaign,limit,level,outcome,unit,value,limit_value,distance,worst,best,reason,file,line\n";
}

std::string limit_row(const JudgedCheck& judged, Currency currency) {
    const auto unit = judged.figure_unit();
    const auto cell = [&](const std::optional<Ratio>& value) {
        return (value ? json_figure(*value, unit, currency) : std::string()) + ",";
    };
    return csv_cell(judged.check.text) + "," +
           (judged.check.level == Check::Level::error ? "error," : "warn,") +
           std::string(outcome_name(judged.outcome)) + "," + unit_name(unit, currency) + "," +
           cell(judged.judged) + cell(Ratio(judged.check.limit)) + cell(judged.distance) +
           cell(judged.value.worst) + cell(judged.value.best) + csv_cell(judged.why) + ",";
}

void append_rows(std::string& to, const GatedCampaign& gated, const Style&) {
    const auto add = [&](const std::string& cells, const Place& place) {
        to += csv_cell(gated.name()) + "," + cells + csv_cell(gated.file) + "," + std::to_string(place.line) +
              "\n";
    };
    for (const auto& judged : gated.checks) add(limit_row(judged, gated.currency()), judged.check.place);
    for (const auto& mistake : gated.mistakes)
        add(",error,undecided,,,,,,," + csv_cell(mistake.code + " " + mistake.message) + ",", mistake.place);
    if (!gated.report) return;
    for (const auto& entry : gated.report->campaign.unmeasured)
        add(csv_cell(with_argument("unmeasured", entry.what)) + ",,,,,,,,,,", entry.place);
}

}  // namespace

const GateForm limits_as_csv{.format = Format::csv, .head = head, .piece = append_rows};

}  // namespace roi::write
