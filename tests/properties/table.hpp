// Random tables, and the many ways in which exports write the same table.
#pragma once

#include <string>
#include <vector>

#include "roi/number/decimal.hpp"
#include "support/random.hpp"

namespace roi::test {

/// What one row says. Nothing about the way it is written.
struct TableRow {
    std::string campaign;
    int year = 2026;
    int month = 1;
    int day = 1;
    std::int64_t spend = -1;  ///< in hundredths; -1 where it is not stated
    std::int64_t clicks = -1;
    std::int64_t revenue = -1;  ///< in hundredths
};

struct Table {
    std::vector<TableRow> rows;
    bool is_windows_1252 = true;  ///< every name can be written so
};

/// How a table is written.
struct Convention {
    enum class Encoding { utf8, utf8_with_mark, utf16le, utf16be, windows_1252 };
    enum class Dates { iso, day_first, month_first, points, long_english };
    enum class Total { none, first, last };
    char delimiter = ',';
    char decimal = '.';
    std::string thousands;
    bool quotes_all = false;
    std::string row_end = "\n";
    Encoding encoding = Encoding::utf8;
    Dates dates = Dates::iso;
    bool has_preamble = false;
    bool has_last_end = true;
    Total total = Total::none;
    std::string missing;
};

Table random_table(Random& random, std::size_t rows);
Convention random_convention(Random& random);

/// The bytes of a table in a convention.
std::string written(const Table& table, const Convention& convention);

/// "; , UTF-16 ...": for messages.
std::string described(const Convention& convention);

}  // namespace roi::test
