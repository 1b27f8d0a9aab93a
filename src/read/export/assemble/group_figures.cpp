#include "read/export/assemble/group_figures.hpp"

#include "read/export/mistake_in.hpp"

namespace roi::inline read {

std::optional<Line> GroupFigures::read(std::size_t group, const GroupNames& names) {
    Line line;
    for (std::size_t measure = 0; measure < table_.plan.measures.size(); ++measure) {
        const auto value = table_.sum(group, measure);
        if (!value) continue;
        Field field = table_.field_of(measure);
        std::string kind = names[Field::result_kind];
        if (field == Field::amount && !take_named(names, group, field, kind)) return std::nullopt;
        if (field == Field::results)
            line.results[kind] += *value;
        else
            line.sums[field] += *value;
    }
    const bool is_order = table_.platform().kind == Platform::Kind::shop;
    if (is_order && !settle_order(group, names, line)) return std::nullopt;
    return line;
}

/// Long form: the row says which figure it holds.
bool GroupFigures::take_named(const GroupNames& names, std::size_t group, Field& field, std::string& kind) {
    constexpr std::string_view result = "Result ";
    const std::string& name = names[Field::measure_name];
    if (name.starts_with(result)) {
        field = Field::results;
        kind = name.substr(result.size());
        return true;
    }
    auto named = field_named(name);
    if (!named) named = field_of_action(name);
    if (named && is_measure(*named) && *named != Field::amount) {
        field = *named;
        return true;
    }
    refuse(group, "R020", "unknown measure \"" + name + "\"",
           "spend, revenue, impressions, clicks, conversions, ...");
    return false;
}

/// An order counts once, less what was given back, where it was paid.
bool GroupFigures::settle_order(std::size_t group, const GroupNames& names, Line& line) {
    const std::string status = normal_heading(names[Field::order_status]).text;
    const bool is_paid = status == "paid" || status == "partially_refunded" || status == "refunded";
    if (!is_paid) {
        ++orders_left_out_[status.empty() ? "without a status" : status];
        return false;
    }
    for (std::size_t measure = 0; measure < table_.plan.measures.size(); ++measure) {
        const auto cells = table_.tally.groups.sums(group)[measure].cells;
        const auto sum = line.sums.find(table_.field_of(measure));
        if (cells < 2 || sum == line.sums.end()) continue;
        sum->second = Decimal::divide(sum->second, Decimal(static_cast<std::int64_t>(cells)),
                                      Decimal::kept_places);  // each line repeats it
    }
    if (!line.sums.count(Field::revenue)) {
        refuse(group, "R012", "order " + names[Field::order] + " has no total",
               "export the orders again, with all columns");
        return false;
    }
    Decimal& revenue = line.sums[Field::revenue];
    revenue -= line.sums[Field::refunded];
    line.sums.erase(Field::refunded);
    line.sums[Field::order] = revenue.is_zero() ? Decimal(0) : Decimal(1);
    return true;
}

void GroupFigures::refuse(std::size_t group, std::string code, std::string message, std::string hint) {
    mistakes_.push_back(mistake_in(table_.file, std::move(code), table_.tally.groups[group].first_line,
                                   std::move(message), std::move(hint)));
}

}  // namespace roi::read
