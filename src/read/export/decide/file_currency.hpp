// The currency of rows that name none.
#pragma once

#include "read/export/decide/summed_table.hpp"

namespace roi::inline read {

/// Found in a heading, beside the numbers, or said on the command line.
class FileCurrency {
 public:
    /// What is read with doubt is said in the report; what contradicts itself is a mistake.
    FileCurrency(const SummedTable& table, ImportReport& report, Diagnostics& mistakes);

    const std::optional<Currency>& currency() const { return currency_; }
    const std::string& source() const { return source_; }

 private:
    void take_headings();
    void take_signs();
    void take_rule(const std::optional<Currency>& said);
    void refuse(std::uint64_t line, std::string message, std::string hint);
    void take_sign(std::string_view text, std::string source, std::uint64_t line);

    const SummedTable& table_;
    Diagnostics& mistakes_;
    std::optional<Currency> currency_;
    bool is_certain_ = false;  ///< "$" may be several
    std::string sign_;         ///< where it is not certain
    std::string source_;
};

}  // namespace roi::read
