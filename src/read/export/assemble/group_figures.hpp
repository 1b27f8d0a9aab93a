// The figures of a group of rows, each under what it is.
#pragma once

#include "read/export/assemble/draft.hpp"
#include "read/export/assemble/group_names.hpp"

namespace roi::inline read {

/// Reads the sums of groups as figures: columns by what they hold, rows of the long form by what they name,
/// orders once each.
class GroupFigures {
 public:
    GroupFigures(const SummedTable& table, Diagnostics& mistakes) : table_(table), mistakes_(mistakes) {}

    /// The figures of a group; nothing where they are left out.
    std::optional<Line> read(std::size_t group, const GroupNames& names);

    /// Orders that nobody has paid, by their status.
    const std::map<std::string, std::uint64_t>& orders_left_out() const { return orders_left_out_; }

 private:
    bool take_named(const GroupNames& names, std::size_t group, Field& field, std::string& kind);
    bool settle_order(std::size_t group, const GroupNames& names, Line& line);
    void refuse(std::size_t group, std::string code, std::string message, std::string hint);

    const SummedTable& table_;
    Diagnostics& mistakes_;
    std::map<std::string, std::uint64_t> orders_left_out_;
};

}  // namespace roi::read
