// Facts as text: "extra customers kept 180 (76.1 to 283.6)".
#pragma once

#include <string>

#include "roi/analysis/claims.hpp"
#include "write/format/figures.hpp"

namespace roi::inline write {

/// The figure with its interval; "undefined" where there is none.
std::string fact_figure(const Fact& fact, Currency currency, const Style& style);

/// The name, the figure, and how it was found or why there is none.
std::string fact_sentence(const Fact& fact, Currency currency, const Style& style);

/// What became of a claim: "does not hold: "; empty where a figure answers it.
std::string outcome_text(CheckedClaim::Outcome outcome);

}  // namespace roi::write
