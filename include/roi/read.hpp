// Campaigns from JSON: one campaign, an array of them, or one per line (JSONL).
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "roi/base/result.hpp"
#include "roi/model/campaign.hpp"

namespace roi::inline read {

/// Gives the next bytes of an input: fills at most `size` bytes and returns how many, 0 at the end.
/// May throw std::system_error; the stream turns it into diagnostic R001.
using ByteSource = std::function<std::size_t(char* buffer, std::size_t size)>;

/// A value to read in place of what the file says: `pointer` is a JSON Pointer inside each campaign
/// ("/costs/3/hourly_rate"), `value` is JSON, or a text without quotes. Figures become assumptions.
struct Replacement {
    std::string pointer;
    std::string value;
};

/// Reads campaigns one after another. Memory is bounded by the longest line of a JSONL stream (16 MiB at
/// most) or by the size of a single document (64 MiB at most), not by the length of the stream.
class CampaignStream {
 public:
    /// Reads `source`; `file` is its name in messages. A name ending in .jsonl or .ndjson says one campaign a
    /// line; otherwise the text itself tells.
    CampaignStream(std::string file, ByteSource source, std::vector<Replacement> replacements = {});

    /// A stream over a file, or over standard input where `path` is "-". A file that cannot be opened is
    /// reported by the first next().
    static CampaignStream open(const std::string& path, std::vector<Replacement> replacements = {});

    CampaignStream(CampaignStream&&) noexcept;
    CampaignStream& operator=(CampaignStream&&) noexcept;
    ~CampaignStream();

    /// The next campaign, or every mistake in it; nothing at the end. After a mistake of syntax in a single
    /// document the stream ends; a broken line of a JSONL stream does not end it.
    std::optional<Result<Campaign>> next();

    /// Cuts the next lines off a stream of one campaign a line, about `size` bytes of them: a stream of its
    /// own, which knows its line numbers, shares nothing with this one and may be read on another thread.
    /// Nothing for other inputs, at the end, and where one line is longer than that; next() goes on there.
    std::optional<CampaignStream> next_lines(std::size_t size);

    /// Bytes of what next_lines() gave.
    std::size_t size() const;
    /// Goes back to the first campaign of what next_lines() gave; other streams cannot.
    void rewind();

 private:
    class Reader;
    explicit CampaignStream(std::unique_ptr<Reader> reader);
    std::unique_ptr<Reader> reader_;
};

/// All campaigns of a text in memory.
Result<std::vector<Campaign>> read_campaigns(std::string_view text, std::string file = "campaign");

}  // namespace roi::read
