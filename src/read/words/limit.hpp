// Reads a limit: METRIC[.worst|.best|.measured] OP NUMBER UNIT.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "roi/model/campaign.hpp"

namespace roi::inline read {

inline constexpr std::string_view limit_grammar = "METRIC[.worst|.best|.measured] OP NUMBER UNIT";

/// What is wrong with a limit, and which part of its text (in bytes).
struct LimitFault {
    std::size_t at = 0;
    std::size_t width = 1;
    std::string message;
    std::string hint;
};

/// A limit, or why the text is none. Whether a campaign has what it names is another question.
struct ReadLimit {
    std::optional<Check> check;  ///< without level, why and place
    LimitFault fault;            ///< only where there is no check
};
/// `currency` is what hints name.
ReadLimit read_limit(std::string_view text, std::string_view currency = "EUR");

/// Why a limit cannot be put to a campaign: no action, goal or category of that name, another currency.
std::optional<LimitFault> misfit(const Check& check, const Campaign& campaign);

}  // namespace roi::read
