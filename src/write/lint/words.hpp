// The words of findings, and how many there are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "write/format/figures.hpp"

namespace roi::inline write {

inline std::string_view name_of_group(CodeGroup group) {
    constexpr std::string_view names[]{"wrong", "command", "limit", "missing", "unready", "ungrounded"};
    return names[static_cast<std::size_t>(group)];
}

inline std::string_view name_of_level(Note::Level level) {
    return level == Note::Level::error ? "error" : "warn";
}

/// What to do about a finding.
inline const std::string& advice_on(const LintFinding& finding) {
    return finding.about.hint.empty() ? finding.repair : finding.about.hint;
}

struct FindingCounts {
    std::size_t campaigns = 0;
    std::size_t errors = 0;
    std::size_t warnings = 0;

    void add(const LintedCampaign& campaign) {
        ++campaigns;
        for (const auto& finding : campaign.findings)
            ++(finding.level == Note::Level::error ? errors : warnings);
    }
    /// "2 campaigns, 1 error, 3 warnings"
    std::string sentence() const {
        return plural(campaigns, "campaign") + ", " + plural(errors, "error") + ", " +
               plural(warnings, "warning");
    }
};

}  // namespace roi::write
