// Period: the days a campaign covers.
#pragma once

#include <chrono>

#include "roi/number/ratio.hpp"

namespace roi::inline model {

using Date = std::chrono::year_month_day;

/// From the first to the last day, both included. `to` is not before `from`.
struct Period {
    Date from;
    Date to;
};

/// How many days a period has.
int days(const Period& period);

/// The day after `count` months that begin on `from`: the same day of a later month. Where that month has no
/// such day, the months end with its last day.
Date after_months(const Date& from, int count);

/// A period in months: whole months counted from its first day, then the left-over days, each as a share of
/// the calendar month in which it falls. 1 March to 30 April is 2; 1 March to 10 April is 1 + 10/30. A month
/// that begins on the 31st ends, in a shorter month, on that month's last day.
Ratio months(const Period& period);

}  // namespace roi::model
