// Which columns of a table are read, and as what.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "read/export/recognise/layout.hpp"

namespace roi::inline read {

/// Which cells of a row matter, and for what.
struct Plan {
    Plan(const Layout& layout, const ImportRules& rules);

    /// Whether a key names something: campaign, ad set, ad or channel, not a currency.
    bool is_name(std::size_t key) const;

    Dialect dialect;
    std::size_t width = 0;
    std::vector<std::size_t> keys;     ///< columns whose cells tell one group from another
    std::vector<Field> key_fields;     ///< what they hold
    std::vector<std::size_t> carried;  ///< columns whose first filled cell is kept for each group
    std::vector<Field> carried_fields;
    std::vector<std::size_t> measures;  ///< columns that are summed
    std::vector<std::size_t> labels;    ///< further columns of names, where a total may be called one
    std::vector<std::size_t> unused;    ///< columns that are asked for their decimal mark alone
    std::optional<std::size_t> day;
    std::optional<std::size_t> period_end;
    GroupBy bucket = GroupBy::all;      ///< day or month where rows are kept apart by it
    std::vector<std::string> headings;  ///< as normalised
    bool first_tells_group =
        false;  ///< the first column is a name or the day: the same for all rows of a run
    bool totals_have_dashes = false;  ///< every name of a total row is "-"
};

}  // namespace roi::read
