// The two parsers behind parse(): the quick way, and the library that is the authority.
#pragma once

#include <optional>

#include "read/json/document.hpp"

namespace roi::inline read {

/// Fills the list where the text is plain and valid; otherwise leaves it empty and answers false.
bool parse_quickly(Document& document);

/// Fills the list, or says what is wrong.
std::optional<Diagnostic> parse_with_library(Document& document);

}  // namespace roi::read
