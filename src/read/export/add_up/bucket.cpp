#include "read/export/add_up/bucket.hpp"

#include <cstdio>

#include "read/csv/date_cell.hpp"

namespace roi::inline read {

std::int32_t month_of(std::int32_t day) {
    const Date date = date_of(day);
    return static_cast<int>(date.year()) * 12 +
           static_cast<std::int32_t>(static_cast<unsigned>(date.month())) - 1;
}

std::int32_t bucket_of(std::int32_t day, GroupBy by) {
    return by == GroupBy::day || day == DateCell::impossible ? day : month_of(day);
}

std::string month_text(std::int32_t month) {
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02d", month / 12, month % 12 + 1);
    return text;
}

std::string day_text(std::int32_t days) {
    const Date date = date_of(days);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

}  // namespace roi::read
