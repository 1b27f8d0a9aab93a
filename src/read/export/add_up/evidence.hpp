// What the cells of a table show of its conventions: decimal mark, order of dates, currency.
#pragma once

#include <string>
#include <vector>

#include "read/csv/date_cell.hpp"
#include "read/csv/number_cell.hpp"
#include "read/export/add_up/block_rows.hpp"

namespace roi::inline read {

/// A cell that shows something, and where it stands.
struct Sighting {
    RowPosition position = no_position;
    Place place;
    std::string text;

    bool is_seen() const { return position != no_position; }
    /// Keeps the one of two that stands first in the file.
    void keep_first(const Sighting& other);
};

Sighting sighting_of(BlockRows& rows, const Row& row, std::size_t column);

/// The first cell of a table that leaves no doubt about a convention, and the first that does, for each.
struct ConventionEvidence {
    Sighting marks[mark_count];   ///< by Mark
    Sighting unused[mark_count];  ///< the same from columns that are not summed
    Sighting day_first, month_first, unclear_day;
    std::vector<std::string> currencies;  ///< glued to numbers
    std::uint64_t censored = 0;           ///< cells that state a bound
    Sighting first_censored;

    /// Notes what a date tells about the order of day and month.
    void note_day(const DateCell& day, BlockRows& rows, const Row& row, std::size_t column);
    void note_currency(std::string_view sign);
    void merge(const ConventionEvidence& other);
};

/// Watches the decimal marks in the cells of a block, so that each kind is looked at once.
class MarkWatch {
 public:
    MarkWatch(const Plan& plan, BlockRows& rows, ConventionEvidence& evidence)
        : plan_(plan), rows_(rows), evidence_(evidence) {}

    void begin_block() { seen_ = 0; }
    bool is_new(Mark mark) const { return (seen_ >> static_cast<unsigned>(mark) & 1U) == 0; }
    void note(const Row& row, std::size_t column, Mark mark);

    /// Where the cells that are summed leave the decimal mark open, those of the other columns may tell it.
    void end_block();

 private:
    void look_at_unused();

    const Plan& plan_;
    BlockRows& rows_;
    ConventionEvidence& evidence_;
    unsigned seen_ = 0;  ///< a bit for each mark
};

}  // namespace roi::read
