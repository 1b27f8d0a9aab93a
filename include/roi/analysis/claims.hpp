// Claims: sentences about social media and loyalty that everybody repeats, against one's own numbers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "roi/analysis/fact.hpp"
#include "roi/model/claim.hpp"
#include "roi/model/valuation.hpp"

namespace roi::inline analysis {

struct Report;

/// What becomes of a claim against one action of a campaign.
struct CheckedClaim {
    enum class Outcome { holds, fails, not_shown, cannot_be_checked, computed };

    std::string claim;   ///< as written
    std::string action;  ///< empty where no action of the campaign bears on it
    Outcome outcome = Outcome::cannot_be_checked;
    std::string why;  ///< one sentence
    std::vector<Fact> facts;
};

std::string_view outcome_name(CheckedClaim::Outcome outcome);

/// The claim against every action that it is about; one answer at least. retention needs a lifetime with a
/// retention, keep a retention value whose lifetime states an acquisition cost, revenue sales above
/// expectation. Lifetimes as in valuation (Gupta & Lehmann 2003); the claims are those of Reichheld & Sasser
/// 1990 and their critics (Sharp, "Loyalty myths").
std::vector<CheckedClaim> check_claim(const Report& report, const StatedClaim& claim);

/// The retention, 50 % or more, from which `points` more raise an endless lifetime by `effect`; nothing where
/// there is none. `largest` receives the largest rise there is.
std::optional<double> retention_needed(double points, double effect, double discount,
                                       LifetimeValue::Timing timing, double& largest);

}  // namespace roi::analysis
