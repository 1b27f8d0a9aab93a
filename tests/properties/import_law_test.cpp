// Laws of the import over random tables: the way a table is written, the pieces it comes in and the number of
// threads change nothing.
#include <map>

#include "properties/table.hpp"
#include "support/catch.hpp"
#include "support/exports.hpp"
#include "support/print.hpp"

using namespace roi;
using namespace roi::test;

namespace {

/// "name 2026-1-1..2026-2-3 spend revenue; clicks", one line a campaign, as the table has them.
std::string expected_of(const Table& table) {
    struct Sums {
        std::int64_t spend = -1, clicks = -1, revenue = -1;
        int first = 99'999'999, last = 0;
    };
    std::vector<std::string> order;
    std::map<std::string, Sums> all;
    for (const auto& row : table.rows) {
        const auto [found, is_new] = all.emplace(row.campaign, Sums{});
        if (is_new) order.push_back(row.campaign);
        Sums& sums = found->second;
        const auto add = [](std::int64_t& sum, std::int64_t value) {
            if (value >= 0) sum = std::max<std::int64_t>(sum, 0) + value;
        };
        add(sums.spend, row.spend);
        add(sums.clicks, row.clicks);
        add(sums.revenue, row.revenue);
        const int day = row.year * 10000 + row.month * 100 + row.day;
        sums.first = std::min(sums.first, day);
        sums.last = std::max(sums.last, day);
    }
    std::string text;
    for (const auto& name : order) {
        const Sums& sums = all[name];
        if (sums.spend < 0 && sums.clicks < 0 && sums.revenue < 0) continue;
        const auto amount = [](std::int64_t value) {
            return value < 0 ? "none" : Decimal::of(value, 2).to_string();
        };
        text += name + " " + std::to_string(sums.first) + ".." + std::to_string(sums.last) + " " +
                amount(sums.spend) + " " + (sums.clicks < 0 ? "none" : std::to_string(sums.clicks)) + " " +
                amount(sums.revenue) + "\n";
    }
    return text;
}

int number_of(const Date& date) {
    return static_cast<int>(date.year()) * 10000 +
           static_cast<int>(static_cast<unsigned>(date.month())) * 100 +
           static_cast<int>(static_cast<unsigned>(date.day()));
}

/// The same of what was imported.
std::string found_in(const Result<Imported>& imported) {
    if (!imported) return told(imported.mistakes());
    std::string text;
    for (const auto& campaign : imported->campaigns) {
        std::string clicks = "none", revenue = "none";
        for (const auto& action : campaign.actions) {
            if (action.name == "Click") clicks = action.count.likely().numerator().to_string();
            if (!action.value) continue;
            const auto* sale = std::get_if<SaleValue>(&*action.value);
            if (sale != nullptr) revenue = sale->price.likely().numerator().to_string();
        }
        text += campaign.name + " ";
        if (campaign.period)
            text += std::to_string(number_of(campaign.period->from)) + ".." +
                    std::to_string(number_of(campaign.period->to));
        text += " " + (campaign.costs.empty() ? "none" : spend_of(campaign).to_string()) + " " + clicks +
                " " + revenue + "\n";
    }
    return text;
}

Result<Imported> import_with(const std::string& text, unsigned jobs, std::size_t chunk = 65536,
                             bool keep_going = false) {
    ImportRules rules;
    rules.jobs = jobs;
    rules.keep_going = keep_going;
    return import_text_of(text, rules, chunk);
}

/// Several megabytes of rows; `odd` writes the odd ones.
std::string large_text(std::uint64_t seed, std::size_t bytes,
                       const std::function<std::string(Random&, std::size_t)>& odd) {
    Random random(seed);
    std::string text = "Day,Campaign,Cost,Clicks,Conv. value\n";
    for (std::size_t row = 0; text.size() < bytes; ++row) {
        if (auto other = odd(random, row); !other.empty()) {
            text += other;
            continue;
        }
        char line[128];
        std::snprintf(line, sizeof line, "2026-%02d-%02d,Campaign %d,%d.%02d,%d,%d.%02d\n",
                      random.between(1, 12), random.between(1, 28), random.between(1, 300),
                      random.between(0, 900), random.between(0, 99), random.between(0, 9999),
                      random.between(0, 900), random.between(0, 99));
        text += line;
    }
    return text;
}

void check_jobs(const std::string& text, bool keep_going = false) {
    const auto one = import_with(text, 1, 65536, keep_going);
    for (const unsigned jobs : {2U, 5U}) {
        const auto many = import_with(text, jobs, 4099, keep_going);
        REQUIRE(static_cast<bool>(one) == static_cast<bool>(many));
        CHECK((told(one) == told(many)));
    }
}

}  // namespace

TEST_CASE("a table is the same table in every convention", "[law][import]") {
    Random random(61);
    for (int round = 0; round < 700; ++round) {
        const Table table = random_table(random, 1 + random.below(30));
        const std::string expected = expected_of(table);
        for (int i = 0; i < 3; ++i) {
            const Convention convention = random_convention(random);
            const std::string text = written(table, convention);
            constexpr std::size_t chunks[]{1, 7, 4096, 1U << 20};
            const auto imported = import_with(text, 1, chunks[random.below(4)]);
            if (found_in(imported) != expected) {
                INFO(described(convention));
                CAPTURE(text);
                REQUIRE(found_in(imported) == expected);
            }
            const auto& report = imported->report;
            REQUIRE(report.rows_kept == table.rows.size());
            REQUIRE(report.delimiter == convention.delimiter);
            const bool has_total = convention.total != Convention::Total::none;
            REQUIRE(report.dropped.size() == (has_total ? 1 : 0));
            REQUIRE(report.own_total.has_value() == has_total);
            if (has_total) REQUIRE(report.own_total->stated == report.own_total->summed);
        }
    }
}

TEST_CASE("rows that end with a return alone are rows", "[law][import]") {
    Random random(62);
    for (int round = 0; round < 300; ++round) {
        Table table = random_table(random, 1 + random.below(20));
        for (auto& row : table.rows) std::replace(row.campaign.begin(), row.campaign.end(), '\n', '/');
        Convention convention = random_convention(random);
        convention.row_end = "\r";
        INFO(described(convention));
        REQUIRE(found_in(import_with(written(table, convention), 1)) == expected_of(table));
    }
}

TEST_CASE("the order of rows changes no sum", "[law][import]") {
    Random random(63);
    for (int round = 0; round < 400; ++round) {
        Table table = random_table(random, 2 + random.below(30));
        const Convention convention = random_convention(random);
        const auto lines = [&](std::string text) {
            std::multiset<std::string> set;
            while (!text.empty()) {
                const auto end = text.find('\n');
                set.insert(text.substr(0, end));
                text.erase(0, end == std::string::npos ? end : end + 1);
            }
            return set;
        };
        const auto before = lines(found_in(import_with(written(table, convention), 1)));
        for (std::size_t i = table.rows.size(); i-- > 1;)
            std::swap(table.rows[i], table.rows[random.below(i + 1)]);
        INFO(described(convention));
        REQUIRE(before == lines(found_in(import_with(written(table, convention), 1))));
    }
}

TEST_CASE("a file cut at any byte never gives more than the whole", "[law][import]") {
    Random random(64);
    for (int round = 0; round < 8; ++round) {
        const Table table = random_table(random, 1 + random.below(6));
        Convention convention = random_convention(random);
        const std::string text = written(table, convention);
        const auto whole = import_with(text, 1);
        INFO(described(convention));
        REQUIRE(whole);
        const Decimal most = spend_of(whole->campaigns);
        for (std::size_t size = 0; size < text.size(); ++size) {
            const auto cut = import_with(text.substr(0, size), 1);
            if (!cut) {
                REQUIRE_FALSE(cut.mistakes().empty());
                continue;
            }
            INFO("cut at " << size);
            REQUIRE(spend_of(cut->campaigns) <= most);
        }
    }
}

TEST_CASE("threads change nothing: plain rows", "[law][import]") {
    check_jobs(large_text(65, 3'000'000, [](Random&, std::size_t) { return ""; }));
}

TEST_CASE("threads change nothing: quoted line ends at the borders of blocks", "[law][import]") {
    check_jobs(large_text(66, 3'000'000, [](Random& random, std::size_t) -> std::string {
        if (!random.one_in(3)) return {};
        return "2026-01-01,\"Two\n" + std::string(random.below(300), '\n') +
               "lines, \"\"quoted\"\"\",1.50,3,\"1,234.50\"\n";
    }));
}

TEST_CASE("threads change nothing: irregular quotes", "[law][import]") {
    for (const std::uint64_t every : {2U, 20'000U})
        check_jobs(large_text(67, 2'500'000, [every](Random& random, std::size_t) -> std::string {
            if (!random.one_in(every)) return {};
            return random.one_in(2) ? "2026-01-01,13\" screen,1.50,3,7.25\n"
                                    : "2026-01-01,\"13\" screen, \"\"x\"\"\n\",1.50,3,7.25\n";
        }));
}

TEST_CASE("threads change nothing: mistakes, with their lines", "[law][import]") {
    std::vector<std::uint64_t> wrong;
    std::uint64_t line = 2;
    const auto odd = [&](std::uint64_t one_in) {
        return [&, one_in](Random& random, std::size_t) -> std::string {
            const auto here = line++;
            if (random.one_in(50)) {
                ++line;
                return "2026-01-01,\"Two\nlines\",1.50,3,7.25\n";
            }
            if (!random.one_in(one_in)) return {};
            wrong.push_back(here);
            return random.one_in(3)   ? "2026-01-01,A,12x,3,7.25\n"
                   : random.one_in(2) ? "2026-13-01,A,12.50,3,7.25\n"
                                      : "2026-01-01,A,12.50\n";
        };
    };
    for (const std::uint64_t one_in : {30U, 3'000U}) {
        wrong.clear();
        line = 2;
        const std::string text = large_text(68, 2'500'000, odd(one_in));
        const auto one = import_with(text, 1);
        REQUIRE_FALSE(one);
        REQUIRE(one.mistakes().size() == (wrong.size() > 100 ? 101 : wrong.size()));
        for (std::size_t i = 0; i < std::min<std::size_t>(wrong.size(), 100); ++i)
            REQUIRE(one.mistakes()[i].place.line == wrong[i]);  // the one behind them counts the rest
        check_jobs(text);
        check_jobs(text, true);
        const auto rest = import_with(text, 3, 65536, true);
        REQUIRE(rest);
        REQUIRE(rest->report.dropped.size() == 1);
        CHECK(rest->report.dropped[0].rows == wrong.size());
    }
}

TEST_CASE("threads change nothing: totals, repeated headings, rows without a name, bounds", "[law][import]") {
    check_jobs(large_text(69, 2'500'000, [](Random& random, std::size_t row) -> std::string {
        if (row == 0 || !random.one_in(100)) return {};
        switch (random.below(6)) {
            case 0: return "Total: Account, --,12.50,3,4.50\n";
            case 1: return "Day,Campaign,Cost,Clicks,Conv. value\n";
            case 2: return "2026-01-02,,7.77,3,4.50\n";
            case 3: return "2026-01-02,B,< 10,3,4.50\n";
            case 4: return "\n,,,,\n";
            default: return "2/3/2026,B,\"1,234\",\"1,234\",\n30/3/2026,B,--,5,$4.50\n";
        }
    }));
}

TEST_CASE("threads change nothing: what cannot be decided", "[law][import]") {
    const std::string text = large_text(70, 2'500'000, [](Random& random, std::size_t) -> std::string {
        return "3/4/2026,A" + std::to_string(random.below(9)) + ",\"1,234\",2,\"7,890\"\n";
    });
    check_jobs(text);
    CHECK(listed(import_with(text, 1).mistakes()) == "R078 2:13, R079 2:1");
}

TEST_CASE("grouping by less never changes the sum", "[law][import]") {
    Random random(71);
    for (int round = 0; round < 300; ++round) {
        const Table table = random_table(random, 1 + random.below(20));
        const Convention convention = random_convention(random);
        const std::string text = written(table, convention);
        Decimal first;
        for (const auto& by : std::vector<std::vector<GroupBy>>{{GroupBy::campaign},
                                                                {GroupBy::all},
                                                                {GroupBy::day},
                                                                {GroupBy::month},
                                                                {GroupBy::campaign, GroupBy::month},
                                                                {GroupBy::channel},
                                                                {GroupBy::ad}}) {
            ImportRules rules;
            rules.by = by;
            const auto imported = import_text_of(text, rules);
            INFO(described(convention) << "\n" << text);
            REQUIRE(imported);
            if (by.front() == GroupBy::campaign && by.size() == 1) first = spend_of(imported->campaigns);
            REQUIRE(spend_of(imported->campaigns) == first);
        }
    }
}
