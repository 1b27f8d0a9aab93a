#include "read/export/add_up/evidence.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace roi::inline read {
namespace {

constexpr unsigned bit(Mark mark) { return 1U << static_cast<unsigned>(mark); }

}  // namespace

void Sighting::keep_first(const Sighting& other) {
    if (other.position < position) *this = other;
}

Sighting sighting_of(BlockRows& rows, const Row& row, std::size_t column) {
    return {row.position, rows.place_of(row, column), beginning_of(unquoted(rows.cell(row, column)))};
}

void ConventionEvidence::note_day(const DateCell& day, BlockRows& rows, const Row& row, std::size_t column) {
    if (day.kind != DateCell::Kind::day) return;
    const bool is_day_first = day.month_first == DateCell::impossible;
    const bool is_month_first = day.day_first == DateCell::impossible;
    if (!day.is_unclear() && !is_day_first && !is_month_first) return;
    Sighting& sighting = day.is_unclear() ? unclear_day : is_day_first ? day_first : month_first;
    if (row.position < sighting.position) sighting = sighting_of(rows, row, column);
}

void ConventionEvidence::note_currency(std::string_view sign) {
    if (sign.empty() || std::find(currencies.begin(), currencies.end(), sign) != currencies.end()) return;
    currencies.emplace_back(sign);
}

void ConventionEvidence::merge(const ConventionEvidence& other) {
    for (std::size_t i = 0; i < mark_count; ++i) {
        marks[i].keep_first(other.marks[i]);
        unused[i].keep_first(other.unused[i]);
    }
    day_first.keep_first(other.day_first);
    month_first.keep_first(other.month_first);
    unclear_day.keep_first(other.unclear_day);
    first_censored.keep_first(other.first_censored);
    censored += other.censored;
    for (const auto& sign : other.currencies) note_currency(sign);
}

void MarkWatch::note(const Row& row, std::size_t column, Mark mark) {
    seen_ |= bit(mark);
    Sighting& sighting = evidence_.marks[static_cast<std::size_t>(mark)];
    if (row.position < sighting.position) sighting = sighting_of(rows_, row, column);
}

void MarkWatch::end_block() {
    const bool is_clear = (seen_ & (bit(Mark::point) | bit(Mark::comma))) != 0;
    const bool is_open = (seen_ & (bit(Mark::unclear_point) | bit(Mark::unclear_comma))) != 0;
    if (is_open && !is_clear) look_at_unused();
}

void MarkWatch::look_at_unused() {
    unsigned seen = 0;
    for (std::size_t i = 0; i < rows_.count(); ++i) {
        const Row row = rows_.row(i);
        if (row.count != plan_.width) continue;
        for (const auto column : plan_.unused) {
            const auto text = rows_.cell(row, column);
            if (text.size() > 40 || text.find_first_of(".,") == std::string_view::npos) continue;
            const NumberCell read = read_number_cell(text);
            const bool is_clear = read.mark == Mark::point || read.mark == Mark::comma;
            if (read.kind != NumberCell::Kind::number || !is_clear || (seen & bit(read.mark)) != 0) continue;
            seen |= bit(read.mark);
            Sighting& sighting = evidence_.unused[static_cast<std::size_t>(read.mark)];
            if (row.position < sighting.position) sighting = sighting_of(rows_, row, column);
        }
    }
}

}  // namespace roi::read
