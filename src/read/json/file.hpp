// One JSON document from a file.
#pragma once

#include <optional>
#include <string>

#include "read/json/document.hpp"

namespace roi::inline read {

/// Reads a whole document; "-" is standard input. `text` keeps its bytes, which the document points into.
/// What is wrong comes back.
std::optional<Diagnostic> load_document(const std::string& path, std::string& text, Document& document);

}  // namespace roi::read
