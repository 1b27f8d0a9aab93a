// Tables for the tests of what adds them up: their layout, and blocks of their rows.
#pragma once

#include <string>

#include "read/export/add_up/block_rows.hpp"

namespace roi::test {

/// A table by its headings: "Day,Campaign,Cost,Clicks".
struct Table {
    explicit Table(const std::string& headings, const ImportRules& rules = {})
        : layout(*read::find_layout(headings + "\n", false, "export.csv", rules)), plan(layout, rules) {}

    read::Layout layout;
    read::Plan plan;
};

/// Rows as a block; its text stays with it.
class Block {
 public:
    explicit Block(std::string rows, std::size_t number = 0, std::uint64_t first_line = 2)
        : text_(std::move(rows)) {
        const std::size_t size = text_.size();
        text_.append(read::scan_padding, '\0');
        block_.number = number;
        block_.first_line = first_line;
        block_.rows = std::string_view(text_).substr(0, size);
        for (const char c : block_.rows) block_.lines += c == '\n';
    }
    Block(const Block&) = delete;
    Block& operator=(const Block&) = delete;

    operator const read::RowBlock&() const { return block_; }

 private:
    std::string text_;
    read::RowBlock block_;
};

}  // namespace roi::test
