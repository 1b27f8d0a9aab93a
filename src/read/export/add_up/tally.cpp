#include "read/export/add_up/tally.hpp"

#include <algorithm>

#include "read/export/add_up/total_label.hpp"

namespace roi::inline read {

Tally::Tally(const Plan& plan)
    : groups(plan),
      plan_(plan),
      block_(plan),
      marks_(plan, block_, evidence),
      numbers_(plan, block_, marks_, evidence),
      days_(plan, block_, evidence),
      finder_(plan, block_, groups),
      odd_(plan, block_, left_out),
      runs_(plan, block_, marks_) {}

void Tally::add(const RowBlock& block) {
    block_.split(block);
    marks_.begin_block();
    finder_.begin_block();
    if (block_.is_even()) {
        add_even_rows();
    } else {
        for (std::size_t i = 0; i < block_.count(); ++i) {
            const Row row = block_.row(i);
            if (row.count == plan_.width)
                add_row(row);
            else
                add_row_of_other_width(row);
        }
    }
    marks_.end_block();
}

void Tally::add_even_rows() {
    for (std::size_t from = 0; from < block_.count();) {
        const std::size_t to = runs_.end_of_run(from);
        if (!add_run(from, to))
            for (std::size_t i = from; i < to; ++i) add_row(block_.row(i));
        from = to;
    }
}

/// Adds a run of plain rows; false where it has to go row by row.
bool Tally::add_run(std::size_t from, std::size_t to) {
    if (!runs_.read(from, to)) return false;
    const Row row = block_.row(from);
    const std::size_t index = finder_.group_of(row, runs_.first_day());
    Group& group = groups[index];
    if (group.is_watched || !runs_.add_to(group, groups.sums(index))) return false;
    rows += to - from;
    count_rows(group, row, to - from);
    return true;
}

void Tally::add_row(const Row& row) {
    ++rows;
    if (has_total_label(row)) return odd_.take_total(row);
    if (const auto column = numbers_.read(row)) return odd_.take_no_number(row, *column);
    DateCell from, to;
    if (const auto obstacle = days_.read(row, from, to)) {
        if (obstacle.kind == RowDays::Obstacle::Kind::no_day) return odd_.take_no_day(row, obstacle.column);
        return odd_.refuse(row, obstacle.column, "R026", "the row ends before it begins",
                           "correct the dates");
    }
    const std::size_t index = finder_.group_of(row, from);
    Group& group = groups[index];
    if (group.is_watched && leave_out_watched(row)) return;
    if (const auto column = numbers_.add_to(groups.sums(index)))
        return odd_.refuse(row, *column, "R040", "the sum of this column grows too large",
                           "are these amounts at all?");
    count_rows(group, row, 1);
    for (std::size_t i = 0; i < plan_.carried.size(); ++i)
        groups.carry(index, i, row.position, block_.cell(row, plan_.carried[i]));
    (from.day_first == to.day_first && from.month_first == to.month_first ? group.days : group.periods)
        .add(from, to);
}

void Tally::add_row_of_other_width(const Row& row) {
    if (row.end == row.begin) return;  // an empty line is no row
    if (odd_.is_empty(row)) return odd_.drop(Drop::blank, row);
    if (const auto whole = odd_.without_padding(row))
        add_row(*whole);
    else
        ++rows;
}

bool Tally::has_total_label(const Row& row) const {
    if (is_quick_total_label(block_.cell(row, 0))) return true;
    return std::any_of(plan_.labels.begin(), plan_.labels.end(),
                       [&](std::size_t column) { return is_quick_total_label(block_.cell(row, column)); });
}

/// A row of a group that may hold totals: leaves it out where it is one, or is empty.
bool Tally::leave_out_watched(const Row& row) {
    if (odd_.is_total(row)) {
        odd_.take_total(row);
        return true;
    }
    if (!odd_.is_empty(row)) return false;
    --rows;
    odd_.drop(Drop::blank, row);
    return true;
}

/// Notes that rows belong to a group: `first` and those next to it.
void Tally::count_rows(Group& group, const Row& first, std::uint64_t count) {
    if (group.rows == 0) {
        group.first = first.position;
        group.first_line = block_.line_of(first);
    }
    group.rows += count;
    if (first_row == no_position) first_row = first.position;
    last_row = first.position + count - 1;
}

void Tally::merge(const Tally& other) {
    groups.merge(other.groups, left_out);
    evidence.merge(other.evidence);
    left_out.merge(other.left_out);
    rows += other.rows;
    first_row = std::min(first_row, other.first_row);
    if (other.first_row != no_position) last_row = std::max(last_row, other.last_row);
}

}  // namespace roi::read
