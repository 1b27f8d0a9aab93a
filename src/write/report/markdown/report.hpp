// One report in Markdown, and what the page of many campaigns shares with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "roi/write.hpp"

namespace roi::inline write {

/// Stands before figures in which an assumption enters.
inline constexpr std::string_view md_about = "\u2248 ";

/// The four steps, the range, what is assumed and what is missing.
std::string markdown_report(const Report& report, const Style& style);

/// "/costs/0/amount = 77, ..."; empty where nothing was changed.
std::string overrides_text(const std::vector<Override>& overrides);

/// "ROI by channel: instagram 148.4 %, pinterest -6.9 %"
std::string breakdown_sentence(const Breakdown& breakdown, const Style& style);

}  // namespace roi::write
