#include "read/campaign/customers.hpp"

#include <array>

#include "read/limits.hpp"

namespace roi::inline read {
namespace {

constexpr std::array<std::string_view, 8> lifetime_keys{
    "margin_per_period", "retention", "survivors", "discount",
    "periods",           "period",    "timing",    "acquisition_cost"};
constexpr std::array<std::string_view, 4> retention_keys{"before", "now", "lifetime", "value"};
constexpr std::array<std::string_view, 9> uplift_keys{
    "outcome", "engaged", "others", "strata", "open_deals", "randomised", "lifetime", "value", "margin"};
constexpr std::array<std::string_view, 3> stratum_keys{"name", "engaged", "others"};
constexpr std::array<std::string_view, 2> group_keys{"k", "n"};
constexpr std::array<std::string_view, 6> referral_keys{"invitations", "conversion",       "type_one",
                                                        "lifetime",    "acquisition_cost", "reward"};

/// What keeps a list from being the survivors of a cohort; empty where nothing does.
std::string fault_of(const std::vector<Decimal>& survivors) {
    if (survivors.size() < 3) return "three of them are needed at least";
    if (survivors.size() > max_survivors) return "there are more than " + std::to_string(max_survivors);
    if (survivors.front().is_zero()) return "there is nobody to begin with";
    for (std::size_t i = 0; i < survivors.size(); ++i) {
        if (!survivors[i].is_whole()) return survivors[i].to_string() + " is no number of customers";
        if (i > 0 && survivors[i] > survivors[i - 1])
            return "they rise from " + survivors[i - 1].to_string() + " to " + survivors[i].to_string();
    }
    return {};
}

std::vector<Decimal> read_survivors(Mistakes& mistakes, const Item& item) {
    std::vector<Decimal> survivors;
    bool is_read = item.at.kind() == Kind::array;
    read_list(mistakes, item, "\"survivors\"", [&](const Item& element) {
        const auto count = read_number(mistakes, element, count_rule);
        if (count)
            survivors.push_back(*count);
        else
            is_read = false;
    });
    const std::string fault = is_read ? fault_of(survivors) : std::string();
    if (!fault.empty())
        mistakes.add(item.at.error("R043", "these are not the survivors of a cohort: " + fault)).allowed =
            "whole numbers that never rise, the first one all customers: [1000, 631, 468, 382, ...]";
    return survivors;
}

/// A horizon is a number of whole periods, within a hundred years of months.
OptionalFigure read_periods(Mistakes& mistakes, const Item& item) {
    const auto periods = read_optional_figure(mistakes, item, count_rule);
    if (!periods) return periods;
    const Estimate estimate = periods->estimate();
    const bool is_whole =
        estimate.lowest().is_whole() && estimate.likely.settled().is_whole() && estimate.highest().is_whole();
    if (!is_whole || estimate.highest() > Decimal(max_periods))
        mistakes
            .add(item.at.error(
                "R044", "a lifetime is counted over whole periods, at most " + std::to_string(max_periods)))
            .allowed = "whole periods, up to " + std::to_string(max_periods);
    return periods;
}

template <const auto& Keys>
CustomerWorth read_worth(Mistakes& mistakes, Fields<Keys>& fields) {
    CustomerWorth worth;
    if (const Item lifetime = fields["lifetime"]; lifetime)
        worth.lifetime = read_lifetime(mistakes, lifetime);
    worth.value = read_optional_figure(mistakes, fields["value"], money_rule);
    return worth;
}

/// Customers of a stratum: a group may be empty there.
Stratum::Group read_group(Mistakes& mistakes, const Item& item) {
    Fields<group_keys> fields(mistakes, item, "a group");
    const auto k = read_number(mistakes, fields.required("k"), count_rule);
    const auto n = read_number(mistakes, fields.required("n"), count_rule);
    if (!k || !n) return {};
    if (*k > *n || !k->is_whole() || !n->is_whole())
        mistakes.add(item.at.error("R029", k->to_string() + " of " + n->to_string() + " is not a sample"))
            .allowed = "whole numbers, k from 0 to n";
    return {*k, *n};
}

void read_stratum(Mistakes& mistakes, const Item& item, Stratum& stratum) {
    Fields<stratum_keys> fields(mistakes, item, "a stratum");
    if (!fields.is_object()) return;
    stratum.name = read_text(mistakes, fields["name"]);
    stratum.engaged = read_group(mistakes, fields.required("engaged"));
    stratum.others = read_group(mistakes, fields.required("others"));
}

FigureRule rule_of(UpliftValue::Outcome outcome) {
    switch (outcome) {
        case UpliftValue::Outcome::contract_size: return money_rule;
        case UpliftValue::Outcome::time_to_close: return count_rule;  // days
        default: return share_rule;
    }
}

/// What only goes with some outcomes.
void check_outcome(Mistakes& mistakes, const Fields<uplift_keys>& fields, UpliftValue::Outcome outcome) {
    using Outcome = UpliftValue::Outcome;
    const bool is_share = outcome == Outcome::retention || outcome == Outcome::upsell;
    const auto only_with = [&](const Item& item, bool fits, std::string_view which) {
        if (item && !fits)
            mistakes.add(item.at.error("R015", "\"" + std::string(item.path.key) +
                                                   "\" goes with the outcome " + std::string(which) +
                                                   " only"));
    };
    only_with(fields["strata"], is_share, "retention or upsell");
    only_with(fields["lifetime"], is_share, "retention or upsell");
    only_with(fields["value"], outcome != Outcome::contract_size, "retention, upsell or time_to_close");
    only_with(fields["margin"], outcome == Outcome::contract_size, "contract_size");
    only_with(fields["open_deals"], outcome == Outcome::time_to_close, "time_to_close");
}

}  // namespace

LifetimeValue read_lifetime(Mistakes& mistakes, const Item& item) {
    Fields<lifetime_keys> fields(mistakes, item, "a lifetime");
    fields.at_most_one({"retention", "survivors"}, true);
    LifetimeValue lifetime;
    lifetime.margin_per_period = read_figure(mistakes, fields.required("margin_per_period"), money_rule);
    lifetime.retention = read_figure(mistakes, fields["retention"], share_rule);
    if (const Item survivors = fields["survivors"]; survivors)
        lifetime.survivors = read_survivors(mistakes, survivors);
    lifetime.discount = read_optional_figure(mistakes, fields["discount"], share_rule);
    lifetime.periods = read_periods(mistakes, fields["periods"]);
    lifetime.length = read_word_of<LifetimeValue::Length>(mistakes, fields["period"], "period")
                          .value_or(LifetimeValue::Length::year);
    lifetime.timing = read_word_of<LifetimeValue::Timing>(mistakes, fields["timing"], "timing")
                          .value_or(LifetimeValue::Timing::end);
    lifetime.acquisition_cost = read_optional_figure(mistakes, fields["acquisition_cost"], money_rule);
    return lifetime;
}

RetentionValue read_retention(Mistakes& mistakes, const Item& item) {
    Fields<retention_keys> fields(mistakes, item, "a retention value");
    fields.at_most_one({"lifetime", "value"}, true);
    return {read_figure(mistakes, fields.required("before"), share_rule),
            read_figure(mistakes, fields.required("now"), share_rule), read_worth(mistakes, fields)};
}

UpliftValue read_uplift(Mistakes& mistakes, const Item& item) {
    Fields<uplift_keys> fields(mistakes, item, "an uplift");
    UpliftValue uplift;
    uplift.outcome = read_word_of<UpliftValue::Outcome>(mistakes, fields["outcome"], "outcome")
                         .value_or(UpliftValue::Outcome::retention);
    fields.at_most_one({"lifetime", "value"}, uplift.outcome != UpliftValue::Outcome::contract_size);
    check_outcome(mistakes, fields, uplift.outcome);
    const Item strata = fields["strata"];
    if (strata) {
        fields.at_most_one({"strata", "engaged"}, false);
        fields.at_most_one({"strata", "others"}, false);
        uplift.strata = read_entries<Stratum>(
            mistakes, strata, "\"strata\"",
            [&](const Item& element, Stratum& stratum) { read_stratum(mistakes, element, stratum); });
        if (uplift.strata.empty() && strata.at.kind() == Kind::array)
            mistakes.add(strata.at.error("R029", "a comparison needs at least one stratum"));
    } else {
        uplift.engaged = read_figure(mistakes, fields.required("engaged"), rule_of(uplift.outcome));
        uplift.others = read_figure(mistakes, fields.required("others"), rule_of(uplift.outcome));
    }
    uplift.open_deals = read_optional_figure(mistakes, fields["open_deals"], count_rule);
    uplift.is_randomised = read_flag(mistakes, fields["randomised"]).value_or(false);
    uplift.worth = read_worth(mistakes, fields);
    uplift.margin = read_optional_figure(mistakes, fields["margin"], share_rule);
    return uplift;
}

ReferralValue read_referral(Mistakes& mistakes, const Item& item) {
    Fields<referral_keys> fields(mistakes, item, "a referral");
    return {read_figure(mistakes, fields.required("invitations"), count_rule),
            read_figure(mistakes, fields.required("conversion"), share_rule),
            read_figure(mistakes, fields.required("type_one"), share_rule),
            read_lifetime(mistakes, fields.required("lifetime")),
            read_optional_figure(mistakes, fields["acquisition_cost"], money_rule),
            read_optional_figure(mistakes, fields["reward"], money_rule)};
}

}  // namespace roi::read
