// A table that has been summed, with its conventions decided.
#pragma once

#include "read/export/add_up/tally.hpp"

namespace roi::inline read {

/// What is known once every row has been seen.
struct SummedTable {
    const std::string& file;
    const ImportRules& rules;
    const Layout& layout;
    const Plan& plan;
    const Tally& tally;
    bool is_comma_decimal = false;
    int way = 0;  ///< of reading dates: 0 day first, 1 month first
    bool is_windows_1252 = false;

    const Platform& platform() const { return *layout.platform; }

    /// The groups with rows, as they stand in the file.
    std::vector<std::size_t> groups_in_order() const;

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

}  // namespace roi::read
