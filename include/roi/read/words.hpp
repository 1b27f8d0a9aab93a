// The words that people write beside a campaign: limits, names of metrics, claims, periods.
//
// What a text says and whether a campaign has it are two questions: read_limit("attainment[Orders] >= 100%")
// gives a limit whatever goals there are, and misfit() says what a campaign lacks for it.
//
//     const auto limit = roi::read_limit("roi.worst >= 20%");
//     limit.check->metric.word();                              // "roi"
//     limit.check->limit;                                      // 0.2
//     roi::read_limit("roi >= 20 EUR").fault.hint;             // "write \"roi >= 20%\""
//     roi::read_claim("retention:+5points=+95%")->amount;      // 0.05
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "roi/base/result.hpp"
#include "roi/model/campaign.hpp"
#include "roi/model/claim.hpp"
#include "roi/model/metric.hpp"

namespace roi::inline read {

/// The form of a limit, for messages.
inline constexpr std::string_view limit_grammar = "METRIC[.worst|.best|.measured] OP NUMBER UNIT";

/// What is wrong with a limit, and which part of its text.
struct LimitFault {
    std::size_t at = 0;     ///< in bytes
    std::size_t width = 1;  ///< in bytes
    std::string message;    ///< one sentence
    std::string hint;       ///< the most likely repair; empty where none is known
};

/// A limit, or why the text is none.
struct ReadLimit {
    std::optional<Check> check;  ///< without level, why and place, which a campaign file may add
    LimitFault fault;            ///< only where there is no check
};

/// Reads "roi.worst >= 20%", "cost <= 12500 EUR", "roas > 3 x", "change[roi] >= -5 points". The operator is
/// one of
/// >= <= > <. The unit has to fit the metric: a percentage for ratios, x for multiples, a currency for money,
/// nothing for counts; points or a percentage for changes. A percentage and points become their fraction.
/// `currency` is the code that hints name. Text behind the unit, a number that is none, and a unit of another
/// kind are faults.
ReadLimit read_limit(std::string_view text, std::string_view currency = "EUR");

/// Why a limit cannot be put to a campaign: no action, goal or category of that name, or money in another
/// currency. Nothing where it can.
std::optional<LimitFault> misfit(const Check& check, const Campaign& campaign);

/// The name of a metric, or why the text does not begin with one.
struct ReadMetric {
    MetricName name;
    const MetricKind* kind = nullptr;  ///< of what changes, for a change; nullptr: a mistake
    std::size_t end = 0;               ///< bytes used, or the byte at which it went wrong
    std::string mistake;               ///< one sentence
    std::string hint;                  ///< the most likely repair; empty where none is known
};

/// Reads the name that a text begins with: roi.worst, cost[staff], cost_per["Order 1"], change[roi]. What
/// stands behind it is left to the caller, who compares `end` with the length of the text.
ReadMetric read_metric_name(std::string_view text);

/// What may stand in a metric's brackets for a campaign: the names of its actions, of its goals, or the cost
/// categories; empty for a metric without brackets. The names live as long as the campaign.
std::vector<std::string_view> known_arguments(const Campaign& campaign, const MetricKind& kind);

/// Reads "retention:+5points", "retention:+5%=+95%", "keep:80%", "revenue:+25%". Points or percent must be
/// said; the amounts become fractions. Refused with R055, which lists the forms.
Result<StatedClaim> read_claim(std::string_view text);

/// Reads "2026-03-01..2026-03-31", with days in any form that an export may have them in, the first one
/// first. Nothing where the text is no period, or ends before it begins.
std::optional<Period> read_period(std::string_view text);

}  // namespace roi::read
