// One escaper for each kind of sink. Names in a file are hostile until they have been through one of these.
#pragma once

#include <string>
#include <string_view>

#include "base/utf8.hpp"

namespace roi::inline write {

/// How many bytes at the start of a text stand in a JSON string as they are.
std::size_t plain_json_bytes(std::string_view text);

/// One character in a JSON string that so far is `written`. Control, C1, bidirectional and line-separator
/// characters and the CI command "##[" are written as escapes, so that a line of JSON is harmless in a
/// terminal and a CI log.
std::string json_character(char32_t code, std::string_view bytes, std::string_view written);

/// A CSV cell (RFC 4180), quoted where needed. A text that a spreadsheet would take for a formula gets an
/// apostrophe in front; what could steer a terminal or a CI log is escaped as in clean_text().
std::string csv_cell(std::string_view text);

/// Characters that are not shown as themselves: controls, C1, bidirectional marks, zero-width characters.
bool is_hidden(char32_t code);

}  // namespace roi::write
