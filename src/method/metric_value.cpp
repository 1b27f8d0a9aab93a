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

}  // namespace roi::method
