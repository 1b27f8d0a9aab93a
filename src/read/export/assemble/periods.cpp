#include "read/export/assemble/periods.hpp"

#include <algorithm>

#include "read/export/add_up/bucket.hpp"
#include "read/export/mistake_in.hpp"

namespace roi::inline read {
namespace {

bool is_same_bucket(std::int32_t first, std::int32_t last, bool by_day) {
    return by_day ? first == last : month_of(first) == month_of(last);
}

/// Whether every row stands on the first day of the range that the file names: a total of the whole range.
bool states_whole_range(const SummedTable& table, const std::vector<std::size_t>& groups, bool by_day) {
    const auto& range = table.layout.range;
    if (table.plan.period_end || !range) return false;
    const auto first = days_of(range->from);
    const bool are_on_first_day = std::all_of(groups.begin(), groups.end(), [&](std::size_t group) {
        const Span span = table.tally.groups[group].span();
        return span.first[table.way] == first && span.last[table.way] == first;
    });
    return are_on_first_day && !is_same_bucket(first, days_of(range->to), by_day);
}

}  // namespace

std::optional<Period> period_of(const SummedTable& table, const Span& span) {
    const auto found = table.period(span);
    const auto& range = table.layout.range;
    if (table.rules.is_by(GroupBy::day) || table.rules.is_by(GroupBy::month)) return found;
    const bool is_within = found && range && !(found->from < range->from) && !(range->to < found->to);
    if (range && (!found || is_within)) return range;
    if (found) return found;
    return table.rules.period;
}

std::string period_source(const SummedTable& table, const Span& all, const Period& period) {
    const auto& range = table.layout.range;
    if (range && period.from == range->from && period.to == range->to)
        return "line " + std::to_string(table.layout.range_line);
    return table.period(all) ? "the rows" : "--period";
}

std::optional<Diagnostic> covers_several(const SummedTable& table, const std::vector<std::size_t>& groups,
                                         const Group& group) {
    const auto first = group.span().first[table.way];
    const auto last = group.span().last[table.way];
    const bool by_day = table.rules.is_by(GroupBy::day);
    const std::string bucket = by_day ? "day" : "month";
    const bool lacks_days = first > last;
    if (!lacks_days && is_same_bucket(first, last, by_day) &&
        !(first == last && states_whole_range(table, groups, by_day)))
        return std::nullopt;
    return mistake_in(table.file, "R085", group.first_line,
                      lacks_days ? "the row has no day"
                                 : "the row covers more than one " + bucket + ": its total cannot be split",
                      "export with a breakdown by day, or leave out --by " + bucket);
}

}  // namespace roi::read
