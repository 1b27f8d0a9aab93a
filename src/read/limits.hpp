// The limits of what is read. They are part of the format: each has a code and a test at the limit and one
// past it.
#pragma once

#include <cstddef>

namespace roi::inline read {

inline constexpr int max_depth = 64;                                 // nested objects and arrays
inline constexpr std::size_t max_string_bytes = 64 * 1024;           // one name or text
inline constexpr std::size_t max_line_bytes = 16 * 1024 * 1024;      // one campaign of a JSONL stream
inline constexpr std::size_t max_document_bytes = 64 * 1024 * 1024;  // one JSON document
inline constexpr std::size_t max_row_bytes = 1024 * 1024;            // one row of a table
inline constexpr std::size_t max_columns = 4096;                     // of a table
inline constexpr int max_integer_digits = 25;                        // before the decimal point
inline constexpr int max_decimals = 12;                              // behind it
inline constexpr int max_chain = 32;                                 // actions linked by share_of
inline constexpr int max_periods = 1200;                             // of a lifetime
inline constexpr std::size_t max_survivors = 120;  // periods of a cohort: ten years of months

/// Mistakes of one file that are kept; the others are counted.
inline constexpr std::size_t most_mistakes = 100;

}  // namespace roi::read
