#include "cli/commands/compare_flags.hpp"

#include "cli/flags/words.hpp"

namespace roi::cli {

Parsed<CompareArguments> parse_compare(const Words& words) {
    CLI::App app("Compare campaigns: what changed, what is better, what moved ROI.", "roi compare");
    describe(app);
    CompareArguments arguments;
    RawReport raw;
    declare_report(app, arguments, raw, "text (default), json, jsonl, csv or markdown",
                   "Write a file: .txt .json .jsonl .csv .md");
    app.add_flag("--exit-code", arguments.exit_code, "Exit 1 where the campaigns differ");
    app.add_flag("--even-so", arguments.even_so, "Compare premature figures, stamped PREMATURE");
    declare_look(app, raw);
    if (auto leave = parse_with(app, words)) return *leave;
    if (auto leave = check_report("compare", arguments, raw, report_formats)) return *leave;
    return arguments;
}

}  // namespace roi::cli
