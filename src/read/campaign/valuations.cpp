#include <array>

#include "read/campaign/customers.hpp"
#include "read/campaign/sections.hpp"

namespace roi::inline read {
namespace {

constexpr std::array<std::string_view, 19> valuation_keys{
    "sale",    "share_of", "rate",     "lifetime",   "retention",
    "uplift",  "saving",   "referral", "equivalent", "above_expected",
    "assumed", "measured", "k",        "n",          "low",
    "high",    "se",       "sd",       "why"};
constexpr std::array<std::string_view, 4> sale_keys{"price", "total", "margin", "rate"};
constexpr std::array<std::string_view, 3> deflection_keys{"resolved", "would_have_contacted", "recontact"};
constexpr std::array<std::string_view, 5> saving_keys{"before", "now", "cashable", "quality", "deflection"};
constexpr std::array<std::string_view, 3> quality_keys{"before", "now", "margin"};
constexpr std::array<std::string_view, 4> excess_keys{"actual", "expected", "margin", "credit"};

SaleValue read_sale(Mistakes& mistakes, const Item& item) {
    Fields<sale_keys> fields(mistakes, item, "a sale");
    const bool is_total = fields.has("total");
    fields.at_most_one({"total", "rate"}, false);  // what was sold in all needs no rate
    if (is_total) fields.at_most_one({"price", "total"}, true);
    return {is_total ? read_figure(mistakes, fields["total"], signed_money_rule)
                     : read_figure(mistakes, fields.required("price"), money_rule),
            is_total, read_optional_figure(mistakes, fields["margin"], share_rule),
            read_optional_figure(mistakes, fields["rate"], share_rule)};
}

SavingValue read_saving(Mistakes& mistakes, const Item& item) {
    Fields<saving_keys> fields(mistakes, item, "a saving");
    SavingValue saving{read_figure(mistakes, fields.required("before"), money_rule),
                       read_figure(mistakes, fields.required("now"), money_rule),
                       read_optional_figure(mistakes, fields["cashable"], share_rule), std::nullopt,
                       std::nullopt};
    if (const Item quality = fields["quality"]; quality) {
        Fields<quality_keys> shares(mistakes, quality, "a quality comparison");
        saving.quality = SavingValue::Quality{read_figure(mistakes, shares.required("before"), share_rule),
                                              read_figure(mistakes, shares.required("now"), share_rule),
                                              read_optional_figure(mistakes, shares["margin"], share_rule)};
    }
    if (const Item deflection = fields["deflection"]; deflection) {
        Fields<deflection_keys> shares(mistakes, deflection, "a deflection");
        saving.deflection = SavingValue::Deflection{
            read_figure(mistakes, shares.required("resolved"), share_rule),
            read_figure(mistakes, shares.required("would_have_contacted"), share_rule),
            read_optional_figure(mistakes, shares["recontact"], share_rule)};
    }
    return saving;
}

ExcessValue read_excess(Mistakes& mistakes, const Item& item) {
    Fields<excess_keys> fields(mistakes, item, "sales above expectation");
    return {read_figure(mistakes, fields.required("actual"), money_rule),
            read_figure(mistakes, fields.required("expected"), money_rule),
            read_optional_figure(mistakes, fields["margin"], share_rule),
            read_optional_figure(mistakes, fields["credit"], share_rule)};
}

/// Whether an object is a way to compute the value, or none that is known; otherwise it is a figure. The keys
/// of the ways, and what goes with them, stand before those of a figure.
bool is_method(const Item& item) {
    using Keys = Fields<valuation_keys>;
    using Key = Keys::Key;
    bool has_method = false;
    bool has_figure = false;
    item.at.members([&](const Cursor& key, const Cursor&) {
        const auto found = Keys::known.find(key.text(), valuation_keys);
        if (found < Key("assumed"))
            has_method = true;
        else if (found < Key("why"))
            has_figure = true;
    });
    return has_method || !has_figure;
}

/// One of the ways to compute it.
std::optional<Valuation> read_method(Mistakes& mistakes, const Item& item) {
    Fields<valuation_keys> fields(mistakes, item, "a value");
    fields.at_most_one({"sale", "share_of", "lifetime", "retention", "uplift", "saving", "referral",
                        "equivalent", "above_expected"},
                       true);
    for (const Item& figure : {fields["assumed"], fields["measured"], fields["k"], fields["n"], fields["low"],
                               fields["high"], fields["se"], fields["sd"], fields["why"]})
        if (figure)
            mistakes.add(figure.at.error("R015", "\"" + std::string(figure.path.key) +
                                                     "\" does not go with a way to compute the value"));
    if (fields.has("rate") && !fields.has("share_of"))
        mistakes.add(
            fields["rate"].at.error("R015", "\"rate\" stands beside \"share_of\", or inside \"sale\""));
    if (const Item sale = fields["sale"]; sale) return read_sale(mistakes, sale);
    if (const Item share = fields["share_of"]; share)
        return ShareValue{read_name(mistakes, share),
                          read_figure(mistakes, fields.required("rate"), share_rule), share.at.place()};
    if (const Item lifetime = fields["lifetime"]; lifetime) return read_lifetime(mistakes, lifetime);
    if (const Item retention = fields["retention"]; retention) return read_retention(mistakes, retention);
    if (const Item uplift = fields["uplift"]; uplift) return read_uplift(mistakes, uplift);
    if (const Item saving = fields["saving"]; saving) return read_saving(mistakes, saving);
    if (const Item referral = fields["referral"]; referral) return read_referral(mistakes, referral);
    if (const Item excess = fields["above_expected"]; excess) return read_excess(mistakes, excess);
    if (const Item equivalent = fields["equivalent"]; equivalent)
        return EquivalentValue{read_figure(mistakes, equivalent, money_rule)};
    return std::nullopt;
}

}  // namespace

void read_valuation(Mistakes& mistakes, const Item& item, std::optional<Valuation>& value) {
    if (item.at.kind() == Kind::object && is_method(item))
        value = read_method(mistakes, item);
    else  // a large variant: its smallest and by far most frequent member is made where it stays
        read_stated_figure(mistakes, item, signed_money_rule, std::get<FlatValue>(value.emplace()).each);
}

}  // namespace roi::read
