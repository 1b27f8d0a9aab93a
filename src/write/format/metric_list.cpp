#include "write/format/metric_list.hpp"

#include "model/names.hpp"

namespace roi::inline write {
std::string with_argument(std::string_view metric, std::string_view argument) {
    std::string name(metric);
    name += '[';
    if (argument.find_first_of("]\"") == std::string_view::npos) return name.append(argument) + ']';
    name += '"';
    for (const char c : argument) {
        if (c == '"' || c == '\\') name += '\\';
        name += c;
    }
    return name + "\"]";
}

std::vector<ListedMetric> listed_metrics(const RoiResult& total) {
    std::vector<ListedMetric> list;
    for (const auto& plain : plain_metrics(total)) {
        const bool is_set = plain.value->likely || !plain.value->why.empty();
        if (is_set) list.push_back({std::string(plain.name), find_metric(plain.name), *plain.value});
    }
    return list;
}

std::vector<ListedMetric> listed_metrics(const Report& report) {
    auto list = listed_metrics(report.steps.roi);
    const auto add = [&](std::string_view name, std::string_view argument) {
        list.push_back({with_argument(name, argument), find_metric(name, true),
                        metric(report, {std::string(name), std::string(argument), Case::likely})});
    };
    for (const std::string_view name : {"savings_roi", "break_even_hours"}) {
        auto value = metric(report, {std::string(name), "", Case::likely});
        if (value.likely || value.is_withheld)
            list.push_back({std::string(name), find_metric(name), std::move(value)});
    }
    for (const auto category : cost_categories) {
        if (!report.steps.cost.categories[static_cast<std::size_t>(category)]) continue;
        add("cost", category_name(category));
        add("cost_share", category_name(category));
    }
    for (const auto& action : report.campaign.actions) add("cost_per", action.name);
    for (const auto& goal : report.campaign.goals) add("goal", goal.name);
    for (const auto& value : report.steps.value.actions)
        if (value.is_counted) add("break_even", report.campaign.actions[value.action].name);
    return list;
}

std::string unit_name(MetricKind::Unit unit, Currency currency) {
    const std::string code(currency.code());
    switch (unit) {
        case MetricKind::Unit::money: return code;
        case MetricKind::Unit::ratio: return "ratio";
        case MetricKind::Unit::multiple: return "x";
        case MetricKind::Unit::count: return "count";
        case MetricKind::Unit::money_per_action: return code + " per action";
        case MetricKind::Unit::money_per_hour: return code + " per hour";
    }
    return "";
}

}  // namespace roi::write
