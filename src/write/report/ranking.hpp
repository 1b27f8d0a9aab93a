// The campaigns of a table, the best first, in bounded memory.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "roi/write.hpp"

namespace roi::inline write {

/// What a table keeps of a campaign.
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
    void join(Ranking& later, std::size_t before);
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

/// The metric that a table needs a column for, because it is ranked by it and shows it nowhere else.
const MetricKind* ranked_column(const Style& style);

}  // namespace roi::write
