#include "read/export/add_up/table.hpp"

#include "read/csv/encoding.hpp"

namespace roi::inline read {

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
    return value(tally.sums[group * plan.measures.size() + measure], measure);
}

std::string SummedTable::text(const std::string& cell) const {
    return is_windows_1252 ? from_windows_1252(cell) : cell;
}

std::optional<Period> SummedTable::period(const Span& span) const {
    if (span.first[way] > span.last[way]) return std::nullopt;
    return Period{date_of(span.first[way]), date_of(span.last[way])};
}

}  // namespace roi::read
