// Lint: everything a campaign file lacks, or claims without ground.
#pragma once

#include <string>
#include <vector>

#include "roi/analysis/report.hpp"

namespace roi::inline analysis {

/// One finding, in the order wrong, missing, unready, ungrounded.
struct LintFinding {
    CodeGroup group;
    Note::Level level;
    Diagnostic about;  ///< code, file, place, message; a mistake also its excerpt, what is allowed and a hint
    std::string repair;  ///< what to do
};

/// Mistakes of the file, which stop it from being a campaign.
std::vector<LintFinding> lint(const Diagnostics& mistakes);

/// Findings about a campaign that can be read, errors first within a group.
std::vector<LintFinding> lint(const Report& report);

}  // namespace roi::analysis
