#include "read/export/add_up/tally.hpp"

#include <algorithm>

#include "read/csv/encoding.hpp"
#include "read/export/recognise/total_label.hpp"

namespace roi::inline read {

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

void Tally::add_row(const Row& row) {
    ++rows;
    if (is_quick_total_label(cell(row, 0))) return take_total(row);
    for (const auto column : plan_.labels)
        if (is_quick_total_label(cell(row, column))) return take_total(row);
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
    count_rows(index, row, 1);
    if (!plan_.carried.empty()) carry(row, index);
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
        case NumberCell::Kind::missing: return true;
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
    if (is_no_data(row)) return false;
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
    if (quick_day(text, day)) return true;
    const DateCell& read = known_day(row, column, text);
    if (read.kind == DateCell::Kind::wrong) {
        if (is_no_data(row)) return false;
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

}  // namespace roi::read
