#include "write/format/metric_list.hpp"

namespace roi::inline write {

std::vector<ListedMetric> listed_metrics(const Report& report) {
    std::vector<ListedMetric> list;
    each_metric(report, [&](const MetricKind& kind, std::string_view argument, const MetricValue& value) {
        list.push_back({full_name(kind, argument), &kind, value});
    });
    return list;
}

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

std::string full_name(const MetricKind& kind, std::string_view argument) {
    return kind.takes_argument() ? with_argument(kind.name, argument) : std::string(kind.name);
}

std::string unit_name(MetricKind::Unit unit, Currency currency) {
    switch (unit) {
        case MetricKind::Unit::ratio: return "ratio";
        case MetricKind::Unit::multiple: return "x";
        case MetricKind::Unit::count: return "count";
        case MetricKind::Unit::money: break;
        case MetricKind::Unit::money_per_action: return std::string(currency.code()) + " per action";
        case MetricKind::Unit::money_per_hour: return std::string(currency.code()) + " per hour";
    }
    return std::string(currency.code());
}

}  // namespace roi::write
