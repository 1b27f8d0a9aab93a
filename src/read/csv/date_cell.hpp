// Days as exports write them. "7/8/2018" does not tell its order alone: the whole file decides.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "roi/model/period.hpp"

namespace roi::inline read {

/// A day by each of the two ways to read it; both are the same where the cell leaves no doubt.
struct DateCell {
    enum class Kind : std::uint8_t { day, missing, wrong };
    static constexpr std::int32_t impossible = INT32_MIN;

    Kind kind = Kind::wrong;
    std::int32_t day_first = impossible;    ///< days since 1970-01-01
    std::int32_t month_first = impossible;  ///< days since 1970-01-01

    bool is_unclear() const {
        return day_first != month_first && day_first != impossible && month_first != impossible;
    }
};

/// Reads a cell, with or without its quotes. A time of day behind the date is left out. Months may be written
/// in English, German, French, Spanish, Italian, Portuguese, Dutch, Danish and Swedish.
DateCell read_date_cell(std::string_view cell);

/// The frequent form: 2025-01-31, also with a time behind it. False for every other, and for 29 February.
bool quick_day(std::string_view text, DateCell& cell);

/// A range such as "27 January 2026 - 23 February 2026" or "20230515-20230521"; nothing where the text is
/// none.
std::optional<Period> read_date_range(std::string_view text);

Date date_of(std::int32_t days_since_1970);
std::int32_t days_of(const Date& date);

}  // namespace roi::read
