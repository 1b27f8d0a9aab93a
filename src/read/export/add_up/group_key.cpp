#include "read/export/add_up/group_key.hpp"

#include "read/csv/scan.hpp"
#include "read/export/add_up/bucket.hpp"

namespace roi::inline read {

Bucket::Bucket(const DateCell& day, GroupBy by, bool has_days)
    : lacks_day(has_days && day.kind != DateCell::Kind::day) {
    if (by == GroupBy::all) return;
    number[0] = bucket_of(day.day_first, by);
    number[1] = bucket_of(day.month_first, by);
}

void write_key(const Bucket& bucket, const std::vector<std::string_view>& cells, std::string& key) {
    key.assign(reinterpret_cast<const char*>(bucket.number), sizeof bucket.number);
    key += bucket.lacks_day ? '\1' : '\0';
    for (const auto cell : cells) key.append(cell) += '\0';
}

std::string_view names_in(std::string_view key) { return key.substr(sizeof Bucket::number + 1); }

std::vector<std::string> cells_in(std::string_view key) {
    std::vector<std::string> cells;
    for (auto rest = names_in(key); !rest.empty();) {
        const auto end = rest.find('\0');
        cells.push_back(unquoted(rest.substr(0, end)));
        rest.remove_prefix(end + 1);
    }
    return cells;
}

}  // namespace roi::read
