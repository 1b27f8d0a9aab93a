// The key of a group: the cells that tell one group from another, and the day or month where rows are kept
// apart by it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/csv/date_cell.hpp"
#include "roi/read/import.hpp"

namespace roi::inline read {

/// The day or month of a row, by both ways to read an unclear date.
struct Bucket {
    std::int32_t number[2] = {0, 0};
    bool lacks_day = false;  ///< rows have a day, and this one has none

    /// `by`: day or month; all where rows are not kept apart.
    Bucket(const DateCell& day, GroupBy by, bool has_days);
    Bucket() = default;
    friend bool operator==(const Bucket&, const Bucket&) = default;
};

/// Writes the key of a row from its cells as they stand in the file.
void write_key(const Bucket& bucket, const std::vector<std::string_view>& cells, std::string& key);

/// The cells of a key, one behind the other.
std::string_view names_in(std::string_view key);

/// The cells of a key, unquoted.
std::vector<std::string> cells_in(std::string_view key);

}  // namespace roi::read
