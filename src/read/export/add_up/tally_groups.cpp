// The groups of a tally: found by hash, and merged with those of other threads.
#include <algorithm>
#include <cstring>

#include "read/export/assemble/bucket.hpp"
#include "read/export/mistake_in.hpp"
#include "read/export/add_up/tally.hpp"
#include "read/export/recognise/total_label.hpp"

namespace roi::inline read {
namespace {

constexpr std::size_t key_prefix = 9;  // the bucket by both readings, and whether a day is missing

}  // namespace

std::uint64_t hash_of(std::string_view text) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
    std::uint64_t hash = text.size() * odd;
    while (text.size() >= 8) {
        std::uint64_t word;
        std::memcpy(&word, text.data(), 8);
        hash = (hash ^ word) * odd;
        hash ^= hash >> 32;
        text.remove_prefix(8);
    }
    std::uint64_t word = 0;
    std::memcpy(&word, text.data(), text.size());
    hash = (hash ^ word) * odd;
    return hash ^ hash >> 29;
}

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

/// The group of a row: that of the row before where the names are the same, found by hash otherwise.
std::size_t Tally::group_of(const Row& row, const DateCell& from) {
    std::int32_t buckets[2] = {0, 0};
    if (plan_.bucket != GroupBy::all) {
        buckets[0] = bucket_of(from.day_first, plan_.bucket);
        buckets[1] = bucket_of(from.month_first, plan_.bucket);
    }
    const bool lacks_day = plan_.day && from.kind != DateCell::Kind::day;
    const std::int64_t bucket =
        (static_cast<std::int64_t>(buckets[0]) << 32 | static_cast<std::uint32_t>(buckets[1])) ^
        static_cast<std::int64_t>(lacks_day);
    bool is_same = last_group_ != no_group && bucket == last_bucket_;
    for (std::size_t i = 0; i < plan_.keys.size(); ++i) {
        const auto text = cell(row, plan_.keys[i]);
        is_same = is_same && text == last_cells_[i];
        last_cells_[i] = text;
    }
    if (is_same) return last_group_;
    last_bucket_ = bucket;
    key_.assign(reinterpret_cast<const char*>(buckets), sizeof buckets);
    key_ += lacks_day ? '\1' : '\0';
    for (const auto text : last_cells_) key_.append(text) += '\0';
    bool is_new = false;
    last_group_ = find_or_add(key_, is_new);
    if (!is_new) return last_group_;
    Group& group = groups[last_group_];
    bool has_name = false;
    bool has_names = false;
    for (std::size_t i = 0; i < plan_.keys.size(); ++i) {
        if (!plan_.is_name(i)) continue;
        has_names = true;
        has_name = has_name || !is_missing_name(last_cells_[i]);
        group.is_watched = group.is_watched || is_total_label(last_cells_[i]);
    }
    if (has_names ? !has_name : lacks_day || !plan_.day) group.is_watched = true;
    return last_group_;
}

/// Notes that rows belong to a group: `first` and those next to it.
void Tally::count_rows(std::size_t index, const Row& first, std::uint64_t count) {
    Group& group = groups[index];
    if (group.rows == 0) {
        group.first = first.position;
        group.first_line = line_of(first);
    }
    group.rows += count;
    if (first_row == no_position) first_row = first.position;
    last_row = first.position + count - 1;
}

/// Keeps the texts that a group has from the first of its rows that states them.
void Tally::carry(const Row& row, std::size_t index) {
    for (std::size_t i = 0; i < plan_.carried.size(); ++i) {
        const std::size_t at = index * plan_.carried.size() + i;
        const auto text = cell(row, plan_.carried[i]);
        if (carried_from[at] <= row.position || text.empty()) continue;
        carried[at] = unquoted(text);
        carried_from[at] = row.position;
    }
}

std::string_view Tally::keep(std::string_view key) {
    constexpr std::size_t chunk = 256 * 1024;
    if (arena_left_ < key.size()) {
        arena_left_ = std::max(chunk, key.size());
        arena_.push_back(std::make_unique_for_overwrite<char[]>(arena_left_));
        arena_at_ = arena_.back().get();
    }
    std::memcpy(arena_at_, key.data(), key.size());
    const std::string_view kept(arena_at_, key.size());
    arena_at_ += key.size();
    arena_left_ -= key.size();
    return kept;
}

std::size_t Tally::find_or_add(std::string_view key, bool& is_new) {
    const std::uint64_t hash = hash_of(key);
    std::size_t slot = hash & (slots_.size() - 1);
    for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
        const std::size_t index = slots_[slot] - 1;
        if (hashes_[index] == hash && groups[index].key == key) return index;
    }
    is_new = true;
    slots_[slot] = static_cast<std::uint32_t>(groups.size() + 1);
    hashes_.push_back(hash);
    groups.emplace_back().key = keep(key);
    sums.resize(sums.size() + plan_.measures.size());
    carried.resize(carried.size() + plan_.carried.size());
    carried_from.resize(carried.size(), no_position);
    if (groups.size() * 2 > slots_.size()) grow();
    return groups.size() - 1;
}

void Tally::grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (std::size_t index = 0; index < groups.size(); ++index) {
        std::size_t slot = hashes_[index] & (slots_.size() - 1);
        while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
        slots_[slot] = static_cast<std::uint32_t>(index + 1);
    }
}

std::vector<std::string> Tally::key_cells(const Group& group) const {
    std::vector<std::string> result;
    std::string_view rest = group.key.substr(key_prefix);
    while (!rest.empty()) {
        const auto end = rest.find('\0');
        result.push_back(unquoted(rest.substr(0, end)));
        rest.remove_prefix(end + 1);
    }
    return result;
}

/// A sum that grows too large where the sums of two threads come together.
void Tally::refuse_sum(std::uint64_t line) {
    ++mistake_count;
    mistakes.push_back(mistake_in({}, "R040", line, "a sum of the rows that begin here grows too large",
                                  "are these amounts at all?"));
}

void Tally::merge(const Tally& other) {
    const auto earlier = [](Sighting& mine, const Sighting& theirs) {
        if (theirs.position < mine.position) mine = theirs;
    };
    for (std::size_t i = 0; i < other.groups.size(); ++i) {
        const Group& theirs = other.groups[i];
        bool is_new = false;
        const std::size_t index = find_or_add(theirs.key, is_new);
        Group& mine = groups[index];
        if (is_new || theirs.first < mine.first) {
            mine.first = theirs.first;
            mine.first_line = theirs.first_line;
        }
        mine.rows += theirs.rows;
        mine.is_watched = mine.is_watched || theirs.is_watched;
        mine.days.add(theirs.days);
        mine.periods.add(theirs.periods);
        for (std::size_t m = 0; m < plan_.measures.size(); ++m)
            if (!sums[index * plan_.measures.size() + m].add(other.sums[i * plan_.measures.size() + m]))
                refuse_sum(mine.first_line);
        for (std::size_t c = 0; c < plan_.carried.size(); ++c) {
            const std::size_t mine_at = index * plan_.carried.size() + c;
            const std::size_t theirs_at = i * plan_.carried.size() + c;
            if (other.carried_from[theirs_at] >= carried_from[mine_at]) continue;
            carried[mine_at] = other.carried[theirs_at];
            carried_from[mine_at] = other.carried_from[theirs_at];
        }
    }
    for (int i = 0; i < 5; ++i) {
        earlier(evidence.marks[i], other.evidence.marks[i]);
        earlier(evidence.unused[i], other.evidence.unused[i]);
    }
    earlier(evidence.day_first, other.evidence.day_first);
    earlier(evidence.month_first, other.evidence.month_first);
    earlier(evidence.unclear_day, other.evidence.unclear_day);
    earlier(evidence.first_censored, other.evidence.first_censored);
    evidence.censored += other.evidence.censored;
    for (const auto& currency : other.evidence.currencies)
        if (std::find(evidence.currencies.begin(), evidence.currencies.end(), currency) ==
            evidence.currencies.end())
            evidence.currencies.push_back(currency);
    for (std::size_t i = 0; i < drop_count; ++i) {
        dropped[i].rows += other.dropped[i].rows;
        auto& lines = dropped[i].lines;
        lines.insert(lines.end(), other.dropped[i].lines.begin(), other.dropped[i].lines.end());
        std::sort(lines.begin(), lines.end());
        if (lines.size() > named_lines) lines.resize(named_lines);
    }
    totals.insert(totals.end(), other.totals.begin(), other.totals.end());
    std::sort(totals.begin(), totals.end(),
              [](const TotalRow& a, const TotalRow& b) { return a.position < b.position; });
    mistakes.insert(mistakes.end(), other.mistakes.begin(), other.mistakes.end());
    std::stable_sort(mistakes.begin(), mistakes.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.place.line < b.place.line; });
    if (mistakes.size() > most_mistakes) mistakes.resize(most_mistakes);
    mistake_count += other.mistake_count;
    rows += other.rows;
    first_row = std::min(first_row, other.first_row);
    if (other.first_row != no_position) last_row = std::max(last_row, other.last_row);
}

}  // namespace roi::read
