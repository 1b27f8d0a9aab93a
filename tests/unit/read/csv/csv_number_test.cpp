// Numbers as exports write them: every shape, what it says about the decimal mark, and the short way to read
// it.
#include "read/csv/currency_sign.hpp"
#include "read/csv/number_cell.hpp"
#include "support/catch.hpp"
#include "support/exports.hpp"
#include "support/print.hpp"
#include "support/random.hpp"

using namespace roi;
using namespace roi::read;
using namespace roi::test;
using Kind = NumberCell::Kind;

namespace {

std::string mark_name(Mark mark) {
    constexpr const char* names[]{"either", "point", "comma", "unclear point", "unclear comma"};
    return names[static_cast<int>(mark)];
}

/// "12.5 point", "missing", "censored", "wrong", "too long", "12 either %", "12 either EUR".
std::string read_as(std::string_view cell) {
    const NumberCell number = read_number_cell(cell);
    switch (number.kind) {
        case Kind::missing: return "missing";
        case Kind::censored: return "censored";
        case Kind::wrong: return "wrong";
        case Kind::too_long: return "too long";
        case Kind::number: break;
    }
    const bool is_unclear = number.mark >= Mark::unclear_point;
    Int128 value = number.scaled;
    int places = is_unclear ? 0 : cell_places;
    for (; places > 0 && value % 10 == 0; --places) value /= 10;
    return Decimal::of(value, places).to_string() + " " + mark_name(number.mark) +
           (number.is_percent ? " %" : "") +
           (number.currency.empty() ? "" : " " + std::string(number.currency));
}

std::string code_of(std::string_view sign) {
    const auto found = currency_sign(sign);
    if (!found) return "no sign";
    if (!found->currency) return "shared";
    return std::string(found->currency->code()) + (found->is_certain ? "" : "?");
}

}  // namespace

TEST_CASE("numbers of one reading", "[csv]") {
    CHECK(read_as("0") == "0 either");
    CHECK(read_as("1234") == "1234 either");
    CHECK(read_as("-17") == "-17 either");
    CHECK(read_as("+17") == "17 either");
    CHECK(read_as("(17.50)") == "-17.5 point");
    CHECK(read_as("\u221217,5") == "-17.5 comma");
    CHECK(read_as("12.5") == "12.5 point");
    CHECK(read_as("12,5") == "12.5 comma");
    CHECK(read_as("\"12.50\"") == "12.5 point");
    CHECK(read_as("12.50\r") == "12.5 point");
    CHECK(read_as(".5") == "0.5 point");
    CHECK(read_as("5.") == "5 point");
    CHECK(read_as("0.123") == "0.123 point");
    CHECK(read_as("0,123") == "0.123 comma");
    CHECK(read_as("1234.567") == "1234.567 point");
    CHECK(read_as("1,234.50") == "1234.5 point");
    CHECK(read_as("1.234,50") == "1234.5 comma");
    CHECK(read_as("1,234,567") == "1234567 point");
    CHECK(read_as("1.234.567") == "1234567 comma");
    CHECK(read_as("1.959.048,63 $") == "1959048.63 comma $");
    CHECK(read_as("12,34,567.89") == "1234567.89 point");
    CHECK(read_as("1 234,56") == "1234.56 comma");
    CHECK(read_as("1\u00a0234,56") == "1234.56 comma");
    CHECK(read_as("1\u202f234,56") == "1234.56 comma");
    CHECK(read_as("1\xA0"
                  "234,56") == "1234.56 comma");
    CHECK(read_as("1'234.56") == "1234.56 point");
    CHECK(read_as("1\u2019234.56") == "1234.56 point");
    CHECK(read_as("1 234") == "1234 either");
    CHECK(read_as(" 12.5 ") == "12.5 point");
    CHECK(read_as("0.5548274802907751") == "0.5548274802907751 point");
    CHECK(read_as("0.123456789012345678") == "0.123456789012345678 point");
}

TEST_CASE("numbers that leave the decimal mark open", "[csv]") {
    CHECK(read_as("1,234") == "1234 unclear comma");
    CHECK(read_as("1.234") == "1234 unclear point");
    CHECK(read_as("-1,234") == "-1234 unclear comma");
    CHECK(read_as("123.456") == "123456 unclear point");
    CHECK(read_as("1,23") == "1.23 comma");
    CHECK(read_as("1,2345") == "1.2345 comma");
    CHECK(read_as("1234,567") == "1234.567 comma");
    CHECK(read_as("$1,188") == "1188 unclear comma $");
}

TEST_CASE("money with its currency", "[csv]") {
    CHECK(read_as("US$135.81") == "135.81 point US$");
    CHECK(read_as("US$ 135.81") == "135.81 point US$");
    CHECK(read_as("$-5.00") == "-5 point $");
    CHECK(read_as("-$5.00") == "-5 point $");
    CHECK(read_as("12,50 \u20ac") == "12.5 comma \u20ac");
    CHECK(read_as("EUR 12.50") == "12.5 point EUR");
    CHECK(read_as("12.50 EUR") == "12.5 point EUR");
    CHECK(read_as("kr.5") == "5 either kr.");
    CHECK(read_as("100 kr") == "100 either kr");
    CHECK(read_as("12.50 apples") == "wrong");
    CHECK(read_as("$12.50 EUR") == "wrong");
    CHECK(code_of("$") == "USD?");
    CHECK(code_of("US$") == "USD");
    CHECK(code_of("eur") == "EUR");
    CHECK(code_of("\u20ac") == "EUR");
    CHECK(code_of("\x80") == "EUR");
    CHECK(code_of("kr") == "shared");
    CHECK(code_of("") == "no sign");
    CHECK(code_of("ABC") == "no sign");
}

TEST_CASE("percentages, bounds and what is not stated", "[csv]") {
    CHECK(read_as("1.25%") == "1.25 point %");
    CHECK(read_as("14,83 %") == "14.83 comma %");
    for (const auto* bound : {"< 10%", "<5", "> 90%", "<=5", ">= 1.5", "\"< 10%\""})
        CHECK(read_as(bound) == "censored");
    for (const auto* missing : {"", " ", "--", " --", "-", "NA", "N/A", "#N/A", "n/a", "[]", "null", "NaN",
                                "\"\"", "\u2013", "\u2014", "\xA0"})
        CHECK(read_as(missing) == "missing");
    for (const auto* wrong : {"abc", "1-2", "1.2.3", "1,2,3", "1.234,567.8", "12a",        "<",    "<abc",
                              "$",   "%",   "1..2",  "--5x",  "00:04:52",    "2025-01-01", ".",    ",",
                              "()",  "+",   "\"",    "1 23",  "1e",          "0x10",       "1e5e5"})
        CHECK(read_as(wrong) == "wrong");
}

TEST_CASE("exponents and the most digits that are kept", "[csv]") {
    CHECK(read_as("1.2E+3") == "1200 point");
    CHECK(read_as("1,2e3") == "1200 comma");
    CHECK(read_as("5e-3") == "0.005 either");
    CHECK(read_as("1.234e3") == "1234 point");
    CHECK(read_as("1e18") == "1000000000000000000 either");
    CHECK(read_as("1e99") == "too long");
    CHECK(read_as("1e-99") == "too long");
    CHECK(read_as("0.1234567890123456789") == "too long");
    CHECK(read_as("12345678901234567890") == "12345678901234567890 either");
    CHECK(read_as("123456789012345678901234567890") == "too long");
    CHECK(read_as(std::string(5000, '9')) == "too long");
    CHECK(read_as("1" + std::string(40, ' ')) == "1 either");
}

TEST_CASE("the short way reads plain numbers as the careful one does", "[csv]") {
    Random random(21);
    int taken = 0;
    for (int round = 0; round < 300'000; ++round) {
        const auto size = 1 + random.below(18);
        std::string text;
        const std::string_view letters = round % 4 == 0   ? "0123456789.,-"
                                         : round % 4 == 1 ? "0123456789012.,"
                                                          : "0123456789";
        while (text.size() < size) text += letters[random.below(letters.size())];
        if (round % 4 == 3) text[random.below(text.size())] = static_cast<char>(random.below(256));
        const Padded padded(text);
        const char* begin = padded.view().data();
        std::int64_t digits = 0;
        int places = 0;
        Mark mark{};
        if (!quick_number(begin, begin + size, digits, places, mark)) {
            if (text.find_first_not_of("0123456789") == std::string::npos) FAIL(text << " is not taken");
            continue;
        }
        ++taken;
        const NumberCell careful = read_number_cell(padded.view());
        CellSum quick_sum, careful_sum;
        if (careful.kind != Kind::number || careful.mark != mark || !quick_sum.add(digits, places, mark) ||
            !careful_sum.add(careful.scaled, careful.mark) || quick_sum.clear != careful_sum.clear ||
            quick_sum.unclear_points != careful_sum.unclear_points ||
            quick_sum.unclear_commas != careful_sum.unclear_commas || careful.is_percent ||
            !careful.currency.empty())
            FAIL("\"" << text << "\" is " << read_as(text) << ", read shortly as " << digits << " with "
                      << places << " places, " << mark_name(mark));
    }
    CHECK(taken > 100'000);
}

TEST_CASE("any bytes as a number are read or refused", "[csv]") {
    Random random(22);
    const std::string_view letters("0123456789.,-+eE%$<>()' \"\r\xA0\xC2\xE2\x80\xAFkrEUR");
    for (int round = 0; round < 60'000; ++round) {
        std::string text;
        const auto size = random.below(24);
        while (text.size() < size) text += letters[random.below(letters.size())];
        const NumberCell number = read_number_cell(text);
        if (number.kind != Kind::number) continue;
        const auto negated = number.scaled == 0 ? text : "-" + text;
        REQUIRE(text.find_first_of("0123456789") != std::string::npos);
        if (text[0] >= '0' && text[0] <= '9') REQUIRE(read_number_cell("-" + text).scaled == -number.scaled);
    }
}

TEST_CASE("sums wait for the decimal mark", "[csv]") {
    const auto whole = Int128(small_power_of_ten(cell_places));
    CellSum sum;
    CHECK(sum.add(125, 1, Mark::point));           // 12.5
    CHECK(sum.add(1234, 0, Mark::unclear_comma));  // 1,234
    CHECK(sum.add(5678, 0, Mark::unclear_point));  // 5.678
    CHECK(sum.cells == 3);
    Int128 value = 0;
    CHECK(sum.value(false, value));
    CHECK(value == whole * 12 + whole / 2 + whole * 1234 + whole / 1000 * 5678);
    CHECK(sum.value(true, value));
    CHECK(value == whole * 12 + whole / 2 + whole / 1000 * 1234 + whole * 5678);
    CellSum other = sum;
    CHECK(other.add(sum));
    CHECK(other.cells == 6);
    Int128 twice = 0;
    CHECK(other.value(true, twice));
    CHECK(twice == value * 2);
}

TEST_CASE("sums that grow too large are told", "[csv]") {
    CellSum sum;
    const Int128 large = Int128(small_power_of_ten(18)) * small_power_of_ten(18) * 100;  // 10^38
    CHECK(sum.add(large, Mark::either));
    CHECK_FALSE(sum.add(large, Mark::either));
    CellSum unclear;
    unclear.unclear_commas = INT64_MAX;
    CHECK_FALSE(unclear.add(1234, 0, Mark::unclear_comma));
    CellSum full;
    full.unclear_points = INT64_MAX;
    Int128 value = 0;
    CHECK(full.value(true, value));
    full.clear = large;
    full.unclear_points = INT64_MAX;
    static_cast<void>(full.value(true, value));
    CellSum a, b;
    CHECK(a.add(large, Mark::either));
    CHECK(b.add(large, Mark::either));
    CHECK_FALSE(a.add(b));
}
