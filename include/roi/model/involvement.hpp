// Involvement: who takes part and how. Counts, never money.
#pragma once

#include <optional>

#include "roi/model/figure.hpp"

namespace roi {

struct Sentiment {
    OptionalFigure positive;
    OptionalFigure neutral;
    OptionalFigure negative;
};

struct Involvement {
    OptionalFigure audience;
    OptionalFigure creators;
    OptionalFigure interactors;
    OptionalFigure conversations;
    OptionalFigure answers;
    OptionalFigure solved;
    OptionalFigure referrals;
    std::optional<Sentiment> sentiment;
    Place place;
};

}  // namespace roi
