#include "read/campaign/fields.hpp"

#include <algorithm>

namespace roi::inline read {

std::string Path::pointer() const {
    if (parent == nullptr) return {};
    std::string text = parent->pointer() + '/';
    if (key.empty()) return text + std::to_string(index);
    for (const char c : key) {
        if (c == '~')
            text += "~0";
        else if (c == '/')
            text += "~1";
        else
            text += c;
    }
    return text;
}

Diagnostics Mistakes::take() {
    std::stable_sort(list_.begin(), list_.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
    return std::move(list_);
}

std::string listed(std::span<const std::string_view> words) {
    std::string text;
    for (const auto word : words) {
        if (!text.empty()) text += ", ";
        text += word;
    }
    return text;
}

namespace {

constexpr std::size_t no_slot = static_cast<std::size_t>(-1);

/// Equality of short texts, without a call.
bool is_same(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i] != b[i]) return false;
    return true;
}

/// The slot of a key, looking from `expected` on: keys mostly come in their order.
std::size_t slot_of(std::span<const std::string_view> keys, std::string_view key, std::size_t& expected) {
    for (std::size_t step = 0; step < keys.size(); ++step) {
        const auto slot = expected + step < keys.size() ? expected + step : expected + step - keys.size();
        if (!is_same(keys[slot], key)) continue;
        expected = slot + 1 < keys.size() ? slot + 1 : 0;
        return slot;
    }
    return no_slot;
}

}  // namespace

void Members::find(std::span<Found> slots) {
    found_ = slots;
    const Item& object = object_;
    if (!object.at) return;
    is_object_ = object.at.kind() == Kind::object;
    if (!is_object_) {
        mistakes_
            .add(object.at.error("R013", std::string(what_) + " must be an object, found " +
                                             std::string(kind_name(object.at.kind()))))
            .allowed = "{ ... } with the keys " + listed(keys_);
        return;
    }
    std::size_t expected = 0;
    object.at.members([&](Cursor key, Cursor value) {
        const auto slot = slot_of(keys_, key.text(), expected);
        if (slot == no_slot) {
            if (key.text() != "$comment") report_unknown(key);
        } else if (found_[slot].key) {
            report_twice(key.text(), found_[slot].key, key);
        } else {
            found_[slot] = {key, value};
        }
    });
}

Item Members::required_at(std::size_t slot) {
    const Item item = at(slot);
    if (!item && is_object_)
        mistakes_.add(
            object_.at.error("R012", std::string(what_) + " needs \"" + std::string(keys_[slot]) + "\""));
    return item;
}

std::string Members::names_of(std::span<const std::size_t> slots) const {
    std::vector<std::string_view> names;
    for (const auto slot : slots) names.push_back(keys_[slot]);
    return listed(names);
}

void Members::at_most_one_of(std::span<const std::size_t> slots, bool one_needed) {
    if (!is_object_) return;
    std::string_view first;
    for (const auto slot : slots) {
        if (!is_given(slot)) continue;
        if (first.empty()) {
            first = keys_[slot];
            continue;
        }
        mistakes_
            .add(found_[slot].key.error("R015", "\"" + std::string(keys_[slot]) + "\" and \"" +
                                                    std::string(first) + "\" exclude each other"))
            .allowed = "one of " + names_of(slots);
    }
    if (first.empty() && one_needed)
        mistakes_.add(object_.at.error("R012", std::string(what_) + " needs one of " + names_of(slots)));
}

void Members::report_unknown(Cursor key) {
    std::vector<std::string_view> known(keys_.begin(), keys_.end());
    known.push_back("$comment");
    auto& mistake = mistakes_.add(
        key.error("R010", "unknown key \"" + std::string(key.text()) + "\" in " + std::string(what_)));
    mistake.allowed = listed(keys_);
    const auto meant = nearest_word(key.text(), known);
    if (!meant.empty()) mistake.hint = "did you mean \"" + meant + "\"?";
}

void Members::report_twice(std::string_view key, Cursor first, Cursor second) {
    const Place at = first.place();
    auto& mistake = mistakes_.add(second.error("R011", "\"" + std::string(key) + "\" is given twice"));
    mistake.hint =
        "the first one is on line " + std::to_string(at.line) + ", column " + std::to_string(at.column);
}

}  // namespace roi::read
