#include <array>

#include "read/campaign/sections.hpp"

namespace roi::inline read {
namespace {

constexpr std::array<std::string_view, 10> cost_keys{"name", "category", "channel",     "media", "amount",
                                                     "per",  "hours",    "hourly_rate", "load",  "share"};
constexpr std::array<std::string_view, 1> spans{"month"};

/// The keys that only make sense beside another one.
void check_company(Mistakes& mistakes, Fields<cost_keys>& fields, bool lacks_period) {
    const bool is_amount_alone = fields.has("amount") && !fields.has("per") && !fields.has("hours") &&
                                 !fields.has("hourly_rate") && !fields.has("load");
    if (is_amount_alone) return;
    fields.at_most_one({"amount", "hours"}, true);
    const auto needs = [&](const Item& item, const Item& other, std::string_view name) {
        if (item && !other)
            mistakes.add(item.at.error("R012", "\"" + std::string(item.path.key) + "\" needs \"" +
                                                   std::string(name) + "\" beside it"));
    };
    needs(fields["hours"], fields["hourly_rate"], "hourly_rate");
    needs(fields["hourly_rate"], fields["hours"], "hours");
    needs(fields["load"], fields["hourly_rate"], "hourly_rate");
    needs(fields["per"], fields["amount"], "amount");
    if (lacks_period)
        mistakes.add(fields["per"].at.error("R034", "a cost per month needs the campaign's period")).hint =
            "add \"period\": { \"from\": \"2026-03-01\", \"to\": \"2026-04-30\" }";
}

void read_cost(Mistakes& mistakes, const Item& item, bool has_period, Cost& cost) {
    Fields<cost_keys> fields(mistakes, item, "a cost");
    if (!fields.is_object()) return;
    cost.place = item.at.place();
    cost.category = read_word_of<CostCategory>(mistakes, fields.required("category"), "cost category", "R021")
                        .value_or(CostCategory::other);
    cost.name =
        fields.has("name") ? read_name(mistakes, fields["name"]) : std::string(category_name(cost.category));
    read_into(cost.channel, mistakes, fields["channel"]);
    cost.media = read_word_of<Media>(mistakes, fields["media"], "media");
    read_into(cost.amount, mistakes, fields["amount"], money_rule);
    if (const Item per = fields["per"]; per)
        cost.per_month = read_word(mistakes, per, spans, "span").has_value();
    read_into(cost.hours, mistakes, fields["hours"], hours_rule);
    read_into(cost.hourly_rate, mistakes, fields["hourly_rate"], money_rule);
    read_into(cost.load, mistakes, fields["load"], share_rule);
    read_into(cost.share, mistakes, fields["share"], share_rule);
    check_company(mistakes, fields, cost.per_month && !has_period);
}

}  // namespace

std::vector<Cost> read_costs(Mistakes& mistakes, const Item& item, bool has_period) {
    return read_entries<Cost>(mistakes, item, "\"costs\"", [&](const Item& element, Cost& cost) {
        read_cost(mistakes, element, has_period, cost);
    });
}

}  // namespace roi::read
