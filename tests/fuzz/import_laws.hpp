// What has to hold of every import, whatever the bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

#include "base/utf8.hpp"
#include "read/csv/encoding.hpp"
#include "read/csv/scan.hpp"
#include "support/exports.hpp"

namespace roi::test {

inline void require(bool holds, const char* law) {
    if (holds) return;
    std::cerr << "broken: " << law << '\n';
    std::abort();
}

inline std::uint64_t lines_of(std::string_view text) {
    return 2 + static_cast<std::uint64_t>(
                   std::count_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }));
}

inline void check_refusals(const Diagnostics& mistakes, const std::string& bytes) {
    require(!mistakes.empty() && mistakes.size() <= 101, "a refusal says why, a hundred times at most");
    for (const auto& mistake : mistakes) {
        require(!mistake.code.empty() && !mistake.message.empty(), "a mistake has a code and a message");
        require(mistake.file == "export.csv", "a mistake names its file");
        require(mistake.place.line <= lines_of(bytes), "a mistake stands in the file");
        require(is_utf8(diagnostic_text(mistake, false)), "a mistake is told in UTF-8");
    }
}

/// Every row below the headings is kept or counted as left out.
inline void check_rows(const ImportReport& report, std::string text) {
    if (read::read_mark(text).encoding != read::Encoding::utf8) return;
    text.erase(0, read::read_mark(text).mark_bytes);
    std::uint64_t counted = report.rows_kept;
    for (const auto& dropped : report.dropped) {
        if (dropped.reason == "row behind the table") return;  // those have no width to count them by
        counted += dropped.rows;
        require(dropped.lines.size() <= dropped.rows && !dropped.lines.empty(), "rows left out have lines");
    }
    read::Dialect dialect;
    dialect.delimiter = report.delimiter;
    dialect.row_end =
        text.find('\n') == std::string::npos && text.find('\r') != std::string::npos ? '\r' : '\n';
    read::Cells cells;
    read::split_carefully(text, dialect, true, cells);
    std::uint64_t line = 1, rows = 0;
    for (std::size_t row = 0, from = 0; row < cells.rows(); ++row) {
        const std::size_t end = cells.ends[cells.row_starts[row + 1] - 1];
        const auto whole = std::string_view(text).substr(from, end - from);
        if (line > report.header_line && !whole.empty() && whole != "\r") ++rows;
        const auto behind = std::min(end + 1, text.size());
        line += static_cast<std::uint64_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(from),
                                                      text.begin() + static_cast<std::ptrdiff_t>(behind),
                                                      dialect.row_end));
        from = behind;
    }
    require(rows == counted, "rows kept and left out are the rows of the file");
}

/// What was imported is a campaign file that says the same.
inline void check_campaigns(const Imported& imported) {
    if (imported.campaigns.empty()) return;  // rows without any figure
    const std::string text = json_of(imported.campaigns);
    require(is_utf8(text), "campaigns are written in UTF-8");
    auto back = read_campaigns(text, "export.csv");
    if (!back) std::cerr << told(back.mistakes()) << text.substr(0, 4000) << '\n';
    require(static_cast<bool>(back), "campaigns that were imported can be read");
    require(back->size() == imported.campaigns.size(), "every campaign comes back");
    require(json_of(*back) == text, "campaigns come back as they were");
    for (const auto& campaign : imported.campaigns)
        for (const auto& cost : campaign.costs)
            require(!cost.amount || !cost.amount->likely().numerator().is_negative(),
                    "no cost is below zero");
    require(!import_text(imported.report, Style{}).empty(), "a report on the import can be written");
}

/// Reads bytes as an export with one and with two threads, in one piece and in small ones.
inline void check_import(const std::string& bytes, ImportRules rules) {
    rules.jobs = 1;
    const auto one = import_text_of(bytes, rules);
    rules.jobs = 2;
    const auto two = import_text_of(bytes, rules, 7);
    require(told(one) == told(two), "threads and pieces change nothing");
    if (!one) return check_refusals(one.mistakes(), bytes);
    if (!one->left_out.empty()) check_refusals(one->left_out, bytes);
    check_rows(one->report, bytes);
    check_campaigns(*one);
}

}  // namespace roi::test
