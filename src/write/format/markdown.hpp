// Markdown for comments of a pull request: tables that survive GitHub's renderer, names shown literally.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace roi::inline write {

/// A text of a file as plain text: whatever Markdown, HTML, or a platform's filters (mentions, issue numbers,
/// emoji, mathematics, links) would make something of is written as a character reference. Longer texts are
/// cut.
std::string md_text(std::string_view text, std::size_t most = 60);

/// A text in the font of code: limits, file names.
std::string md_code(std::string_view text, std::size_t most = 60);

/// Rows of cells that are Markdown already.
class MarkdownTable {
 public:
    /// `columns`: one letter a column, 'l' or 'r'.
    MarkdownTable(std::vector<std::string> heads, std::string_view columns);
    void add(const std::vector<std::string>& cells);
    std::size_t rows() const { return rows_; }
    const std::string& text() const { return text_; }

 private:
    std::string text_;
    std::size_t rows_ = 0;
};

/// "file, line 12", as code.
std::string md_place(std::string_view file, std::size_t line);

}  // namespace roi::write
