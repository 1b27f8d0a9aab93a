// One escaper for each kind of sink. Names in a file are hostile until they have been through one of these.
#pragma once

#include <string>
#include <string_view>

#include "base/utf8.hpp"

namespace roi::inline write {

/// The body of a JSON string, without the quotes. Control, C1, bidirectional and line-separator characters
/// and the CI command "##[" are written as escapes, so that a line of JSON is harmless in a terminal and a CI
/// log.
std::string json_text(std::string_view text);

/// A CSV cell (RFC 4180), quoted where needed. A text that a spreadsheet would take for a formula gets an
/// apostrophe in front; what could steer a terminal or a CI log is escaped as in clean_text().
std::string csv_cell(std::string_view text);

/// Characters that are not shown as themselves: controls, C1, bidirectional marks, zero-width characters.
bool is_hidden(char32_t code);

}  // namespace roi::write
