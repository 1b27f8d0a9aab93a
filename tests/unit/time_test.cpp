// No input takes long: what grows with the square of the input would hang on the largest files that are
// allowed. The limits are a hundred times what is needed, so that slow machines and sanitizers pass.
#include <chrono>
#include <string>

#include "support/campaigns.hpp"
#include "support/catch.hpp"

using namespace roi;
using namespace roi::test;

namespace {

template <class Work>
double seconds(Work work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// `count` pieces, each made of its number, with commas between.
template <class Piece>
std::string joined(int count, Piece piece) {
    std::string text;
    for (int i = 0; i < count; ++i) text += (i > 0 ? "," : "") + piece(std::to_string(i));
    return text;
}

constexpr int many = 5'000;
constexpr double limit = 2.0;

}  // namespace

TEST_CASE("a long list is read in time whatever the order of its keys", "[time]") {
    for (const std::string between : {"\n", ""}) {
        const std::string list =
            "[" +
            joined(
                many,
                [&](const std::string&) {
                    return between +
                           R"({"actions":[{"value":3.5,"name":"A","count":4}],"costs":[{"category":"staff","hourly_rate":4,"hours":3}],)"
                           R"("currency":"EUR","name":"X","period":{"to":"2026-02-01","from":"2026-01-01"}})";
                }) +
            "]";
        CHECK(seconds([&] { CHECK(read_campaigns(list)); }) < limit);
    }
}

TEST_CASE("many actions are read and written in time", "[time]") {
    const std::string actions = joined(
        many, [](const std::string& i) { return R"({"name":"A)" + i + R"(","count":4,"value":3.5})"; });
    const std::string goal = joined(many, [](const std::string& i) { return "\"A" + i + '"'; });
    const std::string text = campaign_text(
        "\"actions\":[" + actions +
        R"(],"costs":[{"category":"tools","amount":4}],"goals":[{"name":"G","type":"conversion","target":1,"actions":[)" +
        goal + "]}]");
    CHECK(seconds([&] { CHECK(read_campaigns(text)); }) < limit);
    const Report report = report_of(text);
    for (const auto format : all_formats) {
        INFO("format " << static_cast<int>(format));
        CHECK(seconds([&] { written(report, format); }) < limit);
    }
}

TEST_CASE("many assumptions are listed in time", "[time]") {
    const std::string actions = joined(many, [](const std::string& i) {
        return R"({"name":"A)" + i +
               R"(","count":{"assumed":4,"low":3,"high":5},"value":{"share_of":"A0","rate":1}})";
    });
    const std::string text = campaign_text(
        R"("actions":[{"name":"A0","count":1,"value":{"assumed":3,"low":2,"high":4}},)" +
        actions.substr(actions.find("},{") + 2) + R"(],"costs":[{"category":"tools","amount":4}])");
    const Report report = report_of(text);
    CHECK(seconds([&] { written(report, Format::text); }) < limit);
}

TEST_CASE("many actions that lead into a circle are refused in time", "[time]") {
    const auto link = [](const std::string& name, const std::string& of) {
        return R"({"name":")" + name + R"(","count":1,"value":{"share_of":")" + of + R"(","rate":1}})";
    };
    const std::string text = campaign_text(
        "\"actions\":[" + link("a", "b") + "," + link("b", "a") + "," +
        joined(many, [&](const std::string& i) { return link("A" + i, "a"); }) + R"(],"costs":[])");
    CHECK(seconds([&] { CHECK_FALSE(read_campaigns(text)); }) < limit);
}

TEST_CASE("many mistakes are told in time", "[time]") {
    const std::string keys = joined(many, [](const std::string& i) { return "\"key" + i + "\":1"; });
    CHECK(seconds([&] { CHECK_FALSE(read_campaigns("{" + keys + "}")); }) < limit);
    const std::string lines = joined(many, [](const std::string&) {
        return std::string("\n{\"name\":5,\"currency\":\"EUR\",\"costs\":[{}]}");
    });
    CHECK(seconds([&] { CHECK_FALSE(read_campaigns("[" + lines + "]")); }) < limit);
    const std::string same =
        joined(many, [](const std::string&) { return std::string(R"({"name":"A","count":1})"); });
    CHECK(seconds([&] {
              CHECK_FALSE(read_campaigns(campaign_text("\"actions\":[" + same + "],\"costs\":[]")));
          }) < limit);
}

TEST_CASE("many unknown keys on one line are told in time, a hundred of them by name", "[time]") {
    constexpr int keys = 30'000;
    const std::string text = R"({"name":"X","currency":"EUR","actions":[],"costs":[],)" +
                             joined(keys, [](const std::string& i) { return "\"key" + i + "\":1"; }) + "}";
    CHECK(seconds([&] {
              const auto read = read_campaigns(text);
              REQUIRE_FALSE(read);
              CHECK(read.mistakes().size() == 100);
              CHECK(read.mistakes().front().message.find("key0") != std::string::npos);
              CHECK(read.mistakes().back().message.find("; 29900 more mistakes") != std::string::npos);
          }) < limit);
}

TEST_CASE("many goals over many actions, and many assumptions, are measured in time", "[time]") {
    const std::string actions = joined(many, [](const std::string& i) {
        return R"({"name":"A)" + i + R"(","count":{"assumed":4,"low":3,"high":5},"value":3.5})";
    });
    const std::string goals = joined(many, [](const std::string& i) {
        return R"({"name":"G)" + i + R"(","type":"conversion","target":1,"actions":["A)" + i + R"("]})";
    });
    const std::string text = campaign_text(
        "\"actions\":[" + actions + R"(],"costs":[{"category":"tools","amount":4}],"goals":[)" + goals + "]");
    CHECK(seconds([&] { CHECK(read_campaigns(text)); }) < limit);
}
