// roi compare: two campaigns or more side by side, each against the first.
#include <unistd.h>
#include <deque>

#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/mistakes.hpp"
#include "cli/targets.hpp"
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
        if (!mistakes_.any() && reports_.size() < 2)
            return leave(
                usage_error("compare needs two campaigns or more, found " + std::to_string(reports_.size()),
                            "roi compare plan.json actual.json"));
        if (!mistakes_.any()) compare_all();
        mistakes_.finish();
        if (mistakes_.any()) return cannot;
        targets_.commit();
        return arguments_.exit_code && is_different_ ? not_met : done;
    }

 private:
    void read(const std::string& file) {
        auto stream = CampaignStream::open(file);
        while (auto campaign = stream.next()) {
            if (!*campaign) {
                mistakes_.add(campaign->mistakes());
                continue;
            }
            auto report = report_on(std::move(**campaign), {arguments_.even_so});
            if (report)
                reports_.push_back(std::move(*report));
            else
                mistakes_.add(report.mistakes());
        }
    }

    void compare_all() {
        for (std::size_t i = 1; i < reports_.size(); ++i) {
            const auto comparison = compare(reports_.front(), reports_[i]);
            if (!comparison) {
                mistakes_.add(comparison.mistakes());
                continue;
            }
            is_different_ = is_different_ || comparison->is_different();
            targets_.add(*comparison);
        }
    }

    const CompareArguments& arguments_;
    MistakePrinter mistakes_;
    Targets<ComparisonWriter> targets_;
    std::deque<Report> reports_;  ///< comparisons point into it
    bool is_different_ = false;
};

}  // namespace

int run_compare(const Words& words) {
    const auto parsed = parse_compare(words);
    if (const auto* parting = std::get_if<Leave>(&parsed)) return leave(*parting);
    return Compare(std::get<CompareArguments>(parsed)).run();
}

}  // namespace roi::cli
