#include "read/export/decide/summed_table.hpp"

#include <algorithm>

#include "read/csv/encoding.hpp"

namespace roi::inline read {

std::vector<std::size_t> SummedTable::groups_in_order() const {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < tally.groups.size(); ++i)
        if (tally.groups[i].rows > 0) order.push_back(i);
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return tally.groups[a].first < tally.groups[b].first; });
    return order;
}

Field SummedTable::field_of(std::size_t measure) const {
    for (const auto& column : layout.columns)
        if (column.index == plan.measures[measure]) return column.field;
    return Field::amount;
}

std::optional<Decimal> SummedTable::value(const CellSum& sum, std::size_t measure) const {
    if (sum.cells == 0) return std::nullopt;
    Int128 scaled = 0;
    if (!sum.value(is_comma_decimal, scaled)) throw Overflow();
    int places = cell_places;
    for (const auto& column : layout.columns)
        if (column.index == plan.measures[measure] && column.is_micros) places += 6;
    for (; places > 0 && scaled % 10 == 0; --places) scaled /= 10;
    return Decimal::of(scaled, places);
}

std::optional<Decimal> SummedTable::sum(std::size_t group, std::size_t measure) const {
    return value(tally.groups.sums(group)[measure], measure);
}

std::string SummedTable::text(const std::string& cell) const {
    return is_windows_1252 ? from_windows_1252(cell) : cell;
}

std::optional<Period> SummedTable::period(const Span& span) const {
    if (span.first[way] > span.last[way]) return std::nullopt;
    return Period{date_of(span.first[way]), date_of(span.last[way])};
}

}  // namespace roi::read
