// Campaigns from the exports of advertising platforms, shops and analytics: CSV as marketers download it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "roi/base/result.hpp"
#include "roi/model/campaign.hpp"
#include "roi/model/import_report.hpp"
#include "roi/read.hpp"

namespace roi::inline read {

/// The columns that group an export's rows into campaigns. Several together make a campaign of each
/// combination.
enum class GroupBy : std::uint8_t { campaign, ad_set, ad, channel, day, month, all };

/// Import options: values the export lacks, and overrides for values it has.
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
    /// Only spend and revenue of campaigns are asked for: counts, days and channels are not read.
    bool money_only = false;
    bool keep_going = false;  ///< leave wrong rows out and count them
    unsigned jobs = 1;        ///< threads; the result does not depend on them
    /// Called now and then with the bytes read since the last call, by one thread at a time; may be empty.
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

/// The first bytes of an input, and all of it after them: a look at what it is before it is decided who reads
/// it.
class BeginningOf {
 public:
    /// "-" is standard input. A file that cannot be opened has no first bytes; its source tells.
    explicit BeginningOf(const std::string& path);

    std::string_view first_bytes() const { return first_; }

    /// The whole input, once.
    ByteSource source();

 private:
    std::string first_;
    ByteSource rest_;
};

/// Whether the first bytes of an input look like a table rather than like JSON.
bool looks_like_export(std::string_view first_bytes);

/// The fields that a column can be mapped to (money in millionths has "_micros" behind it), and the platforms
/// that are recognised: the words of --map and --platform.
std::vector<std::string_view> mappable_fields();
std::vector<std::string_view> import_platforms();

/// Reads what the columns of a table hold from a file: { "spend": "Cost", "revenue": "Conv. value" }. Every
/// mistake comes back with its place; R010 for a field that mappable_fields() does not list.
Result<std::vector<ImportRules::Mapping>> read_mapping(const std::string& path);

/// Costs of one imported campaign, or of all of them together: what no export can know.
struct Ledger {
    std::string file;                  ///< as the user named it
    std::string campaign;              ///< empty: shared out over all
    std::optional<Currency> currency;  ///< nothing: that of the campaigns
    std::vector<Cost> costs;           ///< as in a campaign file
    Place place;
};

/// Reads a ledger: { "currency": "EUR", "campaign": "Spring", "costs": [ ... ] }, or a list of such. "costs"
/// are written as in a campaign file; without "campaign" they are shared out. Every mistake comes back with
/// its place.
Result<std::vector<Ledger>> read_ledger(const std::string& path);

/// Adds the costs of a ledger. Those of all campaigns are charged in proportion to what each spent on
/// advertising, in shares of twelve decimals that add up to exactly 1; in equal shares where nothing was
/// spent. Nothing is added where the ledger does not fit: no such campaign or a share of its own (R087),
/// another currency (R042), a monthly cost without a period (R034).
Diagnostics add_costs(std::vector<Campaign>& campaigns, const Ledger& ledger);

/// Puts `campaign` to the one of the same name and currency, or behind the others: the same month of two
/// exports is one campaign. Periods are united; actions of one name are told apart by their channels.
void join_campaign(std::vector<Campaign>& campaigns, Campaign&& campaign);

}  // namespace roi::read
