// JSON and JSON lines. Numbers are written from exact decimals, so no JSON library stands between.
#include "write/format/forms.hpp"
#include "write/format/json_object.hpp"

namespace roi::inline write {
namespace {

std::string total_object(const PortfolioReport& whole) {
    const Portfolio& total = whole.total;
    std::vector<std::string> names;
    for (const auto& name : total.left_out_names()) names.push_back(quoted(name));
    std::string text = "{ \"campaigns\": " + std::to_string(total.count()) +
                       ", \"currency\": " + quoted(total.currency().code()) +
                       ", \"left_out\": " + std::to_string(total.left_out()) +
                       ", \"left_out_names\": " + list(names, one_line) + ",\n    \"metrics\": " +
                       metrics_object(listed_metrics(whole.sums), total.currency(), spread_out);
    if (total.premature() > 0) text += ",\n    \"stamp\": \"PREMATURE\"";
    if (whole.breakdown)
        text += ",\n    \"breakdown\": " + breakdown_object(*whole.breakdown, total.currency(), spread_out);
    return text + " }";
}

/// Which campaigns these are; empty where all of them are meant.
std::string selection_member(const Selection& selection) {
    if (!selection.is_asked_for()) return {};
    std::vector<std::string> limits;
    for (const auto& limit : selection.limits) limits.push_back(quoted(limit));
    Object object;
    object.add("where", list(limits, one_line)).number("of", selection.of);
    object.number("chosen", selection.chosen).number("undecided", selection.undecided);
    if (selection.undecided > 0) object.text("why_undecided", selection.why_undecided);
    return ",\n  \"selection\": " + object.done();
}

void append_report(std::string& to, const Report& report, const Style&) {
    to += report_object(report, spread_out);
}

void append_line(std::string& to, const Report& report, const Style&) {
    to += report_object(report, one_line) + "\n";
}

std::string end_of_json(const PortfolioReport& whole, const Style&) {
    return (whole.count() == 0 ? " ],\n  \"total\": " : "],\n  \"total\": ") +
           (whole.count() > 1 ? total_object(whole) : "null") + selection_member(whole.selection) + " }\n";
}

}  // namespace

std::string envelope_head() {
    return "{ \"format_version\": \"" + std::string(format_version) +
           "\", \"roi_version\": \"" ROI_VERSION "\", \"campaigns\": [";
}

const ReportForm reports_as_json{.format = Format::json,
                                 .head = envelope_head,
                                 .first = "\n  ",
                                 .next = ",\n  ",
                                 .piece = append_report,
                                 .end = end_of_json};

const ReportForm reports_as_json_lines{.format = Format::jsonl, .piece = append_line};

}  // namespace roi::write
