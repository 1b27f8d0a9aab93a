#include "read/export/decide/own_total.hpp"

namespace roi::inline read {
namespace {

bool adds_up(const SummedTable& table, const std::vector<std::size_t>& order, std::size_t candidate) {
    bool is_stated = false;
    for (std::size_t measure = 0; measure < table.plan.measures.size(); ++measure) {
        const auto stated = table.sum(candidate, measure);
        if (!stated) continue;
        Decimal sum;
        for (const auto group : order)
            if (group != candidate) sum += table.sum(group, measure).value_or(Decimal());
        if (!(sum == *stated)) return false;
        is_stated = is_stated || !stated->is_zero();
    }
    return is_stated;
}

}  // namespace

std::optional<std::size_t> find_unnamed_total(const SummedTable& table,
                                              const std::vector<std::size_t>& order) {
    const auto& tally = table.tally;
    if (order.size() < 2) return std::nullopt;
    for (const auto candidate : {order.front(), order.back()}) {
        const Group& group = tally.groups[candidate];
        if (!group.is_watched || group.rows != 1 ||
            (group.first != tally.first_row && group.first != tally.last_row))
            continue;
        if (!adds_up(table, order, candidate)) continue;
        return candidate;
    }
    return std::nullopt;
}

void compare_with_total(const SummedTable& table, const std::vector<std::size_t>& order,
                        std::optional<std::size_t> unnamed_total, ImportReport& report) {
    for (const Field field : {Field::spend, Field::revenue, Field::impressions}) {
        for (std::size_t measure = 0; measure < table.plan.measures.size(); ++measure) {
            if (table.field_of(measure) != field) continue;
            Decimal sum;
            for (const auto group : order) sum += table.sum(group, measure).value_or(Decimal());
            if (unnamed_total) {
                if (const auto stated = table.sum(*unnamed_total, measure))
                    report.own_total = {table.tally.groups[*unnamed_total].first_line, "", *stated, sum};
            }
            for (const auto& total : table.tally.left_out.totals) {
                const auto stated = table.value(total.sums[measure], measure);
                const bool is_nearer = stated && (!report.own_total || report.own_total->stated < *stated);
                if (is_nearer) report.own_total = {total.line, total.label, *stated, sum};
            }
            if (report.own_total) return;
        }
    }
}

}  // namespace roi::read
