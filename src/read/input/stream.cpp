// One campaign, an array of them, or one per line: which it is, and one campaign after another.
#include <algorithm>
#include <exception>
#include <optional>
#include <system_error>
#include <utility>

#include "read/campaign/sections.hpp"
#include "read/input/source.hpp"
#include "read/json/document.hpp"
#include "read/json/replacement.hpp"
#include "read/limits.hpp"
#include "roi/read.hpp"

namespace roi::inline read {
namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

/// Whether the brackets of a text all close: one line of JSONL, or a whole document on one line.
bool is_balanced(std::string_view text) {
    int depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return depth == 0 && !in_string;
}

/// Line ends; lines are long, so looking for each end is faster than looking at each character.
std::uint32_t count_lines(std::string_view text) {
    std::uint32_t count = 0;
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) ++count;
    return count;
}

/// Whether a text begins as an export does, and as no JSON text can.
bool is_table(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
    const auto line = text.substr(0, text.find_first_of("\r\n"));
    constexpr std::string_view delimiters = ",;\t";
    const char first = line.empty() ? '{' : line.front();
    if (first == '"') {  // a text as the first cell
        const auto behind = line.find('"', 1);
        return behind != std::string_view::npos && behind + 1 < line.size() &&
               delimiters.find(line[behind + 1]) != std::string_view::npos;
    }
    const bool is_word = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z') || first == '#';
    return is_word && line.find_first_of(delimiters) != std::string_view::npos;
}

Diagnostic plain_mistake(std::string_view code, const std::string& file, std::string message,
                         std::string hint = {}) {
    Diagnostic mistake;
    mistake.code = code;
    mistake.file = file;
    mistake.message = std::move(message);
    mistake.hint = std::move(hint);
    return mistake;
}

}  // namespace

class CampaignStream::Reader {
 public:
    Reader(std::string file, ByteSource source, std::vector<Replacement> replacements)
        : file_(std::move(file)), source_(std::move(source)), stated_(std::move(replacements)) {
        for (const auto& replacement : stated_) replacements_.emplace_back(replacement);
    }

    /// Over lines that another reader has cut off. Nothing is shared with it: the two may work at once.
    Reader(const Reader& whole, std::string lines, std::uint32_t first_line)
        : Reader(whole.file_, {}, whole.stated_) {
        buffer_ = std::move(lines);
        first_line_ = line_ = first_line;
        started_ = at_end_ = by_line_ = true;
    }

    std::size_t size() const { return buffer_.size(); }

    void rewind() {
        used_ = 0;
        line_ = first_line_;
        ended_ = false;
    }

    std::optional<Result<Campaign>> next() {
        try {
            if (auto mistakes = begin()) return Result<Campaign>(std::move(*mistakes));
            if (ended_) return std::nullopt;
            return by_line_ ? next_line() : next_element();
        } catch (const std::system_error& failure) {
            ended_ = true;
            const bool is_folder = failure.code() == std::errc::is_a_directory;
            return Result<Campaign>(plain_mistake(
                "R001", file_, "cannot be read: " + failure.code().message(),
                is_folder ? "'" + file_ + (file_.ends_with('/') ? "" : "/") + "**/*.json' reads what is in it"
                          : ""));
        }
    }

    std::unique_ptr<Reader> next_lines(std::size_t size) {
        try {
            if (!started_) held_back_ = begin();
            if (held_back_ || ended_ || !by_line_) return nullptr;
            buffer_.reserve(size + chunk);
            while (rest().size() < size && fill()) {
            }
        } catch (const std::system_error&) {
            failure_ = std::current_exception();  // the lines before it count
        }
        const auto last = at_end_ ? rest().size() : rest().rfind('\n') + 1;  // 0 where there is none
        if (last == 0 || rest().size() > max_line()) return nullptr;         // next() knows what to say
        const auto first_line = line_;
        line_ += count_lines(rest().substr(0, last));
        std::string lines;
        if (used_ == 0) {
            lines = std::exchange(buffer_, buffer_.substr(last));
            lines.resize(last);
        } else {
            lines = rest().substr(0, last);
            used_ += last;
        }
        return std::make_unique<Reader>(*this, std::move(lines), first_line);
    }

 private:
    static constexpr std::size_t chunk = 64 * 1024;
    static constexpr std::size_t most_blanks = 1024 * 1024;  // before a campaign, on one line

    /// Finds out the form of the input, once; what is wrong with it is said once.
    std::optional<Diagnostics> begin() {
        if (held_back_) return std::exchange(held_back_, std::nullopt);
        if (failure_ && !by_line_) std::rethrow_exception(std::exchange(failure_, nullptr));
        if (started_) return std::nullopt;
        started_ = true;
        return start();
    }

    /// Reads more bytes behind those at hand; false at the end of the input.
    bool fill() {
        if (at_end_) return false;
        if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
        buffer_.erase(0, used_);
        used_ = 0;
        if (!chunk_) chunk_ = std::make_unique_for_overwrite<char[]>(chunk);
        const auto count = source_(chunk_.get(), chunk);
        buffer_.append(chunk_.get(), count);
        at_end_ = count == 0;
        return !at_end_;
    }

    std::string_view rest() const { return std::string_view(buffer_).substr(used_); }

    /// Finds out which of the three forms the input has; a single document is parsed at once.
    std::optional<Diagnostics> start() {
        while (rest().size() < 3 && fill()) {
        }
        if (rest().starts_with("\xEF\xBB\xBF")) used_ += 3;
        skip_blank_lines();
        while (is_blank(rest()) && rest().size() <= most_blanks && fill()) skip_blank_lines();
        if (rest().size() > most_blanks && is_blank(rest())) {
            ended_ = true;
            return Diagnostics{plain_mistake("R006", file_, "a line of blanks has no end")};
        }
        if (is_blank(rest())) {
            ended_ = true;
            return Diagnostics{plain_mistake("R007", file_, "the input is empty", "start with: roi init")};
        }
        while (rest().find('\n') == std::string_view::npos && rest().size() <= max_line() && fill()) {
        }
        if (is_table(rest())) {
            ended_ = true;
            return Diagnostics{
                plain_mistake("R007", file_, "this is a table, not a campaign file",
                              "a platform's export: roi import FILE | roi check -, or roi calc FILE")};
        }
        const auto first_line = rest().substr(0, rest().find('\n'));
        const bool named_lines = file_.ends_with(".jsonl") || file_.ends_with(".ndjson");
        const bool is_array = first_line.find_first_not_of(" \t\r") != std::string_view::npos &&
                              first_line[first_line.find_first_not_of(" \t\r")] == '[';
        by_line_ = named_lines || (!is_array && first_line.size() <= max_line() && is_balanced(first_line));
        return by_line_ ? std::nullopt : parse_whole();
    }

    static std::size_t max_line() { return read::max_line_bytes; }

    void skip_blank_lines() {
        for (;;) {
            const auto line_end = rest().find('\n');
            if (line_end == std::string_view::npos || !is_blank(rest().substr(0, line_end))) return;
            used_ += line_end + 1;
            ++line_;
        }
    }

    std::optional<Diagnostics> parse_whole() {
        while (rest().size() <= read::max_document_bytes && fill()) {
        }
        if (rest().size() > read::max_document_bytes) {
            ended_ = true;
            return Diagnostics{plain_mistake("R006", file_, "the document is longer than 64 MiB",
                                             "write many campaigns one per line (JSONL)")};
        }
        document_.reset({file_, rest(), line_});
        if (document_.root().kind() != read::Kind::array) {
            is_one_ = true;
            return std::nullopt;
        }
        if (auto mistake = document_.finish()) {  // the first campaigns of a damaged list are not told
            ended_ = true;
            return Diagnostics{std::move(*mistake)};
        }
        const auto root = document_.root();
        root.elements([&](read::Cursor element) { waiting_.push_back(element); });
        if (!waiting_.empty()) return std::nullopt;
        ended_ = true;
        return Diagnostics{root.error("R007", "the list holds no campaign")};
    }

    std::optional<Result<Campaign>> next_element() {
        if (std::exchange(is_one_, false)) return campaign_at(document_.root());
        if (given_ == waiting_.size()) return std::nullopt;
        return campaign_at(waiting_[given_++]);
    }

    std::optional<Result<Campaign>> next_line() {
        for (;;) {
            auto line_end = rest().find('\n');
            while (line_end == std::string_view::npos && rest().size() <= max_line()) {
                const auto searched = rest().size();
                if (!fill()) break;
                line_end = rest().find('\n', searched);
            }
            if (std::min(line_end, rest().size()) > max_line()) {
                ended_ = true;
                auto mistake = plain_mistake("R006", file_, "a line is longer than 16 MiB");
                mistake.place = {line_, 1};
                return Result<Campaign>(std::move(mistake));
            }
            const auto line = rest().substr(0, line_end);
            if (line.empty() && line_end == std::string_view::npos) {
                ended_ = true;
                return std::nullopt;
            }
            used_ += line.size() + (line_end == std::string_view::npos ? 0 : 1);
            const auto number = line_++;
            if (is_blank(line)) continue;
            document_.reset({file_, line, number});
            return campaign_at(document_.root());
        }
    }

    std::optional<Result<Campaign>> campaign_at(read::Cursor root) {
        std::optional<Result<Campaign>> campaign(std::in_place, std::in_place);
        read::Mistakes mistakes;
        std::vector<Override> overrides;
        for (const auto& replacement : replacements_) {
            auto made = replacement.apply(document_, root);
            if (made)
                overrides.push_back(std::move(*made));
            else
                for (auto& mistake : made.mistakes()) mistakes.add(std::move(mistake));
        }
        read::read_campaign(mistakes, root, **campaign);
        if (auto mistake = document_.finish())
            campaign.emplace(std::move(*mistake));
        else if (!mistakes.empty())
            campaign.emplace(mistakes.take());
        else
            (*campaign)->overrides = std::move(overrides);
        return campaign;
    }

    std::string file_;
    ByteSource source_;
    std::vector<Replacement> stated_;
    std::vector<read::PreparedReplacement> replacements_;
    std::optional<Diagnostics> held_back_;  ///< what is wrong with the input, not said yet
    std::exception_ptr failure_;            ///< of a read behind the lines at hand
    std::unique_ptr<char[]> chunk_;
    std::string buffer_;
    std::size_t used_ = 0;  ///< bytes of the buffer that are done with
    bool at_end_ = false;
    bool started_ = false;
    bool ended_ = false;
    bool by_line_ = false;
    std::uint32_t line_ = 1;
    std::uint32_t first_line_ = 1;  ///< of lines that were cut off
    read::Document document_;
    bool is_one_ = false;                ///< the whole document is a campaign, not given yet
    std::vector<read::Cursor> waiting_;  ///< the campaigns of a list
    std::size_t given_ = 0;
};

CampaignStream::CampaignStream(std::string file, ByteSource source, std::vector<Replacement> replacements)
    : reader_(std::make_unique<Reader>(std::move(file), std::move(source), std::move(replacements))) {}
CampaignStream::CampaignStream(std::unique_ptr<Reader> reader) : reader_(std::move(reader)) {}
CampaignStream::CampaignStream(CampaignStream&&) noexcept = default;
CampaignStream& CampaignStream::operator=(CampaignStream&&) noexcept = default;
CampaignStream::~CampaignStream() = default;

CampaignStream CampaignStream::open(const std::string& path, std::vector<Replacement> replacements) {
    return {path == "-" ? "<stdin>" : path, read::open_source(path), std::move(replacements)};
}

std::optional<Result<Campaign>> CampaignStream::next() { return reader_->next(); }

std::size_t CampaignStream::size() const { return reader_->size(); }

void CampaignStream::rewind() { reader_->rewind(); }

std::optional<CampaignStream> CampaignStream::next_lines(std::size_t size) {
    auto part = reader_->next_lines(size);
    if (!part) return std::nullopt;
    return CampaignStream(std::move(part));
}

Result<std::vector<Campaign>> read_campaigns(std::string_view text, std::string file) {
    CampaignStream stream(std::move(file), [text](char* buffer, std::size_t size) mutable {
        const auto count = text.copy(buffer, size);
        text.remove_prefix(count);
        return count;
    });
    std::vector<Campaign> campaigns;
    Diagnostics mistakes;
    while (auto campaign = stream.next()) {
        if (*campaign)
            campaigns.push_back(std::move(**campaign));
        else
            std::move(campaign->mistakes().begin(), campaign->mistakes().end(), std::back_inserter(mistakes));
    }
    if (!mistakes.empty()) return mistakes;
    return campaigns;
}

}  // namespace roi::read
