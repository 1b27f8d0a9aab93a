// JSON and JSON lines. Numbers are written from exact decimals, so no JSON library stands between.
#include "write/format/forms.hpp"
#include "write/report/json/report.hpp"

namespace roi::inline write {
namespace {

void write_total(Json& json, const PortfolioReport& whole) {
    const Portfolio& total = whole.total;
    json.object([&] {
        json.number("campaigns", total.count()).word("currency", total.currency().code());
        json.number("left_out", total.left_out()).texts("left_out_names", total.left_out_names());
        json.separated_by(spread_out.members.next);
        write_metrics(json.key("metrics"), whole.sums, total.currency(), spread_out);
        if (total.premature() > 0) json.word("stamp", "PREMATURE");
        if (whole.breakdown)
            write_breakdown(json.key("breakdown"), *whole.breakdown, total.currency(), spread_out);
    });
}

/// Which campaigns these are.
void write_selection(Json& json, const Selection& selection) {
    json.object([&] {
        json.texts("where", selection.limits).number("of", selection.of);
        json.number("chosen", selection.chosen).number("undecided", selection.undecided);
        if (selection.undecided > 0) json.text("why_undecided", selection.why_undecided);
    });
}

void write_whole_report(Json& json, const Report& report, const Layout& layout) {
    write_report(json, report, layout);
}

std::string end_of_json(const PortfolioReport& whole, const Style&) {
    Json json;
    json.raw(whole.count() == 0 ? " ],\n  \"total\": " : "],\n  \"total\": ");
    if (whole.count() > 1)
        write_total(json, whole);
    else
        json.null();
    if (whole.selection.is_asked_for()) write_selection(json.raw(",\n  \"selection\": "), whole.selection);
    return std::string(json.raw(" }\n").text());
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
                                 .piece = append_json<Report, write_whole_report>,
                                 .end = end_of_json};

const ReportForm reports_as_json_lines{.format = Format::jsonl,
                                       .piece = append_json_line<Report, write_whole_report>};

}  // namespace roi::write
