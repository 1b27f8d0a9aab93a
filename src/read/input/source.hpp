// Bytes from a file or from standard input.
#pragma once

#include <string>

#include "roi/read.hpp"

namespace roi::inline read {

/// The bytes of a file, or of standard input where `path` is "-". Reading throws std::system_error, also
/// where the file cannot be opened.
ByteSource open_source(const std::string& path);

}  // namespace roi::read
