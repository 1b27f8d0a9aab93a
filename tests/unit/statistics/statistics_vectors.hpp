// Files of stored figures: published examples and other programs' answers, each with its own tolerance.
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "statistics/interval.hpp"
#include "statistics/rates.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/json.hpp"

namespace roi::statistics::test {

using roi::test::Json;

inline double number(const Json& value) { return std::stod(value.text); }

inline std::vector<double> numbers(const Json& list) {
    std::vector<double> values;
    for (const Json& item : list.items) values.push_back(number(item));
    return values;
}

/// One vector, and which of its expected figures were looked at.
class Case {
 public:
    explicit Case(const Json& vector) : vector_(vector) {}

    const Json& input(const char* key) const { return vector_["input"][key]; }
    const Json* input_or_none(const char* key) const { return vector_["input"].find(key); }
    const Json& expected(const char* key) const { return vector_["expected"][key]; }
    double operator()(const char* key) const { return number(input(key)); }
    RateGroup group(const char* k, const char* n) const { return {(*this)(k), (*this)(n)}; }
    void expect(const std::string& name, double value) { compare(name, vector_["expected"][name], value); }
    void expect(const std::string& name, const Interval& interval) {
        expect(name, std::vector{interval.low, interval.high});
    }
    void expect(const std::string& name, const std::vector<double>& values) {
        const Json& list = vector_["expected"][name];
        REQUIRE(list.items.size() == values.size());
        for (std::size_t i = 0; i < values.size(); ++i) compare(name, list[i], values[i]);
    }
    void expect_nothing(bool is_nothing) {
        CHECK(is_nothing);
        seen_.insert("status");
    }
    /// A word, or true and false.
    void expect_word(const std::string& name, std::string_view word) {
        INFO(name);
        CHECK(vector_["expected"][name].text == word);
        seen_.insert(name);
    }
    /// Reasons in words are free, their meaning is not: whoever calls this has looked at it.
    void judged(const std::string& name) { seen_.insert(name); }
    const std::set<std::string>& seen() const { return seen_; }

 private:
    /// An absolute and a relative tolerance: either suffices.
    void compare(const std::string& name, const Json& stored, double value) {
        INFO(name);
        const Json* own = vector_["tol"].find(name);
        const Json& tolerance = own ? *own : vector_["tol"]["*"];
        const auto of = [&](const char* kind) {
            const Json* found = tolerance.find(kind);
            return found ? number(*found) : 0;
        };
        const double expected = number(stored);
        CHECK(std::fabs(value - expected) <= std::max(of("abs"), of("rel") * std::fabs(expected)));
        seen_.insert(name);
    }

    const Json& vector_;
    std::set<std::string> seen_;
};

using Checks = std::map<std::string, void (*)(Case&)>;

/// Runs the check of each vector of a file. Every expected figure must be looked at by it or stand among
/// those left aside, as "id" or "id.figure"; and every check and every name left aside must be of the file.
inline void check_vectors(const std::string& file, Checks checks, std::set<std::string> aside) {
    const Json vectors = roi::test::read_json(roi::test::read_file(ROI_TEST_DATA "/vectors/" + file));
    for (const Json& vector : vectors["vectors"].items) {
        const std::string id = vector["id"].text;
        INFO(file << ": " << id);
        if (aside.erase(id) > 0) continue;
        REQUIRE(checks.count(id) == 1);
        Case at(vector);
        checks.at(id)(at);
        checks.erase(id);
        for (const auto& figure : vector["expected"].keys) {
            INFO(figure);
            CHECK(at.seen().count(figure) + aside.erase(id + "." + figure) == 1);
        }
    }
    CHECK(checks.empty());
    CHECK(aside.empty());
}

}  // namespace roi::statistics::test
