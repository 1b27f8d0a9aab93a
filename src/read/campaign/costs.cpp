#include <array>

#include "read/campaign/sections.hpp"

namespace roi::inline read {
namespace {

constexpr std::array<std::string_view, 10> cost_keys{"name", "category", "channel",     "media", "amount",
                                                     "per",  "hours",    "hourly_rate", "load",  "share"};
constexpr std::array<std::string_view, 1> spans{"month"};

/// The keys that only make sense beside another one.
void check_company(Mistakes& mistakes, Fields<cost_keys>& fields) {
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
}

void read_cost(Mistakes& mistakes, const Item& item, Cost& cost, std::vector<Cursor>& monthly) {
    using Key = Fields<cost_keys>::Key;
    Fields<cost_keys> fields(mistakes, item, "a cost", [&](std::size_t key, const Item& value) {
        switch (key) {
            case Key("name"): return read_stated_name(mistakes, value, cost.name);
            case Key("category"):
                cost.category = read_word_of<CostCategory>(mistakes, value, "cost category", "R021")
                                    .value_or(CostCategory::other);
                return;
            case Key("channel"): return read_stated_text(mistakes, value, cost.channel);
            case Key("media"): cost.media = read_word_of<Media>(mistakes, value, "media"); return;
            case Key("amount"): return read_into(cost.amount, mistakes, value, money_rule);
            case Key("per"): cost.per_month = read_word(mistakes, value, spans, "span").has_value(); return;
            case Key("hours"): return read_into(cost.hours, mistakes, value, hours_rule);
            case Key("hourly_rate"): return read_into(cost.hourly_rate, mistakes, value, money_rule);
            case Key("load"): return read_into(cost.load, mistakes, value, share_rule);
            default: return read_into(cost.share, mistakes, value, share_rule);
        }
    });
    if (!fields.is_object()) return;
    cost.place = item.at.place();
    fields.required("category");
    if (!fields.has("name")) cost.name = category_name(cost.category);
    check_company(mistakes, fields);
    if (cost.per_month) monthly.push_back(fields["per"].at);
}

}  // namespace

void read_costs(Mistakes& mistakes, const Item& item, std::vector<Cost>& costs,
                std::vector<Cursor>& monthly) {
    costs = read_entries<Cost>(mistakes, item, "\"costs\"", [&](const Item& element, Cost& cost) {
        read_cost(mistakes, element, cost, monthly);
    });
}

void report_lacking_period(Mistakes& mistakes, const std::vector<Cursor>& monthly) {
    for (const auto& per : monthly)
        mistakes.add(per.error("R034", "a cost per month needs the campaign's period")).hint =
            "add \"period\": { \"from\": \"2026-03-01\", \"to\": \"2026-04-30\" }";
}

}  // namespace roi::read
