#include "valuation/worth.hpp"

namespace roi {
namespace {

/// Calls the formula of whichever valuation the action has.
struct Formula {
    const Campaign& campaign;
    const Action& action;
    const Reading& read;

    Worth operator()(const FlatValue& flat) const { return flat_worth(flat, action.basis, read); }
    Worth operator()(const SaleValue& sale) const { return sale_worth(sale, read); }
    Worth operator()(const ShareValue& share) const { return chain_worth(campaign, action, share, read); }
    Worth operator()(const EquivalentValue& equivalent) const { return equivalent_worth(equivalent, read); }
    template <class NotComputed>
    Worth operator()(const NotComputed&) const {
        return {};  // measure() refuses these before any formula is asked
    }
};

}  // namespace

Worth worth_of(const Campaign& campaign, const Action& action, const Reading& read) {
    if (!action.value) return {};
    return std::visit(Formula{campaign, action, read}, *action.value);
}

}  // namespace roi
