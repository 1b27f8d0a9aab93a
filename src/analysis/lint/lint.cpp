#include "roi/analysis/lint.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace roi::inline analysis {
namespace {

constexpr std::size_t most_rows = 25;

LintFinding finding(const Campaign& campaign, std::string_view code, Place place, std::string message,
                    Note::Level level) {
    const auto* meaning = find_code(code);
    LintFinding result{meaning->group, level, {}, std::string(meaning->repair)};
    result.about.code = code;
    result.about.file = campaign.file;
    result.about.place = place;
    result.about.message = std::move(message);
    return result;
}

std::string missing_message(const std::vector<CostCategory>& missing) {
    std::string names;
    for (const auto category : missing)
        names += (names.empty() ? "" : ", ") + std::string(category_name(category));
    return "costs not stated: " + names + " (absent is not zero)";
}

}  // namespace

std::vector<LintFinding> lint(const Diagnostics& mistakes) {
    std::vector<LintFinding> findings;
    for (const auto& mistake : mistakes) {
        const auto* meaning = find_code(mistake.code);
        findings.push_back({CodeGroup::wrong, Note::Level::error, mistake,
                            meaning ? std::string(meaning->repair) : std::string()});
    }
    return findings;
}

std::vector<LintFinding> lint(const Report& report) {
    std::vector<LintFinding> findings;
    const Campaign& campaign = report.campaign;
    if (!report.missing.empty())
        findings.push_back(
            finding(campaign, "R101", campaign.place, missing_message(report.missing), Note::Level::warn));
    for (const auto& note : report.notes)
        findings.push_back(finding(campaign, note.code, note.place, note.message(), note.level));
    std::stable_sort(findings.begin(), findings.end(), [](const LintFinding& a, const LintFinding& b) {
        if (a.group != b.group) return a.group < b.group;
        return a.level > b.level;
    });
    return findings;
}

void LintTally::add(LintedCampaign& campaign) {
    campaign.order = result_.campaigns++;
    for (auto& finding : campaign.findings) {
        const bool is_error = finding.level == Note::Level::error;
        const bool is_wrong = finding.group == CodeGroup::wrong;
        finding.fails = is_wrong || fails_a_run(is_error, fail_on_);
        ++(is_error ? result_.errors : result_.warnings);
        result_.is_wrong = result_.is_wrong || is_wrong;
        result_.fails = result_.fails || finding.fails;
        keep(campaign, finding);
    }
}

void LintTally::keep(const LintedCampaign& campaign, const LintFinding& finding) {
    auto& rows = finding.level == Note::Level::error ? result_.worst : warnings_;
    if (rows.size() < most_rows) rows.push_back({campaign.file, campaign.name, finding});
    if (++result_.kinds[{!finding.fails, finding.about.code}] <= most_of_a_kind)
        result_.first_of_each.push_back({campaign.file, campaign.name, finding});
}

LintReport LintTally::finish() && {
    const auto room =
        static_cast<std::ptrdiff_t>(std::min(most_rows - result_.worst.size(), warnings_.size()));
    std::move(warnings_.begin(), warnings_.begin() + room, std::back_inserter(result_.worst));
    return std::move(result_);
}

}  // namespace roi::analysis
