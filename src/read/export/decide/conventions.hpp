// Decimal mark, order of dates, encoding: decided by all cells of the file, or not at all.
#pragma once

#include "read/export/decide/summed_table.hpp"

namespace roi::inline read {

/// Decides the conventions of a table and says so in the report. What cannot be decided comes back.
Diagnostics decide_conventions(SummedTable& table, ImportReport& report);

}  // namespace roi::read
