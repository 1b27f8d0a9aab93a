// The command line by CLI11: only the tree of the command that was named is built.
#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <unistd.h>

#include "cli/exit_code.hpp"

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

/// Parses; what CLI11 throws becomes help or a usage error.
std::optional<Leave> parse_with(CLI::App& app, const Words& words) {
    try {
        app.parse(Words(words.rbegin(), words.rend()));  // CLI11 takes them from the back
        return std::nullopt;
    } catch (const CLI::CallForHelp&) {
        return Leave{app.help(), done};
    } catch (const CLI::ExtrasError&) {
        const auto left = app.remaining();
        const auto flag = std::find_if(left.begin(), left.end(), [](const auto& word) { return word.starts_with("-"); });
        if (flag != left.end()) return usage_error("unknown flag " + *flag, meant_flag(app, *flag));
        return usage_error("\"" + (left.empty() ? std::string() : left.front()) + "\" is one argument too many", "");
    } catch (const CLI::Error& error) {
        return usage_error(error.what(), "");
    }
}

void describe(CLI::App& app) {
    app.get_formatter()->column_width(34);
    app.set_help_flag("-h,--help", "Print this help and exit");
}

std::optional<Format> format_named(const std::string& name) {
    static const std::map<std::string, Format> formats{
        {"text", Format::text}, {"json", Format::json}, {"jsonl", Format::jsonl}, {"csv", Format::csv}};
    const auto found = formats.find(name);
    if (found == formats.end()) return std::nullopt;
    return found->second;
}

std::string join(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

/// A choice among words; anything else is a usage error with a suggestion.
std::optional<Leave> check_choice(const std::string& flag, const std::string& value, const std::vector<std::string>& words) {
    if (value.empty() || std::find(words.begin(), words.end(), value) != words.end()) return std::nullopt;
    const auto meant = nearest_word(value, {words.begin(), words.end()});
    return usage_error(flag + " cannot be \"" + value + "\"; it is one of: " + join(words),
                       meant.empty() ? "" : "did you mean \"" + meant + "\"?");
}

/// The words of calc's flags before they are checked.
struct RawCalc {
    std::string format, by, color = "auto", numbers;
    int width = 0;
    bool ascii = false;
};

void declare_calc(CLI::App& app, CalcArguments& arguments, RawCalc& raw) {
    app.add_option("FILE", arguments.files, "Campaign files (JSON or JSONL); - is standard input");
    app.add_option("-f,--format", raw.format, "text (default), json, jsonl or csv");
    app.add_option("-o,--output", arguments.outputs,
                   "Write to a file instead, in the format of its extension (.txt .json .jsonl .csv); repeatable")
        ->allow_extra_args(false);
    app.add_option("--get", arguments.metrics, "Print one bare number a campaign: roi, roi.worst, cost_per[Order]; repeatable")
        ->allow_extra_args(false);
    app.add_option("--set", arguments.replacements, "What if: replace a value, /costs/3/hourly_rate=55; repeatable")
        ->allow_extra_args(false);
    app.add_option("--by", raw.by, "Break value, cost and ROI down by channel, media or goal");
    app.add_flag("--working", arguments.style.working, "Show every figure as formula, inputs and line");
    app.add_flag("--full", arguments.style.full, "Many campaigns: a whole report of each before the table");
    app.add_option("--top", arguments.style.top, "Many campaigns: show the N best")->check(CLI::Range(1, 1'000'000));
    app.add_flag("--keep-going", arguments.keep_going, "Report the good campaigns although some are bad (still exit 2)");
    app.add_option("--width", raw.width, "Columns of text, 60 to 200 (default: COLUMNS, else 80)")->check(CLI::Range(60, 200));
    app.add_option("--number-format", raw.numbers, "Numbers in text as in a sample: '1.234,56'");
    app.add_option("--color", raw.color, "auto (default), always or never");
    app.add_flag("--ascii", raw.ascii, "Draw with ASCII characters only");
}

std::optional<Leave> check_calc(CalcArguments& arguments, const RawCalc& raw) {
    if (auto leave = check_choice("--format", raw.format, {"text", "json", "jsonl", "csv"})) return leave;
    if (auto leave = check_choice("--by", raw.by, {"channel", "media", "goal"})) return leave;
    if (auto leave = check_choice("--color", raw.color, {"auto", "always", "never"})) return leave;
    if (arguments.files.empty()) return usage_error("calc needs a campaign file, or - for standard input", "roi calc campaign.json");
    if (std::count(arguments.files.begin(), arguments.files.end(), "-") > 1)
        return usage_error("standard input can be read once", "");
    if (!arguments.metrics.empty() && (!raw.format.empty() || !arguments.outputs.empty()))
        return usage_error("--get prints bare numbers; it does not go with --format or --output", "");
    for (const auto& replacement : arguments.replacements)
        if (replacement.find('=') == std::string::npos)
            return usage_error("--set needs POINTER=VALUE, found \"" + replacement + "\"", "--set /costs/3/hourly_rate=55");
    arguments.format = format_named(raw.format);
    if (raw.by == "channel") arguments.style.by = BreakdownBy::channel;
    if (raw.by == "media") arguments.style.by = BreakdownBy::media;
    if (raw.by == "goal") arguments.style.by = BreakdownBy::goal;
    if (raw.color == "always") arguments.color = ColorChoice::always;
    if (raw.color == "never") arguments.color = ColorChoice::never;
    arguments.style.width = raw.width > 0 ? raw.width : columns();
    arguments.style.unicode = !raw.ascii && speaks_utf8();
    if (raw.numbers.empty()) return std::nullopt;
    const auto numbers = NumberStyle::from_sample(raw.numbers);
    if (!numbers) return usage_error("--number-format needs a sample such as '1,234.56', found \"" + raw.numbers + "\"", "");
    arguments.style.numbers = *numbers;
    return std::nullopt;
}

Parsed<TopicArguments> parse_topic(const Words& words, const std::string& command, const std::string& summary,
                                   const std::string& placeholder, const std::string& what) {
    CLI::App app(summary, "roi " + command);
    describe(app);
    std::vector<std::string> topic;
    app.add_option(placeholder, topic, what);
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

Parsed<InitArguments> parse_init(const Words& words) {
    CLI::App app("Write a commented campaign file to start from.", "roi init");
    describe(app);
    InitArguments arguments;
    app.add_option("FILE", arguments.file, "Where to write it (never over an existing file); standard output if left out");
    app.add_option("--goal", arguments.goal,
                   "awareness, engagement, authority, conversion (default), retention, upsell, experience or savings");
    if (auto leave = parse_with(app, words)) return *leave;
    if (auto leave = check_choice("--goal", arguments.goal,
                                  {"awareness", "engagement", "authority", "conversion", "retention", "upsell",
                                   "experience", "savings"}))
        return *leave;
    return arguments;
}

Parsed<TopicArguments> parse_explain(const Words& words) {
    return parse_topic(words, "explain", "Explain a metric, a step, a cost category, a word of the report or an error code.", "TOPIC",
                       "What to explain; without it, the list of topics");
}

Parsed<TopicArguments> parse_schema(const Words& words) {
    return parse_topic(words, "schema", "Print a JSON Schema (draft-07).", "WHICH", "campaign or report");
}

}  // namespace roi::cli
