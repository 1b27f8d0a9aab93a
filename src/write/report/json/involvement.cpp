// Facts, involvement and media as JSON.
#include "roi/analysis/facts.hpp"
#include "roi/analysis/involvement.hpp"
#include "roi/analysis/media_mix.hpp"
#include "write/format/json_object.hpp"

namespace roi::inline write {
namespace {

/// Money behind a return is withheld with it.
std::string fact_object(const Fact& fact, Currency currency, bool withholds_money) {
    constexpr std::string_view units[]{"money", "share", "points", "count", "number"};
    const bool is_money = fact.unit == Fact::Unit::money;
    const auto digits = [&](const Ratio& value) {
        return is_money ? json_money(value.settled(), currency) : json_ratio(value);
    };
    const bool is_said = fact.likely && !(is_money && withholds_money);
    Object object;
    object.text("name", fact.name).text("unit", units[static_cast<std::size_t>(fact.unit)]);
    object.add("likely", is_said ? digits(*fact.likely) : "null");
    object.add("low", is_said && fact.low ? digits(Ratio(*fact.low)) : "null");
    object.add("high", is_said && fact.high ? digits(Ratio(*fact.high)) : "null");
    if (fact.likely && !is_said) return object.text("why", "premature: see notes").done();
    if (!fact.remark.empty()) object.text(fact.likely ? "remark" : "why", fact.remark);
    return object.done();
}

std::vector<std::string> shares(const std::vector<InvolvementShare>& list) {
    std::vector<std::string> rows;
    for (const auto& share : list)
        rows.push_back(Object()
                           .text("name", share.name)
                           .add("count", json_ratio(share.count))
                           .add("of", json_ratio(share.of))
                           .add("likely", json_ratio(share.share))
                           .add("low", share.low ? json_ratio(Ratio(*share.low)) : "null")
                           .add("high", share.high ? json_ratio(Ratio(*share.high)) : "null")
                           .done());
    return rows;
}

}  // namespace

std::string facts_list(const Report& report, const ActionValue& value) {
    std::vector<std::string> rows;
    for (const auto& fact : facts_on(report, value))
        rows.push_back(fact_object(fact, report.campaign.currency, report.is_withheld()));
    return list(rows, one_line);
}

std::string claims_list(const Report& report, const Layout& layout) {
    std::vector<std::string> rows;
    for (const auto& claim : report.claims) {
        std::vector<std::string> facts;
        for (const auto& fact : claim.facts)
            facts.push_back(fact_object(fact, report.campaign.currency, false));
        rows.push_back(Object()
                           .text("claim", claim.claim)
                           .add("action", or_null(claim.action))
                           .text("outcome", outcome_name(claim.outcome))
                           .text("why", claim.why)
                           .add("facts", list(facts, one_line))
                           .done());
    }
    return list(rows, layout);
}

std::string involvement_object(const Report& report, const Layout& layout) {
    const auto involvement = involvement_of(report);
    if (!involvement) return "null";
    std::vector<std::string> rates;
    for (const auto& rate : involvement->rates)
        rates.push_back(Object()
                            .text("name", rate.name)
                            .add("count", json_ratio(rate.count))
                            .add("per_hour", ratio_or_null(rate.per_hour))
                            .add("cost_each", money_or_null(rate.cost_each, report.campaign.currency))
                            .done());
    Object object;
    object.add("hours", ratio_or_null(involvement->hours));
    object.add("answers", list(shares(involvement->answers), layout));
    object.add("participation", list(shares(involvement->participation), layout));
    object.add("sentiment", list(shares(involvement->sentiment), layout));
    object.add("balance", ratio_or_null(involvement->balance));
    object.flag("product_problem", involvement->is_product_problem);
    return object.add("rates", list(rates, layout)).done();
}

std::string media_object(const Report& report, const Layout& layout) {
    const auto mix = media_mix_of(report);
    if (!mix) return "null";
    const Currency currency = report.campaign.currency;
    std::vector<std::string> rows;
    for (const auto& row : mix->rows) {
        Object object;
        object.text("name", row.name).add("engaged", json_ratio(row.engaged));
        object.add("cost", money_or_null(row.cost, currency));
        object.add("cost_per_engaged", money_or_null(row.cost_per_engaged, currency));
        if (!row.why.empty()) object.text("why", row.why);
        rows.push_back(object.done());
    }
    return Object()
        .add("rows", list(rows, layout))
        .add("unassigned_cost", json_money(mix->unassigned_cost.settled(), currency))
        .add("unassigned_engaged", json_ratio(mix->unassigned_engaged))
        .add("earned_share", ratio_or_null(mix->earned_share))
        .done();
}

}  // namespace roi::write
