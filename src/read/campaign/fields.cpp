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

void Mistakes::keep_first() {
    std::stable_sort(list_.begin(), list_.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
    if (list_.size() <= most_mistakes) return;
    dropped_ += list_.size() - most_mistakes;
    list_.resize(most_mistakes);
}

Diagnostics Mistakes::take() {
    keep_first();
    if (dropped_ > 0)
        list_.back().message +=
            "; " + std::to_string(dropped_) + " more mistakes of this file are not listed";
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

bool Members::begin(std::span<Found> slots) {
    found_ = slots;
    if (!object_.at) return false;
    is_object_ = object_.at.kind() == Kind::object;
    if (!is_object_)
        mistakes_
            .add(object_.at.error("R013", std::string(what_) + " must be an object, found " +
                                              std::string(kind_name(object_.at.kind()))))
            .allowed = "{ ... } with the keys " + listed(keys_);
    return is_object_;
}

void Members::refuse(const Cursor& key, std::size_t slot) {
    if (slot != KnownKeys::none) return report_twice(keys_[slot], found_[slot].key, key);
    if (key.text() != "$comment") report_unknown(key);
}

void Members::report_missing(std::size_t slot) {
    if (!is_object_) return;
    mistakes_.add(
        object_.at.error("R012", std::string(what_) + " needs \"" + std::string(keys_[slot]) + "\""));
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
