// What lint found as CSV: a row a finding.
#include "write/format/escape.hpp"
#include "write/format/forms.hpp"
#include "write/lint/words.hpp"

namespace roi::inline write {
namespace {

std::string head() { return "campaign,code,level,group,message,repair,file,line,column\n"; }

void append_rows(std::string& to, const LintedCampaign& campaign, const Style&) {
    for (const auto& finding : campaign.findings)
        to += csv_cell(campaign.name) + "," + finding.about.code + "," +
              std::string(name_of_level(finding.level)) + "," + std::string(name_of_group(finding.group)) +
              "," + csv_cell(finding.about.message) + "," + csv_cell(advice_on(finding)) + "," +
              csv_cell(campaign.file) + "," + std::to_string(finding.about.place.line) + "," +
              std::to_string(finding.about.place.column) + "\n";
}

}  // namespace

const LintForm findings_as_csv{.format = Format::csv, .head = head, .piece = append_rows};

}  // namespace roi::write
