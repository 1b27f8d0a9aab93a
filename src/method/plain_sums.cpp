// Large streams hold campaigns of plain figures: their sums in integers.
#include <array>
#include <limits>

#include "method/value_terms.hpp"

namespace roi {
namespace {

/// Adds up decimals without bringing each to the places of the others.
class PlainSum {
 public:
    /// coefficient / 10^places; at most a few hundred of them, each below 2^104.
    void add(Int128 coefficient, int places) {
        by_places_[static_cast<std::size_t>(places)] += coefficient;
        most_ = places > most_ ? places : most_;
    }
    /// The sum, where it has up to 64 bits.
    bool fits(Decimal& sum) const {
        Int128 total = 0;
        for (int places = 0; places <= most_; ++places) {
            constexpr Int128 room = std::numeric_limits<std::int64_t>::max() / 10;
            if (total > room) return false;
            total = total * 10 + by_places_[static_cast<std::size_t>(places)];
        }
        if (total > std::numeric_limits<std::int64_t>::max()) return false;
        sum = Decimal::narrow(static_cast<std::int64_t>(total), most_);
        return true;
    }

 private:
    std::array<Int128, Decimal::kept_places + 1> by_places_{};
    int most_ = 0;
};

/// Short enough for a sum of products in 128 bits.
bool is_short(const Decimal& number) {
    constexpr std::int64_t most = std::int64_t{1} << 52U;
    return number.coefficient() >= 0 && number.coefficient() < most;
}

bool add_action(const Action& action, PlainSum& sum) {
    const auto* flat = action.value ? std::get_if<FlatValue>(&*action.value) : nullptr;
    const bool is_plain = flat != nullptr && flat->each.is_plain() && action.count.is_plain() &&
                          !action.baseline && !action.credit && !action.reported && action.counted &&
                          action.basis == Basis::margin;
    if (!is_plain) return false;
    const Decimal& count = action.count.number();
    const Decimal& each = flat->each.number();
    const int places = count.places() + each.places();
    if (places > Decimal::kept_places || !is_short(count) || !is_short(each)) return false;
    sum.add(count.coefficient() * each.coefficient(), places);
    return true;
}

bool add_cost(const Cost& cost, PlainSum& sum) {
    const bool is_plain =
        cost.amount && cost.amount->is_plain() && !cost.per_month && !cost.hours && !cost.load && !cost.share;
    if (!is_plain) return false;
    const Decimal& amount = cost.amount->number();
    if (amount.places() > Decimal::kept_places || !is_short(amount)) return false;
    sum.add(amount.coefficient(), amount.places());
    return true;
}

}  // namespace

bool measure_plainly(const Campaign& campaign, ValueResult& value, CostResult& cost) {
    constexpr std::size_t most = 1000;
    if (campaign.actions.empty() || campaign.actions.size() > most || campaign.costs.size() > most)
        return false;
    if (!campaign.goals.empty()) return false;  // their findings look at each action
    PlainSum brought;
    for (const auto& action : campaign.actions)
        if (!add_action(action, brought)) return false;
    PlainSum spent;
    for (const auto& line : campaign.costs)
        if (!add_cost(line, spent)) return false;
    Decimal total_return;
    Decimal total_cost;
    if (!brought.fits(total_return) || !spent.fits(total_cost)) return false;
    value.actions.resize(campaign.actions.size());
    for (std::size_t i = 0; i < value.actions.size(); ++i) {
        value.actions[i].action = i;
        value.actions[i].is_valued = value.actions[i].is_counted = true;
    }
    value.has_counted = true;
    value.total = Estimate(total_return);
    value.margin = value.total;
    value.measured = value.measured_margin = total_return;
    cost.total = Estimate(total_cost);
    for (const auto& line : campaign.costs)
        cost.categories[static_cast<std::size_t>(line.category)].emplace();
    return true;
}

}  // namespace roi
