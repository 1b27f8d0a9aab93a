// The rows of a table that are not added up, and why.
#pragma once

#include <string>
#include <vector>

#include "read/csv/number_cell.hpp"
#include "read/export/add_up/block_rows.hpp"

namespace roi::inline read {

enum class Drop : std::uint8_t { total, heading, description, no_data, blank, wrong };
inline constexpr std::size_t drop_count = 6;

struct DroppedRows {
    static constexpr std::size_t most_lines = 5;
    std::uint64_t rows = 0;
    std::vector<std::uint64_t> lines;  ///< the first ones
};

/// A total row of the file: its numbers, to hold against the sums.
struct TotalRow {
    std::uint64_t line = 0;
    RowPosition position = no_position;
    std::string label;
    std::vector<CellSum> sums;
};

/// All rows that are left out: counted by reason, and the mistakes in those that are wrong.
struct LeftOut {
    static constexpr std::size_t most_mistakes = 100;  ///< that are kept; the others are counted
    static constexpr std::size_t most_totals = 64;

    DroppedRows dropped[drop_count];
    std::vector<TotalRow> totals;
    Diagnostics mistakes;  ///< the first ones
    std::uint64_t mistake_count = 0;

    DroppedRows& operator[](Drop reason) { return dropped[static_cast<std::size_t>(reason)]; }
    void merge(const LeftOut& other);
};

}  // namespace roi::read
