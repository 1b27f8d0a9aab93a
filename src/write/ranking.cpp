#include "write/ranking.hpp"

#include <algorithm>
#include <utility>

namespace roi::write {
namespace {

bool ranks_before(const RankedCampaign& a, const RankedCampaign& b) {
    if (a.roi.has_value() != b.roi.has_value()) return a.roi.has_value();
    if (a.roi) {
        const auto order = *a.roi <=> *b.roi;
        if (order != 0) return order > 0;
    }
    return a.order < b.order;
}

}  // namespace

void Ranking::add(const Report& report, std::size_t order) {
    const auto& roi = report.steps.roi.roi;
    RankedCampaign row{{},
                       report.steps.cost.total.likely.settled(),
                       report.steps.value.total.likely.settled(),
                       roi.likely,
                       roi.worst,
                       roi.best,
                       roi.evidence == Evidence::assumed,
                       report.is_withheld(),
                       report.is_even_so,
                       order};
    if (rows_.size() == limit_ && !ranks_before(row, rows_.front())) return;
    row.name = report.campaign.name;
    if (rows_.size() == limit_) {
        std::pop_heap(rows_.begin(), rows_.end(), ranks_before);
        rows_.back() = std::move(row);
    } else {
        rows_.push_back(std::move(row));
    }
    std::push_heap(rows_.begin(), rows_.end(), ranks_before);
}

std::vector<RankedCampaign> Ranking::take() {
    std::sort(rows_.begin(), rows_.end(), ranks_before);
    return std::move(rows_);
}

}  // namespace roi::write
