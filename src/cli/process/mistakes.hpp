// Mistakes on standard error.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/process/terminal.hpp"
#include "roi/write.hpp"

namespace roi::cli {

/// More mistakes than these are only counted.
inline constexpr std::size_t most_mistakes = 100;

/// What is to be printed on standard error later, in its order: mistakes, and lines that are none. However
/// many mistakes there are, only the first of them are kept.
class MistakeList {
 public:
    void add(const Diagnostics& mistakes) {
        for (const auto& mistake : mistakes) add(mistake);
    }
    void add(const Diagnostic& mistake) {
        if (count_++ < most_mistakes) entries_.push_back({{}, mistake});
    }
    void say(std::string line) { entries_.push_back({std::move(line), std::nullopt}); }
    void join(const MistakeList& later) {
        for (const auto& entry : later.entries_)
            if (!entry.mistake)
                entries_.push_back(entry);
            else if (count_++ < most_mistakes)
                entries_.push_back(entry);
        count_ += later.hidden();
    }
    bool any() const { return count_ > 0; }
    bool has_lines() const { return !entries_.empty(); }

 private:
    friend class MistakePrinter;
    struct Entry {
        std::string line;
        std::optional<Diagnostic> mistake;
    };
    std::size_t hidden() const { return count_ - std::min(count_, most_mistakes); }

    std::vector<Entry> entries_;
    std::size_t count_ = 0;  ///< of mistakes, those that are not kept among them
};

/// Prints mistakes as they are found, up to a number, and remembers that there were some.
class MistakePrinter {
 public:
    explicit MistakePrinter(bool color) : color_(color) {}

    void add(const Diagnostics& mistakes) {
        for (const auto& mistake : mistakes) add(mistake);
    }
    void add(const MistakeList& list) {
        for (const auto& entry : list.entries_)
            if (entry.mistake)
                add(*entry.mistake);
            else
                complain(entry.line);
        count_ += list.hidden();
        hidden_ += list.hidden();
    }
    void finish() const {
        if (hidden_ > 0) complain("roi: and " + std::to_string(hidden_) + " more mistakes\n");
    }
    bool any() const { return count_ > 0; }

 private:
    void add(const Diagnostic& mistake) {
        if (count_++ < most_mistakes)
            complain(diagnostic_text(mistake, color_));
        else
            ++hidden_;
    }

    bool color_;
    std::size_t count_ = 0;
    std::size_t hidden_ = 0;
};

/// A mistake of the command line, or about a whole campaign.
inline Diagnostic mistake_of(std::string_view code, std::string message, std::string hint = {}) {
    return diagnose(code, std::move(message)).hinting(std::move(hint));
}

}  // namespace roi::cli
