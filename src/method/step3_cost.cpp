// Step 3: what did it take?
#include <algorithm>

#include "method/guarded.hpp"
#include "method/measure_into.hpp"
#include "method/value_terms.hpp"

namespace roi::inline method {
namespace {

bool is_working_time(const Cost& cost) {
    return cost.hours && (cost.category == CostCategory::staff || cost.category == CostCategory::management);
}

/// The months of the period, where a cost is charged by the month.
Ratio months_charged(const Campaign& campaign) {
    const bool is_needed = std::any_of(campaign.costs.begin(), campaign.costs.end(),
                                       [](const Cost& cost) { return cost.per_month; });
    return is_needed && campaign.period ? months(*campaign.period) : Ratio(0);
}

}  // namespace

Estimate total_of_cost(const Cost& cost, const Ratio& period_months, const Reading& read) {
    Estimate total;
    if (cost.amount) {
        total = read(*cost.amount);
        if (cost.per_month) total = total * Estimate(period_months);
    } else {
        total = read(*cost.hours) * read(*cost.hourly_rate);
        if (cost.load) total = total * (Estimate(1) + read(*cost.load));
    }
    if (cost.share) total = total * read(*cost.share);
    return total.settled();
}

void cost_into(const Campaign& campaign, CostResult& result) {
    result.lines.reserve(campaign.costs.size());
    const Ratio period_months = months_charged(campaign);
    for (std::size_t i = 0; i < campaign.costs.size(); ++i) {
        const Cost& cost = campaign.costs[i];
        guarded(campaign.file, cost.place, cost.name, [&] {
            const Estimate& total =
                result.lines.emplace_back(CostLine{i, total_of_cost(cost, period_months, Reading())}).total;
            result.total += total;
            if (auto& category = result.categories[static_cast<std::size_t>(cost.category)]; category)
                *category += total;
            else
                category = total;
            if (is_working_time(cost)) {
                const Estimate hours = (Reading()(*cost.hours) * Reading()(cost.share, 1)).settled();
                result.hours = result.hours ? *result.hours + hours : hours;
            }
            return true;
        });
    }
}

}  // namespace roi::method
