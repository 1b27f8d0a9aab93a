// Step 2: what did the actions bring?
#include <algorithm>

#include "method/guarded.hpp"
#include "method/measure_into.hpp"
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

/// Replaces the bounds of a sum by those of its families, where it has a range.
void bound_by_families(const Campaign& campaign, const std::vector<ActionValue>& values, Pick pick,
                       Estimate& sum) {
    if (sum.spread != Estimate::Spread::range || !has_families(campaign)) return;
    const FamilySum families(campaign, values);
    Estimate bounds;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Action& action = campaign.actions[i];
        if (action.parent != Action::no_parent || !families.is_counted(i)) continue;
        const Worth worth = worth_of(campaign, action, Reading());
        bounds += (families.equivalent_count(i) * *pick(worth)).settled();
    }
    sum.low = std::min(bounds.lowest(), sum.likely.settled());
    sum.high = std::max(bounds.highest(), sum.likely.settled());
}

/// Adds to a sum on one basis, which is known while every counted action is known on it.
void add_on_basis(std::optional<Estimate>& sum, Decimal& measured, const Estimate* term, Evidence evidence) {
    if (term == nullptr || !sum) return sum.reset();
    *sum += *term;
    if (evidence == Evidence::measured) measured += term->likely.numerator();
}

/// Adds what a counted action brought. The likely return is the exact sum of the terms shown.
void add_counted(const ActionValue& value, const Worth& worth, ValueResult& result) {
    result.has_counted = true;
    result.total += value.total;
    const Decimal& term = value.total.likely.numerator();
    switch (value.evidence) {
        case Evidence::measured: result.measured += term; break;
        case Evidence::reported: result.reported += term; break;
        case Evidence::assumed: result.assumed += term; break;
    }
    const Estimate* const known = &value.total;
    add_on_basis(result.margin, result.measured_margin, worth.margin ? known : nullptr, value.evidence);
    if (!worth.margin || !worth.revenue)
        return add_on_basis(result.revenue, result.measured_revenue, worth.revenue ? known : nullptr,
                            value.evidence);
    const Estimate on_revenue = (value.effective * *worth.revenue).settled();
    add_on_basis(result.revenue, result.measured_revenue, &on_revenue, value.evidence);
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

void value_of_action(const Campaign& campaign, std::size_t index, const Reading& read, ActionValue& value,
                     Worth& worth) {
    const Action& action = campaign.actions[index];
    value.action = index;
    value.effective = read(action.count);
    if (action.baseline) value.effective = value.effective - read(*action.baseline);
    if (action.credit) value.effective = value.effective * read(*action.credit);
    if (action.reported) value.effective.evidence = weaker(value.effective.evidence, Evidence::reported);
    worth = worth_of(campaign, action, read);
    value.evidence = value.effective.evidence;
    value.is_valued = worth.is_known();
    value.why = worth.is_known() ? worth.kept_out : worth.undefined;
    if (!value.is_valued) return;
    value.is_counted = action.counted && worth.kept_out.empty();
    value.basis = worth.margin ? Basis::margin : Basis::revenue;
    value.each = worth.decisive();
    value.total = (value.effective * value.each).settled();
    value.evidence = value.total.evidence;
}

void value_into(const Campaign& campaign, ValueResult& result) {
    result.margin.emplace();
    result.revenue.emplace();
    result.actions.reserve(campaign.actions.size());
    for (std::size_t i = 0; i < campaign.actions.size(); ++i) {
        const Action& action = campaign.actions[i];
        ActionValue& value = result.actions.emplace_back();
        Worth worth;
        guarded(campaign.file, action.place, action.name, [&] {
            value_of_action(campaign, i, Reading(), value, worth);
            return true;
        });
        if (!value.is_counted) continue;
        guarded(campaign.file, campaign.place, "the return", [&] {
            add_counted(value, worth, result);
            return true;
        });
    }
    result.basis = label_of(result.actions);
    guarded(campaign.file, campaign.place, "the return", [&] {
        bound_by_families(campaign, result.actions, pick_decisive, result.total);
        if (result.margin) bound_by_families(campaign, result.actions, pick_margin, *result.margin);
        if (result.revenue) bound_by_families(campaign, result.actions, pick_revenue, *result.revenue);
        return true;
    });
}

}  // namespace roi::method
