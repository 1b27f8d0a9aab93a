// Figures: a number, or an object that says where it comes from.
#include <algorithm>
#include <array>
#include <cctype>

#include "read/campaign/values.hpp"
#include "read/limits.hpp"

namespace roi::inline read {
namespace {

constexpr std::array<std::string_view, 10> figure_keys{"assumed", "measured", "k",  "n",   "low",
                                                       "high",    "se",       "sd", "why", "source"};
using FigureFields = Fields<figure_keys>;

std::string_view unit_phrase(Unit unit) {
    switch (unit) {
        case Unit::money: return "an amount of money";
        case Unit::share: return "a share";
        case Unit::hours: return "a number of hours";
        case Unit::level: return "a level";
        default: return "a count";
    }
}

std::string allowed_forms(FigureRule rule) {
    if (rule.unit == Unit::share)
        return R"(0.12, "12%", {"k": 12, "n": 100}, {"measured": ...} or {"assumed": ..., "low": ..., "high": ..., "why": ...})";
    if (rule.may_be_negative && rule.unit == Unit::money)
        return R"(38.50, {"assumed": ..., "low": ..., "high": ..., "why": ...}, {"sale": ...}, {"share_of": ..., "rate": ...})";
    return R"(38.50, "38.50", {"measured": ..., "source": ...} or {"assumed": ..., "low": ..., "high": ..., "why": ...})";
}

/// "4,200.00" and "4.200,00" as 4200.00, where it is plain what was meant; empty otherwise.
std::string without_separators(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (c != ' ' && c != '\'' && c != '_') digits += c;
    const auto mark = digits.find_last_of(".,");
    if (mark == std::string::npos) return digits;
    const bool is_decimal_mark = std::count(digits.begin(), digits.end(), digits[mark]) == 1;
    std::string plain;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (std::isdigit(static_cast<unsigned char>(digits[i])) || (i == 0 && digits[i] == '-'))
            plain += digits[i];
        else if (i == mark && is_decimal_mark)
            plain += '.';
        else if (digits[i] != '.' && digits[i] != ',')
            return {};
    }
    return plain;
}

/// "1,200": thousands to some, a decimal comma to others.
bool is_ambiguous(std::string_view text) {
    const auto comma = text.find(',');
    return comma != std::string_view::npos && text.size() - comma == 4 && comma >= 1 && comma <= 3 &&
           text.find_first_not_of("0123456789,") == std::string_view::npos && text.rfind(',') == comma;
}

std::string without_mark(std::string_view text) {
    std::string digits(text);
    std::erase(digits, ',');
    return digits;
}

void report_not_a_number(Mistakes& mistakes, const Item& item, std::string_view text) {
    auto& mistake = mistakes.add(item.at.error("R022", "\"" + std::string(text) + "\" is not a number"));
    Decimal parsed;
    const auto plain = without_separators(text);
    if (is_ambiguous(text))
        mistake.hint = "write " + without_mark(text) + " or " + plain +
                       ", whichever is meant: a point is the decimal mark";
    else if (!plain.empty() && plain != text && Decimal::parse(plain, parsed) == Decimal::Fault::none)
        mistake.hint = "write " + plain + ": no thousands separators, and a decimal point";
    else
        mistake.allowed = "digits with a decimal point, as in 4200.00";
}

/// A number, or a text that is one; a share may end in %.
Decimal::Fault read_digits(const Item& item, Decimal& value, bool& is_percent) {
    if (item.at.kind() == Kind::number) return item.at.number(value);
    std::string_view text = item.at.text();
    is_percent = text.ends_with('%');
    if (is_percent) text.remove_suffix(1);
    while (is_percent && text.ends_with(' ')) text.remove_suffix(1);
    return Decimal::parse(text, value);
}

bool within_limits(const Decimal& value) {
    if (value.places() <= max_decimals && value.is_narrow()) return true;
    return value.integer_digits() <= max_integer_digits && value.significant_places() <= max_decimals;
}

bool check_domain(Mistakes& mistakes, const Item& item, FigureRule rule, const Decimal& value,
                  bool is_percent) {
    if (value.is_negative() && !rule.may_be_negative) {
        mistakes.add(item.at.error("R024", std::string(unit_phrase(rule.unit)) + " cannot be negative"));
        return false;
    }
    if (rule.unit == Unit::share && value > Decimal(1)) {
        auto& mistake = mistakes.add(item.at.error("R025", "a share cannot be above 1 (100%)"));
        if (!is_percent && value >= Decimal(2) && value <= Decimal(100))
            mistake.hint = "did you mean \"" + value.to_string() + "%\"?";
        return false;
    }
    return true;
}

std::string_view text_of_number(const Item& item) {
    return item.at.kind() == Kind::number ? item.at.raw() : item.at.text();
}

/// Reads a number that is there; false, with a mistake, where it is none or none that may stand there.
bool read_stated_number(Mistakes& mistakes, const Item& item, FigureRule rule, Decimal& value) {
    const Kind kind = item.at.kind();
    if (kind != Kind::number && kind != Kind::string) {
        mistakes.add(wrong_type(item, "a number")).allowed = "38.50 or \"38.50\"";
        return false;
    }
    bool is_percent = false;
    const auto fault = read_digits(item, value, is_percent);
    if (is_percent && rule.unit != Unit::share && rule.unit != Unit::level) {
        mistakes.add(item.at.error("R037", "a percentage cannot be " + std::string(unit_phrase(rule.unit))));
        return false;
    }
    if (fault == Decimal::Fault::not_a_number) {
        report_not_a_number(mistakes, item, item.at.text());
        return false;
    }
    if (fault == Decimal::Fault::none && is_percent && within_limits(value))
        value = value * Decimal::of(1, 2);
    if (fault != Decimal::Fault::none || !within_limits(value)) {
        mistakes
            .add(item.at.error(
                "R023", "the number " + std::string(text_of_number(item)) +
                            (fault == Decimal::Fault::too_many_digits ? " is too large" : " is too long")))
            .allowed = "up to 25 digits before the decimal point and 12 behind it";
        return false;
    }
    return check_domain(mistakes, item, rule, value, is_percent);
}

void forbid(Mistakes& mistakes, const FigureFields& fields, std::string_view shape,
            std::initializer_list<FigureFields::Key> keys) {
    for (const auto key : keys)
        if (const Item item = fields[key]; item)
            mistakes.add(item.at.error("R015", "\"" + std::string(item.path.key) + "\" does not go with \"" +
                                                   std::string(shape) + "\""));
}

Figure read_sample(Mistakes& mistakes, FigureFields& fields, const Item& item, FigureRule rule) {
    if (rule.unit != Unit::share && rule.unit != Unit::level)
        mistakes.add(item.at.error(
            "R013", "k of n is a share, and " + std::string(unit_phrase(rule.unit)) + " is needed here"));
    forbid(mistakes, fields, "k", {"measured", "assumed", "low", "high", "se", "sd"});
    const auto k = read_number(mistakes, fields.required("k"), count_rule);
    const auto n = read_number(mistakes, fields.required("n"), count_rule);
    if (!k || !n) return {};
    if (n->is_zero() || *k > *n || !k->is_whole() || !n->is_whole()) {
        mistakes.add(item.at.error("R029", k->to_string() + " of " + n->to_string() + " is not a sample"))
            .allowed = "whole numbers, n above 0, k from 0 to n";
        return {};
    }
    return Figure::sample(*k, *n);
}

/// A mean of n values with their standard deviation; one value has none.
Figure read_mean(Mistakes& mistakes, FigureFields& fields, const std::optional<Decimal>& value,
                 FigureRule rule) {
    forbid(mistakes, fields, fields.has("sd") ? "sd" : "n", {"se"});
    const auto n = read_number(mistakes, fields.required("n"), count_rule);
    if (!n) return {};
    if (!n->is_whole() || n->is_zero()) {
        mistakes.add(fields["n"].at.error("R029", "a mean of " + n->to_string() + " values is none"))
            .allowed = "a whole number above 0";
        return {};
    }
    const bool has_spread = *n >= Decimal(2);
    const Item stated = has_spread ? fields.required("sd") : fields["sd"];
    const auto deviation = read_number(mistakes, stated, FigureRule{rule.unit});
    if (!value || (has_spread && !deviation)) return {};
    return Figure::mean_of(*value, deviation.value_or(Decimal()), *n);
}

Figure read_measured(Mistakes& mistakes, FigureFields& fields, FigureRule rule) {
    forbid(mistakes, fields, "measured", {"low", "high"});
    const auto value = read_number(mistakes, fields["measured"], rule);
    const auto error = read_number(mistakes, fields["se"], FigureRule{rule.unit});
    if (fields.has("n") || fields.has("sd")) return read_mean(mistakes, fields, value, rule);
    if (!value) return {};
    return error ? Figure::mean(*value, *error) : Figure::measured(*value);
}

Figure read_assumed(Mistakes& mistakes, FigureFields& fields, FigureRule rule) {
    forbid(mistakes, fields, "assumed", {"se", "sd", "n"});
    const auto value = read_number(mistakes, fields["assumed"], rule);
    const auto low = read_number(mistakes, fields["low"], rule);
    const auto high = read_number(mistakes, fields["high"], rule);
    if (fields.has("low") != fields.has("high")) {
        const Item given = fields.has("low") ? fields["low"] : fields["high"];
        const std::string missing = fields.has("low") ? "high" : "low";
        mistakes.add(given.at.error(
            "R012", "\"" + std::string(given.path.key) + "\" needs \"" + missing + "\" beside it"));
        return {};
    }
    if (!value) return {};
    if (!low || !high) return Figure::assumed(*value);
    if (*low > *value || *value > *high) {
        mistakes
            .add(fields["assumed"].at.error("R028", "the range is " + low->to_string() + " to " +
                                                        high->to_string() + ", which does not hold " +
                                                        value->to_string()))
            .allowed = "low <= assumed <= high";
        return {};
    }
    return Figure::assumed(*value, *low, *high);
}

Figure read_figure_object(Mistakes& mistakes, const Item& item, FigureRule rule) {
    Fields<figure_keys> fields(mistakes, item, "a figure");
    fields.at_most_one({"measured", "assumed", "k"}, true);
    Figure figure;
    if (fields.has("k"))
        figure = read_sample(mistakes, fields, item, rule);
    else if (fields.has("measured"))
        figure = read_measured(mistakes, fields, rule);
    else if (fields.has("assumed"))
        figure = read_assumed(mistakes, fields, rule);
    figure.set_texts(read_text(mistakes, fields["source"]), read_text(mistakes, fields["why"]));
    figure.set_pointer(item.path.pointer());
    if (figure.shape() == Figure::Shape::mean && figure.has_range() && !rule.may_be_negative) {
        const bool share = rule.unit == Unit::share;
        figure.keep_range_within(Decimal(0), share ? std::optional<Decimal>(1) : std::nullopt);
    }
    return figure;
}

}  // namespace

std::optional<Decimal> read_number(Mistakes& mistakes, const Item& item, FigureRule rule) {
    if (!item) return std::nullopt;
    Decimal value;
    if (!read_stated_number(mistakes, item, rule, value)) return std::nullopt;
    return value;
}

void read_stated_figure(Mistakes& mistakes, const Item& item, FigureRule rule, Figure& figure) {
    if (item.at.kind() == Kind::object) {
        figure = read_figure_object(mistakes, item, rule);
    } else if (item.at.kind() == Kind::number || item.at.kind() == Kind::string) {
        if (Decimal value; read_stated_number(mistakes, item, rule, value)) figure.set_number(value);
    } else {
        mistakes.add(wrong_type(item, unit_phrase(rule.unit))).allowed = allowed_forms(rule);
    }
    figure.place = item.at.place();
    if (item.at.document().source().is_from_command_line) {  // its figures are assumptions
        figure.set_pointer(item.path.pointer());
        figure.override_with_assumption();
    }
}

Figure read_figure(Mistakes& mistakes, const Item& item, FigureRule rule) {
    Figure figure;
    if (item) read_stated_figure(mistakes, item, rule, figure);
    return figure;
}

bool is_written_as_share(const Item& item) {
    if (!item) return false;
    if (item.at.kind() == Kind::string) return item.at.text().ends_with('%');
    bool share = false;
    if (item.at.kind() == Kind::object)
        item.at.members([&](Cursor key, Cursor value) {
            if (key.text() == "k" || (value.kind() == Kind::string && value.text().ends_with('%')))
                share = true;
        });
    return share;
}

}  // namespace roi::read
