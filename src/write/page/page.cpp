#include "write/page/page.hpp"

namespace roi::inline write {

void Page::heading(const std::string& mark, const std::string& title, const std::string& rest) {
    const std::string head = mark + "  " + title;
    if (text_indent + grid.name + display_width(rest) > grid.width - text_margin) {  // a line of its own
        put(spaces(text_margin) + pen.heading(head));
        return rows(text_indent, rest);
    }
    const std::size_t begin = text_margin + display_width(head);
    put(spaces(text_margin) + pen.heading(head) +
        (rest.empty() ? "" : spaces(less(text_indent + grid.name, begin)) + rest));
}

void Page::rows(std::size_t before, const std::string& text, bool faint) {
    for (const auto& row : wrapped(text, less(grid.width, before + text_margin)))
        put(spaces(before) + (faint ? pen.faint(row) : row));
}

void Page::pieces(const std::vector<std::string>& parts) {
    std::string row;
    for (const auto& piece : parts) {
        const std::string longer = row.empty() ? piece : row + " " + pen.dot() + " " + piece;
        if (!row.empty() && display_width(longer) > grid.width - text_indent - text_margin) {
            put(spaces(text_indent) + row);
            row = piece;
        } else {
            row = longer;
        }
    }
    rows(text_indent, row);
}

std::string Page::name_column(const std::string& name) const {
    return spaces(text_indent) +
           padded(fitted(clean_text(name), grid.name - 1, pen.style().unicode), grid.name);
}

}  // namespace roi::write
