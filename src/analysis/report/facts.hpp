// The facts of each way to value, collected.
#pragma once

#include "method/quotient.hpp"
#include "roi/analysis/facts.hpp"
#include "valuation/worth.hpp"

namespace roi::inline analysis {

/// Collects facts about one action.
class FactList {
 public:
    FactList(const Report& report, const ActionValue& value) : report_(report), value_(value) {}

    void add(std::string_view name, Fact::Unit unit, const Estimate& estimate, std::string remark = {});
    void add(std::string_view name, Fact::Unit unit, const Ratio& exact, std::string remark = {});
    void add_interval(std::string_view name, Fact::Unit unit, double likely, double low, double high,
                      std::string remark = {});
    void add_undefined(std::string_view name, Fact::Unit unit, std::string_view why);

    /// What the whole effort costs for each of `count`, from the ends of their range; undefined, with `why`,
    /// where a range holds 0 or less.
    void add_cost_for_each(std::string_view name, const Estimate& count, std::string_view why);

    /// Marks the last fact as one that belongs beside the value.
    void show_beside_value() { facts_.back().is_headline = true; }

    const Report& report() const { return report_; }
    const Estimate& effective() const { return value_.effective; }
    std::vector<Fact> take() { return std::move(facts_); }

 private:
    const Report& report_;
    const ActionValue& value_;
    std::vector<Fact> facts_;
};

void add_lifetime_facts(FactList& facts, const LifetimeValue& lifetime);
void add_comparison_facts(FactList& facts, const UpliftValue& uplift);
void add_retention_facts(FactList& facts, const RetentionValue& retention);

}  // namespace roi::analysis
