#include "write/report/portfolio_words.hpp"

namespace roi::inline write {

const MetricKind* ranked_column(const PortfolioReport& whole) {
    if (!whole.ranked_by) return nullptr;
    const MetricName& name = whole.ranked_by->metric;
    const bool is_roi = name.metric == Metric::roi;
    const bool is_shown = name.which == Case::likely &&
                          (is_roi || name.metric == Metric::cost || name.metric == Metric::total_return);
    const bool is_end = is_roi && (name.which == Case::worst || name.which == Case::best);
    return is_shown || is_end ? nullptr : &name.kind();
}

std::string_view claim_of(const PortfolioReport& whole) {
    if (whole.incremental == 0) return "attributed";
    return whole.incremental == whole.count() ? "incremental" : "partly incremental, partly attributed";
}

}  // namespace roi::write
