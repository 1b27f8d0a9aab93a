// The gate: nothing passes by accident, every comparison is exact, and the distance says what is so.
#include "roi/analysis/gate.hpp"

#include <algorithm>
#include <map>

#include "roi/read/words.hpp"
#include "support/campaigns.hpp"
#include "support/catch.hpp"
#include "write/gate/limit_text.hpp"

using namespace roi;
using namespace roi::test;

namespace {

using Outcome = JudgedCheck::Outcome;

/// A limit as `--expect` puts it to a campaign.
JudgedCheck judged(const std::string& limit, const Report& report, const Baseline& baseline = {}) {
    const auto read = read::read_limit(limit, report.campaign.currency.code());
    if (!read.check) throw std::runtime_error(limit + ": " + read.fault.message);
    if (auto fault = read::misfit(*read.check, report.campaign))
        return undecided(*read.check, fault->message, fault->hint);
    return judge(*read.check, report, baseline);
}

Outcome outcome_of(const std::string& limit, const Report& report, const Baseline& baseline = {}) {
    return judged(limit, report, baseline).outcome;
}

/// "passed", "failed", "undecided: why"
std::string answer(const std::string& limit, const Report& report, const Baseline& baseline = {}) {
    const auto check = judged(limit, report, baseline);
    return std::string(outcome_name(check.outcome)) + (check.why.empty() ? "" : ": " + check.why);
}

/// Return 4 at a cost of 3: an ROI of one third, which no finite decimal is.
Report third() { return report_of(simple_campaign("1", "4", "3")); }

/// Most metrics have a value and a range here; all but those of savings.
std::string rich() {
    return campaign_text(
        R"("goals":[{"name":"Sales","type":"conversion","target":400,"actions":["Order"]}],"actions":[
        {"name":"Order","count":300,"value":{"sale":{"price":110,"margin":{"assumed":"35%","low":"30%","high":"40%"}}}},
        {"name":"Case","count":90}],
        "costs":[{"name":"Ads","category":"advertising","amount":4200},
        {"name":"Team","category":"staff","hours":60,"hourly_rate":{"assumed":42,"low":40,"high":45}}])");
}

/// Cash saved with quality held.
std::string saving() {
    return campaign_text(
        R"("actions":[{"name":"Order","count":300,"value":{"saving":{"before":6,"now":2,"cashable":"50%",
        "quality":{"before":{"k":522,"n":600},"now":{"k":540,"n":610}}}}}],
        "costs":[{"category":"tools","amount":200}])");
}

/// The unit as a limit has to write it.
std::string unit_text(MetricKind::Unit unit) {
    switch (unit) {
        case MetricKind::Unit::ratio: return "%";
        case MetricKind::Unit::multiple: return " x";
        case MetricKind::Unit::count: return "";
        default: return " EUR";
    }
}

std::string number_text(const Ratio& value, MetricKind::Unit unit) {
    const Ratio shown = unit == MetricKind::Unit::ratio ? value * Ratio(100) : value;
    return shown.decimal().to_string();
}

}  // namespace

// Accidents ----------------------------------------------------------------------------------------------

TEST_CASE("a text that is no limit is refused, and the message names what is wrong", "[gate]") {
    const std::vector<std::pair<std::string, std::string>> texts{
        {"", "a metric is missing"},
        {"   ", "a metric is missing"},
        {"rio >= 0%", "unknown metric \"rio\""},
        {"ROI >= 0%", "unknown metric \"ROI\""},
        {"!roi >= 0%", "a metric is missing"},
        {"0% <= roi", "a metric is missing"},
        {"roi", "one of >= > <= < is needed here"},
        {"roi >= ", "a number is needed here"},
        {"roi => 0%", "one of >= > <= < is needed here"},
        {"roi == 0%", "one of >= > <= < is needed here"},
        {"roi = 0%", "one of >= > <= < is needed here"},
        {"roi != 0%", "one of >= > <= < is needed here"},
        {"roi \u2265 0%", "one of >= > <= < is needed here"},
        {"roi >== 0%", "a number is needed here"},
        {"roi >= NaN%", "a number is needed here"},
        {"roi >= Infinity%", "a number is needed here"},
        {"roi >= -Infinity%", "\"-\" is not a number"},
        {"roi >= -1e400%", "a limit has up to 25 digits before the decimal point and 12 behind it"},
        {"roi >= 33.3333333333333%", "a limit has up to 25 digits before the decimal point and 12 behind it"},
        {"roi >= \u22125%", "a number is needed here"},
        {"roi >= 1.234,5%", "\"1.234,5\" is not a number"},
        {"roi >= 1,5%", "\"1,5\" is not a number"},
        {"roi >= 0x10%", "\"roi\" cannot be compared with \"x10%\""},
        {"cost <= 12 500 EUR", "\"cost\" cannot be compared with \"500 EUR\""},
        {"cost <= 12.500 EUR", "\"12.500\" has more decimals than EUR has"},
        {"cost <= 12500 eur", "\"cost\" cannot be compared with \"eur\""},
        {"cost <= \u20ac5", "a number is needed here"},
        {"roi >= 50", "the unit of \"roi\" is missing"},
        {"cost <= 50", "the unit of \"cost\" is missing"},
        {"roas >= 2", "the unit of \"roas\" is missing"},
        {"roi >= 50 points", "\"roi\" cannot be compared with \"points\""},
        {"roi >= 2 x", "\"roi\" cannot be compared with \"x\""},
        {"roi >= 5 EUR", "\"roi\" cannot be compared with \"EUR\""},
        {"roas >= 200%", "\"roas\" cannot be compared with \"%\""},
        {"cost <= 5%", "\"cost\" cannot be compared with \"%\""},
        {"break_even[Order] <= 300 orders", "\"break_even\" cannot be compared with \"orders\""},
        {"break_even[Order] <= 30%", "\"break_even\" cannot be compared with \"%\""},
        {"change[roi] >= 5", "the unit of \"change[roi]\" is missing"},
        {"change[cost] <= 5 points", "\"change[cost]\" cannot be compared with \"points\""},
        {"change[roi] >= 5 EUR", "\"change[roi]\" cannot be compared with \"EUR\""},
        {"change roi >= 0 points", "\"change\" needs a metric in brackets"},
        {"change[] >= 0 points", "a metric is missing"},
        {"change[rio] >= 0 points", "unknown metric \"rio\""},
        {"change[roi.worst] >= 0 points", "the bracket after \"change\" does not hold one metric"},
        {"roi >= 0% and cost <= 5 EUR", "\"roi\" cannot be compared with \"% and cost <= 5 EUR\""},
        {"roi >= 0%\n", "\"roi\" cannot be compared with \"%\n\""},
        {"roi.worse >= 0%", "unknown case after \"roi\""},
        {"roi.worst.best >= 0%", "one of >= > <= < is needed here"},
        {"roi . worst >= 0%", "one of >= > <= < is needed here"},
        {"roi[Order] >= 0%", "\"roi\" takes nothing in brackets"},
        {"cost_per <= 9 EUR", "\"cost_per\" needs a name in brackets"},
        {"cost_per[] <= 9 EUR", "the bracket after \"cost_per\" does not hold a name"},
        {"cost_per[Order <= 9 EUR", "the bracket after \"cost_per\" does not hold a name"},
        {"cost_per[\"Order] <= 9 EUR", "the bracket after \"cost_per\" does not hold a name"},
        {"payback <= 3 months", "unknown metric \"payback\""},
    };
    for (const auto& [text, message] : texts) {
        INFO(text);
        const auto read = read::read_limit(text);
        CHECK_FALSE(read.check.has_value());
        CHECK(read.fault.message == message);
        CHECK(read.fault.at <= text.size());
    }
}

TEST_CASE("a limit that a campaign cannot answer is undecided, and says why", "[gate]") {
    const Report report = report_of(campaign_text(
        R"("goals":[{"name":"Fame","type":"awareness"}],
        "actions":[{"name":"Order","count":3,"value":{"assumed":5}},{"name":"View","count":0}],
        "costs":[{"category":"tools","amount":10}])"));
    const std::vector<std::pair<std::string, std::string>> limits{
        {"roas >= 1 x", "no advertising cost is stated"},
        {"cost[agency] <= 100 EUR", "no cost of this category is stated (absent is not 0)"},
        {"cost_share[agency] <= 10%", "no cost of this category is stated (absent is not 0)"},
        {"cost[labor] <= 100 EUR", "there is no cost category \"labor\""},
        {"cost_per[Lead] <= 9 EUR", "there is no action \"Lead\""},
        {"cost_per[View] <= 9 EUR", "its effective count is not above 0"},
        {"break_even[View] <= 9", "it is not counted in the return"},
        {"goal[Sales] >= 100%", "there is no goal \"Sales\""},
        {"goal[Fame] >= 100%", "no data: name its actions, or state before and now"},
        {"return_per_hour >= 1 EUR", "no staff or management hours are stated"},
        {"break_even_hours >= 1", "no staff or management hours are stated"},
        {"savings_roi >= 0%", "no saving is counted"},
        {"roi.worst >= -100%", "range not stated"},
        {"roi.best >= -100%", "range not stated"},
        {"cost <= 100 USD", "\"cost\" is in EUR, the limit in USD"},
        {"change[cost] <= 5 USD", "\"cost\" is in EUR, the limit in USD"},
        {"change[cost] <= 5%", "no baseline is given"},
    };
    for (const auto& [limit, why] : limits) {
        INFO(limit);
        const auto check = judged(limit, report);
        CHECK(check.outcome == Outcome::undecided);
        CHECK(check.why == why);
        CHECK_FALSE(check.distance.has_value());
        CHECK_FALSE(check.judged.has_value());
    }
}

TEST_CASE("a case that a metric does not have is undecided", "[gate]") {
    const Report report = report_of(rich());
    for (const auto* limit : {"cost.measured <= 99999999 EUR", "net.measured >= -99999999 EUR",
                              "cost_per[Order].measured <= 99999999 EUR", "goal[Sales].measured >= 0%",
                              "break_even[Order].measured <= 99999999", "assumed_share.worst <= 100%"}) {
        INFO(limit);
        const auto check = judged(limit, report);
        CHECK(check.outcome == Outcome::undecided);
        CHECK_FALSE(check.why.empty());
    }
}

TEST_CASE("where nothing was spent, whatever is divided by cost is undecided", "[gate]") {
    const Report report = report_of(simple_campaign("3", "5", "0"));
    for (const auto* limit : {"roi >= -100%", "margin_roi >= -100%", "revenue_roi >= -100%",
                              "return_per_cost >= 0 x", "roas >= 0 x", "cost_share[advertising] <= 100%"})
        CHECK(outcome_of(limit, report) == Outcome::undecided);
    CHECK(outcome_of("cost <= 0 EUR", report) == Outcome::passed);
}

TEST_CASE("checks of the wrong shape are refused", "[gate]") {
    const std::vector<std::pair<std::string, std::string>> members{
        {R"("checks":null)", "R013"},
        {R"("checks":{})", "R013"},
        {R"("checks":"roi >= 0%")", "R013"},
        {R"("checks":true)", "R013"},
        {R"("checks":[null])", "R013"},
        {R"("checks":[[]])", "R013"},
        {R"("checks":[5])", "R013"},
        {R"("checks":[""])", "R035"},
        {R"("checks":[{}])", "R012"},
        {R"("checks":[{"expect":null}])", "R013"},
        {R"("checks":[{"expects":"cost <= 5 EUR"}])", "R010"},
        {R"("checks":[{"expect":"cost <= 5 EUR","level":"warning"}])", "R020"},
        {R"("checks":[{"expect":"cost <= 5 EUR","level":"Error"}])", "R020"},
        {R"("checks":[{"expect":"cost <= 5 EUR","level":null}])", "R013"},
        {R"("checks":[{"expect":"cost <= 5 EUR","levl":"warn"}])", "R010"},
        {R"("cheks":["cost <= 5 EUR"])", "R010"},
        {R"("Checks":["cost <= 5 EUR"])", "R010"},
        {R"("checks":["cost <= 5 EUR"],"checks":[])", "R011"},
        {R"("checks":["cost <= 5 USD"])", "R035"},
        {R"("checks":["cost_per[Ordr] <= 5 EUR"])", "R035"},
    };
    for (const auto& [member, code] : members) {
        INFO(member);
        const auto mistakes = mistakes_of(campaign_text(
            R"("actions":[{"name":"Order","count":3,"value":5}],"costs":[{"category":"tools","amount":1}],)" +
            member));
        REQUIRE_FALSE(mistakes.empty());
        CHECK(std::any_of(mistakes.begin(), mistakes.end(),
                          [&code = code](const Diagnostic& mistake) { return mistake.code == code; }));
    }
}

TEST_CASE("a campaign cut off anywhere is refused, so that no limit is lost", "[gate]") {
    const std::string whole =
        rich().substr(0, rich().size() - 1) + R"(,"checks":["roi >= 0%","net >= 0 EUR"]})";
    REQUIRE(campaign_of(whole).checks.size() == 2);
    for (std::size_t cut = 0; cut < whole.size(); ++cut)
        if (mistakes_of(whole.substr(0, cut)).empty()) FAIL_CHECK("cut at byte " << cut);
}

// Exactness ----------------------------------------------------------------------------------------------

TEST_CASE("three times 0.1 is 0.3, however the three arise", "[gate]") {
    const std::string action = R"("actions":[{"name":"Order","count":3,"value":0.1}],"costs":)";
    for (
        const std::string costs :
        {R"([{"category":"tools","amount":0.1},{"category":"tools","amount":0.1},{"category":"tools","amount":0.1}])",
         R"([{"category":"tools","amount":0.1,"per":"month"}],"period":{"from":"2026-01-01","to":"2026-03-31"})",
         R"([{"category":"staff","hours":3,"hourly_rate":0.1}])",
         R"([{"category":"staff","hours":0.3,"hourly_rate":1}])",
         R"([{"category":"tools","amount":0.9,"share":{"k":1,"n":3}}])"}) {
        INFO(costs);
        const std::string text = campaign_text(action + costs);
        if (!mistakes_of(text).empty()) {
            FAIL_CHECK(listed(mistakes_of(text)));
            continue;
        }
        const Report report = report_of(text);
        CHECK(outcome_of("cost <= 0.3 EUR", report) == Outcome::passed);
        CHECK(outcome_of("cost >= 0.3 EUR", report) == Outcome::passed);
        CHECK(outcome_of("cost < 0.3 EUR", report) == Outcome::failed);
        CHECK(outcome_of("return >= 0.3 EUR", report) == Outcome::passed);
        CHECK(outcome_of("roi >= 0%", report) == Outcome::passed);
        CHECK(outcome_of("roi <= 0%", report) == Outcome::passed);
    }
}

TEST_CASE("a figure at the limit passes >= and <= and fails > and <, whatever its unit", "[gate]") {
    const Report report = report_of(simple_campaign("8", "2.5", "16"));  // return 20, ROI 25%
    for (const std::string figure :
         {"roi | 25%", "return | 20 EUR", "cost | 16 EUR", "net | 4 EUR", "return_per_cost | 1.25 x",
          "cost_share[advertising] | 100%", "cost_per[Order] | 2 EUR", "break_even[Order] | 7",
          "roi | 2.5e1%", "assumed_share | 0%", "assumed_share | -0%"}) {
        INFO(figure);
        const auto bar = figure.find('|');
        const auto with = [&](const char* sign) {
            return judged(figure.substr(0, bar) + sign + figure.substr(bar + 1), report);
        };
        CHECK(with(">=").outcome == Outcome::passed);
        CHECK(with("<=").outcome == Outcome::passed);
        CHECK(with(">").outcome == Outcome::failed);
        CHECK(with("<").outcome == Outcome::failed);
        for (const auto* sign : {">=", "<=", ">", "<"}) CHECK(with(sign).distance->is_zero());
    }
}

TEST_CASE("a figure without finite decimals is compared exactly, not by its digits", "[gate]") {
    const Report report = third();
    CHECK(outcome_of("roi >= 33.333333333333%", report) == Outcome::passed);
    CHECK(outcome_of("roi > 33.333333333333%", report) == Outcome::passed);
    CHECK(outcome_of("roi <= 33.333333333333%", report) == Outcome::failed);
    CHECK(outcome_of("roi >= 33.333333333334%", report) == Outcome::failed);
    CHECK(outcome_of("roi < 33.333333333334%", report) == Outcome::passed);
    CHECK(outcome_of("return_per_cost > 1.333333333333 x", report) == Outcome::passed);
    CHECK(outcome_of("return_per_cost < 1.333333333334 x", report) == Outcome::passed);
    CHECK(*judged("roi >= 33.333333333333%", report).distance == over("1", "300000000000000"));
    const Report thirds = report_of(simple_campaign("3", "4", "10"));
    CHECK(outcome_of("cost_per[Order] > 3.333333333333 EUR", thirds) == Outcome::passed);
    CHECK(outcome_of("cost_per[Order] <= 3.333333333334 EUR", thirds) == Outcome::passed);
}

TEST_CASE("every metric can be limited, and its limit is judged in its own unit", "[gate]") {
    const Report most = report_of(rich());
    const Report savings = report_of(saving());
    std::size_t seen = 0;
    for (const auto& kind : metric_kinds()) {
        const bool takes_one = kind.argument != MetricKind::Argument::none;
        const Report& report = kind.name == "savings_roi" ? savings : most;
        const std::map<MetricKind::Argument, std::string> arguments{
            {MetricKind::Argument::none, ""},
            {MetricKind::Argument::category, "[staff]"},
            {MetricKind::Argument::action, "[Order]"},
            {MetricKind::Argument::goal, "[Sales]"}};
        const std::string name = std::string(kind.name) + arguments.at(kind.argument);
        INFO(name);
        const auto value = metric_of(
            report, std::string(kind.name),
            takes_one ? arguments.at(kind.argument).substr(1, arguments.at(kind.argument).size() - 2) : "");
        if (!value.likely) {  // the campaign was written to have all, so this is a gap in the test
            FAIL_CHECK("undefined: " << value.why);
            continue;
        }
        const Ratio step = kind.unit == MetricKind::Unit::ratio ? Ratio(dec("0.01")) : Ratio(1);
        const std::string unit = unit_text(kind.unit);
        for (const int offset : {-1, 1}) {
            // A limit next to the figure, at twelve decimals, so that above and below are told apart.
            const Ratio limit = Ratio((*value.likely + (offset < 0 ? -step : step)).decimal(10));
            const std::string number = number_text(limit, kind.unit);
            const bool is_above = offset < 0;  // the figure lies above the limit
            CHECK((outcome_of(name + " >= " + number + unit, report) == Outcome::passed) == is_above);
            CHECK((outcome_of(name + " > " + number + unit, report) == Outcome::passed) == is_above);
            CHECK((outcome_of(name + " <= " + number + unit, report) == Outcome::passed) == !is_above);
            CHECK((outcome_of(name + " < " + number + unit, report) == Outcome::passed) == !is_above);
            const auto lower = judged(name + " >= " + number + unit, report);
            CHECK(*lower.judged == *value.likely);
            CHECK(*lower.distance == *value.likely - limit);
            const auto upper = judged(name + " <= " + number + unit, report);
            CHECK(*upper.distance == limit - *value.likely);
            CHECK(lower.distance->is_negative() == (lower.outcome == Outcome::failed));
            CHECK(upper.distance->is_negative() == (upper.outcome == Outcome::failed));
        }
        ++seen;
    }
    CHECK(seen == metric_kinds().size());
}

TEST_CASE("the case behind the point chooses the figure", "[gate]") {
    const Report report = report_of(rich());
    const auto roi = metric_of(report, "roi");
    REQUIRE((*roi.worst < *roi.measured || *roi.measured < *roi.worst));
    CHECK(*judged("roi >= 0%", report).judged == *roi.likely);
    CHECK(*judged("roi.likely >= 0%", report).judged == *roi.likely);
    CHECK(*judged("roi.worst >= 0%", report).judged == *roi.worst);
    CHECK(*judged("roi.best >= 0%", report).judged == *roi.best);
    CHECK(*judged("roi.measured >= -100%", report).judged == *roi.measured);
    const auto cost = metric_of(report, "cost");  // here more is worse
    CHECK(*judged("cost.worst <= 1 EUR", report).judged == *cost.worst);
    CHECK(*cost.worst > *cost.likely);
}

// Words --------------------------------------------------------------------------------------------------

TEST_CASE("the distance is said in the unit of the figure, in digits that show it", "[gate]") {
    Style style;
    style.unicode = false;
    const auto words = [&](const std::string& limit, const Report& report, const Baseline& baseline = {}) {
        const auto check = judged(limit, report, baseline);
        return write::judged_figure(check, report.campaign.currency, style) + ", " +
               write::distance_text(check, report.campaign.currency, style);
    };
    const Report report = report_of(simple_campaign("8", "2.5", "16"));
    CHECK(words("roi >= 20%", report) == "25.0%, 5.0 points to spare");
    CHECK(words("roi >= 30%", report) == "25.0%, 5.0 points too low");
    CHECK(words("roi <= 20%", report) == "25.0%, 5.0 points too high");
    CHECK(words("roi >= 25%", report) == "25.0%, exactly at the limit");
    CHECK(words("roi > 25%", report) == "25.0%, at the limit, has to be above");
    CHECK(words("cost < 16 EUR", report) == "16.00, at the limit, has to be below");
    CHECK(words("cost <= 15.5 EUR", report) == "16.00, 0.50 EUR too high");
    CHECK(words("return_per_cost >= 2 x", report) == "1.25 x, 0.75 x too low");
    CHECK(words("break_even[Order] <= 5", report) == "7, 2 too high");
    CHECK(words("cost_per[Order] <= 3 EUR", report) == "2.00, 1.00 EUR to spare");
    CHECK(words("roi >= 25.04%", report) == "25.00%, 0.04 points too low");
    CHECK(words("roi >= 24.999999999999%", report) == "25.000000000000%, 0.000000000001 points to spare");
    CHECK(words("cost_per[Order] <= 1.999 EUR", report) == "2.000, 0.001 EUR too high");
    CHECK(words("return_per_cost >= 1.2501 x", report) == "1.2500 x, 0.0001 x too low");
    CHECK(words("roi >= 33.333333333333%", third()) ==
          "33.333333333333%, less than 0.000000000001 points to spare");
    const Report before = report_of(simple_campaign("8", "2", "10"));  // ROI 60%, cost 10
    const Baseline baseline{&before, {}};
    CHECK(words("change[roi] >= -30 points", report, baseline) == "-35.0 points, 5.0 points too low");
    CHECK(words("change[roi] <= 0%", report, baseline) == "-58.3%, 58.3 points to spare");
    CHECK(words("change[cost] <= 50%", report, baseline) == "+60.0%, 10.0 points too high");
    CHECK(words("change[cost] <= 10 EUR", report, baseline) == "+6.00, 4.00 EUR to spare");
    CHECK(words("change[break_even[Order]] <= 1", report, baseline) == "+2, 1 too high");
    CHECK(words("change[return_per_cost] >= -0.35 x", report, baseline) == "-0.35 x, exactly at the limit");
}

// Standing -----------------------------------------------------------------------------------------------

TEST_CASE("how a campaign stands follows from its limits alone, in every combination", "[gate]") {
    const Outcome outcomes[]{Outcome::passed, Outcome::not_judged, Outcome::failed, Outcome::undecided};
    const auto check_of = [](Outcome outcome, bool is_error) {
        JudgedCheck check;
        check.outcome = outcome;
        check.check.level = is_error ? Check::Level::error : Check::Level::warn;
        return check;
    };
    /// 0 to 3 as the program leaves: the contract, in another form than the code has it.
    const auto exit_of = [](Outcome outcome, bool is_error, const GateRules& rules) {
        if (outcome == Outcome::undecided) return 2;
        if (outcome == Outcome::not_judged) return rules.allow_premature ? 0 : 3;
        if (outcome == Outcome::passed) return 0;
        if (rules.fail_on == FailOn::never) return 0;
        return rules.fail_on == FailOn::warn || is_error ? 1 : 0;
    };
    const auto worse = [](int a, int b) {
        const std::string order = "0312";  // the worst last
        return order.find(static_cast<char>('0' + a)) > order.find(static_cast<char>('0' + b)) ? a : b;
    };
    const auto exit_of_standing = [](Standing standing) {
        const std::map<Standing, int> exits{{Standing::passed, 0}, {Standing::skipped, 0},
                                            {Standing::warned, 0}, {Standing::not_judged, 3},
                                            {Standing::failed, 1}, {Standing::undecided, 2}};
        return exits.at(standing);
    };
    const auto standing_of = [](GatedCampaign gated, const GateRules& rules) {
        GateTally(rules).add(gated);
        return gated.standing;
    };
    int combinations = 0;
    for (const auto fail_on : {FailOn::error, FailOn::warn, FailOn::never})
        for (const bool allow : {false, true}) {
            const GateRules rules{fail_on, allow};
            for (const auto first : outcomes)
                for (const auto second : outcomes)
                    for (const int levels : {0, 1, 2, 3}) {
                        GatedCampaign gated;
                        gated.checks = {check_of(first, (levels & 1) != 0),
                                        check_of(second, (levels & 2) != 0)};
                        const int expected = worse(exit_of(first, (levels & 1) != 0, rules),
                                                   exit_of(second, (levels & 2) != 0, rules));
                        if (exit_of_standing(standing_of(gated, rules)) != expected)
                            FAIL_CHECK(outcome_name(first) << " and " << outcome_name(second) << " stand as "
                                                           << standing_name(standing_of(gated, rules)));
                        // Two campaigns of one limit each leave as one campaign of both.
                        GateTally tally(rules);
                        for (const auto& check : gated.checks) {
                            GatedCampaign single;
                            single.checks = {check};
                            tally.add(single);
                        }
                        const Standing worst = std::move(tally).finish().counts.worst();
                        if (exit_of_standing(worst) != expected)
                            FAIL_CHECK("over two campaigns: " << standing_name(worst));
                        ++combinations;
                    }
            CHECK(standing_of(GatedCampaign(), rules) == Standing::undecided);
            CHECK(GateCounts().worst() == Standing::undecided);
            GatedCampaign wrong;
            wrong.checks = {check_of(Outcome::passed, true)};
            wrong.mistakes.emplace_back();
            CHECK(standing_of(wrong, rules) == Standing::undecided);
        }
    CHECK(combinations == 6 * 64);
}

TEST_CASE("a figure exactly at its limit is shown in the digits of the limit", "[gate]") {
    const Report report = report_of(simple_campaign("1", "13335", "10000"));
    const auto check = judged("roi <= 33.35%", report);
    CHECK(write::judged_figure(check, report.campaign.currency, {}) == "33.35%");
}

TEST_CASE("a relative change is said in points of a per cent, whatever it is a change of", "[gate]") {
    const Report before = report_of(simple_campaign("1", "5", "1"));
    const Report now = report_of(simple_campaign("1", "5", "1.0496"));
    const auto check = judged("change[cost] <= 4.6%", now, {&before, {}});
    CHECK(write::distance_text(check, now.campaign.currency, {}) == "0.4 points too high");
}

TEST_CASE("a hint never turns a number into a smaller one", "[gate]") {
    CHECK(read::read_limit("roi >= 1 000%").fault.hint != "write \"roi >= 1%\"");
    CHECK(read::read_limit("roas >= 200%").fault.hint != "write \"roas >= 200 x\"");
}
