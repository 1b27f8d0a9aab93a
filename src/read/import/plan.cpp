// Which columns of a table are read, and as what.
#include "read/import/plan.hpp"

#include <algorithm>

namespace roi::read {

Plan::Plan(const Layout& layout, const ImportRules& rules)
    : dialect(layout.dialect), width(layout.headings.size()), keep_going(rules.keep_going) {
    const auto wants = [&](GroupBy by) {
        return std::find(rules.by.begin(), rules.by.end(), by) != rules.by.end();
    };
    const bool has_campaign =
        layout.column_of(Field::campaign) != nullptr || layout.column_of(Field::campaign_id) != nullptr;
    const bool has_set =
        layout.column_of(Field::ad_set) != nullptr || layout.column_of(Field::ad_set_id) != nullptr;
    std::vector<bool> is_used(width, false);
    for (const auto& column : layout.columns) {
        is_used[column.index] = true;
        switch (column.field) {
            case Field::ad_set:
            case Field::ad_set_id:
                if (wants(GroupBy::ad_set) || wants(GroupBy::ad) || !has_campaign) break;
                labels.push_back(column.index);
                continue;
            case Field::ad:
            case Field::ad_id:
                if (wants(GroupBy::ad) || !(has_campaign || has_set)) break;
                labels.push_back(column.index);
                continue;
            case Field::order_status:
            case Field::cancelled:
                carried.push_back(column.index);
                carried_fields.push_back(column.field);
                continue;
            case Field::day: day = column.index; continue;
            case Field::period_end: period_end = column.index; continue;
            default: break;
        }
        if (is_measure(column.field)) {
            measures.push_back(column.index);
            continue;
        }
        keys.push_back(column.index);
        key_fields.push_back(column.field);
        is_name.push_back(column.field != Field::currency && column.field != Field::result_kind &&
                          column.field != Field::measure_name);
    }
    // Orders carry their currency and day on one of their lines alone.
    if (layout.platform->kind == Platform::Kind::shop)
        for (std::size_t i = keys.size(); i-- > 0;)
            if (key_fields[i] == Field::currency) {
                carried.push_back(keys[i]);
                carried_fields.push_back(Field::currency);
                keys.erase(keys.begin() + static_cast<std::ptrdiff_t>(i));
                key_fields.erase(key_fields.begin() + static_cast<std::ptrdiff_t>(i));
                is_name.erase(is_name.begin() + static_cast<std::ptrdiff_t>(i));
            }
    for (std::size_t i = 0; i < width; ++i)
        if (!is_used[i]) unused.push_back(i);
    const bool is_by_order =
        layout.platform->kind == Platform::Kind::shop;  // their months are found at the end
    if (wants(GroupBy::day) && !is_by_order)
        bucket = GroupBy::day;
    else if (wants(GroupBy::month) && !is_by_order)
        bucket = GroupBy::month;
    for (const auto& heading : layout.headings) headings.push_back(normal_heading(heading).text);
    totals_have_dashes = layout.platform->id == "tiktok";
    first_tells_group =
        day == std::size_t{0} || std::find(keys.begin(), keys.end(), std::size_t{0}) != keys.end();
}

}  // namespace roi::read
