#include "analysis/report/facts.hpp"

#include "statistics/to_decimal.hpp"
#include "valuation/customer.hpp"
#include "valuation/saving.hpp"

namespace roi::inline analysis {
namespace {

using U = Fact::Unit;

std::string quality_remark(const QualityTest& test) {
    const bool has_bounds = test.difference.spread == Estimate::Spread::range;
    switch (test.verdict) {
        case QualityVerdict::held:
            return has_bounds ? "held: the lower one-sided 95 % bound is above the loss accepted"
                              : "held as stated, without an interval";
        case QualityVerdict::not_shown: return "not shown to be held: too few answers, or a loss";
        case QualityVerdict::worse:
            return has_bounds ? "worse: even the upper one-sided 95 % bound is below 0" : "worse as stated";
        case QualityVerdict::not_stated: break;
    }
    return "";
}

void add_saving_facts(FactList& facts, const SavingValue& saving) {
    const Estimate freed = (facts.effective() * capacity_freed(saving, Reading())).settled();
    facts.add("capacity freed", U::money, freed, "no cash as such");
    if (saving.cashable) {
        facts.show_beside_value();
        facts.add("cash saved", U::money, (freed * saving.cashable->estimate()).settled());
    } else {
        facts.add_undefined("cash saved", U::money, "cashable share not stated");
    }
    if (!saving.quality) return facts.add_undefined("quality change", U::points, "quality not stated");
    const auto test = test_quality(saving);
    facts.add("quality change", U::points, test.difference, quality_remark(test));
    facts.show_beside_value();
    facts.add("loss accepted, in points", U::count, test.margin * Estimate(100),
              saving.quality->margin ? "" : "by default");
}

void add_referral_facts(FactList& facts, const ReferralValue& referral) {
    const Reading read;
    const Estimate brought = read(referral.invitations) * read(referral.conversion);
    facts.add("new customers for each", U::number, brought, "invitations x conversion");
    const Estimate arrived = (facts.effective() * brought).settled();
    facts.add("new customers", U::count, arrived);
    facts.show_beside_value();
    facts.add("who would not have come", U::count, (arrived * read(referral.type_one)).settled(),
              "type one: each is worth a lifetime");
    facts.add("who would have come anyway", U::count,
              (arrived * (Estimate(1) - read(referral.type_one))).settled(),
              "type two: each spares the acquisition cost alone");
    if (brought.likely >= Ratio(1))
        facts.add_undefined("with the referrals of the referred", U::count,
                            "each refers at least one more: no limit, which cannot last");
    else
        facts.add("with the referrals of the referred", U::count,
                  divided(arrived.likely, Ratio(1) - brought.likely), "in the limit; not counted");
    add_lifetime_facts(facts, referral.lifetime);
}

void add_excess_facts(FactList& facts, const ExcessValue& excess) {
    const Reading read;
    const Estimate above = read(excess.actual) - read(excess.expected);
    facts.add("sales above expectation", U::money, above.settled());
    facts.show_beside_value();
    if (!excess.expected.likely().is_zero())
        facts.add("above expectation", U::share, divided(above.likely, excess.expected.likely()));
}

}  // namespace

void FactList::add(std::string_view name, Fact::Unit unit, const Estimate& estimate, std::string remark) {
    Fact fact{name, unit, estimate.likely, std::nullopt, std::nullopt, std::move(remark), false};
    if (estimate.spread == Estimate::Spread::range) {
        fact.low = estimate.low;
        fact.high = estimate.high;
    }
    facts_.push_back(std::move(fact));
}

void FactList::add(std::string_view name, Fact::Unit unit, const Ratio& exact, std::string remark) {
    facts_.push_back({name, unit, exact, std::nullopt, std::nullopt, std::move(remark), false});
}

void FactList::add_interval(std::string_view name, Fact::Unit unit, double likely, double low, double high,
                            std::string remark) {
    using statistics::to_decimal;
    facts_.push_back(
        {name, unit, Ratio(to_decimal(likely)), to_decimal(low), to_decimal(high), std::move(remark), false});
}

void FactList::add_undefined(std::string_view name, Fact::Unit unit, std::string_view why) {
    facts_.push_back({name, unit, std::nullopt, std::nullopt, std::nullopt, std::string(why), false});
}

void FactList::add_cost_for_each(std::string_view name, const Estimate& count, std::string_view why) {
    const Ratio cost = report_.steps.cost.total.likely;
    if (count.likely <= Ratio(0)) return add_undefined(name, Fact::Unit::money, why);
    const bool has_range = count.spread == Estimate::Spread::range;
    if (has_range && count.low <= Decimal(0)) {
        if (count.high <= Decimal(0)) return add_undefined(name, Fact::Unit::money, why);
        return add_undefined(
            name, Fact::Unit::money,
            std::string(why) + "; at least " +
                divided(cost, Ratio(count.high)).decimal(report_.campaign.currency.places()).to_string());
    }
    Fact fact{name, Fact::Unit::money, divided(cost, count.likely), std::nullopt, std::nullopt, {}, false};
    if (has_range) {
        fact.low = divided(cost, Ratio(count.high)).settled();
        fact.high = divided(cost, Ratio(count.low)).settled();
    }
    facts_.push_back(std::move(fact));
}

std::vector<Fact> facts_on(const Report& report, const ActionValue& value) {
    const Action& action = report.campaign.actions[value.action];
    if (!action.value) return {};
    FactList facts(report, value);
    if (const auto* lifetime = std::get_if<LifetimeValue>(&*action.value))
        add_lifetime_facts(facts, *lifetime);
    if (const auto* kept = std::get_if<RetentionValue>(&*action.value)) add_retention_facts(facts, *kept);
    if (const auto* uplift = std::get_if<UpliftValue>(&*action.value)) add_comparison_facts(facts, *uplift);
    if (const auto* saving = std::get_if<SavingValue>(&*action.value)) add_saving_facts(facts, *saving);
    if (const auto* referral = std::get_if<ReferralValue>(&*action.value))
        add_referral_facts(facts, *referral);
    if (const auto* excess = std::get_if<ExcessValue>(&*action.value)) add_excess_facts(facts, *excess);
    return facts.take();
}

std::optional<Ratio> discounted_periods(const LifetimeValue& lifetime) {
    std::string_view why;
    const auto periods = lifetime_periods(lifetime, Reading(), Horizon::stated, why);
    return periods ? std::optional(periods->likely) : std::nullopt;
}

std::optional<Ratio> quality_held_within(const SavingValue& saving) {
    const auto test = test_quality(saving);
    if (test.verdict != QualityVerdict::held) return std::nullopt;
    return test.margin.likely * Ratio(100);
}

}  // namespace roi::analysis
