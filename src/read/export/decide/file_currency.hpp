// The currency of rows that name none.
#pragma once

#include "read/export/add_up/table.hpp"

namespace roi::inline read {

/// Found in a heading, beside the numbers, or said on the command line.
class FileCurrency {
 public:
    FileCurrency(const SummedTable& table, const std::string& file, const ImportRules& rules,
                 ImportReport& report, Diagnostics& mistakes)
        : table_(table), file_(file), rules_(rules), report_(report), mistakes_(mistakes) {
        choose_default_currency();
    }

    const std::optional<Currency>& currency() const { return default_currency_; }
    const std::string& source() const { return currency_source_; }

 private:
    void choose_default_currency();
    void refuse_several_signs();
    void take_sign(std::string_view text, std::string source, std::uint64_t line);

    const SummedTable& table_;
    const std::string& file_;
    const ImportRules& rules_;
    ImportReport& report_;
    Diagnostics& mistakes_;
    std::optional<Currency> default_currency_;
    bool is_default_certain_ = false;
    std::string shared_sign_;
    std::string currency_source_;
};

}  // namespace roi::read
