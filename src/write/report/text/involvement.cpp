// Involvement and media in a text report: people and hours, beside the money and never in it.
#include <algorithm>

#include "roi/analysis/involvement.hpp"
#include "roi/analysis/media_mix.hpp"
#include "write/page/page.hpp"
#include "write/page/table.hpp"

namespace roi::inline write {
namespace {

using Align = Table::Align;

/// A name and its numbers stay close together on a wide page.
void put_table(Page& page, const Table& table) {
    constexpr std::size_t widest = 72;
    const std::size_t width = std::min(page.grid.width - text_margin, widest);
    for (const auto& row : table.lines(text_indent, width, page.pen.style().unicode)) page.put(row);
}

std::string count_text(const Page& page, const Ratio& count) { return number(count, page.pen.numbers()); }

std::string or_dash(const Page& page, const std::optional<Ratio>& value, bool is_money) {
    if (!value) return page.pen.dash();
    return is_money ? money(value->settled(), page.campaign.currency, page.pen.numbers())
                    : grouped(value->decimal(2), 2, page.pen.numbers());
}

std::string mark(const Page& page, bool is_assumed) { return is_assumed ? page.pen.about() + " " : ""; }

std::string interval_text(const Page& page, const InvolvementShare& share) {
    if (!share.low) return "";
    return percent(Ratio(*share.low), page.pen.numbers()) + " to " +
           percent(Ratio(*share.high), page.pen.numbers());
}

void add_shares(Page& page, Table& table, const std::vector<InvolvementShare>& shares) {
    for (const auto& share : shares)
        table.add({std::string(share.name),
                   count_text(page, share.count) + " of " + count_text(page, share.of),
                   mark(page, share.is_assumed) + percent(share.share, page.pen.numbers()),
                   interval_text(page, share)});
}

void put_shares(Page& page, const InvolvementReport& involvement) {
    if (involvement.answers.empty() && involvement.participation.empty() && involvement.sentiment.empty())
        return;
    Table table({Align::left, Align::right, Align::right, Align::right}, 0);
    table.add({"", "counted", "share", "95 % interval"});
    add_shares(page, table, involvement.answers);
    add_shares(page, table, involvement.participation);
    add_shares(page, table, involvement.sentiment);
    put_table(page, table);
}

bool has_lurkers(const InvolvementReport& involvement) {
    for (const auto& share : involvement.participation)
        if (share.name == "lurkers") return true;
    return false;
}

/// What others saw elsewhere, as a description.
void put_rules(Page& page, const InvolvementReport& involvement) {
    if (!has_lurkers(involvement)) return;
    std::string text = "for comparison, not as a target:";
    for (const auto& rule : participation_rules)
        text += std::string(&rule == participation_rules ? " " : "; ") + std::string(rule.name) + " (" +
                std::to_string(rule.creators) + "% create, " + std::to_string(rule.interactors) +
                "% interact, " + std::to_string(rule.lurkers) + "% watch)";
    page.rows(text_indent, text, true);
}

void put_rates(Page& page, const InvolvementReport& involvement) {
    if (involvement.rates.empty()) return;
    Table table({Align::left, Align::right, Align::right, Align::right}, 0);
    table.add({"", "count", "an hour", "cost / count"});
    for (const auto& rate : involvement.rates)
        table.add({std::string(rate.name), mark(page, rate.is_assumed) + count_text(page, rate.count),
                   or_dash(page, rate.per_hour, false), or_dash(page, rate.cost_each, true)});
    put_table(page, table);
}

/// Whether the time is paid for.
void put_hours(Page& page, const InvolvementReport& involvement) {
    if (!involvement.hours) return page.rows(text_indent, "no staff or management hours are stated", true);
    std::vector<std::string> parts{count_text(page, *involvement.hours) + " hours worked"};
    const auto& each = page.report.steps.roi.return_per_hour;
    if (each.likely)
        parts.push_back("return an hour: " +
                        money(each.likely->settled(), page.campaign.currency, page.pen.numbers()));
    const auto paid = metric(page.report, {Metric::break_even_hours});
    if (paid.likely)
        parts.push_back("after other costs the return pays for " +
                        number(*paid.likely, page.pen.numbers(), 1) + " hours");
    page.pieces(parts);
}

}  // namespace

void write_involvement(Page& page) {
    const auto involvement = involvement_of(page.report);
    if (!involvement) return;
    page.heading("+", "Involvement", "people and hours, never added to money");
    put_shares(page, *involvement);
    put_rules(page, *involvement);
    put_rates(page, *involvement);
    if (involvement->balance)
        page.rows(text_indent, "sentiment balance: " + points(*involvement->balance, page.pen.style()) +
                                   " points (positive less negative)");
    put_hours(page, *involvement);
    page.gap();
}

void write_media_mix(Page& page) {
    const auto mix = media_mix_of(page.report);
    if (!mix) return;
    page.heading("+", "Media", "owned, paid, earned");
    Table table({Align::left, Align::right, Align::right, Align::right}, 0);
    table.add({"", "engaged", "cost", "cost a person"});
    bool is_earned = false;
    for (const auto& row : mix->rows) {
        if (row.engaged.is_zero() && !row.cost) continue;
        is_earned = is_earned || (row.name == "earned" && !row.engaged.is_zero());
        table.add({std::string(row.name), count_text(page, row.engaged), or_dash(page, row.cost, true),
                   or_dash(page, row.cost_per_engaged, true)});
    }
    put_table(page, table);
    if (is_earned) page.rows(text_indent, "earned media have no price of their own", true);
    if (!mix->unassigned_engaged.is_zero())
        page.rows(text_indent, "people engaged without media are in the total alone", true);
    if (!mix->unassigned_cost.is_zero())
        page.rows(text_indent, "cost without media is in the total alone", true);
    page.gap();
}

}  // namespace roi::write
