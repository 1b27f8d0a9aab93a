// Random campaigns: the same seed gives the same campaign everywhere.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "roi/model/campaign.hpp"
#include "support/random.hpp"

namespace roi::test {

/// What a random campaign may hold.
struct Mix {
    int most_uncertain = 8;     ///< figures with a range; the corners of all of them are tried, so not many
    bool open_guesses = false;  ///< assumptions without a range
    bool families = true;       ///< actions worth a share of another
    bool negative = true;       ///< values and effective counts below 0
    bool valuations = false;   ///< every way to value an action, not only figures, sales and shares of others
    bool samples = false;      ///< what has an interval of its own: pairs of samples, strata, cohorts
    bool gaps = false;         ///< values that the method has no answer for
    bool gates = false;        ///< purpose, claim, product, status: what may make an ROI premature
    bool involvement = false;  ///< who took part, and media
};

/// A campaign as a JSON text.
std::string random_campaign_text(Random& random, const Mix& mix = {});

/// The same, read.
Campaign random_campaign(Random& random, const Mix& mix = {});

/// The members of a random lifetime, without its braces.
std::string random_lifetime_text(Random& random, const Mix& mix = {});

/// Calls visit(figure) for every figure of the actions and costs that enters a return or a cost: all but
/// those of quality, which decide whether a saving counts.
void each_figure(Campaign& campaign, const std::function<void(Figure&)>& visit);

/// Calls visit(figure) for every amount of money.
void each_money(Campaign& campaign, const std::function<void(Figure&)>& visit);

}  // namespace roi::test
