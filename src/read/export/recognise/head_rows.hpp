// The rows at the beginning of an export.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "read/csv/encoding.hpp"
#include "read/csv/scan.hpp"

namespace roi::inline read {

/// The rows at the beginning of a text, split by one delimiter.
class Rows {
 public:
    Rows(std::string_view text, Dialect dialect) : text_(text), dialect_(dialect) {
        end_ = split_carefully(text, dialect, true, cells_);
        lines_.reserve(cells_.rows());
        std::uint64_t line = 1;
        for (std::size_t i = 0; i < cells_.rows(); ++i) {
            lines_.push_back(line);
            const auto row = text.substr(begin(i), behind(i) - begin(i));
            line += static_cast<std::uint64_t>(std::count(row.begin(), row.end(), dialect.row_end));
        }
        lines_.push_back(line);
    }

    std::size_t count() const { return cells_.rows(); }
    std::size_t width(std::size_t row) const { return cells_.row_starts[row + 1] - cells_.row_starts[row]; }
    std::uint64_t line(std::size_t row) const { return lines_[row]; }
    std::size_t begin(std::size_t row) const { return row == 0 ? 0 : behind(row - 1); }
    std::size_t behind(std::size_t row) const {
        return std::min<std::size_t>(cells_.ends[cells_.row_starts[row + 1] - 1] + 1U, text_.size());
    }
    std::string_view raw(std::size_t row, std::size_t column) const {
        const auto first = cells_.row_starts[row];
        const std::size_t from = column == 0 ? begin(row) : cells_.ends[first + column - 1] + 1U;
        return text_.substr(from, cells_.ends[first + column] - from);
    }
    std::string cell(std::size_t row, std::size_t column) const {
        auto text = unquoted(raw(row, column));
        if (is_utf8(text)) return text;
        return from_windows_1252(text);
    }
    bool is_blank(std::size_t row) const {
        for (std::size_t i = 0; i < width(row); ++i)
            if (raw(row, i).find_first_not_of(" \t\r\"") != std::string_view::npos) return false;
        return true;
    }
    std::string_view text() const { return text_; }
    const Dialect& dialect() const { return dialect_; }

 private:
    std::string_view text_;
    Dialect dialect_;
    Cells cells_;
    CarefulEnd end_;
    std::vector<std::uint64_t> lines_;
};

/// Whether a text holds one of some words.
inline bool contains(const std::string& text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

}  // namespace roi::read
