// Which columns of a table are read, and as what.
#include "read/export/add_up/plan.hpp"

#include <algorithm>

namespace roi::inline read {

Plan::Plan(const Layout& layout, const ImportRules& rules)
    : dialect(layout.dialect), width(layout.headings.size()) {
    const bool is_shop = layout.platform->kind == Platform::Kind::shop;
    const bool has_campaign = layout.has_campaign();
    const bool has_set =
        layout.column_of(Field::ad_set) != nullptr || layout.column_of(Field::ad_set_id) != nullptr;
    std::vector<bool> is_used(width, false);
    for (const auto& column : layout.columns) {
        is_used[column.index] = true;
        switch (column.field) {
            case Field::ad_set:
            case Field::ad_set_id:
                if (rules.is_by(GroupBy::ad_set) || rules.is_by(GroupBy::ad) || !has_campaign) break;
                labels.push_back(column.index);
                continue;
            case Field::ad:
            case Field::ad_id:
                if (rules.is_by(GroupBy::ad) || !(has_campaign || has_set)) break;
                labels.push_back(column.index);
                continue;
            case Field::currency:
                if (!is_shop) break;
                [[fallthrough]];  // orders state it on one of their lines alone
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
    }
    for (std::size_t i = 0; i < width; ++i)
        if (!is_used[i]) unused.push_back(i);
    if (!is_shop && rules.is_by(GroupBy::day))  // the months of orders are found at the end
        bucket = GroupBy::day;
    else if (!is_shop && rules.is_by(GroupBy::month))
        bucket = GroupBy::month;
    for (const auto& heading : layout.headings) headings.push_back(normal_heading(heading).text);
    totals_have_dashes = layout.platform->id == "tiktok";
    first_tells_group =
        day == std::size_t{0} || std::find(keys.begin(), keys.end(), std::size_t{0}) != keys.end();
}

bool Plan::is_name(std::size_t key) const {
    const Field field = key_fields[key];
    return field != Field::currency && field != Field::result_kind && field != Field::measure_name;
}

}  // namespace roi::read
