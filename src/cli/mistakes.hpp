// Mistakes on standard error.
#pragma once

#include <cstddef>
#include <string>

#include "cli/terminal.hpp"
#include "roi/write.hpp"

namespace roi::cli {

/// Prints mistakes as they are found, up to a number, and remembers that there were some.
class MistakePrinter {
 public:
    explicit MistakePrinter(bool color) : color_(color) {}

    void add(const Diagnostics& mistakes) {
        constexpr std::size_t most = 100;
        for (const auto& mistake : mistakes)
            if (count_++ < most)
                complain(diagnostic_text(mistake, color_));
            else
                ++hidden_;
    }
    void finish() const {
        if (hidden_ > 0) complain("roi: and " + std::to_string(hidden_) + " more mistakes\n");
    }
    bool any() const { return count_ > 0; }

 private:
    bool color_;
    std::size_t count_ = 0;
    std::size_t hidden_ = 0;
};

/// A mistake of the command line, or about a whole campaign.
inline Diagnostic mistake_of(std::string code, std::string message, std::string hint = {}) {
    Diagnostic mistake;
    mistake.code = std::move(code);
    mistake.message = std::move(message);
    mistake.hint = std::move(hint);
    return mistake;
}

}  // namespace roi::cli
