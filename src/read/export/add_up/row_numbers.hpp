// The cells of a row that are summed.
#pragma once

#include <optional>
#include <vector>

#include "read/export/add_up/evidence.hpp"

namespace roi::inline read {

/// Reads the numbers of one row after another.
class RowNumbers {
 public:
    RowNumbers(const Plan& plan, BlockRows& rows, MarkWatch& marks, ConventionEvidence& evidence)
        : plan_(plan), rows_(rows), marks_(marks), evidence_(evidence) {
        numbers_.resize(plan.measures.size());
        wide_.resize(plan.measures.size());
    }

    /// Reads the numbers of a row. The column of the first cell that is none comes back.
    std::optional<std::size_t> read(const Row& row);

    /// Adds the numbers of the row that was read: all of them, or, where a sum would grow too large, none.
    /// The column of that sum comes back.
    std::optional<std::size_t> add_to(CellSum* sums);

 private:
    /// Most numbers are narrow; writing every one as 128 bits would cost a third of the time.
    struct Number {
        enum class Kind : std::uint8_t { none, narrow, wide };
        std::int64_t digits;
        std::int32_t places;
        Mark mark;
        Kind kind;
    };

    bool read_with_care(const Row& row, std::size_t measure, std::string_view text);

    const Plan& plan_;
    BlockRows& rows_;
    MarkWatch& marks_;
    ConventionEvidence& evidence_;
    std::vector<Number> numbers_;
    std::vector<Int128> wide_;  ///< in units of 10^-18, of those that are wide
    std::vector<CellSum> next_;
};

}  // namespace roi::read
