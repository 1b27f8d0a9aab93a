#include "write/report/portfolio_words.hpp"

namespace roi::inline write {

const MetricKind* ranked_column(const PortfolioReport& whole) {
    if (!whole.ranked_by) return nullptr;
    const MetricName& name = whole.ranked_by->metric;
    const bool is_shown = name.which == Case::likely && name.argument.empty() &&
                          (name.metric == "roi" || name.metric == "cost" || name.metric == "return");
    const bool is_end = name.metric == "roi" && (name.which == Case::worst || name.which == Case::best);
    return is_shown || is_end ? nullptr : find_metric(name.metric, !name.argument.empty());
}

std::string_view claim_of(const PortfolioReport& whole) {
    if (whole.incremental == 0) return "attributed";
    return whole.incremental == whole.count() ? "incremental" : "partly incremental, partly attributed";
}

}  // namespace roi::write
