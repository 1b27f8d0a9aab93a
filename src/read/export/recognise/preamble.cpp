#include "read/export/recognise/preamble.hpp"

#include "read/csv/date_cell.hpp"

namespace roi::inline read {

void read_preamble(const Rows& rows, std::size_t header, Layout& layout) {
    std::optional<Date> from, to;
    std::uint64_t from_line = 0;
    for (std::size_t row = 0; row < header; ++row) {
        // A range may hold the delimiter: "July 8, 2025 - July 31, 2025" without quotes.
        const auto end = rows.behind(row);
        std::string line = unquoted(rows.text().substr(rows.begin(row), end - rows.begin(row)));
        while (!line.empty() && (line.back() == '\n' || line.back() == '\r' || line.back() == '"' ||
                                 line.back() == rows.dialect().delimiter))
            line.pop_back();
        while (line.starts_with('#') || line.starts_with(' ') || line.starts_with('"')) line.erase(0, 1);
        const std::string lower = normal_heading(line).text;
        if (lower == "all time" || lower == "lifetime")
            layout.notes.push_back("the file covers all time: its period is not stated");
        const auto colon = line.find(": ");
        const std::string value = colon == std::string::npos ? line : line.substr(colon + 2);
        if (const auto range = read_date_range(value)) {
            layout.range = range;
            layout.range_line = rows.line(row);
            continue;
        }
        const DateCell day = read_date_cell(value);
        if (colon == std::string::npos || day.kind != DateCell::Kind::day || day.day_first != day.month_first)
            continue;
        const std::string label = normal_heading(line.substr(0, colon)).text;
        if (contains(label, {"start", "begin", "from", "von", "d\u00e9but", "inicio", "fra"})) {
            from = date_of(day.day_first);
            from_line = rows.line(row);
        } else if (contains(label, {"end", "eind", "bis", "fin", "to", "til"})) {
            to = date_of(day.day_first);
        }
    }
    if (layout.range || !from || !to || *to < *from) return;
    layout.range = Period{*from, *to};
    layout.range_line = from_line;
}

}  // namespace roi::read
