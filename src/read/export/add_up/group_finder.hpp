// Finds the group that a row belongs to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/export/add_up/groups.hpp"

namespace roi::inline read {

/// Rows of one group often stand together: the row before is looked at first.
class GroupFinder {
 public:
    GroupFinder(const Plan& plan, const BlockRows& rows, Groups& groups)
        : plan_(plan), rows_(rows), groups_(groups), cells_(plan.keys.size()) {}

    void begin_block() { has_last_ = false; }

    /// The group of a row that begins on a day.
    std::size_t group_of(const Row& row, const DateCell& day);

 private:
    bool may_hold_total() const;

    const Plan& plan_;
    const BlockRows& rows_;
    Groups& groups_;
    std::vector<std::string_view> cells_;  ///< of the last row that tell one group from another
    Bucket bucket_;                        ///< of the last row
    std::size_t last_ = 0;                 ///< its group
    bool has_last_ = false;
    std::string key_;
};

}  // namespace roi::read
