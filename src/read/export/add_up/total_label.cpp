#include "read/export/add_up/total_label.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "read/csv/scan.hpp"
#include "read/export/recognise/platform.hpp"

namespace roi::inline read {

bool begins_like_total(std::string_view text) {
    if (text.starts_with('"')) text.remove_prefix(1);
    while (text.starts_with(' ')) text.remove_prefix(1);
    if (text.empty()) return false;
    const auto begins = [&](std::string_view start) {
        for (std::size_t i = 0; i < start.size(); ++i)
            if (i == text.size() || (text[i] | 0x20) != start[i]) return false;
        return true;
    };
    switch (text[0] | 0x20) {
        case 't': return begins("tot");
        case 'g': return begins("gesam") || begins("grand");
        case 's': return begins("sum");
        case 'i': return begins("insge") || begins("i alt");
        case 'e': return begins("eindt");
        case 'o': return begins("overa");
        default: return false;
    }
}

bool is_total_label(std::string_view text) {
    constexpr std::array<std::string_view, 24> words{"total",
                                                     "totals",
                                                     "grand total",
                                                     "gesamt",
                                                     "gesamtsumme",
                                                     "gesamtergebnis",
                                                     "insgesamt",
                                                     "summe",
                                                     "totalt",
                                                     "i alt",
                                                     "summa",
                                                     "sum",
                                                     "totaal",
                                                     "totale",
                                                     "totales",
                                                     "totaux",
                                                     "suma",
                                                     "total general",
                                                     "total g\u00e9n\u00e9ral",
                                                     "totalsumma",
                                                     "eindtotaal",
                                                     "totale complessivo",
                                                     "total geral",
                                                     "overall total"};
    constexpr std::array<std::string_view, 6> starts{
        "total:", "gesamt:", "totalt:", "totale:", "totaal:", "i alt:"};
    constexpr std::size_t longest = 80;
    if (text.size() > longest) return false;
    const std::string lower = normal_heading(unquoted(text)).text;
    if (std::find(words.begin(), words.end(), lower) != words.end()) return true;
    if (std::any_of(starts.begin(), starts.end(),
                    [&](std::string_view start) { return lower.starts_with(start); }))
        return true;
    constexpr std::string_view counted = "total of ";  // "Total of 6 results"
    return lower.starts_with(counted) && lower.size() > counted.size() && lower[counted.size()] >= '0' &&
           lower[counted.size()] <= '9';
}

bool is_missing_name(std::string_view text) {
    const std::string name = unquoted(text);
    return name.find_first_not_of(" \t-") == std::string::npos || name == "\u2013" || name == "\u2014";
}

bool says_no_data(std::string_view text) {
    const std::string lower = normal_heading(text).text;
    for (const std::string_view words : {"no data", "keine daten", "aucune donn\u00e9e", "no hay datos",
                                         "nessun dato", "geen gegevens", "ingen data", "sem dados"})
        if (lower.find(words) != std::string::npos) return true;
    return false;
}

}  // namespace roi::read
