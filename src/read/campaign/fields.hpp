// Fields: the members of one JSON object by name, with every unknown, double and missing key reported.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "read/json/document.hpp"

namespace roi::read {

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

/// Collects the mistakes of one campaign.
class Mistakes {
 public:
    Diagnostic& add(Diagnostic mistake) { return list_.emplace_back(std::move(mistake)); }
    bool empty() const { return list_.empty(); }
    /// All of them, sorted by place.
    Diagnostics take();

 private:
    Diagnostics list_;
};

/// "a", "b" or "c"
std::string listed(std::span<const std::string_view> words);

class Fields {
 public:
    /// Reads the members of `object`, which must be an object whose keys are among `keys` (or "$comment").
    /// Anything else becomes a mistake; `what` names the object in messages ("an action").
    Fields(Mistakes& mistakes, const Item& object, std::string_view what, std::span<const std::string_view> keys);

    Fields(const Fields&) = delete;
    Fields& operator=(const Fields&) = delete;

    /// Whether the value was an object at all.
    bool is_object() const { return is_object_; }

    /// The member of that name; an empty Item when it is not there.
    Item operator[](std::string_view key) const;
    bool has(std::string_view key) const { return static_cast<bool>((*this)[key]); }

    /// The same, reporting a missing key.
    Item required(std::string_view key);

    /// Reports keys of which more than one, or (where `one_needed`) none is given.
    void at_most_one(std::initializer_list<std::string_view> keys, bool one_needed);

    Mistakes& mistakes() { return mistakes_; }

 private:
    static constexpr std::size_t most_keys = 24;

    std::size_t slot_of(std::string_view key) const;
    void report_unknown(Cursor key);
    void report_twice(std::string_view key, Cursor first, Cursor second);

    Mistakes& mistakes_;
    Item object_;
    std::string_view what_;
    std::span<const std::string_view> keys_;
    std::array<Cursor, most_keys> keys_found_;
    std::array<Cursor, most_keys> values_;
    mutable std::size_t expected_ = 0;  ///< keys mostly come in the order they are asked for
    bool is_object_ = false;
};

}  // namespace roi::read
