// The four steps in order.
#include "method/guarded.hpp"
#include "roi/method.hpp"

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

Result<FourSteps> measure(const Campaign& campaign) {
    if (auto mistakes = not_computed(campaign); !mistakes.empty()) return mistakes;
    try {
        Result<FourSteps> result(std::in_place);
        FourSteps& steps = *result;
        steps.goals = step1_goals(campaign);
        steps.value = step2_value(campaign);
        steps.cost = step3_cost(campaign);
        steps.roi = step4_roi(campaign, steps.value, steps.cost);
        return result;
    } catch (FigureTooLarge& overflow) {
        return std::move(overflow.mistake);
    }
}

}  // namespace roi
