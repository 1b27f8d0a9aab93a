#include "read/export/add_up/groups.hpp"

#include <algorithm>

#include "read/export/mistake_in.hpp"

namespace roi::inline read {

void Span::add(const DateCell& from, const DateCell& to) {
    const std::int32_t starts[2] = {from.day_first, from.month_first};
    const std::int32_t stops[2] = {to.day_first, to.month_first};
    for (int way = 0; way < 2; ++way) {
        if (starts[way] != DateCell::impossible) first[way] = std::min(first[way], starts[way]);
        if (stops[way] != DateCell::impossible) last[way] = std::max(last[way], stops[way]);
    }
}

void Span::add(const Span& other) {
    for (int way = 0; way < 2; ++way) {
        first[way] = std::min(first[way], other.first[way]);
        last[way] = std::max(last[way], other.last[way]);
    }
}

Span Group::span() const {
    Span all = days;
    all.add(periods);
    return all;
}

void Group::merge(const Group& other) {
    if (other.first < first) {
        first = other.first;
        first_line = other.first_line;
    }
    rows += other.rows;
    is_watched = is_watched || other.is_watched;
    days.add(other.days);
    periods.add(other.periods);
}

std::size_t Groups::find_or_add(std::string_view key) {
    const std::size_t group = keys_.find_or_add(key);
    if (group < groups_.size()) return group;
    groups_.emplace_back();
    sums_.resize(sums_.size() + plan_.measures.size());
    carried_.resize(carried_.size() + plan_.carried.size());
    return group;
}

void Groups::carry(std::size_t group, std::size_t column, RowPosition position, std::string_view cell) {
    Carried& carried = carried_[group * plan_.carried.size() + column];
    if (carried.position <= position || cell.empty()) return;
    carried = {unquoted(cell), position};
}

void Groups::merge(const Groups& other, LeftOut& left_out) {
    for (std::size_t i = 0; i < other.size(); ++i) merge_group(find_or_add(other.key(i)), other, i, left_out);
}

void Groups::merge_group(std::size_t mine, const Groups& other, std::size_t theirs, LeftOut& left_out) {
    groups_[mine].merge(other[theirs]);
    for (std::size_t i = 0; i < plan_.measures.size(); ++i) {
        if (sums(mine)[i].add(other.sums(theirs)[i])) continue;
        ++left_out.mistake_count;
        left_out.mistakes.push_back(mistake_in({}, "R040", groups_[mine].first_line,
                                               "a sum of the rows that begin here grows too large",
                                               "are these amounts at all?"));
    }
    for (std::size_t i = 0; i < plan_.carried.size(); ++i) {
        Carried& carried = carried_[mine * plan_.carried.size() + i];
        const Carried& other_carried = other.carried_[theirs * plan_.carried.size() + i];
        if (other_carried.position < carried.position) carried = other_carried;
    }
}

}  // namespace roi::read
