// roi lint: everything a file has wrong, lacks, or claims without ground.
#include <unistd.h>
#include <algorithm>

#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "roi/read.hpp"

namespace roi::cli {
namespace {

using FailOn = LintArguments::FailOn;

/// What was found, and whether some of it could not be read as a campaign.
struct Linted {
    std::vector<LintedCampaign> campaigns;
    bool is_wrong = false;
};

Linted lint_files(const std::vector<std::string>& files) {
    Linted linted;
    const auto reject = [&](const std::string& file, const Diagnostics& mistakes) {
        linted.is_wrong = true;
        linted.campaigns.push_back(
            {mistakes.empty() || mistakes.front().file.empty() ? file : mistakes.front().file,
             {},
             lint(mistakes)});
    };
    for (const auto& file : files) {
        auto stream = CampaignStream::open(file);
        while (auto campaign = stream.next()) {
            if (!*campaign) {
                reject(file, campaign->mistakes());
                continue;
            }
            const auto report = report_on(std::move(**campaign));
            if (report)
                linted.campaigns.push_back({report->campaign.file, report->campaign.name, lint(*report)});
            else
                reject(file, report.mistakes());
        }
    }
    return linted;
}

bool has_finding(const std::vector<LintedCampaign>& campaigns, Note::Level least) {
    return std::any_of(campaigns.begin(), campaigns.end(), [&](const LintedCampaign& campaign) {
        return std::any_of(campaign.findings.begin(), campaign.findings.end(),
                           [&](const LintFinding& finding) { return finding.level >= least; });
    });
}

/// A file that cannot be used is no finding among others: nothing could be said about the campaign in it.
int exit_code_of(const Linted& linted, FailOn fail_on) {
    if (linted.is_wrong) return cannot;
    if (fail_on == FailOn::never) return done;
    const auto least = fail_on == FailOn::warn ? Note::Level::warn : Note::Level::error;
    return has_finding(linted.campaigns, least) ? not_met : done;
}

std::optional<LintFormat> format_of_file(const std::string& path, std::optional<LintFormat> asked) {
    if (path.ends_with(".json")) return LintFormat::json;
    if (path.ends_with(".txt")) return LintFormat::text;
    return asked;
}

std::optional<Leave> check_outputs(const LintArguments& arguments) {
    for (const auto& path : arguments.outputs) {
        if (auto refusal = refuse_input_as_output(arguments.files, path)) return refusal;
        if (path != "-" && !format_of_file(path, arguments.format))
            return usage_error("the extension of \"" + path + "\" names no format",
                               "use .txt or .json, or add --format");
    }
    return std::nullopt;
}

void write_results(const LintArguments& arguments, const Linted& linted) {
    Style style = arguments.style;
    for (const auto& path : arguments.outputs) {
        const auto output = path == "-" ? held_back_stdout() : file_output(path);
        const auto format = format_of_file(path, arguments.format).value_or(LintFormat::text);
        output->write(lint_text(linted.campaigns, format, style));
        output->commit();
    }
    if (!arguments.outputs.empty()) return;
    const auto format = arguments.format.value_or(LintFormat::text);
    style.color = format == LintFormat::text && wants_color(arguments.color, STDOUT_FILENO);
    print(lint_text(linted.campaigns, format, style));
}

}  // namespace

int run_lint(const Words& words) {
    const auto parsed = parse_lint(words);
    if (const auto* parting = std::get_if<Leave>(&parsed)) return leave(*parting);
    const auto& arguments = std::get<LintArguments>(parsed);
    if (const auto wrong = check_outputs(arguments)) return leave(*wrong);
    const Linted linted = lint_files(arguments.files);
    write_results(arguments, linted);
    return exit_code_of(linted, arguments.fail_on);
}

}  // namespace roi::cli
