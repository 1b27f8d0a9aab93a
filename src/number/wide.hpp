// Wide: an unsigned integer of 512 bits, for products and quotients that 128 bits cannot hold. Slow and
// plain: figures of everyday size never come here.
#pragma once

#include <array>
#include <compare>
#include <cstdint>

#include "number/powers_of_ten.hpp"

namespace roi::inline number {

class Wide {
 public:
    explicit Wide(UInt128 value) : limbs_{} {
        limbs_[0] = static_cast<std::uint64_t>(value);
        limbs_[1] = static_cast<std::uint64_t>(value >> 64);
    }

    /// The product of two 128-bit numbers (256 bits).
    static Wide product(UInt128 a, UInt128 b);

    /// Times 10^power. The caller keeps the result below 512 bits.
    void scale_up(int power);

    /// Divides by a number above zero; returns the remainder.
    UInt128 divide(UInt128 divisor);

    void add(const Wide& other);
    /// The other is not larger.
    void subtract(const Wide& other);
    bool is_multiple_of_ten() const;
    void increment();
    bool fits_128() const;
    UInt128 low_128() const { return (UInt128{limbs_[1]} << 64) | limbs_[0]; }

    friend std::strong_ordering operator<=>(const Wide& a, const Wide& b);
    friend bool operator==(const Wide&, const Wide&) = default;

 private:
    static constexpr int limb_count = 8;
    void multiply(std::uint64_t factor);
    std::uint64_t divide_small(std::uint64_t divisor);

    std::array<std::uint64_t, limb_count> limbs_;  // least significant first
};

}  // namespace roi::number
