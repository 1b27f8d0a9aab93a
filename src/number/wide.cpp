#include "number/wide.hpp"

#include <algorithm>

namespace roi::inline number {

Wide Wide::product(UInt128 a, UInt128 b) {
    Wide high(a);
    high.multiply(static_cast<std::uint64_t>(b >> 64));
    Wide result(a);
    result.multiply(static_cast<std::uint64_t>(b));
    UInt128 carry = 0;
    for (int i = 1; i < limb_count; ++i) {  // result += high << 64
        carry += UInt128{result.limbs_[i]} + high.limbs_[i - 1];
        result.limbs_[i] = static_cast<std::uint64_t>(carry);
        carry >>= 64;
    }
    return result;
}

void Wide::multiply(std::uint64_t factor) {
    UInt128 carry = 0;
    for (auto& limb : limbs_) {
        carry += UInt128{limb} * factor;
        limb = static_cast<std::uint64_t>(carry);
        carry >>= 64;
    }
}

void Wide::scale_up(int power) {
    constexpr int step = 19;  // the largest power of ten in 64 bits
    for (; power > 0; power -= step)
        multiply(static_cast<std::uint64_t>(power_of_ten(std::min(power, step))));
}

std::uint64_t Wide::divide_small(std::uint64_t divisor) {
    UInt128 remainder = 0;
    for (int i = limb_count - 1; i >= 0; --i) {
        remainder = (remainder << 64) | limbs_[i];
        limbs_[i] = static_cast<std::uint64_t>(remainder / divisor);
        remainder %= divisor;
    }
    return static_cast<std::uint64_t>(remainder);
}

UInt128 Wide::divide(UInt128 divisor) {
    if (divisor >> 64 == 0) return divide_small(static_cast<std::uint64_t>(divisor));
    UInt128 remainder = 0;  // below the divisor, which is below 2^127: doubling never overflows
    for (int bit = limb_count * 64 - 1; bit >= 0; --bit) {
        auto& limb = limbs_[bit / 64];
        const std::uint64_t mask = std::uint64_t{1} << (bit % 64);
        remainder = (remainder << 1) | ((limb & mask) != 0 ? 1U : 0U);
        limb &= ~mask;
        if (remainder >= divisor) {
            remainder -= divisor;
            limb |= mask;
        }
    }
    return remainder;
}

void Wide::add(const Wide& other) {
    UInt128 carry = 0;
    for (int i = 0; i < limb_count; ++i) {
        carry += UInt128{limbs_[i]} + other.limbs_[i];
        limbs_[i] = static_cast<std::uint64_t>(carry);
        carry >>= 64;
    }
}

void Wide::subtract(const Wide& other) {
    std::uint64_t borrow = 0;
    for (int i = 0; i < limb_count; ++i) {
        const UInt128 taken = UInt128{other.limbs_[i]} + borrow;
        borrow = taken > limbs_[i] ? 1 : 0;
        limbs_[i] -= static_cast<std::uint64_t>(taken);
    }
}

bool Wide::is_multiple_of_ten() const {
    Wide copy = *this;
    return copy.divide_small(10) == 0;
}

void Wide::increment() {
    for (auto& limb : limbs_)
        if (++limb != 0) return;
}

bool Wide::fits_128() const {
    return std::all_of(limbs_.begin() + 2, limbs_.end(), [](std::uint64_t limb) { return limb == 0; });
}

std::strong_ordering operator<=>(const Wide& a, const Wide& b) {
    for (int i = Wide::limb_count - 1; i >= 0; --i)
        if (a.limbs_[i] != b.limbs_[i]) return a.limbs_[i] <=> b.limbs_[i];
    return std::strong_ordering::equal;
}

}  // namespace roi::number
