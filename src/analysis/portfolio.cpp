#include "roi/analysis/portfolio.hpp"

#include "method/quotient.hpp"

namespace roi {
namespace {

Diagnostic about(const Report& report, std::string code, std::string message) {
    Diagnostic mistake;
    mistake.code = std::move(code);
    mistake.file = report.campaign.file;
    mistake.place = report.campaign.place;
    mistake.message = std::move(message);
    return mistake;
}

Ratio roi_formula(const Ratio& total_return, const Ratio& cost) { return divided(total_return - cost, cost); }

}  // namespace

std::optional<Diagnostic> Portfolio::add(const Report& report) {
    const Campaign& campaign = report.campaign;
    if (count_ == 0) {
        currency_ = campaign.currency;
        first_name_ = campaign.name;
    } else if (!(campaign.currency == currency_)) {
        auto mistake = about(report, "R042",
                             "\"" + campaign.name + "\" is in " + std::string(campaign.currency.code()) + ", \"" +
                                 first_name_ + "\" in " + std::string(currency_.code()));
        mistake.hint = "report each currency on its own";
        return mistake;
    }
    const ValueResult& value = report.steps.value;
    const Estimate& cost = report.steps.cost.total;
    try {
        if (report.steps.roi.roi.likely) {
            computed_.total_return = computed_.total_return + value.total;
            computed_.cost = computed_.cost + cost;
            computed_.measured += value.measured;
            computed_.assumed += value.assumed;
        } else {
            other_cost_ = other_cost_ + cost;
            other_return_ = other_return_ + value.total;
            constexpr std::size_t named = 5;
            if (left_out_++ < named) left_out_names_.push_back(campaign.name);
        }
    } catch (const Overflow&) {
        return about(report, "R040", "the total grows too large to compute at \"" + campaign.name + "\"");
    }
    if (value.basis != BasisLabel::revenue) any_margin_ = true;
    if (value.basis != BasisLabel::margin) any_revenue_ = true;
    ++count_;
    return std::nullopt;
}

RoiResult Portfolio::total() const {
    RoiResult result;
    const Estimate all_returns = computed_.total_return + other_return_;
    const Estimate all_costs = computed_.cost + other_cost_;
    result.total_return = plain_metric(all_returns, worse_of("return"));
    result.total_return.measured = Ratio(computed_.measured);
    result.cost = plain_metric(all_costs, worse_of("cost"));
    result.net = plain_metric(all_returns - all_costs, worse_of("net"));
    const auto with_measured = [&](MetricValue value, auto formula) {
        if (value.likely) value.measured = formula(Ratio(computed_.measured), computed_.cost.likely);
        return value;
    };
    result.roi = with_measured(metric_of_quotient(computed_.total_return, computed_.cost, worse_of("roi"),
                                                  "nothing was spent", roi_formula),
                               roi_formula);
    result.return_per_cost = with_measured(
        metric_of_quotient(computed_.total_return, computed_.cost, worse_of("return_per_cost"), "nothing was spent", divided),
        divided);
    return result;
}

BasisLabel Portfolio::basis() const {
    if (any_margin_ && any_revenue_) return BasisLabel::mixed;
    return any_revenue_ ? BasisLabel::revenue : BasisLabel::margin;
}

}  // namespace roi
