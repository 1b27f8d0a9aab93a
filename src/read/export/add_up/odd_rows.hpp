// Rows that cannot be added to a group: totals, headings again, descriptions, mistakes.
#pragma once

#include <optional>
#include <string>

#include "read/export/add_up/left_out.hpp"

namespace roi::inline read {

/// Finds out why a row cannot be added, and leaves it out for that reason.
class OddRows {
 public:
    OddRows(const Plan& plan, BlockRows& rows, LeftOut& left_out)
        : plan_(plan), rows_(rows), left_out_(left_out) {}

    bool is_empty(const Row& row) const;
    bool is_total(const Row& row) const;

    void drop(Drop reason, const Row& row);
    /// Leaves a total row out, and keeps what it states.
    void take_total(const Row& row);

    /// A row with more or fewer cells than there are headings is left out. It comes back without the further
    /// cells where these are only empty.
    std::optional<Row> without_padding(const Row& row);
    /// A row is left out where a cell is no number,
    void take_no_number(const Row& row, std::size_t column);
    /// or no day,
    void take_no_day(const Row& row, std::size_t column);
    /// or a mistake for any other reason.
    void refuse(const Row& row, std::size_t column, std::string code, std::string message, std::string hint);

 private:
    bool repeats_headings(const Row& row) const;
    bool explains_headings(const Row& row) const;
    bool is_no_data(const Row& row);
    void refuse_width(const Row& row);
    std::string shown(const Row& row, std::size_t column) const;

    const Plan& plan_;
    BlockRows& rows_;
    LeftOut& left_out_;
};

}  // namespace roi::read
