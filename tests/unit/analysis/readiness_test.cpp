// Whether an ROI can be computed yet: what is withheld, what is only warned about, from when it will be
// possible; and what lint makes of it.
#include "roi/analysis/assumptions.hpp"
#include "roi/analysis/breakdown.hpp"
#include "roi/analysis/lint.hpp"
#include "roi/analysis/portfolio.hpp"
#include "unit/valuation/value_support.hpp"
#include "write/format/metric_list.hpp"

using namespace roi;
using namespace roi::test;

namespace {

/// Every cost category, the first of them given, the others stated as 0.
std::string all_costs(const std::string& staff = R"("hours":10,"hourly_rate":10)") {
    std::string text;
    for (const auto category : cost_categories) {
        const std::string name(category_name(category));
        text += (text.empty() ? "" : ",") + std::string(R"({"category":")") + name + "\"," +
                (name == "staff" ? staff : R"("amount":0)") + "}";
    }
    return text;
}

/// An effort about which nothing needs to be said: 20 orders at 10, staff for 100, a year of it.
struct Effort {
    std::string purpose = {};  ///< empty: not stated
    std::string from = "2026-01-01";
    std::string to = "2026-12-31";
    std::string started = {};
    std::string cycle = {};
    std::string actions = R"({"name":"A","count":20,"baseline":0,"value":10})";
    std::string costs = all_costs();
    std::string goals = R"([{"name":"G","type":"conversion","actions":["A"]}])";
    std::string more = {};

    std::string text() const {
        const auto word = [](const char* key, const std::string& value) {
            return value.empty() ? std::string() : std::string(R"(,")") + key + R"(":")" + value + '"';
        };
        return campaign_text(
            "\"actions\":[" + actions + "],\"costs\":[" + costs + "]" +
            (goals.empty() ? "" : ",\"goals\":" + goals) + word("purpose", purpose) +
            word("started", started) +
            (from.empty() ? "" : R"(,"period":{"from":")" + from + R"(","to":")" + to + "\"}") +
            (cycle.empty() ? "" : R"(,"product":{"sales_cycle_days":)" + cycle + "}") + more);
    }
    Report report(bool even_so = false) const {
        auto report = report_on(campaign_of(text()), {.even_so = even_so});
        if (!report) throw std::runtime_error(report.mistakes().front().message);
        return std::move(*report);
    }
};

std::string date_text(const std::optional<Date>& date) {
    if (!date) return "none";
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date->year()),
                  static_cast<unsigned>(date->month()), static_cast<unsigned>(date->day()));
    return text;
}

/// "premature R111 from 2026-03-01"
std::string judged(const Effort& effort) {
    const Report report = effort.report();
    std::string text(verdict_name(report.verdict));
    if (!report.notes.empty()) text += " " + codes_of(report);
    return text + (report.possible_from ? " from " + date_text(report.possible_from) : "");
}

constexpr const char* purposes[]{"transformation", "media_mix"};

std::string names_of(const std::vector<LintFinding>& findings) {
    std::string text;
    for (const auto& finding : findings)
        text +=
            (text.empty() ? "" : " ") + finding.about.code + (finding.level == Note::Level::error ? "!" : "");
    return text;
}

}  // namespace

TEST_CASE("an effort that states everything is computed without a word", "[readiness]") {
    CHECK(judged({}) == "computed");
    for (const char* purpose : purposes) CHECK(judged({.purpose = purpose}) == "computed");
    const Report report = Effort{}.report();
    CHECK(report.missing.empty());
    CHECK(report.steps.roi.roi.likely == Ratio(1));
    CHECK_FALSE(report.is_withheld());
}

TEST_CASE("exploration is premature, however long it took", "[readiness]") {
    CHECK(judged({.purpose = "exploration"}) == "premature R112");
    CHECK(judged({.purpose = "exploration", .from = "2016-01-01"}) == "premature R112");
    CHECK(judged({.purpose = "exploration", .to = "2026-01-31"}) == "premature R111 R112 from 2026-03-01");
}

TEST_CASE("an effort younger than two months is premature where its purpose is stated, else a warning",
          "[readiness]") {
    for (const char* purpose : purposes) {
        CHECK(judged({.purpose = purpose, .to = "2026-02-27"}) == "premature R111 from 2026-03-01");
        CHECK(judged({.purpose = purpose, .to = "2026-02-28"}) == "computed");
    }
    const Report early = Effort{.to = "2026-02-27"}.report();
    CHECK(early.verdict == Verdict::computed_with_warnings);
    CHECK(codes_of(early) == "R111");
    CHECK(early.notes.front().level == Note::Level::warn);
    CHECK_FALSE(early.notes.front().is_premature);
    CHECK(early.steps.roi.roi.likely == Ratio(1));
    CHECK(judged({.to = "2026-02-28"}) == "computed");
    CHECK(judged({.from = "2026-03-05", .to = "2026-03-05"}).starts_with("computed_with_warnings R111"));
}

TEST_CASE("two months from the 31st end with the month, where it is shorter", "[readiness]") {
    const auto judged_from = [](const char* from, const char* to) {
        return judged({.purpose = "media_mix", .from = from, .to = to});
    };
    CHECK(judged_from("2025-12-31", "2026-02-27") == "premature R111 from 2026-03-01");
    CHECK(judged_from("2025-12-31", "2026-02-28") == "computed");
    CHECK(judged_from("2027-12-31", "2028-02-28") == "premature R111 from 2028-03-01");  // a leap year
    CHECK(judged_from("2027-12-31", "2028-02-29") == "computed");
    CHECK(judged_from("2027-12-29", "2028-02-27") == "premature R111 from 2028-02-29");
    CHECK(judged_from("2027-12-29", "2028-02-28") == "computed");
    CHECK(judged_from("2026-08-31", "2026-10-29") == "premature R111 from 2026-10-31");
    CHECK(judged_from("2026-08-31", "2026-10-30") == "computed");
    CHECK(judged_from("2026-07-31", "2026-09-29") == "premature R111 from 2026-10-01");
    CHECK(judged_from("2026-07-31", "2026-09-30") == "computed");
}

TEST_CASE("an effort younger than one sales cycle is premature, up to the very day", "[readiness]") {
    // From 1 March 92 days last to 31 May.
    const auto judged_to = [](const char* to, const char* cycle = "92") {
        return judged({.purpose = "media_mix", .from = "2026-03-01", .to = to, .cycle = cycle});
    };
    CHECK(judged_to("2026-05-30") == "premature R111 from 2026-06-01");
    CHECK(judged_to("2026-05-31") == "computed_with_warnings R127");
    CHECK(judged_to("2026-05-31", "91.5") == "computed_with_warnings R127");  // a part of a day is a day
    CHECK(judged_to("2026-05-30", "91.5") == "premature R111 from 2026-06-01");
    CHECK(judged_to("2026-05-31", R"({"assumed":92,"low":30,"high":300})") == "computed_with_warnings R127");
    // Shorter than two months it adds nothing.
    CHECK(judged_to("2026-04-29", "5") == "premature R111 from 2026-05-01");
    CHECK(judged_to("2026-04-30", "5") == "computed");
    CHECK(judged_to("2026-04-30", "0") == "computed");
    // Longer than a century is a century.
    CHECK(judged_to("2026-05-31", "1e20") == "premature R111 from 2126-03-02");
}

TEST_CASE("returns are in the pipe until two sales cycles are over", "[readiness]") {
    // 184 days from 1 March last to 31 August.
    const auto judged_to = [](const char* to, const char* purpose = "") {
        return judged({.purpose = purpose, .from = "2026-03-01", .to = to, .cycle = "92"});
    };
    CHECK(judged_to("2026-08-30") == "computed_with_warnings R127");
    CHECK(judged_to("2026-08-31") == "computed");
    CHECK(judged_to("2026-08-30", "transformation") == "computed_with_warnings R127");
    CHECK(judged_to("2026-05-30").starts_with("computed_with_warnings R111"));
}

TEST_CASE("an effort that began before the period is as old as that", "[readiness]") {
    const auto judged_since = [](const char* started) {
        return judged({.purpose = "media_mix", .from = "2026-03-01", .to = "2026-03-31", .started = started});
    };
    CHECK(judged_since("") == "premature R111 from 2026-05-01");
    CHECK(judged_since("2026-02-01") == "computed");
    CHECK(judged_since("2026-02-02") == "premature R111 from 2026-04-02");
    CHECK(judged_since("2020-01-01") == "computed");
}

TEST_CASE("what is missing warns, whether a purpose is stated or not", "[readiness]") {
    for (const std::string purpose : {"", "media_mix", "transformation"}) {
        INFO(purpose);
        const auto judged_with = [&](Effort effort) {
            effort.purpose = purpose;
            return judged(effort);
        };
        CHECK(judged_with({.from = ""}) == "computed_with_warnings R107");
        CHECK(judged_with({.goals = ""}) == "computed_with_warnings R106");
        CHECK(judged_with({.goals = "[]"}) == "computed_with_warnings R106");
        CHECK(judged_with({.actions = R"({"name":"A","count":20,"value":10})"}) ==
              "computed_with_warnings R102");
        CHECK(judged_with({.actions = R"({"name":"A","count":20,"credit":1,"value":10})"}) == "computed");
        CHECK(judged_with(
                  {.actions = R"({"name":"A","count":20,"baseline":0,"evidence":"reported","value":10})"}) ==
              "computed_with_warnings R105");
        CHECK(judged_with({.actions = R"({"name":"A","count":9,"baseline":0,"value":10})"}) ==
              "computed_with_warnings R114");
        CHECK(judged_with({.more = R"(,"product":{"trackable":"80%"})"}) == "computed_with_warnings R116");
        CHECK(judged_with({.more = R"(,"product":{"trackable":1})"}) == "computed");
        CHECK(judged_with({.more = R"(,"checks":["roi >= 0%"])"}) == "computed");
    }
}

TEST_CASE("costs that are not stated are listed, and working hours are asked for", "[readiness]") {
    const auto without = [](const std::string& costs) { return Effort{.costs = costs}.report(); };
    const std::string tools = R"({"category":"tools","amount":100})";
    CHECK(has_note(without(tools), "R110"));
    CHECK(without(tools).missing.size() == 9);
    CHECK(without(tools).verdict == Verdict::computed_with_warnings);
    for (const char* hours :
         {R"(,{"category":"staff","amount":0})", R"(,{"category":"management","amount":5})",
          R"(,{"category":"management","hours":1,"hourly_rate":5})"}) {
        CHECK_FALSE(has_note(without(tools + hours), "R110"));
        CHECK(without(tools + hours).missing.size() == 8);
    }
    CHECK(has_note(without(tools + R"(,{"category":"content","hours":1,"hourly_rate":5})"), "R110"));
    const Report other = without(all_costs() + R"(,{"category":"other","amount":1})");
    CHECK(other.verdict == Verdict::computed);
    CHECK(other.missing.empty());
    // Nothing but a category missing is a warning without a note.
    const std::string costs = all_costs();
    const Report no_training = without(costs.substr(0, costs.find(R"(,{"category":"training")")));
    CHECK(no_training.verdict == Verdict::computed_with_warnings);
    CHECK(no_training.notes.empty());
}

TEST_CASE("under ten conversions the exact interval of the count stands beside it", "[readiness]") {
    const auto said = [](const std::string& actions) {
        const Report report = Effort{.actions = actions}.report();
        return has_note(report, "R114") ? note_of(report, "R114").names : std::string("none");
    };
    const auto of = [](const char* count, const char* value = "10") {
        return std::string(R"({"name":"A","baseline":0,"count":)") + count + R"(,"value":)" + value + "}";
    };
    CHECK(said(of("4")) == "A 4 (1.1 to 10.2)");
    CHECK(said(of("0")) == "A 0 (0 to 3.7)");
    CHECK(said(of("1")) == "A 1 (0 to 5.6)");  // 0.0253
    CHECK(said(of("9")) == "A 9 (4.1 to 17.1)");
    CHECK(said(of("10")) == "none");
    CHECK(said(of(R"({"measured":3,"source":"till"})")) == "A 3 (0.6 to 8.8)");
    CHECK(said(of(R"({"assumed":3,"low":1,"high":5})")) == "none");  // its range says it
    CHECK(
        said(
            R"({"name":"A","baseline":0,"count":3,"counted":false,"value":10},{"name":"B","baseline":0,"count":20,"value":1})") ==
        "none");
    CHECK(said(R"({"name":"A","baseline":12,"count":14,"value":10})") == "none");  // the raw count
    // Sales and customers won are conversions, cases and customers exposed are none.
    CHECK(said(of("4", R"({"sale":{"price":10}})")) == "A 4 (1.1 to 10.2)");
    CHECK(said(of("4", R"({"lifetime":{"margin_per_period":10,"retention":0.8}})")) == "A 4 (1.1 to 10.2)");
    CHECK(said(of("4", R"({"retention":{"before":0.7,"now":0.8,"value":10}})")) == "none");
    CHECK(said(of("1", R"({"above_expected":{"actual":12,"expected":10}})")) == "none");
    CHECK(
        said(of("4", R"({"saving":{"before":2,"now":1,"cashable":1,"quality":{"before":0.9,"now":0.9}}})")) ==
        "none");
}

TEST_CASE("a chain of which two actions are counted warns, and has no table by channel", "[readiness]") {
    const auto of = [](const char* purpose, const char* counted) {
        return Effort{.purpose = purpose,
                      .actions = std::string(R"({"name":"A","channel":"x","count":20,"baseline":0,"value":10},
                          {"name":"B","channel":"y","count":30,"baseline":0,"counted":)") +
                                 counted + R"(,"value":{"share_of":"A","rate":0.5}})"}
            .report();
    };
    for (const char* purpose : {"", "media_mix"}) {
        const Report twice = of(purpose, "true");
        CHECK(codes_of(twice) == "R103");
        CHECK(twice.notes.front().level == Note::Level::error);
        CHECK(twice.notes.front().names == "B and A");
        CHECK(twice.verdict == Verdict::computed_with_warnings);
        CHECK(twice.steps.roi.roi.likely == over("250", "100"));
        for (const auto by : {BreakdownBy::channel, BreakdownBy::media}) {
            const Breakdown table = breakdown_of(twice, by);
            CHECK(table.groups.empty());
            CHECK(table.refusal.find("possibly counted twice: B and A") == 0);
            CHECK(table.refusal.find("(Test)") != std::string::npos);
            CHECK(table.remark.empty());
        }
        const Breakdown goals = breakdown_of(twice, BreakdownBy::goal);
        CHECK(goals.refusal.empty());
        CHECK(goals.groups.size() == 2);  // G, and what serves no goal
        const Report once = of(purpose, "false");
        CHECK(once.verdict == Verdict::computed);
        const Breakdown table = breakdown_of(once, BreakdownBy::channel);
        CHECK(table.refusal.empty());
        CHECK_FALSE(table.groups.empty());
    }
}

TEST_CASE("two actions that value customers kept may value the same customers", "[readiness]") {
    const auto of = [](const std::string& second) {
        return Effort{
            .actions =
                R"({"name":"K","count":20,"value":{"retention":{"before":{"k":700,"n":1000},"now":{"k":800,"n":1000},"value":1}}},
                          {"name":"U",)" +
                second +
                R"("count":20,"value":{"uplift":{"engaged":{"k":800,"n":1000},"others":{"k":700,"n":1000},"value":1}}})",
            .goals = R"([{"name":"G","type":"retention","actions":["K"]}])"}
            .report();
    };
    CHECK(note_of(of(""), "R103").names == "K and U");
    CHECK_FALSE(has_note(of(R"("counted":false,)"), "R103"));
}

TEST_CASE("an action without a value is named, unless a goal counts it", "[readiness]") {
    const auto of = [](const char* name) {
        return judged(
            {.actions = std::string(R"({"name":"A","count":20,"baseline":0,"value":10},{"name":")") + name +
                        R"(","count":5})",
             .goals =
                 R"([{"name":"G","type":"conversion","actions":["A"]},{"name":"H","type":"engagement","actions":["B"]}])"});
    };
    CHECK(of("B") == "computed");
    CHECK(judged({.actions = R"({"name":"A","count":20,"baseline":0,"value":10},{"name":"C","count":5})"}) ==
          "computed_with_warnings R108");
}

TEST_CASE("more conversions claimed than there were is an error, and refuses the table by channel",
          "[readiness]") {
    const auto of = [](const char* all, const char* credit = "1") {
        return Effort{
            .actions = std::string(R"({"name":"A","channel":"x","count":20,"baseline":0,"credit":)") +
                       credit +
                       R"(,"value":10},{"name":"B","channel":"y","count":30,"baseline":0,"value":10})",
            .goals =
                std::string(R"([{"name":"G","type":"conversion","actions":["A","B"],"all":)") + all + "}]"}
            .report();
    };
    const Report over = of("49");
    CHECK(note_of(over, "R115").message() == "more conversions claimed than there were: G 50 of 49");
    CHECK(note_of(over, "R115").level == Note::Level::error);
    CHECK(over.verdict == Verdict::computed_with_warnings);
    CHECK_FALSE(has_note(of("49", "0.9"), "R115"));  // 48 credited
    BreakdownSums table(BreakdownBy::channel);
    table.add(of("50"));
    CHECK(table.result().refusal.empty());
    table.add(over);
    CHECK_FALSE(table.result().groups.empty());
    CHECK(table.result().left_out == 1);
    CHECK(table.result().why_left_out.find("more conversions claimed") == 0);
    const Breakdown alone = breakdown_of(over, BreakdownBy::channel);
    CHECK(alone.groups.empty());
    CHECK(alone.refusal.find("more conversions claimed") == 0);
    CHECK(of("50").verdict == Verdict::computed);
    CHECK(of("51").verdict == Verdict::computed);
}

TEST_CASE("an incremental ROI needs a baseline for everything it counts", "[readiness]") {
    const auto judged_with = [](const std::string& actions, const char* purpose = "media_mix") {
        return judged({.purpose = purpose, .actions = actions, .more = R"(,"claim":"incremental")"});
    };
    const auto of = [](const std::string& more, const std::string& value = "10") {
        return R"({"name":"A","count":20)" + more + R"(,"value":)" + value + "}";
    };
    CHECK(judged_with(of("")) == "premature R113 R102");
    CHECK(judged_with(of(R"(,"credit":0.5)")) == "premature R113");  // a rule, and no comparison
    CHECK(judged_with(of(R"(,"baseline":5)")) == "computed");
    CHECK(judged_with(of(R"(,"baseline":0)")) == "computed");
    const std::string kept =
        R"({"retention":{"before":{"k":700,"n":1000},"now":{"k":800,"n":1000},"value":1}})";
    CHECK(judged_with(of("", kept)) == "premature R113");  // whatever else changed in between is in it
    CHECK(judged_with(of(R"(,"baseline":0)", kept)) == "computed");
    CHECK(judged_with(of("", R"({"above_expected":{"actual":12,"expected":10}})")) ==
          "computed_with_warnings R126");
    const std::string groups =
        R"({"uplift":{"engaged":{"k":800,"n":1000},"others":{"k":700,"n":1000},"value":1)";
    CHECK(judged_with(of("", groups + "}}")) == "premature R113 R117");
    CHECK(judged_with(of("", groups + R"(,"randomised":true}})")) == "computed");
    // One of two without a baseline is enough, and is named; what is not counted claims nothing.
    const Report two =
        Effort{.purpose = "media_mix",
               .actions = of(R"(,"baseline":5)") + R"(,{"name":"B","count":20,"credit":1,"value":1})",
               .more = R"(,"claim":"incremental")"}
            .report();
    CHECK(note_of(two, "R113").names == "B");
    CHECK(judged_with(of(R"(,"baseline":5)") + R"(,{"name":"B","count":20,"counted":false,"value":1})") ==
          "computed");
    CHECK(judged({.purpose = "media_mix", .actions = of(""), .more = R"(,"claim":"attributed")"}) ==
          "computed_with_warnings R102");
}

TEST_CASE("a share of what chance compared has that comparison as its baseline", "[readiness]") {
    const Report report = report_with(
        action(
            "0",
            R"({"uplift":{"randomised":true,"engaged":{"k":80,"n":100},"others":{"k":60,"n":100},"value":10}})",
            R"(,"counted":false)") +
            R"(,{"name":"B","count":50,"value":{"share_of":"A","rate":0.5}})",
        ads("1"), R"(,"claim":"incremental")");
    CHECK_FALSE(has_note(report, "R113"));
}

TEST_CASE("a plan is never premature", "[readiness]") {
    for (const char* purpose : {"", "media_mix", "exploration"}) {
        const Effort plan{.purpose = purpose,
                          .to = "2026-01-05",
                          .cycle = "90",
                          .actions = R"({"name":"A","count":20,"credit":1,"value":10})",
                          .more = R"(,"status":"plan","claim":"incremental")"};
        CHECK(judged(plan) == "computed");
        const Report report = plan.report(true);
        CHECK_FALSE(report.is_even_so);
        CHECK(report.steps.roi.roi.likely == Ratio(1));
        CHECK(written(report, Format::text).find("PLAN") != std::string::npos);
        CHECK(written(report, Format::text).find("PREMATURE") == std::string::npos);
        CHECK(written(report, Format::text).find("break-even") != std::string::npos);
    }
}

TEST_CASE("what rests on returns is withheld, cost and counts are not", "[readiness]") {
    const Effort effort{
        .purpose = "media_mix",
        .to = "2026-01-31",
        .actions = R"({"name":"A","count":20,"baseline":0,"value":{"sale":{"price":50,"margin":0.2}}},
            {"name":"C","count":10,"value":{"saving":{"before":3,"now":1,"cashable":1,"quality":{"before":0.9,"now":0.9}}}})",
        .costs = all_costs() + R"(,{"category":"advertising","amount":50})",
        .goals = R"([{"name":"G","type":"conversion","target":40,"actions":["A"]}])"};
    const Report report = effort.report();
    CHECK(report.verdict == Verdict::premature);
    CHECK(report.is_withheld());
    for (const char* name : {"return", "net", "roi", "margin_roi", "return_per_cost", "measured_share",
                             "assumed_share", "return_per_hour", "savings_roi", "break_even_hours"}) {
        INFO(name);
        const auto value = metric_of(report, name);
        CHECK(value.is_withheld);
        CHECK_FALSE(value.likely);
        CHECK_FALSE(value.worst);
        CHECK_FALSE(value.best);
        CHECK_FALSE(value.measured);
        CHECK_FALSE(value.why.empty());
    }
    CHECK_FALSE(metric_of(report, "revenue_roi").is_withheld);  // a saving has no price: undefined as it is
    CHECK(text_of(metric_of(report, "cost").likely) == "150");
    CHECK(text_of(metric_of(report, "cost", "staff").likely) == "100");
    CHECK(text_of(metric_of(report, "cost_share", "advertising").likely, 4) == "0.3333");
    CHECK(text_of(metric_of(report, "cost_per", "A").likely) == "7.5");
    CHECK(text_of(metric_of(report, "goal", "G").likely) == "0.5");
    CHECK(text_of(metric_of(report, "break_even", "A").likely) == "13");
    for (const auto& metric : write::listed_metrics(report)) {
        INFO(metric.name);
        CHECK(metric.value.is_withheld ==
              (!metric.value.likely && metric.name != "revenue_roi" && metric.name != "roas"));
    }
    for (const auto by : {BreakdownBy::channel, BreakdownBy::media, BreakdownBy::goal}) {
        const Breakdown table = breakdown_of(report, by);
        CHECK(table.groups.empty());
        CHECK(table.refusal.find("premature") == 0);
    }
}

TEST_CASE("a return on revenue is withheld as well, against all costs and against advertising",
          "[readiness]") {
    const Report report =
        Effort{.purpose = "media_mix",
               .to = "2026-01-31",
               .actions = R"({"name":"A","count":20,"baseline":0,"value":{"sale":{"price":50}}})",
               .costs = R"({"category":"advertising","amount":100})"}
            .report();
    for (const char* name : {"return", "net", "roi", "revenue_roi", "roas", "return_per_cost"}) {
        INFO(name);
        CHECK(metric_of(report, name).is_withheld);
    }
    CHECK_FALSE(metric_of(report, "margin_roi").is_withheld);
}

TEST_CASE("even so the figures come back, every one of them, and stamped", "[readiness]") {
    Effort effort{.purpose = "media_mix", .to = "2026-01-31"};
    const Report withheld = effort.report();
    const Report even_so = effort.report(true);
    effort.purpose = "";
    const Report plain = effort.report();
    CHECK(even_so.verdict == Verdict::premature);
    CHECK(even_so.is_even_so);
    CHECK_FALSE(even_so.is_withheld());
    const auto with = write::listed_metrics(even_so);
    const auto without = write::listed_metrics(plain);
    REQUIRE(with.size() == without.size());
    for (std::size_t i = 0; i < with.size(); ++i) {
        INFO(with[i].name);
        CHECK(with[i].value.likely == without[i].value.likely);
        CHECK(with[i].value.worst == without[i].value.worst);
        CHECK_FALSE(with[i].value.is_withheld);
    }
    for (const auto format : all_formats) {
        INFO(static_cast<int>(format));
        CHECK(written(even_so, format).find("PREMATURE") != std::string::npos);
        CHECK(written(std::vector{even_so, plain}, format).find("PREMATURE") != std::string::npos);
    }
    // Where nothing is premature the wish changes nothing.
    CHECK_FALSE(Effort{}.report(true).is_even_so);
    CHECK(Effort{}.report(true).verdict == Verdict::computed);
    // No sensitivity of a figure that is not said.
    Effort guessed{
        .purpose = "media_mix",
        .to = "2026-01-31",
        .actions = R"({"name":"A","count":20,"baseline":0,"value":{"assumed":10,"low":5,"high":20}})"};
    CHECK_FALSE(assumptions(guessed.report()).at(0).roi_at_low);
    CHECK(assumptions(guessed.report(true)).at(0).roi_at_low == Ratio(0));
}

TEST_CASE("a premature report names what is missing first, and from when an ROI is possible", "[readiness]") {
    const Effort effort{.purpose = "exploration",
                        .to = "2026-01-31",
                        .actions = R"({"name":"A","count":4,"value":10})",
                        .costs = R"({"category":"tools","amount":30})",
                        .goals = "",
                        .more = R"(,"claim":"incremental")"};
    const Report report = effort.report();
    CHECK(codes_of(report) == "R111 R113 R112 R106 R110 R114 R102");
    CHECK(date_text(report.possible_from) == "2026-03-01");
    const std::string text = written(report, Format::text);
    CHECK(text.find("1 Mar 2026") != std::string::npos);
    CHECK(text.find("cost so far: 30.00") != std::string::npos);
    CHECK(text.find("you need 3 of \"A\"") != std::string::npos);
    CHECK(written(report, Format::json).find(R"("possible_from": "2026-03-01")") != std::string::npos);
}

TEST_CASE("a premature campaign without an ROI is premature all the same", "[readiness]") {
    const Report free =
        Effort{.purpose = "media_mix", .to = "2026-01-31", .costs = R"({"category":"tools","amount":0})"}
            .report();
    CHECK(free.verdict == Verdict::premature);
    CHECK(free.steps.roi.total_return.is_withheld);
    CHECK_FALSE(free.steps.roi.roi.is_withheld);  // there is none to withhold
    CHECK(free.steps.roi.roi.why == "nothing was spent");
}

TEST_CASE("in a portfolio premature members cost, and bring no return", "[readiness]") {
    const Report young = [] {
        Campaign campaign = campaign_of(Effort{.purpose = "media_mix", .to = "2026-01-31"}.text());
        campaign.name = "Young";
        return report_of(std::move(campaign));
    }();
    const Report old = Effort{}.report();
    Portfolio portfolio;
    CHECK_FALSE(portfolio.add(old));
    CHECK_FALSE(portfolio.add(young));
    const RoiResult total = portfolio.total();
    CHECK(total.cost.likely == Ratio(200));
    CHECK(total.roi.likely == Ratio(1));
    CHECK(total.return_per_cost.likely == Ratio(2));
    CHECK_FALSE(total.net.likely);
    CHECK_FALSE(total.net.why.empty());
    CHECK(portfolio.left_out() == 1);
    CHECK(portfolio.left_out_names() == std::vector<std::string>{"Young"});
    CHECK(portfolio.premature() == 0);  // none is counted even so
    CHECK(written(std::vector{old, young}, Format::text).find("premature: Young") != std::string::npos);

    Portfolio even_so;
    CHECK_FALSE(even_so.add(old));
    CHECK_FALSE(even_so.add(Effort{.purpose = "media_mix", .to = "2026-01-31"}.report(true)));
    CHECK(even_so.premature() == 1);
    CHECK(even_so.left_out() == 0);
    CHECK(even_so.total().total_return.likely == Ratio(400));
    CHECK(even_so.total().net.likely == Ratio(200));
}

TEST_CASE("many premature members are counted, and the first few named", "[readiness]") {
    Portfolio portfolio;
    for (int i = 0; i < 30; ++i)
        CHECK_FALSE(portfolio.add(Effort{.purpose = "media_mix", .to = "2026-01-31"}.report()));
    CHECK(portfolio.left_out() == 30);
    CHECK(portfolio.left_out_names().size() < 10);
    CHECK(portfolio.total().cost.likely == Ratio(3000));
    CHECK_FALSE(portfolio.total().roi.likely);
    CHECK_FALSE(portfolio.total().net.likely);
}

TEST_CASE("where all returns are withheld the total has neither a return nor a net", "[readiness]") {
    Portfolio portfolio;
    const Report young = Effort{.purpose = "media_mix", .to = "2026-01-31"}.report();
    portfolio.add(young);
    portfolio.add(young);
    const RoiResult total = portfolio.total();
    CHECK_FALSE(total.total_return.likely);
    CHECK_FALSE(total.net.likely);
    CHECK_FALSE(total.roi.likely);
    CHECK(total.roi.why.find("nothing was spent") == std::string_view::npos);
    CHECK(total.cost.likely == Ratio(200));
}

TEST_CASE("a premature figure is stamped in every row of a table, by channel too", "[readiness]") {
    const Report report =
        Effort{.purpose = "media_mix",
               .to = "2026-01-31",
               .actions = R"({"name":"A","channel":"x","count":20,"baseline":0,"value":10})",
               .costs = R"({"category":"staff","channel":"x","amount":300})"}
            .report(true);
    const std::string text = written(report, Format::csv, {}, {.by = BreakdownBy::channel});
    const auto row = text.find("roi{channel=x}");
    REQUIRE(row != std::string::npos);
    CHECK(text.find("PREMATURE", row) != std::string::npos);
}

TEST_CASE("incremental campaigns are not called attributed in their total", "[readiness]") {
    const Report report =
        report_with(action("100", "10", R"(,"baseline":1)"), ads("300"), R"(,"claim":"incremental")");
    CHECK(written(std::vector{report, report}, Format::text).find("attributed") == std::string::npos);
}

TEST_CASE("a campaign without any value has no basis that a total could mix", "[readiness]") {
    Portfolio portfolio;
    portfolio.add(report_of(simple_campaign("1", R"({"sale":{"price":5}})", "1")));
    portfolio.add(report_of(campaign_text(R"("goals":[],"costs":[])")));
    CHECK(portfolio.basis() == BasisLabel::revenue);
}

TEST_CASE("a table by channel over many campaigns leaves a premature one out, and says so", "[readiness]") {
    BreakdownSums table(BreakdownBy::channel);
    table.add(Effort{}.report());
    CHECK(table.result().refusal.empty());
    table.add(Effort{.purpose = "media_mix", .to = "2026-01-31"}.report());
    table.add(Effort{}.report());
    CHECK(table.result().refusal.empty());
    CHECK(table.result().left_out == 1);
    CHECK(table.result().why_left_out.find("premature") == 0);
    CHECK(table.result().remark.find("1 of 3 campaigns are in no group, the first because premature") !=
          std::string::npos);
    CHECK_FALSE(table.result().groups.empty());
}

// Lint

TEST_CASE("lint finds nothing where nothing is to be found", "[lint]") {
    CHECK(lint(Effort{}.report()).empty());
}

TEST_CASE("lint sorts by group, the worst first within one", "[lint]") {
    const Report report =
        Effort{
            .purpose = "media_mix",
            .to = "2026-01-31",
            .actions =
                R"({"name":"A","count":4,"value":10},{"name":"B","count":50,"value":{"share_of":"A","rate":{"assumed":0.1}}},
                             {"name":"C","count":50,"value":{"lifetime":{"margin_per_period":1,"retention":1,"discount":0}}})",
            .costs = R"({"category":"tools","amount":30})",
            .goals = "",
            .more = R"(,"product":{"trackable":"50%"})"}
            .report();
    const auto findings = lint(report);
    CHECK(names_of(findings) == "R101 R106 R110 R102 R104 R111! R121! R114 R103! R116");
    CodeGroup group = CodeGroup::wrong;
    for (const auto& finding : findings) {
        INFO(finding.about.code);
        CHECK(finding.group >= group);
        group = finding.group;
        CHECK(finding.group == find_code(finding.about.code)->group);
        CHECK_FALSE(finding.about.message.empty());
        CHECK(finding.repair == find_code(finding.about.code)->repair);
        CHECK(finding.about.place);
        CHECK(finding.about.file == "test.json");
    }
    CHECK(findings.front().about.message.find("management") != std::string::npos);
}

TEST_CASE("lint says the same of a report whether it is withheld or not", "[lint]") {
    const Effort young{.purpose = "media_mix", .to = "2026-01-31"};
    CHECK(names_of(lint(young.report())) == "R111!");
    CHECK(names_of(lint(young.report(true))) == "R111!");
    Effort unsaid = young;
    unsaid.purpose = "";
    CHECK(names_of(lint(unsaid.report())) == "R111");
}

TEST_CASE("mistakes of a file are findings of the group wrong", "[lint]") {
    const auto mistakes =
        mistakes_of(R"({"name":"T","currency":"EURO","actions":[{"name":"A","count":-1}],"cost":[]})");
    REQUIRE(mistakes.size() >= 3);
    const auto findings = lint(mistakes);
    REQUIRE(findings.size() == mistakes.size());
    for (std::size_t i = 0; i < findings.size(); ++i) {
        CHECK(findings[i].group == CodeGroup::wrong);
        CHECK(findings[i].level == Note::Level::error);
        CHECK(findings[i].about.code == mistakes[i].code);
        CHECK(findings[i].about.place == mistakes[i].place);
        CHECK_FALSE(findings[i].repair.empty());
    }
}
