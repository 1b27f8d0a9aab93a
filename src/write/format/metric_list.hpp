// Metrics as machine formats name them.
#pragma once

#include <string>
#include <vector>

#include "roi/analysis/report.hpp"

namespace roi::inline write {

struct ListedMetric {
    std::string name;  ///< "roi", "cost[staff]", "cost_per[\"A ]\"]"
    const MetricKind* kind;
    MetricValue value;
};

/// Every metric of a report.
std::vector<ListedMetric> listed_metrics(const Report& report);

/// cost_per[Order]; quoted where the name holds a bracket or quotes.
std::string with_argument(std::string_view metric, std::string_view argument);

/// "roi", "cost[staff]", "cost_per[\"A ]\"]"
std::string full_name(const MetricKind& kind, std::string_view argument);

/// campaign,metric,unit,likely,worst,best,measured,evidence: one line of CSV.
std::string csv_row(std::string_view campaign, std::string_view metric, const MetricKind& kind,
                    const MetricValue& value, Currency currency);

/// "EUR", "ratio", "x", "count", "EUR per action", "EUR per hour"
std::string unit_name(MetricKind::Unit unit, Currency currency);

}  // namespace roi::write
