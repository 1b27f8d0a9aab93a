#include "write/page/table.hpp"

#include <algorithm>

#include "write/page/columns.hpp"

namespace roi::inline write {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t least_flexible = 8;

}  // namespace

std::vector<std::size_t> Table::widest_cells() const {
    std::vector<std::size_t> widths(columns_.size());
    for (const auto& row : rows_)
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
    return widths;
}

std::size_t Table::natural_width(std::size_t indent) const {
    std::size_t width = indent + gap * (columns_.size() - 1);
    for (const auto column : widest_cells()) width += column;
    return width;
}

std::vector<std::string> Table::lines(std::size_t indent, std::size_t width, bool unicode) const {
    auto widths = widest_cells();
    std::size_t others = indent;
    for (std::size_t i = 0; i < widths.size(); ++i)
        if (i != flexible_) others += widths[i] + gap;
    widths[flexible_] = std::max(least_flexible, width - std::min(width, others));
    std::vector<std::string> result;
    for (const auto& row : rows_) {
        std::string line(indent, ' ');
        if (row.empty())
            for (auto left = others + widths[flexible_] - indent; left > 0; --left)
                line += unicode ? "\u2500" : "-";
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) line.append(gap, ' ');
            const std::string cell = i == flexible_ ? fitted(row[i], widths[i], unicode) : row[i];
            line += columns_[i] == Align::left ? padded(cell, widths[i]) : right(cell, widths[i]);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        result.push_back(std::move(line));
    }
    return result;
}

}  // namespace roi::write
