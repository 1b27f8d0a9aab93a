// What lint found, for people.
#include <optional>

#include "write/format/forms.hpp"
#include "write/lint/words.hpp"
#include "write/page/columns.hpp"
#include "write/page/drawing.hpp"

namespace roi::inline write {
namespace {

std::string place_text(const Place& place) {
    return place ? "line " + std::to_string(place.line) : std::string();
}

class LintPage {
 public:
    LintPage(std::string& text, const Style& style) : text_(text), style_(style), pen_(style) {}

    void add(const LintedCampaign& campaign) {
        const std::string name = campaign.name.empty() ? "" : "  " + clean_text(campaign.name);
        put("  " + pen_.bold(clean_text(campaign.file)) + name);
        if (campaign.findings.empty()) put("     nothing to find");
        std::optional<CodeGroup> group;
        for (const auto& finding : campaign.findings) {
            if (group != finding.group)
                put("\n     " + pen_.heading(std::string(name_of_group(finding.group))));
            group = finding.group;
            add(finding);
        }
        put("");
    }

 private:
    void put(const std::string& line) { text_.append(line).append("\n"); }

    void add(const LintFinding& finding) {
        constexpr std::size_t message_begin = 29;
        const Diagnostic& about = finding.about;
        const bool is_error = finding.level == Note::Level::error;
        const std::string level = padded(std::string(name_of_level(finding.level)), 7);
        const std::string lead = "     " + padded(place_text(about.place), 11) +
                                 (is_error ? pen_.bad(level) : pen_.unsure(level)) + about.code + "  ";
        rows(lead, message_begin, clean_text(about.message));
        const std::string& advice = advice_on(finding);
        if (!about.allowed.empty())
            rows(std::string(message_begin, ' '), message_begin, "allowed: " + clean_text(about.allowed));
        if (!advice.empty())
            rows(std::string(message_begin - 3, ' ') + (style_.unicode ? "\u2192" : ">") + "  ",
                 message_begin, clean_text(advice));
    }

    void rows(const std::string& lead, std::size_t begin, const std::string& text) {
        text_ += hanging(lead, begin, text, static_cast<std::size_t>(style_.width) - begin - 2);
    }

    std::string& text_;
    const Style& style_;
    Pen pen_;
};

void append_findings(std::string& to, const LintedCampaign& campaign, const Style& style) {
    LintPage(to, style).add(campaign);
}

std::string sum(const LintReport& whole, const Style&) { return "  " + counted(whole) + "\n"; }

}  // namespace

const LintForm findings_as_text{.format = Format::text, .piece = append_findings, .end = sum};

}  // namespace roi::write
