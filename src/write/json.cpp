// JSON and JSON lines. Numbers are written from exact decimals, so no JSON library stands between.

#include "model/names.hpp"
#include "roi/analysis/assumptions.hpp"
#include "write/dates.hpp"
#include "write/escape.hpp"
#include "write/figures.hpp"
#include "write/formula.hpp"
#include "write/metric_list.hpp"
#include "write/writers.hpp"

namespace roi::write {
namespace {

constexpr std::string_view format_version = "1.0";

std::string quoted(std::string_view text) { return '"' + json_text(text) + '"'; }

std::string or_null(std::string_view text) { return text.empty() ? "null" : quoted(text); }

/// Collects the members of one JSON object on one line.
class Object {
 public:
    Object& add(std::string_view key, std::string_view json) {
        text_ += text_.empty() ? "{ \"" : ", \"";
        text_.append(key).append("\": ").append(json);
        return *this;
    }
    Object& text(std::string_view key, std::string_view value) { return add(key, quoted(value)); }
    Object& flag(std::string_view key, bool value) { return add(key, value ? "true" : "false"); }
    Object& number(std::string_view key, std::uint64_t value) { return add(key, std::to_string(value)); }
    std::string done() const { return text_.empty() ? "{}" : text_ + " }"; }

 private:
    std::string text_;
};

/// Where the members of a campaign or a total go: one a line, or all on one line.
struct Layout {
    std::string_view between;  ///< after each comma of the outer object
    std::string_view within;   ///< before each element of a list and each metric
    std::string_view list_end;
};
constexpr Layout spread_out{"\n    ", "\n      ", " "};
constexpr Layout one_line{" ", " ", " "};

std::string list(const std::vector<std::string>& elements, const Layout& layout) {
    if (elements.empty()) return "[]";
    std::string text = "[";
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (i > 0) text += ',';
        text.append(layout.within).append(elements[i]);
    }
    return text.append(layout.list_end) + ']';
}

std::string figure(const std::optional<Ratio>& value, MetricKind::Unit unit, Currency currency) {
    if (!value) return "null";
    switch (unit) {
        case MetricKind::Unit::money: return json_money(value->settled(), currency);
        case MetricKind::Unit::count: return value->settled().to_string();
        default: return json_ratio(*value);
    }
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
    object.text("status", name_of(campaign.status));
    return object.done();
}

std::string goal_object(const Report& report, const GoalResult& result) {
    const Goal& goal = report.campaign.goals[result.goal];
    const auto ratio = [](const std::optional<Ratio>& value) { return value ? json_ratio(*value) : "null"; };
    Object object;
    object.text("name", goal.name).text("type", name_of(goal.type));
    object.text("direction", goal.direction == Goal::Direction::up ? "up" : "down");
    object.add("target", goal.target ? json_ratio(goal.target->likely()) : "null");
    object.add("reached", result.reached ? json_ratio(result.reached->likely) : "null");
    object.add("likely", ratio(result.attainment.likely));
    object.add("worst", ratio(result.attainment.worst)).add("best", ratio(result.attainment.best));
    object.add("lift", ratio(result.lift));
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
    if (value.is_valued) {
        object.text("method", valuation_name(*action.value)).text("basis", name_of(value.basis));
        object.add("each", json_money(value.each.likely.settled(), campaign.currency));
        add_money(object, value.total, false, campaign.currency);
    } else {
        object.add("method", "null").add("basis", "null").add("each", "null");
        object.add("likely", "null").add("worst", "null").add("best", "null");
        object.text("why", "no value is stated");
    }
    object.text("evidence", name_of(value.evidence));
    object.text("formula", value_formula(campaign, action, formula_style()));
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
    const auto ratio = [](const std::optional<Ratio>& value) { return value ? json_ratio(*value) : "null"; };
    Object object;
    object.text("name", assumption.label).text("pointer", figure.pointer());
    const Place place = figure.is_overridden() ? place_in_file(campaign, figure.pointer()) : figure.place;
    object.number("line", place.line).number("column", place.column);
    object.add("likely", digits(figure.likely()));
    object.add("low", figure.has_range() ? digits(figure.low()) : "null")
        .add("high", figure.has_range() ? digits(figure.high()) : "null");
    object.add("why", or_null(figure.why()));
    object.add("roi_at_low", ratio(assumption.roi_at_low)).add("roi_at_high", ratio(assumption.roi_at_high));
    return object.flag("overridden", figure.is_overridden()).done();
}

std::string breakdown_object(const Breakdown& breakdown, Currency currency, const Layout& layout) {
    constexpr std::string_view names[]{"channel", "media", "goal"};
    std::vector<std::string> groups;
    for (const auto& group : breakdown.groups()) {
        Object object;
        object.add("name", or_null(group.name));
        object.add("return", json_money(group.total_return.likely.settled(), currency));
        object.add("cost", group.has_cost ? json_money(group.cost.likely.settled(), currency) : "null");
        object.add("net", group.has_cost
                              ? json_money((group.total_return - group.cost).likely.settled(), currency)
                              : "null");
        object.add("roi", group.roi.likely ? json_ratio(*group.roi.likely) : "null");
        object.add("worst", group.roi.worst ? json_ratio(*group.roi.worst) : "null");
        object.add("best", group.roi.best ? json_ratio(*group.roi.best) : "null");
        const std::string_view why = group.roi.likely ? group.roi.why_range : group.roi.why;
        if (!why.empty()) object.text("why", why);
        groups.push_back(object.done());
    }
    return Object()
        .text("by", names[static_cast<std::size_t>(breakdown.by())])
        .add("groups", list(groups, layout))
        .done();
}

std::vector<std::string> notes_of(const Report& report) {
    std::vector<std::string> notes;
    for (const auto& note : report.notes)
        notes.push_back(Object()
                            .text("code", note.code)
                            .text("message", note.message())
                            .number("line", note.place.line)
                            .done());
    return notes;
}

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

std::vector<std::string> checks_of(const Campaign& campaign) {
    std::vector<std::string> rows;
    for (const auto& check : campaign.checks)
        rows.push_back(Object()
                           .text("expect", check.text)
                           .text("level", check.level == Check::Level::error ? "error" : "warn")
                           .add("why", or_null(check.why))
                           .text("outcome", "not_judged")
                           .number("line", check.place.line)
                           .number("column", check.place.column)
                           .done());
    return rows;
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

/// One campaign, its members separated as the layout says.
std::string report_object(const Report& report, const Style& style, const Layout& layout) {
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
    constexpr std::string_view bases[]{"margin", "revenue", "mixed"};
    std::vector<std::string> missing;
    for (const auto category : report.missing) missing.push_back(quoted(category_name(category)));
    member("file", quoted(campaign.file));
    member("line", std::to_string(campaign.place.line));
    member("campaign", campaign_object(campaign));
    member("verdict", quoted(verdict_name(report.verdict)));
    member("basis", quoted(bases[static_cast<std::size_t>(report.steps.value.basis)]));
    member("metrics", metrics_object(listed_metrics(report), campaign.currency, layout));
    member("goals",
           rows(report.steps.goals.goals, [&](const auto& goal) { return goal_object(report, goal); }));
    member("value",
           rows(report.steps.value.actions, [&](const auto& value) { return value_object(report, value); }));
    member("cost",
           rows(report.steps.cost.lines, [&](const auto& line) { return cost_object(report, line); }));
    member("assumptions",
           rows(assumptions(report), [&](const auto& a) { return assumption_object(a, campaign); }));
    member("missing", list(missing, one_line));
    member("notes", list(notes_of(report), layout));
    member("unmeasured", list(unmeasured_of(campaign), layout));
    member("checks", list(checks_of(campaign), layout));
    member("overrides", list(overrides_of(campaign), layout));
    if (style.by) {
        Breakdown breakdown(*style.by);
        breakdown.add(report);
        member("breakdown", breakdown_object(breakdown, campaign.currency, layout));
    }
    return text + " }";
}

std::string total_object(const Portfolio& total, const std::optional<Breakdown>& breakdown) {
    std::vector<std::string> names;
    for (const auto& name : total.left_out_names()) names.push_back(quoted(name));
    std::string text = "{ \"campaigns\": " + std::to_string(total.count()) +
                       ", \"currency\": " + quoted(total.currency().code()) +
                       ", \"left_out\": " + std::to_string(total.left_out()) +
                       ", \"left_out_names\": " + list(names, one_line) + ",\n    \"metrics\": " +
                       metrics_object(listed_metrics(total.total()), total.currency(), spread_out);
    if (breakdown)
        text += ",\n    \"breakdown\": " + breakdown_object(*breakdown, total.currency(), spread_out);
    return text + " }";
}

class JsonWriter : public ReportWriter {
 public:
    JsonWriter(Style style, Sink sink) : style_(std::move(style)), sink_(std::move(sink)) {
        if (style_.by) breakdown_.emplace(*style_.by);
    }

    void add(const Report& report) override {
        if (breakdown_) breakdown_->add(report);
        std::string text;
        if (count_++ == 0)
            text = "{ \"format_version\": \"" + std::string(format_version) +
                   "\", \"roi_version\": \"" ROI_VERSION "\", \"campaigns\": [\n  ";
        else
            text = ",\n  ";
        sink_(text + report_object(report, style_, spread_out));
    }

    void finish(const Portfolio& total) override {
        const std::string head = count_ == 0 ? "{ \"format_version\": \"" + std::string(format_version) +
                                                   "\", \"roi_version\": \"" ROI_VERSION
                                                   "\", \"campaigns\": [ "
                                             : std::string();
        sink_(head + "],\n  \"total\": " + (total.count() > 1 ? total_object(total, breakdown_) : "null") +
              " }\n");
    }

 private:
    Style style_;
    Sink sink_;
    std::optional<Breakdown> breakdown_;
    std::size_t count_ = 0;
};

class JsonLinesWriter : public ReportWriter {
 public:
    JsonLinesWriter(Style style, Sink sink) : style_(std::move(style)), sink_(std::move(sink)) {}
    void add(const Report& report) override { sink_(report_object(report, style_, one_line) + "\n"); }
    void finish(const Portfolio&) override {}

 private:
    Style style_;
    Sink sink_;
};

}  // namespace

std::unique_ptr<ReportWriter> make_json_writer(Style style, Sink sink) {
    return std::make_unique<JsonWriter>(std::move(style), std::move(sink));
}

std::unique_ptr<ReportWriter> make_json_lines_writer(Style style, Sink sink) {
    return std::make_unique<JsonLinesWriter>(std::move(style), std::move(sink));
}

}  // namespace roi::write
