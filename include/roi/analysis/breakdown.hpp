// Breakdown: value, cost and ROI by channel, by media or by goal.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "roi/analysis/report.hpp"

namespace roi {

enum class BreakdownBy { channel, media, goal };

struct BreakdownGroup {
    std::string name;  ///< empty: no channel, media or goal is stated
    Estimate total_return;
    Estimate cost;
    bool has_cost = true;  ///< costs belong to channels and media, not to goals
    MetricValue roi;
};

/// Sums by group over one or several reports in one currency. Groups come in the order in which they first
/// appear; what has none comes last. By goal, an action that serves two goals appears under both.
class Breakdown {
 public:
    explicit Breakdown(BreakdownBy by) : by_(by) {}
    void add(const Report& report);
    std::vector<BreakdownGroup> groups() const;
    /// Why there are no groups: a campaign is premature, or what its channels claim overlaps.
    const std::string& refusal() const { return refusal_; }
    BreakdownBy by() const { return by_; }
    /// A campaign is premature and counted even so: the groups have to be stamped.
    bool is_premature() const { return is_premature_; }
    /// What must be said beside the groups: cost that belongs to none of them, actions that serve two goals.
    std::string remark() const;

 private:
    BreakdownGroup& group(const std::string& name);

    BreakdownBy by_;
    std::vector<BreakdownGroup> groups_;
    std::string refusal_;
    std::map<std::string, std::size_t> index_;
    bool is_premature_ = false;
    bool has_shared_actions_ = false;  ///< an action stands in two groups
};

}  // namespace roi
