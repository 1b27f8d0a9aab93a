// What the report on an import says of its campaigns, and what to keep in mind about them.
#pragma once

#include "read/export/assemble/group_currency.hpp"
#include "read/export/assemble/group_figures.hpp"

namespace roi::inline read {

/// What was noticed while the campaigns were put together.
struct Remarks {
    Span days;  ///< of all rows
    std::string currency_source;
    std::map<std::string, std::uint64_t> orders_left_out;
    std::uint64_t empty_campaigns = 0;
    bool is_rounded = false;  ///< a sum had more than twelve decimals
};

/// Adds the currency of a campaign to those that the report names.
void note_currency(const Currency& currency, ImportReport& report);

/// Says period and currency of all campaigns, and adds the notes.
void note_campaigns(const SummedTable& table, const Remarks& remarks, ImportReport& report);

}  // namespace roi::read
