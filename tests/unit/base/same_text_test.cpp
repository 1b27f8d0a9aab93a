// Short texts compared without a call, against the comparison of the standard library.
#include "base/same_text.hpp"

#include <array>
#include <string>

#include "support/catch.hpp"

using namespace roi;

TEST_CASE("texts are the same when every byte is", "[text]") {
    const std::string alphabet = "abcdefghijklmnopqrstuvwxyz";
    for (std::size_t size = 0; size <= 20; ++size) {
        const std::string text = alphabet.substr(0, size);
        CHECK(is_same_text(text, alphabet.substr(0, size)));
        CHECK_FALSE(is_same_text(text, alphabet.substr(0, size + 1)));
        for (std::size_t at = 0; at < size; ++at) {
            std::string other = text;
            other[at] = '\xFF';
            INFO(text << ", changed at " << at);
            CHECK_FALSE(is_same_text(text, other));
        }
    }
}

TEST_CASE("the first bytes are the same number for the compiler and for the program", "[text]") {
    constexpr std::array<std::string_view, 5> texts{"", "k", "low", "count", "hourly_rate"};
    constexpr std::array<std::uint64_t, 5> numbers{first_bytes(texts[0]), first_bytes(texts[1]),
                                                   first_bytes(texts[2]), first_bytes(texts[3]),
                                                   first_bytes(texts[4])};
    for (std::size_t i = 0; i < texts.size(); ++i) CHECK(first_bytes(std::string(texts[i])) == numbers[i]);
    CHECK(numbers[1] == 'k');
}
