// roi compare: two campaigns or more side by side, each against the first.
#include <unistd.h>

#include "cli/commands/compare_flags.hpp"
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
        if (count_ < 2)
            return leave(usage_error("compare needs two campaigns or more, found " + std::to_string(count_),
                                     "roi compare plan.json actual.json"));
        targets_.commit();
        return arguments_.exit_code && is_different_ ? not_met : done;
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

    /// Keeps the first campaign; every other one is held against it and let go.
    void add(Campaign campaign) {
        auto report = report_on(std::move(campaign), {arguments_.even_so});
        if (!report) return mistakes_.add(report.mistakes());
        if (++count_ == 1) {
            first_ = std::move(*report);
            return;
        }
        const auto comparison = compare(first_, *report);
        if (!comparison) return mistakes_.add(comparison.mistakes());
        is_different_ = is_different_ || comparison->is_different();
        if (!mistakes_.any()) targets_.add(*comparison);
    }

    const CompareArguments& arguments_;
    MistakePrinter mistakes_;
    Targets<ComparisonWriter> targets_;
    Report first_;
    std::size_t count_ = 0;
    bool is_different_ = false;
};

}  // namespace

int run_compare(const Words& words) {
    const auto parsed = parse_compare(words);
    if (const auto* parting = std::get_if<Leave>(&parsed)) return leave(*parting);
    return Compare(std::get<CompareArguments>(parsed)).run();
}

}  // namespace roi::cli
