#include "read/export/assemble/campaign_maker.hpp"

#include <algorithm>

#include "read/export/assemble/periods.hpp"
#include "read/export/mistake_in.hpp"

namespace roi::inline read {
namespace {

constexpr Field counts[]{Field::impressions, Field::clicks,      Field::sessions,       Field::engagements,
                         Field::views,       Field::likes,       Field::comments,       Field::shares,
                         Field::saves,       Field::follows,     Field::calls,          Field::messages,
                         Field::bookings,    Field::directions,  Field::website_clicks, Field::leads,
                         Field::results,     Field::conversions, Field::purchases,      Field::order};

/// Counts that the platform credits to itself: its own claim.
bool is_claimed(Field field) {
    return field == Field::conversions || field == Field::purchases || field == Field::leads ||
           field == Field::results;
}

}  // namespace

std::string CampaignMaker::source_of(Field field) const {
    const auto* column = table_.layout.column_of(field);
    if (column == nullptr) column = table_.layout.column_of(Field::amount);
    return file_name(table_.file) + (column == nullptr ? "" : ": " + column->heading);
}

Figure CampaignMaker::figure_of(Decimal value, Field field) {
    if (value.significant_places() > Decimal::kept_places) {
        value = value.rounded(Decimal::kept_places);
        is_rounded_ = true;
    }
    return Figure::measured(value, source_of(field));
}

void CampaignMaker::refuse_negative(const Draft& draft, const Decimal& value, const std::string& what) {
    mistakes_.push_back(
        mistake_in(table_.file, "R086", draft.first_line,
                   what + " of \"" + draft.name + "\" adds up to " + value.to_string() + ": below zero",
                   "credits outweigh it in this period: choose a longer one"));
}

Campaign CampaignMaker::campaign_of(const Draft& draft) {
    Campaign campaign;
    campaign.name = draft.name;
    campaign.currency = draft.currency.value_or(Currency());
    campaign.period = period_of(table_, draft.span);
    campaign.file = table_.file;
    campaign.place = {static_cast<std::uint32_t>(draft.first_line), 1};
    for (const auto& line : draft.lines) {
        add_cost(draft, line, campaign);
        add_actions(draft, line, campaign);
    }
    return campaign;
}

/// What was spent, as advertising.
void CampaignMaker::add_cost(const Draft& draft, const Line& line, Campaign& campaign) {
    const auto spend = line.sums.find(Field::spend);
    if (spend == line.sums.end()) return;
    if (spend->second.is_negative()) return refuse_negative(draft, spend->second, "the spend");
    Cost cost;
    cost.name = line.channel.empty() ? "Advertising" : line.channel + " ads";
    cost.category = CostCategory::advertising;
    cost.channel = line.channel;
    cost.media = Media::paid;
    cost.amount = figure_of(spend->second, Field::spend);
    cost.place = campaign.place;
    campaign.costs.push_back(std::move(cost));
}

Action CampaignMaker::action_of(const Draft& draft, const Line& line, std::string name, Decimal count,
                                Field field, const Campaign& campaign) {
    if (count.is_negative()) refuse_negative(draft, count, "the number of " + name);
    Action action;
    action.name = std::move(name);
    if (draft.lines.size() > 1 && !line.channel.empty()) action.name += " (" + line.channel + ")";
    action.channel = line.channel;
    action.media = media();
    action.count = figure_of(count, field);
    action.reported = table_.platform().kind != Platform::Kind::shop &&
                      table_.platform().kind != Platform::Kind::organic && is_claimed(field);
    action.place = campaign.place;
    return action;
}

std::optional<Media> CampaignMaker::media() const {
    switch (table_.platform().kind) {
        case Platform::Kind::advertising:
        case Platform::Kind::rows: return Media::paid;
        case Platform::Kind::organic: return Media::owned;
        default: return std::nullopt;
    }
}

/// Counts become actions, those nearest to a sale first. The one that was sold comes back, if any.
std::optional<std::size_t> CampaignMaker::add_counts(const Draft& draft, const Line& line,
                                                     Campaign& campaign) {
    const std::size_t first = campaign.actions.size();
    std::optional<std::size_t> sold;
    for (const Field field : counts) {
        if (field == Field::results) {
            for (const auto& [kind, value] : line.results)
                campaign.actions.push_back(action_of(draft, line, kind.empty() ? "Result" : "Result " + kind,
                                                     value, field, campaign));
            continue;
        }
        const auto sum = line.sums.find(field);
        if (sum == line.sums.end()) continue;
        campaign.actions.push_back(
            action_of(draft, line, std::string(action_name(field)), sum->second, field, campaign));
        const bool is_sale =
            field == Field::conversions || field == Field::purchases || field == Field::order;
        if (is_sale && !sum->second.is_zero()) sold = campaign.actions.size() - 1;
    }
    std::reverse(campaign.actions.begin() + static_cast<std::ptrdiff_t>(first), campaign.actions.end());
    if (sold) sold = first + campaign.actions.size() - 1 - *sold;
    return sold;
}

/// Counts become actions; what they brought in stands beside the nearest to a sale.
void CampaignMaker::add_actions(const Draft& draft, const Line& line, Campaign& campaign) {
    const std::size_t first = campaign.actions.size();
    auto sold = add_counts(draft, line, campaign);
    const auto revenue = line.sums.find(Field::revenue);
    if (revenue == line.sums.end()) return;
    if (!sold) {
        campaign.actions.insert(campaign.actions.begin() + static_cast<std::ptrdiff_t>(first),
                                action_of(draft, line, "Revenue", Decimal(1), Field::revenue, campaign));
        campaign.actions[first].reported = table_.platform().kind != Platform::Kind::shop;
        sold = first;
    }
    SaleValue sale;
    sale.price = figure_of(revenue->second, Field::revenue);
    sale.is_total = true;
    sale.margin = table_.rules.margin;
    campaign.actions[*sold].value = sale;
}

}  // namespace roi::read
