// Judged limits as JSON and JSON lines.
#include "write/format/forms.hpp"
#include "write/format/json_object.hpp"

namespace roi::inline write {
namespace {

std::string_view sign_of(Check::Comparison comparison) {
    constexpr std::string_view signs[]{">=", ">", "<=", "<"};
    return signs[static_cast<std::size_t>(comparison)];
}

std::string_view name_of_case(Case which) {
    constexpr std::string_view names[]{"likely", "worst", "best", "measured"};
    return names[static_cast<std::size_t>(which)];
}

std::string mistake_object(const Diagnostic& mistake) {
    return Object()
        .text("code", mistake.code)
        .text("message", mistake.message)
        .add("allowed", or_null(mistake.allowed))
        .add("hint", or_null(mistake.hint))
        .number("line", mistake.place.line)
        .number("column", mistake.place.column)
        .done();
}

std::string gated_object(const GatedCampaign& gated, const Layout& layout) {
    std::vector<std::string> checks;
    const Currency currency = gated.currency();
    for (const auto& check : gated.checks) checks.push_back(check_object(check, currency));
    std::vector<std::string> mistakes;
    for (const auto& mistake : gated.mistakes) mistakes.push_back(mistake_object(mistake));
    const auto& report = gated.report;
    std::string text = "{ \"file\": " + quoted(gated.file) +
                       ", \"line\": " + std::to_string(report ? report->campaign.place.line : 0) + "," +
                       std::string(layout.between) +
                       "\"campaign\": " + (report ? campaign_object(report->campaign) : "null") + "," +
                       std::string(layout.between) +
                       "\"basis\": " + (report ? quoted(basis_name(report->steps.value.basis)) : "null") +
                       ", \"verdict\": " + (report ? quoted(verdict_name(report->verdict)) : "null") +
                       ", \"outcome\": " + quoted(standing_name(gated.standing)) + ",";
    text.append(layout.between)
        .append("\"missing\": ")
        .append(report ? list(missing_names(report->missing), one_line) : "null")
        .append(",");
    text.append(layout.between)
        .append("\"unmeasured\": ")
        .append(report ? list(unmeasured_of(report->campaign), layout) : "null")
        .append(",");
    text.append(layout.between)
        .append("\"metrics\": ")
        .append(report ? metrics_object(listed_metrics(report->steps.roi), currency, layout) : "null")
        .append(",");
    text.append(layout.between).append("\"checks\": ").append(list(checks, layout)).append(",");
    return text.append(layout.between).append("\"mistakes\": ").append(list(mistakes, layout)).append(" }");
}

void append_object(std::string& to, const GatedCampaign& gated, const Style&) {
    to += gated_object(gated, spread_out);
}

void append_line(std::string& to, const GatedCampaign& gated, const Style&) {
    to += gated_object(gated, one_line) + "\n";
}

std::string end_of_json(const GateReport& whole, const Style&) {
    const GateCounts& counts = whole.counts;
    Object total;
    total.number("campaigns", counts.campaigns());
    for (const auto standing : {Standing::passed, Standing::skipped, Standing::warned, Standing::not_judged,
                                Standing::failed, Standing::undecided})
        total.number(standing_name(standing), counts.campaigns(standing));
    Object limits;
    limits.number("all", counts.limits());
    for (const auto outcome : {JudgedCheck::Outcome::passed, JudgedCheck::Outcome::not_judged,
                               JudgedCheck::Outcome::failed, JudgedCheck::Outcome::undecided})
        limits.number(outcome_name(outcome), counts.limits(outcome));
    total.add("limits", limits.done());
    total.text("outcome", standing_name(counts.worst()));
    return (counts.campaigns() == 0 ? " ],\n  \"total\": " : "],\n  \"total\": ") + total.done() + " }\n";
}

}  // namespace

std::string check_object(const JudgedCheck& judged, Currency currency) {
    const Check& check = judged.check;
    const auto unit = judged.figure_unit();
    const auto figure = [&](const std::optional<Ratio>& value, MetricKind::Unit in) {
        return value ? json_figure(*value, in, currency) : std::string("null");
    };
    Object object;
    object.text("expect", check.text).text("metric", check.metric.metric);
    object.add("argument", or_null(check.metric.argument));
    object.text("case", name_of_case(check.metric.which)).flag("change", check.metric.is_change);
    object.flag("relative", check.is_relative()).text("operator", sign_of(check.comparison));
    const Currency stated = Currency::of(check.unit).value_or(currency);  // a limit may be in another one
    object.add("limit", json_figure(Ratio(check.limit), unit, stated)).text("unit", unit_name(unit, stated));
    object.text("metric_unit", unit_name(judged.unit, currency));
    object.text("level", check.level == Check::Level::error ? "error" : "warn");
    object.add("why", or_null(check.why)).text("outcome", outcome_name(judged.outcome));
    object.add("value", figure(judged.judged, unit)).add("distance", figure(judged.distance, unit));
    object.add("worst", figure(judged.value.worst, unit)).add("best", figure(judged.value.best, unit));
    object.add("evidence", judged.judged ? quoted(name_of(judged.evidence())) : "null");
    if (check.metric.is_change)
        object.add("before", figure(judged.before, judged.unit)).add("now", figure(judged.now, judged.unit));
    const std::string_view no_range = judged.value.likely ? judged.value.why_range : std::string_view();
    object.add("reason", or_null(judged.why.empty() ? no_range : judged.why));
    object.add("hint", or_null(judged.hint)).text("from", check.place ? "file" : "flag");
    return object.number("line", check.place.line).number("column", check.place.column).done();
}

const GateForm limits_as_json{.format = Format::json,
                              .head = envelope_head,
                              .first = "\n  ",
                              .next = ",\n  ",
                              .piece = append_object,
                              .end = end_of_json};

const GateForm limits_as_json_lines{.format = Format::jsonl, .piece = append_line};

}  // namespace roi::write
