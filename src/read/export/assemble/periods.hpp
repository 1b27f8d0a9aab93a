// The days of a campaign: those of its rows, or those that the file names above its headings.
#pragma once

#include "read/export/decide/summed_table.hpp"

namespace roi::inline read {

std::optional<Period> period_of(const SummedTable& table, const Span& span);

/// Where the period of all rows was found, for the report.
std::string period_source(const SummedTable& table, const Span& all, const Period& period);

/// The mistake of a group that does not lie in one day or month where campaigns are kept apart by it.
std::optional<Diagnostic> covers_several(const SummedTable& table, const std::vector<std::size_t>& groups,
                                         const Group& group);

}  // namespace roi::read
