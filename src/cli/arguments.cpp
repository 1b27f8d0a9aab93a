// The command line by CLI11: only the tree of the command that was named is built.
#include <algorithm>

#include "cli/flags.hpp"

namespace roi::cli {
namespace {

std::optional<Leave> read_fail_on(const std::optional<std::string>& given, FailOn& fail_on) {
    const std::vector<std::string> words{"error", "warn", "never"};
    if (auto leave = check_choice("--fail-on", given, words)) return leave;
    if (given) fail_on = static_cast<FailOn>(std::find(words.begin(), words.end(), *given) - words.begin());
    return std::nullopt;
}

constexpr const char* gate_format_help = "text (default), json, jsonl, csv, markdown, github, junit";
constexpr const char* gate_extension_help = "Write a file: .txt .json .jsonl .csv .md .xml";

Parsed<TopicArguments> parse_topic(const Words& words, const std::string& command, const std::string& summary,
                                   const std::string& placeholder, const std::string& what) {
    CLI::App app(summary, "roi " + command);
    describe(app);
    std::vector<std::string> topic;
    app.add_option(placeholder, topic, what)->type_name("");
    if (auto leave = parse_with(app, words)) return *leave;
    return TopicArguments{join(topic)};
}

}  // namespace

Parsed<CheckArguments> parse_check(const Words& words) {
    CLI::App app("Judge the limits of campaigns: those in the file and those of --expect.", "roi check");
    describe(app);
    CheckArguments arguments;
    RawReport raw;
    std::optional<std::string> fail_on;
    declare_report(app, arguments, raw, gate_format_help, gate_extension_help);
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

Parsed<LintArguments> parse_lint(const Words& words) {
    CLI::App app("Find what a campaign file has wrong, lacks, or claims without ground.", "roi lint");
    describe(app);
    LintArguments arguments;
    RawReport raw;
    std::optional<std::string> fail_on;
    declare_report(app, arguments, raw, gate_format_help, gate_extension_help);
    add_value(app, "--fail-on", fail_on, "LEVEL", "error (default), warn or never: when to exit 1");
    declare_look(app, raw);
    if (auto leave = parse_with(app, words)) return *leave;
    if (auto leave = read_fail_on(fail_on, arguments.fail_on)) return *leave;
    if (auto leave = check_report("lint", arguments, raw, gate_formats)) return *leave;
    return arguments;
}

Parsed<InitArguments> parse_init(const Words& words) {
    CLI::App app("Write a commented campaign file to start from.", "roi init");
    describe(app);
    InitArguments arguments;
    app.add_option("FILE", arguments.file, "Where to write it; never over an existing file")->type_name("");
    app.add_option("--goal", arguments.goal, "Goal type (default: conversion)")->type_name("TYPE");
    if (auto leave = parse_with(app, words)) return *leave;
    if (auto leave = check_choice("--goal", arguments.goal,
                                  {"awareness", "engagement", "authority", "conversion", "retention",
                                   "upsell", "experience", "savings"}))
        return *leave;
    return arguments;
}

Parsed<TopicArguments> parse_explain(const Words& words) {
    return parse_topic(words, "explain",
                       "Explain a metric, a step, a cost category, a word of the report or an error code.",
                       "TOPIC", "Without it, the list of topics");
}

Parsed<TopicArguments> parse_schema(const Words& words) {
    return parse_topic(words, "schema", "Print a JSON Schema (draft-07), or SQL that sums a warehouse table.",
                       "WHICH", "campaign, report or sql");
}

}  // namespace roi::cli
