// Exports as a whole: what is decided from all of their cells, and what is refused.
#include <array>
#include <cerrno>
#include <system_error>

#include "support/catch.hpp"
#include "support/exports.hpp"

using namespace roi;
using namespace roi::test;
using Mark = ImportRules::DecimalMark;
using Order = ImportRules::DateOrder;

namespace {

const std::string headings = "Day,Campaign,Cost,Clicks\n";

std::string sums(const std::string& rows, const ImportRules& rules = {}) {
    return sums_of(import_text_of(headings + rows, rules));
}

/// The count of an action of the first campaign; "none" where it has no such action.
std::string count_of(const Result<Imported>& imported, const std::string& name) {
    if (!imported) return listed(imported.mistakes());
    for (const auto& campaign : imported->campaigns)
        for (const auto& action : campaign.actions)
            if (action.name == name) return action.count.likely().numerator().to_string();
    return "none";
}

ImportRules mapped(std::vector<ImportRules::Mapping> mappings) {
    ImportRules rules;
    rules.mappings = std::move(mappings);
    return rules;
}

ImportRules by(GroupBy what) {
    ImportRules rules;
    rules.by = {what};
    return rules;
}

}  // namespace

TEST_CASE("the decimal mark is that of the file", "[import]") {
    CHECK(sums("2026-01-01,A,12.50,1\n") == "A 12.5");
    CHECK(sums("2026-01-01,A,\"1,234\",1\n2026-01-01,B,0.5,1\n") == "A 1234, B 0.5");
    CHECK(sums("2026-01-01,A,\"1,234\",1\n2026-01-01,B,\"0,5\",1\n") == "A 1.234, B 0.5");
    CHECK(sums("2026-01-01,A,\"1,234\",1\n") == "R078 2:14");
    CHECK(sums("2026-01-01,A,\"1,234\",1\n2026-01-01,B,5.678,1\n") == "R078 2:14");
    CHECK(sums("2026-01-01,A,0.5,1\n2026-01-01,B,\"0,5\",1\n") == "R080 3:14");
    ImportRules rules;
    rules.decimal = Mark::comma;
    CHECK(sums("2026-01-01,A,\"1,234\",1\n", rules) == "A 1.234");
    CHECK(sums("2026-01-01,A,1.5,1\n", rules) == "R080 2:14");
    rules.decimal = Mark::point;
    CHECK(sums("2026-01-01,A,\"1,234\",1\n", rules) == "A 1234");
}

TEST_CASE("the order of dates is that of the file", "[import]") {
    const auto period = [](const std::string& rows, Order dates = Order::found) {
        ImportRules rules;
        rules.dates = dates;
        const auto imported = import_text_of(headings + rows, rules);
        if (!imported) return listed(imported.mistakes());
        return told(*imported->campaigns.front().period);
    };
    CHECK(period("3/4/2026,A,1.5,1\n13/4/2026,A,1.5,1\n") == "2026-4-3..2026-4-13");
    CHECK(period("3/4/2026,A,1.5,1\n3/14/2026,A,1.5,1\n") == "2026-3-4..2026-3-14");
    CHECK(period("3/4/2026,A,1.5,1\n") == "R079 2:1");
    CHECK(period("3/4/2026,A,1.5,1\n", Order::day_first) == "2026-4-3..2026-4-3");
    CHECK(period("3/4/2026,A,1.5,1\n", Order::month_first) == "2026-3-4..2026-3-4");
    CHECK(period("13/4/2026,A,1.5,1\n3/14/2026,A,1.5,1\n") == "R081 3:1");
    CHECK(period("13/4/2026,A,1.5,1\n", Order::month_first) == "R081 2:1");
    CHECK(period("4/4/2026,A,1.5,1\n") == "2026-4-4..2026-4-4");
}

TEST_CASE("every wrong row is told, up to a hundred", "[import]") {
    CHECK(sums("2026-01-01,A,x,1\n2026-99-01,A,1.5,1\n2026-01-01,A\n2026-01-01,A,1.5,1,2\n") ==
          "R076 2:14, R077 3:1, R075 4:12, R075 5:18");
    std::string rows;
    for (int i = 0; i < 150; ++i) rows += "2026-01-01,A,x,1\n";
    const auto many = import_text_of(headings + rows);
    REQUIRE_FALSE(many);
    CHECK(many.mistakes().size() == 101);  // the last one counts the others
    ImportRules rules;
    rules.keep_going = true;
    const auto rest = import_text_of(headings + rows + "2026-01-01,A,1.5,1\n", rules);
    REQUIRE(rest);
    CHECK(sums_of(rest) == "A 1.5");
    CHECK(rest->left_out.size() == 101);
    REQUIRE(rest->report.dropped.size() == 1);
    CHECK(rest->report.dropped[0].rows == 150);
    CHECK(rest->report.rows_kept == 1);
}

TEST_CASE("totals are left out and held against the sum", "[import]") {
    for (const auto* label :
         {"Total", "\"Total: Account\"", "Gesamt", "Summe", "Grand total", "I alt", "Totalt"}) {
        const auto imported =
            import_text_of(headings + label + ",,3.00,2\n2026-01-01,A,1.25,1\n2026-01-01,B,1.75,1\n");
        INFO(label);
        CHECK(sums_of(imported) == "A 1.25, B 1.75");
        REQUIRE(imported->report.own_total);
        CHECK(imported->report.own_total->stated == Decimal(3));
        CHECK(imported->report.own_total->summed == Decimal(3));
    }
    CHECK(sums("2026-01-01,Total Rewards,1.25,1\n2026-01-01,Gesamtpaket,1.75,1\n") ==
          "Total Rewards 1.25, Gesamtpaket 1.75");
}

TEST_CASE("what cannot be read is told", "[import]") {
    const auto failing = [at = 0](char* buffer, std::size_t size) mutable -> std::size_t {
        if (at++ > 0) throw std::system_error(EIO, std::generic_category());
        return std::string("Day,Campaign,Cost\n2026").copy(buffer, size);
    };
    CHECK(listed(import_export("export.csv", failing, {}).mistakes()) == "R001 0:0");
    CHECK(listed(import_export("/nowhere/at/all.csv", {}).mistakes()) == "R001 0:0");
    CHECK(sums_of(import_text_of("")) == "R083 1:1");
    CHECK(sums_of(import_text_of("\n\n")) == "R083 1:1");
    CHECK(sums_of(import_text_of(headings)) == "R083 0:0");
    CHECK(sums_of(import_text_of("a,b\n1,2\n")).starts_with("R071"));
    CHECK(sums_of(import_text_of("{\"name\":1}")).starts_with("R070"));
    CHECK(sums_of(import_text_of("<html>")).starts_with("R070"));
    CHECK(sums_of(import_text_of("PK\x03\x04")).starts_with("R070"));
    CHECK(sums(std::string("2026-01-01,A\0,1.5,1\n", 20)).starts_with("R073"));
    CHECK(sums("2026-01-01,\"A,1.5,1\n") == "R074 2:1");
}

TEST_CASE("a failure while threads read is told once", "[import]") {
    std::string text = headings;
    while (text.size() < 3'000'000) text += "2026-01-01,A,1.5,1\n";
    for (const unsigned jobs : {1U, 4U}) {
        ImportRules rules;
        rules.jobs = jobs;
        const auto failing = [&text, at = std::size_t{0}](char* buffer,
                                                          std::size_t size) mutable -> std::size_t {
            if (at > 2'000'000) throw std::system_error(EIO, std::generic_category());
            const auto count = text.copy(buffer, std::min<std::size_t>(size, 65536), at);
            at += count;
            return count;
        };
        CHECK(listed(import_export("export.csv", failing, rules).mistakes()) == "R001 0:0");
    }
}

TEST_CASE("the currency of a short heading", "[import]") {
    for (const auto* heading : {"Cost (EUR)", "Cost [EUR]", "Cost (\u20ac)"})
        for (int columns = 0; columns < 20; ++columns) {
            std::string text = "Campaign," + std::string(heading);
            for (int i = 0; i < columns; ++i) text += ",C" + std::to_string(i);
            text += "\nA,1.5" + std::string(static_cast<std::size_t>(columns), ',') + "\n";
            const auto imported = import_text_of(text);
            REQUIRE(imported);
            CHECK(imported->report.currency == "EUR");
        }
}

TEST_CASE("rows cut off are told, whatever the platform", "[import]") {
    for (const auto platform : import_platforms()) {
        ImportRules rules;
        rules.platform = platform;
        for (const auto* row : {"1", "1,2", ",", "-", "\"\"", " ", "1,2,3,4,5,6,7,8,9,10"}) {
            const auto imported =
                import_text_of("Cost,CPC (Destination),Impressions,Clicks,Campaign name\n1,2,3,4,A\n" +
                                   std::string(row) + "\n",
                               rules);
            CHECK((imported || !imported.mistakes().empty()));
        }
    }
    CHECK(sums_of(import_text_of(
              "Cost,CPC (Destination),Impression,By Day,Campaign name\n1\n1,2,3,2026-01-01,A\n")) ==
          "R075 2:1");
}

TEST_CASE("a name of blanks and controls alone is none", "[import]") {
    CHECK(sums("2026-01-01,\"\n\",5.50,1\n") == "(no name) 5.5");
    CHECK(sums("2026-01-01,\x11,5.50,1\n") == "(no name) 5.5");
    CHECK(sums("2026-01-01,\" A\tB\n\",5.50,1\n") == "A\tB 5.5");
}

TEST_CASE("a row that ends before it begins is one mistake", "[import]") {
    const std::string text =
        "date_from,date_to,campaign,spend\n2026-03-05,2026-03-01,A,5.50\n2026-03-01,2026-03-02,A,6.50\n";
    CHECK(sums_of(import_text_of(text)) == "R026 2:12");
    ImportRules rules;
    rules.keep_going = true;
    const auto rest = import_text_of(text, rules);
    REQUIRE(rest);
    CHECK(sums_of(rest) == "A 6.5");
    CHECK(rest->left_out.size() == 1);
    CHECK(rest->report.rows_kept == 1);
}

TEST_CASE("a column that is mapped counts once") {
    const std::string google = "Campaign,Cost,Impr.,Avg. CPC,Conversions\nA,5.50,10,1.5,7\n";
    CHECK(count_of(import_text_of(google, mapped({{"purchases", "Conversions"}})), "Purchase") == "7");
    const std::string plain = "Name,Amount,Other\nA,5.5,7.5\n";
    CHECK(sums_of(import_text_of(plain,
                                 mapped({{"campaign", "Name"}, {"spend", "Amount"}, {"spend", "Amount"}}))) ==
          "R082 1:1");
    CHECK(sums_of(import_text_of(
              plain, mapped({{"campaign", "Name"}, {"spend", "Amount"}, {"clicks", "Amount"}}))) ==
          "R082 1:1");
    CHECK(sums_of(import_text_of(
              plain, mapped({{"campaign", "Name"}, {"spend", "Amount"}, {"spend", "Other"}}))) != "A 13");
}

TEST_CASE("money of two signs is never added up") {
    CHECK(sums("2026-01-01,A,$5.50,1\n2026-01-01,A,\u20ac5.50,1\n").starts_with("R084"));
    CHECK(sums("2026-01-01,A,kr 5.50,1\n2026-01-01,A,\u20ac5.50,1\n").starts_with("R084"));
    CHECK(sums("2026-01-01,A,$5.50,1\n2026-01-01,A,\u00a55.50,1\n").starts_with("R084"));
}

TEST_CASE("signs give the same currency with any number of threads") {
    for (const unsigned jobs : {1U, 2U}) {
        ImportRules rules;
        rules.jobs = jobs;
        const auto imported =
            import_text_of(headings + "2026-01-01,A,\u00a55.50,1\n2026-01-01,B,$5.50,1\n", rules);
        if (imported) CHECK(imported->report.currency == "JPY");
    }
}

TEST_CASE("a row without a name is a total where all of its sums are") {
    CHECK(sums_of(import_text_of("Campaign,Cost,Clicks\n,10.00,5\nA,99.00,5\n")) == "(no name) 10, A 99");
}

TEST_CASE("a total of one campaign is left out however rows are put together") {
    const std::string text = "Campaign,Ad group,Cost,Impr.\nA,x,1.5,10\nA,y,2.5,20\nA,Total,4.0,30\n";
    CHECK(sums_of(import_text_of(text, by(GroupBy::ad_set))) == "A / x 1.5, A / y 2.5");
    CHECK(sums_of(import_text_of(text)) == "A 4");
}

TEST_CASE("a row that is left out because sums grow too large is not in the sum") {
    ImportRules rules;
    rules.keep_going = true;
    const std::string large = "2026-01-01,A,99999999999999999999.00,1\n";
    const auto imported = import_text_of(headings + large + large + large + large, rules);
    if (imported) CHECK(sums_of(imported) == "A 99999999999999999999");
}

TEST_CASE("sums that grow too large are told with any number of threads") {
    std::string filler;
    while (filler.size() < 1'100'000) filler += "2026-01-01,B,1.00,1\n";
    std::string text = headings;
    for (int i = 0; i < 4; ++i) text += "2026-01-01,A,99999999999999999999.00,1\n" + filler;
    for (const unsigned jobs : {1U, 2U, 5U, 8U}) {
        ImportRules rules;
        rules.jobs = jobs;
        INFO(jobs);
        CHECK(sums_of(import_text_of(text, rules)).starts_with("R040"));
    }
}

TEST_CASE("names that look like missing cells stay names") {
    CHECK(sums("2026-01-01,NA,5.50,1\n2026-01-01,None,6.50,1\n") == "NA 5.5, None 6.5");
}

TEST_CASE("a NUL above the rows is refused") {
    CHECK(sums_of(import_text_of(std::string("x\0y\n", 4) + headings + "2026-01-01,A,5.50,1\n"))
              .starts_with("R073"));
    CHECK(sums_of(import_text_of(std::string("Day,Campaign,Co\0st,Cost\n2026-01-01,A,1,5.50\n", 43)))
              .starts_with("R073"));
}

TEST_CASE("a line break inside a cell does not end rows that end with a return") {
    CHECK(sums_of(import_text_of("Day,Campaign,Cost\r2026-01-01,\"A\nB\",5.50\r2026-01-01,C,6.50\r")) ==
          "A\nB 5.5, C 6.5");
}

TEST_CASE("months of Windows-1252 are months") { CHECK(sums("1. M\xE4rz 2026,A,5.50,1\n") == "A 5.5"); }

TEST_CASE("a table without any figure is empty") { CHECK(sums("2026-01-01,A,--,--\n").starts_with("R083")); }

TEST_CASE("rows behind an empty line are no less than an error") {
    const std::string google = "Campaign,Cost,Impr.\nA,5.50,10\n\n";
    CHECK(sums_of(import_text_of(google + "B,6.50\nC,7.5,1\n")) == "R075 4:3");
    CHECK(sums_of(import_text_of(google + "Campaign,Cost,Impr.\nB,1.5,1\n")) == "A 5.5, B 1.5");
}

TEST_CASE("a row is too long wherever it stands") {
    const std::string row = "2026-01-01,\"" + std::string(1'200'000, 'x') + "\",1.5,1\n";
    for (std::size_t size = 0; size < 1'000'000; size += 150'000) {
        std::string lead;
        while (lead.size() < size) lead += "2026-01-01,A,1.5,1\n";
        INFO(size);
        CHECK(sums(lead + row).starts_with("R072"));
    }
}

TEST_CASE("a name is no longer than a campaign file may hold") {
    const auto imported = import_text_of(headings + "2026-01-01," + std::string(70'000, 'x') + ",1.5,1\n");
    if (imported) CHECK(read_campaigns(json_of(imported->campaigns)));
}
