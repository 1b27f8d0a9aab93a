// A comparison as a comment on a pull request: less than 40 lines.
#include <algorithm>

#include "write/compare/words.hpp"
#include "write/format/forms.hpp"
#include "write/format/markdown.hpp"
#include "write/gate/limit_text.hpp"

namespace roi::inline write {
namespace {

constexpr std::string_view none = "\u2013";

/// The name, stamped where the campaign is premature.
std::string name_of(const Report& report) {
    return md_text(report.campaign.name) + (report.verdict == Verdict::premature ? " (PREMATURE)" : "") +
           (report.campaign.status == Status::plan ? " (plan)" : "");
}

/// The figure of one side with its range.
std::string cell(const std::optional<MetricValue>& value, MetricKind::Unit unit, Currency currency,
                 const Style& style) {
    std::string text = compared_figure(value, unit, currency, style);
    if (value && value->likely && value->worst && value->best && *value->worst != *value->best)
        text += " (" + metric_figure(*value->worst, unit, currency, style) + " to " +
                metric_figure(*value->best, unit, currency, style) + ")";
    return text;
}

std::string change_cell(const Difference& line, Currency currency, const Style& style) {
    if (!line.change) return std::string(none);
    if (line.change->is_zero()) return "=";
    const std::string share = relative_text(line, style);
    const std::string relative = share.empty() ? "" : " (" + share + ")";
    return difference_figure(*line.change, line.unit, currency, style) + relative +
           (line.is_better() ? " better" : " worse");
}

/// The lines that hold anything; where they are many, those that changed most come first.
std::vector<const Difference*> worth_showing(const std::vector<Difference>& lines, std::size_t most) {
    std::vector<const Difference*> rows;
    for (const auto& line : lines)
        if (!line.is_nothing()) rows.push_back(&line);
    if (rows.size() <= most) return rows;
    const auto size = [](const Difference* line) {
        const Ratio change = line->change.value_or(Ratio(0));
        return change.is_negative() ? -change : change;
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const Difference* a, const Difference* b) { return size(a) > size(b); });
    return rows;
}

std::string movers_text(const Comparison& comparison, std::size_t most, const Style& style) {
    return movers_sentence(comparison, most, style, [](const std::string& name) { return md_text(name); });
}

/// Two campaigns.
std::string pair_text(const Comparison& comparison, const Style& style) {
    constexpr std::size_t most_lines = 5;  // of goals, value and cost each
    const Currency currency = comparison.now->campaign.currency;
    MarkdownTable table({"", "", "A", "B", "change"}, "llrrr");
    const auto add = [&](const std::string& step, const std::string& name, const Difference& line) {
        table.add({step, name, cell(line.before, line.unit, currency, style),
                   cell(line.now, line.unit, currency, style), change_cell(line, currency, style)});
    };
    const auto add_lines = [&](const std::string& step, const std::vector<Difference>& lines,
                               const char* total) {
        const auto rows = worth_showing(lines, most_lines);
        for (std::size_t i = 0; i < std::min(most_lines, rows.size()); ++i)
            add(i == 0 ? step : "", md_text(shown_cost(rows[i]->name)), *rows[i]);
        if (rows.size() > most_lines)
            table.add({"", "and " + std::to_string(rows.size() - most_lines) + " more", "", "", ""});
        if (total != nullptr)
            add(rows.empty() ? step : "", std::string("**") + total + "**", comparison.metric(total));
    };
    add_lines("**1 Goals**", comparison.goals, nullptr);
    add_lines("**2 Value**", comparison.value, "return");
    add_lines("**3 Cost**", comparison.cost, "cost");
    add("**4 ROI**", "**ROI**", comparison.metric("roi"));
    add("", "net", comparison.metric("net"));
    std::string text = "### Comparison\n\n**A** " + name_of(*comparison.before) + " \u00b7 **B** " +
                       name_of(*comparison.now) + " \u00b7 " + std::string(currency.code()) + "\n\n" +
                       table.text() + "\n- what moved ROI: " + movers_text(comparison, 6, style) + "\n";
    std::string assumed;
    std::size_t different = 0;
    for (const auto& row : comparison.assumptions)
        if (row.is_different() && different++ < 5)
            assumed += (assumed.empty() ? "" : "; ") + md_text(row.label) + " " +
                       md_text(assumption_text(row, row.before, currency, style)) + " \u2192 " +
                       md_text(assumption_text(row, row.now, currency, style));
    if (different > 5) assumed += "; and " + std::to_string(different - 5) + " more";
    if (!assumed.empty()) text += "- assumptions that differ: " + assumed + "\n";
    for (const auto& remark : comparison_remarks(comparison)) text += "- " + md_text(remark, 200) + "\n";
    return text;
}

/// Three campaigns and more.
std::string table_text(const ComparisonReport& whole, const Style& style) {
    constexpr std::size_t most_rows = 25;
    MarkdownTable table({"", "campaign", "cost", "return", "ROI", "change", "what moved ROI"}, "llrrrrl");
    for (std::size_t i = 0; i < std::min(most_rows, whole.campaigns.size()); ++i) {
        const auto& [report, comparison] = *whole.campaigns[i];
        const auto& roi = report.steps.roi;
        const Currency currency = report.campaign.currency;
        table.add({letter(i), name_of(report), cell(roi.cost, MetricKind::Unit::money, currency, style),
                   cell(roi.total_return, MetricKind::Unit::money, currency, style),
                   cell(roi.roi, MetricKind::Unit::ratio, currency, style),
                   comparison ? change_cell(comparison->metric("roi"), currency, style) : "",
                   comparison ? movers_text(*comparison, 3, style) : ""});
    }
    std::string text = "### " + std::to_string(whole.count) + " campaigns, each against A\n\n" + table.text();
    if (table.rows() < whole.count)
        text +=
            "\nand " + std::to_string(whole.count - table.rows()) + " more: `roi compare` lists them all\n";
    return text;
}

std::string comment(const ComparisonReport& whole, const Style& given) {
    Style style = given;
    style.unicode = true;
    style = typographic(style);
    return whole.count == 2 ? pair_text(*whole.campaigns[1]->with_first, style) : table_text(whole, style);
}

}  // namespace

const ComparisonForm comparisons_as_markdown{.format = Format::markdown, .end = comment};

}  // namespace roi::write
