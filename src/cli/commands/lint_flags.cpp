#include "cli/commands/lint_flags.hpp"

#include "cli/flags/words.hpp"

namespace roi::cli {

Parsed<LintArguments> parse_lint(const Words& words) {
    CLI::App app("Find what a campaign file has wrong, lacks, or claims without ground.", "roi lint");
    describe(app);
    LintArguments arguments;
    RawReport raw;
    std::optional<std::string> fail_on;
    declare_gate_report(app, arguments, raw);
    add_value(app, "--fail-on", fail_on, "LEVEL", "error (default), warn or never: when to exit 1");
    declare_look(app, raw);
    if (auto leave = parse_with(app, words)) return *leave;
    if (auto leave = read_fail_on(fail_on, arguments.fail_on)) return *leave;
    if (auto leave = check_report("lint", arguments, raw, gate_formats)) return *leave;
    return arguments;
}

}  // namespace roi::cli
