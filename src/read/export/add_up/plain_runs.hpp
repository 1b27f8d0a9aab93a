// The quick way through a block whose rows are all as wide as the headings: rows that stand together and have
// the same names are a run, and the columns of a run are added up one after another.
#pragma once

#include <vector>

#include "read/export/add_up/evidence.hpp"
#include "read/export/add_up/groups.hpp"

namespace roi::inline read {

/// Reads runs of plain rows. A run with anything unusual in it has to be read row by row.
class PlainRuns {
 public:
    PlainRuns(const Plan& plan, const BlockRows& rows, MarkWatch& marks)
        : plan_(plan), rows_(rows), marks_(marks), sums_(plan.measures.size()) {}

    /// The first row behind `from` whose names, or whose day where that tells groups apart, are others.
    std::size_t end_of_run(std::size_t from) const;

    /// Sums up the rows from one up to another. False, and nothing changed but what was noted of decimal
    /// marks, where one is not plain.
    bool read(std::size_t from, std::size_t to);

    // Of the run that was read:
    const DateCell& first_day() const { return first_day_; }
    /// Adds it to a group; false, and nothing changed, where a sum would grow too large.
    bool add_to(Group& group, CellSum* sums);

 private:
    bool has_total_label(std::size_t from, std::size_t to) const;
    bool sum_column(std::size_t measure, std::size_t from, std::size_t to);
    bool read_days(std::size_t from, std::size_t to);

    const Plan& plan_;
    const BlockRows& rows_;
    MarkWatch& marks_;
    std::vector<CellSum> sums_;
    Span days_, periods_;
    DateCell first_day_;
};

}  // namespace roi::read
