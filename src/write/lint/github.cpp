// What lint found as annotations of a pull request.
#include "write/format/github.hpp"
#include "write/format/forms.hpp"
#include "write/lint/words.hpp"

namespace roi::inline write {
namespace {

std::string annotations(const LintReport& whole, const Style&) {
    using Level = WorkflowCommands::Level;
    WorkflowCommands commands;
    for (const auto& entry : whole.first_of_each) {
        const LintFinding& finding = entry.finding;
        const std::string& advice = advice_on(finding);
        commands.add(finding.fails ? Level::error : Level::warning,
                     finding.level == Note::Level::error ? 0 : 1, title_of(finding.about.code),
                     finding.about.file, finding.about.place,
                     finding.about.message + (advice.empty() ? "" : ". " + advice));
    }
    return commands.text(whole.kinds);
}

}  // namespace

const LintForm findings_as_github{.format = Format::github, .end = annotations};

}  // namespace roi::write
