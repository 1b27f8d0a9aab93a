// Groups of rows, put together to what becomes campaigns as the rules say.
#pragma once

#include "read/export/assemble/draft.hpp"
#include "read/export/assemble/group_names.hpp"

namespace roi::inline read {

class Drafts {
 public:
    /// `has_spoiled_ids`: campaigns are told apart by their names alone.
    Drafts(const SummedTable& table, bool has_spoiled_ids)
        : table_(table), has_spoiled_ids_(has_spoiled_ids) {}

    void add(const Group& group, const GroupNames& names, const std::optional<Currency>& currency,
             const Line& figures);

    /// In the order of the file.
    const std::vector<Draft>& all() const { return drafts_; }
    /// The currency of the first one.
    std::optional<Currency> first_currency() const;

 private:
    Draft& draft_of(const Group& group, const GroupNames& names, const std::optional<Currency>& currency);
    std::string name_of_rest() const;

    const SummedTable& table_;
    bool has_spoiled_ids_;
    std::vector<Draft> drafts_;
    std::map<std::string, std::size_t> index_;  ///< by what tells one from another
};

}  // namespace roi::read
