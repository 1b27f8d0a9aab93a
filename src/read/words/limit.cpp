#include <fmt/format.h>
#include <algorithm>

#include "read/limits.hpp"
#include "roi/read/words.hpp"

namespace roi::inline read {
namespace {

/// A text and how far it has been read.
struct Rest {
    std::string_view whole;
    std::size_t at = 0;

    std::string_view text() const { return whole.substr(at); }
    void skip_blanks() {
        while (at < whole.size() && whole[at] == ' ') ++at;
    }
    bool is_one_of(std::size_t where, std::string_view set) const {
        return where < whole.size() && set.find(whole[where]) != std::string_view::npos;
    }
};

ReadLimit failed(std::size_t at, std::size_t width, std::string message, std::string hint = {}) {
    return {std::nullopt, {at, width, std::move(message), std::move(hint)}};
}

bool take_comparison(Rest& rest, Check& check) {
    using Comparison = Check::Comparison;
    constexpr std::pair<std::string_view, Comparison> operators[]{{">=", Comparison::at_least},
                                                                  {"<=", Comparison::at_most},
                                                                  {">", Comparison::above},
                                                                  {"<", Comparison::below}};
    for (const auto& [sign, comparison] : operators) {
        if (!rest.text().starts_with(sign)) continue;
        rest.at += sign.size();
        check.comparison = comparison;
        return true;
    }
    return false;
}

std::string_view take_number(Rest& rest) {
    const auto begin = rest.at;
    while (rest.is_one_of(rest.at, "0123456789.,-+")) ++rest.at;
    const auto exponent = rest.at + (rest.is_one_of(rest.at + 1, "+-") ? 2 : 1);
    if (rest.is_one_of(rest.at, "eE") && rest.is_one_of(exponent, "0123456789")) {  // 12500EUR has none
        rest.at = exponent;
        while (rest.is_one_of(rest.at, "0123456789")) ++rest.at;
    }
    return rest.whole.substr(begin, rest.at - begin);
}

bool is_money(MetricKind::Unit unit) {
    return unit == MetricKind::Unit::money || unit == MetricKind::Unit::money_per_action ||
           unit == MetricKind::Unit::money_per_hour;
}

/// Decimals as they were written: 12.500 has three.
std::size_t places_written(std::string_view digits) {
    const auto point = digits.find('.');
    return point == std::string_view::npos ? 0 : digits.size() - point - 1;
}

bool fits(std::string_view unit, const MetricKind& kind, bool is_change) {
    if (is_change && unit == "%") return true;
    switch (kind.unit) {
        case MetricKind::Unit::ratio: return unit == (is_change ? "points" : "%");
        case MetricKind::Unit::multiple: return unit == "x";
        case MetricKind::Unit::count: return unit.empty();
        default: return Currency::of(unit).has_value();
    }
}

/// A limit as far as its number, which was read, and what stands behind it.
struct Stated {
    std::string_view before;  ///< "roi >= "
    Decimal number;
    std::string_view digits;  ///< as written
    std::string_view unit;
};

/// How the limit has to be written. Where the unit was another one the number is turned into the right one,
/// and where nobody can know what was meant the hint says so: a hint must not loosen a limit a hundredfold.
std::string repaired(const Stated& stated, const MetricKind& kind, bool is_change,
                     std::string_view currency) {
    const auto written = [&](const std::string& number, std::string_view unit) {
        return fmt::format("\"{}{}{}\"", stated.before, number, unit);
    };
    const std::string digits(stated.digits);
    if (stated.unit.find_first_of("0123456789") == 0) return "write the number without blanks";
    if (stated.unit.find(' ') != std::string_view::npos) return "one limit an entry";
    if (is_change)
        return fmt::format("write {}, or {}% of what it was",
                           written(digits, kind.unit == MetricKind::Unit::ratio      ? " points"
                                           : kind.unit == MetricKind::Unit::multiple ? " x"
                                           : is_money(kind.unit) ? " " + std::string(currency)
                                                                 : ""),
                           digits);
    if (is_money(kind.unit) && stated.unit == "%")
        return "a share of what it was is a change: change[...] <= 10%";
    const bool is_odd = !stated.unit.empty() && stated.unit.find_first_of("0123456789kKmM") == 0;
    if (is_money(kind.unit) && is_odd) return "write the whole number, without letters";
    if (is_money(kind.unit)) return "write " + written(digits, " " + std::string(currency));
    if (kind.unit == MetricKind::Unit::count) return "write " + written(digits, "");
    const Decimal hundred(100);
    if (kind.unit == MetricKind::Unit::multiple)
        return "write " + (stated.unit == "%" ? written((stated.number * Decimal::of(1, 2)).to_string(), " x")
                                              : written(digits, " x"));
    if (stated.unit == "x") return "write " + written((stated.number * hundred).to_string(), "%");
    const bool is_small = stated.unit.empty() && stated.number < Decimal(1) && -Decimal(1) < stated.number &&
                          !stated.number.is_zero();
    return is_small ? fmt::format("write {} or {}", written((stated.number * hundred).to_string(), "%"),
                                  written(digits, "%"))
                    : "write " + written(digits, "%");
}

/// Reads the unit and turns a percentage and points into their fraction.
ReadLimit with_unit(Rest& rest, std::size_t number_at, const MetricKind& kind, Check check,
                    std::string_view currency) {
    const auto digits = rest.whole.substr(number_at, rest.at - number_at);
    rest.skip_blanks();
    auto unit = rest.text();
    unit = unit.substr(0, unit.find_last_not_of(' ') + 1);
    if (unit == "point") unit = "points";
    const auto& metric = check.metric;
    if (!fits(unit, kind, metric.is_change)) {
        const std::string hint = repaired({rest.whole.substr(0, number_at), check.limit, digits, unit}, kind,
                                          metric.is_change, currency);
        const std::string word(kind.name);
        const std::string name = metric.is_change ? "change[" + word + "]" : word;
        if (unit.empty())
            return failed(0, rest.whole.size(), fmt::format("the unit of \"{}\" is missing", name), hint);
        return failed(rest.at, unit.size(), fmt::format("\"{}\" cannot be compared with \"{}\"", name, unit),
                      hint);
    }
    const auto currency_of_limit = Currency::of(unit);
    if (kind.unit == MetricKind::Unit::money && currency_of_limit &&
        places_written(digits) > static_cast<std::size_t>(currency_of_limit->places())) {
        const Decimal rounded = check.limit.rounded(currency_of_limit->places());
        std::string whole(digits);
        whole.erase(whole.find('.'), 1);
        return failed(number_at, digits.size(),
                      fmt::format("\"{}\" has more decimals than {} has", digits, unit),
                      fmt::format("write {} or {}, whichever is meant: a point is the decimal mark", whole,
                                  rounded.to_string(currency_of_limit->places())));
    }
    check.unit = unit;
    if (unit == "%" || unit == "points") check.limit = check.limit * Decimal::of(1, 2);
    return {std::move(check), {}};
}

/// "action", "goal", "cost category"
std::string_view argument_kind(const MetricKind& kind) {
    switch (kind.argument) {
        case MetricKind::Argument::action: return "action";
        case MetricKind::Argument::goal: return "goal";
        case MetricKind::Argument::category: return "cost category";
        case MetricKind::Argument::none: break;
    }
    return "";
}

}  // namespace

ReadLimit read_limit(std::string_view text, std::string_view currency) {
    Check check;
    check.text = text;
    Rest rest{text};
    rest.skip_blanks();
    const auto begin = rest.at;
    const ReadMetric metric = read_metric_name(rest.text());
    if (metric.kind == nullptr) {
        const auto at = begin + metric.end;
        const auto end = std::min(text.find_first_of(" <>=[", at), text.size());
        return failed(at, std::max<std::size_t>(1, end - at), metric.mistake, metric.hint);
    }
    check.metric = metric.name;
    rest.at = begin + metric.end;
    rest.skip_blanks();
    if (!take_comparison(rest, check))
        return failed(rest.at, 1, "one of >= > <= < is needed here",
                      rest.text().starts_with("=") ? "write >= or <=" : "");
    rest.skip_blanks();
    const auto number_at = rest.at;
    const auto number = take_number(rest);
    const auto fault = Decimal::parse(number, check.limit);
    const auto wrong = [&](const std::string& message) {
        return failed(number_at, std::max<std::size_t>(1, number.size()), message);
    };
    if (number.empty()) return wrong("a number is needed here");
    if (fault == Decimal::Fault::not_a_number) {
        auto refused = wrong(fmt::format("\"{}\" is not a number", number));
        if (number.find(',') != std::string_view::npos)
            refused.fault.hint = "no mark between thousands, and a point before decimals: 12500.00";
        return refused;
    }
    if (fault != Decimal::Fault::none || check.limit.integer_digits() > max_integer_digits ||
        check.limit.significant_places() > max_decimals)
        return wrong(fmt::format("a limit has up to {} digits before the decimal point and {} behind it",
                                 max_integer_digits, max_decimals));
    return with_unit(rest, number_at, *metric.kind, std::move(check), currency);
}

std::optional<LimitFault> misfit(const Check& check, const Campaign& campaign) {
    const auto& argument = check.metric.argument;
    const MetricKind& kind = check.metric.kind();
    const auto known = known_arguments(campaign, kind);
    if (kind.takes_argument() && std::find(known.begin(), known.end(), argument) == known.end()) {
        const auto meant = nearest_word(argument, known);
        const std::size_t begin = check.text.find_first_not_of(' ');
        return LimitFault{begin, read_metric_name(std::string_view(check.text).substr(begin)).end,
                          fmt::format("there is no {} \"{}\"", argument_kind(kind), argument),
                          meant.empty() ? "" : fmt::format("did you mean \"{}\"?", meant)};
    }
    if (!is_money(kind.unit) || check.unit == "%" || check.unit == campaign.currency.code())
        return std::nullopt;
    const auto unit_at = check.text.rfind(check.unit);
    return LimitFault{
        unit_at, check.unit.size(),
        fmt::format("\"{}\" is in {}, the limit in {}", kind.name, campaign.currency.code(), check.unit),
        fmt::format("state the limit in {}", campaign.currency.code())};
}

}  // namespace roi::read
