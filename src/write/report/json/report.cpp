// One campaign as JSON.
#include "model/names.hpp"
#include "roi/analysis/assumptions.hpp"
#include "write/format/dates.hpp"
#include "write/format/json_object.hpp"
#include "write/report/formula.hpp"

namespace roi::inline write {
namespace {

std::string figure(const std::optional<Ratio>& value, MetricKind::Unit unit, Currency currency) {
    return value ? json_figure(*value, unit, currency) : "null";
}

std::string metric_object(const ListedMetric& metric, Currency currency) {
    const auto& value = metric.value;
    const auto unit = metric.kind->unit;
    Object object;
    object.text("unit", unit_name(unit, currency));
    object.add("likely", figure(value.likely, unit, currency));
    object.add("worst", figure(value.worst, unit, currency));
    object.add("best", figure(value.best, unit, currency));
    if (value.measured) object.add("measured", figure(value.measured, unit, currency));
    object.add("evidence", value.likely ? quoted(name_of(value.evidence)) : "null");
    const std::string_view why = value.likely ? value.why_range : value.why;
    if (!why.empty()) object.text("why", why);
    return object.done();
}

/// likely, worst and best of money, by the direction in which money is worse.
void add_money(Object& object, const Estimate& estimate, bool higher_is_worse, Currency currency) {
    const auto bound = [&](bool high) {
        return estimate.is_bounded() ? json_money(high ? estimate.highest() : estimate.lowest(), currency)
                                     : std::string("null");
    };
    object.add("likely", json_money(estimate.likely.settled(), currency));
    object.add("worst", bound(higher_is_worse));
    object.add("best", bound(!higher_is_worse));
    if (!estimate.is_bounded()) object.text("why", "range not stated");
}

std::string goal_object(const Report& report, const GoalResult& result) {
    const Goal& goal = report.campaign.goals[result.goal];
    Object object;
    object.text("name", goal.name).text("type", name_of(goal.type));
    object.text("direction", goal.direction == Goal::Direction::up ? "up" : "down");
    object.add("target", goal.target ? json_ratio(goal.target->likely()) : "null");
    object.add("reached", result.reached ? json_ratio(result.reached->likely) : "null");
    object.add("likely", ratio_or_null(result.attainment.likely));
    object.add("worst", ratio_or_null(result.attainment.worst))
        .add("best", ratio_or_null(result.attainment.best));
    object.add("lift", ratio_or_null(result.lift));
    if (result.change) {
        const bool has_range = result.change->spread == Estimate::Spread::range;
        object.add("change", Object()
                                 .add("likely", json_ratio(result.change->likely))
                                 .add("low", has_range ? json_ratio(Ratio(result.change->low)) : "null")
                                 .add("high", has_range ? json_ratio(Ratio(result.change->high)) : "null")
                                 .add("relative", ratio_or_null(result.relative_change))
                                 .done());
    }
    object.add("evidence", result.attainment.likely ? quoted(name_of(result.attainment.evidence)) : "null");
    const std::string_view why =
        result.attainment.likely ? result.attainment.why_range : result.attainment.why;
    if (!why.empty()) object.text("why", why);
    object.text("formula", goal_formula(report.campaign, result, formula_style()));
    return object.number("line", goal.place.line).done();
}

std::string value_object(const Report& report, const ActionValue& value) {
    const Campaign& campaign = report.campaign;
    const Action& action = campaign.actions[value.action];
    Object object;
    object.text("name", action.name).add("channel", or_null(action.channel));
    object.add("media", action.media ? quoted(name_of(*action.media)) : "null");
    object.add("count", action.count.likely().settled().to_string());
    object.add("effective_count", value.effective.likely.settled().to_string());
    object.flag("counted", value.is_counted);
    if (report.is_withheld() && value.is_valued) {
        object.text("method", valuation_name(*action.value)).text("basis", name_of(value.basis));
        object.add("each", json_money(value.each.likely.settled(), campaign.currency));
        object.add("likely", "null").add("worst", "null").add("best", "null");
        if (!value.why.empty()) object.text("kept_out", value.why);
        object.text("why", "premature: see notes");
    } else if (value.is_valued) {
        object.text("method", valuation_name(*action.value)).text("basis", name_of(value.basis));
        object.add("each", json_money(value.each.likely.settled(), campaign.currency));
        add_money(object, value.total, false, campaign.currency);
        if (!value.why.empty()) object.text("kept_out", value.why);
    } else {
        object.add("method", action.value ? quoted(valuation_name(*action.value)) : "null");
        object.add("basis", "null").add("each", "null");
        object.add("likely", "null").add("worst", "null").add("best", "null");
        object.text("why", value.why.empty() ? "no value is stated" : value.why);
    }
    object.text("evidence", name_of(value.evidence));
    object.text("formula", value_formula(campaign, action, formula_style()));
    const std::string facts = facts_list(report, value);
    if (facts != "[]") object.add("facts", facts);
    return object.number("line", action.place.line).done();
}

std::string cost_object(const Report& report, const CostLine& line) {
    const Cost& cost = report.campaign.costs[line.cost];
    Object object;
    object.text("name", cost.name)
        .text("category", category_name(cost.category))
        .add("channel", or_null(cost.channel));
    object.add("media", cost.media ? quoted(name_of(*cost.media)) : "null");
    add_money(object, line.total, true, report.campaign.currency);
    object.text("evidence", name_of(line.total.evidence));
    object.text("formula", cost_formula(report.campaign, cost, formula_style(), true));
    return object.number("line", cost.place.line).done();
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

std::string assumption_object(const Assumption& assumption, const Campaign& campaign) {
    const Currency currency = campaign.currency;
    const Figure& figure = *assumption.figure;
    const auto digits = [&](const Ratio& value) {
        return assumption.unit == Unit::money ? json_money(value.settled(), currency) : json_ratio(value);
    };
    Object object;
    object.text("name", assumption.label).text("pointer", figure.pointer());
    const Place place = figure.is_overridden() ? place_in_file(campaign, figure.pointer()) : figure.place;
    object.number("line", place.line).number("column", place.column);
    object.add("likely", digits(figure.likely()));
    object.add("low", figure.has_range() ? digits(figure.low()) : "null")
        .add("high", figure.has_range() ? digits(figure.high()) : "null");
    object.add("why", or_null(figure.why()));
    object.add("roi_at_low", ratio_or_null(assumption.roi_at_low))
        .add("roi_at_high", ratio_or_null(assumption.roi_at_high));
    return object.flag("overridden", figure.is_overridden()).done();
}

std::vector<std::string> notes_of(const Report& report) {
    std::vector<std::string> notes;
    for (const auto& note : report.notes)
        notes.push_back(Object()
                            .text("code", note.code)
                            .text("level", note.level == Note::Level::error ? "error" : "warn")
                            .text("message", note.message())
                            .number("line", note.place.line)
                            .done());
    return notes;
}

std::vector<std::string> overrides_of(const Campaign& campaign) {
    std::vector<std::string> rows;
    for (const auto& entry : campaign.overrides)
        rows.push_back(Object()
                           .text("pointer", entry.pointer)
                           .text("value", entry.value)
                           .add("was", or_null(entry.was))
                           .number("line", entry.place.line)
                           .done());
    return rows;
}

}  // namespace

std::vector<std::string> unmeasured_of(const Campaign& campaign) {
    std::vector<std::string> rows;
    for (const auto& entry : campaign.unmeasured)
        rows.push_back(Object()
                           .text("what", entry.what)
                           .add("why", or_null(entry.why))
                           .add("proxy", or_null(entry.proxy))
                           .number("line", entry.place.line)
                           .done());
    return rows;
}

std::vector<std::string> missing_names(const std::vector<CostCategory>& missing) {
    std::vector<std::string> names;
    for (const auto category : missing) names.push_back(quoted(category_name(category)));
    return names;
}

std::string campaign_object(const Campaign& campaign) {
    Object object;
    object.text("name", campaign.name).text("currency", campaign.currency.code());
    if (campaign.period)
        object.add("period", Object()
                                 .text("from", iso_date(campaign.period->from))
                                 .text("to", iso_date(campaign.period->to))
                                 .done());
    else
        object.add("period", "null");
    object.add("purpose", campaign.purpose ? quoted(name_of(*campaign.purpose)) : "null");
    object.text("status", name_of(campaign.status)).text("claim", name_of(campaign.claim));
    return object.done();
}

std::string metrics_object(const std::vector<ListedMetric>& metrics, Currency currency,
                           const Layout& layout) {
    std::string text = "{";
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        if (i > 0) text += ',';
        text.append(layout.within)
            .append(quoted(metrics[i].name))
            .append(": ")
            .append(metric_object(metrics[i], currency));
    }
    return text + " }";
}

std::string breakdown_object(const Breakdown& breakdown, Currency currency, const Layout& layout) {
    std::vector<std::string> groups;
    for (const auto& group : breakdown.groups) {
        Object object;
        object.add("name", or_null(group.name));
        object.add("return", json_money(group.total_return.likely->settled(), currency));
        object.add("cost", group.has_cost ? json_money(group.cost.likely->settled(), currency) : "null");
        object.add("net", group.has_cost ? json_money(group.net.likely->settled(), currency) : "null");
        object.add("roi", group.roi.likely ? json_ratio(*group.roi.likely) : "null");
        object.add("worst", group.roi.worst ? json_ratio(*group.roi.worst) : "null");
        object.add("best", group.roi.best ? json_ratio(*group.roi.best) : "null");
        const std::string_view why = group.roi.likely ? group.roi.why_range : group.roi.why;
        if (!why.empty()) object.text("why", why);
        groups.push_back(object.done());
    }
    Object object;
    object.text("by", breakdown_name(breakdown.by)).add("groups", list(groups, layout));
    if (breakdown.is_premature) object.text("stamp", "PREMATURE");
    if (!breakdown.refusal.empty())
        object.text("why", breakdown.refusal);
    else if (breakdown.left_out > 0)
        object.number("left_out", breakdown.left_out).text("why_left_out", breakdown.why_left_out);
    return object.done();
}

std::string report_object(const Report& report, const Layout& layout, const std::string& more) {
    const Campaign& campaign = report.campaign;
    std::string text = "{ ";
    const auto member = [&](std::string_view key, const std::string& json) {
        if (text.size() > 2) text.append(",").append(layout.between);
        text.append("\"").append(key).append("\": ").append(json);
    };
    const auto rows = [&](const auto& items, auto to_object) {
        std::vector<std::string> elements;
        for (const auto& item : items) elements.push_back(to_object(item));
        return list(elements, layout);
    };
    member("file", quoted(campaign.file));
    member("line", std::to_string(campaign.place.line));
    member("campaign", campaign_object(campaign));
    member("verdict", quoted(verdict_name(report.verdict)));
    if (report.is_even_so) member("stamp", quoted("PREMATURE"));
    if (report.possible_from) member("possible_from", quoted(iso_date(*report.possible_from)));
    member("basis", quoted(basis_name(report.steps.value.basis)));
    member("metrics", metrics_object(listed_metrics(report), campaign.currency, layout));
    member("goals",
           rows(report.steps.goals.goals, [&](const auto& goal) { return goal_object(report, goal); }));
    member("value",
           rows(report.steps.value.actions, [&](const auto& value) { return value_object(report, value); }));
    member("cost",
           rows(report.steps.cost.lines, [&](const auto& line) { return cost_object(report, line); }));
    member("assumptions",
           rows(assumptions(report), [&](const auto& a) { return assumption_object(a, campaign); }));
    member("missing", list(missing_names(report.missing), one_line));
    member("notes", list(notes_of(report), layout));
    if (const auto involvement = involvement_object(report, layout); involvement != "null")
        member("involvement", involvement);
    if (const auto media = media_object(report, layout); media != "null") member("media", media);
    if (!report.claims.empty()) member("claims", claims_list(report, layout));
    member("unmeasured", list(unmeasured_of(campaign), layout));
    member("checks",
           rows(judge(report), [&](const auto& judged) { return check_object(judged, campaign.currency); }));
    member("overrides", list(overrides_of(campaign), layout));
    if (report.breakdown) member("breakdown", breakdown_object(*report.breakdown, campaign.currency, layout));
    if (!more.empty()) text.append(",").append(layout.between).append(more);
    return text + " }";
}

}  // namespace roi::write
