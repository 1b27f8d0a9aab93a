// The total rows of a file itself.
#pragma once

#include "read/export/decide/summed_table.hpp"

namespace roi::inline read {

/// A row without any name, first or last of the table, that states the sum of all others in every column is
/// their total. `order`: the groups with rows, as they stand in the file.
std::optional<std::size_t> find_unnamed_total(const SummedTable& table,
                                              const std::vector<std::size_t>& order);

/// Holds the total row that covers all rows against their sum.
void compare_with_total(const SummedTable& table, const std::vector<std::size_t>& order,
                        std::optional<std::size_t> unnamed_total, ImportReport& report);

}  // namespace roi::read
