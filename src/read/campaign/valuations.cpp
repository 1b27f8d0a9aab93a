#include <array>

#include "read/campaign/sections.hpp"

namespace roi::read {
namespace {

constexpr std::array<std::string_view, 17> valuation_keys{
    "sale",    "share_of", "rate", "lifetime", "retention", "uplift", "saving", "referral", "equivalent",
    "assumed", "measured", "k",    "n",        "low",       "high",   "se",     "why"};
constexpr std::array<std::string_view, 8> computed_keys{"sale",   "share_of", "lifetime", "retention",
                                                        "uplift", "saving",   "referral", "equivalent"};
constexpr std::array<std::string_view, 3> sale_keys{"price", "margin", "rate"};
constexpr std::array<std::string_view, 6> lifetime_keys{"margin_per_period", "retention", "discount",
                                                        "periods",           "timing",    "acquisition_cost"};
constexpr std::array<std::string_view, 4> retention_keys{"before", "now", "lifetime", "value"};
constexpr std::array<std::string_view, 4> uplift_keys{"engaged", "others", "lifetime", "value"};
constexpr std::array<std::string_view, 4> saving_keys{"before", "now", "cashable", "quality"};
constexpr std::array<std::string_view, 2> quality_keys{"before", "now"};
constexpr std::array<std::string_view, 6> referral_keys{"invitations", "conversion",       "type_one",
                                                        "lifetime",    "acquisition_cost", "reward"};
constexpr std::array<std::string_view, 2> timings{"end", "start"};

SaleValue read_sale(Mistakes& mistakes, const Item& item) {
    Fields<sale_keys> fields(mistakes, item, "a sale");
    return {read_figure(mistakes, fields.required("price"), money_rule),
            read_optional_figure(mistakes, fields["margin"], share_rule),
            read_optional_figure(mistakes, fields["rate"], share_rule)};
}

LifetimeValue read_lifetime(Mistakes& mistakes, const Item& item) {
    Fields<lifetime_keys> fields(mistakes, item, "a lifetime");
    LifetimeValue lifetime{read_figure(mistakes, fields.required("margin_per_period"), money_rule),
                           read_figure(mistakes, fields.required("retention"), share_rule),
                           read_optional_figure(mistakes, fields["discount"], share_rule),
                           read_optional_figure(mistakes, fields["periods"], count_rule),
                           LifetimeValue::Timing::end,
                           read_optional_figure(mistakes, fields["acquisition_cost"], money_rule)};
    if (read_word(mistakes, fields["timing"], timings, "timing") == 1U)
        lifetime.timing = LifetimeValue::Timing::start;
    return lifetime;
}

template <const auto& Keys>
CustomerWorth read_worth(Mistakes& mistakes, Fields<Keys>& fields) {
    fields.at_most_one({"lifetime", "value"}, true);
    CustomerWorth worth;
    if (const Item lifetime = fields["lifetime"]; lifetime)
        worth.lifetime = read_lifetime(mistakes, lifetime);
    worth.value = read_optional_figure(mistakes, fields["value"], money_rule);
    return worth;
}

RetentionValue read_retention(Mistakes& mistakes, const Item& item) {
    Fields<retention_keys> fields(mistakes, item, "a retention value");
    return {read_figure(mistakes, fields.required("before"), share_rule),
            read_figure(mistakes, fields.required("now"), share_rule), read_worth(mistakes, fields)};
}

UpliftValue read_uplift(Mistakes& mistakes, const Item& item) {
    Fields<uplift_keys> fields(mistakes, item, "an uplift");
    return {read_figure(mistakes, fields.required("engaged"), level_rule),
            read_figure(mistakes, fields.required("others"), level_rule), read_worth(mistakes, fields)};
}

SavingValue read_saving(Mistakes& mistakes, const Item& item) {
    Fields<saving_keys> fields(mistakes, item, "a saving");
    SavingValue saving{read_figure(mistakes, fields.required("before"), money_rule),
                       read_figure(mistakes, fields.required("now"), money_rule),
                       read_optional_figure(mistakes, fields["cashable"], share_rule), std::nullopt};
    if (const Item quality = fields["quality"]; quality) {
        Fields<quality_keys> shares(mistakes, quality, "a quality comparison");
        saving.quality = SavingValue::Quality{read_figure(mistakes, shares.required("before"), share_rule),
                                              read_figure(mistakes, shares.required("now"), share_rule)};
    }
    return saving;
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

bool names_a_method(const Item& item) {
    bool found = false;
    item.at.members([&](Cursor key, Cursor) {
        for (const auto name : computed_keys) found = found || key.text() == name;
        found = found || key.text() == "rate";
    });
    return found;
}

bool is_figure_object(const Item& item) {
    bool found = false;
    item.at.members([&](Cursor key, Cursor) {
        found = found || key.text() == "assumed" || key.text() == "measured" || key.text() == "k" ||
                key.text() == "n" || key.text() == "low" || key.text() == "high" || key.text() == "se";
    });
    return found;
}

}  // namespace

std::optional<Valuation> read_valuation(Mistakes& mistakes, const Item& item) {
    if (!item) return std::nullopt;
    const bool is_method =
        item.at.kind() == Kind::object && (names_a_method(item) || !is_figure_object(item));
    if (!is_method) return FlatValue{read_figure(mistakes, item, signed_money_rule)};
    Fields<valuation_keys> fields(mistakes, item, "a value");
    fields.at_most_one(
        {"sale", "share_of", "lifetime", "retention", "uplift", "saving", "referral", "equivalent"}, true);
    for (const Item& figure : {fields["assumed"], fields["measured"], fields["k"], fields["n"], fields["low"],
                               fields["high"], fields["se"], fields["why"]})
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
    if (const Item equivalent = fields["equivalent"]; equivalent)
        return EquivalentValue{read_figure(mistakes, equivalent, money_rule)};
    return std::nullopt;
}

}  // namespace roi::read
