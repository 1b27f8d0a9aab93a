// Check: a limit kept in the campaign file, such as "roi >= 0%".
#pragma once

#include <string>

#include "roi/base/diagnostic.hpp"
#include "roi/number/decimal.hpp"

namespace roi {

/// Which case of a metric is meant.
enum class Case { likely, worst, best, measured };

/// A metric as it is named in a limit or after `--get`: `roi`, `roi.worst`, `cost_per["Order"]`.
struct MetricName {
    std::string metric;    ///< "cost_per"
    std::string argument;  ///< "Order"; empty where the metric takes none
    Case which = Case::likely;
};

struct Check {
    enum class Comparison { at_least, above, at_most, below };
    enum class Level { error, warn };

    std::string text;  ///< as written
    MetricName metric;
    Comparison comparison = Comparison::at_least;
    Decimal limit;     ///< a percentage is kept as its fraction: 0.5 for 50%
    std::string unit;  ///< "%", "x", "months", a currency code, or empty for a count
    Level level = Level::error;
    std::string why;
    Place place;
};

}  // namespace roi
