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

namespace {

template <class Measured>
std::vector<ListedMetric> listed(const Measured& measured) {
    std::vector<ListedMetric> list;
    each_metric(measured, [&](const MetricKind& kind, std::string_view argument, const MetricValue& value) {
        list.push_back({kind.takes_argument() ? with_argument(kind.name, argument) : std::string(kind.name),
                        &kind, value});
    });
    return list;
}

}  // namespace

std::vector<ListedMetric> listed_metrics(const RoiResult& total) { return listed(total); }

std::vector<ListedMetric> listed_metrics(const Report& report) { return listed(report); }

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
