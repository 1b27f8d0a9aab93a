// Comparisons as JSON and JSON lines.
#include "write/compare/words.hpp"
#include "write/format/forms.hpp"
#include "write/format/metric_list.hpp"
#include "write/report/json/report.hpp"

namespace roi::inline write {
namespace {

void write_difference(Json& json, const Difference& line, Currency currency) {
    const auto add = [&](std::string_view name, const std::optional<MetricValue>& side, Case which) {
        json.figure(name, side ? side->in(which) : std::nullopt, line.unit, currency);
    };
    json.object([&] {
        json.text("name", line.name).word("unit", unit_name(line.unit, currency));
        json.flag("in_before", line.before.has_value()).flag("in_now", line.now.has_value());
        add("before", line.before, Case::likely);
        add("now", line.now, Case::likely);
        add("before_worst", line.before, Case::worst);
        add("before_best", line.before, Case::best);
        add("now_worst", line.now, Case::worst);
        add("now_best", line.now, Case::best);
        json.figure("change", line.change, line.unit, currency).fraction("relative", line.relative);
        json.flag("different", line.is_different());
        if (!line.change || line.change->is_zero())
            json.null("better");
        else
            json.flag("better", line.is_better());
    });
}

void write_mover(Json& json, const Mover& mover, Currency currency) {
    const auto likely = [](const std::optional<Estimate>& total) {
        return total ? std::optional(total->likely) : std::nullopt;
    };
    json.object([&] {
        json.text("name", mover.name).word("side", mover.side == Mover::Side::value ? "value" : "cost");
        json.money("before", likely(mover.before), currency).money("now", likely(mover.now), currency);
        json.fraction("part", Ratio(mover.part));
    });
}

void write_side(Json& json, Unit of, const Figure* figure, Currency currency) {
    if (figure == nullptr) {
        json.null();
        return;
    }
    const auto unit = of == Unit::money ? MetricKind::Unit::money : MetricKind::Unit::ratio;
    json.object([&] {
        json.figure("likely", figure->likely(), unit, currency);
        json.figure("low", low_of(*figure), unit, currency);
        json.figure("high", high_of(*figure), unit, currency);
        json.word("evidence", figure->is_guess() ? "assumed" : "measured");
        json.number("line", figure->place.line);
    });
}

void write_assumption(Json& json, const ComparedAssumption& row, Currency currency) {
    json.object([&] {
        json.text("name", row.label).flag("different", row.is_different());
        write_side(json.key("before"), row.unit, row.before, currency);
        write_side(json.key("now"), row.unit, row.now, currency);
    });
}

std::vector<std::string> remarks_on(const Comparison& comparison) {
    // Names alone would not tell a plan from what came of it.
    const auto name = [](const Report& report) {
        return "\"" + report.campaign.name + "\" (" + report.campaign.file + ")";
    };
    return comparison_remarks(comparison, name(*comparison.before), name(*comparison.now));
}

void write_comparison(Json& json, const Comparison& comparison, const Layout& layout) {
    const Currency currency = comparison.now->campaign.currency;
    const auto add = [&](std::string_view name, const std::vector<Difference>& lines) {
        json.list(
            name, lines, [&](const auto& line) { write_difference(json, line, currency); }, layout.elements);
    };
    json.object([&] {
        json.object("with", [&] {
            const Campaign& before = comparison.before->campaign;
            json.text("file", before.file).text("name", before.name).number("line", before.place.line);
        });
        json.flag("different", comparison.is_different());
        if (comparison.ranges_overlap)
            json.flag("ranges_overlap", *comparison.ranges_overlap);
        else
            json.null("ranges_overlap");
        add("metrics", comparison.metrics);
        add("goals", comparison.goals);
        add("value", comparison.value);
        add("cost", comparison.cost);
        json.list(
            "moved_roi", comparison.movers, [&](const auto& mover) { write_mover(json, mover, currency); },
            layout.elements);
        json.text_or_null("why_not_moved", comparison.why_no_movers);
        json.list(
            "assumptions", comparison.assumptions,
            [&](const auto& row) { write_assumption(json, row, currency); }, layout.elements);
        json.texts("remarks", remarks_on(comparison), layout.elements);
    });
}

void write_compared(Json& json, const ComparedCampaign& campaign, const Layout& layout) {
    write_report(json, campaign.report, layout, [&] {
        json.key("comparison");
        if (campaign.with_first)
            write_comparison(json, *campaign.with_first, layout);
        else
            json.null();
    });
}

std::string end_of_json(const ComparisonReport&, const Style&) { return "],\n  \"total\": null }\n"; }

}  // namespace

const ComparisonForm comparisons_as_json{.format = Format::json,
                                         .head = envelope_head,
                                         .first = "\n  ",
                                         .next = ",\n  ",
                                         .piece = append_json<ComparedCampaign, write_compared>,
                                         .end = end_of_json};

const ComparisonForm comparisons_as_json_lines{.format = Format::jsonl,
                                               .piece = append_json_line<ComparedCampaign, write_compared>};

}  // namespace roi::write
