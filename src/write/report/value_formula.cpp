// How the value of an action came about, as a formula with its numbers.
#include <algorithm>

#include "model/figures_of.hpp"
#include "roi/analysis/facts.hpp"
#include "write/report/product.hpp"

namespace roi::inline write {
namespace {

std::string length_word(LifetimeValue::Length length) {
    constexpr std::string_view words[]{"years", "quarters", "months"};
    return std::string(words[static_cast<std::size_t>(length)]);
}

/// Whether the formula holds what all of the actions brought in, so that their number cancels out.
bool counts_in_all(const Action& action) {
    const auto* sale = action.value ? std::get_if<SaleValue>(&*action.value) : nullptr;
    return sale != nullptr && sale->is_total && !action.baseline && !action.count.is_guess();
}

/// The factors of what one action is worth, one overload a way to value.
class WorthFormula {
 public:
    WorthFormula(const Action& action, Product& product) : action_(action), product_(product) {}

    void operator()(const FlatValue& flat) { product_.factor(flat.each, Unit::money); }
    void operator()(const SaleValue& sale) {
        product_.share(sale.rate);
        if (sale.is_total && !counts_in_all(action_))
            product_.factor("(" + text(sale.price, Unit::money) +
                            (product_.style().unicode ? " \u00f7 " : " / ") +
                            text(action_.count, Unit::count) + ")");
        else
            product_.factor(sale.price, Unit::money);
        product_.share(sale.margin);
    }
    void operator()(const ShareValue& share) {
        product_.factor(share.rate, Unit::share);
        const Action& whole = product_.campaign().actions[action_.parent];
        std::visit(WorthFormula(whole, product_), *whole.value);
    }
    void operator()(const LifetimeValue& lifetime) { product_.factor(lifetime_text(lifetime, true)); }
    void operator()(const RetentionValue& retention) {
        product_.factor(difference(retention.now, retention.before, Unit::share));
        worth(retention.worth);
    }
    void operator()(const UpliftValue& uplift) {
        const Unit unit = unit_of(uplift.outcome);
        if (!uplift.strata.empty())
            product_.factor("difference within " + strata_text(uplift));
        else if (uplift.outcome == UpliftValue::Outcome::time_to_close)
            product_.factor(difference(uplift.others, uplift.engaged, unit));
        else
            product_.factor(difference(uplift.engaged, uplift.others, unit));
        worth(uplift.worth);
        product_.share(uplift.margin);
    }
    void operator()(const SavingValue& saving) {
        product_.factor(difference(saving.before, saving.now, Unit::money));
        if (saving.deflection) {
            product_.factor(saving.deflection->resolved, Unit::share);
            product_.factor(saving.deflection->would_have_contacted, Unit::share);
            if (saving.deflection->recontact)
                product_.factor("(1" + minus(product_.style()) +
                                text(*saving.deflection->recontact, Unit::share) + ")");
        }
        product_.share(saving.cashable);
    }
    void operator()(const ReferralValue& referral) {
        product_.factor(referral.invitations, Unit::count);
        product_.factor(referral.conversion, Unit::share);
        std::string each = text(referral.type_one, Unit::share) + times(product_.style()) +
                           lifetime_text(referral.lifetime, true);
        if (referral.acquisition_cost)
            each += " + (1" + minus(product_.style()) + text(referral.type_one, Unit::share) + ")" +
                    times(product_.style()) + text(*referral.acquisition_cost, Unit::money);
        if (referral.reward) each += minus(product_.style()) + text(*referral.reward, Unit::money);
        product_.factor("(" + each + ")");
    }
    void operator()(const EquivalentValue& equivalent) { product_.factor(equivalent.each, Unit::money); }
    void operator()(const ExcessValue& excess) {
        product_.factor(difference(excess.actual, excess.expected, Unit::money));
        product_.share(excess.credit);
        product_.share(excess.margin);
    }

 private:
    /// How many strata have customers in both groups.
    static std::string strata_text(const UpliftValue& uplift) {
        const auto used =
            std::count_if(uplift.strata.begin(), uplift.strata.end(), [](const Stratum& stratum) {
                return !stratum.engaged.n.is_zero() && !stratum.others.n.is_zero();
            });
        return std::to_string(used) + (used == 1 ? " stratum" : " strata");
    }

    std::string text(const Figure& figure, Unit unit) const {
        return figure_text(figure, unit, product_.campaign().currency, product_.style());
    }

    /// "(79% - 75%)"; a sample keeps its own brackets apart.
    std::string difference(const Figure& first, const Figure& second, Unit unit) const {
        return "(" + text(first, unit) + minus(product_.style()) + text(second, unit) + ")";
    }

    /// "100.00 x 3.7908 periods", less the acquisition cost.
    std::string lifetime_text(const LifetimeValue& lifetime, bool less_acquisition) const {
        constexpr int places = 4;
        const auto periods = discounted_periods(lifetime);
        const NumberStyle& numbers = product_.style().numbers;
        std::string result = text(lifetime.margin_per_period, Unit::money) + times(product_.style()) +
                             (periods ? number(*periods, numbers, places) : std::string("?")) + " " +
                             length_word(lifetime.length);
        if (!less_acquisition || !lifetime.acquisition_cost) return result;
        return "(" + result + minus(product_.style()) + text(*lifetime.acquisition_cost, Unit::money) + ")";
    }

    void worth(const CustomerWorth& worth) {
        if (worth.value) product_.factor(*worth.value, Unit::money);
        if (worth.lifetime) product_.factor(lifetime_text(*worth.lifetime, false));
    }

    const Action& action_;
    Product& product_;
};

/// One of something changes no product.
bool is_plain_one(const Action& action) {
    return action.value && std::holds_alternative<ExcessValue>(*action.value) && !action.baseline &&
           !action.count.is_guess() && action.count.likely() == Ratio(1);
}

}  // namespace

std::string value_formula(const Campaign& campaign, const Action& action, const Style& style) {
    Product product(campaign, style);
    const std::string count = figure_text(action.count, Unit::count, campaign.currency, style);
    if (action.baseline)
        product.factor("(" + count + minus(style) +
                       figure_text(*action.baseline, Unit::count, campaign.currency, style) + ")");
    else if (!is_plain_one(action) && !counts_in_all(action))
        product.factor(count);
    product.share(action.credit);
    if (action.value) std::visit(WorthFormula(action, product), *action.value);
    return product.text();
}

}  // namespace roi::write
