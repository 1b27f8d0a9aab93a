// The currency of a group of rows: of its own column, or that of the file.
#pragma once

#include "read/export/assemble/group_names.hpp"
#include "read/export/decide/file_currency.hpp"

namespace roi::inline read {

class GroupCurrency {
 public:
    GroupCurrency(const SummedTable& table, ImportReport& report, Diagnostics& mistakes)
        : table_(table), mistakes_(mistakes), of_file_(table, report, mistakes) {}

    /// `first`: the currency of the first campaign, if it has one; all orders of a shop are in the same.
    std::optional<Currency> of(const GroupNames& names, const Group& group,
                               const std::optional<Currency>& first);

    /// Where the currencies were found, for the report.
    std::string source() const;

 private:
    const SummedTable& table_;
    Diagnostics& mistakes_;
    FileCurrency of_file_;
    bool has_column_ = false;  ///< some row names its currency
};

}  // namespace roi::read
