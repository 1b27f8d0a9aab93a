// Where results go: all of a result or nothing of it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace roi::cli {

/// A destination. What is written counts only after commit(); without it nothing is left behind.
/// write() and commit() throw OutputFailure.
class Output {
 public:
    Output() = default;
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    virtual ~Output() = default;
    virtual void write(std::string_view bytes) = 0;
    virtual void commit() = 0;
    /// Leaves nothing behind, rows that have been passed on apart.
    virtual void abandon() {}
};

/// The path and the reason of a failed write.
struct OutputFailure {
    std::string path;
    int reason;
};

/// Standard output, kept back until commit(): in memory, and from some size on in an unnamed temporary file.
std::unique_ptr<Output> held_back_stdout();

/// Standard output, written as it comes: for rows that make sense one by one.
std::unique_ptr<Output> streamed_stdout();

/// A file, written beside itself under a temporary name, flushed to the disk and renamed. What is not a
/// regular file (a device, a pipe) is written directly.
std::unique_ptr<Output> file_output(const std::string& path);

/// A file that grows: what is written goes behind what it holds. Nothing is written, and standard error says
/// so, where it would become longer than `most` bytes.
std::unique_ptr<Output> appended_file(const std::string& path, std::size_t most);

/// The first of `paths` that names one of the existing `files`. Each is looked at once, however many there
/// are.
std::optional<std::string> first_shared(const std::vector<std::string>& paths,
                                        const std::vector<std::string>& files);

/// Whether two paths name one existing file; - is what standard input is read from.
bool are_same_file(const std::string& a, const std::string& b);

/// Opens /dev/null on whichever standard descriptor is closed, so that no file of ours gets its number, and
/// removes temporary files when the process is interrupted.
void prepare_descriptors();

}  // namespace roi::cli
