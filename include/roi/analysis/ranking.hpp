// Ranking: the best of many campaigns, in bounded memory.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "roi/analysis/report.hpp"

namespace roi::inline analysis {

/// What the rows of many campaigns are ranked by.
struct RankBy {
    std::string text;  ///< as written: "cost", "cost_per[Order].worst"
    MetricName metric;
    bool lowest_first = false;
};

/// What a ranking keeps of a campaign.
struct RankedCampaign {
    std::string name;
    Decimal cost;
    Decimal total_return;
    std::optional<Ratio> roi;
    std::optional<Ratio> worst;
    std::optional<Ratio> best;
    bool assumed = false;
    bool withheld = false;
    bool premature = false;
    std::size_t order = 0;     ///< of the input, from 1
    std::optional<Ratio> key;  ///< what it is ranked by, where that is not its ROI
};

/// Keeps the first `limit` campaigns: higher ROI first, or by another metric; undefined last, then the order
/// of the input.
class Ranking {
 public:
    Ranking(std::size_t limit, std::optional<RankBy> by) : limit_(limit), by_(std::move(by)) {}
    void add(const Report& report, std::size_t order);
    /// Takes the rows of a ranking of campaigns that come behind the first `before`.
    void join(Ranking&& later, std::size_t before);
    /// The rows in their order.
    std::vector<RankedCampaign> take();

 private:
    bool ranks_before(const RankedCampaign& a, const RankedCampaign& b) const;
    bool has_room_for(const RankedCampaign& row) const {
        return rows_.size() < limit_ || ranks_before(row, rows_.front());
    }
    void put(RankedCampaign&& row);

    std::size_t limit_;
    std::optional<RankBy> by_;
    std::vector<RankedCampaign> rows_;  ///< once it is full, a heap whose front ranks last
};

}  // namespace roi::analysis
