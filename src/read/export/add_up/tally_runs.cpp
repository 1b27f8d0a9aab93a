// The quick way through a block whose rows are all as wide as the headings: rows that stand together and have
// the same names are a run, and the columns of a run are added up one after another. A run with anything
// unusual in it goes row by row, as if this file did not exist.
#include <algorithm>
#include <cstring>

#include "read/export/add_up/tally.hpp"
#include "read/export/recognise/total_label.hpp"

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

bool Tally::is_even() const {
    const std::size_t rows = cells_.rows();
    std::size_t wrong = 0;
    for (std::size_t i = 0; i <= rows; ++i) wrong |= cells_.row_starts[i] ^ (i * plan_.width);
    return wrong == 0;
}

void Tally::add_even_rows(RowPosition first) {
    const std::size_t rows_here = cells_.rows();
    for (std::size_t from = 0; from < rows_here;) {
        const std::size_t to = end_of_run(from, rows_here);
        if (!add_run(from, to, first))
            for (std::size_t i = from; i < to; ++i) add_row(row_at(i, first));
        from = to;
    }
}

/// The first row behind `from` whose names, or whose day where that tells groups apart, are others.
std::size_t Tally::end_of_run(std::size_t from, std::size_t rows_here) const {
    const bool is_by_day = plan_.bucket != GroupBy::all && plan_.day;
    const auto differs = [&](std::size_t i, std::size_t column) {
        return !same_text(even_cell(i - 1, column), even_cell(i, column));
    };
    for (std::size_t i = from + 1; i < rows_here; ++i) {
        for (const auto column : plan_.keys)
            if (differs(i, column)) return i;
        if (is_by_day && differs(i, *plan_.day)) return i;
    }
    return rows_here;
}

/// Adds a run of plain rows; false, and nothing changed but what was seen of conventions, where one is not
/// plain.
bool Tally::add_run(std::size_t from, std::size_t to, RowPosition first) {
    if (!plan_.carried.empty()) return false;  // each row may state what its group carries
    if (is_quick_total_label(even_cell(from, 0))) return false;
    for (std::size_t i = from; i < to; ++i) {
        if (!plan_.first_tells_group && is_quick_total_label(even_cell(i, 0))) return false;
        for (const auto column : plan_.labels)
            if (is_quick_total_label(even_cell(i, column))) return false;
    }
    Span days, periods;
    DateCell day;
    if (!add_run_numbers(from, to, first) || !add_run_days(from, to, days, periods, day)) return false;
    const Row row = row_at(from, first);
    const std::size_t index = group_of(row, day);
    if (groups[index].is_watched) return false;
    CellSum* sum = sums.data() + index * plan_.measures.size();
    for (std::size_t i = 0; i < run_.size(); ++i)
        if (!run_[i].add(sum[i])) return false;
    std::copy(run_.begin(), run_.end(), sum);
    rows += to - from;
    count_rows(index, row, to - from);
    groups[index].days.add(days);
    groups[index].periods.add(periods);
    return true;
}

/// Sums each column of a run. Digits are added as they are while their number of decimals stays the same.
bool Tally::add_run_numbers(std::size_t from, std::size_t to, RowPosition first) {
    for (std::size_t measure = 0; measure < plan_.measures.size(); ++measure) {
        const std::size_t column = plan_.measures[measure];
        CellSum& sum = run_[measure];
        sum = {};
        std::int64_t digits = 0;
        int places = 0;
        const bool may_have_return = column + 1 == plan_.width;
        const std::uint32_t* cell_end = cells_.ends.data() + from * plan_.width + column;
        for (std::size_t i = from; i < to; ++i, cell_end += plan_.width) {
            const char* begin = block_.data() + (i + column == 0 ? 0 : cell_end[-1] + 1U);
            const char* end = block_.data() + *cell_end;
            if (may_have_return && begin != end && end[-1] == '\r') --end;
            if (begin == end) continue;
            if (*begin == '"' && end - begin > 2) ++begin, --end;
            std::int64_t value;
            int value_places;
            Mark mark;
            if (!quick_number(begin, end, value, value_places, mark)) return false;
            if (mark >= Mark::unclear_point) return false;
            if ((block_marks_ >> static_cast<unsigned>(mark) & 1U) == 0)
                note_mark(row_at(i, first), column, mark, evidence.marks);
            ++sum.cells;
            if (value_places == places && !__builtin_add_overflow(digits, value, &digits)) continue;
            if (value_places == places) return false;  // too large for one look
            sum.clear += Int128(digits) * power_of_ten(cell_places - places);
            digits = value;
            places = value_places;
        }
        sum.clear += Int128(digits) * power_of_ten(cell_places - places);
    }
    return true;
}

/// The days of a run; false where one is not written as 2025-01-31, or a row ends before it begins.
bool Tally::add_run_days(std::size_t from, std::size_t to, Span& days, Span& periods, DateCell& day) {
    if (!plan_.day) return true;
    std::string_view known_text, known_end;
    DateCell start, end;
    for (std::size_t i = from; i < to; ++i) {
        const std::string_view text = even_cell(i, *plan_.day);
        const std::string_view end_text =
            plan_.period_end ? even_cell(i, *plan_.period_end) : std::string_view();
        if (i > from && same_text(text, known_text) && same_text(end_text, known_end)) continue;
        known_text = text;
        known_end = end_text;
        if (!quick_day(text, start)) return false;
        end = start;
        if (plan_.period_end && !quick_day(end_text, end)) return false;
        if (end.day_first < start.day_first) return false;
        (start.day_first == end.day_first ? days : periods).add(start, end);
        if (i == from) day = start;
    }
    return true;
}

}  // namespace roi::read
