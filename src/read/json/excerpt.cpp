#include "read/json/excerpt.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace roi::inline read {

Excerpt excerpt_around(std::string_view text, std::size_t offset) {
    constexpr std::size_t before = 60;
    constexpr std::size_t window = 160;
    offset = std::min(offset, text.size());
    const std::size_t least = offset - std::min(offset, window + before);
    const auto line_end_before = text.substr(least, offset - least).rfind('\n');
    const bool is_begin_seen = line_end_before != std::string_view::npos || least == 0;
    const std::size_t line_begin =
        line_end_before != std::string_view::npos ? least + line_end_before + 1 : least;
    const auto behind = text.substr(offset, 2 * window);
    auto end = offset + std::min(behind.find('\n'), behind.size());
    if (end > line_begin && text[end - 1] == '\r') --end;
    const auto line = text.substr(line_begin, std::max(end, line_begin) - line_begin);
    const std::size_t column = std::min(offset - line_begin, line.size());
    std::size_t cut = column > before && (!is_begin_seen || line.size() > window) ? column - before : 0;
    while (cut > 0 && !starts_character(line[cut])) --cut;
    std::size_t length = std::min(window, line.size() - cut);
    while (cut + length < line.size() && cut + length > column && !starts_character(line[cut + length]))
        --length;
    return {line.substr(cut, length), line_begin + cut, cut + length < line.size()};
}

}  // namespace roi::read
