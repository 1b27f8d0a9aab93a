// Where the table of an export begins, who wrote it, and what its columns hold.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "read/csv/scan.hpp"
#include "read/export/recognise/platform.hpp"
#include "roi/read/import.hpp"

namespace roi::inline read {

struct Column {
    std::size_t index = 0;
    Field field{};
    bool is_micros = false;
    std::string heading;   ///< as the file writes it
    std::string currency;  ///< named in the heading: "USD", "$"
};

struct Layout {
    const Platform* platform = nullptr;
    Dialect dialect;
    std::vector<std::string> headings;
    std::vector<Column> columns;  ///< one a field
    std::uint64_t header_line = 1;
    std::uint64_t data_line = 2;              ///< line of the first row below the headings
    std::size_t data_offset = 0;              ///< of that row in the text looked at
    std::optional<std::size_t> end;           ///< where the table ends although the text goes on
    std::vector<std::uint64_t> lines_behind;  ///< of the rows behind it
    std::optional<Period> range;              ///< named above the headings
    std::uint64_t range_line = 0;
    std::vector<std::string> notes;
    bool is_windows_1252 = false;  ///< the headings are no UTF-8

    const Column* column_of(Field field) const;
    bool has_campaign() const;  ///< a name or an id
};

/// Finds the table in the beginning of a text; `is_whole` where nothing follows.
Result<Layout> find_layout(std::string_view text, bool is_whole, const std::string& file,
                           const ImportRules& rules);

/// What a text is that is no table at all; nothing where it may be one.
std::optional<Diagnostic> wrong_kind(std::string_view text, const std::string& file);

}  // namespace roi::read
