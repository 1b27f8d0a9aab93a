// The part of a text that is shown beside a message.
#pragma once

#include <cstddef>
#include <string_view>

namespace roi::inline read {

/// The line around a place, cut to a window. Only as much of the line is looked at as the window may hold, so
/// that a long line with many mistakes costs no more than a short one.
struct Excerpt {
    std::string_view text;
    std::size_t begin = 0;  ///< offset in the whole text
    bool is_cut = false;    ///< the line goes on behind it
};

Excerpt excerpt_around(std::string_view text, std::size_t offset);

}  // namespace roi::read
