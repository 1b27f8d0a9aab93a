// What lint found as a comment on a pull request: less than 40 lines, errors first.
#include "write/format/markdown.hpp"
#include "write/format/forms.hpp"
#include "write/lint/words.hpp"

namespace roi::inline write {
namespace {

std::vector<std::string> cells_of(const LintEntry& entry) {
    const LintFinding& finding = entry.finding;
    const bool is_error = finding.level == Note::Level::error;
    return {(is_error ? "\u2717 **error** " : "! warn ") + finding.about.code,
            md_text(finding.about.message, 160), md_text(advice_on(finding), 200), md_text(entry.name),
            md_place(entry.file, finding.about.place.line)};
}

std::string comment(const LintReport& whole, const Style&) {
    std::string text = "### " + std::string(whole.fails ? "\u2717 " : "\u2713 ") +
                       "Campaign files: " + counted(whole) + "\n";
    if (!whole.worst.empty()) {
        MarkdownTable table({"", "finding", "what to do", "campaign", "where"}, "lllll");
        for (const auto& entry : whole.worst) table.add(cells_of(entry));
        text += "\n" + table.text();
    }
    const auto found = whole.errors + whole.warnings;
    if (found > whole.worst.size())
        text += "\nand " + std::to_string(found - whole.worst.size()) + " more: `roi lint` lists them all\n";
    return text;
}

}  // namespace

const LintForm findings_as_markdown{.format = Format::markdown, .end = comment};

}  // namespace roi::write
