#include "cli/flags/report.hpp"

#include <algorithm>
#include <set>

#include "cli/flags/words.hpp"
#include "cli/process/files.hpp"

namespace roi::cli {
namespace {

/// The words of formats, in the order of the enumeration.
constexpr std::string_view format_words[]{"text", "json", "jsonl", "csv", "markdown", "github", "junit"};

std::optional<Leave> check_files(const std::string& command, std::vector<std::string>& files) {
    if (files.empty())
        return usage_error(
            command + " needs a campaign file, or - for standard input",
            command == "compare" ? "roi compare plan.json actual.json" : "roi " + command + " campaign.json");
    if (std::count(files.begin(), files.end(), "-") > 1)
        return usage_error("standard input can be read once", "");
    return expand_files(files);
}

ColorChoice color_named(const std::optional<std::string>& word) {
    if (word == "always") return ColorChoice::always;
    return word == "never" ? ColorChoice::never : ColorChoice::automatic;
}

}  // namespace

void declare_report(CLI::App& app, ReportArguments& arguments, RawReport& raw, const char* formats,
                    const char* extensions) {
    app.add_option("FILE", arguments.files, "Campaign files, JSON or JSONL; - is standard input")
        ->type_name("");
    add_value(app, "-f,--format", raw.format, "FORMAT", formats);
    add_value(app, "-o,--output", arguments.outputs, "FILE", extensions);
}

void declare_gate_report(CLI::App& app, ReportArguments& arguments, RawReport& raw) {
    declare_report(app, arguments, raw, "text (default), json, jsonl, csv, markdown, github, junit",
                   "Write a file: .txt .json .jsonl .csv .md .xml");
}

void declare_look(CLI::App& app, RawReport& raw) {
    add_value(app, "--width", raw.width, "N", "Columns, 60 to 200 (COLUMNS, else 80)");
    add_value(app, "--color", raw.color, "WHEN", "auto (default), always or never");
    app.add_flag("--ascii", raw.ascii, "Draw with ASCII characters only");
}

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

}  // namespace roi::cli
