// Which column of a table holds what.
#pragma once

#include "read/export/recognise/head_rows.hpp"
#include "read/export/recognise/layout.hpp"

namespace roi::inline read {

/// Fills the columns and headings of a layout: those that the user maps, then those of its platform. Columns
/// that cannot be told apart become mistakes.
void choose_columns(const Rows& rows, std::size_t row, const std::string& file, const ImportRules& rules,
                    Layout& layout, Diagnostics& mistakes);

/// The mistake of a mapping to a column that is not there.
Diagnostic no_such_column(const ImportRules::Mapping& mapping, const std::vector<std::string_view>& headings,
                          std::uint64_t line, const std::string& file);

/// "a, b, c", cut where there are many.
std::string listed_names(const std::vector<std::string>& names);

}  // namespace roi::read
