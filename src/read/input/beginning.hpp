// A look at what an input begins with, before it is decided who reads it.
#pragma once

#include <string>
#include <string_view>

#include "roi/read.hpp"

namespace roi::inline read {

/// The first bytes of an input, and all of it after them.
class BeginningOf {
 public:
    /// "-" is standard input. A file that cannot be opened has no first bytes; its source tells.
    explicit BeginningOf(const std::string& path);

    std::string_view first_bytes() const { return first_; }

    /// The whole input, once.
    ByteSource source();

 private:
    std::string first_;
    ByteSource rest_;
};

}  // namespace roi::read
