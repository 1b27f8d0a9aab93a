// The groups of a table: rows whose names are the same, with their sums.
#pragma once

#include <string>
#include <vector>

#include "read/csv/date_cell.hpp"
#include "read/export/add_up/group_key.hpp"
#include "read/export/add_up/key_table.hpp"
#include "read/export/add_up/left_out.hpp"

namespace roi::inline read {

/// The days of some rows, by both ways to read an unclear date.
struct Span {
    std::int32_t first[2] = {INT32_MAX, INT32_MAX};
    std::int32_t last[2] = {INT32_MIN, INT32_MIN};
    void add(const DateCell& from, const DateCell& to);
    void add(const Span& other);
};

/// Rows whose names are the same.
struct Group {
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
    /// Takes the rows of the same group of another thread.
    void merge(const Group& other);
};

/// All groups, numbered in the order in which they were found.
class Groups {
 public:
    explicit Groups(const Plan& plan) : plan_(plan) {}

    std::size_t size() const { return groups_.size(); }
    Group& operator[](std::size_t group) { return groups_[group]; }
    const Group& operator[](std::size_t group) const { return groups_[group]; }
    std::string_view key(std::size_t group) const { return keys_[group]; }

    /// The sums of a group, one for each measure.
    CellSum* sums(std::size_t group) { return sums_.data() + group * plan_.measures.size(); }
    const CellSum* sums(std::size_t group) const { return sums_.data() + group * plan_.measures.size(); }

    /// The first filled cell of each carried column, in the order of the file.
    const std::string& carried(std::size_t group, std::size_t column) const {
        return carried_[group * plan_.carried.size() + column].text;
    }
    void carry(std::size_t group, std::size_t column, RowPosition position, std::string_view cell);

    /// The group of a key, which may be new: then it has no rows.
    std::size_t find_or_add(std::string_view key);

    /// Takes the rows of another thread. Sums that grow too large where they come together are mistakes.
    void merge(const Groups& other, LeftOut& left_out);

 private:
    struct Carried {
        std::string text;
        RowPosition position = no_position;  ///< of the row that states it
    };

    void merge_group(std::size_t mine, const Groups& other, std::size_t theirs, LeftOut& left_out);

    const Plan& plan_;
    KeyTable keys_;
    std::vector<Group> groups_;
    std::vector<CellSum> sums_;     ///< group by group
    std::vector<Carried> carried_;  ///< group by group
};

}  // namespace roi::read
