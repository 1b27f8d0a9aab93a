#include "read/export/assemble/group_names.hpp"

#include <algorithm>

#include "read/export/add_up/total_label.hpp"

namespace roi::inline read {
namespace {

bool is_missing(const std::string& text) { return read_number_cell(text).kind == NumberCell::Kind::missing; }

std::string trimmed(const std::string& text) {
    const auto is_visible = [](unsigned char c) { return c > ' '; };  // a name of controls alone is none
    const auto first = std::find_if(text.begin(), text.end(), is_visible);
    return {first, std::find_if(text.rbegin(), std::make_reverse_iterator(first), is_visible).base()};
}

bool is_spoiled(const std::string& id) {
    return id.find_first_of("eE") != std::string::npos && id.find('+') != std::string::npos &&
           id.find_first_not_of("0123456789.,eE+") == std::string::npos;
}

}  // namespace

GroupNames names_of(const SummedTable& table, std::size_t group) {
    const Plan& plan = table.plan;
    GroupNames names;
    const auto cells = cells_in(table.tally.groups.key(group));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool is_none = plan.is_name(i) ? is_missing_name(cells[i]) : is_missing(cells[i]);
        names[plan.key_fields[i]] = is_none ? std::string() : trimmed(table.text(cells[i]));
    }
    for (std::size_t i = 0; i < plan.carried.size(); ++i)
        names[plan.carried_fields[i]] = table.text(table.tally.groups.carried(group, i));
    return names;
}

bool has_spoiled_ids(const SummedTable& table, const std::vector<std::size_t>& groups) {
    const auto& fields = table.plan.key_fields;
    const auto found = std::find(fields.begin(), fields.end(), Field::campaign_id);
    if (found == fields.end()) return false;
    const auto id = static_cast<std::size_t>(found - fields.begin());
    return std::any_of(groups.begin(), groups.end(), [&](std::size_t group) {
        return is_spoiled(cells_in(table.tally.groups.key(group))[id]);
    });
}

}  // namespace roi::read
