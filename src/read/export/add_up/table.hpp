// A table that has been summed, with its conventions decided.
#pragma once

#include "read/export/add_up/tally.hpp"

namespace roi::inline read {

/// What is known once every row has been seen.
struct SummedTable {
    const Layout& layout;
    const Plan& plan;
    const Tally& tally;
    bool is_comma_decimal = false;
    int way = 0;  ///< of reading dates: 0 day first, 1 month first
    bool is_windows_1252 = false;

    /// The sum of a group in one measure; nothing where no cell states it.
    std::optional<Decimal> sum(std::size_t group, std::size_t measure) const;
    std::optional<Decimal> value(const CellSum& sum, std::size_t measure) const;

    /// What a measure is.
    Field field_of(std::size_t measure) const;

    /// A text of the table in UTF-8.
    std::string text(const std::string& cell) const;

    /// The days of some rows.
    std::optional<Period> period(const Span& span) const;
};

/// Decides decimal mark, order of dates and encoding from all cells. What cannot be decided comes back.
Diagnostics decide_conventions(SummedTable& table, const std::string& file, const ImportRules& rules,
                               ImportReport& report);

}  // namespace roi::read
