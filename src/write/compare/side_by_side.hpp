// Three campaigns and more as text.
#pragma once

#include <string>

#include "roi/analysis/compare.hpp"
#include "roi/write.hpp"

namespace roi::inline write {

/// As many in a row as the page is wide, each against the first one.
std::string side_by_side_text(const ComparisonReport& whole, const Style& style);

}  // namespace roi::write
