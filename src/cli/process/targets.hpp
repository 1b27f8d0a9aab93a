// The destinations of a command's results, each with a writer for its format.
#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/process/output.hpp"

namespace roi::cli {

/// One destination, its format, and how it looks there.
struct Destination {
    std::unique_ptr<Output> output;
    Format format = Format::text;
    Style style;
};

/// Where results go: the files after -o, or standard output. Workflow commands go to standard output although
/// files are written (a runner reads them there), and the same result as Markdown into the job's summary. A
/// usage error where a file's format is not known.
std::variant<std::vector<Destination>, Leave> destinations(const ReportArguments& arguments,
                                                           std::span<const Format> known);

/// Writes results to every destination. Nothing is seen before commit(), lines of JSONL on standard output
/// apart; each destination is written whole or not at all.
template <class Writer>
class Targets {
 public:
    using Make = std::function<std::unique_ptr<Writer>(Format, const Style&, Sink)>;

    std::optional<Leave> open(const ReportArguments& arguments, std::span<const Format> known,
                              const Make& make) {
        auto planned = destinations(arguments, known);
        if (auto* refusal = std::get_if<Leave>(&planned)) return std::move(*refusal);
        for (auto& destination : std::get<std::vector<Destination>>(planned)) {
            Output* const output = destination.output.get();
            targets_.push_back({destination.format, std::move(destination.output),
                                make(destination.format, destination.style,
                                     [output](std::string_view text) { output->write(text); })});
        }
        return std::nullopt;
    }

    template <class Result>
    void add(const Result& result) {
        for (auto& target : targets_) target.writer->add(result);
    }
    std::vector<Format> formats() const {
        std::vector<Format> result;
        for (const auto& target : targets_) result.push_back(target.format);
        return result;
    }
    /// The pieces of results that stand next to each other, one text a destination; of writers that have
    /// pieces.
    using Pieces = std::vector<std::string>;
    /// Whether anything is written of a single result before the end.
    bool has_pieces() const {
        return std::any_of(targets_.begin(), targets_.end(),
                           [](const Target& target) { return target.writer->has_pieces(); });
    }
    /// Appends the pieces of a result; on any thread.
    template <class Result>
    void append(Pieces& pieces, const Result& result) const {
        pieces.resize(targets_.size());
        for (std::size_t i = 0; i < pieces.size(); ++i) targets_[i].writer->append(pieces[i], result);
    }
    /// Writes what append() made.
    void put(const Pieces& pieces) {
        for (std::size_t i = 0; i < pieces.size(); ++i) targets_[i].writer->put(pieces[i]);
    }
    /// Lets go of a result that is not whole: rows that stand for themselves are still written.
    void abandon() {
        for (auto& target : targets_) target.output->abandon();
    }
    /// Finishes every writer, with what its finish() takes.
    template <class... Last>
    void commit(const Last&... last) {
        for (auto& target : targets_) {
            target.writer->finish(last...);
            target.output->commit();
        }
    }

 private:
    struct Target {
        Format format;
        std::unique_ptr<Output> output;
        std::unique_ptr<Writer> writer;
    };
    std::vector<Target> targets_;
};

}  // namespace roi::cli
