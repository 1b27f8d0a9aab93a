#include "roi/method.hpp"

namespace roi::inline method {

const std::optional<Ratio>& MetricValue::in(Case which) const {
    switch (which) {
        case Case::worst: return worst;
        case Case::best: return best;
        case Case::measured: return measured;
        default: return likely;
    }
}

std::string_view MetricValue::why_not(Case which) const {
    if (which == Case::measured && likely) return "it has no case that counts measured returns only";
    if (which == Case::worst || which == Case::best) return why_range.empty() ? why : why_range;
    return why;
}

const MetricValue* RoiResult::find(Metric metric) const {
    switch (metric) {
        case Metric::total_return: return &total_return;
        case Metric::cost: return &cost;
        case Metric::net: return &net;
        case Metric::roi: return &roi;
        case Metric::margin_roi: return &margin_roi;
        case Metric::revenue_roi: return &revenue_roi;
        case Metric::return_per_cost: return &return_per_cost;
        case Metric::roas: return &roas;
        case Metric::measured_share: return &measured_share;
        case Metric::assumed_share: return &assumed_share;
        case Metric::return_per_hour: return &return_per_hour;
        default: return nullptr;
    }
}

}  // namespace roi::method
