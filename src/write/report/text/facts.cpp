#include "write/report/text/facts.hpp"

namespace roi::inline write {
namespace {

/// Where there is an interval, more digits would claim more than is known.
std::string amount(const Ratio& value, Fact::Unit unit, bool has_interval, Currency currency,
                   const Style& style) {
    const int digits = has_interval ? 2 : 4;
    switch (unit) {
        case Fact::Unit::money: return money(value.settled(), currency, style.numbers);
        case Fact::Unit::share: return percent(value, style.numbers);
        case Fact::Unit::points: return points(value, style);
        case Fact::Unit::count: return number(value, style.numbers, 1);
        case Fact::Unit::number: break;
    }
    return number(value, style.numbers, digits);
}

}  // namespace

std::string fact_figure(const Fact& fact, Currency currency, const Style& style) {
    if (!fact.likely) return "undefined";
    std::string text = amount(*fact.likely, fact.unit, fact.low.has_value(), currency, style);
    if (fact.unit == Fact::Unit::points) text += " points";
    if (fact.low)
        text += " (" + amount(Ratio(*fact.low), fact.unit, true, currency, style) + " to " +
                amount(Ratio(*fact.high), fact.unit, true, currency, style) + ")";
    return text;
}

std::string fact_sentence(const Fact& fact, Currency currency, const Style& style) {
    if (!fact.likely && !fact.remark.empty()) return std::string(fact.name) + ": " + fact.remark;
    return std::string(fact.name) + ": " + fact_figure(fact, currency, style) +
           (fact.remark.empty() ? "" : "; " + fact.remark);
}

}  // namespace roi::write
