// Counts what came before a gate, and keeps the worst of it.
#include <algorithm>
#include <utility>

#include "roi/analysis/gate.hpp"

namespace roi::inline analysis {
namespace {

constexpr std::size_t most_kept = 1000;  // campaigns

/// The worst first, then the order of the input.
bool comes_before(const GateEntry& a, const GateEntry& b) {
    return a.standing != b.standing ? a.standing > b.standing : a.order < b.order;
}

/// How a campaign stands whose limits have been judged.
Standing standing_of(const GatedCampaign& gated) {
    if (!gated.mistakes.empty() || gated.checks.empty()) return Standing::undecided;
    Standing worst = Standing::passed;
    for (const auto& check : gated.checks) worst = std::max(worst, check.standing);
    return worst;
}

std::string_view code_of(Standing standing) {
    switch (standing) {
        case Standing::failed:
        case Standing::warned: return "R060";
        case Standing::not_judged:
        case Standing::skipped: return "R062";
        default: return "R061";
    }
}

}  // namespace

void GateCounts::add(const GatedCampaign& gated) {
    ++campaigns_;
    ++standings_[static_cast<std::size_t>(gated.standing)];
    worst_ = std::max(worst_, gated.standing);
    if (!gated.report)
        ++unread_;
    else if (gated.checks.empty())
        ++without_limit_;
    if (gated.report && !gated.report->campaign.unmeasured.empty()) ++unmeasured_;
    limits_ += gated.checks.size();
    mistakes_ += gated.mistakes.size();
    for (const auto& check : gated.checks) ++outcomes_[static_cast<std::size_t>(check.outcome)];
}

void GateTally::add(GatedCampaign& gated) {
    gated.order = result_.counts.campaigns();
    for (auto& check : gated.checks) check.standing = standing(check, rules_);
    gated.standing = standing_of(gated);
    result_.counts.add(gated);
    if (gated.order == 0)
        result_.only = gated;
    else
        result_.only.reset();
    keep(gated);
    keep_problems(gated);
}

void GateTally::keep(const GatedCampaign& gated) {
    auto& worst = result_.worst;
    const bool is_full = worst.size() == most_kept;
    if (is_full && worst.front().standing >= gated.standing) return;  // those kept came earlier
    GateEntry entry{gated.file,
                    std::string(gated.name()),
                    gated.report.has_value(),
                    gated.currency(),
                    gated.checks,
                    gated.mistakes,
                    gated.order,
                    gated.standing};
    if (is_full) {
        std::pop_heap(worst.begin(), worst.end(), comes_before);
        worst.back() = std::move(entry);
    } else {
        worst.push_back(std::move(entry));
    }
    std::push_heap(worst.begin(), worst.end(), comes_before);
}

void GateTally::keep_problems(const GatedCampaign& gated) {
    for (const auto& mistake : gated.mistakes)
        keep_problem(gated, mistake.code, Standing::undecided, mistake.place, mistake);
    for (const auto& check : gated.checks)
        if (check.standing != Standing::passed)
            keep_problem(gated, code_of(check.standing), check.standing,
                         check.check.place ? check.check.place : gated.report->campaign.place, check);
}

template <class About>
void GateTally::keep_problem(const GatedCampaign& gated, std::string_view code, Standing standing,
                             Place place, const About& about) {
    const bool only_warns = standing == Standing::warned || standing == Standing::skipped;
    if (++result_.kinds[{only_warns, std::string(code)}] <= most_of_a_kind)
        result_.problems.push_back({std::string(code), standing, gated.file, place, gated.currency(), about});
}

GateReport GateTally::finish() && {
    std::sort(result_.worst.begin(), result_.worst.end(), comes_before);
    return std::move(result_);
}

}  // namespace roi::analysis
