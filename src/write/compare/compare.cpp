// Comparisons for scripts: JSON, JSON lines and CSV.
#include <unordered_map>
#include <utility>

#include "write/compare/words.hpp"
#include "write/format/escape.hpp"
#include "write/format/figures.hpp"
#include "write/format/metric_list.hpp"
#include "write/report/json/report.hpp"
#include "write/report/writers.hpp"

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

void write_compared(Json& json, const Report& report, const Comparison* comparison, const Style& style,
                    const Layout& layout) {
    write_report(json, report, style, layout, [&] {
        json.key("comparison");
        if (comparison != nullptr)
            write_comparison(json, *comparison, layout);
        else
            json.null();
    });
}

class ComparisonJsonWriter : public ComparisonWriter {
 public:
    ComparisonJsonWriter(const Style& style, Sink sink) : style_(style), sink_(std::move(sink)) {}

    void add(const Comparison& comparison) override {
        Json json;
        if (!std::exchange(has_first_, true)) {
            json.raw(envelope_head()).raw("\n  ");
            write_compared(json, *comparison.before, nullptr, style_, spread_out);
        }
        write_compared(json.raw(",\n  "), *comparison.now, &comparison, style_, spread_out);
        sink_(json.text());
    }
    void finish() override { sink_("],\n  \"total\": null }\n"); }

 private:
    Style style_;
    Sink sink_;
    bool has_first_ = false;
};

class ComparisonJsonLinesWriter : public ComparisonWriter {
 public:
    ComparisonJsonLinesWriter(const Style& style, Sink sink) : style_(style), sink_(std::move(sink)) {}

    void add(const Comparison& comparison) override {
        Json json;
        if (!std::exchange(has_first_, true)) {
            write_compared(json, *comparison.before, nullptr, style_, one_line);
            json.raw("\n");
        }
        write_compared(json, *comparison.now, &comparison, style_, one_line);
        sink_(json.raw("\n").text());
    }
    void finish() override {}

 private:
    Style style_;
    Sink sink_;
    bool has_first_ = false;
};

/// The rows of every report, with the change from the first campaign beside each figure of the others.
class ComparisonCsvWriter : public ComparisonWriter {
 public:
    explicit ComparisonCsvWriter(Sink sink) : sink_(std::move(sink)) {}

    void add(const Comparison& comparison) override {
        std::string text;
        if (!std::exchange(has_first_, true)) {
            text = "campaign,metric,unit,likely,worst,best,measured,evidence,change,relative\n";
            each_metric(*comparison.before,
                        [&](const MetricKind& kind, std::string_view argument, const MetricValue& value) {
                            auto name = full_name(kind, argument);
                            text += row(*comparison.before, name, kind, value, ",");
                            first_.emplace(std::move(name), value);
                        });
        }
        each_metric(*comparison.now, [&](const MetricKind& kind, std::string_view argument,
                                         const MetricValue& value) {
            const auto name = full_name(kind, argument);
            text += row(*comparison.now, name, kind, value, change_cells(name, kind, value, comparison));
        });
        for (const auto& mover : comparison.movers)
            text += csv_cell(comparison.now->campaign.name) + "," +
                    csv_cell(with_argument("moved_roi", mover.name)) + ",ratio," +
                    json_ratio(Ratio(mover.part)) + ",,,,,,\n";
        sink_(text);
    }
    void finish() override {}

 private:
    static std::string row(const Report& report, const std::string& name, const MetricKind& kind,
                           const MetricValue& value, const std::string& change) {
        auto text = csv_row(report.campaign.name, name, kind, value, report.campaign.currency);
        text.pop_back();  // the line's end
        return text + "," + change + "\n";
    }

    std::string change_cells(const std::string& name, const MetricKind& kind, const MetricValue& value,
                             const Comparison& comparison) const {
        const Currency currency = comparison.now->campaign.currency;
        const auto before = first_.find(name);
        if (before == first_.end() ||
            !why_not_comparable(kind.rests, *comparison.before, *comparison.now).empty())
            return ",";
        const Change change = change_between(before->second, value, kind.worse);
        return bare_number(change.difference, Case::likely, kind.unit, currency).value_or("") + "," +
               bare_number(change.relative, Case::likely, MetricKind::Unit::ratio, currency).value_or("");
    }

    Sink sink_;
    std::unordered_map<std::string, MetricValue> first_;  ///< the metrics of the first campaign by name
    bool has_first_ = false;
};

}  // namespace

std::unique_ptr<ComparisonWriter> make_comparison_writer(Format format, const Style& style, Sink sink) {
    switch (format) {
        case Format::text:
        case Format::github:
        case Format::junit: break;
        case Format::json: return std::make_unique<write::ComparisonJsonWriter>(style, std::move(sink));
        case Format::jsonl: return std::make_unique<write::ComparisonJsonLinesWriter>(style, std::move(sink));
        case Format::csv: return std::make_unique<write::ComparisonCsvWriter>(std::move(sink));
        case Format::markdown: return write::make_comparison_markdown_writer(style, std::move(sink));
    }
    return write::make_comparison_text_writer(style, std::move(sink));
}

}  // namespace roi::write
