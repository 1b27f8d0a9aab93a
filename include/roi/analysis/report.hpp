// Report: the four steps of a campaign together with what must be said about them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "roi/analysis/breakdown.hpp"
#include "roi/analysis/claims.hpp"
#include "roi/method.hpp"

namespace roi::inline analysis {

enum class Verdict { computed, computed_with_warnings, premature, undefined };

std::string_view verdict_name(Verdict verdict);

/// Something a reader of the report must know: "attribution not stated", "counted twice". Codes R101 and up;
/// `roi explain CODE` says more.
struct Note {
    enum class Level { warn, error };

    std::string_view code;
    std::string_view before;  ///< the sentence, up to the names
    std::string names;        ///< what it is about: "Order, Lead and 3 more"; empty where it is the campaign
    std::string_view after;   ///< the rest of the sentence
    Place place;
    Level level = Level::warn;
    bool is_premature = false;  ///< it makes the ROI premature

    /// The whole sentence.
    std::string message() const { return std::string(before) + names + std::string(after); }
};

/// How a report is made.
struct ReportOptions {
    bool even_so = false;  ///< say premature figures as well, stamped PREMATURE
};

struct Report {
    Report() {
    }  // NOLINT: not defaulted, so that it is not filled with zeros first: there are millions of them

    Campaign campaign;
    FourSteps steps;
    Verdict verdict = Verdict::computed;
    std::vector<CostCategory> missing;   ///< cost categories that are neither a figure nor an explicit 0
    std::vector<Note> notes;             ///< the worst first
    std::optional<Date> possible_from;   ///< premature for its age: the day from which an ROI can be computed
    std::vector<CheckedClaim> claims;    ///< those that were asked about
    std::optional<Breakdown> breakdown;  ///< where it was asked for
    bool is_even_so = false;             ///< premature, and its figures are said all the same

    /// The return and every ratio with it are not said.
    bool is_withheld() const { return verdict == Verdict::premature && !is_even_so; }
};

/// Measures a campaign, decides whether its ROI can be computed yet, and says what is missing. Where it is
/// premature, the return and what follows from it is withheld: its metrics have no value. Refused as
/// measure() refuses.
Result<Report> report_on(Campaign campaign, const ReportOptions& options = {});

/// The value of any metric of a report. A name that the campaign does not have (an unknown action, a category
/// without a cost) gives an undefined value with the reason.
MetricValue metric(const Report& report, const MetricName& name);

/// The metrics of every report, in the order in which they are written. Those with an argument are left out.
struct NamedMetric {
    std::string_view name;
    const MetricValue* value;
};
std::vector<NamedMetric> plain_metrics(const RoiResult& roi);

}  // namespace roi::analysis
