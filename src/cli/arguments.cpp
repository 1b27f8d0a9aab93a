// The command line by CLI11: only the tree of the command that was named is built.
#include "cli/arguments.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <set>
#include <span>

#include "cli/exit_code.hpp"
#include "cli/files.hpp"

namespace roi::cli {
namespace {

/// The flag that an unknown one was most likely meant to be.
std::string meant_flag(const CLI::App& app, const std::string& flag) {
    std::vector<std::string> names;
    for (const auto* option : app.get_options())
        for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    std::vector<std::string_view> words(names.begin(), names.end());
    const auto meant = nearest_word(flag.substr(0, flag.find('=')), words);
    return meant.empty() ? "" : "did you mean " + meant + "?";
}

/// "--baseline=" with nothing behind it would take the next word for its value: a file would be left out.
std::optional<Leave> refuse_empty_values(const Words& words) {
    for (const auto& word : words) {
        if (word == "--") return std::nullopt;
        if (word.starts_with("--") && word.ends_with('=') && word.find('=') == word.size() - 1)
            return usage_error(word.substr(0, word.size() - 1) + " needs a value", "");
    }
    return std::nullopt;
}

/// Parses; what CLI11 throws becomes help or a usage error.
std::optional<Leave> parse_with(CLI::App& app, const Words& words) {
    if (auto leave = refuse_empty_values(words)) return leave;
    try {
        Words backwards(words.rbegin(), words.rend());  // CLI11 takes them from the back
        for (auto& word : backwards)                    // and would take "[a,b]" for a list
            if (word.starts_with('[')) word.insert(0, "./");
        app.parse(std::move(backwards));
        return std::nullopt;
    } catch (const CLI::CallForHelp&) {
        return Leave{app.help(), done};
    } catch (const CLI::ExtrasError&) {
        const auto left = app.remaining();
        const auto flag =
            std::find_if(left.begin(), left.end(), [](const auto& word) { return word.starts_with("-"); });
        if (flag != left.end()) return usage_error("unknown flag " + *flag, meant_flag(app, *flag));
        return usage_error(
            "\"" + (left.empty() ? std::string() : left.front()) + "\" is one argument too many", "");
    } catch (const CLI::ArgumentMismatch& error) {
        const std::string sentence = error.what();  // "--output: 1 required TEXT missing"
        return usage_error(sentence.substr(0, sentence.find(':')) + " needs a value", "");
    } catch (const CLI::Error& error) {
        return usage_error(error.what(), "");
    }
}

void describe(CLI::App& app) {
    app.get_formatter()->column_width(28);
    app.set_help_flag("-h,--help", "Print this help and exit");
}

/// The words of formats, in the order of the enumeration.
constexpr std::string_view format_words[]{"text", "json", "jsonl", "csv", "markdown", "github", "junit"};

std::string join(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

/// A choice among words; anything else is a usage error with a suggestion.
std::optional<Leave> check_choice(const std::string& flag, const std::optional<std::string>& given,
                                  const std::vector<std::string>& words) {
    if (!given || std::find(words.begin(), words.end(), *given) != words.end()) return std::nullopt;
    const std::string& value = *given;
    const auto meant = nearest_word(value, {words.begin(), words.end()});
    return usage_error(flag + " cannot be \"" + value + "\"; it is one of: " + join(words),
                       meant.empty() ? "" : "did you mean \"" + meant + "\"?");
}

/// The flags that every report has, before they are checked.
struct RawReport {
    std::optional<std::string> format, color, width;
    bool ascii = false;
};

/// The words of calc's own flags before they are checked.
struct RawCalc : RawReport {
    std::optional<std::string> by, numbers, top;
};

/// An option that takes one value, and may be given again where it collects them.
template <class Value>
void add_value(CLI::App& app, const char* name, Value& value, const char* kind, const char* what) {
    app.add_option(name, value, what)->type_name(kind)->allow_extra_args(false);
}

void declare_report(CLI::App& app, ReportArguments& arguments, RawReport& raw, const char* formats,
                    const char* extensions) {
    app.add_option("FILE", arguments.files, "Campaign files, JSON or JSONL; - is standard input")
        ->type_name("");
    add_value(app, "-f,--format", raw.format, "FORMAT", formats);
    add_value(app, "-o,--output", arguments.outputs, "FILE", extensions);
}

void declare_look(CLI::App& app, RawReport& raw) {
    add_value(app, "--width", raw.width, "N", "Columns, 60 to 200 (COLUMNS, else 80)");
    add_value(app, "--color", raw.color, "WHEN", "auto (default), always or never");
    app.add_flag("--ascii", raw.ascii, "Draw with ASCII characters only");
}

void declare_calc(CLI::App& app, CalcArguments& arguments, RawCalc& raw) {
    const auto option = [&](const char* name, auto& value, const char* kind, const char* what) {
        add_value(app, name, value, kind, what);
    };
    declare_report(app, arguments, raw, "text (default), json, jsonl, csv or markdown",
                   "Write a file: .txt .json .jsonl .csv .md");
    option("--get", arguments.metrics, "METRIC", "Print a bare number: roi, roi.worst, cost_per[Order]");
    option("--set", arguments.replacements, "PTR=VALUE", "What if: /costs/3/hourly_rate=55");
    option("--claim", arguments.claims, "CLAIM", "Check a claim: retention:+5points=+95%, keep:80%");
    option("--by", raw.by, "WHAT", "Break down by channel, media or goal");
    app.add_flag("--working", arguments.style.working, "Show every figure as formula, inputs, line");
    app.add_flag("--full", arguments.style.full, "Many campaigns: each report whole");
    option("--top", raw.top, "N", "Many campaigns: show the N best");
    app.add_flag("--keep-going", arguments.keep_going, "Report the good although some are bad (exit 2)");
    app.add_flag("--even-so", arguments.even_so, "Print a premature figure, stamped PREMATURE");
    option("--number-format", raw.numbers, "SAMPLE", "Numbers in text like '1.234,56'");
    declare_look(app, raw);
}

/// A whole number in a range; a usage error otherwise. Absent stays absent.
std::optional<Leave> read_whole(const std::string& flag, const std::optional<std::string>& given, long least,
                                long most, long& value) {
    if (!given) return std::nullopt;
    const auto end = std::from_chars(given->data(), given->data() + given->size(), value);
    if (end.ec == std::errc{} && end.ptr == given->data() + given->size() && value >= least && value <= most)
        return std::nullopt;
    return usage_error(
        fmt::format("{} needs a whole number from {} to {}, found \"{}\"", flag, least, most, *given), "");
}

/// Expands patterns in place. A pattern without a match is a mistake: nothing would have been looked at.
std::optional<Leave> expand_files(std::vector<std::string>& files) {
    std::vector<std::string> expanded;
    std::set<std::string> seen(files.begin(), files.end());  // two patterns may find the same file
    for (const auto& file : files) {
        if (file.empty()) return usage_error("the name of a file is empty", "");
        auto [found, unreadable] = files_of(file);
        if (!unreadable.empty())
            return usage_error("cannot look into " + unreadable, "what is in it would be left out");
        if (found.empty())
            return usage_error("no file matches \"" + file + "\"",
                               "check the folder; ** in quotes stands for any depth");
        for (auto& name : found) {
            const bool is_by_pattern = name != file;
            if (is_by_pattern && is_pipe_or_device(name))
                return usage_error("\"" + name + "\" is no regular file", "name it without a pattern");
            if (!is_by_pattern || seen.insert(name).second) expanded.push_back(std::move(name));
        }
    }
    files = std::move(expanded);
    return std::nullopt;
}

std::optional<Leave> check_files(const std::string& command, std::vector<std::string>& files) {
    if (files.empty())
        return usage_error(
            command + " needs a campaign file, or - for standard input",
            command == "compare" ? "roi compare plan.json actual.json" : "roi " + command + " campaign.json");
    if (std::count(files.begin(), files.end(), "-") > 1)
        return usage_error("standard input can be read once", "");
    return expand_files(files);
}

std::optional<Leave> check_replacements(const CalcArguments& arguments) {
    for (const auto& replacement : arguments.replacements)
        if (replacement.find('=') == std::string::npos)
            return usage_error("--set needs POINTER=VALUE, found \"" + replacement + "\"",
                               "--set /costs/3/hourly_rate=55");
    return std::nullopt;
}

ColorChoice color_named(const std::optional<std::string>& word) {
    if (word == "always") return ColorChoice::always;
    return word == "never" ? ColorChoice::never : ColorChoice::automatic;
}

/// The flags that every report has, and its files.
std::optional<Leave> check_report(const std::string& command, ReportArguments& arguments,
                                  const RawReport& raw, std::span<const Format> formats) {
    std::vector<std::string> words;
    for (const auto format : formats) words.emplace_back(format_words[static_cast<std::size_t>(format)]);
    if (auto leave = check_choice("--format", raw.format, words)) return leave;
    if (raw.format)
        arguments.format = formats[static_cast<std::size_t>(
            std::find(words.begin(), words.end(), *raw.format) - words.begin())];
    if (auto leave = check_choice("--color", raw.color, {"auto", "always", "never"})) return leave;
    arguments.color = color_named(raw.color);
    long width = columns();
    if (auto leave = read_whole("--width", raw.width, 60, 200, width)) return leave;
    arguments.style.width = static_cast<int>(width);
    arguments.style.unicode = !raw.ascii && speaks_utf8();
    return check_files(command, arguments.files);
}

std::optional<Leave> read_fail_on(const std::optional<std::string>& given, FailOn& fail_on) {
    const std::vector<std::string> words{"error", "warn", "never"};
    if (auto leave = check_choice("--fail-on", given, words)) return leave;
    if (given) fail_on = static_cast<FailOn>(std::find(words.begin(), words.end(), *given) - words.begin());
    return std::nullopt;
}

std::optional<Leave> check_style(Style& style, const RawCalc& raw) {
    constexpr std::string_view groupings[]{"channel", "media", "goal"};
    if (auto leave =
            check_choice("--by", raw.by, {groupings[0].data(), groupings[1].data(), groupings[2].data()}))
        return leave;
    if (raw.by)
        style.by = static_cast<BreakdownBy>(std::find(std::begin(groupings), std::end(groupings), *raw.by) -
                                            groupings);
    long top = 0;
    if (auto leave = read_whole("--top", raw.top, 1, 1'000'000, top)) return leave;
    style.top = static_cast<std::size_t>(top);
    if (!raw.numbers) return std::nullopt;
    const auto numbers = NumberStyle::from_sample(*raw.numbers);
    if (!numbers)
        return usage_error(
            fmt::format("--number-format needs a sample such as '1,234.56', found \"{}\"", *raw.numbers), "");
    style.numbers = *numbers;
    return std::nullopt;
}

std::optional<Leave> check_calc(CalcArguments& arguments, const RawCalc& raw) {
    if (auto leave = check_report("calc", arguments, raw, report_formats)) return leave;
    if (auto leave = check_replacements(arguments)) return leave;
    if (!arguments.metrics.empty() && (raw.format || !arguments.outputs.empty()))
        return usage_error("--get prints bare numbers; it does not go with --format or --output", "");
    if (!arguments.metrics.empty() && !arguments.claims.empty())
        return usage_error("--get prints bare numbers; it does not go with --claim", "");
    return check_style(arguments.style, raw);
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

Leave usage_error(const std::string& message, const std::string& hint) {
    Diagnostic mistake;
    mistake.code = "R050";
    mistake.message = message;
    mistake.hint = hint;
    return {diagnostic_text(mistake, wants_color(ColorChoice::automatic, STDERR_FILENO)), cannot};
}

Parsed<CalcArguments> parse_calc(const Words& words) {
    CLI::App app("Compute the ROI of campaigns: goals, value, cost, ROI.", "roi calc");
    describe(app);
    CalcArguments arguments;
    RawCalc raw;
    declare_calc(app, arguments, raw);
    if (auto leave = parse_with(app, words)) return *leave;
    if (auto leave = check_calc(arguments, raw)) return *leave;
    return arguments;
}

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
