// The words of findings, and how many there are.
#pragma once

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

/// "2 campaigns, 1 error, 3 warnings"
inline std::string counted(const LintReport& whole) {
    return plural(whole.campaigns, "campaign") + ", " + plural(whole.errors, "error") + ", " +
           plural(whole.warnings, "warning");
}

}  // namespace roi::write
