// The currencies of ISO 4217.
#include <algorithm>
#include <string>

#include "roi/number/currency.hpp"
#include "support/catch.hpp"

using namespace roi;

TEST_CASE("a currency knows in how many decimals it is counted", "[currency]") {
    const std::pair<const char*, int> cases[]{{"EUR", 2}, {"USD", 2}, {"SEK", 2}, {"DKK", 2}, {"JPY", 0},
                                              {"KRW", 0}, {"ISK", 0}, {"KWD", 3}, {"TND", 3}, {"CLF", 4}};
    for (const auto& [code, places] : cases) {
        INFO(code);
        REQUIRE(Currency::of(code));
        CHECK(Currency::of(code)->code() == code);
        CHECK(Currency::of(code)->places() == places);
    }
}

TEST_CASE("only codes of the standard are currencies", "[currency]") {
    for (const std::string code :
         {"", "E", "EU", "eur", "Eur", "EURO", "ZZZ", "AAA", " EUR", "EUR ", "E\xC3\x9CR", "BTC"})
        CHECK_FALSE(Currency::of(code));
}

TEST_CASE("every listed code is a currency, and the list is sorted", "[currency]") {
    const auto& codes = currency_codes();
    CHECK(codes.size() > 150);
    CHECK(std::is_sorted(codes.begin(), codes.end()));
    CHECK(std::adjacent_find(codes.begin(), codes.end()) == codes.end());
    for (const auto code : codes) CHECK(Currency::of(code));
}
