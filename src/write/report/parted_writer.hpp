// What writers have in common that can be filled in parts.
#pragma once

#include <string>
#include <utility>

#include "roi/write.hpp"

namespace roi::inline write {

/// Text goes to the sink; in a part, which has none, it waits for its turn.
class PartedWriter : public ReportWriter {
 protected:
    explicit PartedWriter(Sink sink) : sink_(std::move(sink)) {}

    void put(std::string_view text) {
        if (sink_)
            sink_(text);
        else
            held_ += text;
    }
    bool is_part() const { return !sink_; }

    Sink sink_;
    std::string held_;  ///< of a part: what it has to write
};

}  // namespace roi::write
