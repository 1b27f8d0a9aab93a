// Limits: METRIC[.worst|.best|.measured] OP NUMBER UNIT.
#include <fmt/format.h>
#include <algorithm>
#include <array>

#include "read/campaign/sections.hpp"
#include "read/limits.hpp"
#include "read/metric_name.hpp"

namespace roi::read {
namespace {

constexpr std::array<std::string_view, 3> check_keys{"expect", "level", "why"};
constexpr std::array<std::string_view, 2> levels{"error", "warn"};
constexpr std::string_view grammar = "METRIC[.worst|.best|.measured] OP NUMBER UNIT";

/// The part of a limit that is still unread, and where it stands in the whole.
struct Rest {
    std::string_view whole;
    std::size_t at = 0;

    std::string_view text() const { return whole.substr(at); }
    void skip_blanks() {
        while (at < whole.size() && whole[at] == ' ') ++at;
    }
};

void wrong(Mistakes& mistakes, const Item& item, std::size_t at, std::size_t width, std::string message,
           std::string hint = {}) {
    auto& mistake = mistakes.add(item.at.error_within(at, width, "R035", std::move(message)));
    mistake.allowed = grammar;
    mistake.hint = std::move(hint);
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
    const auto is_one_of = [&](std::size_t at, std::string_view set) {
        return at < rest.whole.size() && set.find(rest.whole[at]) != std::string_view::npos;
    };
    while (is_one_of(rest.at, "0123456789.,-+")) ++rest.at;
    const auto exponent = rest.at + (is_one_of(rest.at + 1, "+-") ? 2 : 1);
    if (is_one_of(rest.at, "eE") && is_one_of(exponent, "0123456789")) {  // the E of 12500EUR is none
        rest.at = exponent;
        while (is_one_of(rest.at, "0123456789")) ++rest.at;
    }
    return rest.whole.substr(begin, rest.at - begin);
}

/// The units a metric may be compared in; the first one is what to write.
std::string_view unit_of(const MetricKind& kind, const Campaign& campaign) {
    switch (kind.unit) {
        case MetricKind::Unit::ratio: return "%";
        case MetricKind::Unit::multiple: return "x";
        case MetricKind::Unit::count: return "";
        default: return campaign.currency.code();
    }
}

/// Reads the unit and turns a percentage into its fraction.
bool read_unit(Mistakes& mistakes, const Item& item, Rest& rest, const MetricKind& kind,
               const Campaign& campaign, Check& check) {
    rest.skip_blanks();
    const auto unit = rest.text();
    const auto wanted = unit_of(kind, campaign);
    if (unit != wanted) {
        std::string before(rest.whole.substr(0, rest.at));
        before.erase(before.find_last_not_of(' ') + 1);
        const std::string repaired =
            before + (wanted == "%" || wanted.empty() ? "" : " ") + std::string(wanted);
        if (unit.empty())
            wrong(mistakes, item, 0, rest.whole.size(),
                  fmt::format("the unit of \"{}\" is missing", check.metric.metric),
                  fmt::format("write \"{}\"", repaired));
        else
            wrong(mistakes, item, rest.at, unit.size(),
                  fmt::format("\"{}\" cannot be compared with \"{}\"", check.metric.metric, unit),
                  fmt::format("write \"{}\"", repaired));
        return false;
    }
    check.unit = unit;
    if (unit == "%") check.limit = check.limit * Decimal::of(1, 2);
    return true;
}

std::optional<Check> read_limit(Mistakes& mistakes, const Item& item, const Campaign& campaign) {
    Check check;
    check.text = read_text(mistakes, item);
    check.place = item.at.place();
    if (item.at.kind() != Kind::string) return std::nullopt;
    Rest rest{check.text};
    rest.skip_blanks();
    const auto begin = rest.at;
    const ReadMetric metric = read_metric_name(rest.text());
    if (metric.kind == nullptr) {
        wrong(mistakes, item, begin + metric.end,
              check.text.find_first_of(" <>=[", begin + metric.end) - begin, metric.mistake, metric.hint);
        return std::nullopt;
    }
    check.metric = metric.name;
    rest.at = begin + metric.end;
    const auto known = known_arguments(campaign, *metric.kind);
    const bool takes_one = metric.kind->argument != MetricKind::Argument::none;
    if (takes_one && std::find(known.begin(), known.end(), metric.name.argument) == known.end()) {
        const auto meant = nearest_word(metric.name.argument, known);
        wrong(mistakes, item, begin, metric.end,
              fmt::format("there is no {} \"{}\"", argument_kind(*metric.kind), metric.name.argument),
              meant.empty() ? "" : fmt::format("did you mean \"{}\"?", meant));
        return std::nullopt;
    }
    rest.skip_blanks();
    if (!take_comparison(rest, check)) {
        wrong(mistakes, item, rest.at, 1, "one of >= > <= < is needed here",
              rest.text().starts_with("=>") || rest.text().starts_with("=<") ? "write >= or <=" : "");
        return std::nullopt;
    }
    rest.skip_blanks();
    const auto number_at = rest.at;
    const auto number = take_number(rest);
    if (Decimal::parse(number, check.limit) != Decimal::Fault::none ||
        check.limit.integer_digits() > max_integer_digits ||
        check.limit.significant_places() > max_decimals) {
        wrong(mistakes, item, number_at, number.size(),
              number.empty() ? "a number is needed here" : fmt::format("\"{}\" is not a number", number));
        return std::nullopt;
    }
    if (!read_unit(mistakes, item, rest, *metric.kind, campaign, check)) return std::nullopt;
    return check;
}

std::optional<Check> read_check(Mistakes& mistakes, const Item& item, const Campaign& campaign) {
    if (item.at.kind() != Kind::object) return read_limit(mistakes, item, campaign);
    Fields<check_keys> fields(mistakes, item, "a check");
    const Item expect = fields.required("expect");
    if (!expect) return std::nullopt;
    auto check = read_limit(mistakes, expect, campaign);
    const auto level = read_word(mistakes, fields["level"], levels, "level");
    auto why = read_text(mistakes, fields["why"]);
    if (!check) return std::nullopt;
    if (level == 1U) check->level = Check::Level::warn;
    check->why = std::move(why);
    return check;
}

}  // namespace

std::vector<Check> read_checks(Mistakes& mistakes, const Item& item, const Campaign& campaign) {
    std::vector<Check> checks;
    read_list(mistakes, item, "\"checks\"", [&](const Item& element) {
        if (auto check = read_check(mistakes, element, campaign)) checks.push_back(std::move(*check));
    });
    return checks;
}

}  // namespace roi::read
