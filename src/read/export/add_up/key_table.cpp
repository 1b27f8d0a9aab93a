#include "read/export/add_up/key_table.hpp"

#include <algorithm>
#include <cstring>

namespace roi::inline read {

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

std::size_t KeyTable::find_or_add(std::string_view key) {
    const std::uint64_t hash = hash_of(key);
    const std::size_t last = slots_.size() - 1;
    std::size_t slot = hash & last;
    for (; slots_[slot] != 0; slot = (slot + 1) & last) {
        const std::size_t index = slots_[slot] - 1;
        if (entries_[index].hash == hash && entries_[index].key == key) return index;
    }
    entries_.push_back({hash, keep(key)});
    slots_[slot] = static_cast<std::uint32_t>(size());
    if (size() * 2 > slots_.size()) grow();
    return size() - 1;
}

std::string_view KeyTable::keep(std::string_view key) {
    constexpr std::size_t chunk = 256 * 1024;
    if (free_bytes_ < key.size()) {
        free_bytes_ = std::max(chunk, key.size());
        chunks_.push_back(std::make_unique_for_overwrite<char[]>(free_bytes_));
        free_ = chunks_.back().get();
    }
    const std::string_view kept(free_, key.copy(free_, key.size()));
    free_ += key.size();
    free_bytes_ -= key.size();
    return kept;
}

void KeyTable::grow() {
    slots_.assign(slots_.size() * 2, 0);
    const std::size_t last = slots_.size() - 1;
    for (std::size_t index = 0; index < size(); ++index) {
        std::size_t slot = entries_[index].hash & last;
        while (slots_[slot] != 0) slot = (slot + 1) & last;
        slots_[slot] = static_cast<std::uint32_t>(index + 1);
    }
}

}  // namespace roi::read
