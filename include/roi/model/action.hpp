// Action: something people did that the campaign is for, how often, and what one of them is worth.
#pragma once

#include <optional>
#include <string>

#include "roi/model/valuation.hpp"

namespace roi::inline model {

enum class Media { owned, paid, earned };

/// Whether a flat value is what an action leaves over (margin) or what it brings in (revenue).
enum class Basis { margin, revenue };

struct Action {
    Action() {
    }  // NOLINT: not defaulted, so that it is not filled with zeros first: there are millions of them

    std::string name;  ///< unique in its campaign
    std::string channel;
    std::optional<Media> media;
    Figure count;             ///< as counted
    OptionalFigure baseline;  ///< how many would have come anyway; 0 when not stated
    OptionalFigure credit;    ///< share credited to social media, 0..1; 1 when not stated
    std::optional<Valuation> value;
    Basis basis = Basis::margin;  ///< of a flat value
    bool counted = true;          ///< false leaves the action out of the sum
    bool reported = false;        ///< the figures are a platform's own claim
    std::optional<bool> gated;    ///< whether something had to be given (an address, a log-in) to take part
    std::size_t parent = no_parent;  ///< index of the action that `share_of` points to

    Place place;

    static constexpr std::size_t no_parent = static_cast<std::size_t>(-1);
};

}  // namespace roi::model
