// The parts of a report that several JSON documents have. Each function writes one value.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/names.hpp"
#include "roi/analysis/involvement.hpp"
#include "roi/analysis/media_mix.hpp"
#include "roi/write.hpp"
#include "write/format/json.hpp"
#include "write/format/roi_labels.hpp"

namespace roi::inline write {

/// The ends of a figure's range, where it has one.
inline std::optional<Ratio> low_of(const Figure& figure) {
    return figure.has_range() ? std::optional<Ratio>(figure.low()) : std::nullopt;
}
inline std::optional<Ratio> high_of(const Figure& figure) {
    return figure.has_range() ? std::optional<Ratio>(figure.high()) : std::nullopt;
}

/// Appends what `write` writes of one result: as a member of a JSON document, or as a line of JSON lines.
template <class Result, void (*write)(Json&, const Result&, const Layout&)>
void append_json(std::string& to, const Result& result, const Style&) {
    Json json;
    write(json, result, spread_out);
    to += json.text();
}
template <class Result, void (*write)(Json&, const Result&, const Layout&)>
void append_json_line(std::string& to, const Result& result, const Style&) {
    Json json;
    write(json, result, one_line);
    to += json.raw("\n").text();
}

/// The start of every JSON document, up to and with the bracket of the campaigns.
std::string envelope_head();

/// One campaign, its members separated as the layout says. `add_members` may write further ones.
void write_report(Json& json, const Report& report, const Layout& layout,
                  const std::function<void()>& add_members = {});

/// Name, currency, period and purpose.
void write_campaign(Json& json, const Campaign& campaign);

void write_period(Json& json, const Period& period);

/// Metrics by name, each with its cases.
void write_metrics(Json& json, const Report& report, const Layout& layout);
void write_metrics(Json& json, const RoiResult& total, Currency currency, const Layout& layout);

void write_breakdown(Json& json, const Breakdown& breakdown, Currency currency, const Layout& layout);

/// A limit with what was held against it.
void write_check(Json& json, const JudgedCheck& judged, Currency currency);

/// What was not measured, an object each.
void write_unmeasured(Json& json, const Campaign& campaign, const Layout& layout);

/// The categories that no cost names.
void write_missing(Json& json, const std::vector<CostCategory>& missing);

/// Figures behind a value.
void write_facts(Json& json, const std::vector<Fact>& facts, Currency currency, bool withholds_money);
void write_claims(Json& json, const Report& report, const Layout& layout);
void write_involvement(Json& json, const InvolvementReport& involvement, Currency currency,
                       const Layout& layout);
void write_media(Json& json, const MediaMix& mix, Currency currency, const Layout& layout);

}  // namespace roi::write
