// Laws of every way to value an action, over random campaigns.
#include "properties/laws.hpp"

using namespace roi;
using namespace roi::test;

namespace {

/// Every way to value, where each figure stands for itself: the corners of the ranges are the bounds.
Mix every_way() {
    Mix mix;
    mix.valuations = true;
    return mix;
}

/// With pairs of samples, strata and cohorts besides, which have an interval of their own.
Mix with_samples() {
    Mix mix = every_way();
    mix.samples = true;
    return mix;
}

bool is_money_metric(const std::string& name) {
    return name == "return" || name == "cost" || name == "net" || name == "roi" || name == "margin_roi" ||
           name == "revenue_roi" || name == "return_per_cost" || name == "savings_roi";
}

/// The lifetime of a campaign of one, as a text of members that may follow one another.
Estimate lifetime_of(const Campaign& campaign) { return report_of(campaign).steps.value.actions.at(0).each; }

Campaign campaign_of_lifetime(Random& random, const Mix& mix) {
    return campaign_of(campaign_text(R"("actions":[{"name":"A","count":1,"value":{"lifetime":{)" +
                                     random_lifetime_text(random, mix) + R"(}}}],"costs":[])"));
}

/// A figure shifted upwards, all of its range, and no further than `most`.
Figure raised(const Figure& figure, const Decimal& by, const std::optional<Decimal>& most = {}) {
    const auto up = [&](const Decimal& value) { return most ? std::min(value + by, *most) : value + by; };
    const Decimal likely = up(figure.likely().settled());
    if (figure.has_range()) return Figure::assumed(likely, up(figure.low()), up(figure.high()));
    return figure.is_assumed() ? Figure::assumed(likely) : Figure(likely);
}

/// Whether every end of b is at least that of a, but for the last of twelve digits.
bool is_no_less(const Estimate& b, const Estimate& a) {
    const auto at_least = [](double x, double y) { return x >= y - 1e-10 * std::max(1.0, std::fabs(y)); };
    if (!at_least(b.likely.to_double(), a.likely.to_double())) return false;
    if (!a.is_bounded() || !b.is_bounded()) return a.is_bounded() == b.is_bounded();
    return at_least(b.lowest().to_double(), a.lowest().to_double()) &&
           at_least(b.highest().to_double(), a.highest().to_double());
}

/// Changes random lifetimes; each must be worth no less than before.
template <class Change>
void check_never_lowers(std::uint64_t seed, const Mix& mix, Change change) {
    Random random(seed);
    int compared = 0;
    for (int round = 0; round < rounds; ++round) {
        const Campaign before = campaign_of_lifetime(random, mix);
        Campaign after = before;
        auto& lifetime = std::get<LifetimeValue>(*after.actions.front().value);
        if (!change(lifetime, random)) continue;
        ++compared;
        const Estimate a = lifetime_of(before);
        const Estimate b = lifetime_of(after);
        if (is_no_less(b, a)) continue;
        FAIL_CHECK("seed " << seed << ", round " << round << ": " << a.likely.to_double() << " became "
                           << b.likely.to_double() << ", lowest " << a.lowest() << " " << b.lowest()
                           << ", highest " << a.highest() << " " << b.highest());
        return;
    }
    CHECK(compared > rounds / 6);
}

}  // namespace

TEST_CASE("the bounds of every way to value are those of all corners, where each figure is read once",
          "[law][value]") {
    const int compared = compare_with_corners(
        21, 900, every_way(), [](const Campaign&, const std::string& name) { return is_money_metric(name); });
    CHECK(compared > 3'000);
}

TEST_CASE(
    "the bounds of unit costs, categories and break-even are those of all corners with every way to value",
    "[law][value]") {
    Mix mix = every_way();
    mix.families = false;
    const int compared = compare_with_corners(22, 500, mix, [](const Campaign&, const std::string& name) {
        return name.find('[') != std::string::npos || name == "return_per_hour" || name == "roas";
    });
    CHECK(compared > 2'000);
}

TEST_CASE("worst is never better than likely, nor likely than best, however an action is valued",
          "[law][value]") {
    Random random(23);
    int compared = 0;
    for (int round = 0; round < rounds; ++round) {
        Mix mix = with_samples();
        mix.open_guesses = round % 3 == 0;
        mix.gaps = round % 2 == 0;
        const std::string text = random_campaign_text(random, mix);
        const Report report = report_of(text);
        for (const auto& value : report.steps.value.actions) {
            const Estimate& total = value.total;
            if (total.spread == Estimate::Spread::range &&
                (total.low > total.likely.settled() || total.likely.settled() > total.high))
                FAIL_CHECK("a term outside its range in " << text);
            if (value.is_counted && !value.is_valued) FAIL_CHECK("counted without a value in " << text);
            if (report.campaign.actions[value.action].value && !value.is_valued && value.why.empty())
                FAIL_CHECK("undefined without a reason in " << text);
        }
        compared += check_order_of_cases(report, text);
    }
    CHECK(compared > 10'000);
}

TEST_CASE("money counted in another unit leaves ROI alone, however an action is valued", "[law][value]") {
    Random random(24);
    int compared = 0;
    for (int round = 0; round < rounds; ++round) {
        const std::string text = random_campaign_text(random, round % 2 == 0 ? every_way() : with_samples());
        Campaign scaled = campaign_of(text);
        const Decimal factor = round % 3 == 0 ? dec("1000") : round % 3 == 1 ? dec("7.5") : dec("0.01");
        each_money(scaled, [&](Figure& figure) { figure = times(figure, factor); });
        const Report before = report_of(text);
        const Report after = report_of(scaled);
        const auto& a = before.steps.roi;
        const auto& b = after.steps.roi;
        if (a.roi.likely) ++compared;
        const auto scaled_net = a.net.likely ? std::optional(*a.net.likely * Ratio(factor)) : std::nullopt;
        if (!near(a.roi.likely, b.roi.likely) || !near(a.roi.worst, b.roi.worst) ||
            !near(a.roi.best, b.roi.best) || !near(a.margin_roi.likely, b.margin_roi.likely) ||
            !near(a.revenue_roi.likely, b.revenue_roi.likely) || !near(scaled_net, b.net.likely))
            FAIL(text_of(a.roi.likely) << " became " << text_of(b.roi.likely) << " at " << factor << "\n"
                                       << text);
    }
    CHECK(compared > rounds / 2);
}

TEST_CASE("value is the sum of what is counted, whatever stands below the line", "[law][value]") {
    Random random(25);
    Mix mix = with_samples();
    mix.gaps = true;
    for (int round = 0; round < rounds; ++round) {
        const std::string text = random_campaign_text(random, mix);
        const Report report = report_of(text);
        Decimal value;
        for (const auto& action : report.steps.value.actions) {
            if (!action.is_counted) continue;
            value += action.total.likely.settled();
            if (!action.why.empty()) FAIL(action.why << " and counted all the same: " << text);
        }
        REQUIRE(report.steps.value.total.likely == Ratio(value));
        REQUIRE(report.steps.value.measured + report.steps.value.reported + report.steps.value.assumed ==
                value);
    }
}

TEST_CASE("more margin never lowers a lifetime", "[law][value]") {
    check_never_lowers(26, with_samples(), [](LifetimeValue& lifetime, Random& random) {
        if (lifetime.margin_per_period.shape() == Figure::Shape::mean) return false;
        lifetime.margin_per_period =
            raised(lifetime.margin_per_period, Decimal::of(random.between(0, 9000), 2));
        return true;
    });
}

TEST_CASE("more retention never lowers a lifetime", "[law][value]") {
    check_never_lowers(27, every_way(), [](LifetimeValue& lifetime, Random& random) {
        lifetime.retention = raised(lifetime.retention, Decimal::of(random.between(0, 50), 2), Decimal(1));
        return true;
    });
}

TEST_CASE("more periods, or less of a discount, never lower a lifetime", "[law][value]") {
    check_never_lowers(28, with_samples(), [](LifetimeValue& lifetime, Random& random) {
        if (!lifetime.periods) return false;
        lifetime.periods = raised(*lifetime.periods, Decimal(random.between(0, 30)));
        return true;
    });
    check_never_lowers(29, with_samples(), [](LifetimeValue& lifetime, Random& random) {
        if (!lifetime.discount) return false;
        Figure raised_discount = raised(*lifetime.discount, Decimal::of(-random.between(0, 40), 2));
        const Estimate now = raised_discount.estimate();
        if (now.lowest() <= Decimal(0) || now.likely <= Ratio(0)) return false;
        lifetime.discount = raised_discount;
        return true;
    });
}

TEST_CASE("a larger acquisition cost never raises a lifetime", "[law][value]") {
    Random random(30);
    for (int round = 0; round < rounds / 3; ++round) {
        const Campaign before = campaign_of_lifetime(random, with_samples());
        Campaign after = before;
        auto& cost = std::get<LifetimeValue>(*after.actions.front().value).acquisition_cost;
        cost = cost ? raised(*cost, Decimal(5)) : Figure(Decimal(5));
        REQUIRE(is_no_less(lifetime_of(before), lifetime_of(after)));
    }
}

TEST_CASE("a saving, a retention and an uplift are 0 where nothing changed", "[law][value]") {
    Random random(31);
    for (int round = 0; round < 300; ++round) {
        const std::string share = std::to_string(random.between(0, 100)) + "%";
        const std::string amount = std::to_string(random.between(0, 900));
        const std::string list =
            R"({"name":"R","count":50,"value":{"retention":{"before":")" + share + R"(","now":")" + share +
            R"(","value":9}}},{"name":"U","count":50,"value":{"uplift":{"engaged":")" + share +
            R"(","others":")" + share +
            R"(","value":9}}},{"name":"S","count":50,"value":{"saving":{"before":)" + amount + R"(,"now":)" +
            amount +
            R"(,"cashable":1,"quality":{"before":1,"now":1}}}},{"name":"E","count":1,"value":{"above_expected":{"actual":)" +
            amount + R"(,"expected":)" + amount + "}}}";
        const Report report = report_of(
            campaign_text("\"actions\":[" + list + R"(],"costs":[{"category":"other","amount":1}])"));
        REQUIRE(report.steps.roi.roi.likely == Ratio(-1));
    }
}

TEST_CASE("making every figure exact leaves the likely values of every way to value alone", "[law][value]") {
    Random random(32);
    for (int round = 0; round < rounds; ++round) {
        const std::string text = random_campaign_text(random, with_samples());
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
