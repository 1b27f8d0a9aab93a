// Estimate: likely value, range and evidence carried through sums and products.
#include "roi/number/estimate.hpp"
#include "support/catch.hpp"
#include "support/numbers.hpp"

using namespace roi;
using test::dec;
using test::over;

namespace {

Estimate ranged(const char* likely, const char* low, const char* high, Evidence grade = Evidence::assumed) {
    return {Ratio(dec(likely)), dec(low), dec(high), grade};
}

Estimate open_guess(const char* likely) {
    Estimate estimate(Ratio(dec(likely)), Evidence::assumed);
    estimate.spread = Estimate::Spread::unknown;
    return estimate;
}

}  // namespace

TEST_CASE("an exact estimate is its own low and high", "[estimate]") {
    const Estimate five(5);
    CHECK(five.is_bounded());
    CHECK(five.lowest() == Decimal(5));
    CHECK(five.highest() == Decimal(5));
    CHECK((five + five).spread == Estimate::Spread::none);
    CHECK((five * Estimate(over("1", "3"))).likely == over("5", "3"));
}

TEST_CASE("the bounds of sums and differences take opposite ends", "[estimate]") {
    const Estimate a = ranged("10", "8", "13");
    const Estimate b = ranged("3", "1", "4");
    CHECK((a + b).low == dec("9"));
    CHECK((a + b).high == dec("17"));
    CHECK((a - b).low == dec("4"));
    CHECK((a - b).high == dec("12"));
    CHECK((a - b).likely == Ratio(7));
    CHECK((a - Estimate(2)).low == dec("6"));
}

TEST_CASE("the bounds of a product are its least and greatest corner", "[estimate]") {
    const Estimate positive = ranged("2", "1", "3");
    const Estimate crossing = ranged("1", "-2", "5");
    const Estimate negative = ranged("-2", "-4", "-1");
    CHECK((positive * crossing).low == dec("-6"));
    CHECK((positive * crossing).high == dec("15"));
    CHECK((negative * crossing).low == dec("-20"));
    CHECK((negative * crossing).high == dec("8"));
    CHECK((negative * negative).low == dec("1"));
    CHECK((negative * negative).high == dec("16"));
    CHECK((crossing * Estimate(0)).low.is_zero());
}

TEST_CASE("one figure without a range leaves the result without one", "[estimate]") {
    CHECK_FALSE((ranged("2", "1", "3") + open_guess("1")).is_bounded());
    CHECK_FALSE((open_guess("1") * Estimate(3)).is_bounded());
    CHECK((ranged("2", "1", "3") * Estimate(3)).spread == Estimate::Spread::range);
}

TEST_CASE("a result has the weakest evidence that enters it", "[estimate]") {
    const Estimate measured(Ratio(1), Evidence::measured);
    const Estimate reported(Ratio(1), Evidence::reported);
    const Estimate assumed(Ratio(1), Evidence::assumed);
    CHECK((measured + measured).evidence == Evidence::measured);
    CHECK((measured * reported).evidence == Evidence::reported);
    CHECK((reported - assumed).evidence == Evidence::assumed);
    CHECK(weaker(Evidence::assumed, Evidence::measured) == Evidence::assumed);
    CHECK(weaker(Evidence::measured, Evidence::reported) == Evidence::reported);
}

TEST_CASE("a settled estimate keeps low <= likely <= high", "[estimate]") {
    const Estimate third(over("1", "3"), dec("0.33333333333333"), dec("0.33333333333334"),
                         Evidence::measured);
    const Estimate settled = third.settled();
    CHECK(settled.likely == Ratio(dec("0.333333333333")));
    CHECK(settled.low <= settled.likely.settled());
    CHECK(settled.high >= settled.likely.settled());
    const Estimate outside(Ratio(5), dec("6"), dec("7"), Evidence::assumed);
    CHECK(outside.settled().low == dec("5"));
}
