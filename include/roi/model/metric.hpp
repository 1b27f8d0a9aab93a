// The metrics: what they are called, what they are counted in, and which direction is worse.
#pragma once

#include <span>
#include <string_view>

namespace roi::inline model {

/// Every metric, in the order of the table and of reports. What a metric is called in files stands in the
/// table: total_return is "return", cost_of_category is "cost" with a category in brackets.
enum class Metric {
    total_return,
    cost,
    net,
    roi,
    margin_roi,
    revenue_roi,
    return_per_cost,
    roas,
    measured_share,
    assumed_share,
    cost_of_category,
    cost_share,
    cost_per,
    goal,
    return_per_hour,
    savings_roi,
    break_even_hours,
    break_even,
};

/// One row of the metric table. `roi explain METRIC` prints it.
struct MetricKind {
    enum class Argument { none, category, action, goal };
    enum class Unit { money, ratio, multiple, count, money_per_action, money_per_hour };
    enum class Worse { lower, higher };
    /// What has to be the same in two campaigns for the metric to measure the same in both.
    enum class Rests {
        on_figures,  ///< nothing but the figures: costs, goals
        on_counts,   ///< counts after credit: whether the claim is attributed or incremental
        on_returns,  ///< that, and whether the return is on margin or on revenue
    };

    Metric metric;
    std::string_view name;
    Argument argument;
    Unit unit;
    Worse worse;
    Rests rests;
    std::string_view title;
    std::string_view formula;
    std::string_view undefined_when;  ///< empty: always defined

    bool takes_argument() const { return argument != Argument::none; }
};

/// The table: a row a metric, in the order of the enumeration.
std::span<const MetricKind> metric_kinds();

/// The row of a metric.
const MetricKind& kind_of(Metric metric);

/// The first row of that name; nullptr when there is none.
const MetricKind* find_metric(std::string_view name);

/// The row of that name with something in brackets, or without; nullptr when there is none.
const MetricKind* find_metric(std::string_view name, bool takes_argument);

}  // namespace roi::model
