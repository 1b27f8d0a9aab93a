#include "read/export/add_up/row_days.hpp"

#include <algorithm>

#include "read/export/add_up/key_table.hpp"

namespace roi::inline read {
namespace {

std::int32_t earliest(const DateCell& day) {
    if (day.day_first == DateCell::impossible) return day.month_first;
    if (day.month_first == DateCell::impossible) return day.day_first;
    return std::min(day.day_first, day.month_first);
}

}  // namespace

RowDays::Obstacle RowDays::read(const Row& row, DateCell& from, DateCell& to) {
    if (!plan_.day) return {};
    if (!read_day(row, *plan_.day, from)) return {Obstacle::Kind::no_day, *plan_.day};
    to = from;
    if (!plan_.period_end) return {};
    DateCell end;
    if (!read_day(row, *plan_.period_end, end)) return {Obstacle::Kind::no_day, *plan_.period_end};
    if (end.kind != DateCell::Kind::day) return {};
    if (from.kind == DateCell::Kind::day && std::max(end.day_first, end.month_first) < earliest(from))
        return {Obstacle::Kind::backwards, *plan_.period_end};
    to = end;
    return {};
}

bool RowDays::read_day(const Row& row, std::size_t column, DateCell& day) {
    std::string_view text = rows_.cell(row, column);
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
    if (quick_day(text, day)) return true;
    day = known_day(row, column, text);
    return day.kind != DateCell::Kind::wrong;
}

const DateCell& RowDays::known_day(const Row& row, std::size_t column, std::string_view text) {
    Known& known = known_[hash_of(text) % known_.size()];
    if (known.text == text && !text.empty()) return known.cell;
    known.text = text;
    known.cell = read_date_cell(text);
    const std::string lower = normal_heading(text).text;
    if (lower == "lifetime" || lower == "all time") known.cell.kind = DateCell::Kind::missing;
    evidence_.note_day(known.cell, rows_, row, column);
    return known.cell;
}

}  // namespace roi::read
