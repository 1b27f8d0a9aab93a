// Goal: what the campaign is for, measurable.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "roi/model/figure.hpp"

namespace roi::inline model {

enum class GoalType { awareness, engagement, authority, conversion, retention, upsell, experience, savings };

std::string_view goal_type_name(GoalType type);

/// Measured by the counts of named actions, or by a level before and now.
struct Goal {
    enum class Direction { up, down };

    std::string name;
    GoalType type = GoalType::conversion;
    Direction direction = Direction::up;
    OptionalFigure target;
    std::vector<std::size_t> actions;  ///< indices into the campaign's actions
    OptionalFigure all;                ///< all conversions there were, whatever brought them
    OptionalFigure before;
    OptionalFigure now;
    bool is_share = false;  ///< the levels are shares (written with % or as k of n)
    Place place;
};

}  // namespace roi::model
