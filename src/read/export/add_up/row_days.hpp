// The day or the period of a row.
#pragma once

#include <string>
#include <vector>

#include "read/export/add_up/evidence.hpp"

namespace roi::inline read {

/// Reads the days of one row after another.
class RowDays {
 public:
    RowDays(const Plan& plan, BlockRows& rows, ConventionEvidence& evidence)
        : plan_(plan), rows_(rows), evidence_(evidence), known_(512) {}

    /// What keeps a row from having days.
    struct Obstacle {
        enum class Kind : std::uint8_t { none, no_day, backwards } kind = Kind::none;
        std::size_t column = 0;
        explicit operator bool() const { return kind != Kind::none; }
    };

    /// Reads the first day of a row and its last; they stay as they are where the table has no days.
    Obstacle read(const Row& row, DateCell& from, DateCell& to);

 private:
    struct Known {
        std::string text;
        DateCell cell;
    };

    bool read_day(const Row& row, std::size_t column, DateCell& day);
    const DateCell& known_day(const Row& row, std::size_t column, std::string_view text);

    const Plan& plan_;
    BlockRows& rows_;
    ConventionEvidence& evidence_;
    std::vector<Known> known_;  ///< by hash of the text: dates repeat
};

}  // namespace roi::read
