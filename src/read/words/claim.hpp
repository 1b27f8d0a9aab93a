// Claims as they are written after `--claim`.
#pragma once

#include <string_view>

#include "roi/analysis/claims.hpp"
#include "roi/base/result.hpp"

namespace roi::inline read {

/// "retention:+5points", "retention:+5%=+95%", "keep:80%", "revenue:+25%". Points or percent must be said.
Result<StatedClaim> read_claim(std::string_view text);

}  // namespace roi::read
