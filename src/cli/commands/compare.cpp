// roi compare: two campaigns or more side by side, each against the first.
#include <unistd.h>

#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/process/mistakes.hpp"
#include "cli/process/targets.hpp"
#include "roi/read.hpp"

namespace roi::cli {
namespace {

class Compare {
 public:
    explicit Compare(const CompareArguments& arguments)
        : arguments_(arguments), mistakes_(wants_color(arguments.color, STDERR_FILENO)) {}

    int run() {
        if (const auto wrong = targets_.open(arguments_, report_formats, make_comparison_writer))
            return leave(*wrong);
        for (const auto& file : arguments_.files) read(file);
        mistakes_.finish();
        if (mistakes_.any()) return cannot;
        const ComparisonReport& whole = tally_.result();
        if (whole.count < 2)
            return leave(
                usage_error("compare needs two campaigns or more, found " + std::to_string(whole.count),
                            "roi compare plan.json actual.json"));
        targets_.commit(whole);
        return arguments_.exit_code && whole.is_different ? not_met : done;
    }

 private:
    void read(const std::string& file) {
        auto stream = CampaignStream::open(file);
        while (auto campaign = stream.next()) {
            if (*campaign)
                add(std::move(**campaign));
            else
                mistakes_.add(campaign->mistakes());
        }
    }

    /// The first campaign is written together with the second: alone it is no comparison.
    void add(Campaign campaign) {
        auto report = report_on(std::move(campaign), {arguments_.even_so});
        if (!report) return mistakes_.add(report.mistakes());
        const auto compared = tally_.add(std::move(*report));
        if (!compared) return mistakes_.add(compared.mistakes());
        const ComparisonReport& whole = tally_.result();
        if (mistakes_.any() || whole.count < 2) return;
        if (whole.count == 2) targets_.add(*whole.campaigns.front());
        targets_.add(**compared);
    }

    const CompareArguments& arguments_;
    MistakePrinter mistakes_;
    Targets<ComparisonWriter> targets_;
    ComparisonTally tally_;
};

}  // namespace

int run_compare(const Words& words) {
    const auto parsed = parse_compare(words);
    if (const auto* parting = std::get_if<Leave>(&parsed)) return leave(*parting);
    return Compare(std::get<CompareArguments>(parsed)).run();
}

}  // namespace roi::cli
