// Visits the figures of an item by name, in the order of the campaign file.
#pragma once

#include <string_view>

#include "roi/model/campaign.hpp"

namespace roi::inline model {

/// The unit in which the groups of a comparison are measured.
inline Unit unit_of(UpliftValue::Outcome outcome) {
    switch (outcome) {
        case UpliftValue::Outcome::contract_size: return Unit::money;
        case UpliftValue::Outcome::time_to_close: return Unit::level;
        default: return Unit::share;
    }
}

/// Calls visit(role, figure, unit) for each figure that is stated; one overload a kind of valuation.
template <class Visit>
class ValuationFigures {
 public:
    explicit ValuationFigures(Visit& visit) : visit_(visit) {}

    void operator()(const FlatValue& flat) { visit_("value", flat.each, Unit::money); }
    void operator()(const SaleValue& sale) {
        visit_(sale.is_total ? "total" : "price", sale.price, Unit::money);
        optional("margin", sale.margin, Unit::share);
        optional("rate", sale.rate, Unit::share);
    }
    void operator()(const ShareValue& share) { visit_("rate", share.rate, Unit::share); }
    void operator()(const LifetimeValue& lifetime) {
        visit_("margin per period", lifetime.margin_per_period, Unit::money);
        if (lifetime.survivors.empty()) visit_("retention", lifetime.retention, Unit::share);
        optional("discount", lifetime.discount, Unit::share);
        optional("periods", lifetime.periods, Unit::count);
        optional("acquisition cost", lifetime.acquisition_cost, Unit::money);
    }
    void operator()(const RetentionValue& retention) {
        visit_("before", retention.before, Unit::share);
        visit_("now", retention.now, Unit::share);
        worth(retention.worth);
    }
    void operator()(const UpliftValue& uplift) {
        if (uplift.strata.empty()) {
            visit_("engaged", uplift.engaged, unit_of(uplift.outcome));
            visit_("others", uplift.others, unit_of(uplift.outcome));
        }
        worth(uplift.worth);
        optional("margin", uplift.margin, Unit::share);
    }
    void operator()(const SavingValue& saving) {
        visit_("before", saving.before, Unit::money);
        visit_("now", saving.now, Unit::money);
        optional("cashable", saving.cashable, Unit::share);
        if (saving.deflection) {
            visit_("resolved", saving.deflection->resolved, Unit::share);
            visit_("would have contacted", saving.deflection->would_have_contacted, Unit::share);
            optional("recontact", saving.deflection->recontact, Unit::share);
        }
        if (saving.quality) {
            visit_("quality before", saving.quality->before, Unit::share);
            visit_("quality now", saving.quality->now, Unit::share);
            optional("quality margin", saving.quality->margin, Unit::share);
        }
    }
    void operator()(const ReferralValue& referral) {
        visit_("invitations", referral.invitations, Unit::count);
        visit_("conversion", referral.conversion, Unit::share);
        visit_("type one", referral.type_one, Unit::share);
        (*this)(referral.lifetime);
        optional("saved acquisition cost", referral.acquisition_cost, Unit::money);
        optional("reward", referral.reward, Unit::money);
    }
    void operator()(const EquivalentValue& equivalent) { visit_("equivalent", equivalent.each, Unit::money); }
    void operator()(const ExcessValue& excess) {
        visit_("actual", excess.actual, Unit::money);
        visit_("expected", excess.expected, Unit::money);
        optional("margin", excess.margin, Unit::share);
        optional("credit", excess.credit, Unit::share);
    }

 private:
    void optional(std::string_view role, const OptionalFigure& figure, Unit unit) {
        if (figure) visit_(role, *figure, unit);
    }
    void worth(const CustomerWorth& worth) {
        if (worth.lifetime) (*this)(*worth.lifetime);
        optional("value", worth.value, Unit::money);
    }

    Visit& visit_;
};

template <class Visit>
void visit_figures(const Valuation& valuation, Visit visit) {
    std::visit(ValuationFigures<Visit>(visit), valuation);
}

template <class Visit>
void visit_figures(const Action& action, Visit visit) {
    visit("count", action.count, Unit::count);
    if (action.baseline) visit("baseline", *action.baseline, Unit::count);
    if (action.credit) visit("credit", *action.credit, Unit::share);
    if (action.value) visit_figures(*action.value, visit);
}

template <class Visit>
void visit_figures(const Cost& cost, Visit visit) {
    const auto optional = [&](std::string_view role, const OptionalFigure& figure, Unit unit) {
        if (figure) visit(role, *figure, unit);
    };
    optional("amount", cost.amount, Unit::money);
    optional("hours", cost.hours, Unit::hours);
    optional("hourly rate", cost.hourly_rate, Unit::money);
    optional("load", cost.load, Unit::share);
    optional("share", cost.share, Unit::share);
}

template <class Visit>
void visit_figures(const Goal& goal, Visit visit) {
    const Unit unit = goal.is_share ? Unit::share : Unit::level;
    if (goal.target) visit("target", *goal.target, unit);
    if (goal.before) visit("before", *goal.before, unit);
    if (goal.now) visit("now", *goal.now, unit);
}

}  // namespace roi::model
