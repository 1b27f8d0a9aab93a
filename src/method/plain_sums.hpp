// The sums of a plain campaign: the return is the sum of count x value, the cost that of amounts.
#pragma once

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "roi/method.hpp"

namespace roi::inline method {

/// Adds up decimals that are not negative, in integers.
class PlainSum {
 public:
    /// Adds coefficient / 10^places, which must not be negative; at most a thousand of them.
    void add(std::int64_t coefficient, int places) {
        Int128 term = coefficient;  // below 2^63, and below 2^103 with twelve places more
        if (places > places_)
            total_ *= power_of_ten(std::exchange(places_, places), places);
        else if (places < places_)
            term *= power_of_ten(places, places_);
        total_ += term;
    }
    /// Whether the sum has up to 64 bits.
    bool fits() const { return total_ <= std::numeric_limits<std::int64_t>::max(); }
    /// The sum, where it fits.
    Decimal value() const { return Decimal::narrow(static_cast<std::int64_t>(total_), places_); }

 private:
    static std::int64_t power_of_ten(int from, int to) {
        std::int64_t power = 1;
        for (; from < to; ++from) power *= 10;
        return power;
    }
    Int128 total_ = 0;
    int places_ = 0;
};

/// Steps 2 and 3 of a plain campaign. Each step answers whether the campaign is plain and its sums short;
/// where one is not, the four steps have to be gone. A law test holds the two against each other.
class PlainSums {
 public:
    /// An action without anything but a count and a flat value.
    bool add_action(const Decimal& count, const Decimal& each) {
        std::int64_t product = 0;
        const int places = count.places() + each.places();
        if (++actions_ > most || !is_short(count) || !is_short(each) || places > Decimal::kept_places ||
            __builtin_mul_overflow(short_of(count), short_of(each), &product))
            return false;
        least_count_ = std::min(least_count_, whole_part(count));
        brought_.add(product, places);
        return true;
    }
    /// A cost without anything but an amount.
    bool add_cost(const Decimal& amount, CostCategory category) {
        if (++costs_ > most || !is_short(amount) || amount.places() > Decimal::kept_places) return false;
        stated_[static_cast<std::size_t>(category)] = true;
        spent_.add(short_of(amount), amount.places());
        return true;
    }
    bool is_complete() const { return actions_ > 0 && brought_.fits() && spent_.fits(); }

    /// The results of the two steps, where the sums are complete: the sums, and which categories are stated.
    /// Nothing is said of single actions and costs.
    void fill(ValueResult& value, CostResult& cost) const;

    Decimal total_return() const { return brought_.value(); }
    Decimal total_cost() const { return spent_.value(); }

    /// The smallest count of an action, without what stands behind its point.
    std::int64_t least_count() const { return least_count_; }

 private:
    static constexpr int most = 1000;

    static bool is_short(const Decimal& number) { return number.is_narrow() && !number.is_negative(); }
    static std::int64_t short_of(const Decimal& number) {
        return static_cast<std::int64_t>(number.coefficient());
    }
    static std::int64_t whole_part(const Decimal& number) {
        std::int64_t whole = short_of(number);
        for (int places = number.places(); places > 0; --places) whole /= 10;
        return whole;
    }

    PlainSum brought_;
    PlainSum spent_;
    int actions_ = 0;
    int costs_ = 0;
    std::int64_t least_count_ = std::numeric_limits<std::int64_t>::max();
    std::array<bool, cost_categories.size()> stated_{};
};

}  // namespace roi::method
