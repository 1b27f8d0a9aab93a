// Whole rows of a table, a block at a time, for several threads: one reads and cuts while the others work.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "read/csv/scan.hpp"
#include "roi/base/diagnostic.hpp"
#include "roi/read.hpp"

namespace roi::inline read {

/// A block of whole rows. Reuse it: it keeps its memory.
struct RowBlock {
    std::size_t number = 0;        ///< counted from 0, in the order of the file
    std::uint64_t first_line = 1;  ///< of the file
    std::uint64_t lines = 0;       ///< in it; more than rows where cells hold line ends
    std::string_view rows;         ///< every row with its end; `scan_padding` bytes behind it can be read
    bool is_irregular = false;     ///< has quotes where RFC 4180 has none

    std::vector<char> buffer;
};

/// Hands out the rows of a table in order. Memory: a quarter of a megabyte, or the
/// longest row, for each block in use.
class RowBlocks {
 public:
    /// `source` begins at a row, which stands on line `first_line` of the file.
    RowBlocks(ByteSource source, Dialect dialect, std::uint64_t first_line)
        : source_(std::move(source)), dialect_(dialect), line_(first_line) {}

    /// The next block; false at the end, or after a mistake. May be called by several threads.
    bool next(RowBlock& block);

    /// What stopped the reading: a row without end, a quote that is never closed, a byte that is no text.
    const std::optional<Diagnostic>& mistake() const { return mistake_; }

 private:
    bool fill(RowBlock& block);
    std::size_t cut(RowBlock& block, std::size_t old_size, std::size_t size);
    bool first_row_is_long(std::string_view rows, std::size_t old_size) const;
    void stop(std::string code, std::uint64_t line, std::string message, std::string hint);

    std::mutex lock_;
    ByteSource source_;
    Dialect dialect_;
    std::uint64_t line_;
    std::string tail_;  ///< the beginning of a row whose end is still to come
    std::uint64_t tail_lines_ = 0;
    bool is_inside_quotes_ = false;
    bool is_tail_irregular_ = false;
    bool is_at_end_ = false;
    std::size_t count_ = 0;
    std::optional<Diagnostic> mistake_;
};

}  // namespace roi::read
