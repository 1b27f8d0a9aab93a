#include "cli/process/progress.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include "cli/process/terminal.hpp"

namespace roi::cli {
namespace {

constexpr std::chrono::milliseconds first_after{1000};
constexpr std::chrono::milliseconds pause{200};

/// The size of all files; 0 where one of them does not tell.
std::uint64_t size_of(const std::vector<std::string>& files) {
    std::uint64_t sum = 0;
    for (const auto& file : files) {
        struct stat state {};
        if (file == "-" || ::stat(file.c_str(), &state) != 0 || !S_ISREG(state.st_mode)) return 0;
        sum += static_cast<std::uint64_t>(state.st_size);
    }
    return sum;
}

std::string grouped(std::size_t number) {
    std::string text = std::to_string(number);
    for (auto at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
    return text;
}

}  // namespace

Progress::Progress(const std::vector<std::string>& files, bool rows_are_seen)
    : is_shown_(!rows_are_seen && can_show_progress()) {
    if (!is_shown_) return;
    all_bytes_ = size_of(files);
    next_ = Clock::now() + first_after;
}

void Progress::add(std::size_t campaigns, std::uint64_t bytes) {
    campaigns_ += campaigns;
    bytes_ += bytes;
    if (!is_shown_) return;
    const auto now = Clock::now();
    if (now < next_) return;
    next_ = now + pause;
    std::string line = "\r";
    if (campaigns_ > 0) line += grouped(campaigns_) + " campaigns";
    if (all_bytes_ > 0)
        line += (campaigns_ > 0 ? ", " : "") + std::to_string(bytes_ * 100 / all_bytes_) + "%";
    if (campaigns_ == 0 && all_bytes_ == 0) line += std::to_string(bytes_ / 1'000'000) + " MB";
    complain(line + "\033[K");
    is_written_ = true;
}

void Progress::wipe() {
    if (is_written_) complain("\r\033[K");
    is_written_ = false;
}

}  // namespace roi::cli
