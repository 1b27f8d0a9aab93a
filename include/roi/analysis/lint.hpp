// Lint: everything a campaign file lacks, or claims without ground.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "roi/analysis/gate.hpp"
#include "roi/analysis/report.hpp"

namespace roi::inline analysis {

/// One finding, in the order wrong, missing, unready, ungrounded.
struct LintFinding {
    CodeGroup group;
    Note::Level level;
    Diagnostic about;  ///< code, file, place, message; a mistake also its excerpt, what is allowed and a hint
    std::string repair;  ///< what to do
    bool fails = false;  ///< it fails the run; by LintTally
};

/// Mistakes of the file, which stop it from being a campaign.
std::vector<LintFinding> lint(const Diagnostics& mistakes);

/// Findings about a campaign that can be read, errors first within a group.
std::vector<LintFinding> lint(const Report& report);

/// What lint found in one campaign, or in what could not be read as one.
struct LintedCampaign {
    std::string file;
    std::string name;  ///< empty where the file could not be read
    std::vector<LintFinding> findings;
    std::size_t order = 0;  ///< of the input, from 0; by LintTally
};

/// A finding of one of many campaigns.
struct LintEntry {
    std::string file;
    std::string name;
    LintFinding finding;
};

/// Everything that is said about the findings of many campaigns. Nothing of it grows with their number.
struct LintReport {
    std::size_t campaigns = 0;
    std::size_t errors = 0;
    std::size_t warnings = 0;
    bool is_wrong = false;                     ///< a file could not be read as a campaign
    bool fails = false;                        ///< a finding fails the run
    std::vector<LintEntry> worst;              ///< errors before warnings, at most 25
    std::vector<LintEntry> first_of_each;      ///< the first of each kind, in the order of the input
    std::map<ProblemKind, std::size_t> kinds;  ///< how many findings of each kind there are
};

/// Makes a LintReport.
class LintTally {
 public:
    explicit LintTally(FailOn fail_on) : fail_on_(fail_on) {}
    /// Says which findings fail the run, and counts them.
    void add(LintedCampaign& campaign);
    LintReport finish() &&;

 private:
    void keep(const LintedCampaign& campaign, const LintFinding& finding);

    FailOn fail_on_;
    LintReport result_;                ///< its `worst` holds errors alone until the end
    std::vector<LintEntry> warnings_;  ///< the first ones
};

}  // namespace roi::analysis
