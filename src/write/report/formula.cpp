#include "write/report/formula.hpp"

#include "write/report/product.hpp"

namespace roi::inline write {
namespace {

/// "2", "1 10/30": a number of months as it was counted.
std::string mixed_number(const Ratio& value, const NumberStyle& style) {
    const Decimal whole = value.decimal(0, Rounding::floor);
    const Decimal rest = value.numerator() - whole * value.denominator();
    std::string text = whole.is_zero() && !rest.is_zero() ? "" : number(Ratio(whole), style);
    if (!rest.is_zero())
        text += (text.empty() ? "" : " ") + rest.to_string() + "/" + value.denominator().to_string();
    return text;
}

std::string_view unit_word(GoalType type) {
    switch (type) {
        case GoalType::conversion: return "conversions";
        case GoalType::engagement: return "engagements";
        default: return "actions";
    }
}

std::string level(const Ratio& value, const Goal& goal, const NumberStyle& style) {
    return goal.is_share ? percent(value, style) : number(value, style);
}

bool is_sampled(const Figure& figure) {
    return figure.shape() == Figure::Shape::sample || figure.shape() == Figure::Shape::mean;
}

std::string_view interval_words(const Figure& figure) {
    return is_sampled(figure) ? " (95 % interval)" : " (assumed)";
}

std::string ends_text(const Estimate& estimate, const Goal& goal, const Style& style) {
    return level(Ratio(estimate.low), goal, style.numbers) + " and " +
           level(Ratio(estimate.high), goal, style.numbers);
}

/// "+7.5 points (2.1 to 12.8, 95 % interval), 24.2% more than before"
std::string change_text(const Goal& goal, const GoalResult& result, const Style& style) {
    const auto amount = [&](const Ratio& value) {
        if (goal.is_share) return points(value, style);
        return (value > Ratio(0) ? "+" : "") + number(value, style.numbers);
    };
    const Estimate& change = *result.change;
    std::string text = amount(change.likely) + (goal.is_share ? " points" : "");
    if (change.spread == Estimate::Spread::range) {
        const bool both = is_sampled(*goal.now) && is_sampled(*goal.before);
        text += " (" + amount(Ratio(change.low)) + " to " + amount(Ratio(change.high)) +
                (both ? ", 95 % interval)" : ")");
    }
    if (result.relative_change && !result.relative_change->is_zero()) {
        const bool more = *result.relative_change > Ratio(0);
        const Ratio size = more ? *result.relative_change : -*result.relative_change;
        text += ", " + percent(size, style.numbers) + (more ? " more" : " less") + " than before";
    }
    return text;
}

}  // namespace

const Style& formula_style() {
    static const Style style;
    return style;
}

std::string plain_figure(const Ratio& value, Unit unit, Currency currency, const NumberStyle& style) {
    switch (unit) {
        case Unit::money: return exact_money(value.settled(), currency, style);
        case Unit::share: return exact_percent(value, style);
        case Unit::hours: return number(value, style) + " h";
        default: return number(value, style, Decimal::kept_places);
    }
}

std::string figure_text(const Figure& figure, Unit unit, Currency currency, const Style& style) {
    if (figure.shape() == Figure::Shape::sample)
        return number(Ratio(figure.sample_successes()), style.numbers) + " of " +
               number(Ratio(figure.sample_size()), style.numbers);
    return (figure.is_guess() ? about(style) : std::string()) +
           plain_figure(figure.likely(), unit, currency, style.numbers);
}

std::string cost_formula(const Campaign& campaign, const Cost& cost, const Style& style, bool amounts) {
    Product product(campaign, style);
    if (cost.amount) {
        if (cost.per_month) {
            const Ratio count = months(*campaign.period);
            product.factor(mixed_number(count, style.numbers) + (count == Ratio(1) ? " month" : " months"));
        } else if (!amounts && !cost.share && !cost.amount->is_guess()) {
            return {};
        }
        product.factor(*cost.amount, Unit::money);
    } else {
        product.factor(*cost.hours, Unit::hours);
        product.factor(*cost.hourly_rate, Unit::money);
        if (cost.load)
            product.factor("(1 + " + figure_text(*cost.load, Unit::share, campaign.currency, style) + ")");
    }
    product.share(cost.share);
    return product.text();
}

std::string goal_formula(const Campaign& campaign, const GoalResult& result, const Style& style) {
    const Goal& goal = campaign.goals[result.goal];
    if (!result.reached) return "no data";
    const auto& numbers = style.numbers;
    if (!goal.now) {
        std::string text = number(result.reached->likely, numbers);
        if (goal.target) text += " of " + number(goal.target->likely(), numbers);
        return text + " " + std::string(unit_word(goal.type));
    }
    std::string text;
    if (goal.before)
        text = level(goal.before->likely(), goal, numbers) + (style.unicode ? " \u2192 " : " -> ");
    text += level(goal.now->likely(), goal, numbers);
    if (goal.target) text += ", target " + level(goal.target->likely(), goal, numbers);
    return text;
}

std::string goal_remark(const Campaign& campaign, const GoalResult& result, const Style& style) {
    const Goal& goal = campaign.goals[result.goal];
    std::string text;
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : "; ") + part; };
    if (result.change) add(change_text(goal, result, style));
    if (!result.change && goal.now && result.reached->spread == Estimate::Spread::range)
        add("now between " + ends_text(*result.reached, goal, style) +
            std::string(interval_words(*goal.now)));
    if (!result.attainment.likely) add(std::string(result.attainment.why));
    if (result.lift) add(percent(*result.lift, style.numbers) + " of the way from before to target");
    return text;
}

}  // namespace roi::write
