// Keys found by their first bytes: every key, and nothing else.
#include "read/campaign/fields.hpp"

#include <string>

#include "support/catch.hpp"

using namespace roi;

namespace {

constexpr std::array<std::string_view, 8> keys{
    "k", "now", "rate", "sale", "measured", "hourly_rate", "format_version", "would_have_contacted"};
constexpr read::KnownKeys known{keys};

std::size_t find(std::string_view key) { return known.find(key, keys); }

}  // namespace

TEST_CASE("a key is found whatever its length", "[fields]") {
    for (std::size_t i = 0; i < keys.size(); ++i) CHECK(find(std::string(keys[i])) == i);
}

TEST_CASE("what is nearly a key is none", "[fields]") {
    for (const auto key : keys) {
        INFO(key);
        CHECK(find(std::string(key) + "s") == read::KnownKeys::none);
        CHECK(find(std::string(key) + '\0') == read::KnownKeys::none);
        CHECK(find(std::string(key.substr(1))) == read::KnownKeys::none);
        for (std::size_t at = 0; at < key.size(); ++at) {
            std::string other(key);
            other[at] = '#';
            CHECK(find(other) == read::KnownKeys::none);
        }
    }
}

TEST_CASE("a key of zeros is none, however long it is", "[fields]") {
    static constexpr std::array<std::string_view, 1> one{"rate"};  // nearly all of its places are empty
    constexpr read::KnownKeys few{one};
    for (std::size_t size = 0; size <= 1000; ++size) {
        const std::string zeros(size, '\0');
        CHECK(find(zeros) == read::KnownKeys::none);
        CHECK(few.find(zeros, one) == read::KnownKeys::none);
    }
    CHECK(few.find(std::string(read::max_string_bytes, '\0'), one) == read::KnownKeys::none);
}
