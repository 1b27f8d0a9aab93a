// Rows that are no plain rows: totals, headings, mistakes, and what they tell.
#include <algorithm>

#include "read/csv/encoding.hpp"
#include "read/export/add_up/tally.hpp"
#include "read/export/recognise/total_label.hpp"

namespace roi::inline read {
namespace {

std::size_t characters_of(std::string_view bytes) {
    return static_cast<std::size_t>(std::count_if(
        bytes.begin(), bytes.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

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
        if (!plan_.is_name(i)) continue;
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

/// Takes a row that cannot be read as data because it is a total, or the headings again.
bool Tally::is_no_data(const Row& row) {
    if (is_total(row)) {
        take_total(row);
        return true;
    }
    if (!repeats_headings(row)) return false;
    drop(Drop::heading, row);
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

}  // namespace roi::read
