// Campaigns of several exports that are one: the same month, the same channel.
#pragma once

#include <vector>

#include "roi/model/campaign.hpp"

namespace roi::inline read {

/// Puts `campaign` to the one of the same name and currency, or behind the others. Periods are united;
/// actions of one name are told apart by their channels.
void join_campaign(std::vector<Campaign>& campaigns, Campaign&& campaign);

}  // namespace roi::read
