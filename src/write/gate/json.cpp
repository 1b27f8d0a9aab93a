// Judged limits as JSON and JSON lines.
#include "write/format/forms.hpp"
#include "write/format/metric_list.hpp"
#include "write/report/json/report.hpp"

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

void write_mistake(Json& json, const Diagnostic& mistake) {
    json.object([&] {
        json.text("code", mistake.code).text("message", mistake.message);
        json.text_or_null("allowed", mistake.allowed).text_or_null("hint", mistake.hint);
        json.number("line", mistake.place.line).number("column", mistake.place.column);
    });
}

/// What stands before the limits; null where the file could not be read.
void add_report(Json& json, const Report* report, std::string_view outcome, const Layout& layout) {
    if (report != nullptr)
        write_campaign(json.key("campaign"), report->campaign);
    else
        json.null("campaign");
    json.word_or_null("basis", report != nullptr ? basis_name(report->steps.value.basis) : "");
    json.separated_by(", ").word_or_null("verdict", report != nullptr ? verdict_name(report->verdict) : "");
    json.word("outcome", outcome).separated_by(layout.members.next);
    if (report == nullptr) {
        json.null("missing").null("unmeasured").null("metrics");
        return;
    }
    const Campaign& campaign = report->campaign;
    write_missing(json.key("missing"), report->missing);
    write_unmeasured(json.key("unmeasured"), campaign, layout);
    write_metrics(json.key("metrics"), report->steps.roi, campaign.currency, layout);
}

void write_gated(Json& json, const GatedCampaign& gated, const Layout& layout) {
    const Report* const report = gated.report ? &*gated.report : nullptr;
    json.object([&] {
        json.text("file", gated.file);
        json.number("line", report != nullptr ? report->campaign.place.line : 0);
        json.separated_by(layout.members.next);
        add_report(json, report, standing_name(gated.standing), layout);
        json.list(
            "checks", gated.checks, [&](const auto& check) { write_check(json, check, gated.currency()); },
            layout.elements);
        json.list(
            "mistakes", gated.mistakes, [&](const auto& mistake) { write_mistake(json, mistake); },
            layout.elements);
    });
}

std::string end_of_json(const GateReport& whole, const Style&) {
    const GateCounts& counts = whole.counts;
    Json json;
    json.raw(counts.campaigns() == 0 ? " ],\n  \"total\": " : "],\n  \"total\": ");
    json.object([&] {
        json.number("campaigns", counts.campaigns());
        for (const auto standing : {Standing::passed, Standing::skipped, Standing::warned,
                                    Standing::not_judged, Standing::failed, Standing::undecided})
            json.number(standing_name(standing), counts.campaigns(standing));
        json.object("limits", [&] {
            json.number("all", counts.limits());
            for (const auto outcome : {JudgedCheck::Outcome::passed, JudgedCheck::Outcome::not_judged,
                                       JudgedCheck::Outcome::failed, JudgedCheck::Outcome::undecided})
                json.number(outcome_name(outcome), counts.limits(outcome));
        });
        json.word("outcome", standing_name(counts.worst()));
    });
    return std::string(json.raw(" }\n").text());
}

}  // namespace

void write_check(Json& json, const JudgedCheck& judged, Currency currency) {
    const Check& check = judged.check;
    const auto unit = judged.figure_unit();
    const Currency stated = Currency::of(check.unit).value_or(currency);  // a limit may be in another one
    const std::string_view no_range = judged.value.likely ? judged.value.why_range : std::string_view();
    json.object([&] {
        json.text("expect", check.text).word("metric", check.metric.word());
        json.text_or_null("argument", check.metric.argument);
        json.word("case", name_of_case(check.metric.which)).flag("change", check.metric.is_change);
        json.flag("relative", check.is_relative()).word("operator", sign_of(check.comparison));
        json.figure("limit", Ratio(check.limit), unit, stated).word("unit", unit_name(unit, stated));
        json.word("metric_unit", unit_name(judged.unit, currency));
        json.word("level", check.level == Check::Level::error ? "error" : "warn");
        json.text_or_null("why", check.why).word("outcome", outcome_name(judged.outcome));
        json.figure("value", judged.judged, unit, currency);
        json.figure("distance", judged.distance, unit, currency);
        json.figure("worst", judged.value.worst, unit, currency);
        json.figure("best", judged.value.best, unit, currency);
        json.word_or_null("evidence", judged.judged ? name_of(judged.evidence()) : "");
        if (check.metric.is_change) {
            json.figure("before", judged.before, judged.unit, currency);
            json.figure("now", judged.now, judged.unit, currency);
        }
        json.text_or_null("reason", judged.why.empty() ? no_range : judged.why);
        json.text_or_null("hint", judged.hint).word("from", check.place ? "file" : "flag");
        json.number("line", check.place.line).number("column", check.place.column);
    });
}

const GateForm limits_as_json{.format = Format::json,
                              .head = envelope_head,
                              .first = "\n  ",
                              .next = ",\n  ",
                              .piece = append_json<GatedCampaign, write_gated>,
                              .end = end_of_json};

const GateForm limits_as_json_lines{.format = Format::jsonl,
                                    .piece = append_json_line<GatedCampaign, write_gated>};

}  // namespace roi::write
