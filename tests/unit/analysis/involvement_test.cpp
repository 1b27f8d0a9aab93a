// Involvement and media: shares of people, rates by hour and by cost, and what stands out in them.
#include "roi/analysis/involvement.hpp"
#include "roi/analysis/media_mix.hpp"
#include "unit/valuation/value_support.hpp"

using namespace roi;
using namespace roi::test;

namespace {

/// A campaign of 10 hours and a cost of 500 that states this involvement.
Report involved(const std::string& members, const std::string& actions = "") {
    return report_of(campaign_text(
        R"("costs":[{"category":"staff","hours":10,"hourly_rate":30},{"category":"tools","amount":200}],"actions":[)" +
        actions + R"(],"involvement":{)" + members + "}"));
}

std::string text_of(const InvolvementShare& share) {
    std::string text = std::string(share.name) + " " + share.count.settled().to_string() + "/" +
                       share.of.settled().to_string() + " " + share.share.decimal(4).to_string();
    if (share.low)
        text += " (" + share.low->rounded(4).to_string() + " to " + share.high->rounded(4).to_string() + ")";
    return text;
}

std::string text_of(const std::vector<InvolvementShare>& shares) {
    std::string text;
    for (const auto& share : shares) text += (text.empty() ? "" : "; ") + text_of(share);
    return text;
}

std::string text_of(const std::vector<InvolvementRate>& rates) {
    std::string text;
    for (const auto& rate : rates)
        text += (text.empty() ? "" : "; ") + std::string(rate.name) + " " + rate.count.settled().to_string() +
                " " + test::text_of(rate.per_hour, 3) + " " + test::text_of(rate.cost_each, 3);
    return text;
}

InvolvementReport report_on_involvement(const std::string& members) {
    return involvement_of(involved(members)).value();
}

}  // namespace

TEST_CASE("creators, interactors and lurkers are shares of the audience, with their intervals",
          "[involvement]") {
    CHECK(
        text_of(report_on_involvement(R"("audience":1000,"creators":100,"interactors":300)").participation) ==
        "creators 100/1000 0.1 (0.0829 to 0.1202); interactors 300/1000 0.3 (0.2724 to 0.3291); "
        "lurkers 600/1000 0.6 (0.5693 to 0.6299)");
    CHECK(text_of(report_on_involvement(R"("audience":1000,"active":400)").participation) ==
          "active 400/1000 0.4 (0.3701 to 0.4307)");
    CHECK(text_of(report_on_involvement(R"("audience":10,"creators":4,"interactors":6)").participation)
              .find("lurkers 0/10 0 (0 to") != std::string::npos);
}

TEST_CASE("without an audience nobody knows who only watches", "[involvement]") {
    CHECK(report_on_involvement(R"("creators":100,"interactors":300)").participation.empty());
    CHECK(report_on_involvement(R"("audience":0,"creators":0,"interactors":0)").participation.empty());
    CHECK(text_of(report_on_involvement(R"("audience":1000,"creators":100)").participation) ==
          "creators 100/1000 0.1 (0.0829 to 0.1202)");
}

TEST_CASE("only what was counted has an interval", "[involvement]") {
    CHECK(text_of(report_on_involvement(R"("audience":{"assumed":1000},"creators":100)").participation) ==
          "creators 100/1000 0.1");
    CHECK(
        text_of(
            report_on_involvement(
                R"("audience":{"measured":1000,"source":"log"},"creators":{"assumed":100,"low":50,"high":150},"interactors":300)")
                .participation) ==
        "creators 100/1000 0.1; interactors 300/1000 0.3 (0.2724 to 0.3291); lurkers 600/1000 0.6");
}

TEST_CASE("more of a part than of the whole is a finding, and leaves no lurkers", "[involvement]") {
    const auto finding = [](const std::string& members) { return has_note(involved(members), "R124"); };
    CHECK(finding(R"("audience":100,"creators":50,"interactors":51)"));
    CHECK_FALSE(finding(R"("audience":101,"creators":50,"interactors":51)"));
    CHECK(finding(R"("audience":100,"creators":101)"));
    CHECK(finding(R"("audience":100,"active":101)"));
    CHECK_FALSE(finding(R"("audience":100,"active":100)"));
    CHECK_FALSE(finding(R"("creators":50,"interactors":51)"));
    CHECK(finding(R"("answers":10,"solved":11)"));
    CHECK(finding(R"("answers":10,"answers_by_members":11)"));
    CHECK_FALSE(finding(R"("answers":10,"solved":10,"answers_by_members":10)"));
    const auto shares =
        report_on_involvement(R"("audience":100,"creators":50,"interactors":51)").participation;
    CHECK(text_of(shares).find("lurkers") == std::string::npos);
    CHECK(text_of(report_on_involvement(R"("audience":100,"active":101)").participation) ==
          "active 101/100 1.01");
}

TEST_CASE("answers are solved, and given by members instead of staff", "[involvement]") {
    CHECK(text_of(report_on_involvement(R"("answers":340,"solved":275,"answers_by_members":85)").answers) ==
          "solved 275/340 0.8088 (0.7637 to 0.8471); by members 85/340 0.25 (0.2069 to 0.2986)");
    CHECK(report_on_involvement(R"("solved":275)").answers.empty());
    CHECK(report_on_involvement(R"("answers":0,"solved":0)").answers.empty());
}

TEST_CASE("what came of it is counted by the hour and by the cost", "[involvement]") {
    const auto report = report_on_involvement(
        R"("conversations":40,"answers":20,"solved":10,"referrals":5,"creators":30,"interactors":70)");
    CHECK(report.hours == Ratio(10));
    CHECK(text_of(report.rates) ==
          "conversations 40 4 12.5; answers 20 2 25; problems solved 10 1 50; referrals 5 0.5 100; active "
          "members 100 10 5");
    CHECK(text_of(report_on_involvement(R"("active":25,"creators":30,"interactors":70)").rates) ==
          "active members 25 2.5 20");
    CHECK(text_of(report_on_involvement(R"("conversations":0)").rates) == "conversations 0 0 undefined");
    CHECK(report_on_involvement(R"("creators":30)").rates.empty());
    const Report no_hours = report_of(
        campaign_text(R"("costs":[{"category":"tools","amount":200}],"involvement":{"answers":20})"));
    CHECK_FALSE(involvement_of(no_hours)->hours);
    CHECK(text_of(involvement_of(no_hours)->rates) == "answers 20 undefined 10");
    const Report zero_hours = report_of(campaign_text(
        R"("costs":[{"category":"staff","hours":0,"hourly_rate":30}],"involvement":{"answers":20})"));
    CHECK(text_of(involvement_of(zero_hours)->rates) == "answers 20 undefined 0");
}

TEST_CASE("what people had to leave their data for stands beside what they got freely", "[involvement]") {
    const std::string actions =
        R"({"name":"Paper","count":40,"gated":true},{"name":"Talk","count":10,"gated":true},
           {"name":"Post","count":500,"gated":false},{"name":"Other","count":7})";
    const Report report = report_of(
        campaign_text(R"("costs":[{"category":"tools","amount":1000}],"actions":[)" + actions + "]"));
    CHECK(text_of(involvement_of(report)->rates) ==
          "gated actions 50 undefined 20; actions given freely 500 undefined 2");
    CHECK_FALSE(involvement_of(report_of(simple_campaign("1", "1", "1"))));
}

TEST_CASE("sentiment is shares of all that was said, and the balance of its ends", "[involvement]") {
    const auto report = report_on_involvement(R"("sentiment":{"positive":52,"neutral":30,"negative":18})");
    CHECK(text_of(report.sentiment) ==
          "positive 52/100 0.52 (0.4232 to 0.6154); neutral 30/100 0.3 (0.2189 to 0.3958); "
          "negative 18/100 0.18 (0.117 to 0.2667)");
    CHECK(report.balance == over("34", "100"));
    CHECK_FALSE(report.is_product_problem);
    CHECK(report_on_involvement(R"("sentiment":{"positive":0,"neutral":0,"negative":0})").sentiment.empty());
    CHECK_FALSE(report_on_involvement(R"("sentiment":{"positive":5,"neutral":3})").balance);
    CHECK(report_on_involvement(R"("sentiment":{"positive":0,"negative":8})").balance == Ratio(-1));
}

TEST_CASE("a share of a sum that is partly assumed has no interval", "[involvement]") {
    const Report report = report_of(
        campaign_text(R"("costs":[],"involvement":{"sentiment":{"positive":10,"negative":{"assumed":5}}})"));
    CHECK_FALSE(involvement_of(report)->sentiment.at(0).low);
}

TEST_CASE("more than half negative is a problem of the product", "[involvement]") {
    const auto of = [](const char* negative) {
        return involved(R"("sentiment":{"positive":30,"neutral":20,"negative":)" + std::string(negative) +
                        "}");
    };
    CHECK_FALSE(has_note(of("50"), "R123"));
    CHECK_FALSE(involvement_of(of("50"))->is_product_problem);
    CHECK(has_note(of("51"), "R123"));
    CHECK(involvement_of(of("51"))->is_product_problem);
    CHECK(note_of(of("51"), "R123").level == Note::Level::warn);
}

TEST_CASE("involvement is never added to money", "[involvement]") {
    const std::string order = R"({"name":"A","count":20,"baseline":0,"value":100})";
    const Report with = involved(
        R"("audience":1000,"creators":100,"interactors":300,"answers":50,"solved":40,"referrals":9)", order);
    const Report without = report_of(campaign_text(
        R"("costs":[{"category":"staff","hours":10,"hourly_rate":30},{"category":"tools","amount":200}],"actions":[)" +
        order + "]"));
    CHECK(with.steps.roi.roi.likely == without.steps.roi.roi.likely);
    CHECK(with.steps.roi.net.likely == without.steps.roi.net.likely);
}

TEST_CASE("involvement is said of a premature campaign too", "[involvement]") {
    const Report report = report_of(campaign_text(
        R"("costs":[{"category":"staff","hours":10,"hourly_rate":30}],"purpose":"exploration","involvement":{"answers":20,"solved":10})"));
    CHECK(report.verdict == Verdict::premature);
    CHECK(text_of(involvement_of(report)->rates) == "answers 20 2 15; problems solved 10 1 30");
    CHECK(written(report, Format::text).find("problems solved") != std::string::npos);
}

// Owned, paid and earned

namespace {

Report mixed(const std::string& actions, const std::string& costs,
             const std::string& named = R"("O","P","E")", const std::string& type = "engagement") {
    return report_with(actions, costs,
                       R"(,"goals":[{"name":"G","type":")" + type + R"(","actions":[)" + named + "]}]");
}

const std::string three =
    R"({"name":"O","media":"owned","count":100},{"name":"P","media":"paid","count":50},{"name":"E","media":"earned","count":50})";

std::string text_of(const MediaRow& row) {
    return std::string(row.name) + " " + row.engaged.settled().to_string() + " " + test::text_of(row.cost) +
           " " + (row.cost_per_engaged ? test::text_of(row.cost_per_engaged) : std::string(row.why));
}

}  // namespace

TEST_CASE("owned and paid media have a price for each engaged person, earned have none", "[media]") {
    const auto mix = media_mix_of(mixed(three, R"({"category":"content","media":"owned","amount":300},
        {"category":"advertising","media":"paid","amount":500},{"category":"tools","amount":200},
        {"category":"agency","media":"earned","amount":40})"));
    REQUIRE(mix);
    REQUIRE(mix->rows.size() == 4);
    CHECK(text_of(mix->rows[0]) == "owned 100 300 3");
    CHECK(text_of(mix->rows[1]) == "paid 50 500 10");
    CHECK(text_of(mix->rows[2]) == "earned 50 40 earned media have no price");
    CHECK(text_of(mix->rows[3]) == "total 200 1040 5.2");
    CHECK(mix->unassigned_cost == Ratio(200));
    CHECK(mix->earned_share == over("1", "4"));
}

TEST_CASE("a cost that is not stated for a medium is not 0", "[media]") {
    const auto mix = media_mix_of(mixed(three, R"({"category":"advertising","media":"paid","amount":500})"));
    CHECK(text_of(mix->rows[0]) == "owned 100 undefined no cost with this media is stated");
    CHECK(text_of(mix->rows[1]) == "paid 50 500 10");
    const auto free = media_mix_of(mixed(three, R"({"category":"content","media":"owned","amount":0})"));
    CHECK(text_of(free->rows[0]) == "owned 100 0 0");
}

TEST_CASE("only actions of engagement goals count, each once", "[media]") {
    CHECK_FALSE(media_mix_of(mixed(three, ads("1"), R"("O","P","E")", "conversion")));
    CHECK_FALSE(media_mix_of(report_with(three, ads("1"))));
    CHECK_FALSE(media_mix_of(mixed(R"({"name":"O","count":100})", ads("1"), R"("O")")));
    const auto some = media_mix_of(mixed(three, ads("1"), R"("O","E")"));
    CHECK(text_of(some->rows[1]) == "paid 0 undefined nobody was engaged");
    CHECK(some->earned_share == over("1", "3"));
    const Report twice = report_with(
        three, ads("300"),
        R"(,"goals":[{"name":"G","type":"engagement","actions":["O","E"]},{"name":"H","type":"engagement","actions":["O"]}])");
    CHECK(text_of(media_mix_of(twice)->rows[3]) == "total 150 300 2");
}

TEST_CASE("engaged people without media are in the total alone", "[media]") {
    const auto mix =
        media_mix_of(mixed(three + R"(,{"name":"X","count":300})", ads("1000"), R"("O","P","E","X")"));
    CHECK(text_of(mix->rows[3]) == "total 500 1000 2");
    CHECK(mix->earned_share == over("1", "10"));
    CHECK(mix->unassigned_engaged == Ratio(300));
    const auto nobody =
        media_mix_of(mixed(R"({"name":"O","media":"owned","count":0})", ads("1000"), R"("O")"));
    CHECK(text_of(nobody->rows[3]) == "total 0 1000 nobody was engaged");
    CHECK_FALSE(nobody->earned_share);
}
