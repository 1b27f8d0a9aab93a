// Portfolio: many campaigns as one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

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
    /// Which campaigns were added, where that was a choice.
    Selection selection;

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

}  // namespace roi::analysis
