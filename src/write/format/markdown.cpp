#include "write/format/markdown.hpp"

#include "roi/write.hpp"
#include "write/format/escape.hpp"
#include "write/page/columns.hpp"

namespace roi::inline write {
namespace {

/// Breaks a word in two for filters that look at the rendered text, without a trace in it.
constexpr std::string_view invisible_break = "<!-- -->";

bool is_letter_or_digit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string reference(char c) { return "&#" + std::to_string(static_cast<int>(c)) + ";"; }

/// Characters that mean something to Markdown or HTML wherever they stand.
bool is_markup(char c) { return std::string_view("\\`*_{}[]<>#|~$&@").find(c) != std::string_view::npos; }

std::string escaped(const std::string& text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const char next = i + 1 < text.size() ? text[i + 1] : ' ';
        const bool is_address = c == '.' && i >= 3 && (text[i - 1] == 'w' || text[i - 1] == 'W');
        const bool is_issue = c == '-' && i >= 2 && (text[i - 1] == 'H' || text[i - 1] == 'h');  // GH-12
        const bool is_shortcode = c == ':' && next != ' ';  // of emoji, :+1: among them
        const bool is_glued = is_letter_or_digit(next);
        result += is_markup(c) || is_address || is_shortcode ? reference(c) : std::string(1, c);
        if (c == '@' || c == '$' || is_shortcode || ((c == '#' || is_issue || is_address) && is_glued))
            result += invisible_break;
    }
    return result;
}

std::string cut(std::string_view text, std::size_t most) { return fitted(clean_text(text), most, true); }

}  // namespace

std::string md_text(std::string_view text, std::size_t most) { return escaped(cut(text, most)); }

std::string md_code(std::string_view text, std::size_t most) {
    const std::string shown = cut(text, most);
    const bool is_plain = shown.find_first_of("`|\\") == std::string::npos && !shown.empty() &&
                          shown.front() != ' ' && shown.back() != ' ';
    return is_plain ? "`" + shown + "`" : "<code>" + escaped(shown) + "</code>";
}

MarkdownTable::MarkdownTable(std::vector<std::string> heads, std::string_view columns) {
    text_ = "|";
    for (const auto& head : heads) text_ += " " + head + " |";
    text_ += "\n|";
    for (const char column : columns) text_ += column == 'r' ? "---:|" : "---|";
    text_ += "\n";
}

void MarkdownTable::add(const std::vector<std::string>& cells) {
    text_ += "|";
    for (const auto& cell : cells) text_ += " " + cell + " |";
    text_ += "\n";
    ++rows_;
}

std::string md_place(std::string_view file, std::size_t line) {
    constexpr std::size_t most = 60;
    std::string end = clean_text(file);
    const bool is_cut = display_width(end) > most;
    while (display_width(end) >= most) end.erase(0, first_character(end).bytes);  // the name stands last
    return md_code(is_cut ? "\u2026" + end : end) + (line > 0 ? " line " + std::to_string(line) : "");
}

}  // namespace roi::write
