#include "read/export/recognise/platform.hpp"

#include <algorithm>
#include <array>

#include "read/csv/currency_sign.hpp"
#include "read/export/recognise/platforms.hpp"

namespace roi::inline read {
namespace {

struct FieldWords {
    std::string_view name;
    std::string_view action;
};

constexpr std::array<FieldWords, field_count> field_words{{
    {"campaign", ""},
    {"campaign_id", ""},
    {"ad_set", ""},
    {"ad_set_id", ""},
    {"ad", ""},
    {"ad_id", ""},
    {"channel", ""},
    {"currency", ""},
    {"result_kind", ""},
    {"order", "Order"},
    {"order_status", ""},
    {"cancelled", ""},
    {"measure", ""},
    {"date", ""},
    {"date_to", ""},
    {"spend", ""},
    {"revenue", ""},
    {"refunded", ""},
    {"impressions", "Impression"},
    {"clicks", "Click"},
    {"conversions", "Conversion"},
    {"purchases", "Purchase"},
    {"leads", "Lead"},
    {"results", "Result"},
    {"sessions", "Session"},
    {"engagements", "Engagement"},
    {"views", "View"},
    {"likes", "Like"},
    {"comments", "Comment"},
    {"shares", "Share"},
    {"saves", "Save"},
    {"follows", "Follow"},
    {"calls", "Call"},
    {"messages", "Message"},
    {"bookings", "Booking"},
    {"directions", "Request for directions"},
    {"website_clicks", "Website click"},
    {"amount", ""},
}};

/// Capital letters of Latin-1 in UTF-8 differ from the small ones by one bit.
bool is_latin_capital(char first, char second) {
    const auto code = static_cast<unsigned char>(second);
    return first == '\xC3' && code >= 0x80 && code <= 0x9E && code != 0x97;
}

/// Takes one of a few characters of several bytes off the front and gives what stands for it.
bool replace_front(std::string_view& text, std::string& out) {
    struct Replaced {
        std::string_view from;
        std::string_view to;
    };
    constexpr std::array replaced{Replaced{"\u00a0", " "}, Replaced{"\u202f", " "}, Replaced{"\u2013", "-"},
                                  Replaced{"\u2014", "-"}, Replaced{"\u2011", "-"}, Replaced{"\uff08", "("},
                                  Replaced{"\uff09", ")"}, Replaced{"\u2019", "'"}, Replaced{"\ufeff", ""}};
    for (const auto& [from, to] : replaced)
        if (text.starts_with(from)) {
            out += to;
            text.remove_prefix(from.size());
            return true;
        }
    return false;
}

/// "amount spent (USD)" without "(USD)"; the currency comes back.
std::string_view take_currency(std::string_view& heading) {
    for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'[', ']'}}) {
        if (!heading.ends_with(close)) continue;
        const auto start = heading.rfind(open);
        if (start == std::string_view::npos || start == 0) continue;
        const auto inside = heading.substr(start + 1, heading.size() - start - 2);
        const bool is_code = inside.size() == 3 && std::all_of(inside.begin(), inside.end(),
                                                               [](char c) { return c >= 'A' && c <= 'Z'; });
        const bool is_sign = inside.size() != 3 || inside.find('$') != std::string_view::npos ||
                             static_cast<unsigned char>(inside[0]) >= 0x80;
        if (!(is_code || is_sign) || !currency_sign(inside)) continue;
        heading = heading.substr(0, start);
        return inside;
    }
    return {};
}

}  // namespace

std::string_view field_name(Field field) { return field_words[static_cast<std::size_t>(field)].name; }

std::string_view action_name(Field field) { return field_words[static_cast<std::size_t>(field)].action; }

std::optional<Field> field_of_action(std::string_view name) {
    for (std::size_t i = 0; i < field_count; ++i)
        if (!name.empty() && field_words[i].action == name) return static_cast<Field>(i);
    return std::nullopt;
}

std::optional<Field> field_named(std::string_view name) {
    for (std::size_t i = 0; i < field_count; ++i)
        if (field_words[i].name == name) return static_cast<Field>(i);
    return std::nullopt;
}

std::span<const Platform> all_platforms() {
    static const std::vector<Platform> all = [] {
        const auto ads = advertising_platforms();
        const auto other = other_platforms();
        std::vector<Platform> list(ads.begin(), ads.end());
        list.insert(list.end(), other.begin(), other.end());
        return list;
    }();
    return all;
}

const Platform* find_platform(std::string_view id) {
    for (const auto& platform : all_platforms())
        if (platform.id == id) return &platform;
    return nullptr;
}

NormalHeading normal_heading(std::string_view heading) {
    while (!heading.empty() && (heading.back() == ' ' || heading.back() == '\t' || heading.back() == '\r'))
        heading.remove_suffix(1);
    NormalHeading result;
    result.currency = take_currency(heading);
    std::string text;
    while (!heading.empty()) {
        if (replace_front(heading, text)) continue;
        const char c = heading.front();
        if (heading.size() > 1 && is_latin_capital(c, heading[1])) {
            text += c;
            text += static_cast<char>(heading[1] + 0x20);
            heading.remove_prefix(2);
            continue;
        }
        text += c >= 'A' && c <= 'Z'                  ? static_cast<char>(c + 32)
                : c == '\n' || c == '\r' || c == '\t' ? ' '
                                                      : c;
        heading.remove_prefix(1);
    }
    bool was_blank = true;
    for (const char c : text) {
        if (c != ' ' || !was_blank) result.text += c;
        was_blank = c == ' ';
    }
    while (result.text.ends_with(' ')) result.text.pop_back();
    return result;
}

}  // namespace roi::read
