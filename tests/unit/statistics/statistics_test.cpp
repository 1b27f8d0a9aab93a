// Intervals, and the one door from doubles back to decimals.
#include "statistics/interval.hpp"

#include <cmath>
#include <limits>

#include "statistics/to_decimal.hpp"
#include "support/catch.hpp"
#include "support/numbers.hpp"

using namespace roi;
using namespace roi::statistics;
using test::dec;

TEST_CASE("Wilson's interval agrees with stored cases", "[statistics]") {
    struct Row {
        double k, n, low, high;
    };
    // From Newcombe's paper of 1998, recomputed with fifty digits.
    constexpr Row rows[]{{81, 263, 0.2552885198782742, 0.36620957698280004},
                         {15, 148, 0.0623863995307363, 0.16048724172330803},
                         {0, 20, 0, 0.16112515805281938},
                         {23, 60, 0.27088272374082023, 0.5098240417590008}};
    for (const auto& row : rows) {
        INFO(row.k << " of " << row.n);
        const auto interval = wilson(row.k, row.n);
        CHECK(interval.low == Approx(row.low).epsilon(1e-13).margin(0));
        CHECK(interval.high == Approx(row.high).epsilon(1e-13).margin(0));
        const auto mirrored = wilson(row.n - row.k, row.n);
        CHECK(mirrored.low == Approx(1 - row.high).epsilon(1e-12));
        CHECK(mirrored.high == Approx(1 - row.low).epsilon(1e-12));
    }
}

TEST_CASE("Wilson's interval stays inside 0 to 1, and its ends are exact where no or every trial succeeds",
          "[statistics]") {
    for (const double n : {1.0, 2.0, 3.0, 10.0, 1e3, 1e9, 1e15, 1e24}) {
        INFO(n);
        CHECK(wilson(0, n).low == 0.0);
        CHECK(wilson(n, n).high == 1.0);
        for (const double k : {0.0, 1.0, std::floor(n / 2), n - 1, n}) {
            const auto interval = wilson(k, n);
            CHECK(interval.low >= 0.0);
            CHECK(interval.high <= 1.0);
            CHECK(interval.low <= k / n);
            CHECK(interval.high >= k / n);
        }
    }
}

TEST_CASE("the interval of a mean lies 1.96 standard errors on either side", "[statistics]") {
    const auto interval = normal(85.2, 4.1);
    CHECK(interval.low == Approx(85.2 - 1.959963984540054 * 4.1));
    CHECK(interval.high == Approx(85.2 + 1.959963984540054 * 4.1));
    CHECK(normal(7, 0).low == 7);
}

TEST_CASE("a statistic becomes a decimal of twelve significant digits", "[statistics]") {
    CHECK(to_decimal(0) == Decimal(0));
    CHECK(to_decimal(0.2552885198782742) == dec("0.255288519878"));
    CHECK(to_decimal(-0.2552885198782742) == dec("-0.255288519878"));
    CHECK(to_decimal(1.0 / 3) == dec("0.333333333333"));
    CHECK(to_decimal(2.0 / 3e5) == dec("0.00000666666666667"));
    CHECK(to_decimal(123456789012345) == dec("123456789012000"));
    CHECK(to_decimal(1e37) == dec("1e37"));
    CHECK(to_decimal(42) == Decimal(42));
}

TEST_CASE("ties of a statistic go to the even digit", "[statistics]") {
    // Both are exact in binary, so they are true ties.
    CHECK(to_decimal(100000000000.5) == dec("100000000000"));
    CHECK(to_decimal(100000000001.5) == dec("100000000002"));
    CHECK(to_decimal(-100000000001.5) == dec("-100000000002"));
}

TEST_CASE("a statistic that is not finite or too large is an overflow", "[statistics]") {
    CHECK_THROWS_AS(to_decimal(std::numeric_limits<double>::infinity()), Overflow);
    CHECK_THROWS_AS(to_decimal(-std::numeric_limits<double>::infinity()), Overflow);
    CHECK_THROWS_AS(to_decimal(std::nan("")), Overflow);
    CHECK_THROWS_AS(to_decimal(1e38), Overflow);
    CHECK_THROWS_AS(to_decimal(1e300), Overflow);
}

TEST_CASE("a very small statistic keeps the digits that twenty-eight decimals hold", "[statistics]") {
    CHECK(to_decimal(1e-29).is_zero());
    CHECK(to_decimal(1e-300).is_zero());
    CHECK(to_decimal(std::numeric_limits<double>::denorm_min()).is_zero());
    CHECK(to_decimal(5e-26) == dec("5e-26"));
    CHECK(to_decimal(1.23456789e-20) == dec("0.0000000000000000000123456789"));
    CHECK(to_decimal(5.1234567e-26) == dec("5.12e-26"));
}
