#include "write/formula.hpp"

namespace roi::write {
namespace {

std::string times(const Style& style) { return style.unicode ? " \u00d7 " : " x "; }

std::string about(const Style& style) { return style.unicode ? "\u2248 " : "~ "; }

std::string minus(const Style& style) { return style.unicode ? " \u2212 " : " - "; }

/// The factors of a product, joined.
class Product {
 public:
    Product(const Campaign& campaign, const Style& style) : campaign_(campaign), style_(style) {}

    void factor(const std::string& text) {
        if (!text_.empty()) text_ += times(style_);
        text_ += text;
    }
    void factor(const Figure& figure, Unit unit) {
        const std::string text = figure_text(figure, unit, campaign_.currency, style_);
        factor(figure.shape() == Figure::Shape::sample ? "(" + text + ")" : text);
    }
    /// A share; 100 % changes nothing and is left out.
    void share(const OptionalFigure& figure) {
        if (figure && !(figure->estimate().spread == Estimate::Spread::none && figure->likely() == Ratio(1)))
            factor(*figure, Unit::share);
    }
    const std::string& text() const { return text_; }

 private:
    const Campaign& campaign_;
    const Style& style_;
    std::string text_;
};

void add_worth(const Campaign& campaign, const Action& action, Product& product) {
    if (!action.value) return;
    if (const auto* flat = std::get_if<FlatValue>(&*action.value)) product.factor(flat->each, Unit::money);
    if (const auto* sale = std::get_if<SaleValue>(&*action.value)) {
        product.share(sale->rate);
        product.factor(sale->price, Unit::money);
        product.share(sale->margin);
    }
    if (const auto* share = std::get_if<ShareValue>(&*action.value)) {
        product.factor(share->rate, Unit::share);
        add_worth(campaign, campaign.actions[action.parent], product);
    }
    if (const auto* equivalent = std::get_if<EquivalentValue>(&*action.value))
        product.factor(equivalent->each, Unit::money);
}

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

}  // namespace

Style formula_style() { return {}; }

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

std::string value_formula(const Campaign& campaign, const Action& action, const Style& style) {
    Product product(campaign, style);
    const std::string count = figure_text(action.count, Unit::count, campaign.currency, style);
    if (action.baseline)
        product.factor("(" + count + minus(style) +
                       figure_text(*action.baseline, Unit::count, campaign.currency, style) + ")");
    else
        product.factor(count);
    product.share(action.credit);
    add_worth(campaign, action, product);
    return product.text();
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
    if (!result.attainment.likely) return std::string(result.attainment.why);
    std::string text;
    if (goal.now && result.reached->spread == Estimate::Spread::range) {
        const bool sampled =
            goal.now->shape() == Figure::Shape::sample || goal.now->shape() == Figure::Shape::mean;
        text = "now between " + level(Ratio(result.reached->low), goal, style.numbers) + " and " +
               level(Ratio(result.reached->high), goal, style.numbers) +
               (sampled ? " (95 % interval)" : " (assumed)");
    }
    if (result.lift)
        text += (text.empty() ? "" : "; ") + percent(*result.lift, style.numbers) +
                " of the way from before to target";
    return text;
}

}  // namespace roi::write
