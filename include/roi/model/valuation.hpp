// The ways to say what one action is worth.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "roi/model/figure.hpp"

namespace roi::inline model {

/// A figure: money per action, on margin unless the action says `"basis": "revenue"`.
struct FlatValue {
    Figure each;
};

/// A sale: price x rate, and x margin where the margin is known. Instead of a price, what all of them brought
/// in together may be stated: each then brought total / count.
struct SaleValue {
    Figure price;           ///< of one sale, or of all of them
    bool is_total = false;  ///< `price` is what all brought in together, and may be negative (refunds)
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
///
/// margin_per_period, retention and discount are per period; a period is a year unless `period` says
/// otherwise. Without a discount 10 % a year is used, without periods a horizon of five years (Gupta &
/// Lehmann 2003; Farris et al., Marketing Metrics).
struct LifetimeValue {
    enum class Timing { end, start };            ///< margin only if the customer is kept, or first margin now
    enum class Length { year, quarter, month };  ///< of a period

    Figure margin_per_period;
    Figure retention;                ///< share kept per period, 0..1; unused where there are survivors
    std::vector<Decimal> survivors;  ///< of one cohort, period by period, the first entry all of them
    OptionalFigure discount;         ///< per period, 0..1
    OptionalFigure periods;          ///< horizon
    Length length = Length::year;
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

/// Customers of one kind (of one size, of one tenure) in both groups of a comparison.
struct Stratum {
    struct Group {
        Decimal k;  ///< of them with the outcome
        Decimal n;  ///< customers; may be 0
    };
    std::string name;
    Group engaged;
    Group others;
};

/// Engaged customers against others. The action's count is the number of customers exposed.
struct UpliftValue {
    enum class Outcome { retention, upsell, contract_size, time_to_close };

    Outcome outcome = Outcome::retention;
    Figure engaged;               ///< a share, or a mean; unused where there are strata
    Figure others;                ///< a share, or a mean; unused where there are strata
    std::vector<Stratum> strata;  ///< the comparison within customers alike beforehand
    OptionalFigure open_deals;    ///< deals still open, which no mean time to close holds
    bool is_randomised = false;   ///< chance decided who was engaged
    CustomerWorth worth;          ///< of all outcomes but contract_size
    OptionalFigure margin;        ///< of a contract's size, 0..1; absent: on revenue
};

/// A case handled more cheaply, where quality is held.
struct SavingValue {
    struct Quality {
        Figure before;          ///< share satisfied before, 0..1
        Figure now;             ///< share satisfied now, 0..1
        OptionalFigure margin;  ///< loss that still counts as held, 0..1; 5 points when not stated
    };
    /// Which of the visits spared a case: resolved x would have contacted x (1 - came back).
    struct Deflection {
        Figure resolved;
        Figure would_have_contacted;
        OptionalFigure recontact;
    };
    Figure before;            ///< money per case before
    Figure now;               ///< money per case now
    OptionalFigure cashable;  ///< share of the saving that leaves the books, 0..1
    std::optional<Quality> quality;
    std::optional<Deflection> deflection;
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

/// Sales above what was expected without the effort.
struct ExcessValue {
    Figure actual;          ///< money, as sold
    Figure expected;        ///< money, from trend and season, or a plan
    OptionalFigure margin;  ///< share of it left after variable cost, 0..1; absent: on revenue
    OptionalFigure credit;  ///< share of the excess credited to social media, 0..1; 1 when not stated
};

/// What the same attention would have cost as advertising. Shown, never counted.
struct EquivalentValue {
    Figure each;
};

using Valuation = std::variant<FlatValue, SaleValue, ShareValue, LifetimeValue, RetentionValue, UpliftValue,
                               SavingValue, ReferralValue, EquivalentValue, ExcessValue>;

/// The lifetime that a valuation rests on; nullptr where there is none.
const LifetimeValue* lifetime_in(const Valuation& valuation);

/// The name a valuation has in a campaign file: "value", "sale", "share_of", ...
std::string_view valuation_name(const Valuation& valuation);

}  // namespace roi::model
