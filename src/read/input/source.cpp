#include "read/input/source.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <memory>
#include <system_error>

namespace roi::inline read {
namespace {

/// An open file descriptor that closes itself.
class Descriptor {
 public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ > STDIN_FILENO) ::close(number_);
    }

    std::size_t read(char* buffer, std::size_t size) const {
        for (;;) {
            const auto count = ::read(number_, buffer, size);
            if (count >= 0) return static_cast<std::size_t>(count);
            if (errno != EINTR) throw std::system_error(errno, std::generic_category());
        }
    }

 private:
    int number_;
};

}  // namespace

ByteSource open_source(const std::string& path) {
    const int number = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (number < 0) {
        const int reason = errno;
        return [reason](char*, std::size_t) -> std::size_t {
            throw std::system_error(reason, std::generic_category());
        };
    }
    const auto file = std::make_shared<Descriptor>(number);
    return [file](char* buffer, std::size_t size) { return file->read(buffer, size); };
}

}  // namespace roi::read
