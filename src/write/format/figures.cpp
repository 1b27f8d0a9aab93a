#include "write/format/figures.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace roi::inline write {

std::optional<NumberStyle> NumberStyle::from_sample(std::string_view sample) {
    // One to three digits, a group mark, three digits, a decimal mark, two digits; each mark may be left out.
    std::vector<std::string> parts{{}};
    std::vector<std::string> marks;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const bool digit = sample[i] >= '0' && sample[i] <= '9';
        if (digit) {
            if (parts.size() == marks.size()) parts.emplace_back();
            parts.back() += sample[i];
        } else {
            if (parts.size() > marks.size()) marks.emplace_back();
            marks.back() += sample[i];
        }
    }
    const bool ends_in_digits =
        parts.size() == marks.size() + 1 && !parts.back().empty() && !parts.front().empty();
    if (!ends_in_digits || marks.empty() || marks.size() > 2) return std::nullopt;
    NumberStyle style;
    style.group = marks.size() == 2 ? marks.front() : "";
    style.decimal = marks.back();
    const bool groups_of_three = marks.size() == 1 || parts[1].size() == 3;
    const bool known =
        (style.decimal == "." || style.decimal == ",") && style.group != style.decimal &&
        (style.group.empty() || style.group == "," || style.group == "." || style.group == " " ||
         style.group == "'" || style.group == "\u2019" || style.group == "\u00a0" || style.group == "\u202f");
    if (!groups_of_three || !known || parts.back().size() != 2) return std::nullopt;
    return style;
}

Style typographic(Style style) {
    if (style.unicode) style.numbers.minus = "\u2212";
    return style;
}

std::string plural(std::size_t number, const std::string& word) {
    return std::to_string(number) + " " + word + (number == 1 ? "" : "s");
}

std::string grouped(const Decimal& number, int min_places, const NumberStyle& style) {
    std::string plain = number.to_string(min_places);
    const auto begin = static_cast<std::size_t>(plain.front() == '-' ? 1 : 0);
    const auto point = std::min(plain.find('.'), plain.size());
    if (begin == 0 && point <= 3 && style.decimal == ".") return plain;  // there is nothing to change
    std::string result = begin > 0 ? style.minus : std::string();
    for (auto i = begin; i < point; ++i) {
        if (i > begin && (point - i) % 3 == 0) result += style.group;
        result += plain[i];
    }
    if (point < plain.size()) result.append(style.decimal).append(plain, point + 1);
    return result;
}

std::string money(const Decimal& amount, Currency currency, const NumberStyle& style) {
    return grouped(amount.rounded(currency.places()), currency.places(), style);
}

std::string exact_money(const Decimal& amount, Currency currency, const NumberStyle& style) {
    return grouped(amount, currency.places(), style);
}

Decimal rounded_to_fit(const Ratio& value, int places) {
    for (; places > 0; --places) {
        try {
            return value.decimal(places);
        } catch (const Overflow&) {  // so large that its last decimals do not fit
        }
    }
    return value.decimal(0);
}

Decimal hundredfold(const Ratio& fraction, int places) {
    const Decimal rounded = rounded_to_fit(fraction, places + 2);
    if (rounded.places() >= 2) return Decimal::of(rounded.coefficient(), rounded.places() - 2);
    return rounded * Decimal(100);
}

std::string percent(const Ratio& fraction, const NumberStyle& style, int places) {
    return grouped(hundredfold(fraction, places), places, style) + "%";
}

std::string exact_percent(const Ratio& fraction, const NumberStyle& style) {
    constexpr int readable = 2;
    return grouped(hundredfold(fraction, fraction.is_decimal() ? Decimal::kept_places : readable), 0, style) +
           "%";
}

std::string number(const Ratio& value, const NumberStyle& style, int places) {
    return grouped(value.decimal(places), 0, style);
}

std::string points(const Ratio& difference, const Style& style) {
    const Decimal rounded = hundredfold(difference, 1);
    return (rounded <= Decimal(0) ? "" : "+") + grouped(rounded, 1, style.numbers);
}

std::string json_ratio(const Ratio& fraction) {
    return rounded_to_fit(fraction, Decimal::kept_places).to_string();
}

std::string json_figure(const Ratio& value, MetricKind::Unit unit, Currency currency) {
    switch (unit) {
        case MetricKind::Unit::money: return value.settled().to_string(currency.places());
        case MetricKind::Unit::count: return value.settled().to_string();
        default: return json_ratio(value);
    }
}

std::vector<Decimal> parts_that_add_up(const std::vector<Decimal>& exact, int places) {
    Decimal sum;
    std::vector<Decimal> parts;
    Decimal parts_sum;
    for (const auto& amount : exact) {
        sum += amount;
        parts.push_back(amount.rounded(places, Rounding::floor));
        parts_sum += parts.back();
    }
    std::vector<std::size_t> by_remainder(exact.size());
    std::iota(by_remainder.begin(), by_remainder.end(), std::size_t{0});
    std::stable_sort(by_remainder.begin(), by_remainder.end(),
                     [&](std::size_t a, std::size_t b) { return exact[a] - parts[a] > exact[b] - parts[b]; });
    const Decimal unit = Decimal::of(1, places);
    Decimal lacking = sum.rounded(places) - parts_sum;
    for (const auto index : by_remainder) {
        if (lacking <= Decimal(0)) break;
        parts[index] += unit;
        lacking -= unit;
    }
    return parts;
}

std::optional<std::string> bare_number(const MetricValue& value, Case which, MetricKind::Unit unit,
                                       Currency currency) {
    const auto& figure = value.in(which);
    if (!figure) return std::nullopt;
    return write::json_figure(*figure, unit, currency);
}

}  // namespace roi::write
