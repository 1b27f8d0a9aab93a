// roi check: are the limits met? A gate for CI; no accident lets a campaign pass.
#include <unistd.h>
#include <map>

#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/limit_flags.hpp"
#include "cli/process/mistakes.hpp"
#include "cli/process/targets.hpp"
#include "read/words/limit.hpp"
#include "roi/read.hpp"

namespace roi::cli {
namespace {

/// The campaigns of the baseline, by name.
class Baselines {
 public:
    Diagnostics read(const std::vector<std::string>& files) {
        Diagnostics mistakes;
        const auto reject = [&](const Diagnostics& more) {
            mistakes.insert(mistakes.end(), more.begin(), more.end());
        };
        for (const auto& file : files) {
            auto stream = CampaignStream::open(file);
            while (auto campaign = stream.next()) {
                if (!*campaign) {
                    reject(campaign->mistakes());
                    continue;
                }
                auto report = report_on(std::move(**campaign));
                if (report)
                    reports_.emplace(report->campaign.name, std::move(*report));
                else
                    reject(report.mistakes());
            }
        }
        return mistakes;
    }

    /// The campaign of the same name. Two single campaigns belong together whatever they are called.
    Baseline of(const Campaign& campaign, bool is_only_one) const {
        if (reports_.empty()) return {};
        const auto [begin, end] = reports_.equal_range(campaign.name);
        if (begin == end)
            return is_only_one && reports_.size() == 1
                       ? Baseline{&reports_.begin()->second, {}, {}}
                       : Baseline{nullptr, "the baseline has no campaign of this name",
                                  "a new campaign has not changed: leave the limit out, or give a baseline"};
        if (std::next(begin) != end)
            return {nullptr, "the baseline has several campaigns of this name",
                    "give each a name of its own"};
        return {&begin->second, {}, {}};
    }

 private:
    std::multimap<std::string, Report> reports_;
};

int exit_code_of(Standing worst) {
    switch (worst) {
        case Standing::passed:
        case Standing::skipped:
        case Standing::warned: return done;
        case Standing::not_judged: return not_judged;
        case Standing::failed: return not_met;
        case Standing::undecided: break;
    }
    return cannot;
}

class Gate {
 public:
    explicit Gate(const CheckArguments& arguments)
        : arguments_(arguments),
          mistakes_(wants_color(arguments.color, STDERR_FILENO)),
          tally_(arguments.rules) {}

    int run() {
        mistakes_.add(read_limits("--expect", arguments_.expectations, expected_));
        mistakes_.add(baselines_.read(arguments_.baselines));
        if (mistakes_.any()) return cannot;
        if (const auto shared = first_shared(arguments_.baselines, arguments_.files))
            return leave(
                usage_error("\"" + *shared + "\" cannot be its own baseline: nothing would ever change",
                            "--baseline takes the file as it was"));
        if (const auto wrong = targets_.open(arguments_, gate_formats, make_gate_writer))
            return leave(*wrong);
        for (const auto& file : arguments_.files) read(file);
        mistakes_.finish();
        const GateReport whole = std::move(tally_).finish();
        targets_.commit(whole);
        const int code = exit_code_of(whole.counts.worst());
        const bool is_said =
            arguments_.outputs.empty() && arguments_.format.value_or(Format::text) == Format::text;
        if (code != done && !is_said) complain("roi: " + gate_summary(whole.counts) + "\n");
        return code;
    }

 private:
    /// Looks one campaign ahead: whether a campaign is the only one decides what it is compared with.
    void read(const std::string& file) {
        auto stream = CampaignStream::open(file);
        auto campaign = stream.next();
        bool is_first = arguments_.files.size() == 1;
        while (campaign) {
            auto following = stream.next();
            add(file, std::move(*campaign), is_first && !following);
            campaign = std::move(following);
            is_first = false;
        }
    }

    void add(const std::string& file, Result<Campaign> campaign, bool is_only_one) {
        if (!campaign) return reject(file, std::move(campaign.mistakes()));
        auto report = report_on(std::move(*campaign));
        if (!report) return reject(file, std::move(report.mistakes()));
        GatedCampaign gated;
        gated.file = report->campaign.file;
        const Baseline baseline = baselines_.of(report->campaign, is_only_one);
        gated.checks = judge(*report, baseline);
        for (const auto& check : expected_) {
            auto fault = read::misfit(check, report->campaign);
            gated.checks.push_back(fault ? undecided(check, std::move(fault->message), std::move(fault->hint))
                                         : judge(check, *report, baseline));
        }
        if (gated.checks.empty()) gated.mistakes.push_back(no_limit(report->campaign));
        gated.report = std::move(*report);
        take(gated);
    }

    static Diagnostic no_limit(const Campaign& campaign) {
        auto mistake =
            mistake_of("R063", "\"" + campaign.name + "\" states no limit, so there is nothing to pass",
                       "add \"checks\" to the file, or --expect 'roi >= 0%'");
        mistake.file = campaign.file;
        mistake.place = campaign.place;
        return mistake;
    }

    void reject(const std::string& file, Diagnostics mistakes) {
        GatedCampaign gated;
        const bool is_named = !mistakes.empty() && !mistakes.front().file.empty();
        gated.file = is_named ? mistakes.front().file : file;
        gated.mistakes = std::move(mistakes);
        take(gated);
    }

    void take(GatedCampaign& gated) {
        mistakes_.add(gated.mistakes);
        tally_.add(gated);
        targets_.add(gated);
    }

    const CheckArguments& arguments_;
    MistakePrinter mistakes_;
    std::vector<Check> expected_;
    Baselines baselines_;
    Targets<GateWriter> targets_;
    GateTally tally_;
};

}  // namespace

int run_check(const Words& words) {
    const auto parsed = parse_check(words);
    if (const auto* parting = std::get_if<Leave>(&parsed)) return leave(*parting);
    return Gate(std::get<CheckArguments>(parsed)).run();
}

}  // namespace roi::cli
