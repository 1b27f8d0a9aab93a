// Days as exports write them.
#include "read/csv/date_cell.hpp"
#include "support/catch.hpp"
#include "support/exports.hpp"

using namespace roi;
using namespace roi::read;
using namespace roi::test;
using Kind = DateCell::Kind;

namespace {

std::string day_text(std::int32_t day) {
    if (day == DateCell::impossible) return "none";
    const Date date = date_of(day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

/// "2025-03-01", "2025-03-01 or 2025-01-03" for one that leaves its order open, "missing", "wrong".
std::string day_of(std::string_view cell) {
    const DateCell day = read_date_cell(cell);
    if (day.kind == Kind::missing) return "missing";
    if (day.kind == Kind::wrong) return "wrong";
    if (day.day_first == day.month_first) return day_text(day.day_first);
    return day_text(day.day_first) + " or " + day_text(day.month_first);
}

std::string range_of(std::string_view text) {
    const auto range = read_date_range(text);
    return range ? day_text(days_of(range->from)) + ".." + day_text(days_of(range->to)) : "none";
}

}  // namespace

TEST_CASE("dates that have been seen in exports", "[csv]") {
    CHECK(day_of("2025-01-01") == "2025-01-01");
    CHECK(day_of("2025-01-31 10:30:00") == "2025-01-31");
    CHECK(day_of("2025-01-31T10:30:00Z") == "2025-01-31");
    CHECK(day_of("2026-07-03 11:02:00 -0400") == "2026-07-03");
    CHECK(day_of("\"Thu, 5 Feb 2026\"") == "2026-02-05");
    CHECK(day_of("\"Tue, Aug 26, 2025\"") == "2025-08-26");
    CHECK(day_of("Mar 15, 2025") == "2025-03-15");
    CHECK(day_of("7/18/2018") == "none or 2018-07-18");
    CHECK(day_of("18/7/2018") == "2018-07-18 or none");
    CHECK(day_of("7/8/2018") == "2018-08-07 or 2018-07-08");
    CHECK(day_of("7/7/2018") == "2018-07-07");
    CHECK(day_of("18.7.2018") == "2018-07-18");
    CHECK(day_of("1.08.2019") == "2019-08-01");
    CHECK(day_of("25-Jan-21") == "2021-01-25");
    CHECK(day_of("20-11-2024") == "2024-11-20 or none");
    CHECK(day_of("23-9-2026") == "2026-09-23 or none");
    CHECK(day_of("20250101") == "2025-01-01");
    CHECK(day_of("2025/01/31") == "2025-01-31");
    CHECK(day_of("23 september 2026 00:00") == "2026-09-23");
    CHECK(day_of("September 21, 2026, 12:00 AM") == "2026-09-21");
    CHECK(day_of("7/18/2018 3:04 PM") == "none or 2018-07-18");
    CHECK(day_of("2025-01-01\r") == "2025-01-01");
}

TEST_CASE("months in other languages", "[csv]") {
    CHECK(day_of("1. M\u00e4rz 2026") == "2026-03-01");
    CHECK(day_of("12 f\u00e9vr. 2026") == "2026-02-12");
    CHECK(day_of("1 ao\u00fbt 2026") == "2026-08-01");
    CHECK(day_of("1 juin 2026") == "2026-06-01");
    CHECK(day_of("1 juil. 2026") == "2026-07-01");
    CHECK(day_of("5 de febrero de 2026") == "2026-02-05");
    CHECK(day_of("3 ene 2026") == "2026-01-03");
    CHECK(day_of("7 gennaio 2026") == "2026-01-07");
    CHECK(day_of("7 settembre 2026") == "2026-09-07");
    CHECK(day_of("9 maart 2026") == "2026-03-09");
    CHECK(day_of("9. maj 2026") == "2026-05-09");
    CHECK(day_of("24 okt 2026") == "2026-10-24");
    CHECK(day_of("31. Dezember 2026") == "2026-12-31");
}

TEST_CASE("what is no day", "[csv]") {
    for (const auto* missing : {"", "-", "--", "\"\"", "N/A"}) CHECK(day_of(missing) == "missing");
    for (const auto* wrong : {"2025-02-29", "2025-13-01", "31.4.2026", "0000", "0001", "Ongoing",
                              "1899-12-31", "45000", "13/13/2025", "2025-01", "March 2025", "123456789",
                              "0/0/2025", "99999999", "1/2/3/4", "12:30", "a-b-c"})
        CHECK(day_of(wrong) == "wrong");
    CHECK(day_of("2024-02-29") == "2024-02-29");
    CHECK(day_of(std::string(100, '1')) == "wrong");
    CHECK(day_of("9999-12-31") == "9999-12-31");
}

TEST_CASE("ranges of days", "[csv]") {
    CHECK(range_of("27 January 2026 - 23 February 2026") == "2026-01-27..2026-02-23");
    CHECK(range_of("\"July 8, 2025 - July 31, 2025\"") == "2025-07-08..2025-07-31");
    CHECK(range_of("20230515-20230521") == "2023-05-15..2023-05-21");
    CHECK(range_of("2026-02-01 - 2026-02-28") == "2026-02-01..2026-02-28");
    CHECK(range_of("2026-02-01 \u2013 2026-02-28") == "2026-02-01..2026-02-28");
    CHECK(range_of("1. M\u00e4rz 2026 bis 31. M\u00e4rz 2026") == "2026-03-01..2026-03-31");
    CHECK(range_of("Mar 1, 2026 to Mar 31, 2026") == "2026-03-01..2026-03-31");
    CHECK(range_of("All time") == "none");
    CHECK(range_of("2026-02-28 - 2026-02-01") == "none");
    CHECK(range_of("3/4/2026 - 5/6/2026") == "none");  // the order is open
    CHECK(range_of("2026-02-01") == "none");
    CHECK(range_of("-") == "none");
    CHECK(range_of("") == "none");
}

TEST_CASE("every day from 1900 to 2100 in four forms", "[csv]") {
    const auto first = days_of(Date(std::chrono::year(1900), std::chrono::month(1), std::chrono::day(1)));
    for (std::int32_t day = first; day < first + 201 * 365; day += 3) {
        const Date date = date_of(day);
        const auto y = static_cast<int>(date.year());
        const auto m = static_cast<unsigned>(date.month()), d = static_cast<unsigned>(date.day());
        char text[64];
        for (const char* form : {"%04d-%02u-%02u", "%04d/%u/%u", "%04d%02u%02u"}) {
            std::snprintf(text, sizeof text, form, y, m, d);
            const auto read = read_date_cell(text);
            if (read.day_first != day || read.month_first != day) FAIL(text);
        }
        std::snprintf(text, sizeof text, "%u.%u.%04d", d, m, y);
        if (read_date_cell(text).day_first != day) FAIL(text);
        std::snprintf(text, sizeof text, "%u/%u/%04d", d, m, y);
        if (read_date_cell(text).day_first != day) FAIL(text);
        std::snprintf(text, sizeof text, "%u/%u/%04d", m, d, y);
        if (read_date_cell(text).month_first != day) FAIL(text);
    }
    SUCCEED();
}
