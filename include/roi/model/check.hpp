// Check: a limit kept in the campaign file, such as "roi >= 0%".
#pragma once

#include <string>

#include "roi/base/diagnostic.hpp"
#include "roi/model/metric.hpp"
#include "roi/number/decimal.hpp"

namespace roi::inline model {

/// Which case of a metric is meant.
enum class Case { likely, worst, best, measured };

/// A metric as it is named in a limit or after `--get`: `roi`, `roi.worst`, `cost_per["Order"]`,
/// `change[roi]`.
struct MetricName {
    Metric metric = Metric::roi;
    std::string argument = {};  ///< "Order"; empty where the metric takes none
    Case which = Case::likely;  ///< of the metric; of a change, of the change itself
    bool is_change = false;     ///< its change against a baseline

    const MetricKind& kind() const { return kind_of(metric); }
    std::string_view word() const { return kind().name; }  ///< "cost_per"
};

struct Check {
    enum class Comparison { at_least, above, at_most, below };
    enum class Level { error, warn };

    std::string text;  ///< as written
    MetricName metric;
    Comparison comparison = Comparison::at_least;
    Decimal limit;     ///< in percent or points it is kept as the fraction: 0.5 for 50%, 0.05 for 5 points
    std::string unit;  ///< "%", "points", "x", a currency code, or empty for a count
    Level level = Level::error;
    std::string why;
    Place place;  ///< nowhere for a limit of the command line

    /// Whether the figure has to be at least, or above, the limit.
    bool is_lower_bound() const {
        return comparison == Comparison::at_least || comparison == Comparison::above;
    }
    /// A change in per cent of what was, where a change in points or money is meant otherwise.
    bool is_relative() const { return metric.is_change && unit == "%"; }
};

}  // namespace roi::model
