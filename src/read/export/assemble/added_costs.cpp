#include <algorithm>
#include <array>
#include <numeric>

#include "read/campaign/sections.hpp"
#include "read/json/file.hpp"
#include "roi/read/import.hpp"

namespace roi::inline read {
namespace {

constexpr std::array<std::string_view, 4> ledger_keys{"$schema", "currency", "campaign", "costs"};

Diagnostic about(const Ledger& ledger, std::string code, std::string message, std::string hint) {
    Diagnostic mistake;
    mistake.code = std::move(code);
    mistake.file = ledger.file;
    mistake.place = ledger.place;
    mistake.message = std::move(message);
    mistake.hint = std::move(hint);
    return mistake;
}

Ledger read_one(Mistakes& mistakes, const Item& item, const std::string& file) {
    Ledger ledger;
    ledger.file = file;
    ledger.place = item.at.place();
    Fields<ledger_keys> fields(mistakes, item, "a ledger");
    if (!fields.is_object()) return ledger;
    read_text(mistakes, fields["$schema"]);
    if (fields.has("currency")) {
        const auto code = read_text(mistakes, fields["currency"]);
        ledger.currency = Currency::of(code);
        if (!ledger.currency)
            mistakes.add(fields["currency"].at.error("R027", "unknown currency \"" + code + "\""));
    }
    if (fields.has("campaign")) ledger.campaign = read_name(mistakes, fields["campaign"]);
    std::vector<Cursor> monthly;  // the campaigns that are charged have periods
    read_costs(mistakes, fields.required("costs"), ledger.costs, monthly);
    return ledger;
}

Decimal spent(const Campaign& campaign) {
    Decimal sum;
    for (const auto& cost : campaign.costs)
        if (cost.category == CostCategory::advertising && cost.amount)
            sum += cost.amount->likely().numerator();
    return sum;
}

/// Shares of twelve decimals in proportion to weights: each is rounded down, and what is lacking goes to
/// those that lost most, the first of equals.
std::vector<Decimal> shares_of(const std::vector<Decimal>& weights) {
    const Decimal total = std::accumulate(weights.begin(), weights.end(), Decimal());
    const Decimal unit = Decimal::of(1, Decimal::kept_places);
    std::vector<Decimal> shares;
    std::vector<Decimal> lost;
    Decimal left(1);
    for (const auto& weight : weights) {
        shares.push_back(Decimal::divide(weight, total, Decimal::kept_places, Rounding::floor));
        lost.push_back(Decimal::divide(weight, total, 2 * Decimal::kept_places, Rounding::floor) -
                       shares.back());
        left -= shares.back();
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return lost[a] > lost[b]; });
    for (const auto index : order) {
        if (left.is_zero()) break;
        shares[index] += unit;
        left -= unit;
    }
    return shares;
}

/// From the first day of any campaign to the last.
std::optional<Period> period_of_all(const std::vector<Campaign*>& campaigns) {
    std::optional<Period> all;
    for (const auto* campaign : campaigns) {
        if (!campaign->period) continue;
        if (!all) all = campaign->period;
        all->from = std::min(all->from, campaign->period->from);
        all->to = std::max(all->to, campaign->period->to);
    }
    return all;
}

/// A monthly cost of all campaigns runs over all of their days together, not over those of each.
void charge_months(Cost& cost, const Period& whole) {
    const Ratio count = months(whole);
    const auto times = [&](const Decimal& amount) { return (Ratio(amount) * count).settled(); };
    const Figure& monthly = *cost.amount;
    const Decimal likely = times(monthly.likely().settled());
    if (monthly.is_assumed() && monthly.has_range())
        cost.amount = Figure::assumed(likely, times(monthly.low()), times(monthly.high()), monthly.why());
    else if (monthly.is_assumed())
        cost.amount = Figure::assumed(likely, monthly.why());
    else
        cost.amount = Figure::measured(likely, monthly.source());
    cost.per_month = false;
}

Diagnostic no_such_campaign(const std::vector<Campaign>& campaigns, const Ledger& ledger) {
    std::vector<std::string_view> names;
    for (const auto& campaign : campaigns) names.push_back(campaign.name);
    const auto meant = nearest_word(ledger.campaign, names);
    return about(ledger, "R087", "no imported campaign is called \"" + ledger.campaign + "\"",
                 meant.empty() ? "" : "did you mean \"" + meant + "\"?");
}

/// What keeps the costs of a ledger from being charged to a campaign. `currency`: of the first one charged.
std::optional<Diagnostic> cannot_charge(const Campaign& campaign, const Ledger& ledger,
                                        const Currency& currency) {
    const Currency charged = ledger.currency.value_or(currency);
    if (!(campaign.currency == charged))
        return about(ledger, "R042",
                     "the costs are in " + std::string(charged.code()) + ", \"" + campaign.name +
                         "\" is in " + std::string(campaign.currency.code()),
                     "a ledger for each currency");
    const bool is_monthly = std::any_of(ledger.costs.begin(), ledger.costs.end(),
                                        [](const Cost& cost) { return cost.per_month; });
    if (!is_monthly || campaign.period) return std::nullopt;
    return about(ledger, "R034",
                 "a cost per month needs the campaign's period, and \"" + campaign.name + "\" has none",
                 "--period 2026-03-01..2026-03-31");
}

/// What each campaign spent on advertising; all the same where nothing was spent.
std::vector<Decimal> weights_of(const std::vector<Campaign*>& campaigns) {
    std::vector<Decimal> weights;
    for (const auto* campaign : campaigns) weights.push_back(spent(*campaign));
    const bool is_nothing_spent =
        std::all_of(weights.begin(), weights.end(), [](const Decimal& weight) { return weight.is_zero(); });
    if (is_nothing_spent) weights.assign(weights.size(), Decimal(1));
    return weights;
}

}  // namespace

Result<std::vector<Ledger>> read_ledger(const std::string& path) {
    std::string text;
    Document document;
    if (auto mistake = load_document(path, text, document)) return Diagnostics{std::move(*mistake)};
    const std::string file(document.source().file);
    Mistakes mistakes;
    std::vector<Ledger> ledgers;
    const Cursor root = document.root();
    if (root.kind() == Kind::array)
        root.elements([&](Cursor element) {
            ledgers.push_back(read_one(mistakes, Item{element, {}}, file));
        });
    else
        ledgers.push_back(read_one(mistakes, Item{root, {}}, file));
    if (auto found = mistakes.take(); !found.empty()) return found;
    return ledgers;
}

Diagnostics add_costs(std::vector<Campaign>& campaigns, const Ledger& ledger) {
    std::vector<Campaign*> charged;
    for (auto& campaign : campaigns)
        if (ledger.campaign.empty() || campaign.name == ledger.campaign) charged.push_back(&campaign);
    if (charged.empty()) return {no_such_campaign(campaigns, ledger)};
    for (const auto* campaign : charged)
        if (auto mistake = cannot_charge(*campaign, ledger, charged.front()->currency))
            return {std::move(*mistake)};
    const auto shares = shares_of(weights_of(charged));
    const std::optional<Period> whole = period_of_all(charged);
    for (std::size_t i = 0; i < charged.size(); ++i)
        for (Cost cost : ledger.costs) {
            if (charged.size() > 1) {
                if (cost.per_month) charge_months(cost, *whole);
                if (cost.share)
                    return {about(ledger, "R087",
                                  "\"" + cost.name + "\" states a share, and is to be shared out over " +
                                      std::to_string(charged.size()) + " campaigns",
                                  "leave \"share\" out, or name its \"campaign\"")};
                cost.share = Figure::measured(shares[i], "its share of what all campaigns spent");
            }
            charged[i]->costs.push_back(std::move(cost));
        }
    return {};
}

}  // namespace roi::read
