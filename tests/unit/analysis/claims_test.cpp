// Claims: how they are written, and what becomes of them against one's own numbers.
#include "roi/read/words.hpp"
#include "unit/valuation/value_support.hpp"

using namespace roi;
using namespace roi::test;
using Outcome = CheckedClaim::Outcome;

namespace {

StatedClaim stated(const char* text) {
    auto claim = read::read_claim(text);
    if (!claim) throw std::runtime_error(claim.mistakes().front().message);
    return *claim;
}

CheckedClaim checked(const Report& report, const char* claim) {
    const auto answers = check_claim(report, stated(claim));
    REQUIRE(answers.size() == 1);
    CHECK(answers.front().claim == claim);
    CHECK_FALSE(answers.front().why.empty());
    return answers.front();
}

std::string outcome(const Report& report, const char* claim) {
    return std::string(outcome_name(checked(report, claim).outcome));
}

/// The fact whose name ends in these words.
std::string figure(const CheckedClaim& claim, std::string_view name, int places = 6) {
    for (const auto& fact : claim.facts)
        if (fact.name.ends_with(name)) return text_of(fact.likely, places);
    return "none";
}

/// "wrong unit" claims and the like: the message without the claim itself.
std::string refusal(const char* text) {
    const auto claim = read::read_claim(text);
    if (claim) return "accepted";
    const auto& mistake = claim.mistakes().front();
    CHECK(mistake.code == "R055");
    CHECK(mistake.message.find(text) != std::string::npos);
    CHECK(mistake.allowed.find("keep:80%") != std::string::npos);
    return mistake.message.substr(mistake.message.find("\": ") + 3);
}

Report loyal(const std::string& retention, const std::string& more = "") {
    return report_with(
        action("1", R"({"lifetime":{"margin_per_period":100,"retention":)" + retention + more + "}}"),
        ads("1"));
}

Report kept(const std::string& before, const std::string& now, const char* cost = "240000",
            const std::string& acquisition = R"(,"acquisition_cost":5200)") {
    return report_with(
        action("4000", R"({"retention":{"before":)" + before + R"(,"now":)" + now +
                           R"(,"lifetime":{"margin_per_period":100,"retention":0.8)" + acquisition + "}}}"),
        ads(cost));
}

Report sold(const std::string& actual, const std::string& expected) {
    return report_with(
        action("1", R"({"above_expected":{"actual":)" + actual + R"(,"expected":)" + expected + "}}"),
        ads("1"));
}

}  // namespace

TEST_CASE("a claim is about retention, keeping or revenue, and says points or percent", "[claims]") {
    const auto points = stated("retention:+5points");
    CHECK(points.about == StatedClaim::About::retention);
    CHECK(points.unit == StatedClaim::Unit::points);
    CHECK(points.amount == dec("0.05"));
    CHECK_FALSE(points.effect);
    CHECK(points.text == "retention:+5points");
    CHECK(stated("retention:1point").amount == dec("0.01"));
    const auto percent = stated("retention:+2.5%=+95%");
    CHECK(percent.unit == StatedClaim::Unit::percent);
    CHECK(percent.amount == dec("0.025"));
    CHECK(percent.effect == dec("0.95"));
    CHECK(stated("retention:+5points=95%").effect == dec("0.95"));
    CHECK(stated("keep:80%").about == StatedClaim::About::keep);
    CHECK(stated("keep:100%").amount == Decimal(1));
    CHECK(stated("keep:0%").amount.is_zero());
    CHECK(stated("revenue:+25%").about == StatedClaim::About::revenue);
    CHECK(stated("revenue:1000000%").amount == Decimal(10'000));
}

TEST_CASE("what cannot be read as a claim is refused with a reason", "[claims]") {
    const char* subject = "it is about retention, keep or revenue";
    for (const char* text :
         {"", "retention", ":5%", "loyalty:5%", "Retention:5%", "retention+5%", "5%", " keep:80%"})
        CHECK(refusal(text) == subject);
    for (const char* text :
         {"retention:", "retention:five points", "retention:-5points", "retention:++5points", "keep:%",
          "retention:=+95%", "revenue:.5%", "revenue:5.%", "revenue:1.2.3%", "revenue:1000001%",
          "revenue:0.0000000000001%", "revenue: 5%", "revenue:nan%", "revenue:inf%"})
        CHECK(refusal(text) == "a number is needed behind the colon");
    for (const char* text : {"retention:+5", "keep:80", "retention:5 points", "retention:5pts", "revenue:5%%",
                             "revenue:1e3%", "revenue:1,5%", "retention:+5=+95%"})
        CHECK(refusal(text).ends_with("percent must be said"));
    for (const char* text : {"keep:80points", "revenue:+5points"})
        CHECK(refusal(text) == "this claim is in percent");
    CHECK(refusal("keep:100.1%") == "nothing is more than 100 % cheaper");
    for (const char* text :
         {"retention:+5points=", "retention:+5points=95", "retention:+5points=+95points",
          "retention:+5points=-95%", "keep:80%=5%", "revenue:+25%=+5%", "retention:+5points=95%=1%"})
        CHECK(refusal(text).find("effect") != std::string::npos);
    CHECK(read::read_claim("retnetion:5%").mistakes().front().hint == "did you mean \"retention:\"?");
    CHECK(read::read_claim("retention:5").mistakes().front().hint.find("85 %") != std::string::npos);
}

TEST_CASE("five points and five percent of retention are two claims", "[claims]") {
    const Report report = loyal("0.8");
    const auto points = checked(report, "retention:+5points");
    CHECK(points.outcome == Outcome::computed);
    CHECK(points.action == "A");
    CHECK(figure(points, "retention before") == "0.8");
    CHECK(figure(points, "retention after") == "0.85");
    CHECK(figure(points, "without an end by") == "0.275");
    // Over five years less: (0.85 / 0.25)(1 - (0.85/1.1)^5) / ((0.8 / 0.3)(1 - (0.8/1.1)^5)) - 1
    CHECK(figure(points, "lifetime value rises by") == "0.159683");
    const auto percent = checked(report, "retention:+5%");
    CHECK(figure(percent, "retention after") == "0.84");
    CHECK(figure(percent, "without an end by") == "0.211538");
    CHECK(figure(percent, "the claim needs a retention of") == "none");
}

TEST_CASE("a claim about retention holds or fails by one's own lifetime", "[claims]") {
    const Report report = loyal("0.8");
    CHECK(outcome(report, "retention:+5points=+15%") == "holds");
    CHECK(outcome(report, "retention:+5points=+16%") == "fails");
    CHECK(outcome(report, "retention:+5points=+95%") == "fails");
    CHECK(outcome(report, "retention:+0points=+0%") == "holds");
    const auto needed = checked(report, "retention:+5points=+25%");
    CHECK(figure(needed, "the claim needs a retention of", 4) == "0.7608");
    CHECK(figure(needed, "the largest rise possible") == "0.578947");
    CHECK(figure(checked(report, "retention:+5points=+10%"), "the claim needs a retention of") == "0.5");
    CHECK(figure(checked(report, "retention:+5%=+25%"), "the claim needs a retention of") == "none");
}

TEST_CASE("a retention that is not known exactly leaves a claim open where its range does", "[claims]") {
    // From 67.0 % to 88.8 % retention the rise is 16.8 % to 15.5 %.
    const Report sample = loyal(R"({"k":40,"n":50})");
    CHECK(outcome(sample, "retention:+5points=+15%") == "holds");
    CHECK(outcome(sample, "retention:+5points=+16%") == "not_shown");
    CHECK(outcome(sample, "retention:+5points=+17%") == "fails");
    CHECK(outcome(loyal(R"({"assumed":0.8})"), "retention:+5points=+1%") == "not_shown");
    CHECK(outcome(loyal(R"({"assumed":0.8})"), "retention:+5points") == "computed");
}

TEST_CASE("retention cannot rise above all, and a lifetime without an end cannot rise", "[claims]") {
    CHECK(outcome(loyal("0.97"), "retention:+5points") == "fails");
    CHECK(outcome(loyal("0.95"), "retention:+5points") == "computed");
    CHECK(outcome(loyal("0.96"), "retention:+5%") == "fails");
    CHECK(outcome(loyal("0.95", R"(,"discount":0)"), "retention:+5points=+95%") == "cannot_be_checked");
    CHECK(outcome(loyal("0.95", R"(,"discount":0,"periods":5)"), "retention:+5points=+10%") == "holds");
    CHECK(outcome(loyal("0"), "retention:+5points=+95%") == "cannot_be_checked");
    CHECK(outcome(loyal("0", R"(,"timing":"start")"), "retention:+5points=+1%") == "holds");
}

TEST_CASE("every lifetime of a campaign answers a claim about retention", "[claims]") {
    const std::string lifetime = R"("lifetime":{"margin_per_period":100,"retention":0.8})";
    const Report report = report_with(
        R"({"name":"L","count":1,"value":{)" + lifetime +
            R"(}},{"name":"K","count":1,"value":{"retention":{"before":0.7,"now":0.8,)" + lifetime +
            R"(}}},{"name":"U","count":1,"value":{"uplift":{"engaged":0.8,"others":0.7,)" + lifetime +
            R"(}}},{"name":"R","count":1,"value":{"referral":{"invitations":1,"conversion":1,"type_one":1,)" +
            lifetime +
            R"(}}},{"name":"S","count":1,"value":{"lifetime":{"margin_per_period":1,"survivors":[100,70,60]}}},
            {"name":"F","count":1,"value":5},{"name":"N","count":1})",
        ads("1"));
    std::string names;
    for (const auto& answer : check_claim(report, stated("retention:+5points"))) {
        names += answer.action;
        CHECK(answer.outcome == Outcome::computed);
        CHECK(figure(answer, "without an end by") == "0.275");
    }
    CHECK(names == "LKUR");  // a cohort has no one retention
    // What is not counted is no ground for a claim.
    const Report aside = report_with(action("1", "{" + lifetime + "}", R"(,"counted":false)"), ads("1"));
    CHECK(outcome(aside, "retention:+5points") == "cannot_be_checked");
}

TEST_CASE("keeping a customer is as cheap as the customers kept who would have left", "[claims]") {
    // 160 extra customers for 240,000: 1,500 each, against 5,200 for a new one.
    const Report report = kept("0.75", "0.79");
    CHECK(figure(checked(report, "keep:80%"), "cheaper by") == "0.711538");
    CHECK(outcome(report, "keep:80%") == "fails");
    CHECK(outcome(report, "keep:71%") == "holds");
    const auto answer = checked(report, "keep:80%");
    CHECK(figure(answer, "cost per extra customer kept") == "1500");
    CHECK(figure(answer, "the claim needs extra customers kept") == "230.769231");
    CHECK(figure(answer, "in retention of") == "0.057692");
    CHECK(figure(checked(report, "keep:100%"), "the claim needs extra customers kept") == "none");
    CHECK(outcome(kept("0.75", "0.79", "0"), "keep:100%") == "holds");
    const auto dearer = checked(kept("0.75", "0.79", "2400000"), "keep:0%");
    CHECK(dearer.outcome == Outcome::fails);
    CHECK(figure(dearer, "dearer by") == "1.884615");
    CHECK(figure(dearer, "cheaper by") == "none");
}

TEST_CASE("an interval that holds the claim leaves it open", "[claims]") {
    const Report report = kept(R"({"k":3000,"n":4000})", R"({"k":3160,"n":4000})");
    const auto answer = checked(report, "keep:75%");
    CHECK(answer.outcome == Outcome::not_shown);
    CHECK(answer.why.find("open") != std::string::npos);
    CHECK(outcome(report, "keep:30%") == "holds");
    CHECK(outcome(report, "keep:90%") == "fails");
}

TEST_CASE("where no extra customers are shown no claim about keeping them is", "[claims]") {
    for (const auto& report :
         {kept(R"({"k":75,"n":100})", R"({"k":79,"n":100})"), kept("0.8", "0.8"), kept("0.8", "0.7")}) {
        const auto answer = checked(report, "keep:80%");
        CHECK(answer.outcome == Outcome::not_shown);
        CHECK(answer.why == "no extra customers shown");
        CHECK(figure(answer, "the claim needs extra customers kept") == "230.769231");
    }
    for (const char* acquisition : {"", R"(,"acquisition_cost":0)"})
        CHECK(outcome(kept("0.75", "0.79", "240000", acquisition), "keep:80%") == "cannot_be_checked");
    const Report money =
        report_with(action("1", R"({"retention":{"before":0.7,"now":0.8,"value":10}})"), ads("1"));
    CHECK(outcome(money, "keep:80%") == "cannot_be_checked");
}

TEST_CASE("sales above expectation are compared with the rise claimed", "[claims]") {
    CHECK(outcome(sold("125", "100"), "revenue:+25%") == "holds");
    CHECK(outcome(sold("124.999999", "100"), "revenue:+25%") == "fails");
    CHECK(outcome(sold("90", "100"), "revenue:+0%") == "fails");
    const auto answer = checked(sold("120", "100"), "revenue:+25%");
    CHECK(figure(answer, "sales above expectation") == "20");
    CHECK(figure(answer, "the claim needs") == "25");
    CHECK(figure(answer, "above expectation by") == "0.2");
    const std::string open = R"({"assumed":100,"low":95,"high":110})";
    CHECK(outcome(sold("120", open), "revenue:+25%") == "not_shown");
    CHECK(outcome(sold("120", open), "revenue:+9%") == "holds");
    CHECK(outcome(sold("120", open), "revenue:+27%") == "fails");
    const std::string even = R"({"assumed":100,"low":96,"high":120})";  // between 0 and 25 % above
    CHECK(outcome(sold("120", even), "revenue:+25%") == "not_shown");
    CHECK(outcome(sold("120", even), "revenue:+0%") == "holds");
    CHECK(outcome(sold("120", "0"), "revenue:+25%") == "cannot_be_checked");
    CHECK(outcome(sold("120", R"({"assumed":100})"), "revenue:+5%") == "not_shown");
    CHECK(outcome(sold("120", R"({"assumed":100,"low":0,"high":110})"), "revenue:+5%") == "not_shown");
}

TEST_CASE("a claim that no action bears on cannot be checked, and says what is missing", "[claims]") {
    const Report report = report_of(simple_campaign("1", "1", "1"));
    const std::pair<const char*, const char*> claims[]{{"retention:+5points", "lifetime"},
                                                       {"keep:80%", "retention before and now"},
                                                       {"revenue:+25%", "above_expected"}};
    for (const auto& [claim, word] : claims) {
        const auto answer = checked(report, claim);
        CHECK(answer.outcome == Outcome::cannot_be_checked);
        CHECK(answer.action.empty());
        CHECK(answer.why.find(word) != std::string::npos);
    }
    CHECK(outcome(report_of(campaign_text(R"("costs":[],"goals":[])")), "keep:80%") == "cannot_be_checked");
}

TEST_CASE("the retention that a claim needs is where the rise is as large as claimed", "[claims]") {
    constexpr auto end = LifetimeValue::Timing::end;
    const auto rise = [](double r, double points, double discount) {
        return (r + points) / (1 + discount - r - points) * (1 + discount - r) / r - 1;
    };
    for (const double discount : {0.0, 0.05, 0.1, 0.2})
        for (const double points : {0.01, 0.05, 0.1}) {
            double largest = 0;
            retention_needed(points, 0, discount, end, largest);
            if (discount > 0) CHECK(largest == Approx(rise(1 - points, points, discount)));
            for (const double effect : {0.05, 0.2, 0.5, 0.95}) {
                INFO(discount << " " << points << " " << effect);
                const auto needed = retention_needed(points, effect, discount, end, largest);
                if (!needed) {
                    CHECK(largest < effect);
                } else if (*needed > 0.5) {
                    CHECK(rise(*needed, points, discount) == Approx(effect));
                } else {
                    CHECK(rise(0.5, points, discount) >= effect - 1e-12);
                }
            }
        }
    // With the first margin now the rise is (1 + d - r) / (1 + d - r - x) - 1.
    double largest = 0;
    const auto now = retention_needed(0.05, 0.5, 0.1, LifetimeValue::Timing::start, largest);
    REQUIRE(now);
    CHECK(0.05 / (1.05 - *now) == Approx(0.5));
    CHECK(largest == Approx(0.5));
    CHECK_FALSE(retention_needed(0, 0.1, 0.1, end, largest));
    CHECK_FALSE(retention_needed(0.6, 0.1, 0.1, end, largest));  // no room from 50 % upwards
    CHECK(largest == 0);
}

TEST_CASE("the largest rise of a lifetime is the largest, also where much is discounted", "[claims]") {
    // At 60 % a period the rise is 15.24 % from 50 %, and 14.04 % from 95 %.
    double largest = 0;
    CHECK(retention_needed(0.05, 0.15, 0.6, LifetimeValue::Timing::end, largest));
}

TEST_CASE("a claim is answered for a premature campaign as well", "[claims]") {
    Campaign campaign = loyal("0.8").campaign;
    campaign.purpose = Purpose::exploration;
    Report report = report_of(std::move(campaign));
    CHECK(report.verdict == Verdict::premature);
    CHECK(outcome(report, "retention:+5points=+15%") == "holds");
    report.claims = check_claim(report, stated("retention:+5points=+15%"));
    for (const auto format : all_formats) CHECK(written(report, format).find("holds") != std::string::npos);
}
