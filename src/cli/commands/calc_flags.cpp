// The command line of roi calc.
#include <fmt/format.h>
#include <algorithm>

#include "cli/flags.hpp"
#include "read/words/metric_name.hpp"

namespace roi::cli {
namespace {

/// The words of calc's own flags before they are checked.
struct RawCalc : RawReport {
    std::optional<std::string> by, numbers, top, sort, jobs;
};

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
    option("--where", arguments.limits, "LIMIT", "Only campaigns for which it holds: 'roi < 0%'");
    option("--sort", raw.sort, "METRIC", "Rank by it, highest first; -METRIC: lowest first");
    option("--top", raw.top, "N", "Many campaigns: show the N best");
    option("--jobs", raw.jobs, "N", "Threads (the processors, up to 8); same result");
    app.add_flag("--keep-going", arguments.keep_going, "Report the good although some are bad (exit 2)");
    app.add_flag("--even-so", arguments.even_so, "Print a premature figure, stamped PREMATURE");
    option("--number-format", raw.numbers, "SAMPLE", "Numbers in text like '1.234,56'");
    declare_look(app, raw);
}

std::optional<Leave> check_replacements(const CalcArguments& arguments) {
    for (const auto& replacement : arguments.replacements)
        if (replacement.find('=') == std::string::npos)
            return usage_error("--set needs POINTER=VALUE, found \"" + replacement + "\"",
                               "--set /costs/3/hourly_rate=55");
    return std::nullopt;
}

/// METRIC, or -METRIC for the lowest first.
std::optional<Leave> read_sort(const std::optional<std::string>& given, std::optional<RankBy>& sort) {
    if (!given) return std::nullopt;
    RankBy by;
    by.lowest_first = given->starts_with('-');
    by.text = given->substr(by.lowest_first ? 1 : 0);
    auto read = read::read_metric_name(by.text);
    if (read.kind != nullptr && read.name.is_change)
        return usage_error("--sort: a change needs a baseline, and there is none here", "");
    if (read.kind == nullptr || read.end != by.text.size())
        return usage_error(
            "--sort: " +
                (read.kind == nullptr ? read.mistake : "\"" + by.text + "\" is not the name of a metric"),
            read.hint);
    by.metric = std::move(read.name);
    sort = std::move(by);
    return std::nullopt;
}

std::optional<Leave> check_style(CalcArguments& arguments, const RawCalc& raw) {
    constexpr std::string_view groupings[]{"channel", "media", "goal"};
    if (auto leave =
            check_choice("--by", raw.by, {groupings[0].data(), groupings[1].data(), groupings[2].data()}))
        return leave;
    if (raw.by)
        arguments.by = static_cast<BreakdownBy>(
            std::find(std::begin(groupings), std::end(groupings), *raw.by) - groupings);
    if (auto leave = read_sort(raw.sort, arguments.sort)) return leave;
    long top = 0;
    if (auto leave = read_whole("--top", raw.top, 1, 1'000'000, top)) return leave;
    arguments.style.top = static_cast<std::size_t>(top);
    if (!raw.numbers) return std::nullopt;
    const auto numbers = NumberStyle::from_sample(*raw.numbers);
    if (!numbers)
        return usage_error(
            fmt::format("--number-format needs a sample such as '1,234.56', found \"{}\"", *raw.numbers), "");
    arguments.style.numbers = *numbers;
    return std::nullopt;
}

std::optional<Leave> check_calc(CalcArguments& arguments, const RawCalc& raw) {
    if (auto leave = check_report("calc", arguments, raw, report_formats)) return leave;
    if (auto leave = check_replacements(arguments)) return leave;
    if (!arguments.metrics.empty() && (raw.format || !arguments.outputs.empty()))
        return usage_error("--get prints bare numbers; it does not go with --format or --output", "");
    if (!arguments.metrics.empty() && !arguments.claims.empty())
        return usage_error("--get prints bare numbers; it does not go with --claim", "");
    if (!arguments.metrics.empty() && raw.sort)
        return usage_error("--get prints in the order of the input; it does not go with --sort", "");
    long jobs = 0;
    if (auto leave = read_whole("--jobs", raw.jobs, 1, 64, jobs)) return leave;
    arguments.jobs = static_cast<unsigned>(jobs);
    return check_style(arguments, raw);
}

}  // namespace

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

}  // namespace roi::cli
