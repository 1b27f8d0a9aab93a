// The four steps, in order: goals, value, cost, ROI.
//
// Each step is one function and one result. measure() runs them all. Every figure is exact (a Decimal, or an
// exact Ratio of two), carries the weakest evidence that entered it, and a worst and best case where every
// uncertain input has a stated range.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "roi/base/result.hpp"
#include "roi/model/campaign.hpp"
#include "roi/model/metric.hpp"

namespace roi::inline method {

/// The value of one metric. What is undefined is absent, with the reason in words.
struct MetricValue {
    std::optional<Ratio> likely;
    std::optional<Ratio> worst;  ///< every uncertain input at its unfavourable end for this metric
    std::optional<Ratio> best;   ///< every uncertain input at its favourable end
    std::optional<Ratio>
        measured;  ///< counting measured returns only; absent where the metric has no such case
    Evidence evidence = Evidence::measured;
    bool is_premature = false;   ///< it rests on returns of a campaign that is premature
    bool is_withheld = false;    ///< there is one, and it is not said: the campaign is premature
    std::string_view why;        ///< why there is no likely value; a text that lives as long as the program
    std::string_view why_range;  ///< why there is no worst and best

    /// The value in a case.
    const std::optional<Ratio>& in(Case which) const;
    /// Why there is no value in a case, in words; only where there is none.
    std::string_view why_not(Case which) const;
};

/// Step 1: one goal, and how far it was reached.
struct GoalResult {
    std::size_t goal = 0;             ///< index into the campaign
    std::optional<Estimate> reached;  ///< sum of raw counts, or the level now
    MetricValue attainment;           ///< reached / target; target / reached where less is better
    std::optional<Ratio> lift;        ///< (now - before) / (target - before)
    std::optional<Estimate>
        change;  ///< now - before; between the ends of Newcombe's interval for two samples
    std::optional<Ratio> relative_change;  ///< (now - before) / before
};
struct GoalsResult {
    std::vector<GoalResult> goals;
};

/// Step 2: what one kind of action brought.
struct ActionValue {
    std::size_t action = 0;   ///< index into the campaign
    Estimate effective;       ///< (count - baseline) x credit
    bool is_valued = false;   ///< it is known what one is worth
    bool is_counted = false;  ///< it is part of the return
    std::string_view why;  ///< why it has no value although the file states one, or is kept out of the return
    Basis basis = Basis::margin;
    Estimate each;   ///< money per action, on `basis`
    Estimate total;  ///< effective x each
    Evidence evidence = Evidence::measured;
};
enum class BasisLabel { margin, revenue, mixed };
struct ValueResult {
    std::vector<ActionValue> actions;
    Estimate total;                   ///< the return: the sum of all counted actions
    std::optional<Estimate> margin;   ///< the same on margin; absent while one is known on revenue only
    std::optional<Estimate> revenue;  ///< the same on revenue; absent while one has no price
    Decimal measured;                 ///< the part of the likely return in which only measured figures enter
    Decimal reported;                 ///< the part that rests on a platform's own claim
    Decimal assumed;                  ///< the part in which an assumption enters
    Decimal measured_margin;
    Decimal measured_revenue;
    BasisLabel basis = BasisLabel::margin;
    bool has_counted = false;  ///< an action is part of the return
};

/// Step 3: one line of cost, and the sums.
struct CostLine {
    std::size_t cost = 0;  ///< index into the campaign
    Estimate total;
};
struct CostResult {
    std::vector<CostLine> lines;
    Estimate total;
    std::array<std::optional<Estimate>, cost_categories.size()>
        categories;                 ///< absent: not stated, which is not 0
    std::optional<Estimate> hours;  ///< staff and management hours charged; absent where none are stated
};

/// Step 4: what the three steps before amount to.
struct RoiResult {
    MetricValue total_return;  ///< "return"
    MetricValue cost;
    MetricValue net;
    MetricValue roi;
    MetricValue margin_roi;
    MetricValue revenue_roi;
    MetricValue return_per_cost;
    MetricValue roas;
    MetricValue measured_share;
    MetricValue assumed_share;
    MetricValue return_per_hour;

    /// The value of a metric; nullptr for one that does not follow from the sums alone: it has a name in
    /// brackets, or looks at single actions and costs.
    const MetricValue* find(Metric metric) const;
    MetricValue* find(Metric metric) {
        return const_cast<MetricValue*>(static_cast<const RoiResult*>(this)->find(metric));
    }
};

struct FourSteps {
    GoalsResult goals;
    ValueResult value;
    CostResult cost;
    RoiResult roi;
};

/// Step 1. Goals are measured by the raw counts of their actions, or by a level before and now.
GoalsResult step1_goals(const Campaign& campaign);

/// Step 2. effective count = (count - baseline) x credit; value = effective count x money per action.
ValueResult step2_value(const Campaign& campaign);

/// Step 3. amount [x months] or hours x hourly rate x (1 + load), times the share charged.
CostResult step3_cost(const Campaign& campaign);

/// Step 4. ROI = (return - cost) x 100 / cost, and what else follows from the sums.
RoiResult step4_roi(const Campaign& campaign, const ValueResult& value, const CostResult& cost);

/// The four steps of a campaign. Refused with R040 where a figure grows beyond 38 digits (the message names
/// it).
Result<FourSteps> measure(const Campaign& campaign);

}  // namespace roi::method
