// The texts that tell what a group of rows is about.
#pragma once

#include <array>
#include <string>

#include "read/export/decide/summed_table.hpp"

namespace roi::inline read {

/// The texts of a group by what they hold; empty where its rows state none.
struct GroupNames {
    std::array<std::string, field_count> text;

    const std::string& operator[](Field field) const { return text[static_cast<std::size_t>(field)]; }
    std::string& operator[](Field field) { return text[static_cast<std::size_t>(field)]; }
};

GroupNames names_of(const SummedTable& table, std::size_t group);

/// Whether a spreadsheet has rounded ids of campaigns: 1.2021E+17.
bool has_spoiled_ids(const SummedTable& table, const std::vector<std::size_t>& groups);

}  // namespace roi::read
