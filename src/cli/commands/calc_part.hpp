// What calc does with campaigns that stand next to each other: on any thread, joined in order afterwards.
#pragma once

#include <string>
#include <vector>

#include "cli/process/mistakes.hpp"
#include "cli/process/targets.hpp"
#include "read/words/metric_name.hpp"
#include "roi/analysis/portfolio.hpp"
#include "roi/base/result.hpp"
#include "roi/read.hpp"
#include "roi/write.hpp"

namespace roi::cli {

/// A metric of --get.
struct WantedMetric {
    std::string text;
    read::ReadMetric metric;
};

/// Reads the names of --get; what is wrong with them comes back.
Diagnostics read_wanted(const std::vector<std::string>& names, std::vector<WantedMetric>& wanted);

/// What is asked about every campaign. Threads share it, and none of them changes it.
struct CalcQuestions {
    std::vector<StatedClaim> claims;
    std::vector<WantedMetric> wanted;  ///< of --get; empty: reports are written
    std::vector<Check> where;          ///< limits that all have to hold
    ReportOptions options;
    PortfolioQuestions together;  ///< about all of them
    bool keep_going = false;
};

/// The answers for some campaigns in a row.
class CalcPart {
 public:
    using Formats = Targets<ReportWriter>;

    /// `formats` has to outlive the part. `so_far` is what the campaigns before amount to, where they have to
    /// be told apart one by one.
    CalcPart(const CalcQuestions& questions, const Formats& formats, PortfolioTally so_far)
        : total(std::move(so_far)), questions_(&questions), formats_(&formats) {}

    /// Reports on every campaign that is left in a stream.
    void add_all(CampaignStream& campaigns);
    /// Reports on one campaign, or keeps what is wrong with it. After a mistake the rest is still read, to
    /// name every mistake there is.
    void add(Result<Campaign>&& campaign);

    std::size_t campaigns = 0;  ///< looked at, wrong ones among them
    Selection selection;
    PortfolioTally total;
    Formats::Pieces pieces;
    std::string numbers;   ///< of --get, a line each
    MistakeList mistakes;  ///< whatever they are, they make the result incomplete
    MistakeList withheld;  ///< metrics of --get that a premature campaign does not say yet

 private:
    void keep(Report& report);
    bool is_chosen(const Report& report);
    void add_numbers(const Report& report);

    const CalcQuestions* questions_;
    const Formats* formats_;
};

}  // namespace roi::cli
