// Decimal: parsed, printed, added, multiplied, divided and rounded, at its limits and one past them.
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/numbers.hpp"

using namespace roi;
using test::dec;

namespace {

const std::string nines(38, '9');
Decimal greatest() { return dec(nines); }

Decimal::Fault fault_of(std::string_view text) {
    Decimal value;
    return Decimal::parse(text, value);
}

}  // namespace

TEST_CASE("a decimal is read as JSON writes numbers", "[decimal]") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"0", "0"},
        {"-0", "0"},
        {"-0.00", "0"},
        {"7", "7"},
        {"38.50", "38.5"},
        {"-38.50", "-38.5"},
        {"0.05", "0.05"},
        {"-0.05", "-0.05"},
        {"1e3", "1000"},
        {"1E+3", "1000"},
        {"1.5e-3", "0.0015"},
        {"-2.50E2", "-250"},
        {"0e400", "0"},
        {"0.0e-400", "0"},
        {"120e-1", "12"},
        {"100", "100"},
        {"1234567890123456789", "1234567890123456789"},
        {"123456789012345678.9", "123456789012345678.9"},
        {"0.123456789012345678", "0.123456789012345678"},
    };
    for (const auto& [text, printed] : cases) {
        INFO(text);
        CHECK(dec(text).to_string() == printed);
    }
}

TEST_CASE("what is not a number in JSON is not a decimal", "[decimal]") {
    for (const std::string text :
         {"",         "-",    "+",     "+1",    ".5",    "5.",    "-.5",          "01",
          "-01",      "00",   "1,000", "1 000", "1'000", "1_000", "NaN",          "nan",
          "Infinity", "-inf", "0x10",  "1e",    "1e+",   "1e-",   "1e1.5",        "--1",
          " 1",       "1 ",   "1.2.3", "1e5e5", "12%",   "EUR",   "\xEF\xBC\x91", "1\n"}) {
        INFO('"' + text + '"');
        CHECK(fault_of(text) == Decimal::Fault::not_a_number);
    }
    CHECK(fault_of(std::string_view("1\0", 2)) == Decimal::Fault::not_a_number);
}

TEST_CASE("thirty-eight digits and twenty-eight decimals are read, one more of either is refused",
          "[decimal]") {
    CHECK(dec(nines).to_string() == nines);
    CHECK(dec("-" + nines).to_string() == "-" + nines);
    CHECK(fault_of(nines + "0") == Decimal::Fault::too_many_digits);
    CHECK(fault_of("1" + nines) == Decimal::Fault::too_many_digits);
    CHECK(dec("1e37").to_string() == "1" + std::string(37, '0'));
    CHECK(fault_of("1e38") == Decimal::Fault::too_many_digits);
    CHECK(dec("1e-28").to_string() == "0." + std::string(27, '0') + "1");
    CHECK(fault_of("1e-29") == Decimal::Fault::too_many_places);
    const std::string full = std::string(10, '9') + "." + std::string(28, '9');
    CHECK(dec(full).to_string() == full);
    CHECK(fault_of("9" + full) == Decimal::Fault::too_many_digits);
    CHECK(fault_of(full + "9") != Decimal::Fault::none);
    for (const std::string text : {"1e400", "-1e400", "1e999999999999999999999", "123e123456"})
        CHECK(fault_of(text) == Decimal::Fault::too_many_digits);
    for (const std::string text : {"1e-400", "-1e-400", "1e-999999999999999999999"})
        CHECK(fault_of(text) == Decimal::Fault::too_many_places);
}

TEST_CASE("zeros at the end do not count against the limits, because the value is exact without them",
          "[decimal]") {
    CHECK(dec("1." + std::string(60, '0')).to_string() == "1");
    CHECK(dec("0." + std::string(60, '0')).is_zero());
    CHECK(dec("5" + std::string(50, '0') + "e-50").to_string() == "5");
}

TEST_CASE("a refused text leaves the value as it was", "[decimal]") {
    for (const std::string text : {"x", "1e38", "1e-29"}) {
        Decimal value(42);
        CHECK(Decimal::parse(text, value) != Decimal::Fault::none);
        CHECK(value == Decimal(42));
    }
}

TEST_CASE("a decimal is printed without trailing zeros, or with as many places as asked for", "[decimal]") {
    CHECK(Decimal::of(3850, 2).to_string() == "38.5");
    CHECK(Decimal::of(3850, 2).to_string(2) == "38.50");
    CHECK(Decimal::of(3850, 2).to_string(5) == "38.50000");
    CHECK(Decimal(0).to_string(2) == "0.00");
    CHECK(Decimal::of(0, 12).to_string() == "0");
    CHECK(Decimal(-7).to_string(1) == "-7.0");
    CHECK(Decimal::of(-5, 3).to_string() == "-0.005");
    CHECK(Decimal::of(12345, 3).to_string(2) == "12.345");
    CHECK(Decimal::of(1, 28).to_string(40).size() == 42);
}

TEST_CASE("a decimal refuses coefficients and places beyond its limits", "[decimal]") {
    CHECK_THROWS_AS(Decimal::of(greatest().coefficient() + 1, 0), Overflow);
    CHECK_THROWS_AS(Decimal::of(-greatest().coefficient() - 1, 0), Overflow);
    CHECK_THROWS_AS(Decimal::of(1, 29), Overflow);
    CHECK_THROWS_AS(Decimal::of(1, -1), Overflow);
    CHECK_NOTHROW(Decimal::of(greatest().coefficient(), 28));
}

TEST_CASE("sums, differences and products of everyday figures are exact", "[decimal]") {
    CHECK(dec("0.1") * dec("3") == dec("0.3"));
    CHECK(dec("0.1") + dec("0.2") == dec("0.3"));
    CHECK((dec("0.3") - dec("0.1")).to_string() == "0.2");
    CHECK(dec("312") * dec("38.50") == dec("12012"));
    CHECK(dec("1e25") + dec("0.000000000001") == dec("10000000000000000000000000.000000000001"));
    CHECK(dec("12345678901234567890") * dec("98765432109876543") ==
          dec("1219326311370217949644871231852004270"));
    Decimal sum;
    for (int i = 0; i < 1000; ++i) sum += Decimal::of(1, 2);
    CHECK(sum == Decimal(10));
    sum -= dec("0.01");
    CHECK(sum.to_string() == "9.99");
}

TEST_CASE("a sum beyond thirty-eight digits is an overflow, one at the limit is not", "[decimal]") {
    CHECK(dec(std::string(37, '9') + "8") + Decimal(1) == greatest());
    CHECK_THROWS_AS(greatest() + Decimal(1), Overflow);
    CHECK_THROWS_AS(-greatest() - Decimal(1), Overflow);
    CHECK_THROWS_AS(greatest() + greatest(), Overflow);
    CHECK_THROWS_AS(-greatest() - greatest(), Overflow);
    CHECK((greatest() - greatest()).is_zero());
    CHECK_THROWS_AS(dec("1e37") + dec("0.1"), Overflow);
    CHECK((dec("1e37") + Decimal::of(100, 2)).to_string() == "1" + std::string(36, '0') + "1");
    CHECK_THROWS_AS(dec("1e37") + dec("1e-28"), Overflow);
}

TEST_CASE("a product at the limit is exact, one past it is an overflow", "[decimal]") {
    CHECK(dec("1e19") * dec("1e18") == dec("1e37"));
    CHECK_THROWS_AS(dec("1e19") * dec("1e19"), Overflow);
    CHECK_THROWS_AS(greatest() * Decimal(2), Overflow);
    CHECK_THROWS_AS(greatest() * greatest(), Overflow);
    CHECK((greatest() * Decimal(0)).is_zero());
}

TEST_CASE("the greatest number times one is itself", "[decimal]") {
    CHECK(greatest() * Decimal(1) == greatest());
    CHECK(-greatest() * Decimal(1) == -greatest());
    CHECK(greatest() * Decimal::of(1, 2) == Decimal::of(greatest().coefficient(), 2));
}

TEST_CASE("zeros at the end of a factor or a result never make what fits too long", "[decimal]") {
    CHECK(dec("1000") * dec("75909062055569561727175188.002634540907") ==
          dec("75909062055569561727175188002.634540907"));
    CHECK(Decimal::of(Int128{1000} * 1'000'000'000'000, 12) * dec("1e33") == dec("1e36"));
    CHECK(dec("9999999999.9999999999999999999999999999") * Decimal(10000) ==
          dec("99999999999999.999999999999999999999999"));
    CHECK(Decimal(-10) * dec("0.555") * dec("1e36") == dec("-5.55e36"));
    CHECK(dec("1e37") * dec("0.555") == dec("5.55e36"));
    CHECK(dec("27810593620278414003025939.585396838651") + dec("99999999999999999999999999.999999999999") ==
          dec("127810593620278414003025939.58539683865"));
}

TEST_CASE("a product too long for thirty-eight digits keeps at least twelve decimals, rounded half-even",
          "[decimal]") {
    const Decimal third = Decimal::divide(1, 3, 28);
    const Decimal product = third * third;
    CHECK(product.places() == 28);
    CHECK(product == dec("0.1111111111111111111111111111"));
    // 10^-20 x 5 * 10^-9 = 5 * 10^-29 lies half-way between 0 and 10^-28.
    CHECK((dec("1e-20") * dec("5e-9")).is_zero());
    CHECK(dec("1e-20") * dec("15e-9") == dec("2e-28"));
    CHECK(dec("1e-20") * dec("25e-9") == dec("2e-28"));
    const Decimal large = dec("1234567890123.123456789012") * dec("1234567890123.123456789012");
    CHECK(large.places() >= Decimal::kept_places);
    CHECK(large.rounded(12) == dec("1524157875323060632530192.825661035705"));
    CHECK_THROWS_AS(dec("12345678901234.123456789012") * dec("12345678901234.123456789012"), Overflow);
}

TEST_CASE("decimals compare by value, whatever their places", "[decimal]") {
    CHECK(dec("1.0") == Decimal(1));
    CHECK(Decimal::of(100, 2) == Decimal(1));
    CHECK(dec("-0") == Decimal(0));
    CHECK(dec("0.1") < dec("0.11"));
    CHECK(dec("-0.1") > dec("-0.11"));
    CHECK(dec("-1e-28") < Decimal(0));
    CHECK(greatest() > Decimal::of(greatest().coefficient(), 28));
    CHECK(dec("1e37") > dec("1e-28"));
    CHECK(-dec("1e37") < dec("1e-28"));
    CHECK(greatest() > -greatest());
    CHECK((compare_products(greatest(), greatest(), greatest(), -greatest()) > 0));
    CHECK((compare_products(greatest(), dec("1e-28"), dec("1e-28"), greatest()) == 0));
    CHECK((compare_products(0, 5, 0, -7) == 0));
    CHECK((compare_products(-1, 5, 0, 7) < 0));
    CHECK((compare_products(2, 3, dec("1.5"), dec("4.0000000000000000000000000001")) < 0));
}

TEST_CASE("each way to round decides ties and halves as its name says", "[decimal]") {
    struct Row {
        const char* value;
        const char* half_even;
        const char* half_up;
        const char* half_down;
        const char* up;
        const char* down;
        const char* floor;
        const char* ceiling;
    };
    const std::vector<Row> rows{
        {"2.5", "2", "3", "2", "3", "2", "2", "3"},
        {"3.5", "4", "4", "3", "4", "3", "3", "4"},
        {"-2.5", "-2", "-3", "-2", "-3", "-2", "-3", "-2"},
        {"-3.5", "-4", "-4", "-3", "-4", "-3", "-4", "-3"},
        {"2.51", "3", "3", "3", "3", "2", "2", "3"},
        {"2.49", "2", "2", "2", "3", "2", "2", "3"},
        {"-2.51", "-3", "-3", "-3", "-3", "-2", "-3", "-2"},
        {"-2.49", "-2", "-2", "-2", "-3", "-2", "-3", "-2"},
        {"0.5", "0", "1", "0", "1", "0", "0", "1"},
        {"-0.5", "0", "-1", "0", "-1", "0", "-1", "0"},
        {"2", "2", "2", "2", "2", "2", "2", "2"},
        {"2.0", "2", "2", "2", "2", "2", "2", "2"},
        {"0.0000000000000000000000000001", "0", "0", "0", "1", "0", "0", "1"},
    };
    for (const auto& row : rows) {
        INFO(row.value);
        const Decimal value = dec(row.value);
        CHECK(value.rounded(0) == dec(row.half_even));
        CHECK(value.rounded(0, Rounding::half_even) == dec(row.half_even));
        CHECK(value.rounded(0, Rounding::half_up) == dec(row.half_up));
        CHECK(value.rounded(0, Rounding::half_down) == dec(row.half_down));
        CHECK(value.rounded(0, Rounding::up) == dec(row.up));
        CHECK(value.rounded(0, Rounding::down) == dec(row.down));
        CHECK(value.rounded(0, Rounding::floor) == dec(row.floor));
        CHECK(value.rounded(0, Rounding::ceiling) == dec(row.ceiling));
        CHECK(Decimal::divide(value, 1, 0, Rounding::half_even) == dec(row.half_even));
        CHECK(Decimal::divide(value, 1, 0, Rounding::up) == dec(row.up));
        CHECK(Decimal::divide(-value, -1, 0, Rounding::floor) == dec(row.floor));
    }
}

TEST_CASE("rounding never pads, and never leaves a negative zero", "[decimal]") {
    CHECK(Decimal(2).rounded(4).places() == 0);
    CHECK(dec("-0.001").rounded(2).to_string() == "0");
    CHECK(dec("-0.001").rounded(2).to_string(2) == "0.00");
    CHECK(dec("1.005").rounded(2).to_string() == "1");  // 1.00: the tie goes to the even digit
    CHECK(dec("1.015").rounded(2).to_string() == "1.02");
    CHECK(greatest().rounded(0) == greatest());
    CHECK(Decimal::of(greatest().coefficient(), 28).rounded(0) == dec("10000000000"));
}

TEST_CASE("a decimal is rounded to significant digits", "[decimal]") {
    CHECK(dec("123.456").rounded_to_digits(4) == dec("123.5"));
    CHECK(dec("123456").rounded_to_digits(2) == dec("120000"));
    CHECK(dec("125000").rounded_to_digits(2) == dec("120000"));
    CHECK(dec("0.0012345").rounded_to_digits(3) == dec("0.00123"));
    CHECK(dec("999.96").rounded_to_digits(4) == dec("1000"));
    CHECK(dec("5").rounded_to_digits(12) == dec("5"));
    CHECK(greatest().rounded_to_digits(38) == greatest());
    CHECK_THROWS_AS(greatest().rounded_to_digits(37), Overflow);
    CHECK(greatest().rounded_to_digits(37, Rounding::down) == dec(std::string(37, '9') + "0"));
}

TEST_CASE("a quotient is rounded once, to the places asked for", "[decimal]") {
    CHECK(Decimal::divide(1, 3, 2) == dec("0.33"));
    CHECK(Decimal::divide(2, 3, 2) == dec("0.67"));
    CHECK(Decimal::divide(-2, 3, 2) == dec("-0.67"));
    CHECK(Decimal::divide(1, 8, 2) == dec("0.12"));
    CHECK(Decimal::divide(3, 8, 2) == dec("0.38"));
    CHECK(Decimal::divide(1, 8, 2, Rounding::half_up) == dec("0.13"));
    CHECK(Decimal::divide(73300, 1700, 12) == dec("43.117647058824"));
    CHECK(Decimal::divide(6988, 11720, 12) == dec("0.596245733788"));
    CHECK(Decimal::divide(0, 7, 12).is_zero());
    CHECK(Decimal::divide(greatest(), greatest(), 12) == Decimal(1));
    CHECK(Decimal::divide(greatest(), 1, 0) == greatest());
    CHECK(Decimal::divide(dec("1e-28"), dec("1e-28"), 28) == Decimal(1));
    CHECK(Decimal::divide(1, greatest(), 28).is_zero());
    CHECK(Decimal::divide(1, greatest(), 28, Rounding::up) == dec("1e-28"));
    CHECK_THROWS_AS(Decimal::divide(greatest(), dec("0.1"), 0), Overflow);
    CHECK_THROWS_AS(Decimal::divide(greatest(), 1, 1), Overflow);
}

TEST_CASE("a quotient with a dividend of many decimals sees the whole remainder", "[decimal]") {
    // The dividend has 28 decimals, the result none: divisors of every size take every branch of the
    // division.
    const Decimal half = Decimal::of(5, 1);
    const Decimal more = half + dec("1e-28");
    const Decimal less = half - dec("1e-28");
    for (const auto& divisor : {dec("1"), dec("3"), dec("1e9"), dec("12345678901")}) {
        INFO(divisor);
        CHECK(Decimal::divide(half * divisor, divisor, 0).is_zero());
    }
    CHECK(Decimal::divide(more, 1, 0) == Decimal(1));
    CHECK(Decimal::divide(less, 1, 0).is_zero());
    CHECK(Decimal::divide(more, 1, 0, Rounding::half_down) == Decimal(1));
    CHECK(Decimal::divide(less, 1, 0, Rounding::half_up).is_zero());
    const Decimal tiny = Decimal::of(greatest().coefficient(), 28);
    CHECK(Decimal::divide(tiny, greatest(), 0).is_zero());
    CHECK(Decimal::divide(tiny, greatest(), 0, Rounding::up) == Decimal(1));
    CHECK(Decimal::divide(-tiny, greatest(), 0, Rounding::floor) == Decimal(-1));
    CHECK(Decimal::divide(tiny, greatest(), 28) == dec("1e-28"));
}

TEST_CASE("a decimal knows its digits", "[decimal]") {
    CHECK(dec("0.5").integer_digits() == 1);
    CHECK(dec("0").integer_digits() == 1);
    CHECK(dec("312").integer_digits() == 3);
    CHECK(dec("999.99").integer_digits() == 3);
    CHECK(dec("1000").integer_digits() == 4);
    CHECK(greatest().integer_digits() == 38);
    CHECK(dec("-312.5").integer_digits() == 3);
    CHECK(Decimal::of(3850, 2).significant_places() == 1);
    CHECK(Decimal::of(0, 5).significant_places() == 0);
    CHECK(dec("1e-28").significant_places() == 28);
    CHECK(dec("2.0").is_whole());
    CHECK_FALSE(dec("2.5").is_whole());
    CHECK(dec("-7").is_negative());
    CHECK_FALSE(dec("-0").is_negative());
}

TEST_CASE("a decimal becomes the nearest double", "[decimal]") {
    CHECK(dec("0.5").to_double() == 0.5);
    CHECK(dec("-38.5").to_double() == -38.5);
    CHECK(dec("0.1").to_double() == 0.1);
    CHECK(dec("1e37").to_double() == 1e37);
}

TEST_CASE("twenty-six digits before the point fit together with twelve behind it", "[decimal]") {
    const std::string text = std::string(26, '9') + "." + std::string(12, '9');
    CHECK(dec(text).to_string() == text);
}

namespace {

/// The digits one by one, with nothing clever about them.
std::string plain_text(const Decimal& value, int min_places) {
    Int128 rest = value.coefficient() < 0 ? -value.coefficient() : value.coefficient();
    std::string digits;
    for (; rest != 0; rest /= 10)
        digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
    const auto places = static_cast<std::size_t>(value.places());
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    std::string fraction = digits.substr(digits.size() - places);
    const auto least = static_cast<std::size_t>(min_places);
    while (fraction.size() > least && fraction.back() == '0') fraction.pop_back();
    if (fraction.size() < least) fraction.append(least - fraction.size(), '0');
    return (value.is_negative() ? "-" : "") + digits.substr(0, digits.size() - places) +
           (fraction.empty() ? "" : "." + fraction);
}

}  // namespace

TEST_CASE("a decimal is appended digit for digit, whatever its size", "[decimal]") {
    std::vector<Int128> coefficients{0, 1, 9, 10, 99, 100, 101, 1000, 999'999, 123'456'789};
    for (Int128 power = 1; power < greatest().coefficient() / 10; power *= 10)  // either side of every length
        for (const int step : {-1, 0, 1}) coefficients.push_back(power * 10 + step);
    for (const char* wide :
         {"9223372036854775807", "9223372036854775808", "18446744073709551615", "18446744073709551616",
          "99999999999999999999999999999999999999", "10000000000000000000100000000000000000",
          "12345678901234567890123456789012345678"})
        coefficients.push_back(dec(wide).coefficient());
    for (const auto coefficient : coefficients)
        for (const int places : {0, 1, 2, 12, 19, 28})
            for (const int min_places : {0, 2, 3, 28})
                for (const int sign : {1, -1}) {
                    const Decimal value = Decimal::of(sign * coefficient, places);
                    std::string text = "text";
                    value.append_to(text, min_places);
                    REQUIRE(text == "text" + plain_text(value, min_places));
                }
    CHECK(Decimal(0).to_string(3) == "0.000");
    CHECK(Decimal::of(0, 5).to_string() == "0");
    CHECK(Decimal::of(-1, 28).to_string() == "-0." + std::string(27, '0') + "1");
    CHECK((-greatest()).to_string() == "-" + nines);
}
