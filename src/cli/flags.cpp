#include "cli/flags.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <algorithm>
#include <charconv>
#include <set>

#include "cli/exit_code.hpp"
#include "cli/process/files.hpp"

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

Leave usage_error(const std::string& message, const std::string& hint) {
    return {diagnostic_text(diagnose("R050", message).hinting(hint),
                            wants_color(ColorChoice::automatic, STDERR_FILENO)),
            cannot};
}

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

std::string join(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::optional<Leave> check_choice(const std::string& flag, const std::optional<std::string>& given,
                                  const std::vector<std::string>& words) {
    if (!given || std::find(words.begin(), words.end(), *given) != words.end()) return std::nullopt;
    const std::string& value = *given;
    const auto meant = nearest_word(value, {words.begin(), words.end()});
    return usage_error(flag + " cannot be \"" + value + "\"; it is one of: " + join(words),
                       meant.empty() ? "" : "did you mean \"" + meant + "\"?");
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

std::optional<Leave> read_whole(const std::string& flag, const std::optional<std::string>& given, long least,
                                long most, long& value) {
    if (!given) return std::nullopt;
    const auto end = std::from_chars(given->data(), given->data() + given->size(), value);
    if (end.ec == std::errc{} && end.ptr == given->data() + given->size() && value >= least && value <= most)
        return std::nullopt;
    return usage_error(
        fmt::format("{} needs a whole number from {} to {}, found \"{}\"", flag, least, most, *given), "");
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

}  // namespace roi::cli
