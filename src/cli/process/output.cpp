#include "cli/process/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <set>
#include <utility>

#include "cli/process/terminal.hpp"
#include "roi/write.hpp"

namespace roi::cli {
namespace {

void write_all(int descriptor, std::string_view bytes, const std::string& path) {
    while (!bytes.empty()) {
        const auto count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0) {
            if (errno == EINTR) continue;
            throw OutputFailure{path, errno};
        }
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

const std::string stdout_name = "standard output";

constexpr std::size_t block = 64 * 1024;

class StreamedStdout : public Output {
 public:
    void write(std::string_view bytes) override {
        buffer_.append(bytes);
        if (buffer_.size() >= block || is_terminal_) commit();
    }
    void commit() override {
        write_all(STDOUT_FILENO, buffer_, stdout_name);
        buffer_.clear();
    }
    void abandon() override { commit(); }

 private:
    std::string buffer_;
    bool is_terminal_ = isatty(STDOUT_FILENO) == 1;
};

class HeldBackStdout : public Output {
 public:
    ~HeldBackStdout() override {
        if (spool_ >= 0) ::close(spool_);
    }

    void write(std::string_view bytes) override {
        constexpr std::size_t most_in_memory = 4 * 1024 * 1024;
        buffer_.append(bytes);
        if (buffer_.size() < most_in_memory) return;
        if (spool_ < 0) open_spool();
        write_all(spool_, buffer_, spool_name);
        buffer_.clear();
    }

    void commit() override {
        if (spool_ >= 0) copy_spool();
        write_all(STDOUT_FILENO, buffer_, stdout_name);
        buffer_.clear();
    }

 private:
    inline static const std::string spool_name = "a temporary file";

    void open_spool() {
        const char* folder = std::getenv("TMPDIR");  // NOLINT: one thread
        std::string name =
            std::string(folder != nullptr && *folder != '\0' ? folder : "/tmp") + "/roi-XXXXXX";
        spool_ = ::mkostemp(name.data(), O_CLOEXEC);
        if (spool_ < 0) throw OutputFailure{name, errno};
        ::unlink(name.c_str());  // nobody else sees it, and it goes with the process
    }

    void copy_spool() {
        if (::lseek(spool_, 0, SEEK_SET) < 0) throw OutputFailure{spool_name, errno};
        std::string chunk(block, '\0');
        for (;;) {
            const auto count = ::read(spool_, chunk.data(), chunk.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) throw OutputFailure{spool_name, errno};
            if (count == 0) return;
            write_all(STDOUT_FILENO, std::string_view(chunk).substr(0, static_cast<std::size_t>(count)),
                      stdout_name);
        }
    }

    std::string buffer_;
    int spool_ = -1;
};

// Temporary names that an interrupt has to remove. Plain arrays: a signal handler may touch nothing else.
constexpr std::size_t most_temporaries = 64;
constexpr std::size_t longest_path = 4096;
std::array<std::array<char, longest_path>, most_temporaries> temporary_names;
volatile std::sig_atomic_t temporary_in_use[most_temporaries];

extern "C" void remove_temporaries(int signal_number) {
    for (std::size_t i = 0; i < most_temporaries; ++i)
        if (temporary_in_use[i] != 0) ::unlink(temporary_names[i].data());
    std::signal(signal_number, SIG_DFL);
    std::raise(signal_number);
}

std::size_t remember_temporary(const std::string& name) {
    for (std::size_t i = 0; i < most_temporaries; ++i) {
        if (temporary_in_use[i] != 0 || name.size() >= longest_path) continue;
        std::memcpy(temporary_names[i].data(), name.c_str(), name.size() + 1);
        temporary_in_use[i] = 1;
        return i;
    }
    return most_temporaries;
}

void forget_temporary(std::size_t slot) {
    if (slot < most_temporaries) temporary_in_use[slot] = 0;
}

mode_t permissions_for(const std::string& path) {
    struct stat old {};
    if (::stat(path.c_str(), &old) == 0) return old.st_mode & 07777U;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

/// The file that a path means, where it is a link.
std::string resolved(const std::string& path) {
    char* real = ::realpath(path.c_str(), nullptr);
    if (real == nullptr) return path;
    std::string result(real);
    std::free(real);  // NOLINT: realpath allocates with malloc
    return result;
}

class RenamedFile : public Output {
 public:
    explicit RenamedFile(const std::string& path) : path_(path), target_(resolved(path)) {
        const auto slash = target_.rfind('/');
        const std::string folder = slash == std::string::npos ? "" : target_.substr(0, slash + 1);
        name_ = folder + "." + target_.substr(folder.size()) + ".XXXXXX";
        descriptor_ = ::mkostemp(name_.data(), O_CLOEXEC);
        if (descriptor_ < 0) throw OutputFailure{path_, errno};
        slot_ = remember_temporary(name_);
    }

    ~RenamedFile() override {
        if (descriptor_ >= 0) ::close(descriptor_);
        if (!committed_) ::unlink(name_.c_str());
        forget_temporary(slot_);
    }

    void write(std::string_view bytes) override {
        buffer_.append(bytes);
        if (buffer_.size() >= block) flush();
    }

    void commit() override {
        flush();
        if (::fchmod(descriptor_, permissions_for(target_)) != 0 || ::fsync(descriptor_) != 0)
            throw OutputFailure{path_, errno};
        const int closed = ::close(descriptor_);
        descriptor_ = -1;
        if (closed != 0 || ::rename(name_.c_str(), target_.c_str()) != 0) throw OutputFailure{path_, errno};
        committed_ = true;
    }

 private:
    void flush() {
        write_all(descriptor_, buffer_, path_);
        buffer_.clear();
    }

    std::string path_;
    std::string target_;
    std::string name_;  ///< of the temporary file
    std::string buffer_;
    int descriptor_ = -1;
    std::size_t slot_ = most_temporaries;
    bool committed_ = false;
};

/// A device or a pipe: there is nothing to rename.
class DirectFile : public Output {
 public:
    explicit DirectFile(std::string path) : path_(std::move(path)) {}
    void write(std::string_view bytes) override { buffer_.append(bytes); }
    void commit() override {
        const int descriptor = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
        if (descriptor < 0) throw OutputFailure{path_, errno};
        try {
            write_all(descriptor, buffer_, path_);
        } catch (...) {
            ::close(descriptor);
            throw;
        }
        if (::close(descriptor) != 0) throw OutputFailure{path_, errno};
    }

 private:
    std::string path_;
    std::string buffer_;
};

class AppendedFile : public Output {
 public:
    AppendedFile(std::string path, std::size_t most) : path_(std::move(path)), most_(most) {}
    void write(std::string_view bytes) override { buffer_.append(bytes); }
    void commit() override {
        const int descriptor =
            ::open(path_.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY, 0666);
        if (descriptor < 0) throw OutputFailure{path_, errno};
        struct stat status {};
        const bool is_regular = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
        const auto before = is_regular ? static_cast<std::size_t>(status.st_size) : 0;
        if (before > 0) buffer_.insert(0, "\n");  // what stands there may not end its last line
        try {
            if (before + buffer_.size() > most_)
                complain("roi: nothing is added to " + clean_text(path_) + ": it would become too long\n");
            else
                write_all(descriptor, buffer_, path_);
        } catch (...) {  // half a table is worse than none
            if (is_regular && ::ftruncate(descriptor, status.st_size) != 0)
                complain("roi: cannot cut it back\n");
            ::close(descriptor);
            throw;
        }
        if (::close(descriptor) != 0) throw OutputFailure{path_, errno};
    }

 private:
    std::string path_;
    std::size_t most_;
    std::string buffer_;
};

}  // namespace

std::unique_ptr<Output> appended_file(const std::string& path, std::size_t most) {
    return std::make_unique<AppendedFile>(path, most);
}

std::unique_ptr<Output> held_back_stdout() { return std::make_unique<HeldBackStdout>(); }

std::unique_ptr<Output> streamed_stdout() { return std::make_unique<StreamedStdout>(); }

std::unique_ptr<Output> file_output(const std::string& path) {
    struct stat status {};
    const bool exists = ::stat(path.c_str(), &status) == 0;
    if (exists && S_ISDIR(status.st_mode)) throw OutputFailure{path, EISDIR};
    if (exists && !S_ISREG(status.st_mode)) return std::make_unique<DirectFile>(path);
    return std::make_unique<RenamedFile>(path);
}

namespace {

using Identity = std::pair<dev_t, ino_t>;

/// What tells a regular file from all others.
std::optional<Identity> identity_of(const std::string& path) {
    struct stat status {};
    const int failed = path == "-" ? ::fstat(STDIN_FILENO, &status) : ::stat(path.c_str(), &status);
    if (failed != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    return Identity{status.st_dev, status.st_ino};
}

}  // namespace

bool are_same_file(const std::string& a, const std::string& b) {
    const auto identity = identity_of(a);
    return identity && identity == identity_of(b);
}

std::optional<std::string> first_shared(const std::vector<std::string>& paths,
                                        const std::vector<std::string>& files) {
    if (paths.empty()) return std::nullopt;
    std::set<Identity> known;
    for (const auto& file : files)
        if (const auto identity = identity_of(file)) known.insert(*identity);
    for (const auto& path : paths)
        if (const auto identity = identity_of(path); identity && known.count(*identity) > 0) return path;
    return std::nullopt;
}

void prepare_descriptors() {
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor)
        if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF)
            // Opened the wrong way round on purpose: reading or writing there still fails, and says so.
            ::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    for (const int signal_number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGXFSZ})
        if (std::signal(signal_number, remove_temporaries) == SIG_IGN) std::signal(signal_number, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);  // a file size limit is a failed write like any other
}

}  // namespace roi::cli
