#include "roi/read/import.hpp"

#include <algorithm>

namespace roi::inline read {
namespace {

void unite(std::optional<Period>& mine, const std::optional<Period>& theirs) {
    if (!mine || !theirs) {
        mine.reset();  // a part of unknown days makes the whole one of unknown days
        return;
    }
    mine->from = std::min(mine->from, theirs->from);
    mine->to = std::max(mine->to, theirs->to);
}

bool has_action(const Campaign& campaign, const std::string& name) {
    return campaign.find_action(name) != nullptr;
}

/// A name that no action of the campaign has yet: with the channel behind it, then with a number.
std::string free_name(const Campaign& campaign, const Action& action) {
    if (!has_action(campaign, action.name)) return action.name;
    const bool has_channel = action.channel.empty() || action.name.ends_with("(" + action.channel + ")");
    const std::string base = has_channel ? action.name : action.name + " (" + action.channel + ")";
    std::string name = base;
    for (int number = 2; has_action(campaign, name); ++number) name = base + " " + std::to_string(number);
    return name;
}

}  // namespace

void join_campaign(std::vector<Campaign>& campaigns, Campaign&& campaign) {
    const auto same = std::find_if(campaigns.begin(), campaigns.end(), [&](const Campaign& other) {
        return other.name == campaign.name && other.currency == campaign.currency;
    });
    if (same == campaigns.end()) {
        campaigns.push_back(std::move(campaign));
        return;
    }
    unite(same->period, campaign.period);
    for (auto& action : campaign.actions) {
        action.name = free_name(*same, action);
        same->actions.push_back(std::move(action));
    }
    for (auto& cost : campaign.costs) same->costs.push_back(std::move(cost));
}

}  // namespace roi::read
