#include "read/campaign/values.hpp"

#include <algorithm>

#include "base/same_text.hpp"

namespace roi::inline read {
namespace {

/// What the item is called in a sentence: its key, or its place in a list.
std::string called(const Item& item) {
    if (!item.path.key.empty()) return "\"" + std::string(item.path.key) + "\"";
    return item.path.parent == nullptr ? "the campaign" : "an entry of the list";
}

}  // namespace

Diagnostic wrong_type(const Item& item, std::string_view wanted) {
    return item.at.error("R013", called(item) + " must be " + std::string(wanted) + ", found " +
                                     std::string(kind_name(item.at.kind())));
}

namespace {

bool report_type(Mistakes& mistakes, const Item& item, std::string_view wanted) {
    mistakes.add(wrong_type(item, wanted));
    return false;
}

inline bool expect(Mistakes& mistakes, const Item& item, Kind kind, std::string_view wanted) {
    return item.at.kind() == kind || report_type(mistakes, item, wanted);
}

bool is_blank(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c <= ' '; });
}

}  // namespace

void read_stated_text(Mistakes& mistakes, const Item& item, std::string& text) {
    if (!expect(mistakes, item, Kind::string, "a text")) return;
    const auto stated = item.at.text();
    const bool has_nul = item.at.has_escapes() && stated.find('\0') != std::string_view::npos;
    if (has_nul) mistakes.add(item.at.error("R013", called(item) + " contains a NUL character"));
    text.assign(stated);
}

std::string read_text(Mistakes& mistakes, const Item& item) {
    std::string text;
    read_into(text, mistakes, item);
    return text;
}

void read_stated_name(Mistakes& mistakes, const Item& item, std::string& name) {
    read_stated_text(mistakes, item, name);
    if (item.at.kind() == Kind::string && is_blank(name))
        mistakes.add(item.at.error("R030", called(item) + " is empty"));
}

std::string read_name(Mistakes& mistakes, const Item& item) {
    std::string name;
    if (item) read_stated_name(mistakes, item, name);
    return name;
}

std::optional<bool> read_flag(Mistakes& mistakes, const Item& item) {
    if (!item || !expect(mistakes, item, Kind::boolean, "true or false")) return std::nullopt;
    return item.at.boolean();
}

std::optional<Date> read_date(Mistakes& mistakes, const Item& item) {
    if (!item || !expect(mistakes, item, Kind::string, "a date")) return std::nullopt;
    const auto text = item.at.text();
    const auto number = [&](std::size_t from, std::size_t count) {
        int value = 0;
        for (const char c : text.substr(from, count)) {
            if (c < '0' || c > '9') return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    };
    const bool has_form = text.size() == 10 && text[4] == '-' && text[7] == '-';
    const int year = has_form ? number(0, 4) : -1;
    const int month = has_form ? number(5, 2) : -1;
    const int day = has_form ? number(8, 2) : -1;
    if (year >= 0 && month >= 0 && day >= 0) {
        const Date date(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                        std::chrono::day(static_cast<unsigned>(day)));
        if (year > 0 && date.ok()) return date;
        mistakes.add(item.at.error("R026", "the calendar has no day " + std::string(text)));
        return std::nullopt;
    }
    mistakes.add(item.at.error("R026", "\"" + std::string(text) + "\" is not a date")).allowed =
        "YYYY-MM-DD, as in 2026-03-01";
    return std::nullopt;
}

std::optional<std::size_t> read_word(Mistakes& mistakes, const Item& item, Words words, std::string_view what,
                                     std::string_view code) {
    if (!item || !expect(mistakes, item, Kind::string, "a text")) return std::nullopt;
    const auto text = item.at.text();
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&](std::string_view word) { return is_same_text(word, text); });
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    auto& mistake =
        mistakes.add(item.at.error(code, "unknown " + std::string(what) + " \"" + std::string(text) + "\""));
    mistake.allowed = listed(words);
    auto meant = nearest_word(text, {words.begin(), words.end()});
    if (meant.empty() && (text == "labor" || text == "labour" || text == "salary" || text == "wages"))
        meant = "staff";
    if (!meant.empty()) mistake.hint = "did you mean \"" + meant + "\"?";
    return std::nullopt;
}

}  // namespace roi::read
