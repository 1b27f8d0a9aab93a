// Ratio: exact quotients, and the one rounding that money sees.
#include "support/catch.hpp"
#include "support/numbers.hpp"

using namespace roi;
using test::dec;
using test::over;

TEST_CASE("a third plus two thirds is one", "[ratio]") {
    CHECK(over("1", "3") + over("2", "3") == Ratio(1));
    CHECK(over("1", "3") * Ratio(3) == Ratio(1));
    CHECK(over("1", "2") + over("1", "3") == over("5", "6"));
    CHECK(over("1", "2") - over("1", "3") == over("1", "6"));
    CHECK(over("2", "3") * over("3", "4") == over("0.5", "1"));
    CHECK(-over("2", "3") == over("-2", "3"));
}

TEST_CASE("a ratio keeps its denominator above zero", "[ratio]") {
    const Ratio ratio = over("1", "-3");
    CHECK(ratio.denominator() == Decimal(3));
    CHECK(ratio.numerator() == Decimal(-1));
    CHECK(ratio.is_negative());
    CHECK(over("-1", "-3") == over("1", "3"));
}

TEST_CASE("ratios compare exactly, also where the products are long", "[ratio]") {
    CHECK(over("1", "3") < over("0.3333333333333333333333333334", "1"));
    CHECK(over("1", "3") > over("0.3333333333333333333333333333", "1"));
    CHECK(over("430", "1000") == over("0.43", "1"));
    CHECK(over("-1", "3") < Ratio(0));
    const std::string nines(38, '9');
    CHECK(over(nines, "0.0000000000000000000000000001") > over("1", nines));
    CHECK(over(nines, nines) == Ratio(1));
}

TEST_CASE("a ratio is rounded once, where somebody looks", "[ratio]") {
    CHECK(over("1", "3").decimal() == dec("0.333333333333"));
    CHECK(over("2", "3").decimal() == dec("0.666666666667"));
    CHECK(over("2", "3").decimal(2, Rounding::down) == dec("0.66"));
    CHECK(over("1", "8").decimal(2) == dec("0.12"));
    CHECK(over("5", "2").decimal(0) == Decimal(2));
    CHECK(over("0.00005", "100000000").settled().is_zero());  // 5 * 10^-13: a tie, down to the even 0
    CHECK(over("0.00015", "100000000").settled() == dec("0.000000000002"));
}

TEST_CASE("a settled ratio has at most twelve decimals", "[ratio]") {
    CHECK(Ratio(dec("38.50")).settled() == dec("38.5"));
    CHECK(Ratio(dec("0.1234567890125")).settled() == dec("0.123456789012"));
    CHECK(over("41", "31").settled() == dec("1.322580645161"));
}

TEST_CASE("a ratio of denominator one is a decimal", "[ratio]") {
    CHECK(Ratio(dec("7.25")).is_decimal());
    CHECK_FALSE(over("1", "3").is_decimal());
    CHECK((Ratio(dec("7.25")) * Ratio(dec("4"))).is_decimal());
    CHECK(Ratio().is_zero());
    CHECK(over("1", "4").to_double() == 0.25);
}
