// Judged limits as a comment on a pull request: less than 40 lines, the worst first.
#include <algorithm>

#include "write/format/forms.hpp"
#include "write/format/markdown.hpp"
#include "write/format/roi_labels.hpp"
#include "write/gate/limit_text.hpp"

namespace roi::inline write {
namespace {

constexpr std::size_t most_rows = 20;

/// A limit or a mistake of one campaign.
struct Row {
    Standing standing;
    const GateEntry* campaign;
    const JudgedCheck* check;  ///< nullptr: a mistake
    const Diagnostic* mistake;
};

/// The worst rows, then the order of the input.
std::vector<Row> worst_rows(const std::vector<GateEntry>& campaigns) {
    std::vector<Row> rows;
    for (const auto& campaign : campaigns) {
        for (const auto& mistake : campaign.mistakes)
            rows.push_back({Standing::undecided, &campaign, nullptr, &mistake});
        for (const auto& check : campaign.checks)
            rows.push_back({check.standing, &campaign, &check, nullptr});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return a.standing != b.standing ? a.standing > b.standing : a.campaign->order < b.campaign->order;
    });
    if (rows.size() > most_rows) rows.resize(most_rows);
    return rows;
}

std::string mark(Standing standing) {
    constexpr std::string_view marks[]{"\u2713 met",          "\u2013 not judged",
                                       "! not met (warning)", "\u2013 **not judged**",
                                       "\u2717 **not met**",  "? **undecided**"};
    return std::string(marks[static_cast<std::size_t>(standing)]);
}

std::string distance_cell(const JudgedCheck& check, Currency currency, const Style& style) {
    std::string text = md_text(distance_text(check, currency, style), 160);
    if (!check.hint.empty()) text += "<br>" + md_text(check.hint, 160);
    if (const auto beside = beside_text(check, currency, style); !beside.empty())
        text += "<br>" + md_text(beside, 160);
    if (!check.check.why.empty()) text += "<br>why: " + md_text(check.check.why, 160);
    return text;
}

std::vector<std::string> cells_of(const Row& row, const Style& style) {
    const GateEntry& campaign = *row.campaign;
    const std::string who = md_text(campaign.is_read ? campaign.name : campaign.file);
    if (row.check == nullptr)
        return {mark(row.standing),
                "",
                "",
                md_text(row.mistake->message, 160),
                who,
                md_place(campaign.file, row.mistake->place.line)};
    return {mark(row.standing),
            md_code(row.check->check.text, 80),
            md_text(judged_figure(*row.check, campaign.currency, style)),
            distance_cell(*row.check, campaign.currency, style),
            who,
            md_place(campaign.file, row.check->check.place.line)};
}

std::string heading(const GateCounts& counts) {
    constexpr std::string_view marks[]{"\u2713", "\u2013", "!", "\u2013", "\u2717", "?"};
    return std::string(marks[static_cast<std::size_t>(counts.worst())]) + " Budget " + gate_summary(counts) +
           (counts.campaigns() == 1 ? "" : " (" + std::to_string(counts.campaigns()) + " campaigns)");
}

/// What the ROI of a single campaign is.
std::string basis_of(const Report& report) {
    const std::string unmeasured = unmeasured_sentence(report.campaign);
    return basis_sentence(report) + (unmeasured.empty() ? "" : ". " + md_text(unmeasured, 300));
}

std::string comment(const GateReport& whole, const Style& given) {
    const Style style = typographic(given);
    const GateCounts& counts = whole.counts;
    std::string text = "### " + heading(counts) + "\n\n";
    if (whole.only && whole.only->report) text += basis_of(*whole.only->report) + "\n\n";
    const auto rows = worst_rows(whole.worst);
    if (!rows.empty()) {
        MarkdownTable table({"", "limit", "figure", "distance", "campaign", "where"}, "llrlll");
        for (const auto& row : rows) table.add(cells_of(row, style));
        text += table.text();
    }
    if (counts.rows() > rows.size())
        text += "\nand " + std::to_string(counts.rows() - rows.size()) +
                " more rows: `roi check -f csv` lists them all\n";
    if (counts.unmeasured() > 0 && counts.campaigns() > 1)
        text += "\n" + std::to_string(counts.unmeasured()) + " of " + std::to_string(counts.campaigns()) +
                " campaigns name effects that were not measured\n";
    return text;
}

}  // namespace

const GateForm limits_as_markdown{.format = Format::markdown, .end = comment};

}  // namespace roi::write
