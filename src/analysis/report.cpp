#include "roi/analysis/report.hpp"

#include <algorithm>

#include "method/measure_into.hpp"
#include "model/figures_of.hpp"

namespace roi {
namespace {

std::vector<CostCategory> missing_categories(const CostResult& cost) {
    std::vector<CostCategory> missing;
    missing.reserve(cost_categories.size());
    for (const auto category : cost_categories)
        if (category != CostCategory::other && !cost.categories[static_cast<std::size_t>(category)])
            missing.push_back(category);
    return missing;
}

/// Collects the names of what something is said about, and where the first one stands: "A, B and 3 more".
class Finding {
 public:
    void add(std::string_view name, Place where) {
        constexpr std::size_t shown = 4;
        if (count_ == 0) place_ = where;
        if (count_++ >= shown) return;
        if (names_.empty())
            names_.reserve(64);
        else
            names_ += ", ";
        names_ += name;
        listed_ = count_;
    }
    bool is_empty() const { return count_ == 0; }
    Place place() const { return place_; }
    std::string names() {
        if (count_ > listed_) names_ += " and " + std::to_string(count_ - listed_) + " more";
        return std::move(names_);
    }

 private:
    std::string names_;
    std::size_t count_ = 0;
    std::size_t listed_ = 0;
    Place place_;
};

void note_actions(const Report& report, std::vector<Note>& notes) {
    Finding unattributed;
    Finding reported;
    Finding twice;
    Finding unvalued;
    for (const auto& value : report.steps.value.actions) {
        const Action& action = report.campaign.actions[value.action];
        if (!action.value) unvalued.add(action.name, action.place);
        if (!value.is_counted) continue;
        if (!action.baseline && !action.credit) unattributed.add(action.name, action.place);
        if (action.reported) reported.add(action.name, action.place);
        for (auto up = action.parent; up != Action::no_parent; up = report.campaign.actions[up].parent) {
            if (!report.steps.value.actions[up].is_counted) continue;
            twice.add(action.name + " and " + report.campaign.actions[up].name, action.place);
            break;
        }
    }
    const auto say = [&](Finding& finding, std::string_view code, std::string_view before,
                         std::string_view after) {
        if (!finding.is_empty()) notes.push_back({code, before, finding.names(), after, finding.place()});
    };
    say(unattributed, "R102",
        "attribution not stated: ", " (no baseline, no credit: every action counts in full)");
    say(twice, "R103", "possibly counted twice: ", "");
    say(reported, "R105",
        "reported by a platform, not measured: ", " (platforms overlap and count what they touched)");
    say(unvalued, "R108", "without a value, so not in the return: ", "");
}

void note_ranges(const Report& report, std::vector<Note>& notes) {
    Finding open;
    const auto look = [&](const std::string& name, Place place) {
        return [&open, &name, place](std::string_view, const Figure& figure, Unit) {
            if (figure.is_guess() && !figure.has_range()) open.add(name, place);
        };
    };
    for (const auto& action : report.campaign.actions) visit_figures(action, look(action.name, action.place));
    for (const auto& cost : report.campaign.costs) visit_figures(cost, look(cost.name, cost.place));
    if (open.is_empty()) return;
    notes.push_back(
        {"R104", "range not stated: ", open.names(), " (so there is no worst and best)", open.place()});
}

/// What the file states and this version only reads. Silence would look like an answer.
void note_not_computed(const Campaign& campaign, std::vector<Note>& notes) {
    Finding unused;
    if (campaign.purpose == Purpose::exploration)
        unused.add("whether an ROI is premature (purpose exploration)", campaign.place);
    if (campaign.involvement) unused.add("involvement", campaign.involvement->place);
    if (campaign.product.trackable || campaign.product.sales_cycle_days)
        unused.add("product", campaign.place);
    if (!campaign.checks.empty()) unused.add("checks", campaign.checks.front().place);
    if (!unused.is_empty())
        notes.push_back(
            {"R109", "read, but not computed by this version: ", unused.names(), "", unused.place()});
}

std::vector<Note> notes_on(const Report& report) {
    std::vector<Note> notes;
    notes.reserve(4);
    if (report.campaign.goals.empty())
        notes.push_back({"R106", "no goal is stated: step 1 comes first", "", "", report.campaign.place});
    if (!report.campaign.period)
        notes.push_back({"R107", "no period is stated", "", "", report.campaign.place});
    note_actions(report, notes);
    note_not_computed(report.campaign, notes);
    note_ranges(report, notes);
    return notes;
}

Verdict verdict_on(const Report& report) {
    if (!report.steps.roi.roi.likely) return Verdict::undefined;
    return report.missing.empty() && report.notes.empty() ? Verdict::computed
                                                          : Verdict::computed_with_warnings;
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

Result<Report> report_on(Campaign campaign) {
    Result<Report> result(std::in_place);
    Report& report = *result;
    report.campaign = std::move(campaign);
    if (auto mistakes = measure_into(report.campaign, report.steps); !mistakes.empty()) return mistakes;
    report.missing = missing_categories(report.steps.cost);
    report.notes = notes_on(report);
    report.verdict = verdict_on(report);
    return result;
}

}  // namespace roi
