#include "read/export/add_up/odd_rows.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "read/export/add_up/total_label.hpp"

namespace roi::inline read {

void OddRows::drop(Drop reason, const Row& row) {
    DroppedRows& dropped = left_out_[reason];
    if (dropped.rows++ < DroppedRows::most_lines) dropped.lines.push_back(rows_.line_of(row));
}

bool OddRows::is_empty(const Row& row) const {
    return rows_.text(row).find_first_not_of(std::string{' ', '\t', '"', plan_.dialect.delimiter}) ==
           std::string_view::npos;
}

bool OddRows::is_total(const Row& row) const {
    for (std::size_t i = 0; i < row.count; ++i)
        if (is_total_label(rows_.cell(row, i))) return true;
    if (!plan_.totals_have_dashes || row.count < plan_.width) return false;
    bool has_dash = false;
    for (std::size_t i = 0; i < plan_.keys.size(); ++i) {
        if (!plan_.is_name(i)) continue;
        const auto name = unquoted(rows_.cell(row, plan_.keys[i]));
        if (name != "-" && name != "--") return false;
        has_dash = true;
    }
    return has_dash;
}

void OddRows::take_total(const Row& row) {
    drop(Drop::total, row);
    auto& totals = left_out_.totals;
    if (totals.size() >= LeftOut::most_totals || row.count < plan_.width) return;
    TotalRow total{rows_.line_of(row), row.position, {}, std::vector<CellSum>(plan_.measures.size())};
    for (std::size_t i = 0; i < row.count && total.label.empty(); ++i)
        if (is_total_label(rows_.cell(row, i))) total.label = unquoted(rows_.cell(row, i));
    for (std::size_t i = 0; i < plan_.measures.size(); ++i) {
        const NumberCell read = read_number_cell(rows_.cell(row, plan_.measures[i]));
        if (read.kind == NumberCell::Kind::number)
            static_cast<void>(total.sums[i].add(read.scaled, read.mark));
    }
    totals.push_back(std::move(total));
}

bool OddRows::repeats_headings(const Row& row) const {
    for (std::size_t i = 0; i < row.count; ++i)
        if (normal_heading(unquoted(rows_.cell(row, i))).text != plan_.headings[i]) return false;
    return true;
}

/// Whether words stand wherever a number belongs.
bool OddRows::explains_headings(const Row& row) const {
    return std::all_of(plan_.measures.begin(), plan_.measures.end(), [&](std::size_t column) {
        const auto kind = read_number_cell(rows_.cell(row, column)).kind;
        return kind == NumberCell::Kind::wrong || kind == NumberCell::Kind::missing;
    });
}

/// Takes a row that cannot be read as data because it is a total, or the headings again.
bool OddRows::is_no_data(const Row& row) {
    if (is_total(row)) {
        take_total(row);
        return true;
    }
    if (!repeats_headings(row)) return false;
    drop(Drop::heading, row);
    return true;
}

std::optional<Row> OddRows::without_padding(const Row& row) {
    const auto says_total = [&](std::size_t column) { return is_total_label(rows_.cell(row, column)); };
    const bool is_short = row.count < plan_.width;
    const auto is_blank = [&](std::size_t column) { return rows_.cell(row, column).empty(); };
    if (is_short ? is_total(row) : says_total(0) || says_total(row.count - 1)) {
        take_total(row);
    } else if (row.count == 1 && says_no_data(rows_.cell(row, 0))) {
        drop(Drop::no_data, row);
    } else {
        std::size_t padded = row.count;
        while (padded > plan_.width && is_blank(padded - 1)) --padded;
        if (padded == plan_.width)
            return Row{row.begin, row.ends[plan_.width - 1], row.ends, plan_.width, row.position};
        refuse_width(row);
    }
    return std::nullopt;
}

void OddRows::refuse_width(const Row& row) {
    const bool is_long = row.count > plan_.width;
    const std::string separator = plan_.dialect.delimiter == ',' ? "comma" : "delimiter";
    refuse(row, std::min(row.count, plan_.width) - 1, "R075",
           "the row has " + std::to_string(row.count) + (row.count == 1 ? " cell" : " cells") +
               ", the headings have " + std::to_string(plan_.width),
           is_long ? "a " + separator + " inside a cell needs quotes around the cell"
                   : "the row may be cut off; --keep-going leaves such rows out and counts them");
}

std::string OddRows::shown(const Row& row, std::size_t column) const {
    return "\"" + beginning_of(unquoted(rows_.cell(row, column))) + "\"";
}

void OddRows::take_no_number(const Row& row, std::size_t column) {
    if (is_no_data(row)) return;
    const NumberCell read = read_number_cell(rows_.cell(row, column));
    const bool is_word = read.kind == NumberCell::Kind::wrong && !read.is_percent;
    const bool is_below_headings = row.position == 0;
    if (is_below_headings && is_word && explains_headings(row)) return drop(Drop::description, row);
    if (read.kind == NumberCell::Kind::too_long)
        refuse(row, column, "R023", shown(row, column) + " has more digits than are kept",
               "up to 20 digits before the decimal mark and 18 behind it");
    else if (read.is_percent)
        refuse(row, column, "R076",
               shown(row, column) + " is a percentage, where an amount or a count belongs",
               "map the right column: --map spend=\"...\"");
    else
        refuse(row, column, "R076", shown(row, column) + " is no number",
               "correct the cell; --keep-going leaves such rows out and counts them");
}

void OddRows::take_no_day(const Row& row, std::size_t column) {
    if (is_no_data(row)) return;
    refuse(row, column, "R077", shown(row, column) + " is no date",
           "a day such as 2026-03-31, 31.3.2026, 3/31/2026 or Mar 31, 2026");
}

void OddRows::refuse(const Row& row, std::size_t column, std::string code, std::string message,
                     std::string hint) {
    if (left_out_.mistake_count++ < LeftOut::most_mistakes) {
        Diagnostic mistake;
        mistake.code = std::move(code);
        mistake.place = rows_.place_of(row, column);
        mistake.message = std::move(message);
        mistake.hint = std::move(hint);
        const auto text = rows_.text(row);
        constexpr std::size_t shown = 200;
        if (text.size() <= shown && is_utf8(text) &&
            text.find(plan_.dialect.row_end) == std::string_view::npos) {
            mistake.excerpt = text;
            mistake.width = static_cast<std::uint32_t>(
                std::max<std::size_t>(1, count_characters(rows_.cell(row, column))));
        }
        left_out_.mistakes.push_back(std::move(mistake));
    }
    drop(Drop::wrong, row);
}

}  // namespace roi::read
