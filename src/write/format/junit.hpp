// JUnit XML, in the shape that Ant's and Jenkins' schemas both accept.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace roi::inline write {

/// What stands before all suites, and behind them.
std::string junit_head();
inline constexpr std::string_view junit_end = "</testsuites>\n";

/// One campaign: a test case a limit or finding. Texts may hold anything.
class JUnitSuite {
 public:
    /// `file` stands for the name where there is none.
    JUnitSuite(std::string_view command, std::string_view file, std::string_view name);

    void passed(std::string_view test);
    void failed(std::string_view test, std::string_view type, std::string_view message);
    /// Could not be decided.
    void error(std::string_view test, std::string_view type, std::string_view message);
    void skipped(std::string_view test, std::string_view reason);
    /// A line that belongs to no test.
    void say(std::string_view line);

    /// `id` counts the suites of a file from 0.
    std::string text(std::size_t id) const;

 private:
    void add(std::string_view test, const std::string& inside);

    std::map<std::string, std::size_t, std::less<>> used_;  ///< names of tests, and how often
    std::string command_;
    std::string file_;
    std::string name_;
    std::string cases_;
    std::string said_;
    std::size_t tests_ = 0;
    std::size_t failures_ = 0;
    std::size_t errors_ = 0;
    std::size_t skipped_ = 0;
};

/// A text inside an element or an attribute. What XML cannot hold comes escaped as in clean_text().
std::string xml_text(std::string_view text);

}  // namespace roi::write
