// Days and months that rows are put together by.
#pragma once

#include <cstdint>
#include <string>

#include "roi/read/import.hpp"

namespace roi::inline read {

/// The month of a day since 1970-01-01, counted from the year 0.
std::int32_t month_of(std::int32_t day);

/// The day itself, or its month. What is no day stays what it is.
std::int32_t bucket_of(std::int32_t day, GroupBy by);

std::string month_text(std::int32_t month);  ///< "2026-03"
std::string day_text(std::int32_t day);      ///< "2026-03-31"

}  // namespace roi::read
