#include "roi/model/period.hpp"

#include <algorithm>

namespace roi::inline model {
namespace {

using std::chrono::sys_days;

int length_of(const std::chrono::year_month& month) {
    return static_cast<int>(static_cast<unsigned>((month / std::chrono::last).day()));
}

}  // namespace

Date after_months(const Date& from, int count) {
    const auto month = from.year() / from.month() + std::chrono::months(count);
    if (static_cast<unsigned>(from.day()) > static_cast<unsigned>(length_of(month)))
        return (month + std::chrono::months(1)) / std::chrono::day(1);
    return month / from.day();
}

int days(const Period& period) {
    return static_cast<int>((sys_days(period.to) - sys_days(period.from)).count()) + 1;
}

Ratio months(const Period& period) {
    const sys_days end = sys_days(period.to) + std::chrono::days(1);
    const auto span = period.to.year() / period.to.month() - period.from.year() / period.from.month();
    int whole = static_cast<int>(span.count()) + 1;
    while (whole > 0 && sys_days(after_months(period.from, whole)) > end) --whole;
    Ratio result(whole);
    for (sys_days day = after_months(period.from, whole); day < end;) {
        const Date date(day);
        const auto month = date.year() / date.month();
        const sys_days next = sys_days((month + std::chrono::months(1)) / std::chrono::day(1));
        const auto count = (std::min(next, end) - day).count();
        result = result + Ratio(Decimal(count), Decimal(length_of(month)));
        day = next;
    }
    return result;
}

}  // namespace roi::model
