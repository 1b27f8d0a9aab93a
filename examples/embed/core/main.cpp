// The small core alone: a campaign built in C++, measured in the four steps. No file, no thread, no other
// library.
#include <iostream>
#include <optional>
#include <string>

#include <roi/method.hpp>

roi::Action vouchers() {
    roi::Action action;
    action.name = "Voucher used";
    action.count = roi::Decimal(184);
    action.baseline = roi::Decimal(20);  // would have come anyway
    action.value = roi::FlatValue{roi::Decimal::of(1450, 2)};
    return action;
}

roi::Cost advertising() {
    roi::Cost cost;
    cost.name = "Instagram ads";
    cost.category = roi::CostCategory::advertising;
    cost.amount = roi::Decimal(620);
    return cost;
}

roi::Cost working_hours() {
    roi::Cost cost;
    cost.name = "Posts and answers";
    cost.category = roi::CostCategory::staff;
    cost.hours = roi::Decimal(26);
    cost.hourly_rate = roi::Figure::assumed(31, 28, 36, "wage with on-costs");
    return cost;
}

std::string percent(const std::optional<roi::Ratio>& ratio) {
    return ratio ? (*ratio * 100).decimal(1).to_string(1) + " %" : "undefined";
}

int main() {
    roi::Campaign campaign;
    campaign.name = "Open day at the nursery";
    campaign.currency = *roi::Currency::of("EUR");
    campaign.actions = {vouchers()};
    campaign.costs = {advertising(), working_hours()};
    const auto steps = roi::measure(campaign);
    if (!steps) return std::cerr << steps.mistakes().front().message << '\n', 2;
    std::cout << "return " << steps->value.total.likely.settled().to_string(2) << ", cost "
              << steps->cost.total.likely.settled().to_string(2) << '\n'
              << "ROI " << percent(steps->roi.roi.likely) << ", worst " << percent(steps->roi.roi.worst)
              << ", best " << percent(steps->roi.roi.best) << '\n';
}
