#include "read/import/layout.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "read/csv/date_cell.hpp"
#include "read/csv/encoding.hpp"
#include "read/limits.hpp"

namespace roi::read {
namespace {

Diagnostic mistake_in(const std::string& file, std::string code, std::uint64_t line, std::string message,
                      std::string hint = {}) {
    Diagnostic mistake;
    mistake.code = std::move(code);
    mistake.file = file;
    mistake.place = {static_cast<std::uint32_t>(line), line == 0 ? 0U : 1U};
    mistake.message = std::move(message);
    mistake.hint = std::move(hint);
    return mistake;
}

/// The rows at the beginning of a text, split by one delimiter.
class Rows {
 public:
    Rows(std::string_view text, Dialect dialect) : text_(text), dialect_(dialect) {
        end_ = split_carefully(text, dialect, true, cells_);
        lines_.reserve(cells_.rows());
        std::uint64_t line = 1;
        for (std::size_t i = 0; i < cells_.rows(); ++i) {
            lines_.push_back(line);
            const auto row = text.substr(begin(i), behind(i) - begin(i));
            line += static_cast<std::uint64_t>(std::count(row.begin(), row.end(), dialect.row_end));
        }
        lines_.push_back(line);
    }

    std::size_t count() const { return cells_.rows(); }
    std::size_t width(std::size_t row) const { return cells_.row_starts[row + 1] - cells_.row_starts[row]; }
    std::uint64_t line(std::size_t row) const { return lines_[row]; }
    std::size_t begin(std::size_t row) const { return row == 0 ? 0 : behind(row - 1); }
    std::size_t behind(std::size_t row) const {
        return std::min<std::size_t>(cells_.ends[cells_.row_starts[row + 1] - 1] + 1U, text_.size());
    }
    std::string_view raw(std::size_t row, std::size_t column) const {
        const auto first = cells_.row_starts[row];
        const std::size_t from = column == 0 ? begin(row) : cells_.ends[first + column - 1] + 1U;
        return text_.substr(from, cells_.ends[first + column] - from);
    }
    std::string cell(std::size_t row, std::size_t column) const {
        auto text = unquoted(raw(row, column));
        if (is_utf8(text)) return text;
        return from_windows_1252(text);
    }
    bool is_blank(std::size_t row) const {
        for (std::size_t i = 0; i < width(row); ++i)
            if (raw(row, i).find_first_not_of(" \t\r\"") != std::string_view::npos) return false;
        return true;
    }
    std::string_view text() const { return text_; }
    const Dialect& dialect() const { return dialect_; }

 private:
    std::string_view text_;
    Dialect dialect_;
    Cells cells_;
    CarefulEnd end_;
    std::vector<std::uint64_t> lines_;
};

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

bool contains(const std::string& text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

/// Takes the days that the lines above the headings name.
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

/// Where several columns hold the same: the platform's order decides, unless that would choose between money.
class ColumnChooser {
 public:
    ColumnChooser(const Rows& rows, std::size_t row, Layout& layout) : layout_(layout) {
        layout.headings.reserve(rows.width(row));  // what is normal points into them
        for (std::size_t i = 0; i < rows.width(row); ++i) {
            layout.headings.push_back(rows.cell(row, i));
            normal_.push_back(normal_heading(layout.headings.back()));
        }
    }

    void take(std::string_view name, Field field, bool is_micros, Diagnostics& mistakes,
              const std::string& file) {
        const Column* taken = layout_.column_of(field);
        if (taken != nullptr && is_mapped(taken->index)) return;
        for (std::size_t i = 0; i < normal_.size(); ++i) {
            if (normal_[i].text != name || is_mapped(i)) continue;
            if (taken != nullptr) {
                const bool is_twin =
                    is_money(field) && taken->index != i && normal_[taken->index].text == name;
                if (is_twin)
                    mistakes.push_back(mistake_in(file, "R082", layout_.header_line,
                                                  "two columns hold \"" + std::string(name) + "\": " +
                                                      described(taken->index) + " and " + described(i),
                                                  "remove one of them, or name the one that counts: --map " +
                                                      std::string(field_name(field)) + "=..."));
                continue;
            }
            layout_.columns.push_back(
                {i, field, is_micros, layout_.headings[i], std::string(normal_[i].currency)});
            taken = &layout_.columns.back();
        }
    }

    /// A column that the user names: by its whole heading, or by its normal form.
    bool take_mapped(const ImportRules::Mapping& mapping, Field field, bool is_micros) {
        const auto wanted = normal_heading(mapping.column);
        std::size_t found = normal_.size();
        for (std::size_t i = normal_.size(); i-- > 0;)
            if (normal_[i].text == wanted.text && (found == normal_.size() || wanted.currency.empty() ||
                                                   normal_[i].currency == wanted.currency))
                found = i;
        if (found == normal_.size()) return false;
        mapped_.push_back(found);
        layout_.columns.push_back(
            {found, field, is_micros, layout_.headings[found], std::string(normal_[found].currency)});
        return true;
    }

    std::vector<std::string_view> headings() const {
        return {layout_.headings.begin(), layout_.headings.end()};
    }

 private:
    /// What the user says about a column is all there is to say about it.
    bool is_mapped(std::size_t index) const {
        return std::find(mapped_.begin(), mapped_.end(), index) != mapped_.end();
    }
    std::string described(std::size_t index) const {
        return "column " + std::to_string(index + 1) + " (" + layout_.headings[index] + ")";
    }

    Layout& layout_;
    std::vector<NormalHeading> normal_;
    std::vector<std::size_t> mapped_;
};

/// "a, b, c", cut where there are many.
std::string listed(const std::vector<std::string>& names) {
    std::string text;
    constexpr std::size_t most = 30;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i) text += (i > 0 ? ", " : "") + names[i];
    if (names.size() > most) text += ", and " + std::to_string(names.size() - most) + " more";
    return text;
}

Diagnostic no_such_column(const ImportRules::Mapping& mapping, const std::vector<std::string_view>& headings,
                          std::uint64_t line, const std::string& file) {
    auto mistake = mistake_in(file, "R082", line,
                              "no column is called \"" + mapping.column + "\" (--map " + mapping.field + ")");
    std::vector<std::string> seen;
    for (const auto heading : headings) seen.push_back("\"" + beginning_of(std::string(heading)) + "\"");
    mistake.allowed = listed(seen);
    const auto meant = nearest_word(mapping.column, headings);
    if (!meant.empty()) mistake.hint = "did you mean \"" + meant + "\"?";
    return mistake;
}

void choose_columns(const Rows& rows, std::size_t row, const std::string& file, const ImportRules& rules,
                    Layout& layout, Diagnostics& mistakes) {
    ColumnChooser chooser(rows, row, layout);
    for (const auto& mapping : rules.mappings) {
        std::string_view name = mapping.field;
        const bool is_micros = name.ends_with("_micros");
        if (is_micros) name.remove_suffix(7);
        const auto field = field_named(name);
        const bool is_again =
            std::any_of(layout.columns.begin(), layout.columns.end(), [&](const Column& column) {
                return column.field == field ||
                       normal_heading(column.heading).text == normal_heading(mapping.column).text;
            });
        if (is_again) {
            mistakes.push_back(mistake_in(file, "R082", layout.header_line,
                                          "\"" + mapping.field + "\" or \"" + mapping.column +
                                              "\" is mapped twice: it would count twice",
                                          "each field one column, each column one field"));
            continue;
        }
        if (!field || chooser.take_mapped(mapping, *field, is_micros)) continue;
        mistakes.push_back(no_such_column(mapping, chooser.headings(), layout.header_line, file));
    }
    for (const auto& heading : layout.platform->headings)
        chooser.take(heading.name, heading.field, heading.is_micros, mistakes, file);
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
    mistake.allowed = listed(seen);
    return mistake;
}

bool is_bulk_template(const Rows& rows) {
    for (std::size_t row = 0; row < std::min<std::size_t>(rows.count(), 5); ++row)
        if (rows.width(row) > 2 && normal_heading(rows.cell(row, 0)).text == "row type" &&
            normal_heading(rows.cell(row, 1)).text == "action")
            return true;
    return false;
}

}  // namespace

const Column* Layout::column_of(Field field) const {
    for (const auto& column : columns)
        if (column.field == field) return &column;
    return nullptr;
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
    std::optional<Rows> best_rows;
    Candidate best;
    Dialect dialect;
    dialect.row_end = row_end_of(text);
    constexpr std::size_t searched = 256 * 1024;
    const std::string_view beginning = text.substr(0, searched);
    for (const char delimiter : {',', ';', '\t', '|'}) {
        dialect.delimiter = delimiter;
        Rows rows(beginning, dialect);
        if (is_bulk_template(rows))
            return mistake_in(file, "R070", 1, "this is a template for bulk changes, not a report",
                              "in Google Ads: Reports, then download the report as .csv");
        const Candidate candidate = best_row(rows, rules);
        if (best_rows && candidate.score <= best.score) continue;
        best = candidate;
        best_rows.emplace(std::move(rows));
    }
    if (best.platform == nullptr) {
        // Of what was not understood, the delimiter that gives the most cells tells best what was seen.
        std::size_t most = 0;
        for (const char delimiter : {',', ';', '\t', '|'}) {
            dialect.delimiter = delimiter;
            Rows rows(beginning, dialect);
            std::size_t widest = 0;
            for (std::size_t row = 0; row < std::min(rows.count(), header_rows); ++row)
                widest = std::max(widest, rows.width(row));
            if (widest <= most) continue;
            most = widest;
            best_rows.emplace(std::move(rows));
        }
        return unknown_table(*best_rows, file, rules);
    }
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
    if (is_whole) find_end(text.size() > searched ? Rows(text, layout.dialect) : rows, best.row, layout);
    if (!mistakes.empty()) return mistakes;
    return layout;
}

}  // namespace roi::read
