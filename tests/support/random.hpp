// A random number generator of our own: the same numbers on every machine and with every standard library.
#pragma once

#include <cstdint>

namespace roi::test {

/// splitmix64 (Steele, Lea and Flood 2014).
class Random {
 public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    }

    /// From 0 to count - 1. The slight bias of the remainder does no harm in tests.
    std::uint64_t below(std::uint64_t count) { return next() % count; }
    int between(int low, int high) {
        return low + static_cast<int>(below(static_cast<std::uint64_t>(high - low) + 1));
    }
    bool one_in(std::uint64_t count) { return below(count) == 0; }

 private:
    std::uint64_t state_;
};

}  // namespace roi::test
