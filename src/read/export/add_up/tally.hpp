// The sums of a table by its names: one tally a thread, merged at the end.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/csv/date_cell.hpp"
#include "read/csv/number_cell.hpp"
#include "read/csv/row_blocks.hpp"
#include "read/export/recognise/plan.hpp"

namespace roi::inline read {

/// Where a row stands: block and row in it, for comparisons across threads.
using RowPosition = std::uint64_t;
inline constexpr RowPosition no_position = UINT64_MAX;

/// The days of some rows, by both ways to read an unclear date.
struct Span {
    std::int32_t first[2] = {INT32_MAX, INT32_MAX};
    std::int32_t last[2] = {INT32_MIN, INT32_MIN};
    void add(const DateCell& from, const DateCell& to);
    void add(const Span& other);
};

/// Rows whose names are the same.
struct Group {
    std::string_view key;  ///< its cells as written, one behind the other
    RowPosition first = no_position;
    std::uint64_t first_line = 0;
    std::uint64_t rows = 0;
    Span days;                ///< of rows about one day
    Span periods;             ///< of rows about several
    bool is_watched = false;  ///< each of its rows may be a total

    Span span() const;
    /// Whether the total of a period stands beside days of the same period.
    bool counts_twice(int way) const {
        return days.first[way] <= periods.last[way] && periods.first[way] <= days.last[way];
    }
};

/// Evidence about a convention: the first cell that leaves no doubt, the first that does.
struct Sighting {
    RowPosition position = no_position;
    Place place;
    std::string text;
};

struct Evidence {
    Sighting marks[5];   ///< by Mark
    Sighting unused[5];  ///< the same from columns that are not summed
    Sighting day_first, month_first, unclear_day;
    std::vector<std::string> currencies;  ///< glued to numbers
    std::uint64_t censored = 0;
    Sighting first_censored;
};

enum class Drop : std::uint8_t { total, heading, description, no_data, blank, wrong };
inline constexpr std::size_t drop_count = 6;

struct DroppedRows {
    std::uint64_t rows = 0;
    std::vector<std::uint64_t> lines;  ///< the first ones
};

/// A total row of the file: its numbers, to hold against the sums.
struct TotalRow {
    std::uint64_t line = 0;
    RowPosition position = no_position;
    std::string label;
    std::vector<CellSum> sums;
};

class Tally {
 public:
    static constexpr std::size_t most_mistakes = 100;  ///< that are kept; the others are counted
    static constexpr std::size_t named_lines = 5;      ///< of rows that are left out
    explicit Tally(const Plan& plan);

    /// Adds every row of a block.
    void add(const RowBlock& block);

    /// Adds what another tally holds.
    void merge(const Tally& other);

    std::vector<Group> groups;
    std::vector<CellSum> sums;              ///< group by group, a sum for each measure
    std::vector<std::string> carried;       ///< group by group: the first filled cell of each carried column
    std::vector<RowPosition> carried_from;  ///< where it stands
    Evidence evidence;
    DroppedRows dropped[drop_count];
    std::vector<TotalRow> totals;
    Diagnostics mistakes;  ///< the first ones
    std::uint64_t mistake_count = 0;
    std::uint64_t rows = 0;  ///< data rows that were looked at
    RowPosition first_row = no_position;
    RowPosition last_row = 0;

    /// The cells of a group's key, unquoted.
    std::vector<std::string> key_cells(const Group& group) const;

 private:
    struct Row {
        std::size_t begin;          ///< offset in the block
        std::size_t end;            ///< of its last cell, without what ends the row
        const std::uint32_t* ends;  ///< of its cells
        std::size_t count;          ///< cells
        RowPosition position;
    };
    /// A cell that is summed. Most are narrow; writing every one as 128 bits would cost a third of the time.
    struct Number {
        enum class Kind : std::uint8_t { none, narrow, wide };
        std::int64_t digits;
        std::int32_t places;
        Mark mark;
        Kind kind;
    };
    struct KnownDay {
        std::string text;
        DateCell cell;
    };

    std::string_view cell(const Row& row, std::size_t column) const {
        const std::size_t from = column == 0 ? row.begin : row.ends[column - 1] + 1U;
        const std::size_t to = column + 1 == row.count ? row.end : row.ends[column];
        return block_.substr(from, to - from);
    }
    bool is_even() const;
    void add_even_rows(RowPosition first);
    std::size_t end_of_run(std::size_t from, std::size_t rows) const;
    bool add_run(std::size_t from, std::size_t to, RowPosition first);
    bool add_run_numbers(std::size_t from, std::size_t to, RowPosition first);
    bool add_run_days(std::size_t from, std::size_t to, Span& days, Span& periods, DateCell& day);
    std::string_view even_cell(std::size_t row, std::size_t column) const {
        const std::uint32_t* end = cells_.ends.data() + row * plan_.width + column;
        const std::size_t begin = row + column == 0 ? 0 : end[-1] + 1U;
        std::size_t size = *end - begin;
        if (column + 1 == plan_.width && size > 0 && block_[begin + size - 1] == '\r') --size;
        return {block_.data() + begin, size};
    }
    void add_row(const Row& row);
    void add_odd_row(const Row& row);
    bool read_numbers(const Row& row);
    bool read_number(const Row& row, std::size_t measure, std::string_view text);
    bool read_days(const Row& row, DateCell& from, DateCell& to);
    bool read_day(const Row& row, std::size_t column, DateCell& day);
    const DateCell& known_day(const Row& row, std::size_t column, std::string_view text);
    bool sum_up(const Row& row, std::size_t group);
    void count_rows(std::size_t group, const Row& first, std::uint64_t count);
    std::size_t group_of(const Row& row, const DateCell& from);
    std::size_t find_or_add(std::string_view key, bool& is_new);
    void carry(const Row& row, std::size_t group);
    std::string_view keep(std::string_view key);
    void grow();
    bool is_total(const Row& row) const;
    bool is_empty(const Row& row) const;
    bool repeats_headings(const Row& row) const;
    bool is_no_data(const Row& row);
    void take_total(const Row& row);
    void note_mark(const Row& row, std::size_t column, Mark mark, Sighting (&list)[5]);
    void look_at_unused(std::size_t rows, RowPosition first);
    void drop(Drop reason, const Row& row);
    void refuse_sum(std::uint64_t line);
    void refuse(const Row& row, std::size_t column, std::string code, std::string message, std::string hint);
    Row row_at(std::size_t index, RowPosition first);
    std::uint64_t line_of(const Row& row);
    Place place_of(const Row& row, std::size_t column);
    Sighting sighting(const Row& row, std::size_t column);

    const Plan& plan_;
    Cells cells_;
    std::vector<std::uint32_t> slots_;   ///< group number + 1, by hash
    std::vector<std::uint64_t> hashes_;  ///< of the groups
    std::vector<std::unique_ptr<char[]>> arena_;
    std::size_t arena_left_ = 0;
    char* arena_at_ = nullptr;
    std::string key_;  ///< of the row at hand
    std::vector<std::string_view> last_cells_;
    std::int64_t last_bucket_ = 0;
    std::size_t last_group_ = no_group;
    std::vector<Number> numbers_;  ///< of the row at hand
    std::vector<CellSum> run_;     ///< sums of the run at hand
    std::vector<Int128> wide_;     ///< in units of 10^-18, of those that are wide
    std::vector<KnownDay> days_;   ///< by hash of the text
    unsigned block_marks_ = 0;     ///< seen in the columns of this block that are summed
    std::string_view block_;
    std::uint64_t block_line_ = 0;  ///< line that `block_at_` stands on
    std::size_t block_at_ = 0;
    bool is_line_a_row_ = false;  ///< no cell of the block holds a line end

    static constexpr std::size_t no_group = static_cast<std::size_t>(-1);
};

/// Hash of a text, the same on every machine.
std::uint64_t hash_of(std::string_view text);

}  // namespace roi::read
