// Claims in a text report: what was said, against the campaign's own numbers.
#include "write/page/page.hpp"
#include "write/report/text/facts.hpp"

namespace roi::inline write {
std::string outcome_text(CheckedClaim::Outcome outcome) {
    using Outcome = CheckedClaim::Outcome;
    switch (outcome) {
        case Outcome::holds: return "holds: ";
        case Outcome::fails: return "does not hold: ";
        case Outcome::not_shown: return "not shown: ";
        case Outcome::cannot_be_checked: return "cannot be checked: ";
        case Outcome::computed: break;
    }
    return "";
}

void write_claims(Page& page) {
    if (page.report.claims.empty()) return;
    page.heading("?", "Claims", "against your own numbers");
    for (const auto& claim : page.report.claims) {
        const std::string about = claim.action.empty() ? "" : " (" + clean_text(claim.action) + ")";
        page.rows(text_indent,
                  clean_text(claim.claim) + about + ": " + outcome_text(claim.outcome) + claim.why);
        for (const auto& fact : claim.facts)
            page.rows(text_indent + 2, fact_sentence(fact, page.campaign.currency, page.pen.style()), true);
    }
    page.gap();
}

}  // namespace roi::write
