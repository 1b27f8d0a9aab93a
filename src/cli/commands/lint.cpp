// roi lint: everything a file has wrong, lacks, or claims without ground.
#include <algorithm>

#include "cli/commands/lint_flags.hpp"
#include "cli/exit_code.hpp"
#include "cli/process/targets.hpp"
#include "roi/read.hpp"

namespace roi::cli {
namespace {

class Lint {
 public:
    explicit Lint(const LintArguments& arguments) : arguments_(arguments) {}

    int run() {
        const auto make = [&](Format format, const Style& style, Sink sink) {
            return make_lint_writer(format, style, arguments_.fail_on, std::move(sink));
        };
        if (const auto wrong = targets_.open(arguments_, gate_formats, make)) return leave(*wrong);
        for (const auto& file : arguments_.files) read(file);
        targets_.commit();
        // A file that cannot be used is no finding among others: nothing could be said about its campaign.
        if (is_wrong_) return cannot;
        return fails_ ? not_met : done;
    }

 private:
    void read(const std::string& file) {
        auto stream = CampaignStream::open(file);
        while (auto campaign = stream.next()) {
            if (!*campaign) {
                reject(file, campaign->mistakes());
                continue;
            }
            const auto report = report_on(std::move(**campaign));
            if (report)
                add({report->campaign.file, report->campaign.name, lint(*report)});
            else
                reject(file, report.mistakes());
        }
    }

    void reject(const std::string& file, const Diagnostics& mistakes) {
        is_wrong_ = true;
        const bool is_named = !mistakes.empty() && !mistakes.front().file.empty();
        add({is_named ? mistakes.front().file : file, {}, lint(mistakes)});
    }

    void add(const LintedCampaign& campaign) {
        for (const auto& finding : campaign.findings)
            fails_ = fails_ || fails_a_run(finding.level == Note::Level::error, arguments_.fail_on);
        targets_.add(campaign);
    }

    const LintArguments& arguments_;
    Targets<LintWriter> targets_;
    bool is_wrong_ = false;
    bool fails_ = false;
};

}  // namespace

int run_lint(const Words& words) {
    const auto parsed = parse_lint(words);
    if (const auto* parting = std::get_if<Leave>(&parsed)) return leave(*parting);
    return Lint(std::get<LintArguments>(parsed)).run();
}

}  // namespace roi::cli
