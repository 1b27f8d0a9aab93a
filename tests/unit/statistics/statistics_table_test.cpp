// Stored answers of other programs, over hard corners. Each table says who computed it.
#include <cmath>

#include "statistics/distribution.hpp"
#include "statistics/means.hpp"
#include "statistics/rates.hpp"
#include "support/catch.hpp"

using namespace roi::statistics;

namespace {

Approx nearly(double value, double relative = 1e-13) {
    return Approx(value).epsilon(relative).margin(1e-300);
}

}  // namespace

TEST_CASE("the normal distribution agrees with stored cases", "[statistics]") {
    // mpmath with forty digits, from the inverse of erf and from ncdf.
    struct Row {
        double p, x;
    };
    constexpr Row rows[]{
        {0.975, 1.9599639845400539},        {0.95, 1.6448536269514723},         {0.8, 0.84162123357291436},
        {0.5000001, 2.5066282733116483e-7}, {0.075, -1.4395314709384559},       {0.925, 1.4395314709384562},
        {0.001, -3.0902323061678135},       {0.9999999999, 6.3613408896974219}, {1e-10, -6.3613409024040562},
        {1e-11, -6.7060231554951363},       {1e-15, -7.9413453261709968},       {1e-100, -21.273453560965324},
        {1e-300, -37.047096299361199}};
    for (const auto& [p, x] : rows) {
        INFO(p);
        CHECK(normal_quantile(p) == nearly(x, 1e-15));
    }
    CHECK(normal_quantile(0.5) == 0);
    CHECK(std::isinf(normal_quantile(0)));
    CHECK(std::isinf(normal_quantile(1)));
    CHECK(normal_quantile(0.975) == nearly(z95, 1e-15));
    CHECK(normal_quantile(0.95) == nearly(z95_one_sided, 1e-15));
}

TEST_CASE("Student's distribution agrees with stored cases", "[statistics]") {
    // mpmath with forty digits, the root of its incomplete beta function; R's qt agrees, but to nine digits
    // only for half a degree of freedom.
    struct Row {
        double p, df, t;
    };
    constexpr Row rows[]{
        {0.975, 1, 12.706204736174693},
        {0.975, 1.3, 7.5005293255620281},
        {0.975, 2, 4.3026527297494618},
        {0.975, 2.5, 3.5746548420036818},
        {0.975, 5, 2.5705818356363148},
        {0.975, 9.7, 2.2375151237001052},
        {0.975, 17.776473516178495, 2.1028172415698019},
        {0.975, 89.12325332566763, 1.9869408371881004},
        {0.975, 1e3, 1.9623390808264081},
        {0.975, 1e5, 1.9599877075346093},
        {0.95, 3, 2.3533634348018229},
        {0.995, 4, 4.604094871349992},
        {0.9995, 0.5, 411396.46252626201},
        {0.025, 1.0000001, -12.706201733566242},
        {0.6, 7.25, 0.26282275942677982},
        {0.999999, 1.5, 5219.4693246068863},
        {1e-06, 2, -707.10572052593382},
        {0.75, 1e6, 0.67448999553108738},
        {0.975, 2e6, 1.9599651706763746},
        {0.975, 1e12, 1.9599639845424261},
    };
    for (const auto& [p, df, t] : rows) {
        INFO(p << " with " << df);
        CHECK(student_quantile(p, df) == nearly(t, 2e-14));
    }
    // Close to the middle, the distance from it over the density there, which is 2/(pi sqrt(3)).
    const double p = 0.5 + 0x1p-30;
    CHECK(student_quantile(p, 3) == nearly((p - 0.5) / 0.36755259694786137, 1e-14));
    CHECK(student_quantile(0.5, 3) == 0);
    CHECK(std::isinf(student_quantile(1e-100, 0.1)));
}

TEST_CASE("Garwood's interval agrees with stored cases", "[statistics]") {
    // mpmath with forty digits, the roots of its incomplete gamma function; R's poisson.test agrees.
    struct Row {
        double count, low, high;
    };
    constexpr Row rows[]{{0, 0, 3.6888794541139363},
                         {1, 0.025317807984289875, 5.5716433909388986},
                         {2, 0.2422092785439649, 7.2246876677239608},
                         {4, 1.0898653736263249, 10.241588675403698},
                         {10, 4.7953886961324336, 18.390356042017779},
                         {64, 49.28779854623545, 81.726571208885002},
                         {100, 81.36399125092314, 121.62679379242639},
                         {999, 938.00401856176762, 1062.9211512248878},
                         {12345, 12128.180907899079, 12564.722206913333},
                         {1e6, 998040.9833402939, 1001961.9119454322},
                         {0.5, 0.00049103455858762796, 4.6742018022480739}};
    for (const auto& [count, low, high] : rows) {
        INFO(count);
        CHECK(garwood(count).low == nearly(low, 1e-13));
        CHECK(garwood(count).high == nearly(high, 1e-13));
    }
    CHECK(gamma_quantile(0, 3) == 0);
    CHECK(std::isinf(gamma_quantile(1, 3)));
    CHECK(gamma_quantile(0.025, 1e-5) == 0);  // about 10^-160000
}

TEST_CASE("Newcombe's interval agrees with stored cases", "[statistics]") {
    // confint_proportions_2indep(method="newcomb") of statsmodels 0.13; the first eight are in Newcombe's
    // paper.
    struct Row {
        double k1, n1, k2, n2, low, high;
    };
    constexpr Row rows[]{{56, 70, 48, 80, 0.05243147240236498, 0.33387265403690614},
                         {9, 10, 3, 10, 0.1705227239345029, 0.809017973535488},
                         {6, 7, 2, 7, 0.05822792748231209, 0.8062496375242278},
                         {5, 56, 0, 29, -0.038137147903536936, 0.19256001385511165},
                         {0, 10, 0, 20, -0.1611251580528194, 0.27753279986288926},
                         {0, 10, 0, 10, -0.27753279986288926, 0.27753279986288926},
                         {10, 10, 0, 20, 0.6790860371419145, 1.0},
                         {10, 10, 0, 10, 0.6075093504305241, 1.0},
                         {1, 1, 0, 1, -0.12210872068194178, 1.0},
                         {0, 1, 1, 1, -1.0, 0.12210872068194178},
                         {412, 480, 1518, 2020, 0.06816874670112294, 0.1411554949672667},
                         {1180, 50000, 505, 25000, 0.0011674219429785816, 0.005559777088897749},
                         {0, 1, 999999, 1000000, -0.9999998234754233, -0.20654831436352417},
                         {1, 1000000000, 0, 3, -0.5614970307550455, 5.664934243297439e-09}};
    for (const auto& row : rows) {
        INFO(row.k1 << '/' << row.n1 << " - " << row.k2 << '/' << row.n2);
        const auto interval = newcombe(row.k1, row.n1, row.k2, row.n2);
        CHECK(interval.low == Approx(row.low).epsilon(1e-12).margin(1e-15));
        CHECK(interval.high == Approx(row.high).epsilon(1e-12).margin(1e-15));
    }
}

TEST_CASE("Welch's interval agrees with stored cases", "[statistics]") {
    // t.test of R 4.2 on made-up values with these means and deviations.
    struct Row {
        MeanGroup first, second;
        double se, df, low, high;
    };
    constexpr Row rows[]{
        {{2, 1, 1}, {2, 0, 1}, 1, 2, -3.3026527297494619, 5.3026527297494619},
        {{2, 5, 0.001},
         {2, 4, 1000},
         707.10678118690112,
         1.000000000002,
         -8983.6435320557757,
         8985.6435320557739},
        {{3, 5, 1}, {3, 5, 1}, 0.81649658092772603, 4, -2.2669579355275187, 2.2669579355275187},
        {{7, 12.5, 3.25}, {4, -2.75, 1e-9}, 1.2283845372799884, 6, 12.244251317966366, 18.255748682033634},
        {{10, 0.75, 1.789},
         {10, 2.33, 2.002},
         0.84903032925803068,
         17.776935299512484,
         -3.3653522462224577,
         0.20535224622245779},
        {{30, 1e12, 1000000.0000017673},
         {40, 1000000000003, 2000000.000006251},
         365148.37167112803,
         60.3199999999607,
         -730328.80392043851,
         730322.80392043851},
        {{200, -3, 1e-9},
         {5, 7, 0.0010000000000002409},
         0.00044721359550007131,
         4,
         -10.001241663998206,
         -9.9987583360017958},
        {{1000, 1e-9, 1e-9},
         {2, 0, 1e-8},
         7.0711385221900451e-9,
         1.0000400003995997,
         -8.8838841734502156e-8,
         9.0838841734502148e-8},
        {{64, 41200, 23800},
         {210, 33600, 19100},
         3253.8923578063359,
         89.123253325667633,
         1134.7083944603155,
         14065.291605539684},
        {{500, 0.5, 0.5},
         {3, 0.25, 0.5},
         0.28953986484305289,
         2.0240717079495734,
         -0.98169877102624659,
         1.4816987710262466},
        {{4, 2, 10},
         {4000, 1, 0.1},
         5.000000249999994,
         3.0000006000000305,
         -14.912230521653321,
         16.912230521653321}};
    for (const auto& row : rows) {
        INFO(row.se);
        const auto result = welch(row.first, row.second);
        REQUIRE(result);
        CHECK(result->se == nearly(row.se, 1e-12));
        CHECK(result->df == nearly(row.df, 1e-12));
        CHECK(result->interval.low == Approx(row.low).margin(1e-11 * row.se).epsilon(1e-14));
        CHECK(result->interval.high == Approx(row.high).margin(1e-11 * row.se).epsilon(1e-14));
    }
}

TEST_CASE("Student's interval of one mean agrees with stored cases", "[statistics]") {
    // t.test of R 4.2 with one group.
    struct Row {
        MeanGroup group;
        double low, high;
    };
    constexpr Row rows[]{{{2, 1, 1}, -7.9846435320937523, 9.9846435320937523},
                         {{3, 5, 1}, 2.5158622882496702, 7.4841377117503303},
                         {{10, 0.75, 1.789}, -0.52977350478151908, 2.0297735047815189},
                         {{30, 1e12, 1000000.0000017673}, 999999626593.8634, 1000000373406.1367},
                         {{1000, 1e-9, 1e-9}, 9.3794531435835535e-10, 1.062054685641645e-9},
                         {{64, 41200, 23800}, 35254.936886000796, 47145.063113999211}};
    for (const auto& row : rows) {
        CHECK(student_mean(row.group).low == nearly(row.low, 1e-12));
        CHECK(student_mean(row.group).high == nearly(row.high, 1e-12));
    }
    CHECK(student_mean({2, 7, 0}).low == 7);
    CHECK(student_mean({2, 7, 0}).high == 7);
}

TEST_CASE("the people needed agree with stored cases", "[statistics]") {
    // power.prop.test(tol = 1e-13) of R 4.2.
    struct Row {
        double p1, p2, power, alpha, people;
    };
    constexpr Row rows[]{
        {0.5, 0.75, 0.9, 0.05, 76.706928451777443},   {0.75, 0.8, 0.8, 0.05, 1093.7390457661625},
        {0.02, 0.022, 0.8, 0.05, 80681.380282408369}, {0.5, 0.5001, 0.8, 0.05, 392443981.61416411},
        {0, 0.1, 0.8, 0.05, 73.374273046697979},      {0, 1, 0.8, 0.05, 1.9207294103470782},
        {0.9, 1, 0.95, 0.01, 165.73472630821746},     {1e-6, 2e-6, 0.8, 0.05, 23546602.704151623},
        {0.3, 0.1, 0.5, 0.1, 21.644347632763324},     {0.999, 0.998, 0.99, 0.001, 94499.335679454423},
        {0.01, 0.99, 0.8, 0.05, 2.3563203253483143},  {0.25, 0.2, 0.8, 0.2, 627.95291376197667}};
    for (const auto& row : rows) {
        INFO(row.p1 << " against " << row.p2);
        CHECK(*people_per_group(row.p1, row.p2, row.power, row.alpha) == nearly(row.people, 1e-12));
    }
    CHECK_FALSE(people_per_group(0.3, 0.3));
}
