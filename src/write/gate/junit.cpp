// Judged limits as JUnit XML: a test case a limit.
#include "write/format/junit.hpp"
#include "write/format/forms.hpp"
#include "write/format/roi_labels.hpp"
#include "write/gate/limit_text.hpp"
#include "write/report/formula.hpp"

namespace roi::inline write {
namespace {

void add(JUnitSuite& suite, const GatedCampaign& gated, const JudgedCheck& judged) {
    const Check& check = judged.check;
    const std::string place =
        check.place ? " (" + gated.file + ":" + std::to_string(check.place.line) + ")" : "";
    const std::string sentence = limit_sentence(judged, gated.currency(), formula_style()) + place;
    switch (judged.standing) {
        case Standing::passed: return suite.passed(check.text);
        case Standing::failed: return suite.failed(check.text, "limit not met", sentence);
        case Standing::undecided: return suite.error(check.text, "undecided", sentence);
        case Standing::not_judged: return suite.error(check.text, "not judged", sentence);
        case Standing::skipped: return suite.skipped(check.text, sentence);
        case Standing::warned: suite.say("warning: " + check.text + ": " + sentence);
    }
    suite.passed(check.text);
}

void append_suite(std::string& to, const GatedCampaign& gated, const Style&) {
    JUnitSuite suite("check", gated.file, gated.name());
    for (const auto& mistake : gated.mistakes) {
        const std::string place = mistake.place ? "line " + std::to_string(mistake.place.line) + ": " : "";
        suite.error(mistake.code == "R063" ? "limits are stated" : "the campaign can be read", mistake.code,
                    place + mistake.message);
    }
    for (const auto& check : gated.checks) add(suite, gated, check);
    if (gated.report) {
        suite.say(basis_sentence(*gated.report));
        if (const auto unmeasured = unmeasured_sentence(gated.report->campaign); !unmeasured.empty())
            suite.say(unmeasured);
    }
    to += suite.text(gated.order);
}

std::string end(const GateReport&, const Style&) { return std::string(junit_end); }

}  // namespace

const GateForm limits_as_junit{
    .format = Format::junit, .head = junit_head, .piece = append_suite, .end = end};

}  // namespace roi::write
