// Text in columns: how wide it is on a terminal, cut, padded and wrapped.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "roi/write.hpp"

namespace roi::inline write {

/// Columns that a clean text takes: 2 for East Asian wide characters and emoji, 0 for combining marks.
std::size_t display_width(std::string_view text);

/// The text cut to at most `width` columns; what is cut ends in "…" ("..." where `unicode` is false).
std::string fitted(std::string_view text, std::size_t width, bool unicode);

/// Padded with blanks on the left; longer texts stay as they are.
std::string right(const std::string& text, std::size_t width);

/// A text broken into lines of `room` columns: the first behind `lead`, the others behind `begin` blanks.
std::string hanging(const std::string& lead, std::size_t begin, std::string_view text, std::size_t room);

}  // namespace roi::write
