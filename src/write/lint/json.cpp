// What lint found as JSON and JSON lines.
#include "write/format/forms.hpp"
#include "write/format/json_object.hpp"
#include "write/lint/words.hpp"

namespace roi::inline write {
namespace {

std::string finding_object(const LintFinding& finding) {
    const Diagnostic& about = finding.about;
    return Object()
        .text("code", about.code)
        .text("level", name_of_level(finding.level))
        .text("group", name_of_group(finding.group))
        .text("title", find_code(about.code)->title)
        .text("message", about.message)
        .add("allowed", or_null(about.allowed))
        .add("hint", or_null(about.hint))
        .text("repair", finding.repair)
        .number("line", about.place.line)
        .number("column", about.place.column)
        .done();
}

std::string linted_object(const LintedCampaign& campaign, const Layout& layout) {
    std::vector<std::string> findings;
    for (const auto& finding : campaign.findings) findings.push_back(finding_object(finding));
    return "{ \"file\": " + quoted(campaign.file) + ", \"name\": " + or_null(campaign.name) + "," +
           std::string(layout.between) + "\"findings\": " + list(findings, layout) + " }";
}

void append_object(std::string& to, const LintedCampaign& campaign, const Style&) {
    to += linted_object(campaign, spread_out);
}

void append_line(std::string& to, const LintedCampaign& campaign, const Style&) {
    to += linted_object(campaign, one_line) + "\n";
}

std::string end_of_json(const LintReport& whole, const Style&) {
    return " ],\n  \"total\": { \"campaigns\": " + std::to_string(whole.campaigns) +
           ", \"errors\": " + std::to_string(whole.errors) +
           ", \"warnings\": " + std::to_string(whole.warnings) + " } }\n";
}

}  // namespace

const LintForm findings_as_json{.format = Format::json,
                                .head = envelope_head,
                                .first = "\n  ",
                                .next = ",\n  ",
                                .piece = append_object,
                                .end = end_of_json};

const LintForm findings_as_json_lines{.format = Format::jsonl, .piece = append_line};

}  // namespace roi::write
