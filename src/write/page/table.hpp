// A table whose columns are as wide as what stands in them; one column gives way.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace roi::inline write {

class Table {
 public:
    enum class Align { left, right };

    /// `flexible` is the number of the column that is cut, or padded, so that the table fills its width.
    Table(std::vector<Align> columns, std::size_t flexible)
        : columns_(std::move(columns)), flexible_(flexible) {}

    /// Cells are clean texts without colour.
    void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
    /// A line across the table.
    void add_rule() { rows_.emplace_back(); }

    /// Columns that the table takes when nothing is cut or padded.
    std::size_t natural_width(std::size_t indent) const;

    /// The lines, each beginning with `indent` blanks and at most `width` columns wide where that is
    /// possible. `rule` is drawn for rules.
    std::vector<std::string> lines(std::size_t indent, std::size_t width, bool unicode) const;

 private:
    std::vector<std::size_t> widest_cells() const;

    std::vector<Align> columns_;
    std::size_t flexible_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace roi::write
