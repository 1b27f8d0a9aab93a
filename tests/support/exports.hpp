// Exports in memory: read through import_export() from a source of bytes, as from a file.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/csv/scan.hpp"
#include "roi/read/import.hpp"
#include "roi/write.hpp"
#include "support/campaigns.hpp"

namespace roi::test {

/// Gives a text in pieces of at most `chunk` bytes.
inline ByteSource bytes_of(std::string text, std::size_t chunk = static_cast<std::size_t>(-1)) {
    return [text = std::move(text), chunk, at = std::size_t{0}](char* buffer, std::size_t size) mutable {
        const auto count = text.copy(buffer, std::min(size, chunk), at);
        at += count;
        return count;
    };
}

inline Result<Imported> import_text_of(std::string text, const ImportRules& rules = {},
                                       std::size_t chunk = static_cast<std::size_t>(-1)) {
    return import_export("export.csv", bytes_of(std::move(text), chunk), rules);
}

/// Campaigns as one JSON text: equal texts are equal campaigns.
inline std::string json_of(const std::vector<Campaign>& campaigns) {
    std::string text;
    const auto writer = make_campaign_writer(Format::json, [&](std::string_view part) { text += part; });
    for (const auto& campaign : campaigns) writer->add(campaign);
    writer->finish();
    return text;
}

inline std::string told(const Diagnostic& mistake) {
    return mistake.code + " " + mistake.file + ":" + std::to_string(mistake.place.line) + ":" +
           std::to_string(mistake.place.column) + " " + mistake.message + " | " + mistake.hint + " | " +
           mistake.excerpt + " | " + mistake.allowed;
}

inline std::string told(const Diagnostics& mistakes) {
    std::string text;
    for (const auto& mistake : mistakes) text += told(mistake) + "\n";
    return text;
}

inline std::string told(const Period& period) {
    const auto day = [](const Date& date) {
        return std::to_string(static_cast<int>(date.year())) + "-" +
               std::to_string(static_cast<unsigned>(date.month())) + "-" +
               std::to_string(static_cast<unsigned>(date.day()));
    };
    return day(period.from) + ".." + day(period.to);
}

/// Everything a report on the import says.
inline std::string told(const ImportReport& report) {
    std::string text = report.file + " " + report.platform + " " + report.encoding + " " + report.delimiter +
                       " line " + std::to_string(report.header_line) + "\n";
    for (const auto& column : report.columns) text += column.field + "=" + column.heading + "\n";
    for (const auto& heading : report.unused) text += "unused " + heading + "\n";
    text += std::to_string(report.rows_kept) + " rows\n";
    for (const auto& dropped : report.dropped) {
        text += std::to_string(dropped.rows) + " " + dropped.reason;
        for (const auto line : dropped.lines) text += " " + std::to_string(line);
        text += "\n";
    }
    if (report.period) text += told(*report.period) + " of " + report.period_source + "\n";
    text += report.currency + " of " + report.currency_source + "\n" + report.decimal_mark + "\n" +
            report.date_order + "\n";
    if (report.own_total)
        text += "total " + std::to_string(report.own_total->line) + " " + report.own_total->label + " " +
                report.own_total->stated.to_string() + " " + report.own_total->summed.to_string() + "\n";
    for (const auto& note : report.notes) text += note + "\n";
    return text;
}

/// Everything that an import gives: campaigns and report, or the mistakes.
inline std::string told(const Result<Imported>& imported) {
    if (!imported) return told(imported.mistakes());
    return json_of(imported->campaigns) + told(imported->report) + told(imported->left_out);
}

/// What was spent on advertising.
inline Decimal spend_of(const Campaign& campaign) {
    Decimal sum;
    for (const auto& cost : campaign.costs)
        if (cost.amount) sum += cost.amount->likely().numerator();
    return sum;
}

inline Decimal spend_of(const std::vector<Campaign>& campaigns) {
    Decimal sum;
    for (const auto& campaign : campaigns) sum += spend_of(campaign);
    return sum;
}

/// "Spring 10.5, Autumn 3": what a test compares. A mistake gives its code and place.
inline std::string sums_of(const Result<Imported>& imported) {
    if (!imported) return listed(imported.mistakes());
    std::string text;
    for (const auto& campaign : imported->campaigns)
        text += (text.empty() ? "" : ", ") + campaign.name + " " + spend_of(campaign).to_string();
    return text;
}

/// A text that is followed by the bytes that the scanner may look at.
class Padded {
 public:
    explicit Padded(std::string_view text) : bytes_(text), size_(text.size()) {
        bytes_.append(read::scan_padding, '\x7f');
    }
    std::string_view view() const { return {bytes_.data(), size_}; }

 private:
    std::string bytes_;
    std::size_t size_;
};

}  // namespace roi::test
