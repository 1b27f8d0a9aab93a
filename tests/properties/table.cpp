#include "properties/table.hpp"

#include <cstdio>

#include "support/escapes.hpp"

namespace roi::test {
namespace {

std::string random_name(Random& random, bool& is_windows_1252) {
    static const std::vector<std::string> pieces{"Spring",
                                                 "Sale",
                                                 "Brand",
                                                 "\"",
                                                 ",",
                                                 ";",
                                                 "\n",
                                                 "\t",
                                                 "|",
                                                 " ",
                                                 "Gr\u00f6\u00dfe",
                                                 "\u00e9t\u00e9",
                                                 "\u20ac",
                                                 "Total",
                                                 "13\" screen",
                                                 "2026",
                                                 "=1+1",
                                                 "'",
                                                 "::error::",
                                                 "<b>",
                                                 "-"};
    static const std::vector<std::string> wide{"\U0001F389", "\u65e5\u672c", "\u0142", "\u202e"};
    std::string name = "N";  // begins like no label of a total
    const int count = random.between(1, 6);
    for (int i = 0; i < count; ++i) {
        if (random.one_in(12)) {
            name += wide[random.below(wide.size())];
            is_windows_1252 = false;
        } else {
            name += pieces[random.below(pieces.size())];
        }
    }
    return name + static_cast<char>('a' + random.below(26));
}

std::string grouped(std::string digits, const std::string& thousands) {
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), thousands);
    return digits;
}

/// One cell after another, in UTF-8.
class Writer {
 public:
    explicit Writer(const Convention& convention) : convention_(convention) {}

    void cell(const std::string& text) {
        if (!is_first_) text_ += convention_.delimiter;
        is_first_ = false;
        if (!convention_.quotes_all && text.find_first_of("\"\n\r\t,;|") == std::string::npos) {
            text_ += text;
            return;
        }
        text_ += '"';
        for (const char c : text) text_ += c == '"' ? "\"\"" : std::string(1, c);
        text_ += '"';
    }
    void end_row() {
        text_ += convention_.row_end;
        is_first_ = true;
    }
    void line(const std::string& text) {
        cell(text);
        end_row();
    }
    void amount(std::int64_t hundredths) {
        char cents[16];
        std::snprintf(cents, sizeof cents, "%02d", static_cast<int>(hundredths % 100));
        cell(hundredths < 0 ? convention_.missing
                            : grouped(std::to_string(hundredths / 100), convention_.thousands) +
                                  convention_.decimal + cents);
    }
    void count(std::int64_t value) {
        cell(value < 0 ? convention_.missing : grouped(std::to_string(value), convention_.thousands));
    }

    void row(const TableRow& row) {
        cell(date(row));
        cell(row.campaign);
        amount(row.spend);
        count(row.clicks);
        amount(row.revenue);
        end_row();
    }
    std::string take() { return std::move(text_); }

 private:
    std::string date(const TableRow& row) const {
        char text[64];
        using Dates = Convention::Dates;
        switch (convention_.dates) {
            case Dates::iso:
                std::snprintf(text, sizeof text, "%04d-%02d-%02d", row.year, row.month, row.day);
                break;
            case Dates::day_first:
                std::snprintf(text, sizeof text, "%02d/%02d/%04d", row.day, row.month, row.year);
                break;
            case Dates::month_first:
                std::snprintf(text, sizeof text, "%d/%d/%04d", row.month, row.day, row.year);
                break;
            case Dates::points:
                std::snprintf(text, sizeof text, "%d.%d.%04d", row.day, row.month, row.year);
                break;
            case Dates::long_english:
                constexpr const char* months[]{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                               "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
                std::snprintf(text, sizeof text, "%s %d, %04d", months[row.month - 1], row.day, row.year);
                break;
        }
        return text;
    }

    const Convention& convention_;
    std::string text_;
    bool is_first_ = true;
};

std::string windows_1252(std::string_view text) {
    std::string out;
    for (const char32_t code : code_points(text)) out += static_cast<char>(code == 0x20AC ? 0x80 : code);
    return out;
}

}  // namespace

Table random_table(Random& random, std::size_t rows) {
    Table table;
    std::vector<std::string> names;
    const auto count = 1 + random.below(6);
    while (names.size() < count) names.push_back(random_name(random, table.is_windows_1252));
    const auto amount = [&](std::uint64_t most) {
        return random.one_in(8) ? -1
                                : static_cast<std::int64_t>(random.below(random.one_in(4) ? most : 5'000));
    };
    for (std::size_t i = 0; i < rows; ++i) {
        TableRow row;
        row.campaign = names[random.below(names.size())];
        row.month = random.between(1, 12);
        row.day = random.between(1, 28);
        row.spend = amount(5'000'000'000);
        row.clicks = amount(5'000'000);
        row.revenue = amount(90'000'000'000);
        table.rows.push_back(row);
    }
    // One row tells the order of dates and the decimal mark, wherever it stands.
    auto& clear = table.rows[random.below(table.rows.size())];
    clear.day = 28;
    clear.spend = 1'250;
    return table;
}

Convention random_convention(Random& random) {
    Convention convention;
    convention.delimiter = ",;\t|"[random.below(4)];
    convention.decimal = random.one_in(2) ? '.' : ',';
    static const std::vector<std::string> between{"", "", " ", "'", "\u00a0", "mark"};
    convention.thousands = between[random.below(between.size())];
    if (convention.thousands == "mark") convention.thousands = convention.decimal == '.' ? "," : ".";
    convention.quotes_all = random.one_in(3);
    static const std::vector<std::string> ends{"\n", "\r\n"};
    convention.row_end = ends[random.below(ends.size())];
    convention.encoding = static_cast<Convention::Encoding>(random.below(5));
    convention.dates = static_cast<Convention::Dates>(random.below(5));
    convention.has_preamble = random.one_in(3);
    convention.has_last_end = !random.one_in(3);
    convention.total = static_cast<Convention::Total>(random.below(3));
    static const std::vector<std::string> missing{"", "--", "-", " --", "N/A"};
    convention.missing = missing[random.below(missing.size())];
    return convention;
}

std::string written(const Table& table, const Convention& convention) {
    Writer writer(convention);
    if (convention.has_preamble) {
        writer.line("Campaign report");
        writer.line("All time");
    }
    for (const auto* heading : {"Day", "Campaign", "Cost", "Clicks", "Conv. value"}) writer.cell(heading);
    writer.end_row();
    const auto total = [&] {
        std::int64_t spend = 0, clicks = 0, revenue = 0;
        for (const auto& row : table.rows) {
            spend += std::max<std::int64_t>(row.spend, 0);
            clicks += std::max<std::int64_t>(row.clicks, 0);
            revenue += std::max<std::int64_t>(row.revenue, 0);
        }
        writer.cell("Total: Account");
        writer.cell(" --");
        writer.amount(spend);
        writer.count(clicks);
        writer.amount(revenue);
        writer.end_row();
    };
    if (convention.total == Convention::Total::first) total();
    for (const auto& row : table.rows) writer.row(row);
    if (convention.total == Convention::Total::last) total();
    std::string text = writer.take();
    if (!convention.has_last_end) text.resize(text.size() - convention.row_end.size());
    switch (convention.encoding) {
        case Convention::Encoding::utf8: return text;
        case Convention::Encoding::utf8_with_mark: return "\xEF\xBB\xBF" + text;
        case Convention::Encoding::utf16le: return utf16("\uFEFF" + text, false);
        case Convention::Encoding::utf16be: return utf16("\uFEFF" + text, true);
        case Convention::Encoding::windows_1252: return table.is_windows_1252 ? windows_1252(text) : text;
    }
    return text;
}

std::string described(const Convention& convention) {
    return std::string("delimiter '") + convention.delimiter + "' decimal '" + convention.decimal +
           "' thousands '" + convention.thousands +
           (convention.quotes_all ? "' all quoted" : "' quoted where needed") +
           (convention.row_end.size() == 2 ? " CRLF"
            : convention.row_end == "\r"   ? " CR"
                                           : " LF") +
           " encoding " + std::to_string(static_cast<int>(convention.encoding)) + " dates " +
           std::to_string(static_cast<int>(convention.dates)) + " total " +
           std::to_string(static_cast<int>(convention.total)) + (convention.has_preamble ? " preamble" : "") +
           " missing '" + convention.missing + "'";
}

}  // namespace roi::test
