#include "read/import/tally.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "read/csv/encoding.hpp"

namespace roi::read {
namespace {

constexpr std::size_t most_mistakes = 100;
constexpr std::size_t named_lines = 5;
constexpr std::size_t key_prefix = 9;  // the bucket by both readings, and whether a day is missing

std::uint64_t hash_of(std::string_view text) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
    std::uint64_t hash = text.size() * odd;
    while (text.size() >= 8) {
        std::uint64_t word;
        std::memcpy(&word, text.data(), 8);
        hash = (hash ^ word) * odd;
        hash ^= hash >> 32;
        text.remove_prefix(8);
    }
    std::uint64_t word = 0;
    std::memcpy(&word, text.data(), text.size());
    hash = (hash ^ word) * odd;
    return hash ^ hash >> 29;
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

std::int32_t bucket_of(std::int32_t day, GroupBy by) {
    if (by == GroupBy::day || day == DateCell::impossible) return day;
    const Date date = date_of(day);
    return static_cast<std::int32_t>(static_cast<int>(date.year())) * 12 +
           static_cast<std::int32_t>(static_cast<unsigned>(date.month())) - 1;
}

std::size_t characters_of(std::string_view bytes) {
    return static_cast<std::size_t>(std::count_if(
        bytes.begin(), bytes.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool says_no_data(std::string_view text) {
    const std::string lower = normal_heading(text).text;
    for (const std::string_view words : {"no data", "keine daten", "aucune donn\u00e9e", "no hay datos",
                                         "nessun dato", "geen gegevens", "ingen data", "sem dados"})
        if (lower.find(words) != std::string::npos) return true;
    return false;
}

}  // namespace

bool may_be_total_label(std::string_view text) {
    if (text.starts_with('"')) text.remove_prefix(1);
    while (text.starts_with(' ')) text.remove_prefix(1);
    if (text.size() < 3 || text[0] < 'A') return false;
    const char second = static_cast<char>(text[1] | 0x20);
    switch (text[0] | 0x20) {
        case 't': return second == 'o';                   // total, totaal, totale
        case 'g': return second == 'e' || second == 'r';  // gesamt, grand total
        case 's': return second == 'u';                   // summe, suma
        case 'i': return second == 'n' || second == ' ';  // insgesamt, i alt
        case 'e': return second == 'i';                   // eindtotaal
        case 'o': return second == 'v';                   // overall total
        default: return false;
    }
}

bool is_total_label(std::string_view text) {
    constexpr std::array<std::string_view, 24> words{"total",
                                                     "totals",
                                                     "grand total",
                                                     "gesamt",
                                                     "gesamtsumme",
                                                     "gesamtergebnis",
                                                     "insgesamt",
                                                     "summe",
                                                     "totalt",
                                                     "i alt",
                                                     "summa",
                                                     "sum",
                                                     "totaal",
                                                     "totale",
                                                     "totales",
                                                     "totaux",
                                                     "suma",
                                                     "total general",
                                                     "total g\u00e9n\u00e9ral",
                                                     "totalsumma",
                                                     "eindtotaal",
                                                     "totale complessivo",
                                                     "total geral",
                                                     "overall total"};
    constexpr std::array<std::string_view, 6> starts{
        "total:", "gesamt:", "totalt:", "totale:", "totaal:", "i alt:"};
    constexpr std::size_t longest = 80;
    if (text.size() > longest) return false;
    const std::string lower = normal_heading(unquoted(text)).text;
    if (std::find(words.begin(), words.end(), lower) != words.end()) return true;
    if (std::any_of(starts.begin(), starts.end(),
                    [&](std::string_view start) { return lower.starts_with(start); }))
        return true;
    constexpr std::string_view counted = "total of ";  // "Total of 6 results"
    return lower.starts_with(counted) && lower.size() > counted.size() && lower[counted.size()] >= '0' &&
           lower[counted.size()] <= '9';
}

bool is_missing_name(std::string_view text) {
    const std::string name = unquoted(text);
    return name.find_first_not_of(" \t-") == std::string::npos || name == "\u2013" || name == "\u2014";
}

bool is_plain_day(std::string_view text) {
    DateCell cell;
    return quick_day(text, cell);
}

void Span::add(const DateCell& from, const DateCell& to) {
    const std::int32_t starts[2] = {from.day_first, from.month_first};
    const std::int32_t stops[2] = {to.day_first, to.month_first};
    for (int way = 0; way < 2; ++way) {
        if (starts[way] != DateCell::impossible) first[way] = std::min(first[way], starts[way]);
        if (stops[way] != DateCell::impossible) last[way] = std::max(last[way], stops[way]);
    }
}

void Span::add(const Span& other) {
    for (int way = 0; way < 2; ++way) {
        first[way] = std::min(first[way], other.first[way]);
        last[way] = std::max(last[way], other.last[way]);
    }
}

Span Group::span() const {
    Span all = days;
    all.add(periods);
    return all;
}

Plan::Plan(const Layout& layout, const ImportRules& rules)
    : dialect(layout.dialect), width(layout.headings.size()), keep_going(rules.keep_going) {
    const auto wants = [&](GroupBy by) {
        return std::find(rules.by.begin(), rules.by.end(), by) != rules.by.end();
    };
    const bool has_campaign =
        layout.column_of(Field::campaign) != nullptr || layout.column_of(Field::campaign_id) != nullptr;
    const bool has_set =
        layout.column_of(Field::ad_set) != nullptr || layout.column_of(Field::ad_set_id) != nullptr;
    std::vector<bool> is_used(width, false);
    for (const auto& column : layout.columns) {
        is_used[column.index] = true;
        switch (column.field) {
            case Field::ad_set:
            case Field::ad_set_id:
                if (wants(GroupBy::ad_set) || wants(GroupBy::ad) || !has_campaign) break;
                labels.push_back(column.index);
                continue;
            case Field::ad:
            case Field::ad_id:
                if (wants(GroupBy::ad) || !(has_campaign || has_set)) break;
                labels.push_back(column.index);
                continue;
            case Field::order_status:
            case Field::cancelled:
                carried.push_back(column.index);
                carried_fields.push_back(column.field);
                continue;
            case Field::day: day = column.index; continue;
            case Field::period_end: period_end = column.index; continue;
            default: break;
        }
        if (is_measure(column.field)) {
            measures.push_back(column.index);
            continue;
        }
        keys.push_back(column.index);
        key_fields.push_back(column.field);
        is_name.push_back(column.field != Field::currency && column.field != Field::result_kind &&
                          column.field != Field::measure_name);
    }
    // Orders carry their currency and day on one of their lines alone.
    if (layout.platform->kind == Platform::Kind::shop)
        for (std::size_t i = keys.size(); i-- > 0;)
            if (key_fields[i] == Field::currency) {
                carried.push_back(keys[i]);
                carried_fields.push_back(Field::currency);
                keys.erase(keys.begin() + static_cast<std::ptrdiff_t>(i));
                key_fields.erase(key_fields.begin() + static_cast<std::ptrdiff_t>(i));
                is_name.erase(is_name.begin() + static_cast<std::ptrdiff_t>(i));
            }
    for (std::size_t i = 0; i < width; ++i)
        if (!is_used[i]) unused.push_back(i);
    const bool is_by_order =
        layout.platform->kind == Platform::Kind::shop;  // their months are found at the end
    if (wants(GroupBy::day) && !is_by_order)
        bucket = GroupBy::day;
    else if (wants(GroupBy::month) && !is_by_order)
        bucket = GroupBy::month;
    for (const auto& heading : layout.headings) headings.push_back(normal_heading(heading).text);
    totals_have_dashes = layout.platform->id == "tiktok";
    first_tells_group =
        day == std::size_t{0} || std::find(keys.begin(), keys.end(), std::size_t{0}) != keys.end();
}

Tally::Tally(const Plan& plan)
    : plan_(plan),
      slots_(1024, 0),
      last_cells_(plan.keys.size()),
      numbers_(plan.measures.size()),
      run_(plan.measures.size()),
      wide_(plan.measures.size()),
      days_(512) {}

Tally::Row Tally::row_at(std::size_t index, RowPosition first) {
    const std::uint32_t from = cells_.row_starts[index];
    const std::uint32_t to = cells_.row_starts[index + 1];
    const std::size_t begin = from == 0 ? 0 : cells_.ends[from - 1] + 1U;
    std::size_t end = cells_.ends[to - 1];
    if (end > begin && block_[end - 1] == '\r') --end;
    return {begin, end, cells_.ends.data() + from, to - from, first + index};
}

void Tally::add(const RowBlock& block) {
    block_ = block.rows;
    block_line_ = block.first_line;
    block_at_ = 0;
    block_marks_ = 0;
    last_group_ = no_group;
    last_days_[0] = last_days_[1] = {};
    if (block.is_irregular)
        split_carefully(block.rows, plan_.dialect, true, cells_);
    else
        split_regular(block.rows, plan_.dialect, cells_);
    is_line_a_row_ = block.lines == cells_.rows();
    const RowPosition first = static_cast<RowPosition>(block.number) << 32;
    if (is_even()) {
        add_even_rows(first);
    } else {
        for (std::size_t i = 0; i < cells_.rows(); ++i) {
            const Row row = row_at(i, first);
            if (row.count == plan_.width)
                add_row(row);
            else
                add_odd_row(row);
        }
    }
    marks_ |= block_marks_;
    constexpr unsigned clear =
        1U << static_cast<unsigned>(Mark::point) | 1U << static_cast<unsigned>(Mark::comma);
    constexpr unsigned unclear =
        1U << static_cast<unsigned>(Mark::unclear_point) | 1U << static_cast<unsigned>(Mark::unclear_comma);
    if ((block_marks_ & clear) == 0 && (block_marks_ & unclear) != 0) look_at_unused(cells_.rows(), first);
}

std::uint64_t Tally::line_of(const Row& row) {
    if (is_line_a_row_) return block_line_ + (row.position & UINT32_MAX);
    if (row.begin < block_at_) {  // a row that was passed: count from the start of what is left of it
        const auto back = block_.substr(row.begin, block_at_ - row.begin);
        return block_line_ -
               static_cast<std::uint64_t>(std::count(back.begin(), back.end(), plan_.dialect.row_end));
    }
    const auto passed = block_.substr(block_at_, row.begin - block_at_);
    block_line_ +=
        static_cast<std::uint64_t>(std::count(passed.begin(), passed.end(), plan_.dialect.row_end));
    block_at_ = row.begin;
    return block_line_;
}

Sighting Tally::sighting(const Row& row, std::size_t column) {
    return {row.position, place_of(row, column), beginning_of(unquoted(cell(row, column)))};
}

void Tally::drop(Drop reason, const Row& row) {
    auto& rows_of_reason = dropped[static_cast<std::size_t>(reason)];
    if (rows_of_reason.rows++ < named_lines) rows_of_reason.lines.push_back(line_of(row));
}

Place Tally::place_of(const Row& row, std::size_t column) {
    const auto text = cell(row, column);
    const auto before =
        block_.substr(row.begin, static_cast<std::size_t>(text.data() - block_.data()) - row.begin);
    const auto line_start = before.rfind(plan_.dialect.row_end);
    const auto lines_before =
        static_cast<std::uint64_t>(std::count(before.begin(), before.end(), plan_.dialect.row_end));
    return {static_cast<std::uint32_t>(line_of(row) + lines_before),
            static_cast<std::uint32_t>(
                characters_of(line_start == std::string_view::npos ? before : before.substr(line_start + 1)) +
                1)};
}

/// Notes a mistake in a row. The row is left out.
void Tally::refuse(const Row& row, std::size_t column, std::string code, std::string message,
                   std::string hint) {
    if (mistake_count++ < most_mistakes) {
        Diagnostic mistake;
        mistake.code = std::move(code);
        mistake.place = place_of(row, column);
        mistake.message = std::move(message);
        mistake.hint = std::move(hint);
        const auto text = block_.substr(row.begin, row.end - row.begin);
        constexpr std::size_t shown = 200;
        if (text.size() <= shown && is_utf8(text) &&
            text.find(plan_.dialect.row_end) == std::string_view::npos) {
            mistake.excerpt = text;
            mistake.width =
                static_cast<std::uint32_t>(std::max<std::size_t>(1, characters_of(cell(row, column))));
        }
        mistakes.push_back(std::move(mistake));
    }
    drop(Drop::wrong, row);
}

bool Tally::is_empty(const Row& row) const {
    return block_.substr(row.begin, row.end - row.begin)
               .find_first_not_of(std::string{' ', '\t', '"', plan_.dialect.delimiter}) ==
           std::string_view::npos;
}

bool Tally::is_total(const Row& row) const {
    for (std::size_t i = 0; i < row.count; ++i)
        if (is_total_label(cell(row, i))) return true;
    if (!plan_.totals_have_dashes || row.count < plan_.width) return false;
    bool has_dash = false;
    for (std::size_t i = 0; i < plan_.keys.size(); ++i) {
        if (!plan_.is_name[i]) continue;
        const auto name = unquoted(cell(row, plan_.keys[i]));
        if (name != "-" && name != "--") return false;
        has_dash = true;
    }
    return has_dash;
}

bool Tally::repeats_headings(const Row& row) const {
    for (std::size_t i = 0; i < row.count; ++i)
        if (normal_heading(unquoted(cell(row, i))).text != plan_.headings[i]) return false;
    return true;
}

/// A row with more or fewer cells than there are headings.
void Tally::add_odd_row(const Row& row) {
    if (row.end == row.begin) return;  // an empty line is no row
    if (is_empty(row)) return drop(Drop::blank, row);
    ++rows;
    if (row.count < plan_.width ? is_total(row)
                                : is_total_label(cell(row, 0)) || is_total_label(cell(row, row.count - 1)))
        return take_total(row);
    if (row.count == 1 && says_no_data(cell(row, 0))) return drop(Drop::no_data, row);
    if (row.count > plan_.width) {
        bool is_padded = true;
        for (std::size_t i = plan_.width; i < row.count; ++i) is_padded = is_padded && cell(row, i).empty();
        if (is_padded) {
            Row cut = row;
            cut.count = plan_.width;
            cut.end = row.ends[plan_.width - 1];
            --rows;
            return add_row(cut);
        }
    }
    const auto number = std::to_string(row.count);
    refuse(row, std::min(row.count - 1, plan_.width - 1), "R075",
           "the row has " + number + (row.count == 1 ? " cell" : " cells") + ", the headings have " +
               std::to_string(plan_.width),
           row.count > plan_.width
               ? "a " + std::string(plan_.dialect.delimiter == ',' ? "comma" : "delimiter") +
                     " inside a cell needs quotes around the cell"
               : "the row may be cut off; --keep-going leaves such rows out and counts them");
}

void Tally::add_row(const Row& row) {
    ++rows;
    if (may_be_total_label(cell(row, 0)) && is_total_label(cell(row, 0))) return take_total(row);
    for (const auto column : plan_.labels)
        if (may_be_total_label(cell(row, column)) && is_total_label(cell(row, column)))
            return take_total(row);
    DateCell from, to;
    if (!read_numbers(row)) return;
    if (!read_days(row, from, to)) return;
    const std::size_t index = group_of(row, from);
    Group& group = groups[index];
    if (group.is_watched) {
        if (is_total(row)) return take_total(row);
        if (is_empty(row)) {
            --rows;
            return drop(Drop::blank, row);
        }
    }
    if (!sum_up(row, index)) return;
    if (first_row == no_position) first_row = row.position;
    last_row = row.position;
    if (group.rows++ == 0) {
        group.first = row.position;
        group.first_line = line_of(row);
    }
    if (!plan_.carried.empty()) carry(row, index);
    group.last = row.position;
    (from.day_first == to.day_first && from.month_first == to.month_first ? group.days : group.periods)
        .add(from, to);
}

/// Reads the cells that are summed; false where the row is no row of data, or is wrong.
bool Tally::read_numbers(const Row& row) {
    for (std::size_t i = 0; i < plan_.measures.size(); ++i) {
        std::string_view text = cell(row, plan_.measures[i]);
        Number& number = numbers_[i];
        number.kind = Number::Kind::none;
        if (text.empty()) continue;
        const char* begin = text.data();
        const char* end = begin + text.size();
        if (*begin == '"' && text.size() >= 2) {
            ++begin;
            --end;
        }
        if (quick_number(begin, end, number.digits, number.places, number.mark)) [[likely]] {
            number.kind = Number::Kind::narrow;
            if ((block_marks_ >> static_cast<unsigned>(number.mark) & 1U) == 0)
                note_mark(row, plan_.measures[i], number.mark, evidence.marks);
        } else if (!read_number(row, i, text)) {
            return false;
        }
    }
    return true;
}

/// The cells that are read with care. False where the row is left out.
bool Tally::read_number(const Row& row, std::size_t measure, std::string_view text) {
    const std::size_t column = plan_.measures[measure];
    const NumberCell read = read_number_cell(text);
    switch (read.kind) {
        case NumberCell::Kind::missing: ++evidence.missing; return true;
        case NumberCell::Kind::censored:
            if (evidence.censored++ == 0) evidence.first_censored = sighting(row, column);
            return true;
        case NumberCell::Kind::number:
            if (read.is_percent) break;
            numbers_[measure].kind = Number::Kind::wide;
            numbers_[measure].mark = read.mark;
            wide_[measure] = read.scaled;
            if ((block_marks_ >> static_cast<unsigned>(read.mark) & 1U) == 0)
                note_mark(row, column, read.mark, evidence.marks);
            if (!read.currency.empty() && std::find(evidence.currencies.begin(), evidence.currencies.end(),
                                                    read.currency) == evidence.currencies.end())
                evidence.currencies.emplace_back(read.currency);
            return true;
        default: break;
    }
    if (is_total(row)) {
        take_total(row);
        return false;
    }
    if (repeats_headings(row)) {
        drop(Drop::heading, row);
        return false;
    }
    if (row.position == 0 && read.kind == NumberCell::Kind::wrong &&
        !read.is_percent) {  // words below the headings that explain them
        const bool explains =
            std::all_of(plan_.measures.begin(), plan_.measures.end(), [&](std::size_t other) {
                const auto kind = read_number_cell(cell(row, other)).kind;
                return kind == NumberCell::Kind::wrong || kind == NumberCell::Kind::missing;
            });
        if (explains) {
            drop(Drop::description, row);
            return false;
        }
    }
    const std::string shown = "\"" + beginning_of(unquoted(text)) + "\"";
    if (read.kind == NumberCell::Kind::too_long)
        refuse(row, column, "R023", shown + " has more digits than are kept",
               "up to 20 digits before the decimal mark and 18 behind it");
    else if (read.is_percent)
        refuse(row, column, "R076", shown + " is a percentage, where an amount or a count belongs",
               "map the right column: --map spend=\"...\"");
    else
        refuse(row, column, "R076", shown + " is no number",
               "correct the cell; --keep-going leaves such rows out and counts them");
    return false;
}

void Tally::note_mark(const Row& row, std::size_t column, Mark mark, Sighting (&list)[5]) {
    const auto index = static_cast<unsigned>(mark);
    if (&list == &evidence.marks) block_marks_ |= 1U << index;
    if (row.position >= list[index].position) return;
    list[index] = sighting(row, column);
}

/// Where the cells that are summed leave the decimal mark open, those of the other columns may tell it.
void Tally::look_at_unused(std::size_t count, RowPosition first) {
    unsigned seen = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Row row = row_at(i, first);
        if (row.count != plan_.width) continue;
        for (const auto column : plan_.unused) {
            const auto text = cell(row, column);
            if (text.size() > 40 || text.find_first_of(".,") == std::string_view::npos) continue;
            const NumberCell read = read_number_cell(text);
            if (read.kind != NumberCell::Kind::number ||
                (read.mark != Mark::point && read.mark != Mark::comma))
                continue;
            if ((seen >> static_cast<unsigned>(read.mark) & 1U) != 0) continue;
            seen |= 1U << static_cast<unsigned>(read.mark);
            note_mark(row, column, read.mark, evidence.unused);
        }
    }
}

bool Tally::read_days(const Row& row, DateCell& from, DateCell& to) {
    if (!plan_.day) return true;
    if (!read_day(row, *plan_.day, from)) return false;
    to = from;
    if (!plan_.period_end) return true;
    DateCell end;
    if (!read_day(row, *plan_.period_end, end)) return false;
    if (end.kind != DateCell::Kind::day) return true;
    const bool is_backwards =
        from.kind == DateCell::Kind::day &&
        std::max(end.day_first, end.month_first) <
            std::min(from.day_first == DateCell::impossible ? from.month_first : from.day_first,
                     from.month_first == DateCell::impossible ? from.day_first : from.month_first);
    if (is_backwards) {
        refuse(row, *plan_.period_end, "R026", "the row ends before it begins", "correct the dates");
        return false;
    }
    to = end;
    return true;
}

bool Tally::read_day(const Row& row, std::size_t column, DateCell& day) {
    std::string_view text = cell(row, column);
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
    LastDay& last = last_days_[column == *plan_.day ? 0 : 1];
    if (text == last.text) {
        day = last.day;
        return true;
    }
    if (quick_day(text, day)) {
        last = {text, day};
        return true;
    }
    const DateCell& read = known_day(row, column, text);
    if (read.kind == DateCell::Kind::wrong) {
        if (is_total(row)) {
            take_total(row);
            return false;
        }
        if (repeats_headings(row)) {
            drop(Drop::heading, row);
            return false;
        }
        refuse(row, column, "R077", "\"" + beginning_of(unquoted(cell(row, column))) + "\" is no date",
               "a day such as 2026-03-31, 31.3.2026, 3/31/2026 or Mar 31, 2026");
        return false;
    }
    day = read;
    return true;
}

/// Dates repeat: a few hundred of them are remembered.
const DateCell& Tally::known_day(const Row& row, std::size_t column, std::string_view text) {
    KnownDay& known = days_[hash_of(text) % days_.size()];
    if (known.text == text && !text.empty()) return known.cell;
    known.text = text;
    known.cell = read_date_cell(text);
    const std::string lower = normal_heading(text).text;
    if (lower == "lifetime" || lower == "all time") known.cell.kind = DateCell::Kind::missing;
    const DateCell& day = known.cell;
    if (day.kind != DateCell::Kind::day) return day;
    Sighting* evidence_of = nullptr;
    if (day.is_unclear())
        evidence_of = &evidence.unclear_day;
    else if (day.month_first == DateCell::impossible)
        evidence_of = &evidence.day_first;
    else if (day.day_first == DateCell::impossible)
        evidence_of = &evidence.month_first;
    if (evidence_of != nullptr && row.position < evidence_of->position) *evidence_of = sighting(row, column);
    return day;
}

/// Adds the numbers of a row: all of them, or, where a sum would grow too large, none.
bool Tally::sum_up(const Row& row, std::size_t group) {
    CellSum* sum = sums.data() + group * plan_.measures.size();
    run_.assign(sum, sum + numbers_.size());
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
        const Number& number = numbers_[i];
        bool fits = true;
        if (number.kind == Number::Kind::narrow)
            fits = run_[i].add(number.digits, number.places, number.mark);
        else if (number.kind == Number::Kind::wide)
            fits = run_[i].add(wide_[i], number.mark);
        if (fits) continue;
        refuse(row, plan_.measures[i], "R040", "the sum of this column grows too large",
               "are these amounts at all?");
        return false;
    }
    std::copy(run_.begin(), run_.end(), sum);
    return true;
}

/// A row that the file itself calls a total.
void Tally::take_total(const Row& row) {
    drop(Drop::total, row);
    constexpr std::size_t most = 64;
    if (totals.size() >= most || row.count < plan_.width) return;
    TotalRow total{line_of(row), row.position, {}, std::vector<CellSum>(plan_.measures.size())};
    for (std::size_t i = 0; i < row.count && total.label.empty(); ++i)
        if (is_total_label(cell(row, i))) total.label = unquoted(cell(row, i));
    for (std::size_t i = 0; i < plan_.measures.size(); ++i) {
        const NumberCell read = read_number_cell(cell(row, plan_.measures[i]));
        if (read.kind == NumberCell::Kind::number)
            static_cast<void>(total.sums[i].add(read.scaled, read.mark));
    }
    totals.push_back(std::move(total));
}

/// The group of a row: that of the row before where the names are the same, found by hash otherwise.
std::size_t Tally::group_of(const Row& row, const DateCell& from) {
    std::int32_t buckets[2] = {0, 0};
    if (plan_.bucket != GroupBy::all) {
        buckets[0] = bucket_of(from.day_first, plan_.bucket);
        buckets[1] = bucket_of(from.month_first, plan_.bucket);
    }
    const bool lacks_day = plan_.day && from.kind != DateCell::Kind::day;
    const std::int64_t bucket =
        (static_cast<std::int64_t>(buckets[0]) << 32 | static_cast<std::uint32_t>(buckets[1])) ^
        static_cast<std::int64_t>(lacks_day);
    bool is_same = last_group_ != no_group && bucket == last_bucket_;
    for (std::size_t i = 0; i < plan_.keys.size(); ++i) {
        const auto text = cell(row, plan_.keys[i]);
        is_same = is_same && text == last_cells_[i];
        last_cells_[i] = text;
    }
    if (is_same) return last_group_;
    last_bucket_ = bucket;
    key_.assign(reinterpret_cast<const char*>(buckets), sizeof buckets);
    key_ += lacks_day ? '\1' : '\0';
    for (const auto text : last_cells_) key_.append(text) += '\0';
    bool is_new = false;
    last_group_ = find_or_add(key_, is_new);
    if (!is_new) return last_group_;
    Group& group = groups[last_group_];
    group.bucket[0] = buckets[0];
    group.bucket[1] = buckets[1];
    bool has_name = false;
    bool has_names = false;
    for (std::size_t i = 0; i < plan_.keys.size(); ++i) {
        if (!plan_.is_name[i]) continue;
        has_names = true;
        has_name = has_name || !is_missing_name(last_cells_[i]);
        group.is_watched = group.is_watched || is_total_label(last_cells_[i]);
    }
    if (has_names ? !has_name : lacks_day || !plan_.day) group.is_watched = true;
    return last_group_;
}

/// Keeps the texts that a group has from the first of its rows that states them.
void Tally::carry(const Row& row, std::size_t index) {
    for (std::size_t i = 0; i < plan_.carried.size(); ++i) {
        const std::size_t at = index * plan_.carried.size() + i;
        const auto text = cell(row, plan_.carried[i]);
        if (carried_from[at] <= row.position || text.empty()) continue;
        carried[at] = unquoted(text);
        carried_from[at] = row.position;
    }
}

std::string_view Tally::keep(std::string_view key) {
    constexpr std::size_t chunk = 256 * 1024;
    if (arena_left_ < key.size()) {
        arena_left_ = std::max(chunk, key.size());
        arena_.push_back(std::make_unique_for_overwrite<char[]>(arena_left_));
        arena_at_ = arena_.back().get();
    }
    std::memcpy(arena_at_, key.data(), key.size());
    const std::string_view kept(arena_at_, key.size());
    arena_at_ += key.size();
    arena_left_ -= key.size();
    return kept;
}

std::size_t Tally::find_or_add(std::string_view key, bool& is_new) {
    const std::uint64_t hash = hash_of(key);
    std::size_t slot = hash & (slots_.size() - 1);
    for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
        const std::size_t index = slots_[slot] - 1;
        if (hashes_[index] == hash && groups[index].key == key) return index;
    }
    is_new = true;
    slots_[slot] = static_cast<std::uint32_t>(groups.size() + 1);
    hashes_.push_back(hash);
    groups.emplace_back().key = keep(key);
    sums.resize(sums.size() + plan_.measures.size());
    carried.resize(carried.size() + plan_.carried.size());
    carried_from.resize(carried.size(), no_position);
    if (groups.size() * 2 > slots_.size()) grow();
    return groups.size() - 1;
}

void Tally::grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (std::size_t index = 0; index < groups.size(); ++index) {
        std::size_t slot = hashes_[index] & (slots_.size() - 1);
        while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
        slots_[slot] = static_cast<std::uint32_t>(index + 1);
    }
}

std::vector<std::string> Tally::key_cells(const Group& group) const {
    std::vector<std::string> result;
    std::string_view rest = group.key.substr(key_prefix);
    while (!rest.empty()) {
        const auto end = rest.find('\0');
        result.push_back(unquoted(rest.substr(0, end)));
        rest.remove_prefix(end + 1);
    }
    return result;
}

/// A sum that grows too large where the sums of two threads come together.
void Tally::refuse_sum(std::uint64_t line) {
    ++mistake_count;
    Diagnostic mistake;
    mistake.code = "R040";
    mistake.place = {static_cast<std::uint32_t>(line), 1};
    mistake.message = "a sum of the rows that begin here grows too large";
    mistake.hint = "are these amounts at all?";
    mistakes.push_back(std::move(mistake));
}

void Tally::merge(const Tally& other) {
    const auto earlier = [](Sighting& mine, const Sighting& theirs) {
        if (theirs.position < mine.position) mine = theirs;
    };
    for (std::size_t i = 0; i < other.groups.size(); ++i) {
        const Group& theirs = other.groups[i];
        bool is_new = false;
        const std::size_t index = find_or_add(theirs.key, is_new);
        Group& mine = groups[index];
        if (is_new || theirs.first < mine.first) {
            mine.first = theirs.first;
            mine.first_line = theirs.first_line;
        }
        mine.last = std::max(mine.last, theirs.last);
        mine.rows += theirs.rows;
        mine.is_watched = mine.is_watched || theirs.is_watched;
        mine.bucket[0] = theirs.bucket[0];
        mine.bucket[1] = theirs.bucket[1];
        mine.days.add(theirs.days);
        mine.periods.add(theirs.periods);
        for (std::size_t m = 0; m < plan_.measures.size(); ++m)
            if (!sums[index * plan_.measures.size() + m].add(other.sums[i * plan_.measures.size() + m]))
                refuse_sum(mine.first_line);
        for (std::size_t c = 0; c < plan_.carried.size(); ++c) {
            const std::size_t mine_at = index * plan_.carried.size() + c;
            const std::size_t theirs_at = i * plan_.carried.size() + c;
            if (other.carried_from[theirs_at] >= carried_from[mine_at]) continue;
            carried[mine_at] = other.carried[theirs_at];
            carried_from[mine_at] = other.carried_from[theirs_at];
        }
    }
    for (int i = 0; i < 5; ++i) {
        earlier(evidence.marks[i], other.evidence.marks[i]);
        earlier(evidence.unused[i], other.evidence.unused[i]);
    }
    earlier(evidence.day_first, other.evidence.day_first);
    earlier(evidence.month_first, other.evidence.month_first);
    earlier(evidence.unclear_day, other.evidence.unclear_day);
    earlier(evidence.first_censored, other.evidence.first_censored);
    evidence.censored += other.evidence.censored;
    evidence.missing += other.evidence.missing;
    for (const auto& currency : other.evidence.currencies)
        if (std::find(evidence.currencies.begin(), evidence.currencies.end(), currency) ==
            evidence.currencies.end())
            evidence.currencies.push_back(currency);
    std::sort(evidence.currencies.begin(), evidence.currencies.end());
    for (std::size_t i = 0; i < drop_count; ++i) {
        dropped[i].rows += other.dropped[i].rows;
        auto& lines = dropped[i].lines;
        lines.insert(lines.end(), other.dropped[i].lines.begin(), other.dropped[i].lines.end());
        std::sort(lines.begin(), lines.end());
        if (lines.size() > named_lines) lines.resize(named_lines);
    }
    totals.insert(totals.end(), other.totals.begin(), other.totals.end());
    std::sort(totals.begin(), totals.end(),
              [](const TotalRow& a, const TotalRow& b) { return a.position < b.position; });
    mistakes.insert(mistakes.end(), other.mistakes.begin(), other.mistakes.end());
    std::stable_sort(mistakes.begin(), mistakes.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.place.line < b.place.line; });
    if (mistakes.size() > most_mistakes) mistakes.resize(most_mistakes);
    mistake_count += other.mistake_count;
    rows += other.rows;
    first_row = std::min(first_row, other.first_row);
    if (other.first_row != no_position) last_row = std::max(last_row, other.last_row);
}

}  // namespace roi::read
