// Laws of the gate and of comparisons, over random campaigns.
#include <set>

#include "properties/laws.hpp"
#include "roi/analysis/compare.hpp"
#include "roi/analysis/gate.hpp"
#include "roi/read/words.hpp"

using namespace roi;
using namespace roi::test;

namespace {

using Outcome = JudgedCheck::Outcome;

/// The same text with other figures: two campaigns that share some lines.
Report varied(Random& random, const std::string& text) {
    Campaign campaign = campaign_of(text);
    each_figure(campaign, [&](Figure& figure) {
        if (!figure.has_range() && figure.shape() == Figure::Shape::plain && random.one_in(3))
            figure = figure.is_assumed() ? Figure::assumed(figure.likely().numerator() * dec("1.25"))
                                         : Figure(figure.likely().numerator() * dec("0.5"));
    });
    if (campaign.costs.size() > 1 && random.one_in(3)) campaign.costs.pop_back();
    return report_of(std::move(campaign));
}

struct Pair {
    std::string text;
    Report before;
    Report now;
};

Pair random_pair(Random& random) {
    const std::string text = random_campaign_text(random);
    if (random.one_in(2)) return {text, report_of(text), varied(random, text)};
    const std::string other = random_campaign_text(random);
    return {text + "\n" + other, report_of(text), report_of(other)};
}

bool is_in_one_currency(const Pair& pair) {
    return pair.before.campaign.currency == pair.now.campaign.currency;
}

/// A limit on a figure, as a check that was read.
Check limit_on(const MetricName& name, Check::Comparison comparison, const Decimal& limit) {
    Check check;
    check.metric = name;
    check.comparison = comparison;
    check.limit = limit;
    return check;
}

constexpr Check::Comparison comparisons[]{Check::Comparison::at_least, Check::Comparison::above,
                                          Check::Comparison::at_most, Check::Comparison::below};

MetricName name_of(const std::string& listed) {
    const auto bracket = listed.find('[');
    if (bracket == std::string::npos) return metric_name(listed);
    std::string argument = listed.substr(bracket + 1, listed.size() - bracket - 2);
    return metric_name(listed.substr(0, bracket), argument);
}

}  // namespace

TEST_CASE("the parts of all lines add up to the change of ROI", "[law]") {
    Random random(101);
    int compared = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto pair = random_pair(random);
        if (!is_in_one_currency(pair)) continue;
        const auto comparison = compare(pair.before, pair.now);
        if (!comparison) {
            FAIL_CHECK(comparison.mistakes().front().message << "\n" << pair.text);
            continue;
        }
        const auto& change = comparison->metric("roi").change;
        if (!change) continue;
        Decimal sum;
        for (const auto& mover : comparison->movers) sum += mover.part;
        const double off = (Ratio(sum) - *change).to_double();
        if (std::fabs(off) > 1e-12 * std::max(1.0, std::fabs(change->to_double())))
            FAIL_CHECK("off by " << off << " of " << change->to_double() << "\n" << pair.text);
        ++compared;
    }
    CHECK(compared > 500);
}

TEST_CASE("swapping the two campaigns negates every change and every part", "[law]") {
    Random random(102);
    int compared = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto pair = random_pair(random);
        if (!is_in_one_currency(pair)) continue;
        const auto there = compare(pair.before, pair.now);
        const auto back = compare(pair.now, pair.before);
        REQUIRE(static_cast<bool>(there) == static_cast<bool>(back));
        if (!there) continue;
        REQUIRE(there->is_different() == back->is_different());
        REQUIRE(there->ranges_overlap == back->ranges_overlap);
        REQUIRE(there->metrics.size() == back->metrics.size());
        for (std::size_t i = 0; i < there->metrics.size(); ++i) {
            const auto& a = there->metrics[i].change;
            const auto& b = back->metrics[i].change;
            REQUIRE(a.has_value() == b.has_value());
            if (a) REQUIRE(*a == -*b);
        }
        REQUIRE(there->movers.size() == back->movers.size());
        std::multiset<std::string> parts;
        std::multiset<std::string> negated;
        for (const auto& mover : there->movers) parts.insert(mover.name + " " + (mover.part).to_string());
        for (const auto& mover : back->movers) negated.insert(mover.name + " " + (-mover.part).to_string());
        if (parts != negated) FAIL_CHECK("the parts differ\n" << pair.text);
        ++compared;
    }
    CHECK(compared > 500);
}

TEST_CASE("a campaign compared with itself differs in nothing", "[law]") {
    Random random(103);
    for (int round = 0; round < rounds; ++round) {
        const std::string text = random_campaign_text(random);
        const Report report = report_of(text);
        const Report again = report_of(text);
        const auto comparison = compare(report, again);
        REQUIRE(comparison);
        if (comparison->is_different() || !comparison->movers.empty()) FAIL_CHECK(text);
        for (const auto* rows :
             {&comparison->goals, &comparison->value, &comparison->cost, &comparison->metrics})
            for (const auto& row : *rows) {
                REQUIRE_FALSE(row.is_different());
                if (row.change) REQUIRE(row.change->is_zero());
            }
    }
}

namespace {

/// The return and net of a campaign in which nothing has a value; what rests on costs where none is stated.
bool is_sum_of_nothing(const Report& report, const std::string& metric) {
    const auto& values = report.steps.value.actions;
    const bool has_return =
        std::any_of(values.begin(), values.end(), [](const ActionValue& value) { return value.is_counted; });
    const std::string plain = metric.substr(0, metric.find('['));
    if (report.campaign.costs.empty())
        return metric == "cost" || plain == "net" || plain == "cost_per" || plain.starts_with("break_even");
    return !has_return && (metric == "return" || metric == "net");
}

}  // namespace

TEST_CASE("a limit at the figure passes or fails as its sign says, for every metric", "[law]") {
    Random random(104);
    int compared = 0;
    for (int round = 0; round < rounds; ++round) {
        const std::string text = random_campaign_text(random);
        const Report report = report_of(text);
        for (const auto& [name, value] : metrics_of(report)) {
            for (const auto which : {Case::likely, Case::worst, Case::best, Case::measured}) {
                MetricName named = name_of(name);
                named.which = which;
                const auto& figure = value.in(which);
                if (!figure) {
                    const auto judged = judge(limit_on(named, comparisons[0], Decimal(0)), report);
                    REQUIRE(judged.outcome == (value.is_withheld ? Outcome::not_judged : Outcome::undecided));
                    REQUIRE_FALSE(judged.why.empty());
                    continue;
                }
                const Decimal near_by = figure->decimal(12);
                const auto order = *figure <=> Ratio(near_by);
                for (const auto comparison : comparisons) {
                    const bool expected = comparison == Check::Comparison::at_least  ? order >= 0
                                          : comparison == Check::Comparison::above   ? order > 0
                                          : comparison == Check::Comparison::at_most ? order <= 0
                                                                                     : order < 0;
                    const auto judged = judge(limit_on(named, comparison, near_by), report);
                    if (is_sum_of_nothing(report, name)) {  // a 0 that is none passes no limit
                        REQUIRE(judged.outcome == Outcome::undecided);
                        continue;
                    }
                    if ((judged.outcome == Outcome::passed) != expected ||
                        judged.outcome == Outcome::undecided)
                        FAIL_CHECK(name << " " << outcome_name(judged.outcome) << " " << judged.why << "\n"
                                        << text);
                    ++compared;
                }
            }
        }
    }
    CHECK(compared > 10'000);
}

TEST_CASE("loosening a limit never turns a pass into a failure", "[law]") {
    Random random(105);
    for (int round = 0; round < rounds; ++round) {
        const std::string text = random_campaign_text(random);
        const Report report = report_of(text);
        for (const auto& [name, value] : metrics_of(report)) {
            if (!value.likely || is_sum_of_nothing(report, name)) continue;
            const Decimal base = value.likely->decimal(6);
            for (const auto comparison : comparisons) {
                const bool is_lower = comparison == comparisons[0] || comparison == comparisons[1];
                bool has_passed = false;
                for (int i = -3; i <= 3; ++i) {
                    const Decimal step = Decimal::of(is_lower ? -i : i, 6);
                    const auto judged = judge(limit_on(name_of(name), comparison, base + step), report);
                    const bool passes = judged.outcome == Outcome::passed;
                    if (has_passed && !passes) FAIL_CHECK(name << "\n" << text);
                    has_passed = has_passed || passes;
                }
                if (!has_passed) FAIL_CHECK(name << " never passed\n" << text);
            }
        }
    }
}

TEST_CASE("the worst and best of a change are those of all corners of the two figures", "[law]") {
    Random random(106);
    int compared = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto pair = random_pair(random);
        if (!is_in_one_currency(pair)) continue;
        const auto old_ones = metrics_of(pair.before);
        for (const auto& [name, now] : metrics_of(pair.now)) {
            const auto found = old_ones.find(name);
            if (found == old_ones.end() || !now.likely || !found->second.likely) continue;
            const MetricValue& before = found->second;
            const Change change = change_of(name_of(name), pair.before, pair.now);
            if (!why_not_comparable(kind_of(name).rests, pair.before, pair.now).empty()) {
                REQUIRE_FALSE(change.difference.likely);
                continue;
            }
            REQUIRE(change.difference.likely);
            REQUIRE(*change.difference.likely == *now.likely - *before.likely);
            REQUIRE(change.relative.likely.has_value() == (*before.likely > Ratio(0)));
            const bool has_ranges = now.worst && before.worst;
            REQUIRE(change.difference.worst.has_value() == has_ranges);
            if (!has_ranges) continue;
            const bool low_is_worse = kind_of(name).worse == MetricKind::Worse::lower;
            std::vector<Ratio> corners;
            std::vector<double> relatives;
            for (const auto& a : {*now.worst, *now.best})
                for (const auto& b : {*before.worst, *before.best}) {
                    corners.push_back(a - b);
                    if (b > Ratio(0)) relatives.push_back((a - b).to_double() / b.to_double());
                }
            const auto [low, high] = std::minmax_element(corners.begin(), corners.end());
            REQUIRE(*change.difference.worst == (low_is_worse ? *low : *high));
            REQUIRE(*change.difference.best == (low_is_worse ? *high : *low));
            const bool has_relative = relatives.size() == 4 && change.relative.likely.has_value();
            if (change.relative.likely) REQUIRE(change.relative.worst.has_value() == has_relative);
            if (has_relative) {
                const auto [least, most] = std::minmax_element(relatives.begin(), relatives.end());
                CHECK(change.relative.worst->to_double() == Approx(low_is_worse ? *least : *most));
                CHECK(change.relative.best->to_double() == Approx(low_is_worse ? *most : *least));
            }
            ++compared;
        }
    }
    CHECK(compared > 2'000);
}
