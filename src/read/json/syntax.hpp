// What is wrong with the syntax of a JSON text, in words.
#pragma once

#include <optional>

#include "read/json/document.hpp"

namespace roi::inline read {

/// The first mistake of syntax; nothing where the text is JSON within the limits. The library behind it is
/// the authority on JSON: a test and a fuzz target hold Document against it.
std::optional<Diagnostic> syntax_mistake(const Document& document);

}  // namespace roi::read
