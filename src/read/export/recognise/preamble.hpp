// The lines above the headings of an export.
#pragma once

#include "read/export/recognise/head_rows.hpp"
#include "read/export/recognise/layout.hpp"

namespace roi::inline read {

/// Takes the days that the lines above the headings name.
void read_preamble(const Rows& rows, std::size_t header, Layout& layout);

}  // namespace roi::read
