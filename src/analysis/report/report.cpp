#include "roi/analysis/report.hpp"

#include <algorithm>

#include "analysis/report/finding.hpp"
#include "method/guarded.hpp"
#include "method/measure_into.hpp"
#include "method/quotient.hpp"

namespace roi::inline analysis {
namespace {

void find_missing(const CostResult& cost, std::vector<CostCategory>& missing) {
    missing.clear();
    missing.reserve(cost_categories.size());
    for (const auto category : cost_categories)
        if (category != CostCategory::other && !cost.categories[static_cast<std::size_t>(category)])
            missing.push_back(category);
}

/// What makes the ROI premature first, then errors, then the rest.
std::vector<Note> notes_on(const Report& report, std::optional<Date>& possible_from) {
    std::vector<Note> notes;
    notes.reserve(4);
    note_readiness(report, notes, possible_from);
    if (report.campaign.involvement) note_involvement(report.campaign, notes);
    note_values(report, notes);
    const auto rank = [](const Note& note) {
        return (note.is_premature ? 2 : 0) + static_cast<int>(note.level);
    };
    const auto is_worse = [&](const Note& a, const Note& b) { return rank(a) > rank(b); };
    if (!std::is_sorted(notes.begin(), notes.end(), is_worse))
        std::stable_sort(notes.begin(), notes.end(), is_worse);
    return notes;
}

Verdict verdict_on(const Report& report) {
    if (!report.notes.empty() && report.notes.front().is_premature) return Verdict::premature;
    if (!report.steps.roi.roi.likely) return Verdict::undefined;
    return report.missing.empty() && report.notes.empty() ? Verdict::computed
                                                          : Verdict::computed_with_warnings;
}

/// The return and what follows from it. Cost, counts and break-even claim nothing, so they stay.
void mark_premature(RoiResult& roi, bool is_withheld) {
    for (const auto& kind : metric_kinds()) {
        auto* const metric = roi.find(kind.metric);
        if (metric == nullptr || kind.rests == MetricKind::Rests::on_figures) continue;
        metric->is_premature = true;
        if (is_withheld && metric->likely) *metric = withheld_metric();
    }
}

/// A figure that nobody could write down as a percentage.
bool is_too_large(const Ratio& value) {
    constexpr int places_of_percent = 2;
    constexpr int roomy = 12;  // 19 digits over a divisor with so many decimals leave room enough
    if (value.numerator().is_narrow() && value.denominator().places() <= roomy) return false;
    try {
        static_cast<void>(value.decimal(places_of_percent));
        return false;
    } catch (const Overflow&) {
        return true;
    }
}

std::optional<Diagnostic> figure_too_large(const Report& report) {
    const RoiResult& roi = report.steps.roi;
    for (const auto* metric :
         {&roi.roi, &roi.margin_roi, &roi.revenue_roi, &roi.return_per_cost, &roi.roas, &roi.return_per_hour})
        for (const auto* value : {&metric->likely, &metric->worst, &metric->best, &metric->measured}) {
            if (!*value || !is_too_large(**value)) continue;
            return diagnose("R040", "the ratios of the report grow too large to compute")
                .in(report.campaign.file)
                .at(report.campaign.place)
                .allowing("results of up to 38 digits");
        }
    return std::nullopt;
}

}  // namespace

std::string_view verdict_name(Verdict verdict) {
    switch (verdict) {
        case Verdict::computed: return "computed";
        case Verdict::computed_with_warnings: return "computed_with_warnings";
        case Verdict::premature: return "premature";
        case Verdict::undefined: return "undefined";
    }
    return "";
}

Result<Report> report_on(Campaign campaign, const ReportOptions& options) {
    Result<Report> result(std::in_place);
    Report& report = *result;
    report.campaign = std::move(campaign);
    if (auto mistakes = measure_into(report.campaign, report.steps); !mistakes.empty()) return mistakes;
    find_missing(report.steps.cost, report.missing);
    try {
        report.notes = guarded(report.campaign.file, report.campaign.place, "the findings",
                               [&] { return notes_on(report, report.possible_from); });
    } catch (FigureTooLarge& overflow) {
        return Diagnostics{std::move(overflow.mistake)};
    }
    if (auto mistake = figure_too_large(report)) return Diagnostics{std::move(*mistake)};
    report.verdict = verdict_on(report);
    report.is_even_so = options.even_so && report.verdict == Verdict::premature;
    if (report.verdict == Verdict::premature) mark_premature(report.steps.roi, report.is_withheld());
    return result;
}

}  // namespace roi::analysis
