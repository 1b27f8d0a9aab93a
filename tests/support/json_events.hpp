// What a JSON text holds, told one value after another: by our reader, and by the library that is the
// authority.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "read/json/document.hpp"
#include "read/json/syntax.hpp"

namespace roi::test {

using JsonEvents = std::vector<std::string>;

inline void walk(read::Cursor at, JsonEvents& events) {
    switch (at.kind()) {
        case read::Kind::null: events.emplace_back("null"); break;
        case read::Kind::boolean: events.emplace_back(at.boolean() ? "true" : "false"); break;
        case read::Kind::number: events.emplace_back("number"); break;
        case read::Kind::string: events.push_back("text " + std::string(at.text())); break;
        case read::Kind::array:
            events.emplace_back("[");
            at.elements([&](read::Cursor element) { walk(element, events); });
            events.emplace_back("]");
            break;
        case read::Kind::object:
            events.emplace_back("{");
            at.members([&](read::Cursor key, read::Cursor value) {
                events.push_back("key " + std::string(key.text()));
                walk(value, events);
            });
            events.emplace_back("}");
            break;
    }
}

/// The library's events; it stops where the text is wrong.
struct LibraryEvents {
    JsonEvents events;

    bool tell(std::string event) {
        events.push_back(std::move(event));
        return true;
    }
    bool null() { return tell("null"); }
    bool boolean(bool value) { return tell(value ? "true" : "false"); }
    bool number_integer(std::int64_t) { return tell("number"); }
    bool number_unsigned(std::uint64_t) { return tell("number"); }
    bool number_float(double, const std::string&) { return tell("number"); }
    bool string(std::string& value) { return tell("text " + value); }
    bool key(std::string& value) { return tell("key " + value); }
    bool binary(std::vector<std::uint8_t>&) { return false; }
    bool start_object(std::size_t) { return tell("{"); }
    bool start_array(std::size_t) { return tell("["); }
    bool end_object() { return tell("}"); }
    bool end_array() { return tell("]"); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) { return false; }
};

/// What differs between our reader and the library about a text; empty where they agree. Numbers beyond a
/// double, which the library refuses, are judged later as figures; with one in it, nothing is compared.
inline std::string difference_from_library(const std::string& text) {
    read::Document document;
    document.reset({"text", text, 1});
    JsonEvents ours;
    walk(document.root(), ours);
    const bool is_valid = !document.finish();
    const auto mistake = read::syntax_mistake(document);
    if (mistake && mistake->code == "R023") return {};
    if (is_valid == mistake.has_value())
        return is_valid ? "the library refuses it: " + mistake->message : "only our reader refuses it";
    if (!is_valid) return {};
    read::Document passed_over;  // without a look inside
    passed_over.reset({"text", text, 1});
    if (passed_over.finish()) return "refused where nobody looks into it";
    LibraryEvents library;
    nlohmann::json::sax_parse(text, &library);
    return ours == library.events ? "" : "the values differ";
}

}  // namespace roi::test
