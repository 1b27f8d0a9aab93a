// What was asked for on the command line, command by command. CLI11 stays behind this header.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/process/terminal.hpp"
#include "roi/read/import.hpp"
#include "roi/write.hpp"

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

struct CalcArguments : ReportArguments {
    std::vector<std::string> metrics;       ///< of --get
    std::vector<std::string> replacements;  ///< of --set, "POINTER=VALUE"
    std::vector<std::string> claims;        ///< of --claim
    std::vector<std::string> limits;        ///< of --where, as written
    std::optional<BreakdownBy> by;
    unsigned jobs = 0;  ///< threads; 0: as many as there are processors, up to eight
    bool keep_going = false;
    bool even_so = false;  ///< say premature figures, stamped
};

struct CheckArguments : ReportArguments {
    std::vector<std::string> expectations;  ///< of --expect, as written
    GateRules rules;
};

struct LintArguments : ReportArguments {
    FailOn fail_on = FailOn::error;
};

struct CompareArguments : ReportArguments {
    bool even_so = false;
    bool exit_code = false;  ///< a difference is exit code 1
};

/// The formats of reports and comparisons; those of limits and findings.
inline constexpr Format report_formats[]{Format::text, Format::json, Format::jsonl, Format::csv,
                                         Format::markdown};
inline constexpr Format gate_formats[]{Format::text,     Format::json,   Format::jsonl, Format::csv,
                                       Format::markdown, Format::github, Format::junit};

/// The formats of campaign files.
inline constexpr Format import_formats[]{Format::json, Format::jsonl, Format::csv};

struct ImportArguments : ReportArguments {
    ImportRules rules;
    std::string mapping_file;   ///< of --mapping
    std::string saved_mapping;  ///< of --save-mapping
    OptionalFigure staff_hours;
    OptionalFigure hourly_rate;
    std::vector<std::string> ledgers;  ///< of --costs
    bool is_quiet = false;
};

struct InitArguments {
    std::string file;  ///< empty: standard output
    std::string goal = "conversion";
};

struct TopicArguments {
    std::string topic;  ///< of explain and schema; empty where none was given
};

/// A text to print and the code to leave with: help that was asked for, or a usage error.
struct Leave {
    std::string text;
    int code;
};

template <class Arguments>
using Parsed = std::variant<Arguments, Leave>;

using Words = std::vector<std::string>;

/// Each takes the words after the command's name.
Parsed<CalcArguments> parse_calc(const Words& words);
Parsed<CheckArguments> parse_check(const Words& words);
Parsed<CompareArguments> parse_compare(const Words& words);
Parsed<LintArguments> parse_lint(const Words& words);
Parsed<ImportArguments> parse_import(const Words& words);
Parsed<InitArguments> parse_init(const Words& words);
Parsed<TopicArguments> parse_explain(const Words& words);
Parsed<TopicArguments> parse_schema(const Words& words);

/// A usage error in the shape of every other mistake.
Leave usage_error(const std::string& message, const std::string& hint);

}  // namespace roi::cli
