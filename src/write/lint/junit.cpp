// What lint found as JUnit XML: a test case a finding.
#include "write/format/junit.hpp"
#include "write/format/forms.hpp"
#include "write/format/github.hpp"

namespace roi::inline write {
namespace {

void append_suite(std::string& to, const LintedCampaign& campaign, const Style&) {
    JUnitSuite suite("lint", campaign.file, campaign.name);
    for (const auto& finding : campaign.findings) {
        const auto& place = finding.about.place;
        const std::string where = place ? " (" + campaign.file + ":" + std::to_string(place.line) + ")" : "";
        const std::string sentence = finding.about.message + where;
        const std::string title = title_of(finding.about.code);
        if (finding.group == CodeGroup::wrong)
            suite.error(title, finding.about.code, sentence);
        else if (finding.fails)
            suite.failed(title, finding.about.code, sentence);
        else
            suite.say("warning: " + finding.about.code + " " + sentence);
    }
    suite.passed("the file was looked through");
    to += suite.text(campaign.order);
}

std::string end(const LintReport&, const Style&) { return std::string(junit_end); }

}  // namespace

const LintForm findings_as_junit{
    .format = Format::junit, .head = junit_head, .piece = append_suite, .end = end};

}  // namespace roi::write
