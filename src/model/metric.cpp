#include "roi/model/metric.hpp"

#include <array>

namespace roi::inline model {
namespace {

using A = MetricKind::Argument;
using U = MetricKind::Unit;
using W = MetricKind::Worse;
using R = MetricKind::Rests;

constexpr std::array kinds{
    MetricKind{Metric::total_return, "return", A::none, U::money, W::lower, R::on_returns,
               "what the actions brought", "sum of the value of all counted actions", ""},
    MetricKind{Metric::cost, "cost", A::none, U::money, W::higher, R::on_figures, "everything it took",
               "sum of all costs", ""},
    MetricKind{Metric::net, "net", A::none, U::money, W::lower, R::on_returns, "return less cost",
               "return - cost", ""},
    MetricKind{Metric::roi, "roi", A::none, U::ratio, W::lower, R::on_returns, "return on investment",
               "(return - cost) x 100 / cost, on margin where it is known", "cost is 0"},
    MetricKind{Metric::margin_roi, "margin_roi", A::none, U::ratio, W::lower, R::on_counts, "ROI on margin",
               "(margin of all counted actions - cost) x 100 / cost",
               "cost is 0, or a counted action is known on revenue only"},
    MetricKind{Metric::revenue_roi, "revenue_roi", A::none, U::ratio, W::lower, R::on_counts,
               "ROI on revenue", "(revenue of all counted actions - cost) x 100 / cost",
               "cost is 0, or a counted action has no price"},
    MetricKind{Metric::return_per_cost, "return_per_cost", A::none, U::multiple, W::lower, R::on_returns,
               "return per unit of cost", "return / cost", "cost is 0"},
    MetricKind{Metric::roas, "roas", A::none, U::multiple, W::lower, R::on_counts, "return on ad spend",
               "revenue / advertising cost", "no advertising cost, or a counted action has no price"},
    MetricKind{Metric::measured_share, "measured_share", A::none, U::ratio, W::lower, R::on_returns,
               "share of the return that is measured", "return from measured figures only / return",
               "return is 0"},
    MetricKind{Metric::assumed_share, "assumed_share", A::none, U::ratio, W::higher, R::on_returns,
               "share of the return that is assumed", "return in which an assumed figure enters / return",
               "return is 0"},
    MetricKind{Metric::cost_of_category, "cost", A::category, U::money, W::higher, R::on_figures,
               "cost of one category", "sum of the costs of a category",
               "the category is not stated (absent is not 0)"},
    MetricKind{Metric::cost_share, "cost_share", A::category, U::ratio, W::higher, R::on_figures,
               "a category's share of cost", "cost of the category / cost",
               "the category is not stated, or cost is 0"},
    MetricKind{Metric::cost_per, "cost_per", A::action, U::money_per_action, W::higher, R::on_counts,
               "cost per action", "cost / effective count of the action",
               "the effective count is not above 0"},
    MetricKind{Metric::goal, "goal", A::goal, U::ratio, W::lower, R::on_figures, "attainment of a goal",
               "now / target (target / now where less is better)", "no target, or no data"},
    MetricKind{Metric::return_per_hour, "return_per_hour", A::none, U::money_per_hour, W::lower,
               R::on_returns, "return per working hour", "return / staff and management hours",
               "no hours are stated"},
    MetricKind{Metric::savings_roi, "savings_roi", A::none, U::ratio, W::lower, R::on_counts,
               "ROI counting savings alone", "(cash saved with quality held - cost) x 100 / cost",
               "cost is 0, or no saving is counted"},
    MetricKind{Metric::break_even_hours, "break_even_hours", A::none, U::count, W::lower, R::on_returns,
               "hours that the return pays for",
               "(return - all other cost) / cost of a staff or management hour",
               "no hours are stated, an hour costs nothing, or the return does not cover the other costs"},
    MetricKind{Metric::break_even, "break_even", A::action, U::count, W::higher, R::on_returns,
               "break-even count of an action",
               "effective count at which net is 0, everything else likely, rounded up",
               "one more of the action adds nothing to the return"},
};

constexpr bool is_in_order() {
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (kinds[i].metric != static_cast<Metric>(i)) return false;
    return true;
}
static_assert(is_in_order());

}  // namespace

std::span<const MetricKind> metric_kinds() { return kinds; }

const MetricKind& kind_of(Metric metric) { return kinds[static_cast<std::size_t>(metric)]; }

const MetricKind* find_metric(std::string_view name, bool takes_argument) {
    for (const auto& kind : kinds)
        if (kind.name == name && kind.takes_argument() == takes_argument) return &kind;
    return nullptr;
}

const MetricKind* find_metric(std::string_view name) {
    for (const auto& kind : kinds)
        if (kind.name == name) return &kind;
    return nullptr;
}

}  // namespace roi::model
