#include "read/export/assemble/notes.hpp"

#include <algorithm>

#include "read/export/assemble/periods.hpp"

namespace roi::inline read {
namespace {

std::string counted(std::uint64_t count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

void note_currencies(const SummedTable& table, ImportReport& report) {
    const bool has_money = std::any_of(table.layout.columns.begin(), table.layout.columns.end(),
                                       [](const Column& column) { return is_money(column.field); });
    if (has_money && report.currency.find(Currency().code()) != std::string::npos)
        report.notes.push_back(
            "the file names no currency: XXX stands for it; roi import --currency EUR says which");
    if (report.currency.find(',') != std::string::npos)
        report.notes.push_back("several currencies: each campaign is in its own, and they never add up");
}

/// What the figures of this kind of file do not say.
void note_meaning(const SummedTable& table, ImportReport& report) {
    const Platform::Kind kind = table.platform().kind;
    if (kind == Platform::Kind::shop)
        report.notes.push_back("orders of the whole shop: none of them is attributed to a channel");
    else if (table.layout.column_of(Field::revenue) != nullptr)
        report.notes.push_back(table.rules.margin
                                   ? "the revenue is the platform's own claim; platforms overlap"
                                   : "the revenue is the platform's own claim, and no margin: platforms "
                                     "overlap; roi import --margin 35% says what is left of it");
    if (kind == Platform::Kind::analytics || kind == Platform::Kind::organic)
        report.notes.push_back("the file holds no costs: an ROI needs them (roi import --costs ledger.json)");
}

}  // namespace

void note_currency(const Currency& currency, ImportReport& report) {
    const std::string code(currency.code());
    if (report.currency.find(code) != std::string::npos) return;
    report.currency += (report.currency.empty() ? "" : ", ") + code;
}

void note_campaigns(const SummedTable& table, const Remarks& remarks, ImportReport& report) {
    report.period = period_of(table, remarks.days);
    if (report.period) report.period_source = period_source(table, remarks.days, *report.period);
    report.currency_source = remarks.currency_source;
    note_currencies(table, report);
    if (remarks.is_rounded)
        report.notes.push_back("sums with more than twelve decimals are rounded to twelve, half to even");
    for (const auto& [status, orders] : remarks.orders_left_out)
        report.notes.push_back(counted(orders, "order") + " left out: " + status);
    if (remarks.empty_campaigns > 0)
        report.notes.push_back(counted(remarks.empty_campaigns, "campaign") + " without any figure left out");
    note_meaning(table, report);
}

}  // namespace roi::read
