// Portfolio: many campaigns as one.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "roi/analysis/breakdown.hpp"
#include "roi/analysis/ranking.hpp"
#include "roi/analysis/report.hpp"

namespace roi::inline analysis {

/// Which of many campaigns are reported on: those for which every limit holds. What cannot be decided is left
/// out, and counted.
struct Selection {
    std::vector<std::string> limits;  ///< as written; empty: every campaign is chosen
    std::size_t of = 0;               ///< campaigns looked at
    std::size_t chosen = 0;
    std::size_t undecided = 0;
    std::string why_undecided;  ///< of the first one

    void join(const Selection& later);
    bool is_asked_for() const { return !limits.empty(); }
};

/// Adds campaigns up in constant memory. Ratios of the total are ratios of sums, never means of ratios.
class Portfolio {
 public:
    /// Refused with R042 when the campaign's currency differs from the first one's, with R040 when a sum
    /// grows too large.
    std::optional<Diagnostic> add(const Report& report);
    /// Adds the campaigns of a portfolio that come next. False, and nothing is changed, where they do not go
    /// together: then add() has to tell which campaign it is.
    bool join(const Portfolio& later);

    std::size_t count() const { return count_; }
    /// Campaigns whose ROI is undefined or withheld; their return is not part of the total ROI.
    std::size_t left_out() const { return left_out_; }
    const std::vector<std::string>& left_out_names() const { return left_out_names_; }  ///< the first few
    /// Campaigns that are premature and counted even so: the total has to be stamped.
    std::size_t premature() const { return premature_; }
    /// What they cost, which is in the total cost.
    Estimate left_out_cost() const { return sums_.others.cost; }
    Currency currency() const { return currency_; }

    /// The same metrics as a campaign has, over the sums. All costs count in "cost". The return of a
    /// premature campaign is in none of them, so there is no net where there is one.
    RoiResult total() const;
    BasisLabel basis() const;

 private:
    struct Part {
        Estimate total_return;
        Estimate cost;
        Decimal measured;
        void add(const Part& other);
    };
    struct Sums {
        Part computed;  ///< campaigns with an ROI
        Part others;    ///< campaigns without one
        /// Throws Overflow where what total() adds up later does not fit.
        void check() const;
    };
    static constexpr std::size_t most_named = 5;

    Currency currency_;
    std::string first_name_;
    std::size_t count_ = 0;
    std::size_t left_out_ = 0;
    std::size_t premature_ = 0;
    std::vector<std::string> left_out_names_;
    Sums sums_;
    bool is_partial_ = false;  ///< a campaign's return is withheld, its cost is not
    bool any_margin_ = false;
    bool any_revenue_ = false;
};

/// What is asked about many campaigns together.
struct PortfolioQuestions {
    std::optional<BreakdownBy> by;
    std::optional<RankBy> sort;  ///< instead of the best ROI first
    std::size_t top = 0;         ///< rows that have to be kept; a thousand are kept in any case
};

/// Everything that is said about many campaigns together. Nothing of it grows with their number.
struct PortfolioReport {
    Portfolio total;
    RoiResult sums;  ///< total.total(), where there are several campaigns
    Selection selection;
    std::optional<Report> only;                        ///< where there is one campaign alone
    std::vector<RankedCampaign> ranked;                ///< the best first
    std::optional<RankBy> ranked_by;                   ///< where that is not their ROI
    std::optional<Breakdown> breakdown;                ///< where it was asked for
    std::map<std::string_view, std::size_t> findings;  ///< by code: in how many campaigns
    std::vector<Override> overrides;  ///< of the first campaign that has any: they are the same for all
    std::size_t unmeasured = 0;       ///< campaigns that name effects which were not measured
    std::size_t incremental = 0;      ///< campaigns whose claim is incremental
    bool has_claims = false;          ///< claims were asked about

    std::size_t count() const { return total.count(); }
};

/// Makes a PortfolioReport. Tallies can be filled on several threads and joined in the order of the input;
/// the result is the same.
class PortfolioTally {
 public:
    explicit PortfolioTally(PortfolioQuestions questions = {});
    /// Refused as Portfolio::add() refuses; the report then counts nowhere.
    std::optional<Diagnostic> add(const Report& report);
    /// Adds the campaigns of a tally that come next. False, and nothing is changed, where they do not go
    /// together.
    bool join(PortfolioTally&& later);
    PortfolioReport finish(Selection selection = {}) &&;
    std::size_t count() const { return result_.count(); }

 private:
    void count(const Report& report);

    PortfolioReport result_;
    Ranking ranking_;
    std::optional<BreakdownSums> breakdown_;
};

}  // namespace roi::analysis
