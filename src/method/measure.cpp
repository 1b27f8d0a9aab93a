// The four steps in order.
#include "method/guarded.hpp"
#include "method/measure_into.hpp"
#include "method/value_terms.hpp"

namespace roi::inline method {
Diagnostics measure_into(const Campaign& campaign, FourSteps& steps) {
    try {
        if (!campaign.goals.empty()) steps.goals = step1_goals(campaign);
        value_into(campaign, steps.value);
        cost_into(campaign, steps.cost);
        roi_into(campaign, steps.value, steps.cost, steps.roi);
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

ValueResult step2_value(const Campaign& campaign) {
    ValueResult result;
    value_into(campaign, result);
    return result;
}

CostResult step3_cost(const Campaign& campaign) {
    CostResult result;
    cost_into(campaign, result);
    return result;
}

RoiResult step4_roi(const Campaign& campaign, const ValueResult& value, const CostResult& cost) {
    RoiResult result;
    roi_into(campaign, value, cost, result);
    return result;
}

}  // namespace roi::method
