// Costs and actions of a campaign from the sums of an import.
#pragma once

#include "read/export/assemble/draft.hpp"

namespace roi::inline read {

class CampaignMaker {
 public:
    CampaignMaker(const SummedTable& table, Diagnostics& mistakes) : table_(table), mistakes_(mistakes) {}

    /// A campaign of what each channel spent and brought in. What is below zero is a mistake.
    Campaign campaign_of(const Draft& draft);

    bool is_rounded() const { return is_rounded_; }  ///< a sum had more than twelve decimals

 private:
    void add_cost(const Draft& draft, const Line& line, Campaign& campaign);
    void add_actions(const Draft& draft, const Line& line, Campaign& campaign);
    std::optional<std::size_t> add_counts(const Draft& draft, const Line& line, Campaign& campaign);
    std::string source_of(Field field) const;
    Figure figure_of(Decimal value, Field field);
    void refuse_negative(const Draft& draft, const Decimal& value, const std::string& what);
    Action action_of(const Draft& draft, const Line& line, std::string name, Decimal count, Field field,
                     const Campaign& campaign);
    std::optional<Media> media() const;

    const SummedTable& table_;
    Diagnostics& mistakes_;
    bool is_rounded_ = false;
};

}  // namespace roi::read
