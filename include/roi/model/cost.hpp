// Cost: one line of what the effort takes.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "roi/model/action.hpp"

namespace roi::inline model {

enum class CostCategory {
    staff,
    management,
    advertising,
    content,
    tools,
    agency,
    service_recovery,
    research,
    training,
    conferences,
    other
};

inline constexpr std::array cost_categories{CostCategory::staff,
                                            CostCategory::management,
                                            CostCategory::advertising,
                                            CostCategory::content,
                                            CostCategory::tools,
                                            CostCategory::agency,
                                            CostCategory::service_recovery,
                                            CostCategory::research,
                                            CostCategory::training,
                                            CostCategory::conferences,
                                            CostCategory::other};

/// The name of a category in a campaign file: "service_recovery".
std::string_view category_name(CostCategory category);

/// A cost is an amount (once or per month of the period) or working hours; `share` of it is charged.
struct Cost {
    Cost() {}  // NOLINT: not defaulted, so that it is not filled with zeros first: there are millions of them

    std::string name;  ///< the category's name where the file gives none
    CostCategory category = CostCategory::other;
    std::string channel;
    std::optional<Media> media;
    OptionalFigure amount;
    bool per_month = false;
    OptionalFigure hours;
    OptionalFigure hourly_rate;
    OptionalFigure load;   ///< on-costs as a share of the hourly rate, 0..1
    OptionalFigure share;  ///< charged to this campaign, 0..1
    Place place;
};

}  // namespace roi::model
