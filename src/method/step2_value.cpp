// Step 2: what did the actions bring?
#include <algorithm>

#include "method/guarded.hpp"
#include "method/value_terms.hpp"

namespace roi::inline method {
namespace {

using Pick = const std::optional<Estimate>& (*)(const Worth&);

const std::optional<Estimate>& pick_margin(const Worth& worth) { return worth.margin; }
const std::optional<Estimate>& pick_revenue(const Worth& worth) { return worth.revenue; }

const std::optional<Estimate>& pick_decisive(const Worth& worth) {
    return worth.margin ? worth.margin : worth.revenue;
}

/// The bounds of the return. Actions linked by share_of share figures, and a figure used twice is one
/// variable: the sum over such a family is written so that each figure is read once,
///     worth of the first x (its count + rate x (count of the next + ...)),
/// and intervals of that form are exact.
class FamilySum {
 public:
    FamilySum(const Campaign& campaign, const std::vector<ActionValue>& values)
        : campaign_(campaign),
          values_(values),
          next_sibling_(values.size(), Action::no_parent),
          first_child_(values.size(), Action::no_parent) {
        for (std::size_t i = values.size(); i-- > 0;) {
            const auto parent = campaign.actions[i].parent;
            if (parent == Action::no_parent) continue;
            next_sibling_[i] = first_child_[parent];
            first_child_[parent] = i;
        }
    }

    /// Actions of the first kind that the whole family amounts to.
    Estimate equivalent_count(std::size_t index) const {
        Estimate sum = values_[index].is_counted ? values_[index].effective : Estimate();
        for (auto child = first_child_[index]; child != Action::no_parent; child = next_sibling_[child]) {
            if (!is_counted(child)) continue;  // what is left out takes no range with it
            const auto& share = std::get<ShareValue>(*campaign_.actions[child].value);
            sum = sum.settled() + (Reading()(share.rate) * equivalent_count(child)).settled();
        }
        return sum;
    }

    bool is_counted(std::size_t index) const {
        if (values_[index].is_counted) return true;
        for (auto child = first_child_[index]; child != Action::no_parent; child = next_sibling_[child])
            if (is_counted(child)) return true;
        return false;
    }

 private:
    const Campaign& campaign_;
    const std::vector<ActionValue>& values_;
    std::vector<std::size_t> next_sibling_;
    std::vector<std::size_t> first_child_;
};

bool has_families(const Campaign& campaign) {
    return std::any_of(campaign.actions.begin(), campaign.actions.end(),
                       [](const Action& action) { return action.parent != Action::no_parent; });
}

/// Replaces the bounds of a sum by those of its families.
void bound_by_families(const Campaign& campaign, const std::vector<ActionValue>& values,
                       const std::vector<Worth>& worths, Pick pick, Estimate& sum) {
    const FamilySum families(campaign, values);
    Estimate bounds;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (campaign.actions[i].parent != Action::no_parent || !families.is_counted(i)) continue;
        bounds = bounds + (families.equivalent_count(i) * *pick(worths[i])).settled();
    }
    sum.low = std::min(bounds.lowest(), sum.likely.settled());
    sum.high = std::max(bounds.highest(), sum.likely.settled());
}

/// The return. Its likely value is the exact sum of the terms shown.
Estimate sum_of_values(const Campaign& campaign, const std::vector<ActionValue>& values,
                       const std::vector<Worth>& worths) {
    Estimate sum;
    for (const auto& value : values)
        if (value.is_counted) sum = sum + value.total;
    if (sum.spread == Estimate::Spread::range && has_families(campaign))
        bound_by_families(campaign, values, worths, pick_decisive, sum);
    return sum;
}

/// The sum on one basis; nothing while a counted action is not known on it.
std::optional<Estimate> sum_on(const Campaign& campaign, const std::vector<ActionValue>& values,
                               const std::vector<Worth>& worths, Pick pick, Decimal& measured) {
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i].is_counted && !pick(worths[i])) return std::nullopt;
    Estimate sum;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i].is_counted) continue;
        const Estimate term = (values[i].effective * *pick(worths[i])).settled();
        sum = sum + term;
        if (values[i].evidence == Evidence::measured) measured += term.likely.numerator();
    }
    if (sum.spread == Estimate::Spread::range && has_families(campaign))
        bound_by_families(campaign, values, worths, pick, sum);
    return sum;
}

void add_by_evidence(ValueResult& result) {
    for (const auto& value : result.actions) {
        if (!value.is_counted) continue;
        const Decimal term = value.total.likely.numerator();
        switch (value.evidence) {
            case Evidence::measured: result.measured += term; break;
            case Evidence::reported: result.reported += term; break;
            case Evidence::assumed: result.assumed += term; break;
        }
    }
}

BasisLabel label_of(const std::vector<ActionValue>& values) {
    bool on_margin = false;
    bool on_revenue = false;
    for (const auto& value : values) {
        if (!value.is_counted) continue;
        (value.basis == Basis::margin ? on_margin : on_revenue) = true;
    }
    if (on_margin && on_revenue) return BasisLabel::mixed;
    return on_revenue ? BasisLabel::revenue : BasisLabel::margin;
}

}  // namespace

ActionValue value_of_action(const Campaign& campaign, std::size_t index, const Reading& read, Worth& worth) {
    const Action& action = campaign.actions[index];
    ActionValue value;
    value.action = index;
    value.effective = read(action.count);
    if (action.baseline) value.effective = value.effective - read(*action.baseline);
    if (action.credit) value.effective = value.effective * read(*action.credit);
    if (action.reported) value.effective.evidence = weaker(value.effective.evidence, Evidence::reported);
    worth = worth_of(campaign, action, read);
    value.evidence = value.effective.evidence;
    value.is_valued = worth.is_known();
    value.why = worth.is_known() ? worth.kept_out : worth.undefined;
    if (!value.is_valued) return value;
    value.is_counted = action.counted && worth.kept_out.empty();
    value.basis = worth.margin ? Basis::margin : Basis::revenue;
    value.each = worth.decisive();
    value.total = (value.effective * value.each).settled();
    value.evidence = value.total.evidence;
    return value;
}

ValueResult step2_value(const Campaign& campaign) {
    ValueResult result;
    std::vector<Worth> worths(campaign.actions.size());
    result.actions.reserve(campaign.actions.size());
    for (std::size_t i = 0; i < campaign.actions.size(); ++i) {
        const Action& action = campaign.actions[i];
        result.actions.push_back(guarded(campaign.file, action.place, action.name,
                                         [&] { return value_of_action(campaign, i, Reading(), worths[i]); }));
    }
    result.has_counted = std::any_of(result.actions.begin(), result.actions.end(),
                                     [](const ActionValue& value) { return value.is_counted; });
    guarded(campaign.file, campaign.place, "the return", [&] {
        result.total = sum_of_values(campaign, result.actions, worths);
        add_by_evidence(result);
        result.basis = label_of(result.actions);
        if (result.basis == BasisLabel::margin) {  // then the return is the margin
            result.margin = result.total;
            result.measured_margin = result.measured;
        } else {
            result.margin = sum_on(campaign, result.actions, worths, pick_margin, result.measured_margin);
        }
        result.revenue = sum_on(campaign, result.actions, worths, pick_revenue, result.measured_revenue);
        return true;
    });
    return result;
}

}  // namespace roi::method
