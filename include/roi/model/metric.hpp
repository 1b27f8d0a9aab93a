// The metrics: what they are called, what they are counted in, and which direction is worse.
#pragma once

#include <span>
#include <string_view>

namespace roi {

/// One row of the metric table. `roi explain METRIC` prints it.
struct MetricKind {
    enum class Argument { none, category, action, goal };
    enum class Unit { money, ratio, multiple, count, money_per_action, money_per_hour };
    enum class Worse { lower, higher };

    std::string_view name;
    Argument argument;
    Unit unit;
    Worse worse;
    std::string_view title;
    std::string_view formula;
    std::string_view undefined_when;  ///< empty: always defined
};

/// Every metric, in the order of reports.
std::span<const MetricKind> metric_kinds();

/// The row of that name; nullptr when there is none.
const MetricKind* find_metric(std::string_view name);

}  // namespace roi
