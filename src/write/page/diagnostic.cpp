// Mistakes for people, as compilers print them.
#include <algorithm>

#include "base/utf8.hpp"
#include "roi/write.hpp"
#include "write/page/columns.hpp"

namespace roi::inline write {
namespace {

std::string_view before_column(std::string_view excerpt, std::size_t characters) {
    std::size_t bytes = 0;
    for (; bytes < excerpt.size(); ++bytes) {
        const bool starts = (static_cast<unsigned char>(excerpt[bytes]) & 0xC0U) != 0x80U;
        if (starts_character(excerpt[bytes]) && characters-- == 0) break;
    }
    return excerpt.substr(0, bytes);
}

/// The source line without tabs and with everything dangerous escaped.
std::string shown(std::string_view part) {
    std::string plain(part);
    std::replace(plain.begin(), plain.end(), '\t', ' ');
    return clean_text(plain);
}

}  // namespace

std::string diagnostic_text(const Diagnostic& mistake, bool color) {
    const auto paint = [&](const char* code, const std::string& text) {
        return color ? "\033[" + std::string(code) + "m" + text + "\033[0m" : text;
    };
    std::string where = clean_text(mistake.file);
    if (mistake.place)
        where += ":" + std::to_string(mistake.place.line) + ":" + std::to_string(mistake.place.column);
    std::string text = where.empty() ? "roi: " : paint("1", where) + ": ";
    text += paint("1;31", "error[" + mistake.code + "]") + ": " + clean_text(mistake.message) + "\n";
    const std::string blank_number(5, ' ');
    if (!mistake.excerpt.empty() && mistake.place) {
        const std::size_t skipped =
            mistake.place.column - std::min(mistake.place.column, mistake.excerpt_column);
        const auto before = before_column(mistake.excerpt, skipped);
        const auto marked =
            before_column(std::string_view(mistake.excerpt).substr(before.size()), mistake.width);
        const std::string dots = mistake.excerpt_column > 1 ? "..." : "";
        // Cleaned as one text: what is dangerous may straddle the marked part.
        const std::size_t lead = dots.size() + write::display_width(shown(before));
        const std::size_t end =
            dots.size() +
            write::display_width(shown(mistake.excerpt.substr(0, before.size() + marked.size())));
        text += write::right(std::to_string(mistake.place.line), 5) + " | " + dots + shown(mistake.excerpt) +
                (mistake.excerpt_is_cut ? "..." : "") + "\n";
        const std::size_t carets = end > lead ? end - lead : 1;
        text +=
            blank_number + " | " + std::string(lead, ' ') + paint("1;31", std::string(carets, '^')) + "\n";
    }
    if (!mistake.allowed.empty()) {
        constexpr std::size_t line_width = 80;
        const std::string lead = blank_number + " = allowed: ";
        const std::string under(lead.size(), ' ');
        bool first = true;
        for (const auto& row : write::wrapped(clean_text(mistake.allowed), line_width - lead.size())) {
            text += (first ? lead : under) + row + "\n";
            first = false;
        }
    }
    text += blank_number + " = " + (mistake.hint.empty() ? "" : clean_text(mistake.hint) + "   ") +
            "more: roi explain " + mistake.code + "\n";
    return text;
}

}  // namespace roi::write
