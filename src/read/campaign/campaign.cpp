// The campaign itself: the top-level keys and what they need of each other.
#include <array>

#include "read/campaign/sections.hpp"

namespace roi::inline read {
namespace {

constexpr std::array<std::string_view, 16> campaign_keys{
    "$schema", "format_version", "name",  "currency", "period", "started",     "purpose",    "status",
    "claim",   "product",        "goals", "actions",  "costs",  "involvement", "unmeasured", "checks"};
constexpr std::array<std::string_view, 2> period_keys{"from", "to"};
constexpr std::array<std::string_view, 2> product_keys{"trackable", "sales_cycle_days"};

void read_format_version(Mistakes& mistakes, const Item& item) {
    const bool is_text = item.at.kind() == Kind::string;
    if (is_text && item.at.text() == "1") return;
    auto& mistake = mistakes.add(item.at.error("R014", "this format version is not known"));
    mistake.allowed = "\"1\"";
    if (item.at.kind() == Kind::number) mistake.hint = "write it as a text, in quotes";
}

Currency read_currency(Mistakes& mistakes, const Item& item) {
    const auto code = read_text(mistakes, item);
    if (!item || item.at.kind() != Kind::string) return {};
    if (const auto currency = Currency::of(code)) return *currency;
    auto& mistake = mistakes.add(item.at.error("R027", "unknown currency \"" + code + "\""));
    mistake.allowed = "a code of ISO 4217: EUR, USD, GBP, DKK, SEK, NOK, CHF, ...";
    const auto meant = nearest_word(code, currency_codes());
    if (!meant.empty()) mistake.hint = "did you mean \"" + meant + "\"?";
    return {};
}

std::optional<Period> read_period(Mistakes& mistakes, const Item& item) {
    Fields<period_keys> fields(mistakes, item, "a period");
    const auto from = read_date(mistakes, fields.required("from"));
    const auto to = read_date(mistakes, fields.required("to"));
    if (!from || !to) return std::nullopt;
    if (*to >= *from) return Period{*from, *to};
    mistakes.add(fields["to"].at.error("R026", "the period ends before it begins"));
    return std::nullopt;
}

Product read_product(Mistakes& mistakes, const Item& item) {
    Fields<product_keys> fields(mistakes, item, "\"product\"");
    return {read_optional_figure(mistakes, fields["trackable"], share_rule),
            read_optional_figure(mistakes, fields["sales_cycle_days"], count_rule)};
}

/// A campaign with costs alone says nothing about a return, and must not look like one of -100 %.
void require_something_to_measure(Mistakes& mistakes, Cursor root, const Fields<campaign_keys>& fields) {
    if (fields.is_object() && !fields.has("goals") && !fields.has("involvement") && !fields.has("actions"))
        mistakes.add(root.error("R012", "a campaign needs \"actions\"")).hint =
            "an early effort may state only \"goals\" or \"involvement\"";
}

}  // namespace

void read_campaign(Mistakes& mistakes, Cursor root, Campaign& campaign) {
    using Key = Fields<campaign_keys>::Key;
    campaign.file = root.document().source().file;
    campaign.place = root.place();
    std::vector<Cursor> monthly;
    Fields<campaign_keys> fields(mistakes, {root, {}}, "a campaign", [&](std::size_t key, const Item& item) {
        switch (key) {
            case Key("$schema"): read_text(mistakes, item); return;
            case Key("format_version"): return read_format_version(mistakes, item);
            case Key("name"): return read_stated_name(mistakes, item, campaign.name);
            case Key("currency"): campaign.currency = read_currency(mistakes, item); return;
            case Key("period"): campaign.period = read_period(mistakes, item); return;
            case Key("started"): campaign.started = read_date(mistakes, item); return;
            case Key("purpose"): campaign.purpose = read_word_of<Purpose>(mistakes, item, "purpose"); return;
            case Key("status"):
                campaign.status = read_word_of<Status>(mistakes, item, "status").value_or(Status::actual);
                return;
            case Key("claim"):
                campaign.claim = read_word_of<Claim>(mistakes, item, "claim").value_or(Claim::attributed);
                return;
            case Key("product"): campaign.product = read_product(mistakes, item); return;
            case Key("actions"): campaign.actions = read_actions(mistakes, item); return;
            case Key("costs"): return read_costs(mistakes, item, campaign.costs, monthly);
            case Key("involvement"): campaign.involvement = read_involvement(mistakes, item); return;
            case Key("unmeasured"): campaign.unmeasured = read_unmeasured(mistakes, item); return;
            default: return;  // goals and checks name what may stand behind them
        }
    });
    if (!fields.is_object()) return;
    fields.required("name");
    fields.required("currency");
    require_something_to_measure(mistakes, root, fields);
    campaign.goals = read_goals(mistakes, fields["goals"], campaign.actions);
    fields.required("costs");
    if (!fields.has("period")) report_lacking_period(mistakes, monthly);
    campaign.checks = read_checks(mistakes, fields["checks"], campaign);
}

}  // namespace roi::read
