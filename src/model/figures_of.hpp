// Visits the figures of an item by name, in the order of the campaign file.
#pragma once

#include <string_view>

#include "roi/model/campaign.hpp"

namespace roi {

/// Calls visit(role, figure, unit) for each figure that is stated.
template <class Visit>
void visit_figures(const Valuation& valuation, Visit visit) {
    const auto optional = [&](std::string_view role, const OptionalFigure& figure, Unit unit) {
        if (figure) visit(role, *figure, unit);
    };
    if (const auto* flat = std::get_if<FlatValue>(&valuation)) visit("value", flat->each, Unit::money);
    if (const auto* sale = std::get_if<SaleValue>(&valuation)) {
        visit("price", sale->price, Unit::money);
        optional("margin", sale->margin, Unit::share);
        optional("rate", sale->rate, Unit::share);
    }
    if (const auto* share = std::get_if<ShareValue>(&valuation)) visit("rate", share->rate, Unit::share);
    if (const auto* equivalent = std::get_if<EquivalentValue>(&valuation))
        visit("equivalent", equivalent->each, Unit::money);
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

}  // namespace roi
