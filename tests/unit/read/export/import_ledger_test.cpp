// The costs that no export knows, shared out over campaigns.
#include <filesystem>
#include <fstream>

#include "support/catch.hpp"
#include "support/exports.hpp"
#include "support/print.hpp"
#include "support/random.hpp"

using namespace roi;
using namespace roi::read;
using namespace roi::test;

namespace {

Campaign spending(const std::string& name, const Decimal& amount) {
    Campaign campaign = campaign_of(R"({"name":")" + name + R"(","currency":"EUR","goals":[],"costs":[]})");
    Cost cost;
    cost.name = "ads";
    cost.category = CostCategory::advertising;
    cost.amount = Figure::measured(amount, "test");
    campaign.costs.push_back(cost);
    return campaign;
}

Ledger ledger_of(const std::string& text) {
    static int count = 0;
    const auto path = std::filesystem::temp_directory_path() /
                      ("roi_ledger_test_" + std::to_string(reinterpret_cast<std::uintptr_t>(&count)) + "_" +
                       std::to_string(count++));
    std::ofstream(path) << text;
    auto ledgers = read_ledger(path.string());
    std::filesystem::remove(path);
    if (!ledgers) throw std::runtime_error(listed(ledgers.mistakes()));
    return ledgers->front();
}

const char* const staff = R"({"costs":[{"name":"Staff","category":"staff","amount":1000}]})";

}  // namespace

TEST_CASE("shares of a ledger add up to exactly one, and follow what was spent", "[import]") {
    Random random(41);
    const Ledger ledger = ledger_of(staff);
    for (int round = 0; round < 300; ++round) {
        std::vector<Campaign> campaigns;
        const int count = random.between(2, 40);
        std::vector<Decimal> spent;
        for (int i = 0; i < count; ++i) {
            spent.push_back(
                round % 10 == 0
                    ? Decimal()
                    : Decimal::of(
                          static_cast<std::int64_t>(random.below(round % 3 == 0 ? 100 : 1'000'000'000)), 2));
            campaigns.push_back(spending("C" + std::to_string(i), spent.back()));
        }
        REQUIRE(add_costs(campaigns, ledger).empty());
        Decimal sum, total;
        for (const auto& amount : spent) total += amount;
        for (std::size_t i = 0; i < campaigns.size(); ++i) {
            REQUIRE(campaigns[i].costs.size() == 2);
            REQUIRE(campaigns[i].costs[1].share);
            const Decimal share = campaigns[i].costs[1].share->likely().numerator();
            REQUIRE_FALSE(share.is_negative());
            REQUIRE(share.significant_places() <= 12);
            sum += share;
            const Decimal fair = total.is_zero() ? Decimal::divide(Decimal(1), Decimal(count), 20)
                                                 : Decimal::divide(spent[i], total, 20);
            const Decimal off = share - fair;
            REQUIRE(off <= Decimal::of(1, 12));
            REQUIRE(-off <= Decimal::of(1, 12));
        }
        REQUIRE(sum == Decimal(1));
    }
}

TEST_CASE("a ledger of one campaign, and what cannot be shared out", "[import]") {
    const auto two = [] {
        return std::vector<Campaign>{spending("A", Decimal(1)), spending("B", Decimal(2))};
    };
    auto named = two();
    CHECK(
        add_costs(named,
                  ledger_of(R"({"campaign":"B","costs":[{"name":"Staff","category":"staff","amount":10}]})"))
            .empty());
    CHECK(named[0].costs.size() == 1);
    REQUIRE(named[1].costs.size() == 2);
    CHECK_FALSE(named[1].costs[1].share);
    auto unknown = two();
    CHECK(listed(add_costs(unknown, ledger_of(R"({"campaign":"C","costs":[]})"))).starts_with("R087"));
    auto dollars = two();
    CHECK(listed(add_costs(dollars, ledger_of(R"({"currency":"USD","costs":[]})"))).starts_with("R042"));
    auto monthly = two();
    CHECK(listed(add_costs(
                     monthly,
                     ledger_of(
                         R"({"costs":[{"name":"Tool","category":"tools","per":"month","amount":10}]})")))
              .starts_with("R034"));
    auto shared = two();
    CHECK(listed(add_costs(
                     shared,
                     ledger_of(R"({"costs":[{"name":"Staff","category":"staff","amount":10,"share":0.5}]})")))
              .starts_with("R087"));
}
