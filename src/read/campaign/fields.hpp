// Fields: the members of one JSON object by name, with every unknown, double and missing key reported.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/same_text.hpp"
#include "read/json/document.hpp"
#include "read/limits.hpp"

namespace roi::inline read {

/// The way from the campaign down to a value, kept on the stack and spelled out only when somebody asks.
struct Path {
    const Path* parent = nullptr;
    std::string_view key;
    std::size_t index = 0;  ///< of an array element; the key is empty then

    /// As a JSON Pointer: "/costs/3/hourly_rate".
    std::string pointer() const;
};

/// A value and the way to it. Boolean: whether it is there.
struct Item {
    Cursor at;
    Path path;

    explicit operator bool() const { return static_cast<bool>(at); }
};

/// Collects the mistakes of one campaign. The first hundred in the order of the text are kept, the others
/// counted.
class Mistakes {
 public:
    Diagnostic& add(Diagnostic mistake) {
        if (list_.size() == 2 * most_mistakes) keep_first();
        return list_.emplace_back(std::move(mistake));
    }
    bool empty() const { return list_.empty(); }
    std::size_t count() const { return list_.size() + dropped_; }
    /// Those that are kept, sorted by place; the last one says how many are not.
    Diagnostics take();

 private:
    void keep_first();

    Diagnostics list_;
    std::size_t dropped_ = 0;
};

/// "a", "b" or "c"
std::string listed(std::span<const std::string_view> words);

/// Finds a key among a few, by its first bytes and its length.
class KnownKeys {
 public:
    template <std::size_t N>
    consteval explicit KnownKeys(const std::array<std::string_view, N>& keys) {
        static_assert(N < none);
        while (!fill(keys)) factor_ *= 3;
    }

    /// The number of a key; `none` where it is none of them.
    std::size_t find(std::string_view key, std::span<const std::string_view> keys) const {
        const auto head = first_bytes(key);
        const Entry& entry = entries_[place_of(head, key.size())];
        const bool is_it = entry.head == head && entry.size == key.size() &&
                           (key.size() <= 8 || has_same_rest(key, keys[entry.key]));
        return is_it ? entry.key : none;
    }

    static constexpr std::uint8_t none = 0xFF;

 private:
    static constexpr int bits = 6;
    static constexpr std::uint32_t longer_than_any = max_string_bytes + 1;
    struct Entry {
        std::uint64_t head = 0;
        std::uint32_t size = longer_than_any;
        std::uint8_t key = none;
    };

    constexpr std::size_t place_of(std::uint64_t head, std::size_t size) const {
        return ((head + size) * factor_) >> (64 - bits);
    }
    template <std::size_t N>
    consteval bool fill(const std::array<std::string_view, N>& keys) {
        entries_ = {};
        for (std::size_t i = 0; i < N; ++i) {
            const auto head = first_bytes(keys[i]);
            auto& entry = entries_[place_of(head, keys[i].size())];
            if (entry.key != none) return false;
            entry = {head, static_cast<std::uint32_t>(keys[i].size()), static_cast<std::uint8_t>(i)};
        }
        return true;
    }

    std::array<Entry, std::size_t{1} << bits> entries_{};
    std::uint64_t factor_ =
        0x9E3779B97F4A7C15;  // odd: the golden ratio, or a multiple under which no two meet
};

/// What all objects have in common: their members by the number of the key.
class Members {
 public:
    Members(const Members&) = delete;
    Members& operator=(const Members&) = delete;

    /// Whether the value was an object at all.
    bool is_object() const { return is_object_; }

 protected:
    /// A member as it was found.
    struct Found {
        Cursor key;
        Cursor value;
    };

    Members(Mistakes& mistakes, const Item& object, std::string_view what,
            std::span<const std::string_view> keys, const KnownKeys& table)
        : mistakes_(mistakes), object_(object), what_(what), keys_(keys), table_(table) {}
    /// Fills one slot a key; calls visit(slot, value) for each member that has one, while reading stands
    /// there.
    template <class Visit>
    void find(std::span<Found> slots, Visit visit) {
        if (!begin(slots)) return;
        object_.at.members([&](const Cursor& key, const Cursor& value) {
            if (const auto slot = take(key, value); slot != no_slot) visit(slot, value);
        });
    }

    const Path& path() const { return object_.path; }
    Item at(std::size_t slot) const { return {found_[slot].value, {&object_.path, keys_[slot], 0}}; }
    bool is_given(std::size_t slot) const { return static_cast<bool>(found_[slot].value); }
    Item required_at(std::size_t slot) {
        if (!is_given(slot)) report_missing(slot);
        return at(slot);
    }
    void at_most_one_of(std::span<const std::size_t> slots, bool one_needed);

 private:
    static constexpr std::size_t no_slot = static_cast<std::size_t>(-1);

    bool begin(std::span<Found> slots);
    /// The slot of a member, which is filled with it; no_slot for a key that is unknown or given before.
    std::size_t take(const Cursor& key, const Cursor& value) {
        const auto slot = table_.find(key.text(), keys_);
        if (slot == KnownKeys::none || found_[slot].key) {
            refuse(key, slot);
            return no_slot;
        }
        found_[slot] = {key, value};
        return slot;
    }
    /// Reports a key that is unknown, or given before in its slot.
    void refuse(const Cursor& key, std::size_t slot);
    void report_missing(std::size_t slot);
    void report_unknown(Cursor key);
    void report_twice(std::string_view key, Cursor first, Cursor second);
    std::string names_of(std::span<const std::size_t> slots) const;

    Mistakes& mistakes_;
    Item object_;
    std::string_view what_;
    std::span<const std::string_view> keys_;
    const KnownKeys& table_;
    std::span<Found> found_;  ///< a slot a key, kept by the derived class
    bool is_object_ = false;
};

/// The members of an object whose keys are listed in `Keys`. Keys are looked up when the program is compiled:
/// a key that is not in the list does not compile.
template <const auto& Keys>
class Fields : public Members {
 public:
    class Key {
     public:
        consteval Key(const char* name) : slot(0) {
            while (Keys[slot] != std::string_view(name)) ++slot;  // running past the end does not compile
        }
        /// For `switch`.
        consteval operator std::size_t() const { return slot; }
        std::size_t slot;
    };

    static constexpr KnownKeys known{Keys};

    /// Reads the members of `object`, which must be an object whose keys are among `Keys` (or "$comment").
    /// Anything else becomes a mistake; `what` names the object in messages ("an action").
    Fields(Mistakes& mistakes, const Item& object, std::string_view what)
        : Fields(mistakes, object, what, [](std::size_t, const Item&) {}) {}

    /// The same, reading members as they come: calls read(std::size_t key, Item value), for `switch (key)`.
    /// Whatever it leaves is passed over, and can be read later at the price of going there again.
    template <class Read>
    Fields(Mistakes& mistakes, const Item& object, std::string_view what, Read read)
        : Members(mistakes, object, what, Keys, known) {
        find(slots_, [&](std::size_t slot, const Cursor& value) {
            read(slot, Item{value, {&path(), Keys[slot], 0}});
        });
    }

    /// The member of that name; an empty Item when it is not there.
    Item operator[](Key key) const { return {slots_[key.slot].value, {&path(), Keys[key.slot], 0}}; }
    bool has(Key key) const { return static_cast<bool>(slots_[key.slot].value); }

    /// The same, reporting a missing key.
    Item required(Key key) { return required_at(key.slot); }

    /// Reports keys of which more than one, or (where `one_needed`) none is given.
    template <std::size_t N>
    void at_most_one(const Key (&keys)[N], bool one_needed) {
        std::array<std::size_t, N> slots;
        for (std::size_t i = 0; i < N; ++i) slots[i] = keys[i].slot;
        at_most_one_of(slots, one_needed);
    }

 private:
    std::array<Found, Keys.size()> slots_;
};

}  // namespace roi::read
