// roi lint: everything a file has wrong, lacks, or claims without ground.
#include <utility>

#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/process/targets.hpp"
#include "roi/read.hpp"

namespace roi::cli {
namespace {

class Lint {
 public:
    explicit Lint(const LintArguments& arguments) : arguments_(arguments), tally_(arguments.fail_on) {}

    int run() {
        if (const auto wrong = targets_.open(arguments_, gate_formats, make_lint_writer))
            return leave(*wrong);
        for (const auto& file : arguments_.files) read(file);
        const LintReport whole = std::move(tally_).finish();
        targets_.commit(whole);
        // A file that cannot be used is no finding among others: nothing could be said about its campaign.
        if (whole.is_wrong) return cannot;
        return whole.fails ? not_met : done;
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
        const bool is_named = !mistakes.empty() && !mistakes.front().file.empty();
        add({is_named ? mistakes.front().file : file, {}, lint(mistakes)});
    }

    void add(LintedCampaign campaign) {
        tally_.add(campaign);
        targets_.add(campaign);
    }

    const LintArguments& arguments_;
    Targets<LintWriter> targets_;
    LintTally tally_;
};

}  // namespace

int run_lint(const Words& words) {
    const auto parsed = parse_lint(words);
    if (const auto* parting = std::get_if<Leave>(&parsed)) return leave(*parting);
    return Lint(std::get<LintArguments>(parsed)).run();
}

}  // namespace roi::cli
