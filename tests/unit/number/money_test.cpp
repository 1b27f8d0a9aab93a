// Money and the currencies of ISO 4217.
#include <algorithm>
#include <string>

#include "roi/number/money.hpp"
#include "support/catch.hpp"
#include "support/numbers.hpp"

using namespace roi;
using test::dec;

TEST_CASE("a currency knows in how many decimals it is counted", "[money]") {
    const std::pair<const char*, int> cases[]{{"EUR", 2}, {"USD", 2}, {"SEK", 2}, {"DKK", 2}, {"JPY", 0},
                                              {"KRW", 0}, {"ISK", 0}, {"KWD", 3}, {"TND", 3}, {"CLF", 4}};
    for (const auto& [code, places] : cases) {
        INFO(code);
        REQUIRE(Currency::of(code));
        CHECK(Currency::of(code)->code() == code);
        CHECK(Currency::of(code)->places() == places);
    }
}

TEST_CASE("only codes of the standard are currencies", "[money]") {
    for (const std::string code :
         {"", "E", "EU", "eur", "Eur", "EURO", "ZZZ", "AAA", " EUR", "EUR ", "E\xC3\x9CR", "BTC"})
        CHECK_FALSE(Currency::of(code));
}

TEST_CASE("every listed code is a currency, and the list is sorted", "[money]") {
    const auto& codes = currency_codes();
    CHECK(codes.size() > 150);
    CHECK(std::is_sorted(codes.begin(), codes.end()));
    CHECK(std::adjacent_find(codes.begin(), codes.end()) == codes.end());
    for (const auto code : codes) CHECK(Currency::of(code));
}

TEST_CASE("money of one currency adds up exactly", "[money]") {
    const auto eur = *Currency::of("EUR");
    CHECK(Money{dec("0.1"), eur} + Money{dec("0.2"), eur} == Money{dec("0.3"), eur});
    CHECK(Money{dec("1"), eur} - Money{dec("1.5"), eur} == Money{dec("-0.5"), eur});
    CHECK_THROWS_AS((Money{dec(std::string(38, '9')), eur} + Money{dec("1"), eur}), Overflow);
}

TEST_CASE("two currencies never add up, and the refusal names both", "[money]") {
    const Money euros{dec("1"), *Currency::of("EUR")};
    const Money dollars{dec("1"), *Currency::of("USD")};
    CHECK_THROWS_AS(euros + dollars, CurrencyMismatch);
    CHECK_THROWS_AS(euros - dollars, CurrencyMismatch);
    CHECK_FALSE(euros == dollars);
    try {
        euros + dollars;
    } catch (const CurrencyMismatch& mismatch) {
        const std::string text = mismatch.what();
        CHECK(text.find("EUR") != std::string::npos);
        CHECK(text.find("USD") != std::string::npos);
    }
}
