#include "read/csv/number_cell.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "read/csv/currency_sign.hpp"

namespace roi::inline read {
namespace {

constexpr std::array<std::string_view, 6> blanks{" ", "\t", "\u00a0", "\u202f", "\u2009", "\xA0"};
constexpr std::array<std::string_view, 17> missing{"",    "-",    "--",   "\u2013", "\u2014", "na",
                                                   "n/a", "#n/a", "null", "nan",    "none",   "[]",
                                                   "nil", "n.a.", "\x96", "\x97",   "k.a."};

/// Takes one of `words` off the front.
template <std::size_t N>
bool skip_one(std::string_view& text, const std::array<std::string_view, N>& words) {
    for (const auto word : words)
        if (!word.empty() && text.starts_with(word)) {
            text.remove_prefix(word.size());
            return true;
        }
    return false;
}

std::string_view trimmed(std::string_view text) {
    while (skip_one(text, blanks)) {
    }
    for (bool found = true; found;) {
        found = false;
        for (const auto blank : blanks)
            if (text.ends_with(blank)) {
                // a lone A0 may be the last byte of a letter
                if (blank == "\xA0" && text.size() > 1 &&
                    (static_cast<unsigned char>(text[text.size() - 2]) & 0x80) != 0)
                    continue;
                text.remove_suffix(blank.size());
                found = true;
            }
    }
    return text;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_missing(std::string_view text) {
    if (text.size() > 9) return false;
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return std::find(missing.begin(), missing.end(), lower) != missing.end();
}

/// The digits of a number and what stands between them.
struct Body {
    std::string digits;
    std::string marks;             ///< '.', ',' or ' ' (blanks and apostrophes), in order
    std::array<int, 16> behind{};  ///< digits behind each mark, up to the next one
    int before = 0;                ///< digits before the first mark
};

/// Reads digits and marks from the front; false where that is not a number.
bool read_body(std::string_view& text, Body& body) {
    constexpr std::array<std::string_view, 9> neutral{" ",      "'",    "\u2019", "\u00a0", "\u202f",
                                                      "\u2009", "\xA0", "\x92",   "_"};
    while (!text.empty()) {
        if (is_digit(text.front())) {
            body.digits += text.front();
            ++(body.marks.empty() ? body.before : body.behind[body.marks.size() - 1]);
            text.remove_prefix(1);
            continue;
        }
        if (body.marks.size() == body.behind.size()) return false;
        if (text.front() == '.' || text.front() == ',') {
            body.marks += text.front();
            text.remove_prefix(1);
            continue;
        }
        auto rest = text;
        if (!skip_one(rest, neutral) || rest.empty() || !is_digit(rest.front())) break;
        body.marks += ' ';
        text = rest;
    }
    return !body.digits.empty();
}

/// Whether the marks from the first up to `count` separate thousands: 1,234,567, or 12,34,567 as in India.
bool are_thousands(const Body& body, std::size_t count) {
    if (body.before < 1 || body.before > 3) return false;
    for (std::size_t i = 0; i < count; ++i) {
        const bool is_last = i + 1 == count;
        if (body.behind[i] != 3 && (is_last || body.behind[i] != 2 || body.marks[i] != ',')) return false;
        if (body.marks[i] != body.marks[0]) return false;
    }
    return true;
}

/// Decides what the marks mean: digits behind the decimal mark, and what that says about the file.
bool settle_marks(const Body& body, int& places, Mark& mark) {
    places = 0;
    mark = Mark::either;
    const auto count = body.marks.size();
    if (count == 0) return true;
    const char last = body.marks[count - 1];
    const bool only_one_kind = body.marks.find_first_not_of(last) == std::string::npos;
    if (last == ' ') return only_one_kind && are_thousands(body, count);
    if (only_one_kind && count > 1) {  // a decimal mark stands once
        mark = last == '.' ? Mark::comma : Mark::point;
        return are_thousands(body, count);
    }
    if (count > 1 && (body.marks.find(last) != count - 1 || !are_thousands(body, count - 1))) return false;
    const int behind = body.behind[count - 1];
    const bool is_unclear =
        count == 1 && behind == 3 && body.before >= 1 && body.before <= 3 && body.digits[0] != '0';
    if (is_unclear) {
        mark = last == '.' ? Mark::unclear_point : Mark::unclear_comma;
        places = 0;
        return true;
    }
    mark = last == '.' ? Mark::point : Mark::comma;
    places = behind;
    return true;
}

/// digits x 10^(18 - places); false where that does not fit.
bool scale(const std::string& digits, int places, Int128& scaled) {
    constexpr int most_whole = 20;
    const auto first = digits.find_first_not_of('0');
    const int significant = first == std::string::npos ? 0 : static_cast<int>(digits.size() - first);
    if (places > cell_places || places < -18 || significant - places > most_whole) return false;
    Int128 value = 0;
    for (const char digit : digits)
        if (__builtin_mul_overflow(value, 10, &value) || __builtin_add_overflow(value, digit - '0', &value))
            return false;
    return !__builtin_mul_overflow(value, static_cast<Int128>(power_of_ten(cell_places - places)), &scaled);
}

/// Where the number begins: its first digit, or a mark directly in front of that, as in ".5" but not in
/// "kr.5".
std::size_t start_of_number(std::string_view text) {
    const auto digit = text.find_first_of("0123456789");
    if (digit == std::string_view::npos) return text.size();
    const bool has_mark = digit > 0 && (text[digit - 1] == '.' || text[digit - 1] == ',');
    const bool is_behind_letter = digit > 1 && text[digit - 2] != ' ' && text[digit - 2] != '-';
    return has_mark && !is_behind_letter ? digit - 1 : digit;
}

/// Takes "<", ">=" and the like off the front: the number is a bound.
bool take_bound(std::string_view& text) {
    if (text.front() != '<' && text.front() != '>') return false;
    text = trimmed(text.substr(text.starts_with("<=") || text.starts_with(">=") ? 2 : 1));
    return true;
}

/// Takes a minus off the front, or brackets that stand for one, or a plus.
bool take_sign(std::string_view& text) {
    constexpr std::array<std::string_view, 2> signs{"-", "\u2212"};
    const bool has_brackets = text.size() > 2 && text.front() == '(' && text.back() == ')';
    if (has_brackets) text = trimmed(text.substr(1, text.size() - 2));
    const bool is_negative = skip_one(text, signs) || has_brackets;
    if (text.starts_with('+')) text.remove_prefix(1);
    return is_negative;
}

/// Takes a currency off the front, with a minus behind it: "US$ 12", "$-12", "EUR 12". False where it is
/// none.
bool take_currency_before(std::string_view& text, std::string_view& currency, bool& is_negative) {
    const auto first_digit = start_of_number(text);
    auto lead = text.substr(0, first_digit);
    if (lead.empty()) return true;
    for (; !lead.empty() && (lead.back() == '-' || lead.back() == ' '); lead.remove_suffix(1))
        is_negative = is_negative || lead.back() == '-';
    currency = trimmed(lead);
    text.remove_prefix(first_digit);
    return currency_sign(currency).has_value();
}

/// Takes a currency that is all of the rest. False where the rest is none, or is a second one.
bool take_currency_behind(std::string_view text, std::string_view& currency) {
    if (text.empty()) return true;
    if (!currency.empty() || !currency_sign(text)) return false;
    currency = text;
    return true;
}

/// Takes an exponent that is all of the rest: "e+6". 0 where there is none.
int take_exponent(std::string_view& text) {
    if (text.size() < 2 || (text.front() != 'e' && text.front() != 'E')) return 0;
    auto digits = text.substr(1);
    const bool is_small = digits.front() == '-';
    if (digits.front() == '+' || is_small) digits.remove_prefix(1);
    if (digits.empty() || digits.size() > 2 || !std::all_of(digits.begin(), digits.end(), is_digit)) return 0;
    int exponent = 0;
    for (const char digit : digits) exponent = exponent * 10 + (digit - '0');
    text = {};
    return is_small ? -exponent : exponent;
}

bool take_percent(std::string_view& text) {
    if (!text.ends_with('%')) return false;
    text = trimmed(text.substr(0, text.size() - 1));
    return true;
}

std::string_view without_quotes(std::string_view cell) {
    if (cell.ends_with('\r')) cell.remove_suffix(1);
    const bool is_quoted = cell.size() >= 2 && cell.front() == '"' && cell.back() == '"';
    return is_quoted ? cell.substr(1, cell.size() - 2) : cell;
}

/// Scales the digits as the marks between them and the exponent say. What is unclear stays a whole number.
NumberCell::Kind settle(const Body& body, int exponent, NumberCell& result) {
    int places = 0;
    if (!settle_marks(body, places, result.mark)) return NumberCell::Kind::wrong;
    const bool is_unclear = result.mark >= Mark::unclear_point;
    if (is_unclear && exponent != 0) {  // nobody groups thousands before an exponent
        places = 3;
        result.mark = result.mark == Mark::unclear_point ? Mark::point : Mark::comma;
    }
    const bool keeps_digits = is_unclear && exponent == 0;
    return scale(body.digits, keeps_digits ? cell_places : places - exponent, result.scaled)
               ? NumberCell::Kind::number
               : NumberCell::Kind::too_long;
}

}  // namespace

NumberCell read_number_cell(std::string_view cell) {
    NumberCell result;
    std::string_view text = trimmed(without_quotes(cell));
    if (is_missing(text)) {
        result.kind = NumberCell::Kind::missing;
        return result;
    }
    const bool is_bound = take_bound(text);
    bool is_negative = take_sign(text);
    if (!take_currency_before(text, result.currency, is_negative)) return result;
    Body body;
    if (!read_body(text, body)) return result;
    const int exponent = take_exponent(text);
    text = trimmed(text);
    result.is_percent = take_percent(text);
    if (!take_currency_behind(text, result.currency)) return result;
    result.kind = settle(body, exponent, result);
    if (result.kind != NumberCell::Kind::number) return result;
    if (is_negative) result.scaled = -result.scaled;
    if (is_bound) result.kind = NumberCell::Kind::censored;
    return result;
}

bool CellSum::add(const CellSum& other) {
    cells += other.cells;
    return !__builtin_add_overflow(clear, other.clear, &clear) &&
           !__builtin_add_overflow(unclear_points, other.unclear_points, &unclear_points) &&
           !__builtin_add_overflow(unclear_commas, other.unclear_commas, &unclear_commas);
}

bool CellSum::value(bool is_comma_decimal, Int128& scaled) const {
    const Int128 whole = small_power_of_ten(cell_places);
    const Int128 thousandth = small_power_of_ten(cell_places - 3);
    scaled = clear;
    Int128 points, commas;
    return !__builtin_mul_overflow(Int128(unclear_points), is_comma_decimal ? whole : thousandth, &points) &&
           !__builtin_mul_overflow(Int128(unclear_commas), is_comma_decimal ? thousandth : whole, &commas) &&
           !__builtin_add_overflow(scaled, points, &scaled) &&
           !__builtin_add_overflow(scaled, commas, &scaled);
}

}  // namespace roi::read
