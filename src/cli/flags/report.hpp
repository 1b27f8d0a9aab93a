// The flags that every command with a report has: what it reads, where the report goes, in which format and
// look.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/process/terminal.hpp"
#include "roi/write.hpp"

namespace CLI {
class App;
}

namespace roi::cli {

/// What every command that reports has: what it reads, and where its results go in which format.
struct ReportArguments {
    std::vector<std::string> files;      ///< patterns are expanded
    std::vector<std::string> baselines;  ///< read as well, to hold the files against
    std::optional<Format> format;
    std::vector<std::string> outputs;
    Style style;
    std::optional<RankBy> sort;
    ColorChoice color = ColorChoice::automatic;
};

/// The formats of reports and comparisons; those of limits and findings.
inline constexpr Format report_formats[]{Format::text, Format::json, Format::jsonl, Format::csv,
                                         Format::markdown};
inline constexpr Format gate_formats[]{Format::text,     Format::json,   Format::jsonl, Format::csv,
                                       Format::markdown, Format::github, Format::junit};

/// The formats of campaign files.
inline constexpr Format import_formats[]{Format::json, Format::jsonl, Format::csv};

/// The flags that every report has, before they are checked.
struct RawReport {
    std::optional<std::string> format, color, width;
    bool ascii = false;
};

/// The files of a report, its format and its destinations.
void declare_report(CLI::App& app, ReportArguments& arguments, RawReport& raw, const char* formats,
                    const char* extensions);

/// The same for a command that has the gate's formats.
void declare_gate_report(CLI::App& app, ReportArguments& arguments, RawReport& raw);

/// Width, colour and characters.
void declare_look(CLI::App& app, RawReport& raw);

/// Checks what the three above have declared.
std::optional<Leave> check_report(const std::string& command, ReportArguments& arguments,
                                  const RawReport& raw, std::span<const Format> formats);

/// --fail-on: error, warn or never.
std::optional<Leave> read_fail_on(const std::optional<std::string>& given, FailOn& fail_on);

/// Expands patterns in place. A pattern without a match is a mistake: nothing would have been looked at.
std::optional<Leave> expand_files(std::vector<std::string>& files);

}  // namespace roi::cli
