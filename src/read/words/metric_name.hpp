// Reads the name of a metric as limits and `--get` write it: roi.worst, cost[staff], cost_per["Order 1"],
// change[roi].
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "roi/model/campaign.hpp"
#include "roi/model/metric.hpp"

namespace roi::inline read {

/// What was read, or why not: a sentence and where in the text (in bytes) it went wrong.
struct ReadMetric {
    MetricName name;
    const MetricKind* kind = nullptr;  ///< of what changes, for a change; nullptr: a mistake
    std::size_t end = 0;               ///< bytes used, or where the mistake is
    std::string mistake;
    std::string hint;
};

ReadMetric read_metric_name(std::string_view text);

/// What may stand in a metric's brackets for a campaign: its actions, its goals, or the cost categories.
std::vector<std::string_view> known_arguments(const Campaign& campaign, const MetricKind& kind);

/// "action", "goal", "cost category"
std::string_view argument_kind(const MetricKind& kind);

}  // namespace roi::read
