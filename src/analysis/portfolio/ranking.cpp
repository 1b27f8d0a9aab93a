#include "roi/analysis/ranking.hpp"

#include <algorithm>
#include <utility>

namespace roi::inline analysis {

bool Ranking::ranks_before(const RankedCampaign& a, const RankedCampaign& b) const {
    const auto& first = by_ ? a.key : a.roi;
    const auto& second = by_ ? b.key : b.roi;
    if (first.has_value() != second.has_value()) return first.has_value();
    if (first) {
        const auto order = *first <=> *second;
        if (order != 0) return by_ && by_->lowest_first ? order < 0 : order > 0;
    }
    return a.order < b.order;
}

void Ranking::put(RankedCampaign&& row) {
    const auto before = [this](const RankedCampaign& a, const RankedCampaign& b) {
        return ranks_before(a, b);
    };
    if (rows_.size() < limit_) {
        rows_.push_back(std::move(row));
        if (rows_.size() == limit_) std::make_heap(rows_.begin(), rows_.end(), before);
        return;
    }
    std::pop_heap(rows_.begin(), rows_.end(), before);
    rows_.back() = std::move(row);
    std::push_heap(rows_.begin(), rows_.end(), before);
}

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
                       order,
                       std::nullopt};
    if (by_) row.key = metric(report, by_->metric).in(by_->metric.which);
    if (!has_room_for(row)) return;
    row.name = report.campaign.name;
    put(std::move(row));
}

void Ranking::join(Ranking&& later, std::size_t before) {
    for (auto& row : later.rows_) {
        row.order += before;
        if (has_room_for(row)) put(std::move(row));
    }
}

std::vector<RankedCampaign> Ranking::take() {
    std::sort(rows_.begin(), rows_.end(),
              [this](const RankedCampaign& a, const RankedCampaign& b) { return ranks_before(a, b); });
    return std::move(rows_);
}

}  // namespace roi::analysis
