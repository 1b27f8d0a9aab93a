#include "number/powers_of_ten.hpp"

#include "support/catch.hpp"

using namespace roi;

TEST_CASE("powers of ten", "[number]") {
    static_assert(power_of_ten(0) == 1 && small_power_of_ten(0) == 1);
    UInt128 power = 1;
    for (int i = 1; i <= Decimal::max_digits; ++i) CHECK(power_of_ten(i) == (power *= 10));
    for (int i = 1; i <= 18; ++i) CHECK(UInt128(small_power_of_ten(i)) == power_of_ten(i));
}
