// The four steps in order.
#include "method/guarded.hpp"
#include "method/measure_into.hpp"
#include "method/value_terms.hpp"

namespace roi::inline method {
Diagnostics measure_into(const Campaign& campaign, FourSteps& steps) {
    try {
        if (!campaign.goals.empty()) steps.goals = step1_goals(campaign);
        steps.value = step2_value(campaign);
        steps.cost = step3_cost(campaign);
        steps.roi = step4_roi(campaign, steps.value, steps.cost);
        return {};
    } catch (FigureTooLarge& overflow) {
        return {std::move(overflow.mistake)};
    }
}

Result<FourSteps> measure(const Campaign& campaign) {
    Result<FourSteps> result(std::in_place);
    if (auto mistakes = measure_into(campaign, *result); !mistakes.empty()) return mistakes;
    return result;
}

}  // namespace roi::method
