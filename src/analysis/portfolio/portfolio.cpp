#include "roi/analysis/portfolio.hpp"

#include "method/quotient.hpp"

namespace roi::inline analysis {
namespace {

Diagnostic about(const Report& report, std::string_view code, std::string message) {
    return diagnose(code, std::move(message)).in(report.campaign.file).at(report.campaign.place);
}

}  // namespace

void Selection::join(const Selection& later) {
    of += later.of;
    chosen += later.chosen;
    if (undecided == 0) why_undecided = later.why_undecided;
    undecided += later.undecided;
}

void Portfolio::Part::add(const Part& other) {
    total_return += other.total_return;
    cost += other.cost;
    measured += other.measured;
}

void Portfolio::Sums::check() const {
    const Estimate net = computed.total_return + others.total_return - (computed.cost + others.cost);
    static_cast<void>(net.settled());
}

std::optional<Diagnostic> Portfolio::add(const Report& report) {
    const Campaign& campaign = report.campaign;
    if (count_ == 0) {
        currency_ = campaign.currency;
        first_name_ = campaign.name;
    } else if (!(campaign.currency == currency_)) {
        auto mistake = about(report, "R042",
                             "\"" + campaign.name + "\" is in " + std::string(campaign.currency.code()) +
                                 ", \"" + first_name_ + "\" in " + std::string(currency_.code()));
        mistake.hint = "report each currency on its own";
        return mistake;
    }
    const ValueResult& value = report.steps.value;
    const Estimate& cost = report.steps.cost.total;
    const bool has_roi = report.steps.roi.roi.likely.has_value();
    Part& part = has_roi ? sums_.computed : sums_.others;
    const Part before = part;
    try {
        part.cost += cost;
        if (report.is_withheld()) {
            is_partial_ = true;
        } else {
            part.total_return += value.total;
            part.measured += value.measured;
        }
        sums_.check();
    } catch (const Overflow&) {
        part = before;
        return about(report, "R040", "the total grows too large to compute at \"" + campaign.name + "\"");
    }
    if (!has_roi && left_out_++ < most_named) left_out_names_.push_back(campaign.name);
    if (value.has_counted && value.basis != BasisLabel::revenue) any_margin_ = true;
    if (value.has_counted && value.basis != BasisLabel::margin) any_revenue_ = true;
    if (report.is_even_so) ++premature_;
    ++count_;
    return std::nullopt;
}

bool Portfolio::join(const Portfolio& later) {
    if (later.count_ == 0) return true;
    if (count_ > 0 && !(later.currency_ == currency_)) return false;
    try {
        Sums next = sums_;
        next.computed.add(later.sums_.computed);
        next.others.add(later.sums_.others);
        next.check();
        sums_ = next;
    } catch (const Overflow&) {
        return false;
    }
    if (count_ == 0) {
        currency_ = later.currency_;
        first_name_ = later.first_name_;
    }
    for (const auto& name : later.left_out_names_)
        if (left_out_names_.size() < most_named) left_out_names_.push_back(name);
    count_ += later.count_;
    left_out_ += later.left_out_;
    premature_ += later.premature_;
    is_partial_ = is_partial_ || later.is_partial_;
    any_margin_ = any_margin_ || later.any_margin_;
    any_revenue_ = any_revenue_ || later.any_revenue_;
    return true;
}

RoiResult Portfolio::total() const {
    RoiResult result;
    const Part& computed = sums_.computed;
    const Estimate all_returns = computed.total_return + sums_.others.total_return;
    const Estimate all_costs = computed.cost + sums_.others.cost;
    result.total_return = plain_metric(all_returns, worse_of(Metric::total_return));
    result.total_return.measured = Ratio(computed.measured);
    if (left_out_ == count_ && is_partial_)
        result.total_return = undefined_metric("every return is withheld or undefined");
    result.cost = plain_metric(all_costs, worse_of(Metric::cost));
    result.net = is_partial_ ? undefined_metric("the return of a premature campaign is withheld")
                             : plain_metric(all_returns - all_costs, worse_of(Metric::net));
    const auto with_measured = [&](MetricValue value, auto formula) {
        if (value.likely) value.measured = formula(Ratio(computed.measured), computed.cost.likely);
        return value;
    };
    result.roi = with_measured(metric_of_quotient(computed.total_return, computed.cost, worse_of(Metric::roi),
                                                  "nothing was spent", roi_formula),
                               roi_formula);
    result.return_per_cost =
        with_measured(metric_of_quotient(computed.total_return, computed.cost,
                                         worse_of(Metric::return_per_cost), "nothing was spent", divided),
                      divided);
    if (left_out_ == count_)
        for (auto* metric : {&result.roi, &result.return_per_cost})
            *metric = undefined_metric("no campaign has an ROI");
    if (premature_ > 0)
        for (auto* metric : {&result.total_return, &result.net, &result.roi, &result.return_per_cost})
            metric->is_premature = true;
    return result;
}

BasisLabel Portfolio::basis() const {
    if (any_margin_ && any_revenue_) return BasisLabel::mixed;
    return any_revenue_ ? BasisLabel::revenue : BasisLabel::margin;
}

}  // namespace roi::analysis
