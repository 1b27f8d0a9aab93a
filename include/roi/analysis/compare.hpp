// Compare: two reports side by side, what differs, and what moved ROI.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "roi/analysis/report.hpp"

namespace roi::inline analysis {

/// How a metric changed from one report to another. Its worst case holds the later report at its worst and
/// the earlier one at its best; the measured case compares measured returns with measured returns.
struct Change {
    MetricValue difference;  ///< now - before: money, a count, or a fraction, whose hundredth is a point
    MetricValue relative;    ///< (now - before) / before; undefined unless what it was is above 0
};

/// The change of any metric; `name.is_change` and `name.which` play no part. Withheld where one of the two
/// is. Undefined between two currencies.
Change change_of(const MetricName& name, const Report& before, const Report& now);

/// Why metrics that rest on this do not measure the same in the two: an ROI on margin and one on revenue,
/// attributed and incremental. Empty where they do.
std::string_view why_not_comparable(MetricKind::Rests rests, const Report& before, const Report& now);

/// The same for a figure that both have, of which `worse` is the unfavourable direction.
Change change_between(const MetricValue& before, const MetricValue& now, MetricKind::Worse worse);

/// One figure on both sides.
struct Difference {
    std::string name;  ///< "Order", "roi"
    MetricKind::Unit unit = MetricKind::Unit::money;
    MetricKind::Worse worse = MetricKind::Worse::lower;
    std::optional<MetricValue> before;  ///< nothing where that side has no such line
    std::optional<MetricValue> now;
    std::optional<Ratio> change;    ///< a line of money that one side lacks counts as 0 there
    std::optional<Ratio> relative;  ///< of what it was, where that is above 0

    bool is_different() const;
    bool is_better() const;   ///< it changed in the favourable direction
    bool is_nothing() const;  ///< an explicit 0 on both sides
};

/// How far one line of value or cost moved ROI, as a fraction. The parts of all lines add up to the whole
/// change.
struct Mover {
    enum class Side { value, cost };
    std::string name;
    Side side = Side::value;
    std::optional<Estimate> before;  ///< nothing where that side has no such line
    std::optional<Estimate> now;
    Decimal part;  ///< of ROI, as a fraction: 0.05 is five points
};

/// An assumption of one side, or of both, with the figure of the same name on the other side.
struct ComparedAssumption {
    std::string label;               ///< "Lead: rate"
    Unit unit = Unit::money;         ///< of both figures
    const Figure* before = nullptr;  ///< inside the reports; nullptr where that side has no such figure
    const Figure* now = nullptr;

    bool is_different() const;
};

struct Comparison {
    const Report* before = nullptr;
    const Report* now = nullptr;
    std::vector<Difference> goals;
    std::vector<Difference> value;
    std::vector<Difference> cost;
    std::vector<Difference> metrics;  ///< those of every report, in their order
    std::vector<Mover> movers;  ///< the one that moved ROI most first; none where ROI is not known twice
    std::vector<ComparedAssumption> assumptions;
    bool do_inputs_differ =
        false;  ///< a figure or mark of the two files, also where the results are the same
    std::string why_no_movers;
    std::optional<bool> ranges_overlap;  ///< of ROI: then it is not settled which one is higher; nothing
                                         ///< where neither side has a range

    /// One of `metrics`; the name has to be one of theirs.
    const Difference& metric(std::string_view name) const;
    /// Any figure of the results differs, or a line stands on one side only.
    bool do_results_differ() const;
    /// The same, or any figure of the files.
    bool is_different() const;
};

/// Refused with R042 where the currencies differ, with R040 where the figures grow too large. The comparison
/// points into both reports, which have to outlive it.
///
/// The parts by which ROI moved: with ROI = R/C - 1, the change is
///   (R2 - R1) x (1/C1 + 1/C2) / 2 - (C2 - C1) x (R1 + R2) / 2 / (C1 x C2),
/// exactly, and each sum is split over its lines. It is the mean of changing the returns first and changing
/// the costs first (the Shapley value of the two; Shapley 1953), so nothing is left over and no order is
/// preferred.
Result<Comparison> compare(const Report& before, const Report& now);

/// One of several campaigns, held against the first of them.
struct ComparedCampaign {
    Report report;
    std::optional<Comparison> with_first;  ///< nothing of the first one itself; points into both reports
};

/// Everything that is said about several campaigns side by side. Nothing of it grows with their number.
struct ComparisonReport {
    std::vector<std::shared_ptr<const ComparedCampaign>> campaigns;  ///< the first ones, at most 26
    std::size_t count = 0;                                           ///< all of them
    bool is_different = false;                                       ///< any of them, from the first one
};

/// Makes a ComparisonReport.
class ComparisonTally {
 public:
    /// Keeps the first campaign and holds every other one against it. Refused as compare() refuses; the
    /// campaign then counts nowhere.
    Result<std::shared_ptr<const ComparedCampaign>> add(Report report);
    const ComparisonReport& result() const { return result_; }

 private:
    ComparisonReport result_;
};

}  // namespace roi::analysis
