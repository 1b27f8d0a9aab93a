// Answers decimal operations read from standard input, one a line, for an oracle in another language:
//     add 0.1 0.2        subtract, multiply, compare
//     divide 1 3 12 half_even
//     round 2.345 2 half_even        digits 2.345 2 half_even
// Each answer is a number, or "overflow".
#include <iostream>
#include <sstream>
#include <string>

#include "support/numbers.hpp"

using namespace roi;
using test::dec;

namespace {

Rounding rounding_of(const std::string& name) {
    const std::pair<const char*, Rounding> names[]{
        {"half_even", Rounding::half_even}, {"half_up", Rounding::half_up},
        {"half_down", Rounding::half_down}, {"up", Rounding::up},
        {"down", Rounding::down},           {"floor", Rounding::floor},
        {"ceiling", Rounding::ceiling}};
    for (const auto& [text, rounding] : names)
        if (name == text) return rounding;
    throw std::invalid_argument("no rounding " + name);
}

std::string answer(const std::string& line) {
    std::istringstream words(line);
    std::string operation;
    std::string first;
    std::string second;
    words >> operation >> first >> second;
    const Decimal a = dec(first);
    int places = 0;
    std::string rounding;
    if (operation == "round" || operation == "digits") {
        words >> rounding;
        const int count = std::stoi(second);
        return (operation == "round" ? a.rounded(count, rounding_of(rounding))
                                     : a.rounded_to_digits(count, rounding_of(rounding)))
            .to_string();
    }
    const Decimal b = dec(second);
    if (operation == "add") return (a + b).to_string();
    if (operation == "subtract") return (a - b).to_string();
    if (operation == "multiply") return (a * b).to_string();
    if (operation == "compare") return a == b ? "0" : a < b ? "-1" : "1";
    words >> places >> rounding;
    return Decimal::divide(a, b, places, rounding_of(rounding)).to_string();
}

}  // namespace

int main() {
    std::ios::sync_with_stdio(false);
    for (std::string line; std::getline(std::cin, line);) {
        try {
            std::cout << answer(line) << '\n';
        } catch (const Overflow&) {
            std::cout << "overflow\n";
        }
    }
}
