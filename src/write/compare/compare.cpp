// Comparisons for scripts: JSON, JSON lines and CSV.
#include <utility>

#include "write/compare/words.hpp"
#include "write/format/json_object.hpp"
#include "write/report/writers.hpp"

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

std::string compared_object(const Report& report, const Comparison* comparison, const Style& style,
                            const Layout& layout) {
    return report_object(
        report, style, layout,
        "\"comparison\": " + (comparison == nullptr ? "null" : comparison_object(*comparison, layout)));
}

class ComparisonJsonWriter : public ComparisonWriter {
 public:
    ComparisonJsonWriter(const Style& style, Sink sink) : style_(style), sink_(std::move(sink)) {}

    void add(const Comparison& comparison) override {
        if (!std::exchange(has_first_, true))
            sink_(envelope_head() + "\n  " +
                  compared_object(*comparison.before, nullptr, style_, spread_out));
        sink_(",\n  " + compared_object(*comparison.now, &comparison, style_, spread_out));
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
        if (!std::exchange(has_first_, true))
            sink_(compared_object(*comparison.before, nullptr, style_, one_line) + "\n");
        sink_(compared_object(*comparison.now, &comparison, style_, one_line) + "\n");
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
            first_ = listed_metrics(*comparison.before);
            for (const auto& metric : first_) text += row(*comparison.before, metric, ",");
        }
        for (const auto& metric : listed_metrics(*comparison.now))
            text += row(*comparison.now, metric, change_cells(metric, comparison));
        for (const auto& mover : comparison.movers)
            text += csv_cell(comparison.now->campaign.name) + "," +
                    csv_cell(with_argument("moved_roi", mover.name)) + ",ratio," +
                    json_ratio(Ratio(mover.part)) + ",,,,,,\n";
        sink_(text);
    }
    void finish() override {}

 private:
    static std::string row(const Report& report, const ListedMetric& metric, const std::string& change) {
        auto text = csv_row(report.campaign.name, metric, report.campaign.currency);
        text.pop_back();  // the line's end
        return text + "," + change + "\n";
    }

    std::string change_cells(const ListedMetric& metric, const Comparison& comparison) const {
        const Currency currency = comparison.now->campaign.currency;
        if (!why_not_comparable(metric.kind->rests, *comparison.before, *comparison.now).empty()) return ",";
        for (const auto& before : first_) {
            if (before.name != metric.name) continue;
            const Change change = change_between(before.value, metric.value, metric.kind->worse);
            const auto unit = metric.kind->unit;
            return bare_number(change.difference, Case::likely, unit, currency).value_or("") + "," +
                   bare_number(change.relative, Case::likely, MetricKind::Unit::ratio, currency).value_or("");
        }
        return ",";
    }

    Sink sink_;
    std::vector<ListedMetric> first_;
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
