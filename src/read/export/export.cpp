// From the bytes of an export to campaigns: what it is, its rows on several threads, its conventions, its
// campaigns.
#include <algorithm>
#include <atomic>
#include <mutex>
#include <system_error>
#include <thread>

#include "read/csv/encoding.hpp"
#include "read/export/assemble/campaigns.hpp"
#include "read/export/decide/conventions.hpp"
#include "read/export/mistake_in.hpp"
#include "read/input/source.hpp"
#include "roi/read/import.hpp"

namespace roi::inline read {
namespace {

constexpr std::size_t head_bytes = 1024 * 1024;

/// Reads up to `size` bytes; less only at the end.
std::string read_head(const ByteSource& source, std::size_t size) {
    std::string head(size, '\0');
    std::size_t used = 0;
    while (used < size) {
        const auto count = source(head.data() + used, size - used);
        if (count == 0) break;
        used += count;
    }
    head.resize(used);
    return head;
}

/// Adds up the rows of a table, on as many threads as asked for.
class Adding {
 public:
    Adding(const Plan& plan, RowBlocks& blocks, const ImportRules& rules)
        : plan_(plan), blocks_(blocks), rules_(rules) {}

    void run(Tally& result) {
        std::vector<std::unique_ptr<Tally>> tallies;
        std::vector<std::thread> threads;
        for (unsigned i = 1; i < rules_.jobs; ++i) tallies.push_back(std::make_unique<Tally>(plan_));
        for (auto& tally : tallies) threads.emplace_back([this, &tally] { work(*tally); });
        work(result);
        for (auto& thread : threads) thread.join();
        if (failure_) std::rethrow_exception(failure_);
        for (const auto& tally : tallies) result.merge(*tally);
    }

 private:
    void work(Tally& tally) {
        try {
            RowBlock block;
            while (!has_failed_ && blocks_.next(block)) {
                tally.add(block);
                if (!rules_.progress) continue;
                const std::lock_guard guard(telling_);
                rules_.progress(block.rows.size());
            }
        } catch (...) {
            if (!has_failed_.exchange(true)) failure_ = std::current_exception();
        }
    }

    const Plan& plan_;
    RowBlocks& blocks_;
    const ImportRules& rules_;
    std::mutex telling_;
    std::atomic<bool> has_failed_ = false;
    std::exception_ptr failure_;
};

void report_layout(const Layout& layout, ImportReport& report) {
    report.platform = layout.platform->label;
    report.delimiter = layout.dialect.delimiter;
    report.header_line = layout.header_line;
    std::vector<bool> is_used(layout.headings.size(), false);
    for (const auto& column : layout.columns) {
        is_used[column.index] = true;
        report.columns.push_back(
            {std::string(field_name(column.field)) + (column.is_micros ? " (in millionths)" : ""),
             column.heading});
    }
    for (std::size_t i = 0; i < layout.headings.size(); ++i)
        if (!is_used[i]) report.unused.push_back(layout.headings[i]);
    report.notes = layout.notes;
}

void report_rows(const Layout& layout, const Tally& tally, ImportReport& report) {
    constexpr std::string_view reasons[drop_count]{"total row",       "repeated heading", "description row",
                                                   "\"no data\" row", "empty row",        "wrong row"};
    report.rows_kept = tally.rows;
    for (std::size_t i = 0; i < drop_count; ++i) {
        const auto& dropped = tally.left_out.dropped[i];
        if (dropped.rows == 0) continue;
        if (static_cast<Drop>(i) != Drop::blank) report.rows_kept -= dropped.rows;
        report.dropped.push_back({std::string(reasons[i]), dropped.rows, dropped.lines});
    }
    if (!layout.lines_behind.empty()) {
        auto lines = layout.lines_behind;
        lines.resize(std::min<std::size_t>(lines.size(), 5));
        report.dropped.push_back({"row behind the table", layout.lines_behind.size(), lines});
    }
    if (tally.evidence.censored > 0)
        report.notes.push_back(std::to_string(tally.evidence.censored) + " censored cells such as \"" +
                               tally.evidence.first_censored.text + "\" (line " +
                               std::to_string(tally.evidence.first_censored.place.line) +
                               ") are left out: they state a bound, not a figure");
}

/// Leaves what an ROI is made of: campaigns, their currency, spend and revenue. The sums are the same, and a
/// table of many columns is read in half the time.
void keep_money(Layout& layout) {
    const bool is_long_form = layout.column_of(Field::amount) != nullptr;
    if (is_long_form || layout.platform->kind == Platform::Kind::shop) return;
    const bool has_campaign = layout.has_campaign();
    std::erase_if(layout.columns, [&](const Column& column) {
        const bool is_count = is_measure(column.field) && !is_money(column.field);
        const bool is_detail =
            column.field == Field::channel || column.field == Field::result_kind || is_date(column.field);
        return is_count || (is_detail && has_campaign);
    });
}

Diagnostic nul_byte(const std::string& file, const std::string& head, std::size_t at) {
    auto mistake = mistake_in(file, "R073", 0, "the file holds a NUL byte",
                              "it is cut off or damaged, or no text: export it again");
    const auto lines = std::count(head.begin(), head.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    mistake.place = {static_cast<std::uint32_t>(lines + 1), 1};
    return mistake;
}

Diagnostic empty_export(const std::string& file, std::string message) {
    return mistake_in(file, "R083", 0, "the export is empty: " + std::move(message),
                      "choose a period with data, and export again");
}

/// The wrong rows of a table, and how many more there are than were kept.
Diagnostics mistakes_of(const LeftOut& left_out, const std::optional<Diagnostic>& of_reading,
                        const std::string& file) {
    Diagnostics mistakes = left_out.mistakes;
    if (of_reading) mistakes.push_back(*of_reading);
    if (left_out.mistake_count > mistakes.size() && !mistakes.empty()) {
        Diagnostic more;
        more.code = mistakes.back().code;
        more.message =
            "and " + std::to_string(left_out.mistake_count - mistakes.size()) + " more rows are wrong";
        mistakes.push_back(std::move(more));
    }
    for (auto& mistake : mistakes) mistake.file = file;
    return mistakes;
}

/// The campaigns of a table whose place and columns are known.
Result<Imported> import_rows(const std::string& file, const Layout& layout, ByteSource rows,
                             Imported imported, const ImportRules& rules) {
    const Plan plan(layout, rules);
    RowBlocks blocks(std::move(rows), layout.dialect, layout.data_line);
    Tally tally(plan);
    Adding(plan, blocks, rules).run(tally);
    imported.left_out = mistakes_of(tally.left_out, blocks.mistake(), file);
    if (!imported.left_out.empty() && (!rules.keep_going || blocks.mistake())) return imported.left_out;
    report_rows(layout, tally, imported.report);
    if (imported.report.rows_kept == 0)
        return empty_export(
            file, "no row of data below the headings in line " + std::to_string(layout.header_line));
    std::sort(tally.evidence.currencies.begin(), tally.evidence.currencies.end());
    SummedTable table{file, rules, layout, plan, tally};
    if (auto mistakes = decide_conventions(table, imported.report); !mistakes.empty()) return mistakes;
    auto campaigns = campaigns_of(table, imported.report);
    if (!campaigns) return campaigns.mistakes();
    if (campaigns->empty()) return empty_export(file, "no row states a figure");
    imported.campaigns = std::move(*campaigns);
    return imported;
}

Result<Imported> import_table(const std::string& file, const std::string& head, ByteSource rest,
                              bool is_whole, std::string encoding, const ImportRules& rules) {
    if (const auto nul = head.find('\0'); nul != std::string::npos) return nul_byte(file, head, nul);
    auto layout = find_layout(head, is_whole, file, rules);
    if (!layout) return layout.mistakes();
    if (rules.money_only) keep_money(*layout);
    Imported imported;
    imported.report.file = file;
    imported.report.encoding = std::move(encoding);
    report_layout(*layout, imported.report);
    if (layout->end) rest = [](char*, std::size_t) -> std::size_t { return 0; };
    const std::size_t end = layout->end.value_or(head.size());
    auto rows = chained(head.substr(layout->data_offset, end - layout->data_offset), std::move(rest));
    return import_rows(file, *layout, std::move(rows), std::move(imported), rules);
}

}  // namespace

Result<Imported> import_export(const std::string& file, ByteSource source, const ImportRules& rules) {
    try {
        std::string head = read_head(source, head_bytes);
        if (auto mistake = wrong_kind(head, file)) return std::move(*mistake);
        const auto mark = read_mark(head);
        if (mark.encoding != Encoding::utf8) {
            source = from_utf16(chained(head.substr(mark.mark_bytes), std::move(source)), mark.encoding);
            head = read_head(source, head_bytes);
            if (auto mistake = wrong_kind(head, file)) return std::move(*mistake);
        } else {
            head.erase(0, mark.mark_bytes);
        }
        const bool is_whole = head.size() < head_bytes - mark.mark_bytes;
        return import_table(file, head, std::move(source), is_whole,
                            mark.encoding == Encoding::utf8 ? "UTF-8" : "UTF-16", rules);
    } catch (const std::system_error& failure) {
        return mistake_in(file, "R001", 0, "cannot be read: " + failure.code().message());
    } catch (const Overflow&) {
        return mistake_in(file, "R040", 0, "a sum of this file grows too large to compute");
    }
}

Result<Imported> import_export(const std::string& path, const ImportRules& rules) {
    return import_export(path == "-" ? "<stdin>" : path, open_source(path), rules);
}

bool looks_like_export(std::string_view first_bytes) {
    if (read_mark(first_bytes).encoding != Encoding::utf8) return true;
    if (first_bytes.starts_with("\xEF\xBB\xBF")) first_bytes.remove_prefix(3);
    const auto first = first_bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && first_bytes[first] != '{' && first_bytes[first] != '[';
}

std::vector<std::string_view> mappable_fields() {
    std::vector<std::string_view> names{"spend_micros", "revenue_micros"};
    for (std::size_t i = 0; i < field_count; ++i) names.push_back(field_name(static_cast<Field>(i)));
    return names;
}

std::vector<std::string_view> import_platforms() {
    std::vector<std::string_view> names;
    for (const auto& platform : all_platforms()) names.push_back(platform.id);
    return names;
}

}  // namespace roi::read
