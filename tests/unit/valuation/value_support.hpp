// What the tests of valuations share: campaigns of a few actions and costs, and what became of them.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>

#include "roi/analysis/facts.hpp"
#include "support/campaigns.hpp"
#include "support/catch.hpp"

namespace roi::test {

/// A report over actions and costs given as JSON lists, and what else a campaign may hold.
inline Report report_with(const std::string& actions, const std::string& costs,
                          const std::string& more = "") {
    return report_of(campaign_text("\"actions\":[" + actions + "],\"costs\":[" + costs + "]" + more));
}

/// An action of a count and a value; `more` holds further members, with a comma in front.
inline std::string action(const std::string& count, const std::string& value, const std::string& more = "") {
    return R"({"name":"A","count":)" + count + more + R"(,"value":)" + value + "}";
}

/// Advertising of this amount.
inline std::string ads(const std::string& amount) {
    return R"({"name":"Ads","category":"advertising","amount":)" + amount + "}";
}

inline const ActionValue& value_of(const Report& report, std::size_t index = 0) {
    return report.steps.value.actions.at(index);
}

/// Whether a fact is the one meant: words may follow its name ("closed sooner by, in days").
inline bool is_called(const Fact& fact, std::string_view name) {
    return fact.name == name || (fact.name.starts_with(name) && fact.name[name.size()] == ',');
}

inline bool has_fact(const Report& report, std::string_view name, std::size_t index = 0) {
    const auto facts = facts_on(report, value_of(report, index));
    return std::any_of(facts.begin(), facts.end(), [&](const Fact& fact) { return is_called(fact, name); });
}

/// The fact of that name behind an action; throws where there is none.
inline Fact fact_of(const Report& report, std::string_view name, std::size_t index = 0) {
    for (const auto& fact : facts_on(report, value_of(report, index)))
        if (is_called(fact, name)) return fact;
    throw std::runtime_error("no fact " + std::string(name));
}

inline double likely_of(const Fact& fact) {
    if (!fact.likely) throw std::runtime_error(std::string(fact.name) + " is undefined: " + fact.remark);
    return fact.likely->to_double();
}

/// The codes of the notes, in their order: "R111 R106 R102".
inline std::string codes_of(const Report& report) {
    std::string text;
    for (const auto& note : report.notes) text += (text.empty() ? "" : " ") + std::string(note.code);
    return text;
}

/// The note with that code; throws where there is none.
inline const Note& note_of(const Report& report, std::string_view code) {
    for (const auto& note : report.notes)
        if (note.code == code) return note;
    throw std::runtime_error("no note " + std::string(code) + " among " + codes_of(report));
}

inline bool has_note(const Report& report, std::string_view code) {
    return std::any_of(report.notes.begin(), report.notes.end(),
                       [&](const Note& note) { return note.code == code; });
}

/// "12.5 (10 to 15)", "12.5 (no range)" or "12.5", at most twelve decimals.
inline std::string text_of(const Estimate& estimate) {
    std::string text = estimate.likely.settled().to_string();
    if (!estimate.is_bounded()) return text + " (no range)";
    if (estimate.spread == Estimate::Spread::none) return text;
    return text + " (" + estimate.low.rounded(12).to_string() + " to " +
           estimate.high.rounded(12).to_string() + ")";
}

inline std::string text_of(const std::optional<Ratio>& value, int places = 12) {
    return value ? value->decimal(places).to_string() : "undefined";
}

/// An estimate against three figures computed elsewhere.
inline void check_estimate(const Estimate& estimate, double likely, double low, double high) {
    CHECK(estimate.likely.to_double() == Approx(likely).epsilon(1e-9).margin(1e-9));
    REQUIRE(estimate.spread == Estimate::Spread::range);
    CHECK(estimate.low.to_double() == Approx(low).epsilon(1e-9).margin(1e-9));
    CHECK(estimate.high.to_double() == Approx(high).epsilon(1e-9).margin(1e-9));
}

}  // namespace roi::test
