// The quick way for the campaigns of large streams.
#pragma once

#include "method/plain_sums.hpp"
#include "read/json/document.hpp"
#include "roi/model/campaign.hpp"

namespace roi::inline read {

/// Reads an everyday campaign straight from its text: a name, a currency, a period, actions with a count and
/// a flat value, costs with a category and an amount, all of it plain figures on one line of ASCII. False at
/// the first thing that is anything else, be it right or wrong: then read_campaign(), which is the authority
/// on the format, reads the same text, and `campaign` is worth nothing. A test compares the two.
bool read_everyday(const Source& source, Campaign& campaign);

/// The same where only the sums are looked at: actions and costs go into `sums` and not into `campaign`,
/// which is one that has been read this way before, or a new one. False as well where the sums are not plain.
bool read_everyday(const Source& source, Campaign& campaign, PlainSums& sums);

}  // namespace roi::read
