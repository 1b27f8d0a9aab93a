// The model: periods in months, figures and their ranges, the words and metrics it knows.
#include <set>
#include <string>

#include "model/names.hpp"
#include "roi/model/campaign.hpp"
#include "roi/model/metric.hpp"
#include "support/catch.hpp"
#include "support/numbers.hpp"

using namespace roi;
using test::dec;
using test::over;

namespace {

Date day(const char* text) {
    int y = 0;
    unsigned m = 0;
    unsigned d = 0;
    std::sscanf(text, "%d-%u-%u", &y, &m, &d);
    return {std::chrono::year(y), std::chrono::month(m), std::chrono::day(d)};
}

Ratio months_between(const char* from, const char* to) { return months({day(from), day(to)}); }

}  // namespace

TEST_CASE("a period counts both its first and its last day", "[model]") {
    CHECK(days({day("2026-03-01"), day("2026-03-01")}) == 1);
    CHECK(days({day("2026-03-01"), day("2026-04-30")}) == 61);
    CHECK(days({day("2024-02-01"), day("2024-03-01")}) == 30);
    CHECK(days({day("2025-12-31"), day("2026-01-01")}) == 2);
}

TEST_CASE("a period in months is whole months, then days as shares of their month", "[model]") {
    CHECK(months_between("2026-03-01", "2026-04-30") == Ratio(2));
    CHECK(months_between("2026-03-01", "2026-03-31") == Ratio(1));
    CHECK(months_between("2026-03-01", "2026-04-10") == over("40", "30"));
    CHECK(months_between("2026-03-01", "2026-03-01") == over("1", "31"));
    CHECK(months_between("2026-03-15", "2026-04-14") == Ratio(1));
    CHECK(months_between("2026-03-15", "2026-04-15") == over("31", "30"));
    CHECK(months_between("2026-01-01", "2026-12-31") == Ratio(12));
    CHECK(months_between("2024-02-01", "2024-02-29") == Ratio(1));
    CHECK(months_between("2026-02-01", "2026-02-28") == Ratio(1));
    CHECK(months_between("2024-02-01", "2024-02-28") == over("28", "29"));
    CHECK(months_between("2000-01-01", "2025-12-31") == Ratio(312));
}

TEST_CASE("left-over days that cross into another month are shares of each of the two", "[model]") {
    // From 20 January one month runs to 19 February; 20 to 28 February are 9 of 28 days, 1 to 5 March 5
    // of 31.
    CHECK(months_between("2026-01-20", "2026-03-05") == Ratio(1) + over("9", "28") + over("5", "31"));
    CHECK(months_between("2026-01-20", "2026-02-05") == over("12", "31") + over("5", "28"));
}

TEST_CASE("a month that begins on the 31st ends, in a shorter month, on that month's last day", "[model]") {
    CHECK(months_between("2026-01-31", "2026-02-28") == Ratio(1));
    CHECK(months_between("2026-03-31", "2026-04-30") == Ratio(1));
    CHECK(months_between("2024-01-31", "2024-02-29") == Ratio(1));
}

TEST_CASE("a period in months stays near its days over the mean length of a month", "[model]") {
    using std::chrono::sys_days;
    for (const char* first : {"2026-01-01", "2026-01-15", "2026-01-28", "2026-01-29", "2026-01-30",
                              "2026-01-31", "2024-01-31", "2026-02-28", "2024-02-29", "2025-12-31"}) {
        const Date from = day(first);
        for (int more = 0; more < 800; ++more) {
            const Period period{from, Date(sys_days(from) + std::chrono::days(more))};
            const double error = months(period).to_double() - days(period) / 30.436875;
            if (error < -0.15 || error > 0.15)
                FAIL(first << " and " << more << " days more: off by " << error);
        }
    }
    SUCCEED("8,000 periods");
}

TEST_CASE("a figure's shape says what its evidence and range are", "[model]") {
    const Figure plain(dec("38.50"));
    CHECK(plain.shape() == Figure::Shape::plain);
    CHECK(plain.estimate().evidence == Evidence::measured);
    CHECK(plain.estimate().spread == Estimate::Spread::none);
    CHECK(plain.source().empty());
    CHECK(plain.why().empty());
    CHECK(plain.pointer().empty());

    const Figure measured = Figure::measured(dec("312"), "shop export");
    CHECK(measured.source() == "shop export");
    CHECK(measured.estimate().spread == Estimate::Spread::none);

    const Figure guess = Figure::assumed(dec("0.2"), dec("0.12"), dec("0.25"), "sales team");
    CHECK(guess.is_assumed());
    CHECK(guess.why() == "sales team");
    CHECK(guess.estimate().evidence == Evidence::assumed);
    CHECK(guess.estimate().lowest() == dec("0.12"));
    CHECK(guess.estimate().highest() == dec("0.25"));

    const Figure open = Figure::assumed(dec("0.2"));
    CHECK_FALSE(open.has_range());
    CHECK_FALSE(open.estimate().is_bounded());
}

TEST_CASE("a sample is k of n exactly, uncertain by Wilson's interval", "[model]") {
    const Figure sample = Figure::sample(81, 263);
    CHECK(sample.likely() == over("81", "263"));
    CHECK(sample.estimate().evidence == Evidence::measured);
    CHECK(sample.low() == dec("0.255288519878"));
    CHECK(sample.high() == dec("0.366209576983"));
    CHECK(sample.sample_successes() == Decimal(81));
    CHECK(sample.sample_size() == Decimal(263));
    CHECK(Figure::sample(0, 20).low() == Decimal(0));
    CHECK(Figure::sample(0, 20).high() == dec("0.161125158053"));
    CHECK(Figure::sample(20, 20).high() == Decimal(1));
}

TEST_CASE("a mean is uncertain by 1.96 standard errors, cut off where the figure cannot be", "[model]") {
    Figure mean = Figure::mean(dec("85.2"), dec("4.1"));
    CHECK(mean.low() == dec("77.1641476634"));
    CHECK(mean.high() == dec("93.2358523366"));
    Figure small = Figure::mean(dec("1"), dec("4"));
    CHECK(small.low() < Decimal(0));
    small.keep_range_within(Decimal(0), std::nullopt);
    CHECK(small.low() == Decimal(0));
    Figure share = Figure::mean(dec("0.9"), dec("0.2"));
    share.keep_range_within(Decimal(0), Decimal(1));
    CHECK(share.high() == Decimal(1));
}

TEST_CASE("an overridden figure is an assumption, and its copies are left alone", "[model]") {
    const Figure before = Figure::measured(dec("5"), "till");
    Figure after = before;
    after.override_with_assumption();
    CHECK(after.is_overridden());
    CHECK(after.estimate().evidence == Evidence::assumed);
    CHECK_FALSE(after.estimate().is_bounded());
    CHECK_FALSE(before.is_overridden());
    CHECK(before.estimate().evidence == Evidence::measured);
}

TEST_CASE("each enumeration has a word for each of its values", "[model]") {
    for (const auto category : cost_categories) CHECK_FALSE(category_name(category).empty());
    CHECK(category_name(CostCategory::service_recovery) == "service_recovery");
    CHECK(category_name(CostCategory::other) == "other");
    CHECK(goal_type_name(GoalType::savings) == "savings");
    CHECK(valuation_name(FlatValue{}) == "value");
    CHECK(valuation_name(ShareValue{}) == "share_of");
    CHECK(valuation_name(EquivalentValue{}) == "equivalent");
    CHECK(name_of(Media::earned) == "earned");
    CHECK(name_of(Purpose::media_mix) == "media_mix");
    CHECK(name_of(Status::plan) == "plan");
    CHECK(name_of(Basis::revenue) == "revenue");
    CHECK(name_of(Evidence::reported) == "reported");
    for (const auto words_of : {words(CostCategory{}), words(GoalType{}), words(Media{}), words(Purpose{}),
                                words(Status{}), words(Basis{}), words(Evidence{})})
        CHECK(std::set<std::string_view>(words_of.begin(), words_of.end()).size() == words_of.size());
}

TEST_CASE("the metric table says which direction is worse", "[model]") {
    const std::set<std::string_view> higher{"cost", "assumed_share", "cost_share", "cost_per", "break_even"};
    for (const auto& kind : metric_kinds()) {
        INFO(kind.name);
        CHECK((kind.worse == MetricKind::Worse::higher) == (higher.count(kind.name) > 0));
        CHECK_FALSE(kind.formula.empty());
        CHECK(find_metric(kind.name) != nullptr);
    }
    CHECK(find_metric("expected_roi") == nullptr);
    CHECK(find_metric("") == nullptr);
}

TEST_CASE("a campaign finds its actions by name", "[model]") {
    Campaign campaign;
    campaign.actions.resize(2);
    campaign.actions[1].name = "Order";
    CHECK(campaign.find_action("Order") == &campaign.actions[1]);
    CHECK(campaign.find_action("order") == nullptr);
}
