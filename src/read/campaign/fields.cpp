#include "read/campaign/fields.hpp"

#include <algorithm>

namespace roi::read {

std::string Path::pointer() const {
    if (parent == nullptr) return {};
    std::string text = parent->pointer() + '/';
    if (key.empty()) return text + std::to_string(index);
    for (const char c : key) {
        if (c == '~') text += "~0";
        else if (c == '/') text += "~1";
        else text += c;
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

Fields::Fields(Mistakes& mistakes, const Item& object, std::string_view what,
               std::span<const std::string_view> keys)
    : mistakes_(mistakes), object_(object), what_(what), keys_(keys) {
    if (!object.at) return;
    is_object_ = object.at.kind() == Kind::object;
    if (!is_object_) {
        mistakes_.add(object.at.error("R013", std::string(what) + " must be an object")).allowed =
            "{ ... } with the keys " + listed(keys);
        return;
    }
    object.at.members([&](Cursor key, Cursor value) {
        const auto slot = slot_of(key.text());
        if (slot == most_keys) {
            if (key.text() != "$comment") report_unknown(key);
        } else if (values_[slot]) {
            report_twice(key.text(), keys_found_[slot], key);
        } else {
            keys_found_[slot] = key;
            values_[slot] = value;
        }
    });
}

std::size_t Fields::slot_of(std::string_view key) const {
    const auto count = keys_.size();
    for (std::size_t step = 0; step < count; ++step) {
        const auto slot = expected_ + step < count ? expected_ + step : expected_ + step - count;
        if (keys_[slot] == key) {
            expected_ = slot + 1 < count ? slot + 1 : 0;
            return slot;
        }
    }
    return most_keys;
}

Item Fields::operator[](std::string_view key) const {
    const auto slot = slot_of(key);
    if (slot == most_keys) return {};
    return {values_[slot], {&object_.path, keys_[slot], 0}};
}

Item Fields::required(std::string_view key) {
    const Item item = (*this)[key];
    if (!item && is_object_)
        mistakes_.add(object_.at.error("R012", std::string(what_) + " needs \"" + std::string(key) + "\""));
    return item;
}

void Fields::at_most_one(std::initializer_list<std::string_view> keys, bool one_needed) {
    if (!is_object_) return;
    std::string_view first;
    for (const auto key : keys) {
        if (!has(key)) continue;
        if (first.empty()) {
            first = key;
            continue;
        }
        mistakes_.add(keys_found_[slot_of(key)].error("R015", "\"" + std::string(key) + "\" and \"" + std::string(first) +
                                                                  "\" exclude each other"))
            .allowed = "one of " + listed({keys.begin(), keys.size()});
    }
    if (first.empty() && one_needed)
        mistakes_.add(object_.at.error("R012", std::string(what_) + " needs one of " + listed({keys.begin(), keys.size()})));
}

void Fields::report_unknown(Cursor key) {
    const std::vector<std::string_view> known(keys_.begin(), keys_.end());
    auto& mistake = mistakes_.add(
        key.error("R010", "unknown key \"" + std::string(key.text()) + "\" in " + std::string(what_)));
    mistake.allowed = listed(keys_);
    const auto meant = nearest_word(key.text(), known);
    if (!meant.empty()) mistake.hint = "did you mean \"" + meant + "\"?";
}

void Fields::report_twice(std::string_view key, Cursor first, Cursor second) {
    const Place at = first.place();
    auto& mistake = mistakes_.add(second.error("R011", "\"" + std::string(key) + "\" is given twice"));
    mistake.hint = "the first one is on line " + std::to_string(at.line) + ", column " + std::to_string(at.column);
}

}  // namespace roi::read
