#include "write/format/dates.hpp"

#include <array>
#include <string_view>

namespace roi::inline write {
namespace {

std::string day_and_month(const Date& date) {
    constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return std::to_string(static_cast<unsigned>(date.day())) + " " +
           std::string(names[static_cast<unsigned>(date.month()) - 1]);
}

/// With zeros in front.
template <class Integer>
std::string padded(Integer number, std::size_t digits) {
    std::string text = std::to_string(number);
    return text.size() < digits ? text.insert(0, digits - text.size(), '0') : text;
}

}  // namespace

std::string iso_date(const Date& date) {
    return padded(static_cast<int>(date.year()), 4) + '-' + padded(static_cast<unsigned>(date.month()), 2) +
           '-' + padded(static_cast<unsigned>(date.day()), 2);
}

std::string period_text(const Period& period) {
    const std::string last =
        day_and_month(period.to) + " " + std::to_string(static_cast<int>(period.to.year()));
    if (period.from == period.to) return last;
    std::string first = day_and_month(period.from);
    if (period.from.year() != period.to.year())
        first += " " + std::to_string(static_cast<int>(period.from.year()));
    return first + " - " + last;
}

}  // namespace roi::write
