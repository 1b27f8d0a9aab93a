// How far long work has come, on a terminal.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace roi::cli {

/// One line on standard error, rewritten a few times a second once the work takes long: "412,000 campaigns,
/// 38%"; of exports "38%", or what was read of a pipe. Only where standard error is a terminal, standard
/// output does not show rows on it meanwhile, and no CI runs this.
class Progress {
 public:
    /// `files` tell how many bytes there are to read; pipes do not.
    Progress(const std::vector<std::string>& files, bool rows_are_seen);
    ~Progress() { wipe(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void add(std::size_t campaigns, std::uint64_t bytes);
    /// Takes the line away, so that something else can be written.
    void wipe();

 private:
    using Clock = std::chrono::steady_clock;

    bool is_shown_;
    bool is_written_ = false;
    std::uint64_t all_bytes_ = 0;  ///< 0: unknown
    std::uint64_t bytes_ = 0;
    std::size_t campaigns_ = 0;
    Clock::time_point next_;
};

}  // namespace roi::cli
