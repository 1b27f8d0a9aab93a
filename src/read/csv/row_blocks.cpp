#include "read/csv/row_blocks.hpp"

#include <algorithm>
#include <cstring>

#include "read/limits.hpp"

namespace roi::inline read {
namespace {

constexpr std::size_t block_bytes = 256 * 1024;

std::uint64_t lines_in(std::string_view text, char row_end) {
    return static_cast<std::uint64_t>(std::count(text.begin(), text.end(), row_end));
}

}  // namespace

void RowBlocks::stop(std::string code, std::uint64_t line, std::string message, std::string hint) {
    Diagnostic mistake;
    mistake.code = std::move(code);
    mistake.place = {static_cast<std::uint32_t>(line), 1};
    mistake.message = std::move(message);
    mistake.hint = std::move(hint);
    mistake_ = std::move(mistake);
    is_at_end_ = true;
}

/// Whether the row that began in earlier blocks is longer than a row may be.
bool RowBlocks::first_row_is_long(std::string_view rows, std::size_t old_size) const {
    if (old_size + block_bytes <= max_row_bytes) return false;
    Cells cells;
    split_carefully(rows, dialect_, false, cells);
    return cells.rows() > 0 && cells.ends[cells.row_starts[1] - 1] > max_row_bytes;
}

bool RowBlocks::next(RowBlock& block) {
    const std::lock_guard guard(lock_);
    while (!is_at_end_)
        if (fill(block)) return true;
    return false;
}

/// Reads behind the tail, cuts behind the last whole row, keeps the rest. False where no row has ended yet.
bool RowBlocks::fill(RowBlock& block) {
    block.buffer.resize(std::max(block.buffer.size(), tail_.size() + block_bytes + 1 + scan_padding));
    std::memcpy(block.buffer.data(), tail_.data(), tail_.size());
    const std::size_t old_size = tail_.size();
    std::size_t size = old_size;
    while (size < old_size + block_bytes) {
        const auto count = source_(block.buffer.data() + size, old_size + block_bytes - size);
        if (count == 0) {
            is_at_end_ = true;
            break;
        }
        size += count;
    }
    if (is_at_end_ && size > 0 && block.buffer[size - 1] != dialect_.row_end)
        block.buffer[size++] = dialect_.row_end;
    std::memset(block.buffer.data() + size, 0, scan_padding);
    if (size == 0) return false;
    block.lines = tail_lines_;
    const std::size_t behind = cut(block, old_size, size);
    if (mistake_) return false;
    block.rows = {block.buffer.data(), behind};
    tail_.assign(block.buffer.data() + behind, size - behind);
    tail_lines_ = lines_in(tail_, dialect_.row_end);
    block.lines -= tail_lines_;
    if (behind == 0 || first_row_is_long(block.rows, old_size)) {
        if (behind > 0 || tail_.size() > max_row_bytes)
            stop("R072", line_, "a row is longer than 1 MiB",
                 is_inside_quotes_ || behind > 0 ? "a quote that opens here may never be closed"
                                                 : "is it a table at all?");
        return false;
    }
    block.number = count_++;
    block.first_line = line_;
    line_ += block.lines;
    return true;
}

/// Where the last whole row ends: looks at the new bytes once, and at every byte only where quotes are
/// irregular.
std::size_t RowBlocks::cut(RowBlock& block, std::size_t old_size, std::size_t size) {
    const std::string_view all(block.buffer.data(), size);
    const std::string_view fresh = all.substr(old_size);
    const PlainShape plain = plain_shape_of(fresh, dialect_.row_end);
    if (plain.is_plain && !is_inside_quotes_ && !is_tail_irregular_) {
        block.is_irregular = false;
        block.lines += plain.row_ends;
        const auto last = fresh.rfind(dialect_.row_end);
        return last == std::string_view::npos ? 0 : old_size + last + 1;
    }
    const char before = old_size > 0 ? all[old_size - 1] : dialect_.row_end;
    const BlockShape shape = shape_of(fresh, before, dialect_);
    block.lines += shape.row_ends;
    if (shape.has_nul) {
        const auto at = fresh.find('\0');
        stop("R073", line_ + lines_in(all.substr(0, old_size + at), dialect_.row_end),
             "the file holds a NUL byte", "it is cut off or damaged, or no text: export it again");
        return 0;
    }
    const int side = is_inside_quotes_ ? 1 : 0;
    block.is_irregular = is_tail_irregular_ || shape.is_irregular[side];
    std::size_t behind = 0;
    if (block.is_irregular) {
        Cells cells;
        const CarefulEnd end = split_carefully(all, dialect_, false, cells);
        behind = end.behind_last_row;
        is_inside_quotes_ = end.is_inside_quotes;
    } else {
        if (shape.behind_last_row[side] != BlockShape::no_row_end)
            behind = old_size + shape.behind_last_row[side];
        is_inside_quotes_ = is_inside_quotes_ != shape.has_odd_quotes;
    }
    is_tail_irregular_ = block.is_irregular && behind < size;
    if (is_at_end_ && is_inside_quotes_)
        stop("R074", line_ + lines_in(all.substr(0, behind), dialect_.row_end),
             "a quote opens in this row and is never closed",
             "close it, or double every quote that belongs to a text");
    return behind;
}

}  // namespace roi::read
