#include "roi/analysis/media_mix.hpp"

#include <array>

#include "method/quotient.hpp"
#include "model/names.hpp"

namespace roi::inline analysis {
namespace {

constexpr std::size_t kinds = 3;  // owned, paid, earned
constexpr std::size_t earned = static_cast<std::size_t>(Media::earned);

/// The actions that an engagement goal counts, each once.
std::vector<bool> engaging_actions(const Campaign& campaign) {
    std::vector<bool> engaging(campaign.actions.size());
    for (const auto& goal : campaign.goals)
        if (goal.type == GoalType::engagement)
            for (const auto index : goal.actions) engaging[index] = true;
    return engaging;
}

void divide(MediaRow& row) {
    if (row.engaged <= Ratio(0)) {
        row.why = "nobody was engaged";
        return;
    }
    if (!row.cost) {
        row.why = "no cost with this media is stated";
        return;
    }
    row.cost_per_engaged = divided(*row.cost, row.engaged);
}

}  // namespace

std::optional<MediaMix> media_mix_of(const Report& report) {
    const Campaign& campaign = report.campaign;
    const auto engaging = engaging_actions(campaign);
    std::array<Ratio, kinds> engaged;
    std::array<std::optional<Ratio>, kinds> cost;
    Ratio all_engaged;
    Ratio unassigned;
    bool has_media = false;
    for (std::size_t i = 0; i < campaign.actions.size(); ++i) {
        if (!engaging[i]) continue;
        const Action& action = campaign.actions[i];
        all_engaged += action.count.likely();
        if (!action.media) unassigned += action.count.likely();
        if (!action.media) continue;
        has_media = true;
        auto& sum = engaged[static_cast<std::size_t>(*action.media)];
        sum += action.count.likely();
    }
    if (!has_media) return std::nullopt;
    MediaMix mix;
    mix.unassigned_engaged = unassigned;
    for (const auto& line : report.steps.cost.lines) {
        const auto& media = campaign.costs[line.cost].media;
        if (!media) {
            mix.unassigned_cost += line.total.likely;
            continue;
        }
        auto& sum = cost[static_cast<std::size_t>(*media)];
        sum = sum.value_or(Ratio(0)) + line.total.likely;
    }
    for (std::size_t i = 0; i < kinds; ++i) {
        MediaRow row{name_of(static_cast<Media>(i)), engaged[i], cost[i], std::nullopt, {}};
        if (i == earned)
            row.why = "earned media have no price";
        else
            divide(row);
        mix.rows.push_back(row);
    }
    MediaRow total{"total", all_engaged, report.steps.cost.total.likely, std::nullopt, {}};
    divide(total);
    mix.rows.push_back(total);
    if (all_engaged > Ratio(0)) mix.earned_share = divided(engaged[earned], all_engaged);
    return mix;
}

}  // namespace roi::analysis
