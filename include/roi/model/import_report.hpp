// What was done with the rows of an export.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "roi/model/period.hpp"

namespace roi::inline model {

/// What was done with the rows of one file: nothing is dropped without a word here.
struct ImportReport {
    std::string file;
    std::string platform;  ///< for people: "Google Ads"
    std::string encoding;  ///< "UTF-8", "UTF-16", "Windows-1252"
    char delimiter = ',';
    std::uint64_t header_line = 0;
    struct UsedColumn {
        std::string field;
        std::string heading;
    };
    std::vector<UsedColumn> columns;
    std::vector<std::string> unused;  ///< headings of the other columns
    std::uint64_t rows_kept = 0;
    struct Dropped {
        std::string reason;  ///< "total row"
        std::uint64_t rows = 0;
        std::vector<std::uint64_t> lines;  ///< the first of them
    };
    std::vector<Dropped> dropped;
    std::optional<Period> period;
    std::string period_source;  ///< "the rows", "line 2"; empty where there is no period
    std::string currency;       ///< code, XXX where nothing names one; several with commas
    std::string currency_source;
    std::string decimal_mark;  ///< "point", "comma"; empty where no number has one
    std::string date_order;    ///< "day first", "month first"; empty where every date is clear
    struct OwnTotal {          ///< a total row of the file, held against the sum of its rows
        std::uint64_t line = 0;
        std::string label;
        Decimal stated;
        Decimal summed;
    };
    std::optional<OwnTotal> own_total;  ///< of what was spent; of the revenue where nothing is
    std::vector<std::string> notes;     ///< sentences: what to keep in mind
};

}  // namespace roi::model
