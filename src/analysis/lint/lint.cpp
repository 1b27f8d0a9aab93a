#include "roi/analysis/lint.hpp"

#include <algorithm>

namespace roi::inline analysis {
namespace {

LintFinding finding(const Campaign& campaign, std::string_view code, Place place, std::string message,
                    Note::Level level) {
    const auto* meaning = find_code(code);
    return {meaning->group, level, diagnose(code, std::move(message)).in(campaign.file).at(place),
            std::string(meaning->repair)};
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

}  // namespace roi::analysis
