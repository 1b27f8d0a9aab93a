// Breakdown: value, cost and ROI by channel, by media or by goal.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "roi/method.hpp"

namespace roi::inline analysis {

struct Report;

enum class BreakdownBy { channel, media, goal };

/// "channel", "media", "goal"
std::string_view breakdown_name(BreakdownBy by);

struct BreakdownGroup {
    std::string name;      ///< empty: no channel, media or goal is stated
    bool has_cost = true;  ///< costs belong to channels and media, not to goals
    MetricValue total_return;
    MetricValue cost;  ///< 0 where there is none, as is net
    MetricValue net;
    MetricValue roi;
};

/// What one or several campaigns come to by group. Groups come in the order in which they first appear; what
/// has none comes last.
struct Breakdown {
    BreakdownBy by = BreakdownBy::channel;
    std::vector<BreakdownGroup> groups;
    /// Why there are no groups: every campaign is premature, or what its channels claim overlaps.
    std::string refusal;
    /// Campaigns that cannot be split, and why the first of them cannot.
    std::size_t left_out = 0;
    std::string why_left_out;
    /// A campaign is premature and counted even so: the groups have to be stamped.
    bool is_premature = false;
    /// What must be said beside the groups: cost that belongs to none of them, actions that serve two goals,
    /// campaigns that are not split.
    std::string remark;
};

/// Sums by group over one or several reports in one currency; the ROI of a group is a ratio of sums. By goal,
/// an action that serves two goals appears under both. A campaign that cannot be split (it is premature, or
/// its channels overlap) is in no group; a breakdown of nothing else is refused.
class BreakdownSums {
 public:
    explicit BreakdownSums(BreakdownBy by) : by_(by) {}
    void add(const Report& report);
    /// Adds what other sums by the same were given, as if their reports came next.
    void join(const BreakdownSums& later);
    Breakdown result() const;

 private:
    struct Sums {
        std::string name;
        Estimate total_return;
        Estimate cost;
    };
    Sums& group(const std::string& name);
    void add_values(const Report& report);
    void add_costs(const Report& report);
    BreakdownGroup group_of(const Sums& sums) const;
    std::string remark() const;
    std::string remark_on_groups() const;
    bool is_refused() const { return left_out_ == count_ && !why_left_out_.empty(); }

    BreakdownBy by_;
    std::vector<Sums> groups_;
    std::size_t count_ = 0;
    std::size_t left_out_ = 0;
    std::string why_left_out_;
    std::map<std::string, std::size_t> index_;
    bool is_premature_ = false;
    bool has_shared_actions_ = false;  ///< an action stands in two groups
};

/// The breakdown of one report.
Breakdown breakdown_of(const Report& report, BreakdownBy by);

}  // namespace roi::analysis
