// Texts that stand where a name belongs and are none.
#pragma once

#include <string_view>

namespace roi::inline read {

/// Whether a text is the label of a total row: "Total: Campaigns", "Gesamt", "Grand total", and not "Total
/// Rewards".
bool is_total_label(std::string_view text);

/// Whether a text begins as some label of totals does.
bool begins_like_total(std::string_view text);

/// The same with a quick no for nearly every text: labels begin with few letters. Blanks in front are ASCII.
inline bool is_quick_total_label(std::string_view text) {
    constexpr auto bit = [](char letter) { return 1U << (static_cast<unsigned char>(letter) & 31U); };
    constexpr unsigned letters = bit('t') | bit('g') | bit('s') | bit('i') | bit('e') | bit('o');
    if (text.size() < 3) return false;
    const char first = text[0] == '"' ? text[1] : text[0];
    if (first != ' ' && (first < 'A' || (bit(first) & letters) == 0)) return false;
    return begins_like_total(text) && is_total_label(text);
}

/// Whether a cell holds no name: empty, or dashes. "NA" and "None" are names.
bool is_missing_name(std::string_view text);

/// Whether a row of one cell says that there are no rows: "No data available."
bool says_no_data(std::string_view text);

}  // namespace roi::read
