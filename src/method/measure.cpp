// The four steps in order.
#include "method/guarded.hpp"
#include "method/measure_into.hpp"

namespace roi {
namespace {

/// Actions valued by a method that is not part of this version.
Diagnostics not_computed(const Campaign& campaign) {
    Diagnostics mistakes;
    for (const auto& action : campaign.actions) {
        if (!action.value || is_computed(*action.value)) continue;
        Diagnostic mistake;
        mistake.code = "R041";
        mistake.file = campaign.file;
        mistake.place = action.place;
        mistake.message = "the value of \"" + action.name + "\" is stated as \"" +
                          std::string(valuation_name(*action.value)) + "\", which is not computed yet";
        mistake.allowed = "a figure, \"sale\", \"share_of\" or \"equivalent\"";
        mistakes.push_back(std::move(mistake));
    }
    return mistakes;
}

}  // namespace

Diagnostics measure_into(const Campaign& campaign, FourSteps& steps) {
    if (auto mistakes = not_computed(campaign); !mistakes.empty()) return mistakes;
    try {
        steps.goals = step1_goals(campaign);
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

}  // namespace roi
