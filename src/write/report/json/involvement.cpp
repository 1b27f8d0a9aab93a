// Facts, claims, involvement and media as JSON.
#include "write/report/json/report.hpp"

namespace roi::inline write {
namespace {

/// Money behind a return is withheld with it.
void write_fact(Json& json, const Fact& fact, Currency currency, bool withholds_money) {
    constexpr std::string_view units[]{"money", "share", "points", "count", "number"};
    const bool is_money = fact.unit == Fact::Unit::money;
    const bool is_said = fact.likely && !(is_money && withholds_money);
    const auto add = [&](std::string_view name, const std::optional<Ratio>& value) {
        json.figure(name, is_said ? value : std::nullopt,
                    is_money ? MetricKind::Unit::money : MetricKind::Unit::ratio, currency);
    };
    json.object([&] {
        json.text("name", fact.name).word("unit", units[static_cast<std::size_t>(fact.unit)]);
        add("likely", fact.likely);
        add("low", fact.low);
        add("high", fact.high);
        if (fact.likely && !is_said)
            json.word("why", "premature: see notes");
        else if (!fact.remark.empty())
            json.text(fact.likely ? "remark" : "why", fact.remark);
    });
}

void write_share(Json& json, const InvolvementShare& share) {
    json.object([&] {
        json.text("name", share.name).fraction("count", share.count).fraction("of", share.of);
        json.fraction("likely", share.share).fraction("low", share.low).fraction("high", share.high);
    });
}

void write_rate(Json& json, const InvolvementRate& rate, Currency currency) {
    json.object([&] {
        json.text("name", rate.name).fraction("count", rate.count).fraction("per_hour", rate.per_hour);
        json.money("cost_each", rate.cost_each, currency);
    });
}

void write_media_row(Json& json, const MediaRow& row, Currency currency) {
    json.object([&] {
        json.text("name", row.name).fraction("engaged", row.engaged).money("cost", row.cost, currency);
        json.money("cost_per_engaged", row.cost_per_engaged, currency);
        if (!row.why.empty()) json.text("why", row.why);
    });
}

}  // namespace

void write_facts(Json& json, const std::vector<Fact>& facts, Currency currency, bool withholds_money) {
    json.list(facts, [&](const Fact& fact) { write_fact(json, fact, currency, withholds_money); });
}

void write_claims(Json& json, const Report& report, const Layout& layout) {
    const auto write_claim = [&](const CheckedClaim& claim) {
        json.object([&] {
            json.text("claim", claim.claim).text_or_null("action", claim.action);
            json.word("outcome", outcome_name(claim.outcome)).text("why", claim.why);
            write_facts(json.key("facts"), claim.facts, report.campaign.currency, false);
        });
    };
    json.list(report.claims, write_claim, layout.elements);
}

void write_involvement(Json& json, const InvolvementReport& involvement, Currency currency,
                       const Layout& layout) {
    const auto add_shares = [&](std::string_view name, const std::vector<InvolvementShare>& shares) {
        json.list(
            name, shares, [&](const auto& share) { write_share(json, share); }, layout.elements);
    };
    json.object([&] {
        json.fraction("hours", involvement.hours);
        add_shares("answers", involvement.answers);
        add_shares("participation", involvement.participation);
        add_shares("sentiment", involvement.sentiment);
        json.fraction("balance", involvement.balance);
        json.flag("product_problem", involvement.is_product_problem);
        json.list(
            "rates", involvement.rates, [&](const auto& rate) { write_rate(json, rate, currency); },
            layout.elements);
    });
}

void write_media(Json& json, const MediaMix& mix, Currency currency, const Layout& layout) {
    json.object([&] {
        json.list(
            "rows", mix.rows, [&](const auto& row) { write_media_row(json, row, currency); },
            layout.elements);
        json.money("unassigned_cost", mix.unassigned_cost.settled(), currency);
        json.fraction("unassigned_engaged", mix.unassigned_engaged);
        json.fraction("earned_share", mix.earned_share);
    });
}

}  // namespace roi::write
