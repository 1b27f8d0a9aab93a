// Step 4: ROI = (return - cost) x 100 / cost, and what else follows from the sums.
#include <algorithm>

#include "method/guarded.hpp"
#include "method/measure_into.hpp"
#include "method/quotient.hpp"

namespace roi::inline method {
namespace {

constexpr std::string_view nothing_spent = "nothing was spent";
constexpr std::string_view no_value = "no action has a value";  // which is not a return of 0

/// formula(top, divisor), with the case that leaves out what is not measured of the top.
template <class Formula>
MetricValue with_measured(const Estimate& top, Decimal measured, const Estimate& divisor, Metric metric,
                          std::string_view zero, Formula formula) {
    MetricValue value = metric_of_quotient(top, divisor, worse_of(metric), zero, formula);
    if (value.likely) value.measured = formula(Ratio(measured), divisor.likely);
    return value;
}

MetricValue roi_on(const std::optional<Estimate>& total_return, Decimal measured, const Estimate& cost,
                   Metric metric, std::string_view unknown) {
    if (!total_return) return undefined_metric(unknown);
    return with_measured(*total_return, measured, cost, metric, nothing_spent, roi_formula);
}

/// The file states what one is worth, and the method has no answer.
bool has_undefined_value(const ValueResult& value) {
    return std::any_of(value.actions.begin(), value.actions.end(),
                       [](const ActionValue& v) { return !v.is_valued && !v.why.empty(); });
}

/// Why nothing is counted: what kept the first valued action out, or that there is none.
std::string_view why_nothing_counts(const ValueResult& value) {
    for (const auto& action : value.actions)
        if (!action.why.empty()) return action.why;
    return no_value;
}

MetricValue net_of(const Estimate& total_return, const Estimate& cost) {
    return plain_metric((total_return - cost).settled(), worse_of(Metric::net));
}

MetricValue roas_of(const ValueResult& value, const CostResult& cost) {
    const auto& advertising = cost.categories[static_cast<std::size_t>(CostCategory::advertising)];
    if (!advertising) return undefined_metric("no advertising cost is stated");
    if (!value.revenue) return undefined_metric("a counted action has no price");
    return with_measured(*value.revenue, value.measured_revenue, *advertising, Metric::roas,
                         "nothing was spent on advertising", divided);
}

/// A part of the likely return. It is defined on the likely case alone.
MetricValue share_of_return(Decimal part, const ValueResult& value) {
    if (value.total.likely <= Ratio(0)) return undefined_metric("the return is not above 0");
    MetricValue share;
    share.likely = Ratio(part, value.total.likely.settled());
    share.evidence = value.total.evidence;
    share.why_range = "counted on the likely case only";
    return share;
}

MetricValue return_per_hour_of(const ValueResult& value, const CostResult& cost) {
    if (!cost.hours) return undefined_metric("no staff or management hours are stated");
    return with_measured(value.total, value.measured, *cost.hours, Metric::return_per_hour,
                         "no staff or management hours are stated", divided);
}

}  // namespace

void roi_into(const Campaign& campaign, const ValueResult& value, const CostResult& cost, RoiResult& result) {
    guarded(campaign.file, campaign.place, "ROI", [&] {
        result.total_return = plain_metric(value.total, worse_of(Metric::total_return));
        result.total_return.measured = Ratio(value.measured);
        result.cost = plain_metric(cost.total, worse_of(Metric::cost));
        result.net = net_of(value.total, cost.total);
        if (!value.has_counted) {
            for (const auto& kind : metric_kinds())
                if (auto* metric = result.find(kind.metric);
                    metric != nullptr && kind.unit != MetricKind::Unit::money)
                    *metric = undefined_metric(why_nothing_counts(value));
            if (has_undefined_value(value)) {  // then not even a return of 0 is known
                result.total_return = undefined_metric(why_nothing_counts(value));
                result.net = result.total_return;
            }
            return true;
        }
        result.roi =
            with_measured(value.total, value.measured, cost.total, Metric::roi, nothing_spent, roi_formula);
        result.margin_roi = value.basis == BasisLabel::margin
                                ? result.roi
                                : roi_on(value.margin, value.measured_margin, cost.total, Metric::margin_roi,
                                         "a counted action is known on revenue only");
        result.revenue_roi = roi_on(value.revenue, value.measured_revenue, cost.total, Metric::revenue_roi,
                                    "a counted action has no price");
        result.return_per_cost = with_measured(value.total, value.measured, cost.total,
                                               Metric::return_per_cost, nothing_spent, divided);
        result.roas = roas_of(value, cost);
        result.measured_share = share_of_return(value.measured, value);
        result.assumed_share = share_of_return(value.assumed, value);
        result.return_per_hour = return_per_hour_of(value, cost);
        return true;
    });
}

}  // namespace roi::method
