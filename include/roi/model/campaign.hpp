// A campaign as its file states it: plain data, nothing computed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "roi/model/action.hpp"
#include "roi/model/check.hpp"
#include "roi/model/cost.hpp"
#include "roi/model/goal.hpp"
#include "roi/model/involvement.hpp"
#include "roi/model/period.hpp"
#include "roi/number/currency.hpp"

namespace roi::inline model {

/// How serious the organisation is about social media; decides whether an ROI may be computed yet.
enum class Purpose { transformation, media_mix, exploration };

/// A plan says what must be true; an actual campaign says what was.
enum class Status { actual, plan };

/// What the ROI is said to be: what a rule credits to social media, or what would not have happened without
/// it.
enum class Claim { attributed, incremental };

/// What is sold.
struct Product {
    OptionalFigure trackable;         ///< share of sales that can be traced to a contact, 0..1
    OptionalFigure sales_cycle_days;  ///< days from first contact to sale
};

/// Something that matters and has no figure. Printed under every result, at no value.
struct Unmeasured {
    std::string what;
    std::string why;    ///< why it was not measured
    std::string proxy;  ///< what could stand for it
    Place place;
};

/// A value changed from the command line with `--set`.
struct Override {
    std::string pointer;  ///< JSON Pointer inside the campaign
    std::string value;    ///< as given
    std::string was;      ///< the text it replaced; empty when the key was added
    Place place;          ///< of the text it replaced
};

struct Campaign {
    Campaign() {}  // NOLINT: not defaulted, see Action

    std::string name;
    Currency currency;
    std::optional<Period> period;
    std::optional<Date> started;  ///< the day the effort began; the first day of the period where absent
    std::optional<Purpose> purpose;
    Status status = Status::actual;
    Claim claim = Claim::attributed;
    Product product;
    std::vector<Goal> goals;
    std::vector<Action> actions;
    std::vector<Cost> costs;
    std::optional<Involvement> involvement;
    std::vector<Unmeasured> unmeasured;
    std::vector<Check> checks;

    std::string file;  ///< as the user named it
    Place place;       ///< where the campaign starts in its file
    std::vector<Override> overrides;

    /// The action of that name; nullptr when there is none.
    const Action* find_action(std::string_view wanted) const;
};

}  // namespace roi::model
