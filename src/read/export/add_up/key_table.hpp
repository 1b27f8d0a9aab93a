// Numbers for texts, in the order in which they first come: a hash table over texts that it keeps.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace roi::inline read {

/// Hash of a text, the same on every machine.
std::uint64_t hash_of(std::string_view text);

class KeyTable {
 public:
    KeyTable() : slots_(1024, 0) {}

    std::size_t size() const { return entries_.size(); }
    /// A key of the table, valid as long as the table.
    std::string_view operator[](std::size_t index) const { return entries_[index].key; }

    /// The number of a key; that of a new one is the size the table had before.
    std::size_t find_or_add(std::string_view key);

 private:
    struct Entry {
        std::uint64_t hash;
        std::string_view key;
    };

    std::string_view keep(std::string_view key);
    void grow();

    std::vector<std::uint32_t> slots_;  ///< number + 1, by hash
    std::vector<Entry> entries_;
    std::vector<std::unique_ptr<char[]>> chunks_;  ///< that hold the keys
    char* free_ = nullptr;                         ///< in the last chunk
    std::size_t free_bytes_ = 0;
};

}  // namespace roi::read
