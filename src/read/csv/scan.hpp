// Where cells and rows of a CSV text end: separators outside quotes, found 64 bytes at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace roi::inline read {

/// How the cells of a table are written.
struct Dialect {
    char delimiter = ',';
    char row_end = '\n';  ///< or '\r'; a '\r' before '\n' belongs to the row's end
};

/// What a block of a table looks like from outside, for both answers to "does it begin inside quotes?".
struct BlockShape {
    static constexpr std::size_t no_row_end = static_cast<std::size_t>(-1);
    bool has_odd_quotes = false;  ///< the block ends on the other side of a quote
    std::size_t behind_last_row[2] = {no_row_end, no_row_end};  ///< offset behind the last row's end
    bool is_irregular[2] = {false, false};  ///< a quote stands where RFC 4180 has none: read with care
    bool has_nul = false;
    std::uint64_t row_ends = 0;  ///< bytes that end rows, inside quotes as well: lines for people
};

/// Which instructions to use; tests compare the two.
enum class Machine { best, portable };

/// Looks at a block once. `before` is the byte in front of it (the row's end where there is none).
/// At least `scan_padding` bytes behind the block must be readable.
BlockShape shape_of(std::string_view block, char before, const Dialect& dialect,
                    Machine machine = Machine::best);

inline constexpr std::size_t scan_padding = 64;

/// A quicker look: whether a block holds no quotes and no NUL, and how many bytes of it end rows.
struct PlainShape {
    bool is_plain = false;
    std::uint64_t row_ends = 0;
};
PlainShape plain_shape_of(std::string_view block, char row_end, Machine machine = Machine::best);

/// The cells of a text that begins at a row: cell i of all ends at ends[i], where its separator stands; row j
/// has the cells from row_starts[j] up to row_starts[j + 1].
struct Cells {
    std::vector<std::uint32_t> ends;
    std::vector<std::uint32_t> row_starts;

    std::size_t rows() const { return row_starts.empty() ? 0 : row_starts.size() - 1; }
};

/// Finds the cells of whole rows: `text` begins at a row, ends behind the end of one, holds no irregular
/// quotes and is followed by `scan_padding` readable bytes. At most 4 GiB.
void split_regular(std::string_view text, const Dialect& dialect, Cells& cells,
                   Machine machine = Machine::best);

/// The same for any text, byte by byte: a quote opens a cell only as its first character, and what follows a
/// closing quote belongs to the cell. A last row without an end counts where `is_end`. Returns the offset
/// behind the last row, and whether the text ends inside quotes.
struct CarefulEnd {
    std::size_t behind_last_row = 0;
    bool is_inside_quotes = false;
};
CarefulEnd split_carefully(std::string_view text, const Dialect& dialect, bool is_end, Cells& cells);

/// A cell's text without its quotes, doubled quotes made one, a '\r' at a row's end dropped.
std::string unquoted(std::string_view cell);

}  // namespace roi::read
