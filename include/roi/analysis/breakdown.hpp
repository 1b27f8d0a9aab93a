// Breakdown: value, cost and ROI by channel, by media or by goal.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "roi/analysis/report.hpp"

namespace roi::inline analysis {

enum class BreakdownBy { channel, media, goal };

struct BreakdownGroup {
    std::string name;  ///< empty: no channel, media or goal is stated
    Estimate total_return;
    Estimate cost;
    bool has_cost = true;  ///< costs belong to channels and media, not to goals
    MetricValue roi;
};

/// Sums by group over one or several reports in one currency; the ROI of a group is a ratio of sums. Groups
/// come in the order in which they first appear; what has none comes last. By goal, an action that serves two
/// goals appears under both. A campaign that cannot be split (it is premature, or its channels overlap) is in
/// no group; a breakdown of nothing else is refused.
class Breakdown {
 public:
    explicit Breakdown(BreakdownBy by) : by_(by) {}
    void add(const Report& report);
    /// Adds what another breakdown by the same was given, as if its reports came next.
    void join(const Breakdown& later);
    std::vector<BreakdownGroup> groups() const;
    /// Why there are no groups: every campaign is premature, or what its channels claim overlaps.
    std::string_view refusal() const {
        return left_out_ == count_ ? std::string_view(why_left_out_) : std::string_view();
    }
    /// Campaigns that cannot be split, and why the first of them cannot.
    std::size_t left_out() const { return left_out_; }
    const std::string& why_left_out() const { return why_left_out_; }
    BreakdownBy by() const { return by_; }
    /// A campaign is premature and counted even so: the groups have to be stamped.
    bool is_premature() const { return is_premature_; }
    /// What must be said beside the groups: cost that belongs to none of them, actions that serve two goals,
    /// campaigns that are not split.
    std::string remark() const;

 private:
    BreakdownGroup& group(const std::string& name);
    std::string remark_on_groups() const;

    BreakdownBy by_;
    std::vector<BreakdownGroup> groups_;
    std::size_t count_ = 0;
    std::size_t left_out_ = 0;
    std::string why_left_out_;
    std::map<std::string, std::size_t> index_;
    bool is_premature_ = false;
    bool has_shared_actions_ = false;  ///< an action stands in two groups
};

}  // namespace roi::analysis
