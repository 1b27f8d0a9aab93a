// The report on an import: what was read, what was left out and why, and how the file was understood.
#include <algorithm>

#include "roi/write.hpp"
#include "write/format/dates.hpp"
#include "write/format/figures.hpp"
#include "write/page/columns.hpp"

namespace roi::inline write {
namespace {

std::string count_of(std::uint64_t number, const Style& style) {
    return grouped(Decimal(static_cast<std::int64_t>(number)), 0, style.numbers);
}

std::string rows_text(std::uint64_t rows, const Style& style) {
    return count_of(rows, style) + (rows == 1 ? " row" : " rows");
}

std::string lines_text(const ImportReport::Dropped& dropped) {
    std::string text = dropped.lines.size() == 1 ? "line " : "lines ";
    for (std::size_t i = 0; i < dropped.lines.size(); ++i)
        text += (i > 0 ? ", " : "") + std::to_string(dropped.lines[i]);
    return text + (dropped.rows > dropped.lines.size() ? ", ..." : "");
}

std::string delimiter_word(char delimiter) {
    switch (delimiter) {
        case ',': return "comma";
        case ';': return "semicolon";
        case '\t': return "tab";
        default: return "pipe";
    }
}

/// A space at which no line is broken, until the text is complete.
constexpr char kept_space = '\x01';

std::string unbroken(std::string text) {
    std::replace(text.begin(), text.end(), ' ', kept_space);
    return text;
}

std::string columns_text(const ImportReport& report) {
    std::string text;
    for (const auto& column : report.columns)
        text +=
            (text.empty() ? "" : ", ") + unbroken(column.field + " = \"" + clean_text(column.heading) + "\"");
    return text;
}

std::string unused_text(const ImportReport& report) {
    constexpr std::size_t most = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(report.unused.size(), most); ++i)
        text += (i > 0 ? ", " : "") + unbroken("\"" + clean_text(report.unused[i]) + "\"");
    if (report.unused.size() > most) text += ", and " + std::to_string(report.unused.size() - most) + " more";
    return text;
}

std::string dropped_text(const ImportReport& report, const Style& style) {
    std::string text = rows_text(report.rows_kept, style) + " kept";
    for (const auto& dropped : report.dropped)
        text += "; " + rows_text(dropped.rows, style) + " left out: " + dropped.reason + " (" +
                lines_text(dropped) + ")";
    return text;
}

std::string numbers_text(const ImportReport& report) {
    std::string text;
    if (!report.decimal_mark.empty()) text = "decimal " + report.decimal_mark;
    if (!report.date_order.empty()) text += (text.empty() ? "" : "; ") + ("dates " + report.date_order);
    return text;
}

std::string total_text(const ImportReport::OwnTotal& total, const Style& style) {
    const auto whole = [](const Decimal& number) { return number.rounded(0) == number; };
    const int places = whole(total.stated) && whole(total.summed) ? 0 : 2;
    const auto shown = [&](const Decimal& number) { return grouped(number, places, style.numbers); };
    std::string text = "line " + std::to_string(total.line) +
                       (total.label.empty() ? "" : " (\"" + clean_text(total.label) + "\")") + " says " +
                       shown(total.stated);
    if (total.stated == total.summed) return text + ", and so do the rows";
    const Decimal surplus = total.summed - total.stated;
    return text + ", the rows add up to " + shown(total.summed) + ": " +
           shown(surplus.is_negative() ? -surplus : surplus) + (surplus.is_negative() ? " less" : " more");
}

}  // namespace

std::string import_text(const ImportReport& report, const Style& style) {
    constexpr std::size_t indent = 13;
    std::string text = clean_text(report.file) + ": " + report.platform + "\n";
    const auto add = [&](std::string label, const std::string& value) {
        if (value.empty()) return;
        text += hanging("  " + padded(std::move(label), indent - 2), indent, value,
                        static_cast<std::size_t>(style.width) - indent);
        if (!text.ends_with('\n')) text += '\n';
    };
    add("headings", "line " + std::to_string(report.header_line) + "; " + report.encoding + ", " +
                        delimiter_word(report.delimiter));
    add("columns", columns_text(report));
    add("not used", unused_text(report));
    add("rows", dropped_text(report, style));
    add("period",
        report.period ? period_text(*report.period) + " (" + report.period_source + ")" : "not stated");
    const bool has_currency = !report.currency.empty() && report.currency != Currency().code();
    add("currency", has_currency ? report.currency + (report.currency_source.empty()
                                                          ? ""
                                                          : " (" + clean_text(report.currency_source) + ")")
                                 : "not stated");
    add("numbers", numbers_text(report));
    if (report.own_total) add("own total", total_text(*report.own_total, style));
    for (const auto& note : report.notes) add("note", clean_text(note));
    std::replace(text.begin(), text.end(), kept_space, ' ');
    return text;
}

}  // namespace roi::write
