// Gate: are the limits of a campaign met? A limit that cannot be decided never passes.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "roi/analysis/report.hpp"

namespace roi::inline analysis {

/// How a campaign stands before the gate, the best first. The last three close it.
enum class Standing {
    passed,
    skipped,  ///< limits were not judged, and that is allowed
    warned,   ///< a limit is not met that does not close the gate
    not_judged,
    failed,
    undecided,  ///< a limit cannot be decided, there is none, or the file is wrong
};

std::string_view standing_name(Standing standing);

/// One limit with the figure that it was held against.
struct JudgedCheck {
    /// What becomes of a limit, the best first.
    enum class Outcome {
        passed,
        not_judged,  ///< its figure is withheld: the campaign is premature
        failed,
        undecided,  ///< its figure is undefined, or what it needs is missing
    };

    Check check;
    Outcome outcome = Outcome::undecided;
    MetricKind::Unit unit = MetricKind::Unit::ratio;  ///< of the metric, or of what changes
    MetricValue value;                                ///< every case of it
    std::optional<Ratio> judged;                      ///< the case that the limit names
    std::optional<Ratio> distance;  ///< how far on the right side of the limit, below 0 on the wrong side
    std::optional<Ratio> before;    ///< of a change: what it was, and what it is now
    std::optional<Ratio> now;
    std::string against;  ///< of a change: what the baseline is called, where that is something else
    std::string why;      ///< why it is not decided
    std::string hint;     ///< what to do about it
    Standing standing = Standing::undecided;  ///< before the gate that it was counted by

    /// Counting measured returns only rests on them alone.
    Evidence evidence() const {
        return check.metric.which == Case::measured ? Evidence::measured : value.evidence;
    }
    /// The unit of judged and distance: money, a count, or a fraction (0.05 for five points and for 5 %). A
    /// relative change is a fraction, whatever changes; before and now are in the unit of the metric.
    MetricKind::Unit figure_unit() const { return check.is_relative() ? MetricKind::Unit::ratio : unit; }
};

std::string_view outcome_name(JudgedCheck::Outcome outcome);

/// What a change is measured against: a report, or why there is none. What it points to has to outlive the
/// judging.
struct Baseline {
    const Report* report = nullptr;
    std::string_view why = "no baseline is given";
    std::string_view hint = "roi check --baseline OLD.json";
};

/// Holds a limit against a report. Exact: 0.1 x 3 <= 0.3 holds, and a figure equal to the limit passes >= and
/// <= and fails > and <.
JudgedCheck judge(const Check& check, const Report& report, const Baseline& baseline = {});

/// A limit that cannot be put to a campaign.
JudgedCheck undecided(const Check& check, std::string why, std::string hint);

/// All limits that the campaign states, in their order; those of a command line are not among them.
std::vector<JudgedCheck> judge(const Report& report, const Baseline& baseline = {});

/// Which level of findings, or of limits that are not met, fails a run.
enum class FailOn { error, warn, never };

inline bool fails_a_run(bool is_error, FailOn fail_on) {
    return fail_on == FailOn::warn || (is_error && fail_on == FailOn::error);
}

/// When a gate closes.
struct GateRules {
    FailOn fail_on = FailOn::error;  ///< which limits have to be met; what cannot be decided never passes
    bool allow_premature = false;    ///< a limit that was skipped because its figure is withheld lets pass
};

/// How one limit stands. Not met without closing the gate is a warning.
Standing standing(const JudgedCheck& check, const GateRules& rules);

/// A campaign before the gate, or a file that could not be read as one.
struct GatedCampaign {
    std::string file;
    std::optional<Report> report;  ///< nothing where it could not be read or computed
    std::vector<JudgedCheck> checks;
    Diagnostics mistakes;
    std::size_t order = 0;                    ///< of the input, from 0; this and the next by GateTally
    Standing standing = Standing::undecided;  ///< the worst of its limits

    Currency currency() const { return report ? report->campaign.currency : Currency(); }
    /// Empty where the file could not be read.
    std::string_view name() const { return report ? std::string_view(report->campaign.name) : ""; }
};

/// How many campaigns and limits came before a gate, and what became of them.
class GateCounts {
 public:
    void add(const GatedCampaign& gated);

    std::size_t campaigns() const { return campaigns_; }
    std::size_t campaigns(Standing standing) const { return standings_[static_cast<std::size_t>(standing)]; }
    /// Campaigns that could not be read, and those without a limit.
    std::size_t unread() const { return unread_; }
    std::size_t without_limit() const { return without_limit_; }
    /// Campaigns that name effects which were not measured.
    std::size_t unmeasured() const { return unmeasured_; }
    std::size_t limits() const { return limits_; }
    std::size_t limits(JudgedCheck::Outcome outcome) const {
        return outcomes_[static_cast<std::size_t>(outcome)];
    }
    /// What could not be read and limits, each on its own.
    std::size_t rows() const { return limits_ + mistakes_; }
    /// The worst standing; undecided where there was no campaign at all.
    Standing worst() const { return campaigns_ == 0 ? Standing::undecided : worst_; }

 private:
    std::size_t campaigns_ = 0;
    std::size_t unread_ = 0;
    std::size_t without_limit_ = 0;
    std::size_t unmeasured_ = 0;
    std::size_t limits_ = 0;
    std::size_t mistakes_ = 0;
    std::array<std::size_t, 6> standings_{};
    std::array<std::size_t, 4> outcomes_{};
    Standing worst_ = Standing::passed;
};

/// What a list of many campaigns keeps of one.
struct GateEntry {
    std::string file;
    std::string name;
    bool is_read = false;
    Currency currency;
    std::vector<JudgedCheck> checks;
    Diagnostics mistakes;
    std::size_t order = 0;
    Standing standing = Standing::undecided;
};

/// A limit that is not met, or a mistake, with where it stands.
struct GateProblem {
    std::string code;
    Standing standing = Standing::undecided;
    std::string file;
    Place place;
    Currency currency;
    std::variant<JudgedCheck, Diagnostic> about;
};

/// Of problems and findings of one kind, so many are kept: the first ones.
inline constexpr std::size_t most_of_a_kind = 10;

/// What kind of problem or finding something is: whether it only warns, and its code.
using ProblemKind = std::pair<bool, std::string>;

/// Everything that is said about many campaigns before a gate. Nothing of it grows with their number.
struct GateReport {
    GateCounts counts;
    std::optional<GatedCampaign> only;         ///< where there is one campaign alone
    std::vector<GateEntry> worst;              ///< the worst first, at most a thousand
    std::vector<GateProblem> problems;         ///< the first of each kind, in the order of the input
    std::map<ProblemKind, std::size_t> kinds;  ///< how many problems of each kind there are
};

/// Makes a GateReport.
class GateTally {
 public:
    explicit GateTally(const GateRules& rules) : rules_(rules) {}
    /// Says how a campaign and each of its limits stand, and counts it.
    void add(GatedCampaign& gated);
    GateReport finish() &&;

 private:
    void keep(const GatedCampaign& gated);
    void keep_problems(const GatedCampaign& gated);
    /// `about` is a limit or a mistake; it is copied only where it is among the first of its kind.
    template <class About>
    void keep_problem(const GatedCampaign& gated, std::string_view code, Standing standing, Place place,
                      const About& about);

    GateRules rules_;
    GateReport result_;  ///< once they are many, `worst` is a heap whose front is the first to go
};

}  // namespace roi::analysis
