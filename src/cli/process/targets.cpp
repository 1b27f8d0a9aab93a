#include "cli/process/targets.hpp"

#include <unistd.h>
#include <algorithm>
#include <filesystem>

#include "cli/command.hpp"

namespace roi::cli {
namespace {

struct Extension {
    std::string_view text;
    Format format;
};
constexpr Extension extensions[]{{".txt", Format::text},          {".json", Format::json},
                                 {".jsonl", Format::jsonl},       {".ndjson", Format::jsonl},
                                 {".csv", Format::csv},           {".md", Format::markdown},
                                 {".markdown", Format::markdown}, {".xml", Format::junit}};

bool is_known(std::span<const Format> known, Format format) {
    return std::find(known.begin(), known.end(), format) != known.end();
}

/// The format that a file's extension says; the one asked for, or text, where it has none.
std::optional<Format> format_of_file(const std::string& path, std::optional<Format> asked,
                                     std::span<const Format> known) {
    const auto name = path.substr(path.rfind('/') + 1);
    const auto dot = name.rfind('.');
    const bool is_commands = asked == Format::github && path != "-";  // a file is no runner
    if (is_commands) asked.reset();
    if ((dot == std::string::npos || dot == 0) && !is_commands) return asked.value_or(Format::text);
    for (const auto& extension : extensions)
        if (name.substr(dot) == extension.text && is_known(known, extension.format)) return extension.format;
    return asked;
}

std::string known_extensions(std::span<const Format> known) {
    std::string text;
    for (const auto& extension : extensions) {
        const bool is_other_name = extension.text == ".ndjson" || extension.text == ".markdown";
        if (is_known(known, extension.format) && !is_other_name)
            text += (text.empty() ? "" : " ") + std::string(extension.text);
    }
    return text;
}

/// One file by two spellings or links, whether it exists already or not.
bool is_one_file(const std::string& a, const std::string& b) {
    const std::filesystem::path one(a);
    return one.lexically_normal() == std::filesystem::path(b).lexically_normal() ||
           (a != "-" && b != "-" && are_same_file(a, b));
}

/// Rows for programs keep the order of the input, so that they can be written as they come.
std::optional<Leave> refuse_sort(const ReportArguments& arguments, Format format) {
    if (!arguments.sort || format == Format::text || format == Format::markdown) return std::nullopt;
    return usage_error(
        "--sort ranks the rows of text and markdown; other formats keep the order of the input",
        "sort what is written: json with jq, csv with sort");
}

Destination standard_output(Format format, Style style, ColorChoice color) {
    style.color = format == Format::text && wants_color(color, STDOUT_FILENO);
    return {format == Format::jsonl ? streamed_stdout() : held_back_stdout(), format, style};
}

}  // namespace

std::variant<std::vector<Destination>, Leave> destinations(const ReportArguments& arguments,
                                                           std::span<const Format> known) {
    std::vector<Destination> result;
    bool has_commands = false;
    std::vector<std::string> inputs = arguments.files;
    inputs.insert(inputs.end(), arguments.baselines.begin(), arguments.baselines.end());
    for (const auto& path : arguments.outputs) {
        if (auto refusal = refuse_input_as_output(inputs, path)) return *refusal;
        if (std::count_if(arguments.outputs.begin(), arguments.outputs.end(),
                          [&](const std::string& other) { return is_one_file(other, path); }) > 1)
            return usage_error("\"" + path + "\" would be written twice", "");
        const auto format = format_of_file(path, arguments.format, known);
        if (!format)
            return usage_error("the extension of \"" + path + "\" names no format",
                               "use " + known_extensions(known) + ", or add --format");
        if (auto refusal = refuse_sort(arguments, *format)) return *refusal;
        has_commands = has_commands || *format == Format::github;
        if (path == "-")
            result.push_back(standard_output(*format, arguments.style, ColorChoice::never));
        else
            result.push_back({file_output(path), *format, arguments.style});
        result.back().style.color = false;
    }
    const Format format = arguments.format.value_or(Format::text);
    if (arguments.outputs.empty())
        if (auto refusal = refuse_sort(arguments, format)) return *refusal;
    if (arguments.outputs.empty() || (format == Format::github && !has_commands))
        result.push_back(standard_output(format, arguments.style, arguments.color));
    if (const auto path = step_summary_path(); format == Format::github && !path.empty()) {
        if (auto refusal = refuse_input_as_output(inputs, path)) return *refusal;
        for (const auto& output : arguments.outputs)
            if (is_one_file(output, path))
                return usage_error("\"" + path + "\" is the job's summary and would be written twice", "");
        constexpr std::size_t most = 1024 * 1024;  // a runner takes no more
        // Before standard output: where it cannot be written, nothing has been said there yet.
        result.insert(result.begin(),
                      Destination{appended_file(path, most), Format::markdown, arguments.style});
    }
    return result;
}

}  // namespace roi::cli
