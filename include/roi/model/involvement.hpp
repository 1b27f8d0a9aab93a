// Involvement: who takes part and how. Counts, never money.
#pragma once

#include <optional>

#include "roi/model/figure.hpp"

namespace roi::inline model {

struct Sentiment {
    OptionalFigure positive;
    OptionalFigure neutral;
    OptionalFigure negative;
};

struct Involvement {
    OptionalFigure audience;     ///< members, or readers counted one by one: those who only watch included
    OptionalFigure creators;     ///< people who wrote something of their own
    OptionalFigure interactors;  ///< people who answered, rated or shared, and created nothing
    OptionalFigure active;  ///< members who took part, where creators and interactors are not known apart
    OptionalFigure conversations;
    OptionalFigure answers;
    OptionalFigure answers_by_members;  ///< of the answers, those that staff did not have to give
    OptionalFigure solved;
    OptionalFigure referrals;
    std::optional<Sentiment> sentiment;
    Place place;
};

}  // namespace roi::model
