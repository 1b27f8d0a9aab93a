#include "read/csv/date_cell.hpp"

#include <array>
#include <string>

#include "base/utf8.hpp"
#include "read/csv/encoding.hpp"
#include "read/csv/number_cell.hpp"

namespace roi::inline read {
namespace {

/// The months by how they begin, in nine languages; a longer beginning stands before a shorter one.
struct MonthName {
    std::string_view start;
    int month;
};
constexpr std::array month_names{
    MonthName{"jan", 1},  MonthName{"gen", 1},       MonthName{"ene", 1},  MonthName{"feb", 2},
    MonthName{"fev", 2},  MonthName{"f\u00e9v", 2},  MonthName{"mar", 3},  MonthName{"m\u00e4r", 3},
    MonthName{"maa", 3},  MonthName{"mrt", 3},       MonthName{"mrz", 3},  MonthName{"apr", 4},
    MonthName{"avr", 4},  MonthName{"abr", 4},       MonthName{"may", 5},  MonthName{"mai", 5},
    MonthName{"maj", 5},  MonthName{"mei", 5},       MonthName{"mag", 5},  MonthName{"juin", 6},
    MonthName{"jun", 6},  MonthName{"giu", 6},       MonthName{"juil", 7}, MonthName{"jul", 7},
    MonthName{"lug", 7},  MonthName{"aug", 8},       MonthName{"ago", 8},  MonthName{"ao\u00fb", 8},
    MonthName{"sep", 9},  MonthName{"set", 9},       MonthName{"oct", 10}, MonthName{"okt", 10},
    MonthName{"ott", 10}, MonthName{"out", 10},      MonthName{"nov", 11}, MonthName{"dec", 12},
    MonthName{"dez", 12}, MonthName{"d\u00e9c", 12}, MonthName{"dic", 12}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

std::int32_t days_from(int year, int month, int day) {
    const Date date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                    std::chrono::day(static_cast<unsigned>(day))};
    return date.ok() && year >= 1900 && year <= 9999 ? days_of(date) : DateCell::impossible;
}

/// A word or a number of a date.
struct Part {
    int number = -1;  ///< -1 for a word
    int digits = 0;
    int month = 0;      ///< of a word that names one
    char before = ' ';  ///< what stands in front: '-', '/', '.', ' '
};

struct Parts {
    std::array<Part, 4> list{};
    std::size_t count = 0;
};

int month_of(std::string_view word) {
    for (const auto& [start, month] : month_names)
        if (word.starts_with(start)) return month;
    return 0;
}

/// Takes the words and numbers up to the time of day; false where there are too many.
bool split(std::string_view text, Parts& parts) {
    char before = ' ';
    while (!text.empty()) {
        const char c = text.front();
        if (is_digit(c)) {
            std::size_t size = 0;
            int number = 0;
            for (; size < text.size() && is_digit(text[size]); ++size)
                if (size < 8) number = number * 10 + (text[size] - '0');
            if (size < text.size() && text[size] == ':') return true;  // the time of day
            if (parts.count == parts.list.size() || size > 8) return false;
            parts.list[parts.count++] = {number, static_cast<int>(size), 0, before};
            text.remove_prefix(size);
            if (parts.count == 3 && text.starts_with('t')) return true;  // 2025-01-01T10:00:00
            if (size == 8) return true;                                  // 20250101
            before = ' ';
        } else if (is_letter(c)) {
            std::size_t size = 0;
            while (size < text.size() && is_letter(text[size])) ++size;
            if (const int month = month_of(text.substr(0, size))) {
                if (parts.count == parts.list.size()) return false;
                parts.list[parts.count++] = {-1, 0, month, before};
            } else if (parts.count == 3) {
                return true;  // a zone, "um", "at"
            }
            text.remove_prefix(size);
            before = ' ';
        } else {
            if (c == '-' || c == '/' || c == '.')
                before = c;
            else if (c != ' ' && c != ',')
                return parts.count == 3;
            text.remove_prefix(1);
            if (parts.count == 3 && (c == ' ' || c == ',')) return true;
        }
    }
    return true;
}

int full_year(const Part& part) { return part.digits <= 2 ? 2000 + part.number : part.number; }

DateCell certain(std::int32_t day) {
    DateCell cell;
    if (day == DateCell::impossible) return cell;
    cell.kind = DateCell::Kind::day;
    cell.day_first = cell.month_first = day;
    return cell;
}

DateCell from_parts(const Parts& parts) {
    const auto& [a, b, c, d] = parts.list;
    if (parts.count == 1 && a.digits == 8)
        return certain(days_from(a.number / 10000, a.number / 100 % 100, a.number % 100));
    if (parts.count != 3) return {};
    if (a.month != 0 && b.number > 0 && c.number >= 0)
        return certain(days_from(full_year(c), a.month, b.number));  // Mar 15, 2025
    if (b.month != 0 && a.number > 0 && c.number >= 0)
        return certain(days_from(full_year(c), b.month, a.number));  // 15 Mar 2025
    if (a.number < 0 || b.number < 0 || c.number < 0) return {};
    if (a.digits == 4) return certain(days_from(a.number, b.number, c.number));  // 2025-01-31
    if (c.digits != 4 && (c.digits != 2 || b.before == '-')) return {};  // 26-01-02 may begin with the year
    const std::int32_t day_first = days_from(full_year(c), b.number, a.number);
    if (b.before == '.') return certain(day_first);  // points stand between days and months in that order
    const std::int32_t month_first = days_from(full_year(c), a.number, b.number);
    DateCell cell;
    if (day_first == DateCell::impossible && month_first == DateCell::impossible) return cell;
    cell.kind = DateCell::Kind::day;
    cell.day_first = day_first;
    cell.month_first = month_first;
    return cell;
}

std::string lowered(std::string_view text) {
    std::string lower;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\xC3' && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0x9F) {
            lower += c;
            lower += static_cast<char>(static_cast<unsigned char>(text[++i]) | 0x20);
        } else {
            lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
    }
    return lower;
}

/// Days since 1970 of a valid date, without a detour (Hinnant, "chrono-compatible low-level date
/// algorithms").
std::int32_t civil_days(int year, int month, int day) {
    year -= month <= 2 ? 1 : 0;
    const int era = year / 400;
    const int of_era = year - era * 400;
    const int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

}  // namespace

Date date_of(std::int32_t days_since_1970) {
    return Date(std::chrono::sys_days(std::chrono::days(days_since_1970)));
}

std::int32_t days_of(const Date& date) {
    return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

/// "2025-01-31", also with a time behind it: the frequent form.
bool quick_day(std::string_view text, DateCell& cell) {
    if (text.size() < 10 || (text.size() > 10 && text[10] != ' ' && text[10] != 'T')) return false;
    const auto digit = [&](std::size_t at) {
        return static_cast<unsigned>(static_cast<unsigned char>(text[at]) - '0');
    };
    for (const std::size_t at : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
        if (digit(at) > 9) return false;
    if (text[4] != '-' || text[7] != '-') return false;
    const auto year = static_cast<int>(digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3));
    const auto month = static_cast<int>(digit(5) * 10 + digit(6));
    const auto day = static_cast<int>(digit(8) * 10 + digit(9));
    constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1900 || month < 1 || month > 12 || day < 1) return false;
    if (day > lengths[static_cast<std::size_t>(month) - 1])
        return false;  // also 29 February: looked at with care
    cell.kind = DateCell::Kind::day;
    cell.day_first = cell.month_first = civil_days(year, month, day);
    return true;
}

DateCell read_date_cell(std::string_view cell) {
    if (cell.ends_with('\r')) cell.remove_suffix(1);
    if (cell.size() >= 2 && cell.front() == '"' && cell.back() == '"') cell = cell.substr(1, cell.size() - 2);
    DateCell missing;
    missing.kind = DateCell::Kind::missing;
    if (read_number_cell(cell).kind == NumberCell::Kind::missing) return missing;
    constexpr std::size_t longest = 64;
    if (cell.size() > longest) return {};
    Parts parts;
    if (!split(lowered(is_utf8(cell) ? std::string(cell) : from_windows_1252(cell)), parts)) return {};
    return from_parts(parts);
}

std::optional<Period> read_date_range(std::string_view text) {
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
    const auto day = [](std::string_view part) -> std::optional<Date> {
        const DateCell cell = read_date_cell(part);
        if (cell.kind != DateCell::Kind::day || cell.day_first != cell.month_first) return std::nullopt;
        return date_of(cell.day_first);
    };
    for (const std::string_view between : {" - ", " \u2013 ", " \u2014 ", " to ", " bis ", "-", "\u2013"})
        for (auto at = text.find(between); at != std::string_view::npos; at = text.find(between, at + 1)) {
            const auto from = day(text.substr(0, at));
            const auto to = day(text.substr(at + between.size()));
            if (from && to && *from <= *to) return Period{*from, *to};
        }
    return std::nullopt;
}

}  // namespace roi::read
