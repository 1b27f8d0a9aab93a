// Facts behind customers kept: lifetimes, retention before and now, engaged against others.
#include <cmath>

#include "analysis/report/facts.hpp"
#include "model/figures_of.hpp"
#include "statistics/rates.hpp"
#include "statistics/tenure.hpp"
#include "statistics/to_decimal.hpp"
#include "valuation/customer.hpp"
#include "valuation/uplift.hpp"

namespace roi::inline analysis {
namespace {

using U = Fact::Unit;
using statistics::RateGroup;

std::string method_remark(IntervalMethod method) {
    switch (method) {
        case IntervalMethod::newcombe: return "95 % interval by Newcombe";
        case IntervalMethod::welch: return "95 % interval by Welch";
        case IntervalMethod::normal: return "95 % interval from the standard errors";
        case IntervalMethod::ranges: return "end against end of the two ranges";
        case IntervalMethod::strata: return "within strata (Mantel-Haenszel), 95 % interval";
        case IntervalMethod::none: break;
    }
    return "";
}

/// The curve of a cohort, in words a reader can check against it.
void add_cohort(FactList& facts, const LifetimeValue& lifetime) {
    std::vector<double> survivors;
    for (const auto& count : lifetime.survivors) survivors.push_back(count.to_double());
    const auto fit = statistics::fit_tenure(survivors);
    if (!fit) return;
    const auto number = [](double value) { return Ratio(statistics::to_decimal(value)); };
    facts.add("alpha of the cohort's curve", U::number, number(fit->curve.alpha),
              "shifted beta geometric, by maximum likelihood");
    facts.add("beta of the cohort's curve", U::number, number(fit->curve.beta));
    facts.add("retention in the next period", U::share,
              number(fit->curve.retention(static_cast<double>(survivors.size()))), "it rises with tenure");
}

std::string horizon_remark(const LifetimeValue& lifetime) {
    std::string text = lifetime.timing == LifetimeValue::Timing::end ? "margin at the end of each period"
                                                                     : "first margin now";
    if (!lifetime.periods) text += "; five years by default";
    if (!lifetime.discount) text += "; 10 % a year by default";
    return text;
}

/// The groups with the outcome that is rarer: leaving, where most stay.
struct Rarer {
    RateGroup engaged;
    RateGroup others;
    bool is_turned;  ///< it is not doing what the file counts
};

std::optional<Rarer> rarer_outcome(const UpliftValue& uplift) {
    auto engaged = engaged_group(uplift);
    auto others = other_group(uplift);
    if (!engaged || !others || engaged->n <= 0 || others->n <= 0) return std::nullopt;
    const bool is_turned = 2 * (engaged->k + others->k) > engaged->n + others->n;
    if (is_turned) {
        engaged->k = engaged->n - engaged->k;
        others->k = others->n - others->k;
    }
    return Rarer{*engaged, *others, is_turned};
}

/// What the difference would be without strata, and how many times as likely the engaged are.
void add_ratio(FactList& facts, const UpliftValue& uplift) {
    const auto engaged = engaged_group(uplift);
    const auto others = other_group(uplift);
    if (!engaged || !others || engaged->n <= 0 || others->n <= 0) return;
    if (!uplift.strata.empty()) {
        facts.add("without strata", U::points,
                  Ratio(statistics::to_decimal(engaged->k / engaged->n - others->k / others->n)),
                  "misleading where the groups differ beforehand");
        return facts.show_beside_value();
    }
    const auto ratio = statistics::risk_ratio(*engaged, *others);
    if (!ratio) return facts.add_undefined("times as likely", U::number, "nobody did it in one group");
    facts.add_interval("times as likely", U::number, ratio->ratio, ratio->interval.low, ratio->interval.high,
                       "95 % interval by Katz");
}

/// The ratio of the rarer outcome, within strata where there are some; nothing where a group has none.
std::optional<double> ratio_of_rarer(const UpliftValue& uplift, const Rarer& rarer,
                                     std::optional<statistics::Interval>& interval) {
    if (uplift.strata.empty()) {
        const auto ratio = statistics::risk_ratio(rarer.engaged, rarer.others);
        if (!ratio) return std::nullopt;
        interval = ratio->interval;
        return ratio->ratio;
    }
    auto strata = strata_of(uplift);
    for (auto& stratum : strata) {
        if (!rarer.is_turned) break;
        stratum.first.k = stratum.first.n - stratum.first.k;
        stratum.second.k = stratum.second.n - stratum.second.k;
    }
    const auto adjusted = statistics::mantel_haenszel(strata);
    if (!adjusted || !adjusted->risk_ratio || *adjusted->risk_ratio <= 0) return std::nullopt;
    return adjusted->risk_ratio;
}

/// How strong a hidden trait would have to be. Where chance decided there is none to look for.
void add_e_value(FactList& facts, const UpliftValue& uplift) {
    const auto rarer = rarer_outcome(uplift);
    if (!rarer || uplift.is_randomised) return;
    std::optional<statistics::Interval> interval;
    const auto ratio = ratio_of_rarer(uplift, *rarer, interval);
    if (!ratio) return facts.add_undefined("E-value", U::number, "nobody did it in one group");
    if (rarer->is_turned || !uplift.strata.empty())
        facts.add(rarer->is_turned ? "times as likely not to" : "times as likely within strata", U::number,
                  Ratio(statistics::to_decimal(*ratio)), "the rarer outcome, which the E-value is about");
    facts.add("E-value", U::number, Ratio(statistics::to_decimal(statistics::e_value(*ratio))),
              "a hidden trait this many times likelier on both sides would explain it all");
    if (interval)
        facts.add("E-value of the interval's end", U::number,
                  Ratio(statistics::to_decimal(statistics::e_value_at(*interval))));
}

/// What the engaged do, as a person would say it.
std::string_view name_of_difference(const UpliftValue& uplift) {
    switch (uplift.outcome) {
        case UpliftValue::Outcome::retention: return "the engaged stay more often by";
        case UpliftValue::Outcome::upsell: return "the engaged buy more often by";
        case UpliftValue::Outcome::contract_size: return "contracts of the engaged are larger by";
        case UpliftValue::Outcome::time_to_close: return "days sooner to close";
    }
    return "";
}

void add_needed(FactList& facts, const Figure& first, const Figure& second) {
    if (first.shape() != Figure::Shape::sample || second.shape() != Figure::Shape::sample) return;
    const auto needed = statistics::people_per_group(first.likely().to_double(), second.likely().to_double());
    constexpr std::string_view name = "needed in each group to show it";
    if (!needed) return facts.add_undefined(name, U::count, "the two shares are the same");
    constexpr double believable = 1e15;
    if (*needed < believable)
        facts.add(name, U::count, Ratio(statistics::to_decimal(std::ceil(*needed))),
                  "80 % power at 5 %, two-sided");
}

/// Of the difference of two endless lifetimes at two sampled retentions, by the delta method:
/// d/dr of m r / (1 + d - r) is m (1 + d) / (1 + d - r)^2.
std::optional<double> standard_error_of_lifetimes(const UpliftValue& uplift, const LifetimeValue& lifetime) {
    const auto engaged = engaged_group(uplift);
    const auto others = other_group(uplift);
    if (!engaged || !others) return std::nullopt;
    const double margin = lifetime.margin_per_period.likely().to_double();
    const double discount = discount_of(lifetime, Reading()).likely.to_double();
    const auto variance = [&](const RateGroup& group) {
        const double r = group.k / group.n;
        const double slope = margin * (1 + discount) / ((1 + discount - r) * (1 + discount - r));
        return slope * slope * r * (1 - r) / group.n;
    };
    return std::sqrt(variance(*engaged) + variance(*others));
}

/// Lifetime of the engaged and of the others, by their own retention, without an end (delta method).
void add_lifetimes_apart(FactList& facts, const UpliftValue& uplift) {
    if (uplift.outcome != UpliftValue::Outcome::retention || !uplift.worth.lifetime || !uplift.strata.empty())
        return;
    LifetimeValue lifetime = *uplift.worth.lifetime;
    lifetime.survivors.clear();
    const auto endless = [&](const Figure& retention) {
        lifetime.retention = retention;
        std::string_view why;
        const auto periods = lifetime_periods(lifetime, Reading(), Horizon::endless, why);
        return periods ? std::optional((lifetime.margin_per_period.estimate() * *periods).settled())
                       : std::nullopt;
    };
    const auto engaged = endless(uplift.engaged);
    const auto others = endless(uplift.others);
    if (!engaged || !others) return;
    facts.add("lifetime of the engaged, without an end", U::money, *engaged);
    facts.add("lifetime of the others, without an end", U::money, *others);
    const Ratio more = engaged->likely - others->likely;
    const std::string caveat = uplift.is_randomised ? "" : "an association";
    const auto error = standard_error_of_lifetimes(uplift, lifetime);
    if (!error) return facts.add("lifetime of the engaged less the others", U::money, more, caveat);
    const auto interval = statistics::normal(more.to_double(), *error);
    facts.add_interval("lifetime of the engaged less the others", U::money, more.to_double(), interval.low,
                       interval.high,
                       caveat + (caveat.empty() ? "" : "; ") + "95 % interval by the delta method");
}

}  // namespace

void add_lifetime_facts(FactList& facts, const LifetimeValue& lifetime) {
    const Reading read;
    std::string_view why;
    add_cohort(facts, lifetime);
    const auto periods = lifetime_periods(lifetime, read, Horizon::stated, why);
    if (!periods) return facts.add_undefined("lifetime value", U::money, why);
    facts.add("discounted periods", U::number, *periods, horizon_remark(lifetime));
    const Estimate margin = read(lifetime.margin_per_period);
    facts.add("lifetime value", U::money, (margin * *periods).settled(), "before acquisition cost");
    facts.show_beside_value();
    const auto endless = lifetime_periods(lifetime, read, Horizon::endless, why);
    if (endless)
        facts.add("lifetime value without an end", U::money, (margin * *endless).settled(), "not counted");
    else
        facts.add_undefined("lifetime value without an end", U::money, why);
}

void add_retention_facts(FactList& facts, const RetentionValue& retention) {
    const auto difference = difference_of_shares(retention.now, retention.before, Reading());
    facts.add("kept more", U::points, difference.estimate, method_remark(difference.method));
    const Estimate kept = (facts.effective() * difference.estimate).settled();
    facts.add("extra customers kept", U::count, kept);
    facts.show_beside_value();
    facts.add_cost_for_each("cost per extra customer kept", kept, "no extra customers shown");
    facts.show_beside_value();
    const Ratio all_kept = facts.effective().likely * retention.now.likely();
    const Ratio cost = facts.report().steps.cost.total.likely;
    if (all_kept > Ratio(0))
        facts.add("cost per customer who stayed", U::money, divided(cost, all_kept),
                  "flatters: most of them stay anyway");
    if (retention.worth.lifetime && retention.worth.lifetime->acquisition_cost) {
        const Estimate acquired = retention.worth.lifetime->acquisition_cost->estimate();
        facts.add("cost per customer acquired", U::money, acquired);
        facts.show_beside_value();
        if (difference.is_shown() && kept.likely > Ratio(0) && acquired.likely > Ratio(0))
            facts.add("keeping one against acquiring one", U::share,
                      divided(divided(cost, kept.likely), acquired.likely));
        else
            facts.add_undefined("keeping one against acquiring one", U::share, "no extra customers shown");
    }
    if (!difference.is_shown()) add_needed(facts, retention.now, retention.before);
    if (retention.worth.lifetime) add_lifetime_facts(facts, *retention.worth.lifetime);
}

void add_comparison_facts(FactList& facts, const UpliftValue& uplift) {
    const auto comparison = compare(uplift, Reading());
    const Unit level = unit_of(uplift.outcome);
    const bool is_share = level == Unit::share;
    const auto unit = is_share ? U::points : level == Unit::money ? U::money : U::number;
    if (!comparison.difference) return facts.add_undefined("difference", unit, comparison.undefined);
    facts.add(name_of_difference(uplift), unit, comparison.difference->estimate,
              method_remark(comparison.difference->method));
    facts.show_beside_value();
    if (is_share) {
        add_ratio(facts, uplift);
        add_e_value(facts, uplift);
        const Estimate extra = (facts.effective() * comparison.difference->estimate).settled();
        facts.add("extra customers", U::count, extra,
                  uplift.is_randomised ? "" : "if it were an effect, which is not shown");
        facts.add_cost_for_each("cost per extra customer", extra, "no extra customers shown");
        if (!comparison.difference->is_shown()) add_needed(facts, uplift.engaged, uplift.others);
    } else if (comparison.difference->estimate.spread == Estimate::Spread::unknown) {
        facts.add_undefined("interval", unit, "one value has no spread, so there is no interval");
    }
    add_lifetimes_apart(facts, uplift);
    if (uplift.worth.lifetime) add_lifetime_facts(facts, *uplift.worth.lifetime);
}

int years_of_lifetimes(const Report& report) {
    int longest = 0;
    for (const auto& value : report.steps.value.actions) {
        const Action& action = report.campaign.actions[value.action];
        const auto* lifetime = value.is_counted ? lifetime_in(*action.value) : nullptr;
        if (lifetime == nullptr) continue;
        const int a_year = periods_a_year(lifetime->length);
        const Ratio periods =
            lifetime->periods ? lifetime->periods->likely() : Ratio(default_horizon_years * a_year);
        const Ratio years = periods * Ratio(Decimal(1), Decimal(a_year));
        longest = std::max(longest, static_cast<int>(years.decimal(0, Rounding::ceiling).to_double()));
    }
    return longest;
}

}  // namespace roi::analysis
