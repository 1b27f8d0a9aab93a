// Items of a campaign by their names.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/same_text.hpp"
#include "read/campaign/fields.hpp"

namespace roi::inline read {

/// Finds items by name: a few by looking at each, many by a table.
template <class Item>
class NameIndex {
 public:
    explicit NameIndex(const std::vector<Item>& items) : items_(items) {
        constexpr std::size_t few = 16;
        if (items.size() <= few) return;
        table_.reserve(items.size());
        for (std::size_t i = 0; i < items.size(); ++i) table_.emplace(items[i].name, i);
    }

    /// The first item of that name; `none` where there is none.
    std::size_t find(std::string_view name) const {
        if (!table_.empty()) {
            const auto found = table_.find(name);
            return found == table_.end() ? none : found->second;
        }
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (is_same_text(items_[i].name, name)) return i;
        return none;
    }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);

 private:
    const std::vector<Item>& items_;
    std::unordered_map<std::string_view, std::size_t> table_;
};

/// A name used twice is a mistake at the second place. `stated` tells where each item's name stands.
template <class Item>
void check_names(Mistakes& mistakes, const std::vector<Item>& items, const std::vector<Cursor>& stated,
                 const NameIndex<Item>& index, std::string_view what) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!stated[i] || items[i].name.empty()) continue;
        const auto first = index.find(items[i].name);
        if (first == i) continue;
        mistakes
            .add(
                stated[i].error("R031", "two " + std::string(what) + " are called \"" + items[i].name + "\""))
            .hint = "the first one is on line " + std::to_string(items[first].place.line);
    }
}

}  // namespace roi::read
