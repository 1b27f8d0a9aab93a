// One campaign as JSON.
#include "write/report/json/report.hpp"

#include "roi/analysis/assumptions.hpp"
#include "roi/analysis/facts.hpp"
#include "write/format/dates.hpp"
#include "write/format/metric_list.hpp"
#include "write/report/formula.hpp"

namespace roi::inline write {
namespace {

void write_metric(Json& json, const MetricKind& kind, const MetricValue& value, Currency currency) {
    json.object([&] {
        json.word("unit", unit_name(kind.unit, currency));
        json.figure("likely", value.likely, kind.unit, currency);
        json.figure("worst", value.worst, kind.unit, currency);
        json.figure("best", value.best, kind.unit, currency);
        if (value.measured) json.figure("measured", value.measured, kind.unit, currency);
        json.word_or_null("evidence", value.likely ? name_of(value.evidence) : "");
        const std::string_view why = value.likely ? value.why_range : value.why;
        if (!why.empty()) json.text("why", why);
    });
}

template <class Measured>
void write_metrics_of(Json& json, const Measured& measured, Currency currency, const Layout& layout) {
    const auto members = [&] {
        each_metric(measured,
                    [&](const MetricKind& kind, std::string_view argument, const MetricValue& value) {
                        if (kind.takes_argument())
                            json.foreign_key(with_argument(kind.name, argument));
                        else
                            json.key(kind.name);
                        write_metric(json, kind, value, currency);
                    });
    };
    json.object(members, layout.elements);
}

/// likely, worst and best where none of them is known.
void add_no_cases(Json& json) { json.null("likely").null("worst").null("best"); }

/// likely, worst and best of money, by the direction in which money is worse.
void add_money(Json& json, const Estimate& estimate, MetricKind::Worse worse, Currency currency) {
    json.money("likely", estimate.likely.settled(), currency);
    if (!estimate.is_bounded()) {
        json.null("worst").null("best").word("why", "range not stated");
        return;
    }
    const bool high_is_worse = worse == MetricKind::Worse::higher;
    json.money("worst", high_is_worse ? estimate.highest() : estimate.lowest(), currency);
    json.money("best", high_is_worse ? estimate.lowest() : estimate.highest(), currency);
}

void add_media(Json& json, const std::optional<Media>& media) {
    json.word_or_null("media", media ? name_of(*media) : "");
}

void add_change(Json& json, const GoalResult& result) {
    if (!result.change) return;
    json.object("change", [&] {
        json.fraction("likely", result.change->likely);
        if (result.change->spread == Estimate::Spread::range)
            json.fraction("low", Ratio(result.change->low)).fraction("high", Ratio(result.change->high));
        else
            json.null("low").null("high");
        json.fraction("relative", result.relative_change);
    });
}

void write_goal(Json& json, const Report& report, const GoalResult& result) {
    const Goal& goal = report.campaign.goals[result.goal];
    const MetricValue& attainment = result.attainment;
    json.object([&] {
        json.text("name", goal.name).word("type", name_of(goal.type));
        json.word("direction", goal.direction == Goal::Direction::up ? "up" : "down");
        json.fraction("target", goal.target ? std::optional(goal.target->likely()) : std::nullopt);
        json.fraction("reached", result.reached ? std::optional(result.reached->likely) : std::nullopt);
        json.fraction("likely", attainment.likely);
        json.fraction("worst", attainment.worst).fraction("best", attainment.best);
        json.fraction("lift", result.lift);
        add_change(json, result);
        json.word_or_null("evidence", attainment.likely ? name_of(attainment.evidence) : "");
        const std::string_view why = attainment.likely ? attainment.why_range : attainment.why;
        if (!why.empty()) json.text("why", why);
        json.text("formula", goal_formula(report.campaign, result, formula_style()));
        json.number("line", goal.place.line);
    });
}

/// What one is worth, and all of them; a premature campaign says the first alone.
void add_worth(Json& json, const Report& report, const ActionValue& value) {
    const Currency currency = report.campaign.currency;
    const auto& way = report.campaign.actions[value.action].value;
    json.word_or_null("method", way ? valuation_name(*way) : "");
    if (!value.is_valued) {
        json.null("basis").null("each");
        add_no_cases(json);
        json.text("why", value.why.empty() ? "no value is stated" : value.why);
        return;
    }
    json.word("basis", name_of(value.basis)).money("each", value.each.likely.settled(), currency);
    if (report.is_withheld())
        add_no_cases(json);
    else
        add_money(json, value.total, MetricKind::Worse::lower, currency);
    if (!value.why.empty()) json.text("kept_out", value.why);
    if (report.is_withheld()) json.text("why", "premature: see notes");
}

void write_value(Json& json, const Report& report, const ActionValue& value) {
    const Campaign& campaign = report.campaign;
    const Action& action = campaign.actions[value.action];
    json.object([&] {
        json.text("name", action.name).text_or_null("channel", action.channel);
        add_media(json, action.media);
        json.number("count", action.count.likely().settled());
        json.number("effective_count", value.effective.likely.settled());
        json.flag("counted", value.is_counted);
        add_worth(json, report, value);
        json.word("evidence", name_of(value.evidence));
        json.text("formula", value_formula(campaign, action, formula_style()));
        if (const auto facts = facts_on(report, value); !facts.empty())
            write_facts(json.key("facts"), facts, campaign.currency, report.is_withheld());
        json.number("line", action.place.line);
    });
}

void write_cost(Json& json, const Campaign& campaign, const CostLine& line) {
    const Cost& cost = campaign.costs[line.cost];
    json.object([&] {
        json.text("name", cost.name).word("category", category_name(cost.category));
        json.text_or_null("channel", cost.channel);
        add_media(json, cost.media);
        add_money(json, line.total, MetricKind::Worse::higher, campaign.currency);
        json.word("evidence", name_of(line.total.evidence));
        json.text("formula", cost_formula(campaign, cost, formula_style(), true));
        json.number("line", cost.place.line);
    });
}

/// Where the text stands that `--set` replaced.
Place place_in_file(const Campaign& campaign, const std::string& pointer) {
    for (const auto& entry : campaign.overrides) {
        const bool is_inside =
            pointer.starts_with(entry.pointer) &&
            (pointer.size() == entry.pointer.size() || pointer[entry.pointer.size()] == '/');
        if (is_inside) return entry.place;
    }
    return {};
}

void write_assumption(Json& json, const Assumption& assumption, const Campaign& campaign) {
    const Figure& figure = *assumption.figure;
    const auto unit = assumption.unit == Unit::money ? MetricKind::Unit::money : MetricKind::Unit::ratio;
    json.object([&] {
        json.text("name", assumption.label).text("pointer", figure.pointer());
        const Place place = figure.is_overridden() ? place_in_file(campaign, figure.pointer()) : figure.place;
        json.number("line", place.line).number("column", place.column);
        json.figure("likely", figure.likely(), unit, campaign.currency);
        json.figure("low", low_of(figure), unit, campaign.currency);
        json.figure("high", high_of(figure), unit, campaign.currency);
        json.text_or_null("why", figure.why());
        json.fraction("roi_at_low", assumption.roi_at_low).fraction("roi_at_high", assumption.roi_at_high);
        json.flag("overridden", figure.is_overridden());
    });
}

void write_note(Json& json, const Note& note) {
    json.object([&] {
        json.word("code", note.code).word("level", note.level == Note::Level::error ? "error" : "warn");
        json.text("message", note.message()).number("line", note.place.line);
    });
}

void write_override(Json& json, const Override& entry) {
    json.object([&] {
        json.text("pointer", entry.pointer).text("value", entry.value).text_or_null("was", entry.was);
        json.number("line", entry.place.line);
    });
}

void write_group(Json& json, const BreakdownGroup& group, Currency currency) {
    json.object([&] {
        json.text_or_null("name", group.name).money("return", group.total_return.likely, currency);
        json.money("cost", group.has_cost ? group.cost.likely : std::nullopt, currency);
        json.money("net", group.has_cost ? group.net.likely : std::nullopt, currency);
        json.fraction("roi", group.roi.likely);
        json.fraction("worst", group.roi.worst).fraction("best", group.roi.best);
        const std::string_view why = group.roi.likely ? group.roi.why_range : group.roi.why;
        if (!why.empty()) json.text("why", why);
    });
}

/// The four steps.
void add_steps(Json& json, const Report& report, const Layout& layout) {
    json.list(
        "goals", report.steps.goals.goals, [&](const auto& goal) { write_goal(json, report, goal); },
        layout.elements);
    json.list(
        "value", report.steps.value.actions, [&](const auto& value) { write_value(json, report, value); },
        layout.elements);
    json.list(
        "cost", report.steps.cost.lines, [&](const auto& line) { write_cost(json, report.campaign, line); },
        layout.elements);
}

/// What has to be said about the steps.
void add_remarks(Json& json, const Report& report, const Layout& layout) {
    const Campaign& campaign = report.campaign;
    json.list(
        "assumptions", assumptions(report),
        [&](const auto& assumption) { write_assumption(json, assumption, campaign); }, layout.elements);
    write_missing(json.key("missing"), report.missing);
    json.list(
        "notes", report.notes, [&](const auto& note) { write_note(json, note); }, layout.elements);
    if (const auto involvement = involvement_of(report))
        write_involvement(json.key("involvement"), *involvement, campaign.currency, layout);
    if (const auto mix = media_mix_of(report))
        write_media(json.key("media"), *mix, campaign.currency, layout);
    if (!report.claims.empty()) write_claims(json.key("claims"), report, layout);
    write_unmeasured(json.key("unmeasured"), campaign, layout);
    json.list(
        "checks", judge(report), [&](const auto& judged) { write_check(json, judged, campaign.currency); },
        layout.elements);
    json.list(
        "overrides", campaign.overrides, [&](const auto& entry) { write_override(json, entry); },
        layout.elements);
}

}  // namespace

void write_unmeasured(Json& json, const Campaign& campaign, const Layout& layout) {
    const auto write_entry = [&](const Unmeasured& entry) {
        json.object([&] {
            json.text("what", entry.what).text_or_null("why", entry.why).text_or_null("proxy", entry.proxy);
            json.number("line", entry.place.line);
        });
    };
    json.list(campaign.unmeasured, write_entry, layout.elements);
}

void write_missing(Json& json, const std::vector<CostCategory>& missing) {
    json.list(missing, [&](CostCategory category) { json.word(category_name(category)); });
}

void write_period(Json& json, const Period& period) {
    json.object([&] { json.word("from", iso_date(period.from)).word("to", iso_date(period.to)); });
}

void write_campaign(Json& json, const Campaign& campaign) {
    json.object([&] {
        json.text("name", campaign.name).word("currency", campaign.currency.code());
        json.key("period");
        if (campaign.period)
            write_period(json, *campaign.period);
        else
            json.null();
        json.word_or_null("purpose", campaign.purpose ? name_of(*campaign.purpose) : "");
        json.word("status", name_of(campaign.status)).word("claim", name_of(campaign.claim));
    });
}

void write_metrics(Json& json, const Report& report, const Layout& layout) {
    write_metrics_of(json, report, report.campaign.currency, layout);
}

void write_metrics(Json& json, const RoiResult& total, Currency currency, const Layout& layout) {
    write_metrics_of(json, total, currency, layout);
}

void write_breakdown(Json& json, const Breakdown& breakdown, Currency currency, const Layout& layout) {
    json.object([&] {
        json.word("by", breakdown_name(breakdown.by));
        json.list(
            "groups", breakdown.groups, [&](const auto& group) { write_group(json, group, currency); },
            layout.elements);
        if (breakdown.is_premature) json.word("stamp", "PREMATURE");
        if (!breakdown.refusal.empty())
            json.text("why", breakdown.refusal);
        else if (breakdown.left_out > 0)
            json.number("left_out", breakdown.left_out).text("why_left_out", breakdown.why_left_out);
    });
}

void write_report(Json& json, const Report& report, const Layout& layout,
                  const std::function<void()>& add_members) {
    const Campaign& campaign = report.campaign;
    const auto members = [&] {
        json.text("file", campaign.file).number("line", campaign.place.line);
        write_campaign(json.key("campaign"), campaign);
        json.word("verdict", verdict_name(report.verdict));
        if (report.is_even_so) json.word("stamp", "PREMATURE");
        if (report.possible_from) json.word("possible_from", iso_date(*report.possible_from));
        json.word("basis", basis_name(report.steps.value.basis));
        write_metrics(json.key("metrics"), report, layout);
        add_steps(json, report, layout);
        add_remarks(json, report, layout);
        if (report.breakdown)
            write_breakdown(json.key("breakdown"), *report.breakdown, campaign.currency, layout);
        if (add_members) add_members();
    };
    json.object(members, layout.members);
}

}  // namespace roi::write
