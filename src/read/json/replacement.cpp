#include "read/json/replacement.hpp"

#include <cstdio>

namespace roi::inline read {

/// A document that owns its text.
struct PreparedReplacement::Owned {
    std::string file;
    std::string text;
    Document document;
};

namespace {

std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') result += '\\';
        if (byte < 0x20) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04x", byte);
            result += escape;
        } else {
            result += c;
        }
    }
    return result + '"';
}

/// The keys of a JSON Pointer; nothing where it is not one.
std::optional<std::vector<std::string>> split_pointer(std::string_view pointer) {
    if (!pointer.starts_with('/')) return std::nullopt;
    std::vector<std::string> keys;
    for (const char c : pointer) {
        if (c == '/')
            keys.emplace_back();
        else
            keys.back() += c;
    }
    for (auto& key : keys) {
        std::string plain;
        for (std::size_t i = 0; i < key.size(); ++i) {
            if (key[i] != '~') {
                plain += key[i];
            } else if (i + 1 < key.size() && (key[i + 1] == '0' || key[i + 1] == '1')) {
                plain += key[++i] == '0' ? '~' : '/';
            } else {
                return std::nullopt;
            }
        }
        key = plain;
    }
    return keys;
}

/// The member or element of that name; an empty cursor where there is none.
Cursor step(Cursor at, const std::string& key) {
    Cursor found;
    if (at.kind() == Kind::object) {
        at.members([&](Cursor name, Cursor value) {
            if (!found && name.text() == key) found = value;
        });
    } else if (at.kind() == Kind::array) {
        std::size_t index = 0;
        at.elements([&](Cursor element) {
            if (std::to_string(index++) == key) found = element;
        });
    }
    return found;
}

template <class Owned>
std::shared_ptr<Document> parsed(const std::string& file, std::string text) {
    auto owned = std::make_shared<Owned>();
    owned->file = file;
    owned->text = std::move(text);
    owned->document.reset({owned->file, owned->text, 1, true});
    if (owned->document.finish()) return nullptr;
    return {owned, &owned->document};
}

}  // namespace

PreparedReplacement::PreparedReplacement(Replacement replacement) : replacement_(std::move(replacement)) {
    const std::string file = "--set " + replacement_.pointer;
    std::string json = replacement_.value;
    value_ = parsed<Owned>(file, json);
    if (!value_) {
        json = quoted(replacement_.value);
        value_ = parsed<Owned>(file, json);
    }
    const auto keys = split_pointer(replacement_.pointer);
    if (keys) member_ = parsed<Owned>(file, "{" + quoted(keys->back()) + ":" + json + "}");
}

Diagnostic PreparedReplacement::misfit(Cursor campaign, const std::string& message) const {
    Diagnostic mistake;
    mistake.code = "R036";
    mistake.file = campaign.document().source().file;
    mistake.place = campaign.place();
    mistake.message = "--set " + replacement_.pointer + ": " + message;
    mistake.allowed = "a JSON Pointer into the campaign, as in /costs/3/hourly_rate=55 (counted from 0)";
    return mistake;
}

Result<Override> PreparedReplacement::apply(Document& document, Cursor campaign) const {
    const auto keys = split_pointer(replacement_.pointer);
    if (!keys || !value_ || !member_) return misfit(campaign, "this is not a JSON Pointer to a value");
    Cursor container;
    Cursor at = campaign;
    for (const auto& key : *keys) {
        if (!at) return misfit(campaign, "there is nothing at this place");
        container = at;
        at = step(at, key);
    }
    if (&container.document() != &document)
        return misfit(campaign, "the place lies inside another --set value");
    Override made{replacement_.pointer, replacement_.value, {}, {}};
    if (at) {
        made.was = at.raw();
        made.place = at.place();
        if (&at.document() != &document) return misfit(campaign, "the place is set twice");
        if (document.is_replaced_within(at))
            return misfit(campaign, "another --set value lies inside this place");
        document.replace(at, value_);
    } else if (container.kind() == Kind::object) {
        document.add_member(container, member_);
    } else {
        return misfit(campaign, "there is nothing at this place");
    }
    return made;
}

}  // namespace roi::read
