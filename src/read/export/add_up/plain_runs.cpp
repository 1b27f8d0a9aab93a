#include "read/export/add_up/plain_runs.hpp"

#include <algorithm>
#include <cstring>

#include "read/export/add_up/total_label.hpp"

namespace roi::inline read {
namespace {

/// Whether two texts of one length are the same; eight bytes behind each can be read.
inline bool same_bytes(const char* a, const char* b, std::size_t size) {
    std::uint64_t x, y;
    for (; size >= 8; size -= 8, a += 8, b += 8) {
        std::memcpy(&x, a, 8);
        std::memcpy(&y, b, 8);
        if (x != y) return false;
    }
    if (size == 0) return true;
    std::memcpy(&x, a, 8);
    std::memcpy(&y, b, 8);
    return ((x ^ y) << (64 - 8 * size)) == 0;
}

inline bool same_text(std::string_view a, std::string_view b) {
    return a.size() == b.size() && same_bytes(a.data(), b.data(), a.size());
}

}  // namespace

std::size_t PlainRuns::end_of_run(std::size_t from) const {
    const std::size_t rows = rows_.count();
    const bool is_by_day = plan_.bucket != GroupBy::all && plan_.day;
    const auto differs = [&](std::size_t i, std::size_t column) {
        return !same_text(rows_.even_cell(i - 1, column), rows_.even_cell(i, column));
    };
    for (std::size_t i = from + 1; i < rows; ++i) {
        for (const auto column : plan_.keys)
            if (differs(i, column)) return i;
        if (is_by_day && differs(i, *plan_.day)) return i;
    }
    return rows;
}

bool PlainRuns::read(std::size_t from, std::size_t to) {
    if (!plan_.carried.empty()) return false;  // each row may state what its group carries
    if (has_total_label(from, to)) return false;
    for (std::size_t measure = 0; measure < sums_.size(); ++measure)
        if (!sum_column(measure, from, to)) return false;
    return read_days(from, to);
}

bool PlainRuns::has_total_label(std::size_t from, std::size_t to) const {
    if (is_quick_total_label(rows_.even_cell(from, 0))) return true;
    for (std::size_t i = from; i < to; ++i) {
        if (!plan_.first_tells_group && is_quick_total_label(rows_.even_cell(i, 0))) return true;
        for (const auto column : plan_.labels)
            if (is_quick_total_label(rows_.even_cell(i, column))) return true;
    }
    return false;
}

/// Sums a column of a run. Digits are added as they are while their number of decimals stays the same.
bool PlainRuns::sum_column(std::size_t measure, std::size_t from, std::size_t to) {
    const std::size_t column = plan_.measures[measure];
    CellSum sum;
    std::int64_t digits = 0;
    int places = 0;
    ColumnCells cells = rows_.even_column(from, column);
    for (std::size_t i = from; i < to; ++i) {
        const std::string_view cell = cells.next();
        const char* begin = cell.data();
        const char* end = begin + cell.size();
        if (begin == end) continue;
        if (*begin == '"' && end - begin > 2) ++begin, --end;
        std::int64_t value;
        int value_places;
        Mark mark;
        if (!quick_number(begin, end, value, value_places, mark)) return false;
        if (mark >= Mark::unclear_point) return false;
        if (marks_.is_new(mark)) marks_.note(rows_.row(i), column, mark);
        ++sum.cells;
        if (value_places == places && !__builtin_add_overflow(digits, value, &digits)) continue;
        if (value_places == places) return false;  // too large for one look
        sum.clear += Int128(digits) * small_power_of_ten(cell_places - places);
        digits = value;
        places = value_places;
    }
    sum.clear += Int128(digits) * small_power_of_ten(cell_places - places);
    sums_[measure] = sum;
    return true;
}

/// The days of a run; false where one is not written as 2025-01-31, or a row ends before it begins.
bool PlainRuns::read_days(std::size_t from, std::size_t to) {
    days_ = periods_ = {};
    first_day_ = {};
    if (!plan_.day) return true;
    std::string_view known_text, known_end;
    DateCell start, end;
    for (std::size_t i = from; i < to; ++i) {
        const std::string_view text = rows_.even_cell(i, *plan_.day);
        const std::string_view end_text =
            plan_.period_end ? rows_.even_cell(i, *plan_.period_end) : std::string_view();
        if (i > from && same_text(text, known_text) && same_text(end_text, known_end)) continue;
        known_text = text;
        known_end = end_text;
        if (!quick_day(text, start)) return false;
        end = start;
        if (plan_.period_end && !quick_day(end_text, end)) return false;
        if (end.day_first < start.day_first) return false;
        (start.day_first == end.day_first ? days_ : periods_).add(start, end);
        if (i == from) first_day_ = start;
    }
    return true;
}

bool PlainRuns::add_to(Group& group, CellSum* sums) {
    for (std::size_t i = 0; i < sums_.size(); ++i)
        if (!sums_[i].add(sums[i])) return false;
    std::copy(sums_.begin(), sums_.end(), sums);
    group.days.add(days_);
    group.periods.add(periods_);
    return true;
}

}  // namespace roi::read
