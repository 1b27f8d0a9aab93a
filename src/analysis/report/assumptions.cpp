// How far each assumption moves ROI: the same formulas with one figure moved to its ends, all others likely.
#include "roi/analysis/assumptions.hpp"

#include <algorithm>
#include <cmath>

#include "method/quotient.hpp"
#include "method/value_terms.hpp"
#include "model/figures_of.hpp"

namespace roi::inline analysis {
namespace {

/// Recomputes only the terms that a figure enters.
class Mover {
 public:
    explicit Mover(const Report& report)
        : report_(report), campaign_(report.campaign), dependents_(campaign_.actions.size()) {
        for (std::size_t i = 0; i < campaign_.actions.size(); ++i)
            for (auto at = i; at != Action::no_parent; at = campaign_.actions[at].parent)
                dependents_[at].push_back(i);
        period_months_ = campaign_.period ? months(*campaign_.period) : Ratio(0);
    }

    std::optional<Ratio> roi_with_action(std::size_t index, const Reading& read) const {
        Decimal total = total_return();
        for (const auto dependent : dependents_[index]) {
            if (!report_.steps.value.actions[dependent].is_counted) continue;
            Worth worth;
            total -= report_.steps.value.actions[dependent].total.likely.numerator();
            ActionValue moved;
            value_of_action(campaign_, dependent, read, moved, worth);
            if (!moved.is_valued) return std::nullopt;  // undefined there, which is not 0
            total += moved.total.likely.numerator();
        }
        return roi(total, total_cost());
    }

    std::optional<Ratio> roi_with_cost(std::size_t index, const Reading& read) const {
        const Decimal before = report_.steps.cost.lines[index].total.likely.numerator();
        const Decimal after = total_of_cost(campaign_.costs[index], period_months_, read).likely.numerator();
        return roi(total_return(), total_cost() - before + after);
    }

 private:
    Decimal total_return() const { return report_.steps.value.total.likely.settled(); }
    Decimal total_cost() const { return report_.steps.cost.total.likely.settled(); }

    std::optional<Ratio> roi(Decimal total_return, Decimal cost) const {
        if (cost <= Decimal(0) || !report_.steps.roi.roi.likely) return std::nullopt;
        return Ratio(total_return - cost, cost);
    }

    const Report& report_;
    const Campaign& campaign_;
    std::vector<std::vector<std::size_t>> dependents_;  ///< each action with those whose worth comes from it
    Ratio period_months_;
};

/// Fills in ROI at the two ends of a figure; nothing where there is no range, or a figure grows too large.
template <class RoiWith>
Assumption moved(std::string label, const Figure& figure, Unit unit, RoiWith roi_with) {
    Assumption assumption{std::move(label), &figure, unit, std::nullopt, std::nullopt};
    if (!figure.has_range()) return assumption;
    try {
        assumption.roi_at_low = roi_with(Reading(figure, figure.low()));
        assumption.roi_at_high = roi_with(Reading(figure, figure.high()));
    } catch (const Overflow&) {
        assumption.roi_at_low = assumption.roi_at_high = std::nullopt;
    }
    return assumption;
}

/// For the order alone; the exact difference could grow too large.
double swing(const Assumption& assumption) {
    if (!assumption.roi_at_low || !assumption.roi_at_high) return 0;
    return std::fabs(assumption.roi_at_high->to_double() - assumption.roi_at_low->to_double());
}

}  // namespace

std::vector<Assumption> assumptions(const Report& report) {
    const Mover mover(report);
    std::vector<Assumption> list;
    const auto add = [&](const auto& owner, auto roi_with) {
        visit_figures(owner, [&](std::string_view role, const Figure& figure, Unit unit) {
            if (figure.is_guess())
                list.push_back(moved(owner.name + ": " + std::string(role), figure, unit, roi_with));
        });
    };
    const Campaign& campaign = report.campaign;
    for (std::size_t i = 0; i < campaign.actions.size(); ++i)
        add(campaign.actions[i], [&](const Reading& read) { return mover.roi_with_action(i, read); });
    for (std::size_t i = 0; i < campaign.costs.size(); ++i)
        add(campaign.costs[i], [&](const Reading& read) { return mover.roi_with_cost(i, read); });
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < list.size(); ++i) order.emplace_back(-swing(list[i]), i);
    std::sort(order.begin(), order.end());
    std::vector<Assumption> sorted;
    for (const auto& [key, index] : order) sorted.push_back(std::move(list[index]));
    return sorted;
}

}  // namespace roi::analysis
