#include "write/format/junit.hpp"

#include "roi/write.hpp"
#include "write/format/escape.hpp"

namespace roi::inline write {
namespace {

std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + xml_text(value) + "\"";
}

std::string verdict_element(std::string_view element, std::string_view type, std::string_view message) {
    return "<" + std::string(element) + attribute("type", type) + attribute("message", message) + ">" +
           xml_text(message) + "</" + std::string(element) + ">";
}

/// A text that is empty, or blank, is no name.
std::string filled(std::string_view text, std::string_view otherwise) {
    return std::string(text.find_first_not_of(' ') == std::string_view::npos ? otherwise : text);
}

}  // namespace

std::string xml_text(std::string_view text) {
    std::string result;
    const std::string clean = clean_text(text);
    each_character(clean, [&](char32_t code, std::string_view bytes) {
        switch (code) {
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '>': result += "&gt;"; break;
            case '"': result += "&quot;"; break;
            case 0xFFFE: result += "\\u{fffe}"; break;  // no XML character
            case 0xFFFF: result += "\\u{ffff}"; break;
            default: result.append(bytes);
        }
    });
    return result;
}

std::string junit_head() { return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"; }

JUnitSuite::JUnitSuite(std::string_view command, std::string_view file, std::string_view name)
    : command_("roi " + std::string(command)), file_(file), name_(filled(name, filled(file, "campaign"))) {}

void JUnitSuite::add(std::string_view test, const std::string& inside) {
    ++tests_;
    // A reader may keep one test of a name and class, so both have to tell it from all others.
    std::string name = filled(test, "limit");
    if (const auto count = ++used_[name]; count > 1) name += " (" + std::to_string(count) + ")";
    cases_ += "    <testcase" + attribute("name", name) + attribute("classname", filled(file_, command_)) +
              " time=\"0\"";
    cases_ += inside.empty() ? "/>\n" : ">" + inside + "</testcase>\n";
}

void JUnitSuite::passed(std::string_view test) { add(test, ""); }

void JUnitSuite::failed(std::string_view test, std::string_view type, std::string_view message) {
    ++failures_;
    add(test, verdict_element("failure", type, message));
}

void JUnitSuite::error(std::string_view test, std::string_view type, std::string_view message) {
    ++errors_;
    add(test, verdict_element("error", type, message));
}

void JUnitSuite::skipped(std::string_view test, std::string_view reason) {
    ++skipped_;
    add(test, "<skipped>" + xml_text(reason) + "</skipped>");
}

void JUnitSuite::say(std::string_view line) { said_ += xml_text(line) + "\n"; }

std::string JUnitSuite::text(std::size_t id) const {
    const auto number = [](std::string_view name, std::size_t value) {
        return attribute(name, std::to_string(value));
    };
    // No clock and no host: the same input gives the same bytes.
    return "  <testsuite" + attribute("name", name_) + attribute("package", file_) + number("id", id) +
           " timestamp=\"1970-01-01T00:00:00\" hostname=\"localhost\"" + number("tests", tests_) +
           number("failures", failures_) + number("errors", errors_) + number("skipped", skipped_) +
           " time=\"0\">\n    <properties><property name=\"file\"" + attribute("value", file_) +
           "/></properties>\n" + cases_ + "    <system-out>" + said_ + "</system-out>\n" +
           "    <system-err></system-err>\n  </testsuite>\n";
}

}  // namespace roi::write
