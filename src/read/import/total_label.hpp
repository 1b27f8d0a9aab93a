// Texts that stand where a name belongs and are none.
#pragma once

#include <string_view>

namespace roi::read {

/// Whether a text is the label of a total row: "Total: Campaigns", "Gesamt", "Grand total", and not "Total
/// Rewards".
bool is_total_label(std::string_view text);

/// A quick no for nearly every text.
bool may_be_total_label(std::string_view text);

/// Whether a cell holds no name: empty, or dashes. "NA" and "None" are names.
bool is_missing_name(std::string_view text);

/// Whether a row of one cell says that there are no rows: "No data available."
bool says_no_data(std::string_view text);

}  // namespace roi::read
