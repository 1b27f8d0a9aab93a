#include "write/page/columns.hpp"

#include <algorithm>
#include <iterator>

#include "write/format/escape.hpp"

namespace roi::inline write {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Unicode: East Asian wide and fullwidth blocks, and the emoji blocks that terminals draw two columns wide.
constexpr Range wide[]{{0x1100, 0x115F},   {0x231A, 0x231B},   {0x2E80, 0x303E},   {0x3041, 0x33FF},
                       {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},   {0xA960, 0xA97F},
                       {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},
                       {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF},
                       {0x1FA70, 0x1FAFF}, {0x20000, 0x3FFFD}};
// Marks that stand on the character before them.
constexpr Range combining[]{{0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x0610, 0x061A},
                            {0x064B, 0x065F}, {0x0E31, 0x0E31}, {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E},
                            {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F},
                            {0xFE20, 0xFE2F}};

template <std::size_t N>
bool is_in(const Range (&table)[N], char32_t code) {
    const auto* row = std::upper_bound(std::begin(table), std::end(table), code,
                                       [](char32_t c, const Range& range) { return c < range.first; });
    return row != std::begin(table) && code <= std::prev(row)->last;
}

std::size_t width_of(char32_t code) {
    if (code < 0x300) return 1;
    if (is_in(combining, code)) return 0;
    return is_in(wide, code) ? 2 : 1;
}

/// What must not be torn apart: a character, or an escape such as \\u{202e}.
std::size_t unit_length(std::string_view text) {
    const auto close = text.find('}');
    if (text.starts_with("\\u{") && close != std::string_view::npos) return close + 1;
    return first_character(text).bytes;
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    each_character(text, [&](char32_t code, std::string_view) { width += width_of(code); });
    return width;
}

std::string fitted(std::string_view text, std::size_t width, bool unicode) {
    if (display_width(text) <= width) return std::string(text);
    const std::string_view mark = unicode ? "\u2026" : "...";
    const std::size_t room = width - std::min(width, unicode ? std::size_t{1} : std::size_t{3});
    std::string result;
    std::size_t used = 0;
    while (!text.empty()) {
        const auto unit = text.substr(0, unit_length(text));
        if (used + display_width(unit) > room) break;
        result.append(unit);
        used += display_width(unit);
        text.remove_prefix(unit.size());
    }
    return result.append(mark);
}

std::string padded(std::string text, std::size_t width) {
    const auto used = display_width(text);
    if (used < width) text.append(width - used, ' ');
    return text;
}

std::string right(const std::string& text, std::size_t width) {
    const auto used = display_width(text);
    return used < width ? std::string(width - used, ' ') + text : text;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    std::string line;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        const auto word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!line.empty() && display_width(line) + 1 + display_width(word) > width) {
            lines.push_back(std::move(line));
            line.clear();
        }
        if (!line.empty()) line += ' ';
        line.append(word);
    }
    if (!line.empty()) lines.push_back(std::move(line));
    return lines;
}

std::string hanging(const std::string& lead, std::size_t begin, std::string_view text, std::size_t room) {
    std::string lines;
    for (const auto& row : wrapped(text, room))
        lines.append(lines.empty() ? lead : std::string(begin, ' ')).append(row).append("\n");
    return lines;
}

}  // namespace roi::write
