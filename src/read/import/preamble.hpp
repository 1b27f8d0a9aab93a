// The lines above the headings of an export.
#pragma once

#include "read/import/head_rows.hpp"
#include "read/import/layout.hpp"

namespace roi::read {

/// Takes the days that the lines above the headings name.
void read_preamble(const Rows& rows, std::size_t header, Layout& layout);

}  // namespace roi::read
