// Everything that is said about many campaigns together, one report after another.
#include <algorithm>
#include <utility>

#include "roi/analysis/portfolio.hpp"

namespace roi::inline analysis {
namespace {

constexpr std::size_t least_kept = 1000;  // up to here every campaign has its row

}  // namespace

PortfolioTally::PortfolioTally(PortfolioQuestions questions)
    : ranking_(std::max(questions.top, least_kept), questions.sort) {
    result_.ranked_by = std::move(questions.sort);
    if (questions.by) breakdown_.emplace(*questions.by);
}

std::optional<Diagnostic> PortfolioTally::add(const Report& report) {
    if (auto mismatch = result_.total.add(report)) return mismatch;
    if (result_.count() == 1)
        result_.only = report;
    else
        result_.only.reset();
    ranking_.add(report, result_.count());
    if (breakdown_) breakdown_->add(report);
    count(report);
    return std::nullopt;
}

void PortfolioTally::count(const Report& report) {
    const Campaign& campaign = report.campaign;
    if (!report.missing.empty()) ++result_.findings["R101"];
    for (const auto& note : report.notes) ++result_.findings[note.code];
    if (campaign.claim == Claim::incremental) ++result_.incremental;
    if (!campaign.unmeasured.empty()) ++result_.unmeasured;
    if (result_.overrides.empty()) result_.overrides = campaign.overrides;
    result_.has_claims = result_.has_claims || !report.claims.empty();
}

bool PortfolioTally::join(PortfolioTally&& later) {
    const std::size_t before = result_.count();
    PortfolioReport& other = later.result_;
    if (!result_.total.join(other.total)) return false;
    if (before == 0)
        result_.only = std::move(other.only);
    else if (other.count() > 0)
        result_.only.reset();
    ranking_.join(std::move(later.ranking_), before);
    if (breakdown_) breakdown_->join(*later.breakdown_);
    for (const auto& [code, campaigns] : other.findings) result_.findings[code] += campaigns;
    if (result_.overrides.empty()) result_.overrides = std::move(other.overrides);
    result_.unmeasured += other.unmeasured;
    result_.incremental += other.incremental;
    result_.has_claims = result_.has_claims || other.has_claims;
    return true;
}

PortfolioReport PortfolioTally::finish(Selection selection) && {
    if (count() > 1) result_.sums = result_.total.total();
    result_.selection = std::move(selection);
    result_.ranked = ranking_.take();
    if (breakdown_) result_.breakdown = breakdown_->result();
    if (result_.only) result_.only->breakdown = result_.breakdown;
    return std::move(result_);
}

}  // namespace roi::analysis
