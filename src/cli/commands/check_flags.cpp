#include "cli/commands/check_flags.hpp"

#include <algorithm>

#include "cli/flags/words.hpp"

namespace roi::cli {

Parsed<CheckArguments> parse_check(const Words& words) {
    CLI::App app("Judge the limits of campaigns: those in the file and those of --expect.", "roi check");
    describe(app);
    CheckArguments arguments;
    RawReport raw;
    std::optional<std::string> fail_on;
    declare_gate_report(app, arguments, raw);
    add_value(app, "--expect", arguments.expectations, "LIMIT", "One more limit: 'roi.worst >= 0%'");
    add_value(app, "--baseline", arguments.baselines, "FILE", "What change[...] is measured against");
    add_value(app, "--fail-on", fail_on, "LEVEL", "error (default), warn or never: when to exit 1");
    app.add_flag("--allow-premature", arguments.rules.allow_premature,
                 "Skip limits on an ROI that is withheld (else exit 3)");
    app.add_flag("--full", arguments.style.full, "Many campaigns: every limit of each");
    declare_look(app, raw);
    if (auto leave = parse_with(app, words)) return *leave;
    if (auto leave = read_fail_on(fail_on, arguments.rules.fail_on)) return *leave;
    if (auto leave = check_report("check", arguments, raw, gate_formats)) return *leave;
    if (auto leave = expand_files(arguments.baselines)) return *leave;
    const auto is_stdin = [](const std::string& file) { return file == "-"; };
    if (std::any_of(arguments.baselines.begin(), arguments.baselines.end(), is_stdin) &&
        std::any_of(arguments.files.begin(), arguments.files.end(), is_stdin))
        return usage_error("standard input can be read once", "");
    return arguments;
}

}  // namespace roi::cli
