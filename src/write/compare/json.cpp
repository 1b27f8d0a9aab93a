// Comparisons as JSON and JSON lines.
#include "write/compare/words.hpp"
#include "write/format/forms.hpp"
#include "write/format/json_object.hpp"

namespace roi::inline write {
namespace {

std::string figure(const std::optional<Ratio>& value, MetricKind::Unit unit, Currency currency) {
    return value ? json_figure(*value, unit, currency) : "null";
}

std::string case_of(const std::optional<MetricValue>& value, Case which, MetricKind::Unit unit,
                    Currency currency) {
    return value ? figure(value->in(which), unit, currency) : "null";
}

std::string difference_object(const Difference& line, Currency currency) {
    return Object()
        .text("name", line.name)
        .text("unit", unit_name(line.unit, currency))
        .flag("in_before", line.before.has_value())
        .flag("in_now", line.now.has_value())
        .add("before", case_of(line.before, Case::likely, line.unit, currency))
        .add("now", case_of(line.now, Case::likely, line.unit, currency))
        .add("before_worst", case_of(line.before, Case::worst, line.unit, currency))
        .add("before_best", case_of(line.before, Case::best, line.unit, currency))
        .add("now_worst", case_of(line.now, Case::worst, line.unit, currency))
        .add("now_best", case_of(line.now, Case::best, line.unit, currency))
        .add("change", figure(line.change, line.unit, currency))
        .add("relative", ratio_or_null(line.relative))
        .flag("different", line.is_different())
        .add("better", !line.change || line.change->is_zero() ? "null"
                       : line.is_better()                     ? "true"
                                                              : "false")
        .done();
}

std::string mover_object(const Mover& mover, Currency currency) {
    const auto amount = [&](const std::optional<Estimate>& total) {
        return total ? json_money(total->likely.settled(), currency) : std::string("null");
    };
    return Object()
        .text("name", mover.name)
        .text("side", mover.side == Mover::Side::value ? "value" : "cost")
        .add("before", amount(mover.before))
        .add("now", amount(mover.now))
        .add("part", json_ratio(Ratio(mover.part)))
        .done();
}

std::string side_of_assumption(const ComparedAssumption& row, const Figure* figure, Currency currency) {
    if (figure == nullptr) return "null";
    const auto digits = [&](const Ratio& value) {
        return row.unit == Unit::money ? json_money(value.settled(), currency) : json_ratio(value);
    };
    return Object()
        .add("likely", digits(figure->likely()))
        .add("low", figure->has_range() ? digits(figure->low()) : "null")
        .add("high", figure->has_range() ? digits(figure->high()) : "null")
        .text("evidence", figure->is_guess() ? "assumed" : "measured")
        .number("line", figure->place.line)
        .done();
}

std::string comparison_object(const Comparison& comparison, const Layout& layout) {
    const Currency currency = comparison.now->campaign.currency;
    const auto rows = [&](const auto& items, auto to_object) {
        std::vector<std::string> elements;
        for (const auto& item : items) elements.push_back(to_object(item));
        return list(elements, layout);
    };
    const auto differences = [&](const std::vector<Difference>& lines) {
        return rows(lines, [&](const auto& line) { return difference_object(line, currency); });
    };
    std::vector<std::string> remarks;
    // Names alone would not tell a plan from what came of it.
    const auto name = [](const Report& report) {
        return "\"" + report.campaign.name + "\" (" + report.campaign.file + ")";
    };
    for (const auto& remark : comparison_remarks(comparison, name(*comparison.before), name(*comparison.now)))
        remarks.push_back(quoted(remark));
    const auto& overlap = comparison.ranges_overlap;
    return Object()
        .add("with", Object()
                         .text("file", comparison.before->campaign.file)
                         .text("name", comparison.before->campaign.name)
                         .number("line", comparison.before->campaign.place.line)
                         .done())
        .flag("different", comparison.is_different())
        .add("ranges_overlap", !overlap   ? "null"
                               : *overlap ? "true"
                                          : "false")
        .add("metrics", differences(comparison.metrics))
        .add("goals", differences(comparison.goals))
        .add("value", differences(comparison.value))
        .add("cost", differences(comparison.cost))
        .add("moved_roi",
             rows(comparison.movers, [&](const auto& mover) { return mover_object(mover, currency); }))
        .add("why_not_moved", or_null(comparison.why_no_movers))
        .add("assumptions", rows(comparison.assumptions,
                                 [&](const auto& row) {
                                     return Object()
                                         .text("name", row.label)
                                         .flag("different", row.is_different())
                                         .add("before", side_of_assumption(row, row.before, currency))
                                         .add("now", side_of_assumption(row, row.now, currency))
                                         .done();
                                 }))
        .add("remarks", list(remarks, layout))
        .done();
}

std::string compared_object(const ComparedCampaign& campaign, const Layout& layout) {
    return report_object(
        campaign.report, layout,
        "\"comparison\": " +
            (campaign.with_first ? comparison_object(*campaign.with_first, layout) : "null"));
}

void append_object(std::string& to, const ComparedCampaign& campaign, const Style&) {
    to += compared_object(campaign, spread_out);
}

void append_line(std::string& to, const ComparedCampaign& campaign, const Style&) {
    to += compared_object(campaign, one_line) + "\n";
}

std::string end_of_json(const ComparisonReport&, const Style&) { return "],\n  \"total\": null }\n"; }

}  // namespace

const ComparisonForm comparisons_as_json{.format = Format::json,
                                         .head = envelope_head,
                                         .first = "\n  ",
                                         .next = ",\n  ",
                                         .piece = append_object,
                                         .end = end_of_json};

const ComparisonForm comparisons_as_json_lines{.format = Format::jsonl, .piece = append_line};

}  // namespace roi::write
