// Dates for machines and for people.
#pragma once

#include <string>

#include "roi/model/period.hpp"

namespace roi::inline write {

/// "2026-03-01"
std::string iso_date(const Date& date);

/// "1 Mar - 30 Apr 2026"; the first year only where it differs.
std::string period_text(const Period& period);

}  // namespace roi::write
