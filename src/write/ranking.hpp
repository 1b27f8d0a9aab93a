// The campaigns of a table, the best first, in bounded memory.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "roi/analysis/report.hpp"

namespace roi::write {

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
    std::size_t order = 0;  ///< of the input
};

/// Keeps the best `limit` campaigns: higher ROI first, undefined last, then the order of the input.
class Ranking {
 public:
    explicit Ranking(std::size_t limit) : limit_(limit) {}
    void add(const Report& report, std::size_t order);
    std::vector<RankedCampaign> take();

 private:
    std::size_t limit_;
    std::vector<RankedCampaign> rows_;  ///< a heap whose front ranks last
};

}  // namespace roi::write
