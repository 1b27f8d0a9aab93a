// A mistake in a line of an export.
#pragma once

#include <string>

#include "roi/base/diagnostic.hpp"

namespace roi::inline read {

inline Diagnostic mistake_in(const std::string& file, std::string code, std::uint64_t line,
                             std::string message, std::string hint = {}) {
    Diagnostic mistake;
    mistake.code = std::move(code);
    mistake.file = file;
    mistake.place = {static_cast<std::uint32_t>(line), line == 0 ? 0U : 1U};
    mistake.message = std::move(message);
    mistake.hint = std::move(hint);
    return mistake;
}

}  // namespace roi::read
