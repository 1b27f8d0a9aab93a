// The words of the campaign file, in the order of the enumerations they name.
#include "model/names.hpp"

#include <array>

#include "roi/model/campaign.hpp"

namespace roi::inline model {
namespace {

constexpr std::array<std::string_view, 11> categories{
    "staff",    "management", "advertising", "content", "tools", "agency", "service_recovery",
    "research", "training",   "conferences", "other"};
constexpr std::array<std::string_view, 8> goal_types{"awareness", "engagement", "authority",  "conversion",
                                                     "retention", "upsell",     "experience", "savings"};
constexpr std::array<std::string_view, 10> valuations{"value",      "sale",          "share_of", "lifetime",
                                                      "retention",  "uplift",        "saving",   "referral",
                                                      "equivalent", "above_expected"};
constexpr std::array<std::string_view, 2> timings{"end", "start"};
constexpr std::array<std::string_view, 3> lengths{"year", "quarter", "month"};
constexpr std::array<std::string_view, 4> outcomes{"retention", "upsell", "contract_size", "time_to_close"};
constexpr std::array<std::string_view, 2> claims{"attributed", "incremental"};
constexpr std::array<std::string_view, 3> media{"owned", "paid", "earned"};
constexpr std::array<std::string_view, 3> purposes{"transformation", "media_mix", "exploration"};
constexpr std::array<std::string_view, 2> statuses{"actual", "plan"};
constexpr std::array<std::string_view, 2> bases{"margin", "revenue"};
constexpr std::array<std::string_view, 3> grades{"measured", "reported", "assumed"};

}  // namespace

Words words(CostCategory) { return categories; }
Words words(GoalType) { return goal_types; }
Words words(Media) { return media; }
Words words(Purpose) { return purposes; }
Words words(Status) { return statuses; }
Words words(Basis) { return bases; }
Words words(Evidence) { return grades; }
Words words(Claim) { return claims; }
Words words(LifetimeValue::Timing) { return timings; }
Words words(LifetimeValue::Length) { return lengths; }
Words words(UpliftValue::Outcome) { return outcomes; }

std::string_view category_name(CostCategory category) { return name_of(category); }
std::string_view goal_type_name(GoalType type) { return name_of(type); }
std::string_view valuation_name(const Valuation& valuation) { return valuations[valuation.index()]; }

const LifetimeValue* lifetime_in(const Valuation& valuation) {
    if (const auto* lifetime = std::get_if<LifetimeValue>(&valuation)) return lifetime;
    if (const auto* referral = std::get_if<ReferralValue>(&valuation)) return &referral->lifetime;
    const CustomerWorth* worth = nullptr;
    if (const auto* retention = std::get_if<RetentionValue>(&valuation)) worth = &retention->worth;
    if (const auto* uplift = std::get_if<UpliftValue>(&valuation)) worth = &uplift->worth;
    return worth != nullptr && worth->lifetime ? &*worth->lifetime : nullptr;
}

const Action* Campaign::find_action(std::string_view wanted) const {
    for (const auto& action : actions)
        if (action.name == wanted) return &action;
    return nullptr;
}

}  // namespace roi::model
