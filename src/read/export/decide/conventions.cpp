// Decimal mark, order of dates, encoding: decided by all cells of the file, or not at all.
#include <algorithm>

#include "read/csv/encoding.hpp"
#include "read/export/add_up/table.hpp"

namespace roi::inline read {
namespace {

Diagnostic about(const std::string& file, const Sighting& cell, std::string code, std::string message,
                 std::string hint) {
    Diagnostic mistake;
    mistake.code = std::move(code);
    mistake.file = file;
    mistake.place = cell.place;
    mistake.width = static_cast<std::uint32_t>(std::max<std::size_t>(1, cell.text.size()));
    mistake.message = std::move(message);
    mistake.hint = std::move(hint);
    return mistake;
}

bool is_seen(const Sighting& cell) { return cell.position != no_position; }

std::string quoted(const Sighting& cell) { return "\"" + cell.text + "\""; }

std::string in_line(const Sighting& cell) {
    return quoted(cell) + " in line " + std::to_string(cell.place.line);
}

const Sighting& of(const Sighting (&list)[5], Mark mark) { return list[static_cast<std::size_t>(mark)]; }

const Sighting& earlier(const Sighting& a, const Sighting& b) { return a.position <= b.position ? a : b; }

/// The decimal mark; nothing, and a mistake, where the file leaves it open.
void decide_decimal(SummedTable& table, const std::string& file, const ImportRules& rules,
                    ImportReport& report, Diagnostics& mistakes) {
    using Rule = ImportRules::DecimalMark;
    const Evidence& evidence = table.tally.evidence;
    const Sighting& point = of(evidence.marks, Mark::point);
    const Sighting& comma = of(evidence.marks, Mark::comma);
    const Sighting& unclear =
        earlier(of(evidence.marks, Mark::unclear_point), of(evidence.marks, Mark::unclear_comma));
    if (is_seen(point) && is_seen(comma)) {
        mistakes.push_back(about(file, point.position < comma.position ? comma : point, "R080",
                                 "the file mixes decimal marks: " + in_line(point) +
                                     " has a decimal point, " + in_line(comma) + " a decimal comma",
                                 "write all numbers the same way"));
        return;
    }
    if (rules.decimal != Rule::found) {
        table.is_comma_decimal = rules.decimal == Rule::comma;
        const Sighting& contrary = table.is_comma_decimal ? point : comma;
        if (is_seen(contrary))
            mistakes.push_back(
                about(file, contrary, "R080",
                      quoted(contrary) + " has a decimal " + (table.is_comma_decimal ? "point" : "comma") +
                          ", against --decimal " + (table.is_comma_decimal ? "comma" : "point"),
                      "leave --decimal out"));
        report.decimal_mark = table.is_comma_decimal ? "comma" : "point";
        return;
    }
    if (is_seen(point) || is_seen(comma)) {
        table.is_comma_decimal = is_seen(comma);
        report.decimal_mark = table.is_comma_decimal ? "comma" : "point";
        return;
    }
    if (!is_seen(unclear)) return;
    const Sighting& other_point = of(evidence.unused, Mark::point);
    const Sighting& other_comma = of(evidence.unused, Mark::comma);
    if (is_seen(other_point) != is_seen(other_comma)) {
        table.is_comma_decimal = is_seen(other_comma);
        report.decimal_mark = table.is_comma_decimal ? "comma" : "point";
        report.notes.push_back("the decimal mark is told by " +
                               in_line(table.is_comma_decimal ? other_comma : other_point) + " alone");
        return;
    }
    mistakes.push_back(
        about(file, unclear, "R078",
              quoted(unclear) +
                  " may have a decimal mark, or one between thousands: no number of the file tells which",
              "say it: roi import --decimal point or --decimal comma"));
}

/// Whether all days, read one way, lie in a range.
bool fits(const Span& span, int way, const Period& range) {
    return span.first[way] >= days_of(range.from) && span.last[way] <= days_of(range.to);
}

void decide_dates(SummedTable& table, const std::string& file, const ImportRules& rules, ImportReport& report,
                  Diagnostics& mistakes) {
    using Rule = ImportRules::DateOrder;
    const Evidence& evidence = table.tally.evidence;
    const bool saw_day_first = is_seen(evidence.day_first);
    const bool saw_month_first = is_seen(evidence.month_first);
    const auto take = [&](int way) {
        table.way = way;
        report.date_order = way == 0 ? "day first" : "month first";
    };
    const auto clash = [&](const Sighting& cell, const std::string& against) {
        mistakes.push_back(about(file, cell, "R081", quoted(cell) + " is no date where " + against,
                                 "write all dates the same way, as 2026-03-31"));
    };
    if (saw_day_first && saw_month_first) {
        const bool is_late = evidence.month_first.position > evidence.day_first.position;
        const Sighting& late = is_late ? evidence.month_first : evidence.day_first;
        const Sighting& early = is_late ? evidence.day_first : evidence.month_first;
        return clash(late, in_line(early) + (is_late ? " has the day first" : " has the month first"));
    }
    if (rules.dates != Rule::found) {
        take(rules.dates == Rule::day_first ? 0 : 1);
        const Sighting& contrary = table.way == 0 ? evidence.month_first : evidence.day_first;
        if (is_seen(contrary))
            clash(contrary, std::string("--dates says ") + (table.way == 0 ? "day-first" : "month-first"));
        return;
    }
    if (saw_day_first || saw_month_first) return take(saw_day_first ? 0 : 1);
    if (!is_seen(evidence.unclear_day)) return;
    Span all;
    for (const auto& group : table.tally.groups)
        if (group.rows > 0) all.add(group.span());
    if (table.layout.range && fits(all, 0, *table.layout.range) != fits(all, 1, *table.layout.range)) {
        take(fits(all, 0, *table.layout.range) ? 0 : 1);
        report.notes.push_back("the order of day and month is told by the period in line " +
                               std::to_string(table.layout.range_line));
        return;
    }
    mistakes.push_back(about(
        file, evidence.unclear_day, "R079",
        quoted(evidence.unclear_day) + " may begin with the day or with the month: no date of the file tells",
        "say it: roi import --dates day-first or --dates month-first"));
}

/// Names that are no UTF-8 are Windows-1252, unless others are UTF-8 beyond doubt.
void decide_encoding(SummedTable& table, const std::string& file, ImportReport& report,
                     Diagnostics& mistakes) {
    bool has_utf8 = false;
    const Group* broken = nullptr;
    for (const auto& group : table.tally.groups) {
        if (is_ascii(group.key.substr(std::min<std::size_t>(9, group.key.size())))) continue;
        const bool is_right = is_utf8(group.key.substr(9));
        has_utf8 = has_utf8 || is_right;
        if (!is_right && (broken == nullptr || group.first < broken->first)) broken = &group;
    }
    for (const auto& heading : table.layout.headings)
        has_utf8 = has_utf8 || (!table.layout.is_windows_1252 && !is_ascii(heading));
    table.is_windows_1252 = broken != nullptr || table.layout.is_windows_1252;
    if (!table.is_windows_1252) return;
    if (has_utf8) {
        Sighting cell;
        cell.place = {
            static_cast<std::uint32_t>(broken != nullptr ? broken->first_line : table.layout.header_line), 1};
        mistakes.push_back(about(file, cell, "R003", "a name here is no UTF-8, while others are",
                                 "save the file as UTF-8 as a whole"));
        return;
    }
    report.encoding = "Windows-1252";
    report.notes.push_back("the names are no UTF-8: they are read as Windows-1252");
}

}  // namespace

Diagnostics decide_conventions(SummedTable& table, const std::string& file, const ImportRules& rules,
                               ImportReport& report) {
    Diagnostics mistakes;
    decide_decimal(table, file, rules, report, mistakes);
    decide_dates(table, file, rules, report, mistakes);
    decide_encoding(table, file, report, mistakes);
    return mistakes;
}

}  // namespace roi::read
