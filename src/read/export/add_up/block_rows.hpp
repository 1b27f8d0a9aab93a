// The rows of a block and their cells, with the lines on which they stand.
#pragma once

#include <cstdint>
#include <string_view>

#include "read/csv/row_blocks.hpp"
#include "read/export/add_up/plan.hpp"

namespace roi::inline read {

/// Where a row stands: block and row in it, for comparisons across threads.
using RowPosition = std::uint64_t;
inline constexpr RowPosition no_position = UINT64_MAX;

/// A row of the block at hand.
struct Row {
    std::size_t begin;          ///< offset in the block
    std::size_t end;            ///< of its last cell, without what ends the row
    const std::uint32_t* ends;  ///< of its cells
    std::size_t count;          ///< cells
    RowPosition position;
};

/// The cells of one column in rows that stand together, in a block that is even.
class ColumnCells {
 public:
    ColumnCells(const char* block, const std::uint32_t* end, std::size_t width, bool is_first, bool is_last)
        : block_(block), end_(end), width_(width), begins_block_(is_first), ends_row_(is_last) {}

    std::string_view next() {
        const char* begin = block_ + (begins_block_ ? 0 : end_[-1] + 1U);
        const char* end = block_ + *end_;
        if (ends_row_ && begin != end && end[-1] == '\r') --end;
        begins_block_ = false;
        end_ += width_;
        return {begin, static_cast<std::size_t>(end - begin)};
    }

 private:
    const char* block_;
    const std::uint32_t* end_;
    std::size_t width_;
    bool begins_block_;
    bool ends_row_;
};

class BlockRows {
 public:
    explicit BlockRows(const Plan& plan) : plan_(plan) {}

    /// Finds the rows of a block, which has to stay.
    void split(const RowBlock& block);

    std::size_t count() const { return cells_.rows(); }
    Row row(std::size_t index) const;
    std::string_view text(const Row& row) const { return block_.substr(row.begin, row.end - row.begin); }
    std::string_view cell(const Row& row, std::size_t column) const {
        const std::size_t from = column == 0 ? row.begin : row.ends[column - 1] + 1U;
        const std::size_t to = column + 1 == row.count ? row.end : row.ends[column];
        return block_.substr(from, to - from);
    }

    /// Whether each row has as many cells as there are headings: then cells are found without their rows.
    bool is_even() const;
    std::string_view even_cell(std::size_t row, std::size_t column) const {
        return even_column(row, column).next();
    }
    ColumnCells even_column(std::size_t first_row, std::size_t column) const {
        return {block_.data(), cells_.ends.data() + first_row * plan_.width + column, plan_.width,
                first_row + column == 0, column + 1 == plan_.width};
    }

    /// The line of the file on which a row begins; quick where the rows come in their order.
    std::uint64_t line_of(const Row& row);
    Place place_of(const Row& row, std::size_t column);

 private:
    std::uint64_t row_ends(std::size_t from, std::size_t to) const;

    const Plan& plan_;
    Cells cells_;
    std::string_view block_;
    RowPosition first_ = 0;       ///< position of the block's first row
    bool is_line_a_row_ = false;  ///< no cell of the block holds a line end
    std::uint64_t line_ = 0;      ///< on which the byte at `line_at_` stands
    std::size_t line_at_ = 0;
};

}  // namespace roi::read
