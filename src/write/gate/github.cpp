// Judged limits as annotations of a pull request.
#include "write/format/github.hpp"
#include "write/format/forms.hpp"
#include "write/gate/limit_text.hpp"
#include "write/report/formula.hpp"

namespace roi::inline write {
namespace {

using Level = WorkflowCommands::Level;

void add(WorkflowCommands& commands, const GateProblem& problem) {
    const auto say = [&](Level level, int rank, const std::string& message) {
        commands.add(level, rank, title_of(problem.code), problem.file, problem.place, message);
    };
    if (const auto* mistake = std::get_if<Diagnostic>(&problem.about))
        return say(Level::error, 0, mistake->message + (mistake->hint.empty() ? "" : ". " + mistake->hint));
    const auto& check = std::get<JudgedCheck>(problem.about);
    const std::string sentence =
        check.check.text + ": " + limit_sentence(check, problem.currency, formula_style());
    switch (problem.standing) {
        case Standing::passed: return;
        case Standing::undecided: return say(Level::error, 1, sentence);
        case Standing::failed: return say(Level::error, 2, sentence);
        case Standing::not_judged: return say(Level::error, 3, sentence);
        case Standing::warned: return say(Level::warning, 1, sentence);
        case Standing::skipped: return say(Level::warning, 2, sentence);
    }
}

std::string annotations(const GateReport& whole, const Style&) {
    WorkflowCommands commands;
    for (const auto& problem : whole.problems) add(commands, problem);
    if (whole.counts.worst() <= Standing::warned)
        commands.add(Level::notice, 0, "roi check", "", {}, gate_summary(whole.counts));
    return commands.text(whole.kinds);
}

}  // namespace

const GateForm limits_as_github{.format = Format::github, .end = annotations};

}  // namespace roi::write
