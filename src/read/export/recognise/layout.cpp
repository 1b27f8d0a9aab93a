#include "read/export/recognise/layout.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/utf8.hpp"
#include "read/export/mistake_in.hpp"
#include "read/export/recognise/columns.hpp"
#include "read/export/recognise/preamble.hpp"
#include "read/limits.hpp"

namespace roi::inline read {
namespace {

/// Every heading that is known, with who writes it.
struct Known {
    const Platform* platform;
    bool is_mark;
    const Heading* heading;  ///< nullptr for a mark that holds nothing of interest
};
using KnownHeadings = std::unordered_multimap<std::string_view, Known>;

const KnownHeadings& known_headings() {
    static const KnownHeadings table = [] {
        KnownHeadings known;
        for (const auto& platform : all_platforms()) {
            for (const auto& heading : platform.headings)
                known.emplace(heading.name, Known{&platform, false, &heading});
            for (const auto mark : platform.marks) known.emplace(mark, Known{&platform, true, nullptr});
        }
        return known;
    }();
    return table;
}

/// A row as the headings of one platform.
struct Candidate {
    int score = 0;
    const Platform* platform = nullptr;
    std::size_t row = 0;
};

struct Score {
    int points = 0;
    bool has_measure = false;
    bool has_other = false;  ///< a name, a day, or a second measure
};

std::vector<std::string> normal_headings(const Rows& rows, std::size_t row) {
    std::vector<std::string> headings;
    for (std::size_t i = 0; i < rows.width(row); ++i)
        headings.push_back(normal_heading(rows.cell(row, i)).text);
    return headings;
}

bool holds(const std::vector<std::string>& headings, const ImportRules::Mapping& mapping) {
    return std::find(headings.begin(), headings.end(), normal_heading(mapping.column).text) != headings.end();
}

bool holds_mapped(const std::vector<std::string>& headings, const ImportRules& rules) {
    return std::all_of(rules.mappings.begin(), rules.mappings.end(),
                       [&](const auto& mapping) { return holds(headings, mapping); });
}

/// The best platform for a row of headings.
Candidate best_platform(const std::vector<std::string>& headings, const ImportRules& rules) {
    std::vector<std::pair<const Platform*, Score>> scores;
    for (const auto& platform : all_platforms()) scores.emplace_back(&platform, Score{});
    for (const auto& heading : headings) {
        const auto [from, to] = known_headings().equal_range(heading);
        for (auto known = from; known != to; ++known) {
            Score& score =
                scores[static_cast<std::size_t>(known->second.platform - all_platforms().data())].second;
            score.points += known->second.is_mark ? 10 : 1;
            if (known->second.heading == nullptr) continue;
            const Field field = known->second.heading->field;
            score.has_other = score.has_other || !is_measure(field) || score.has_measure;
            score.has_measure = score.has_measure || is_measure(field) || field == Field::measure_name;
        }
    }
    Candidate best;
    for (const auto& [platform, score] : scores) {
        const bool is_wanted = rules.platform.empty() || rules.platform == platform->id;
        const bool is_plainer = platform->kind == Platform::Kind::rows && score.points == best.score &&
                                best.score < 10;  // nobody's mark on it
        if (is_wanted && score.has_measure && score.has_other && (score.points > best.score || is_plainer))
            best = {score.points, platform, 0};
    }
    if (!rules.mappings.empty() && holds_mapped(headings, rules)) {
        if (best.platform == nullptr || best.score < 10) best.platform = find_platform("generic");
        best.score += 1000;
    }
    return best;
}

constexpr std::size_t header_rows = 200;  // the headings stand within them

Candidate best_row(const Rows& rows, const ImportRules& rules) {
    Candidate best;
    for (std::size_t row = 0; row < std::min(rows.count(), header_rows); ++row) {
        if (rows.width(row) < 2 && rules.mappings.empty()) continue;
        if (rows.width(row) > max_columns) continue;
        Candidate candidate = best_platform(normal_headings(rows, row), rules);
        candidate.row = row;
        if (candidate.score > best.score) best = candidate;
    }
    return best;
}

char row_end_of(std::string_view text) {
    bool is_quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') is_quoted = !is_quoted;
        if (is_quoted || (text[i] != '\n' && text[i] != '\r')) continue;
        return text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n') ? '\r' : '\n';
    }
    return '\n';
}

/// Whether the rows behind an empty line belong to the table: its headings again, or rows as wide as they
/// are.
bool goes_on(const Rows& rows, std::size_t next, std::size_t header) {
    const auto headings = normal_headings(rows, next);
    if (headings == normal_headings(rows, header)) return true;
    if (rows.cell(next, 0).starts_with('#') || best_platform(headings, {}).platform != nullptr) return false;
    for (; next < rows.count() && !rows.is_blank(next); ++next)
        if (rows.width(next) == rows.width(header)) return true;
    return false;
}

/// A short text may hold more than one table, and lines below it: everything behind a blank row that is not
/// as wide as the table belongs to something else.
void find_end(const Rows& rows, std::size_t header, Layout& layout) {
    const std::size_t width = rows.width(header);
    for (std::size_t row = header + 1; row < rows.count(); ++row) {
        const bool is_comment = rows.width(row) == 1 && rows.cell(row, 0).starts_with('#');
        bool ends = is_comment;
        std::size_t next = row;
        if (!ends && rows.is_blank(row) && rows.width(row) < width) {
            while (next < rows.count() && rows.is_blank(next)) ++next;
            if (next == rows.count()) return;
            ends = !goes_on(rows, next, header);
        }
        if (!ends) continue;
        layout.end = rows.begin(row);
        for (std::size_t behind = next; behind < rows.count(); ++behind)
            if (!rows.is_blank(behind)) layout.lines_behind.push_back(rows.line(behind));
        layout.notes.push_back("line " + std::to_string(rows.line(next)) +
                               ": what follows the table is left out (\"" + beginning_of(rows.cell(next, 0)) +
                               (rows.width(next) > 1 ? "\", ...)" : "\")"));
        return;
    }
}

/// The text holds no headings that are known: says what was seen.
Diagnostic unknown_table(const Rows& rows, const std::string& file, const ImportRules& rules) {
    std::size_t widest = 0;
    std::string all;
    for (std::size_t row = 0; row < std::min(rows.count(), header_rows); ++row) {
        if (rows.width(row) > rows.width(widest)) widest = row;
        all += normal_heading(rows.cell(row, 0)).text + '\n';
    }
    if (rows.count() == 0 || rows.is_blank(0))
        return mistake_in(file, "R083", 1, "the export is empty: it holds no row",
                          "choose a period with data, and export again");
    if (contains(all, {"report start", "performance report", "begindatum van rapport"}))
        return mistake_in(file, "R083", 1, "the export is empty: there is no table below its first lines",
                          "choose a period with data, and export again");
    std::vector<std::string> seen;
    for (std::size_t i = 0; i < rows.width(widest); ++i)
        seen.push_back("\"" + beginning_of(rows.cell(widest, i)) + "\"");
    const auto normal = normal_headings(rows, widest);
    const auto missing = std::find_if(rules.mappings.begin(), rules.mappings.end(),
                                      [&](const auto& mapping) { return !holds(normal, mapping); });
    if (missing != rules.mappings.end()) {
        std::vector<std::string> headings;
        for (std::size_t i = 0; i < rows.width(widest); ++i) headings.push_back(rows.cell(widest, i));
        return no_such_column(*missing, {headings.begin(), headings.end()}, rows.line(widest), file);
    }
    auto mistake = mistake_in(
        file, "R071", rows.line(widest),
        rules.platform.empty() ? "none of the columns is recognised"
                               : "no column is one of platform " + rules.platform,
        "say what the columns hold: --map campaign=\"...\" --map spend=\"...\" --map revenue=\"...\"");
    mistake.allowed = listed_names(seen);
    return mistake;
}

bool is_bulk_template(const Rows& rows) {
    for (std::size_t row = 0; row < std::min<std::size_t>(rows.count(), 5); ++row)
        if (rows.width(row) > 2 && normal_heading(rows.cell(row, 0)).text == "row type" &&
            normal_heading(rows.cell(row, 1)).text == "action")
            return true;
    return false;
}

constexpr std::size_t searched_bytes = 256 * 1024;  ///< of a text, for its headings

/// The rows at the beginning of a text by each of the delimiters that exports have.
std::vector<Rows> split_by_all(std::string_view text) {
    std::vector<Rows> split;
    const char row_end = row_end_of(text);
    for (const char delimiter : {',', ';', '\t', '|'})
        split.emplace_back(text.substr(0, searched_bytes), Dialect{delimiter, row_end});
    return split;
}

/// Of what was not understood, the delimiter that gives the most cells tells best what was seen.
const Rows& widest(const std::vector<Rows>& split) {
    const auto width = [](const Rows& rows) {
        std::size_t most = 0;
        for (std::size_t row = 0; row < std::min(rows.count(), header_rows); ++row)
            most = std::max(most, rows.width(row));
        return most;
    };
    return *std::max_element(split.begin(), split.end(),
                             [&](const Rows& a, const Rows& b) { return width(a) < width(b); });
}

}  // namespace

const Column* Layout::column_of(Field field) const {
    for (const auto& column : columns)
        if (column.field == field) return &column;
    return nullptr;
}

bool Layout::has_campaign() const {
    return column_of(Field::campaign) != nullptr || column_of(Field::campaign_id) != nullptr;
}

std::optional<Diagnostic> wrong_kind(std::string_view text, const std::string& file) {
    struct Kind {
        std::string_view start;
        std::string_view what;
        std::string_view hint;
    };
    constexpr std::string_view as_csv =
        "open it in a spreadsheet and save it as CSV, or choose CSV when you export";
    constexpr std::array kinds{
        Kind{"PK\x03\x04", "a spreadsheet (.xlsx) or another packed file", as_csv},
        Kind{"\xD0\xCF\x11\xE0", "an old spreadsheet (.xls)", as_csv},
        Kind{"\x1F\x8B", "a packed file (gzip)", "unpack it: gunzip -c FILE | roi import -"},
        Kind{"%PDF", "a PDF", "choose CSV when you export"},
        Kind{"PAR1", "a Parquet file", "write it as CSV, or as JSON lines"},
        Kind{"SQLite format 3", "a database", "see: roi schema sql"}};
    for (const auto& kind : kinds)
        if (text.starts_with(kind.start))
            return mistake_in(file, "R070", 0, "this is " + std::string(kind.what) + ", not a CSV table",
                              std::string(kind.hint));
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return std::nullopt;
    const auto begin = text.substr(first, 15);
    if (begin.starts_with('<'))
        return mistake_in(file, "R070", 0, "this is a web page or XML, not a CSV table",
                          "the download may have failed, or needs a login: export again as CSV");
    if (begin.starts_with('{') || begin.starts_with("[{"))
        return mistake_in(file, "R070", 0, "this is JSON, not a CSV table",
                          "a campaign file goes straight to: roi calc FILE");
    return std::nullopt;
}

Result<Layout> find_layout(std::string_view text, bool is_whole, const std::string& file,
                           const ImportRules& rules) {
    const auto split = split_by_all(text);
    if (std::any_of(split.begin(), split.end(), is_bulk_template))
        return mistake_in(file, "R070", 1, "this is a template for bulk changes, not a report",
                          "in Google Ads: Reports, then download the report as .csv");
    Candidate best;
    const Rows* best_rows = nullptr;
    for (const Rows& rows : split) {
        const Candidate candidate = best_row(rows, rules);
        if (best_rows != nullptr && candidate.score <= best.score) continue;
        best = candidate;
        best_rows = &rows;
    }
    if (best.platform == nullptr) return unknown_table(widest(split), file, rules);
    const Rows& rows = *best_rows;
    Layout layout;
    layout.platform = best.platform;
    layout.dialect = rows.dialect();
    layout.header_line = rows.line(best.row);
    layout.data_line = rows.line(best.row + 1);
    layout.data_offset = rows.behind(best.row);
    for (std::size_t i = 0; i < rows.width(best.row); ++i)
        layout.is_windows_1252 = layout.is_windows_1252 || !is_utf8(rows.raw(best.row, i));
    Diagnostics mistakes;
    choose_columns(rows, best.row, file, rules, layout, mistakes);
    read_preamble(rows, best.row, layout);
    if (is_whole)
        find_end(text.size() > searched_bytes ? Rows(text, layout.dialect) : rows, best.row, layout);
    if (!mistakes.empty()) return mistakes;
    return layout;
}

}  // namespace roi::read
