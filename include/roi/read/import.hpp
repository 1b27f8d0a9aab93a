// Campaigns from the exports of advertising platforms, shops and analytics: CSV as marketers download it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "roi/base/result.hpp"
#include "roi/model/campaign.hpp"
#include "roi/model/import_report.hpp"
#include "roi/read.hpp"

namespace roi::inline read {

/// What the rows of an export are put together by. Several together make a campaign of each combination.
enum class GroupBy : std::uint8_t { campaign, ad_set, ad, channel, day, month, all };

/// What a file cannot say itself, and what is said against it.
struct ImportRules {
    std::vector<GroupBy> by{GroupBy::campaign};
    bool is_by(GroupBy what) const { return std::find(by.begin(), by.end(), what) != by.end(); }
    std::string platform;  ///< empty: found from the headings
    struct Mapping {
        std::string field;   ///< "spend", "revenue", "campaign", ... as listed by mappable_fields()
        std::string column;  ///< the heading of its column
    };
    std::vector<Mapping> mappings;
    enum class DecimalMark : std::uint8_t { found, point, comma } decimal = DecimalMark::found;
    enum class DateOrder : std::uint8_t { found, day_first, month_first } dates = DateOrder::found;
    std::optional<Currency> currency;  ///< of a file that names none
    std::optional<Period> period;      ///< of a file that names none
    OptionalFigure margin;             ///< share of the revenue left after variable cost, 0..1
    bool money_only =
        false;  ///< only spend and revenue of campaigns are asked for: counts, days and channels are not read
    bool keep_going = false;  ///< leave wrong rows out and count them
    unsigned jobs = 1;  /// Called now and then with the bytes read since the last call, by one thread at a
                        /// time; may be empty.
    std::function<void(std::uint64_t bytes)> progress;
};

struct Imported {
    std::vector<Campaign> campaigns;  ///< in the order of the file; figures name the column they come from
    ImportReport report;
    Diagnostics left_out;  ///< rows that are wrong, where the rules say to keep going
};

/// Reads an export; "-" is standard input. The sums are exact, and the same for any number of threads. Memory
/// grows with the number of campaigns (ad sets, ads), not with the number of rows.
/// What is wrong comes back with file, line and column: every wrong row up to a hundred, what cannot be
/// decided with the flag that decides it.
Result<Imported> import_export(const std::string& path, const ImportRules& rules);

/// The same from a source of bytes; `file` is its name in messages.
Result<Imported> import_export(const std::string& file, ByteSource source, const ImportRules& rules);

/// Whether the first bytes of an input look like a table rather than like JSON.
bool looks_like_export(std::string_view first_bytes);

/// The fields that a column can be mapped to (money in millionths has "_micros" behind it), and the platforms
/// that are recognised: the words of --map and --platform.
std::vector<std::string_view> mappable_fields();
std::vector<std::string_view> import_platforms();

}  // namespace roi::read
