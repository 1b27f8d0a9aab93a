// The sums of a table by its names: one tally a thread, merged at the end.
#pragma once

#include "read/export/add_up/group_finder.hpp"
#include "read/export/add_up/odd_rows.hpp"
#include "read/export/add_up/plain_runs.hpp"
#include "read/export/add_up/row_days.hpp"
#include "read/export/add_up/row_numbers.hpp"

namespace roi::inline read {

/// Sends each row of a table to its group, or leaves it out, and holds what came of it.
class Tally {
 public:
    explicit Tally(const Plan& plan);
    Tally(const Tally&) = delete;
    Tally& operator=(const Tally&) = delete;

    /// Adds every row of a block.
    void add(const RowBlock& block);

    /// Adds what another tally holds.
    void merge(const Tally& other);

    Groups groups;
    ConventionEvidence evidence;
    LeftOut left_out;
    std::uint64_t rows = 0;  ///< data rows that were looked at
    RowPosition first_row = no_position;
    RowPosition last_row = 0;

 private:
    void add_even_rows();
    bool add_run(std::size_t from, std::size_t to);
    void add_row(const Row& row);
    void add_row_of_other_width(const Row& row);
    bool has_total_label(const Row& row) const;
    bool leave_out_watched(const Row& row);
    void count_rows(Group& group, const Row& first, std::uint64_t count);

    const Plan& plan_;
    BlockRows block_;
    MarkWatch marks_;
    RowNumbers numbers_;
    RowDays days_;
    GroupFinder finder_;
    OddRows odd_;
    PlainRuns runs_;
};

}  // namespace roi::read
