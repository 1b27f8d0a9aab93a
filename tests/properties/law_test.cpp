// Laws of the four steps, over random campaigns.
#include "properties/laws.hpp"
#include "roi/analysis/portfolio.hpp"

using namespace roi;
using namespace roi::test;

TEST_CASE("the bounds of return, cost, net and every ROI are those of all corners", "[law]") {
    const int compared = compare_with_corners(1, 700, {}, [](const Campaign&, const std::string& name) {
        return name == "return" || name == "cost" || name == "net" || name == "roi" || name == "margin_roi" ||
               name == "revenue_roi" || name == "return_per_cost";
    });
    CHECK(compared > 3'000);
}

TEST_CASE("the bounds of categories, shares, unit costs and goals are those of all corners", "[law]") {
    const int compared = compare_with_corners(2, 500, {}, [](const Campaign&, const std::string& name) {
        return name.find('[') != std::string::npos ? !name.starts_with("break_even")
                                                   : name == "return_per_hour" || name == "roas";
    });
    CHECK(compared > 2'000);
}

TEST_CASE("the bounds of the break-even count are those of all corners where no figure is shared", "[law]") {
    Mix mix;
    mix.families = false;
    const int compared = compare_with_corners(
        3, 500, mix, [](const Campaign&, const std::string& name) { return name.starts_with("break_even"); });
    CHECK(compared > 300);
}

TEST_CASE("the bounds of the break-even count are those of all corners in a family of chained actions",
          "[law]") {
    const int compared =
        compare_with_corners(4, 500, {}, [](const Campaign& campaign, const std::string& name) {
            return name.starts_with("break_even") && has_family(campaign);
        });
    CHECK(compared > 100);
}

TEST_CASE("worst is never better than likely, nor likely than best", "[law]") {
    Random random(5);
    int compared = 0;
    for (int round = 0; round < rounds; ++round) {
        Mix mix;
        mix.open_guesses = round % 2 == 0;
        const std::string text = random_campaign_text(random, mix);
        const Report report = report_of(text);
        compared += check_order_of_cases(report, text);
    }
    CHECK(compared > 10'000);
}

TEST_CASE("money counted in another unit leaves ROI alone", "[law]") {
    Random random(6);
    for (int round = 0; round < rounds; ++round) {
        const std::string text = random_campaign_text(random);
        Campaign scaled = campaign_of(text);
        const Decimal factor = round % 3 == 0 ? dec("1000") : round % 3 == 1 ? dec("7.5") : dec("0.01");
        each_money(scaled, [&](Figure& figure) { figure = times(figure, factor); });
        const Report before = report_of(text);
        const Report after = report_of(scaled);
        const auto& a = before.steps.roi;
        const auto& b = after.steps.roi;
        if (!near(a.roi.likely, b.roi.likely) || !near(a.roi.worst, b.roi.worst) ||
            !near(a.roi.best, b.roi.best) || !near(a.margin_roi.likely, b.margin_roi.likely) ||
            !near(*a.net.likely * Ratio(factor), *b.net.likely))
            FAIL(text_of(a.roi.likely) << " became " << text_of(b.roi.likely) << " at " << factor << "\n"
                                       << text);
    }
    SUCCEED(rounds);
}

TEST_CASE("value and cost are the sums of their parts, in any order", "[law]") {
    Random random(7);
    for (int round = 0; round < rounds; ++round) {
        const std::string text = random_campaign_text(random);
        const Report report = report_of(text);
        Decimal value;
        for (const auto& action : report.steps.value.actions)
            if (action.is_counted) value += action.total.likely.settled();
        Decimal cost;
        for (const auto& line : report.steps.cost.lines) cost += line.total.likely.settled();
        REQUIRE(report.steps.value.total.likely == Ratio(value));
        REQUIRE(report.steps.cost.total.likely == Ratio(cost));
        REQUIRE(report.steps.value.measured + report.steps.value.reported + report.steps.value.assumed ==
                value);
        Decimal by_category;
        for (const auto& category : report.steps.cost.categories)
            if (category) by_category += category->likely.settled();
        REQUIRE(by_category == cost);

        Campaign turned = campaign_of(text);
        const std::size_t count = turned.actions.size();
        std::reverse(turned.actions.begin(), turned.actions.end());
        for (auto& action : turned.actions)
            if (action.parent != Action::no_parent) action.parent = count - 1 - action.parent;
        for (auto& goal : turned.goals)
            for (auto& index : goal.actions) index = count - 1 - index;
        std::rotate(turned.costs.begin(), turned.costs.begin() + 1, turned.costs.end());
        const Report other = report_of(turned);
        REQUIRE(other.steps.roi.total_return.likely == report.steps.roi.total_return.likely);
        REQUIRE(other.steps.roi.total_return.worst == report.steps.roi.total_return.worst);
        REQUIRE(other.steps.roi.roi.likely == report.steps.roi.roi.likely);
        REQUIRE(other.steps.roi.roi.best == report.steps.roi.roi.best);
    }
}

TEST_CASE("more cost never raises ROI while the return is not negative", "[law]") {
    Random random(8);
    int compared = 0;
    for (int round = 0; round < rounds; ++round) {
        const std::string text = random_campaign_text(random);
        Campaign dearer = campaign_of(text);
        const Report before = report_of(dearer);
        if (before.steps.value.total.likely < Ratio(0) || !before.steps.roi.roi.likely) continue;
        Cost more;
        more.name = "more";
        more.amount = Figure(Decimal::of(random.between(1, 1'000'000), 2));
        dearer.costs.push_back(more);
        const Report after = report_of(dearer);
        ++compared;
        REQUIRE(*after.steps.roi.roi.likely <= *before.steps.roi.roi.likely);
        REQUIRE(*after.steps.roi.net.likely < *before.steps.roi.net.likely);
    }
    CHECK(compared > rounds / 2);
}

TEST_CASE("the ROI of a portfolio is the mean of its members weighted by cost", "[law]") {
    Random random(9);
    for (int round = 0; round < rounds / 5; ++round) {
        Portfolio portfolio;
        double weighted = 0;
        double cost = 0;
        double least = 1e300;
        double greatest = -1e300;
        const int members = random.between(1, 8);
        for (int i = 0; i < members; ++i) {
            const Report report = report_of(random_campaign(random));
            REQUIRE_FALSE(portfolio.add(report));
            if (!report.steps.roi.roi.likely) continue;
            const double roi = report.steps.roi.roi.likely->to_double();
            const double weight = report.steps.roi.cost.likely->to_double();
            weighted += roi * weight;
            cost += weight;
            least = std::min(least, roi);
            greatest = std::max(greatest, roi);
        }
        const auto total = portfolio.total();
        REQUIRE(total.roi.likely.has_value() == (cost > 0));
        if (cost <= 0) continue;
        const double roi = total.roi.likely->to_double();
        REQUIRE(roi == Approx(weighted / cost).epsilon(1e-9).margin(1e-9));
        REQUIRE(roi >= least - 1e-9 * std::fabs(least));
        REQUIRE(roi <= greatest + 1e-9 * std::fabs(greatest));
    }
}

TEST_CASE("making every figure exact leaves the likely values alone", "[law]") {
    Random random(10);
    for (int round = 0; round < rounds; ++round) {
        const std::string text = random_campaign_text(random);
        Campaign exact = campaign_of(text);
        each_figure(exact, [](Figure& figure) {
            if (figure.shape() != Figure::Shape::sample) figure = Figure(figure.likely().numerator());
        });
        const Report before = report_of(text);
        const Report after = report_of(exact);
        REQUIRE(before.steps.roi.roi.likely == after.steps.roi.roi.likely);
        REQUIRE(before.steps.roi.net.likely == after.steps.roi.net.likely);
        REQUIRE(before.steps.roi.revenue_roi.likely == after.steps.roi.revenue_roi.likely);
    }
}

TEST_CASE("measured ROI is never above ROI while no return is negative", "[law]") {
    Random random(11);
    Mix mix;
    mix.negative = false;
    for (int round = 0; round < rounds; ++round) {
        const Report report = report_of(random_campaign_text(random, mix));
        const auto& roi = report.steps.roi.roi;
        if (!roi.likely) continue;
        REQUIRE(roi.measured);
        REQUIRE(*roi.measured <= *roi.likely);
        if (report.steps.roi.roi.evidence == Evidence::measured) REQUIRE(*roi.measured == *roi.likely);
    }
}
