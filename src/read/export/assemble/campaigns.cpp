#include "read/export/assemble/campaigns.hpp"

#include <algorithm>

#include "read/export/assemble/campaign_maker.hpp"
#include "read/export/assemble/drafts.hpp"
#include "read/export/assemble/group_currency.hpp"
#include "read/export/assemble/group_figures.hpp"
#include "read/export/assemble/notes.hpp"
#include "read/export/assemble/periods.hpp"
#include "read/export/decide/own_total.hpp"
#include "read/export/mistake_in.hpp"
#include "read/limits.hpp"

namespace roi::inline read {
namespace {

/// The mistake of a group with days and the total of a period over them.
std::optional<Diagnostic> counts_twice(const SummedTable& table, const GroupNames& names,
                                       const Group& group) {
    if (!group.counts_twice(table.way)) return std::nullopt;
    const std::string& name = names[Field::campaign];
    return mistake_in(table.file, "R085", group.first_line,
                      "\"" + (name.empty() ? names[Field::campaign_id] : name) +
                          "\" has days and the total of a period over the same days: they would count twice",
                      "export either days or periods");
}

bool has_long_name(const GroupNames& names) {
    return std::any_of(names.text.begin(), names.text.end(),
                       [](const std::string& text) { return text.size() > max_string_bytes / 4; });
}

/// Goes from groups over drafts to campaigns; each step hands on what the one before has found.
class Assembly {
 public:
    Assembly(const SummedTable& table, ImportReport& report)
        : table_(table),
          report_(report),
          groups_(table.groups_in_order()),
          currency_(table, report, mistakes_),
          figures_(table, mistakes_) {}

    Result<std::vector<Campaign>> run() {
        const auto unnamed_total = find_unnamed_total(table_, groups_);
        if (unnamed_total) std::erase(groups_, *unnamed_total);
        const bool has_spoiled_ids = read::has_spoiled_ids(table_, groups_);
        if (has_spoiled_ids)
            report_.notes.push_back(
                "the ids were rounded by a spreadsheet (1.2E+17): campaigns are told apart by name");
        Drafts drafts(table_, has_spoiled_ids);
        for (const auto group : groups_) add_group(group, drafts);
        if (!mistakes_.empty()) return mistakes_;
        std::vector<Campaign> campaigns = make_campaigns(drafts);
        if (!mistakes_.empty()) return mistakes_;
        remarks_.currency_source = currency_.source();
        remarks_.orders_left_out = figures_.orders_left_out();
        note_campaigns(table_, remarks_, report_);
        compare_with_total(table_, groups_, unnamed_total, report_);
        if (unnamed_total) {
            --report_.rows_kept;
            report_.dropped.push_back({"total row", 1, {table_.tally.groups[*unnamed_total].first_line}});
        }
        return campaigns;
    }

 private:
    void add_group(std::size_t index, Drafts& drafts) {
        const Group& group = table_.tally.groups[index];
        const GroupNames names = names_of(table_, index);
        if (has_long_name(names))
            return refuse(mistake_in(table_.file, "R005", group.first_line, "a name is longer than 16 KiB",
                                     "is a quote missing?"));
        const auto currency = currency_.of(names, group, drafts.first_currency());
        if (auto mistake = counts_twice(table_, names, group)) return refuse(std::move(*mistake));
        const auto figures = figures_.read(index, names);
        if (!figures) return;
        if (table_.rules.is_by(GroupBy::month) || table_.rules.is_by(GroupBy::day))
            if (auto mistake = covers_several(table_, groups_, group)) return refuse(std::move(*mistake));
        drafts.add(group, names, currency, *figures);
        remarks_.days.add(group.span());
    }

    std::vector<Campaign> make_campaigns(const Drafts& drafts) {
        CampaignMaker maker(table_, mistakes_);
        std::vector<Campaign> campaigns;
        for (const auto& draft : drafts.all()) {
            const std::size_t before = mistakes_.size();
            Campaign campaign = maker.campaign_of(draft);
            if (mistakes_.size() > before) continue;
            if (campaign.actions.empty() && campaign.costs.empty()) {
                ++remarks_.empty_campaigns;
                continue;
            }
            note_currency(campaign.currency, report_);
            campaigns.push_back(std::move(campaign));
        }
        remarks_.is_rounded = maker.is_rounded();
        return campaigns;
    }

    void refuse(Diagnostic mistake) { mistakes_.push_back(std::move(mistake)); }

    const SummedTable& table_;
    ImportReport& report_;
    Diagnostics mistakes_;
    std::vector<std::size_t> groups_;  ///< with rows, as they stand in the file
    GroupCurrency currency_;
    GroupFigures figures_;
    Remarks remarks_;
};

}  // namespace

Result<std::vector<Campaign>> campaigns_of(const SummedTable& table, ImportReport& report) {
    return Assembly(table, report).run();
}

}  // namespace roi::read
