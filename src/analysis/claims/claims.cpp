#include "roi/analysis/claims.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "method/quotient.hpp"
#include "roi/analysis/report.hpp"
#include "statistics/tenure.hpp"
#include "statistics/to_decimal.hpp"
#include "valuation/customer.hpp"
#include "valuation/difference.hpp"

namespace roi::inline analysis {
namespace {

using Outcome = CheckedClaim::Outcome;
using U = Fact::Unit;

Fact fact(std::string_view name, Fact::Unit unit, const Ratio& value, std::string remark = {}) {
    return {name, unit, value, std::nullopt, std::nullopt, std::move(remark), false};
}

Fact undefined_fact(std::string_view name, Fact::Unit unit, std::string why) {
    return {name, unit, std::nullopt, std::nullopt, std::nullopt, std::move(why), false};
}

Ratio number(double value) { return Ratio(statistics::to_decimal(value)); }

CheckedClaim answer(const StatedClaim& claim, const std::string& action, Outcome outcome, std::string why) {
    return {claim.text, action, outcome, std::move(why), {}};
}

/// The lifetime that an action is valued by, where it has one retention.
const LifetimeValue* lifetime_of(const Action& action) {
    const LifetimeValue* lifetime = lifetime_in(*action.value);
    return lifetime != nullptr && lifetime->survivors.empty() ? lifetime : nullptr;
}

/// How much longer customers stay, discounted: periods(after) / periods(before) - 1.
std::optional<Ratio> rise(const LifetimeValue& lifetime, const Decimal& from, const Decimal& to,
                          Horizon horizon) {
    std::string_view why;
    const auto before = lifetime_periods(lifetime, Reading(lifetime.retention, from), horizon, why);
    const auto after = lifetime_periods(lifetime, Reading(lifetime.retention, to), horizon, why);
    if (!before || !after || before->likely.is_zero()) return std::nullopt;
    return divided(after->likely - before->likely, before->likely);
}

/// The retention after the rise that is claimed.
Decimal raised(const StatedClaim& claim, const Decimal& retention) {
    return retention + (claim.unit == StatedClaim::Unit::points ? claim.amount : retention * claim.amount);
}

/// The rise over the range of the retention: at its ends as well, cut off at 100 %.
void add_range(Fact& found, const StatedClaim& claim, const LifetimeValue& lifetime) {
    const Estimate retention = lifetime.retention.estimate();
    if (retention.spread != Estimate::Spread::range) return;
    std::vector<Decimal> rises{found.likely->settled()};
    // The rise is largest from where it just reaches 100 %.
    const Decimal full = claim.unit == StatedClaim::Unit::points
                             ? Decimal(1) - claim.amount
                             : Ratio(Decimal(1), Decimal(1) + claim.amount).settled();
    for (const auto& end : {retention.low, retention.high, std::clamp(full, retention.low, retention.high)})
        if (const auto at = rise(lifetime, end, std::min(raised(claim, end), Decimal(1)), Horizon::stated))
            rises.push_back(at->settled());
    found.low = *std::min_element(rises.begin(), rises.end());
    found.high = *std::max_element(rises.begin(), rises.end());
}

/// What the claim needs, for customers whose margin stays the same.
void add_needed(CheckedClaim& result, const StatedClaim& claim, const LifetimeValue& lifetime) {
    if (!claim.effect || claim.unit != StatedClaim::Unit::points) return;
    double largest = 0;
    constexpr std::string_view name = "without an end the claim needs a retention of";
    const auto needed =
        retention_needed(claim.amount.to_double(), claim.effect->to_double(),
                         discount_of(lifetime, Reading()).likely.to_double(), lifetime.timing, largest);
    if (needed)
        result.facts.push_back(fact(name, U::share, number(*needed),
                                    *needed <= 0.5 ? "or more; before the rise" : "before the rise"));
    else
        result.facts.push_back(
            undefined_fact(name, U::share, "no retention from 50 % upwards is high enough"));
    if (std::isfinite(largest))
        result.facts.push_back(fact("the largest rise possible", U::share, number(largest),
                                    "from the highest retention that leaves room for it, without an end"));
}

/// A figure against what is claimed. An interval that holds the claimed figure leaves it open.
void judge(CheckedClaim& result, const Fact& found, const Decimal& claimed) {
    if (found.low && *found.low < claimed && claimed <= *found.high) {
        result.outcome = Outcome::not_shown;
        result.why = "your numbers leave it open";
        return;
    }
    result.outcome = found.likely->settled() >= claimed ? Outcome::holds : Outcome::fails;
    result.why =
        result.outcome == Outcome::holds ? "your numbers come to as much" : "your numbers come to less";
}

/// The same with the other sign.
Fact turned(const Fact& found, std::string_view name) {
    Fact result = found;
    result.name = name;
    result.likely = -*found.likely;
    if (found.low) {
        result.low = -*found.high;
        result.high = -*found.low;
    }
    return result;
}

/// An assumption without a range: nobody can tell.
CheckedClaim not_stated(CheckedClaim result) {
    result.outcome = Outcome::not_shown;
    result.why = "a range is not stated";
    return result;
}

CheckedClaim check_retention(const StatedClaim& claim, const Action& action, const LifetimeValue& lifetime) {
    const Decimal before = lifetime.retention.likely().settled();
    const Decimal after = raised(claim, before);
    auto result = answer(claim, action.name, Outcome::computed, "");
    result.facts.push_back(fact("retention before", U::share, Ratio(before)));
    if (after > Decimal(1) || after.is_negative()) {
        result.outcome = Outcome::fails;
        result.why = "retention would rise above 100 %";
        return result;
    }
    result.facts.push_back(fact("retention after", U::share, Ratio(after)));
    const auto own = rise(lifetime, before, after, Horizon::stated);
    if (!own) {
        result.outcome = Outcome::cannot_be_checked;
        result.why = "a lifetime of 0 or without an end cannot rise";
        return result;
    }
    Fact found = fact("lifetime value rises by", U::share, *own, "with your numbers");
    add_range(found, claim, lifetime);
    result.facts.push_back(found);
    if (const auto endless = rise(lifetime, before, after, Horizon::endless))
        result.facts.push_back(fact("without an end by", U::share, *endless));
    add_needed(result, claim, lifetime);
    if (!claim.effect) {
        result.why = "what the rise is worth with your numbers";
        return result;
    }
    if (!lifetime.retention.estimate().is_bounded()) return not_stated(std::move(result));
    judge(result, found, *claim.effect);
    return result;
}

/// Cost per extra customer kept against the cost of acquiring one.
CheckedClaim check_keep(const Report& report, const StatedClaim& claim, const ActionValue& value,
                        const RetentionValue& retention) {
    const Action& action = report.campaign.actions[value.action];
    const auto& lifetime = retention.worth.lifetime;
    if (!lifetime || !lifetime->acquisition_cost || lifetime->acquisition_cost->likely() <= Ratio(0))
        return answer(claim, action.name, Outcome::cannot_be_checked,
                      "what acquiring a customer costs is not stated (lifetime: acquisition_cost)");
    const Ratio acquired = lifetime->acquisition_cost->likely();
    const Ratio cost = report.steps.cost.total.likely;
    const auto difference = difference_of_shares(retention.now, retention.before, Reading());
    auto result = answer(claim, action.name, Outcome::not_shown, "no extra customers shown");
    result.facts.push_back(fact("cost per customer acquired", U::money, acquired));
    const Ratio affordable = acquired * (Ratio(1) - Ratio(claim.amount));
    if (affordable > Ratio(0) && value.effective.likely > Ratio(0)) {
        const Ratio needed = divided(cost, affordable);
        result.facts.push_back(fact("the claim needs extra customers kept", U::count, needed));
        result.facts.push_back(
            fact("which is a rise in retention of", U::points, divided(needed, value.effective.likely)));
    }
    const Estimate kept = value.effective * difference.estimate;
    if (!difference.is_shown() || kept.likely <= Ratio(0)) return result;
    const auto cheaper = [&](const Ratio& customers) {
        return Ratio(1) - divided(divided(cost, customers), acquired);
    };
    Fact saved = fact("cheaper by", U::share, cheaper(kept.likely));
    if (kept.spread == Estimate::Spread::range && kept.low > Decimal(0)) {
        saved.low = cheaper(Ratio(kept.low)).settled();
        saved.high = cheaper(Ratio(kept.high)).settled();
    }
    result.facts.push_back(fact("cost per extra customer kept", U::money, divided(cost, kept.likely),
                                "the whole cost of the effort"));
    judge(result, saved, claim.amount);
    result.facts.push_back(saved.likely->is_negative() ? turned(saved, "dearer by") : std::move(saved));
    return result;
}

CheckedClaim check_revenue(const Report& report, const StatedClaim& claim, const Action& action,
                           const ExcessValue& excess) {
    const Ratio expected = excess.expected.likely();
    if (expected <= Ratio(0))
        return answer(claim, action.name, Outcome::cannot_be_checked, "nothing was expected");
    const auto share = [](const Ratio& actual, const Ratio& plan) { return divided(actual - plan, plan); };
    const Estimate sold = excess.actual.estimate();
    const Estimate plan = excess.expected.estimate();
    Fact above = fact("above expectation by", U::share, share(sold.likely, plan.likely),
                      "everything new since then is in it");
    const bool has_range = sold.spread == Estimate::Spread::range || plan.spread == Estimate::Spread::range;
    if (has_range && sold.is_bounded() && plan.is_bounded() && plan.lowest() > Decimal(0)) {
        above.low = share(Ratio(sold.lowest()), Ratio(plan.highest())).settled();
        above.high = share(Ratio(sold.highest()), Ratio(plan.lowest())).settled();
    }
    auto result = answer(claim, action.name, Outcome::computed, "");
    if (!report.is_withheld())  // which is the return of a premature campaign
        result.facts.push_back(fact("sales above expectation", U::money, sold.likely - plan.likely));
    result.facts.push_back(fact("the claim needs", U::money, expected * Ratio(claim.amount)));
    result.facts.push_back(above);
    if (!sold.is_bounded() || !plan.is_bounded()) return not_stated(std::move(result));
    judge(result, above, claim.amount);
    if (has_range && !above.low) {
        result.outcome = Outcome::not_shown;
        result.why = "the expectation may be 0";
    }
    return result;
}

std::string nothing_to_check(StatedClaim::About about) {
    switch (about) {
        case StatedClaim::About::retention: return "no action is valued by a lifetime with a retention";
        case StatedClaim::About::keep: return "no action is valued by retention before and now";
        case StatedClaim::About::revenue: break;
    }
    return "no action states sales and what was expected (above_expected)";
}

}  // namespace

std::string_view outcome_name(CheckedClaim::Outcome outcome) {
    switch (outcome) {
        case Outcome::holds: return "holds";
        case Outcome::fails: return "fails";
        case Outcome::not_shown: return "not_shown";
        case Outcome::cannot_be_checked: return "cannot_be_checked";
        case Outcome::computed: return "computed";
    }
    return "";
}

std::vector<CheckedClaim> check_claim(const Report& report, const StatedClaim& claim) {
    std::vector<CheckedClaim> results;
    for (const auto& value : report.steps.value.actions) {
        const Action& action = report.campaign.actions[value.action];
        if (!value.is_counted) continue;
        const auto* retention = std::get_if<RetentionValue>(&*action.value);
        const auto* excess = std::get_if<ExcessValue>(&*action.value);
        const auto* lifetime = lifetime_of(action);
        if (claim.about == StatedClaim::About::retention && lifetime)
            results.push_back(check_retention(claim, action, *lifetime));
        if (claim.about == StatedClaim::About::keep && retention)
            results.push_back(check_keep(report, claim, value, *retention));
        if (claim.about == StatedClaim::About::revenue && excess)
            results.push_back(check_revenue(report, claim, action, *excess));
    }
    if (results.empty())
        results.push_back(answer(claim, "", Outcome::cannot_be_checked, nothing_to_check(claim.about)));
    return results;
}

// For a constant margin the rise first falls and then grows with retention: it is largest at one of the ends,
// and a bisection finds the place.
std::optional<double> retention_needed(double points, double effect, double discount,
                                       LifetimeValue::Timing timing, double& largest) {
    const auto when =
        timing == LifetimeValue::Timing::start ? statistics::Timing::start : statistics::Timing::end;
    const auto rise_from = [&](double retention) {
        const auto before = statistics::discounted_periods(retention, discount, std::nullopt, when);
        const auto after =
            statistics::discounted_periods(std::min(1.0, retention + points), discount, std::nullopt, when);
        return before && after ? *after / *before - 1 : std::numeric_limits<double>::infinity();
    };
    constexpr double lowest = 0.5;
    const double highest = 1 - points;
    largest = highest >= lowest ? std::max(rise_from(lowest), rise_from(highest)) : 0;
    if (points <= 0 || highest < lowest || largest < effect) return std::nullopt;
    double low = lowest;
    double high = highest;
    if (rise_from(low) >= effect) return low;
    constexpr int halvings = 60;
    for (int i = 0; i < halvings; ++i) {
        const double middle = (low + high) / 2;
        (rise_from(middle) >= effect ? high : low) = middle;
    }
    return high;
}

}  // namespace roi::analysis
