// Costs and actions of a campaign from the sums of an import.
#pragma once

#include "read/export/assemble/draft.hpp"

namespace roi::inline read {

class CampaignMaker {
 public:
    CampaignMaker(const SummedTable& table, const std::string& file, const ImportRules& rules,
                  Diagnostics& mistakes)
        : table_(table), file_(file), rules_(rules), mistakes_(mistakes) {}

    /// What was spent, as advertising.
    void add_cost(const Draft& draft, const Line& line, Campaign& campaign);
    /// Counts become actions; what they brought in stands beside the nearest to a sale.
    void add_actions(const Draft& draft, const Line& line, Campaign& campaign);

    bool is_rounded() const { return is_rounded_; }  ///< a sum had more than twelve decimals

 private:
    const Platform& platform() const { return *table_.layout.platform; }
    std::string source_of(Field field) const;
    Figure figure_of(Decimal value, Field field);
    void refuse_negative(const Draft& draft, const Decimal& value, const std::string& what);
    Action action_of(const Draft& draft, const Line& line, std::string name, Decimal count, Field field,
                     const Campaign& campaign);
    std::optional<Media> media() const;

    const SummedTable& table_;
    const std::string& file_;
    const ImportRules& rules_;
    Diagnostics& mistakes_;
    bool is_rounded_ = false;
};

}  // namespace roi::read
