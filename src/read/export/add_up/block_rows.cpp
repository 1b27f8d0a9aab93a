#include "read/export/add_up/block_rows.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace roi::inline read {

void BlockRows::split(const RowBlock& block) {
    block_ = block.rows;
    line_ = block.first_line;
    line_at_ = 0;
    first_ = static_cast<RowPosition>(block.number) << 32;
    if (block.is_irregular)
        split_carefully(block.rows, plan_.dialect, true, cells_);
    else
        split_regular(block.rows, plan_.dialect, cells_);
    is_line_a_row_ = block.lines == cells_.rows();
}

Row BlockRows::row(std::size_t index) const {
    const std::uint32_t from = cells_.row_starts[index];
    const std::uint32_t to = cells_.row_starts[index + 1];
    const std::size_t begin = from == 0 ? 0 : cells_.ends[from - 1] + 1U;
    std::size_t end = cells_.ends[to - 1];
    if (end > begin && block_[end - 1] == '\r') --end;
    return {begin, end, cells_.ends.data() + from, to - from, first_ + index};
}

bool BlockRows::is_even() const {
    std::size_t wrong = 0;
    for (std::size_t i = 0; i <= count(); ++i) wrong |= cells_.row_starts[i] ^ (i * plan_.width);
    return wrong == 0;
}

std::uint64_t BlockRows::row_ends(std::size_t from, std::size_t to) const {
    const auto text = block_.substr(from, to - from);
    return static_cast<std::uint64_t>(std::count(text.begin(), text.end(), plan_.dialect.row_end));
}

std::uint64_t BlockRows::line_of(const Row& row) {
    if (is_line_a_row_) return line_ + (row.position - first_);
    if (row.begin < line_at_) return line_ - row_ends(row.begin, line_at_);  // a row that was passed
    line_ += row_ends(line_at_, row.begin);
    line_at_ = row.begin;
    return line_;
}

Place BlockRows::place_of(const Row& row, std::size_t column) {
    const auto at = static_cast<std::size_t>(cell(row, column).data() - block_.data());
    const auto before = block_.substr(row.begin, at - row.begin);
    const auto line_start = before.rfind(plan_.dialect.row_end) + 1;  // 0 where the row has one line
    return {static_cast<std::uint32_t>(line_of(row) + row_ends(row.begin, at)),
            static_cast<std::uint32_t>(count_characters(before.substr(line_start)) + 1)};
}

}  // namespace roi::read
