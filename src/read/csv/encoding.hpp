// Bytes to UTF-8: byte order marks, UTF-16, and Windows-1252 where a text is no UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "roi/read.hpp"

namespace roi::inline read {

enum class Encoding { utf8, utf16le, utf16be };

/// What the first bytes of a file say, and how many of them are a byte order mark.
struct Marked {
    Encoding encoding = Encoding::utf8;
    std::size_t mark_bytes = 0;
};
Marked read_mark(std::string_view first_bytes);

/// A source of UTF-8 over a source of UTF-16. What is no UTF-16 becomes a NUL, which no table may hold.
ByteSource from_utf16(ByteSource source, Encoding encoding);

/// A source that gives `first` and then what `rest` gives.
ByteSource chained(std::string first, ByteSource rest);

/// Windows-1252 as UTF-8. Every byte has a meaning; the five without a character become U+FFFD.
std::string from_windows_1252(std::string_view text);

}  // namespace roi::read
