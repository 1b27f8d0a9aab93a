// Campaigns as campaign files.
#pragma once

#include <string>

#include "roi/model/campaign.hpp"

namespace roi::inline write {

/// What an import makes of an export, as a campaign file: name, currency, period, actions (their counts, and
/// sales where they have a value) and costs in every form. Goals, other values and limits are not written.
std::string campaign_file(const Campaign& campaign, bool on_one_line);

}  // namespace roi::write
