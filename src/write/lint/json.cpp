// What lint found as JSON and JSON lines.
#include "write/format/forms.hpp"
#include "write/lint/words.hpp"
#include "write/report/json/report.hpp"

namespace roi::inline write {
namespace {

void write_finding(Json& json, const LintFinding& finding) {
    const Diagnostic& about = finding.about;
    json.object([&] {
        json.text("code", about.code).word("level", name_of_level(finding.level));
        json.word("group", name_of_group(finding.group)).text("title", find_code(about.code)->title);
        json.text("message", about.message).text_or_null("allowed", about.allowed);
        json.text_or_null("hint", about.hint).text("repair", finding.repair);
        json.number("line", about.place.line).number("column", about.place.column);
    });
}

void write_linted(Json& json, const LintedCampaign& campaign, const Layout& layout) {
    json.object([&] {
        json.text("file", campaign.file).text_or_null("name", campaign.name);
        json.separated_by(layout.members.next);
        json.list(
            "findings", campaign.findings, [&](const auto& finding) { write_finding(json, finding); },
            layout.elements);
    });
}

std::string end_of_json(const LintReport& whole, const Style&) {
    Json json;
    json.raw(" ],\n  \"total\": ").object([&] {
        json.number("campaigns", whole.campaigns).number("errors", whole.errors);
        json.number("warnings", whole.warnings);
    });
    return std::string(json.raw(" }\n").text());
}

}  // namespace

const LintForm findings_as_json{.format = Format::json,
                                .head = envelope_head,
                                .first = "\n  ",
                                .next = ",\n  ",
                                .piece = append_json<LintedCampaign, write_linted>,
                                .end = end_of_json};

const LintForm findings_as_json_lines{.format = Format::jsonl,
                                      .piece = append_json_line<LintedCampaign, write_linted>};

}  // namespace roi::write
