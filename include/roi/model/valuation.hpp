// The ways to say what one action is worth.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "roi/model/figure.hpp"

namespace roi {

/// A figure: money per action, on margin unless the action says `"basis": "revenue"`.
struct FlatValue {
    Figure each;
};

/// A sale: price x rate, and x margin where the margin is known.
struct SaleValue {
    Figure price;
    OptionalFigure margin;  ///< share of the price left after variable cost, 0..1; absent: on revenue
    OptionalFigure rate;    ///< share of these actions that become a sale, 0..1; 1 when absent
};

/// A share of what another action is worth.
struct ShareValue {
    std::string action;
    Figure rate;  ///< 0..1
    Place place;  ///< of the other action's name
};

/// What a customer leaves over a lifetime.
struct LifetimeValue {
    enum class Timing { end, start };
    Figure margin_per_period;
    Figure retention;         ///< share kept per period, 0..1
    OptionalFigure discount;  ///< per period, 0..1
    OptionalFigure periods;   ///< horizon
    Timing timing = Timing::end;
    OptionalFigure acquisition_cost;
};

/// What keeping a customer is worth: either a lifetime or money stated outright.
struct CustomerWorth {
    std::optional<LifetimeValue> lifetime;
    OptionalFigure value;
};

/// Customers kept who would have left. The action's count is the number of customers exposed.
struct RetentionValue {
    Figure before;  ///< retention without the effort, 0..1
    Figure now;     ///< retention with it, 0..1
    CustomerWorth worth;
};

/// Engaged customers against others. The action's count is the number of customers exposed.
struct UpliftValue {
    Figure engaged;
    Figure others;
    CustomerWorth worth;
};

/// A case handled more cheaply, where quality is held.
struct SavingValue {
    struct Quality {
        Figure before;  ///< share satisfied before, 0..1
        Figure now;     ///< share satisfied now, 0..1
    };
    Figure before;            ///< money per case before
    Figure now;               ///< money per case now
    OptionalFigure cashable;  ///< share of the saving that leaves the books, 0..1
    std::optional<Quality> quality;
};

/// A recommendation. Type one would not have come otherwise, type two would have.
struct ReferralValue {
    Figure invitations;  ///< per customer
    Figure conversion;   ///< share of invitations that become customers, 0..1
    Figure type_one;     ///< share of those who would not have come otherwise, 0..1
    LifetimeValue lifetime;
    OptionalFigure acquisition_cost;
    OptionalFigure reward;
};

/// What the same attention would have cost as advertising. Shown, never counted.
struct EquivalentValue {
    Figure each;
};

using Valuation = std::variant<FlatValue, SaleValue, ShareValue, LifetimeValue, RetentionValue, UpliftValue,
                               SavingValue, ReferralValue, EquivalentValue>;

/// The name a valuation has in a campaign file: "value", "sale", "share_of", ...
std::string_view valuation_name(const Valuation& valuation);

/// Whether the valuation's method is part of this version. A campaign that uses another one is refused with
/// R041 rather than computed without it.
bool is_computed(const Valuation& valuation);

}  // namespace roi
