// What lint found: for people, for scripts, and as annotations of a pull request.
#include <algorithm>
#include <map>

#include "write/columns.hpp"
#include "write/drawing.hpp"
#include "write/json_object.hpp"

namespace roi::write {
namespace {

constexpr std::string_view group_names[]{"wrong", "command", "missing", "unready", "ungrounded"};

std::string_view name_of_group(CodeGroup group) { return group_names[static_cast<std::size_t>(group)]; }
std::string_view name_of_level(Note::Level level) { return level == Note::Level::error ? "error" : "warn"; }

struct Counts {
    std::size_t errors = 0;
    std::size_t warnings = 0;
};

Counts count(const std::vector<LintedCampaign>& campaigns) {
    Counts counts;
    for (const auto& campaign : campaigns)
        for (const auto& finding : campaign.findings)
            ++(finding.level == Note::Level::error ? counts.errors : counts.warnings);
    return counts;
}

std::string plural(std::size_t number, const std::string& word) {
    return std::to_string(number) + " " + word + (number == 1 ? "" : "s");
}

std::string place_text(const Place& place) {
    return place ? "line " + std::to_string(place.line) : std::string();
}

class LintPage {
 public:
    explicit LintPage(const Style& style) : style_(style), pen_(style) {}

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
    void total(const std::vector<LintedCampaign>& campaigns) {
        const Counts counts = count(campaigns);
        put("  " + plural(campaigns.size(), "campaign") + ", " + plural(counts.errors, "error") + ", " +
            plural(counts.warnings, "warning"));
    }
    std::string take() { return std::move(text_); }

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
        const std::string advice = about.hint.empty() ? finding.repair : about.hint;
        if (!about.allowed.empty())
            rows(std::string(message_begin, ' '), message_begin, "allowed: " + clean_text(about.allowed));
        if (!advice.empty())
            rows(std::string(message_begin - 3, ' ') + (style_.unicode ? "\u2192" : ">") + "  ",
                 message_begin, clean_text(advice));
    }

    void rows(const std::string& lead, std::size_t begin, const std::string& text) {
        bool first = true;
        for (const auto& row : wrapped(text, static_cast<std::size_t>(style_.width) - begin - 2)) {
            put((first ? lead : std::string(begin, ' ')) + row);
            first = false;
        }
    }

    const Style& style_;
    Pen pen_;
    std::string text_;
};

std::string for_people(const std::vector<LintedCampaign>& campaigns, const Style& style) {
    LintPage page(style);
    for (const auto& campaign : campaigns) page.add(campaign);
    page.total(campaigns);
    return page.take();
}

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

std::string as_json(const std::vector<LintedCampaign>& campaigns) {
    std::string text = "{ \"format_version\": \"" + std::string(format_version) +
                       "\", \"roi_version\": \"" ROI_VERSION "\", \"campaigns\": [";
    for (const auto& campaign : campaigns) {
        std::vector<std::string> findings;
        for (const auto& finding : campaign.findings) findings.push_back(finding_object(finding));
        text += std::string(&campaign == campaigns.data() ? "\n  " : ",\n  ") +
                "{ \"file\": " + quoted(campaign.file) + ", \"name\": " + or_null(campaign.name) +
                ",\n    \"findings\": " + list(findings, spread_out) + " }";
    }
    const Counts counts = count(campaigns);
    return text + " ],\n  \"total\": { \"campaigns\": " + std::to_string(campaigns.size()) +
           ", \"errors\": " + std::to_string(counts.errors) +
           ", \"warnings\": " + std::to_string(counts.warnings) + " } }\n";
}

/// The text of a workflow command; inside a property commas and colons are escaped as well.
std::string command_text(std::string_view text, bool is_property) {
    std::string result;
    for (const char c : clean_text(text)) {
        if (c == '%')
            result += "%25";
        else if (is_property && c == ':')
            result += "%3A";
        else if (is_property && c == ',')
            result += "%2C";
        else
            result += c;
    }
    return result;
}

std::string command(const LintFinding& finding) {
    const Diagnostic& about = finding.about;
    std::string text = finding.level == Note::Level::error ? "::error file=" : "::warning file=";
    text += command_text(about.file, true);
    if (about.place)
        text += ",line=" + std::to_string(about.place.line) + ",col=" + std::to_string(about.place.column);
    const std::string title = about.code + " " + std::string(find_code(about.code)->title);
    const std::string advice = about.hint.empty() ? finding.repair : about.hint;
    return text + ",title=" + command_text(title, true) + "::" + command_text(about.message, false) +
           (advice.empty() ? "" : ". " + command_text(advice, false)) + "\n";
}

std::string as_commands(const std::vector<LintedCampaign>& campaigns) {
    std::vector<const LintFinding*> all;
    for (const auto& campaign : campaigns)
        for (const auto& finding : campaign.findings) all.push_back(&finding);
    std::stable_sort(all.begin(), all.end(),
                     [](const LintFinding* a, const LintFinding* b) { return a->level > b->level; });
    constexpr std::size_t most = 10;
    std::map<std::string, std::size_t> shown;
    std::string text;
    for (const auto* finding : all)
        if (++shown[finding->about.code] <= most) text += command(*finding);
    std::string more;
    for (const auto& [code, number] : shown)
        if (number > most)
            more += (more.empty() ? "" : ", ") + code + ": " + std::to_string(number - most) + " more";
    return more.empty() ? text : text + "::notice title=more findings::" + command_text(more, false) + "\n";
}

}  // namespace
}  // namespace roi::write

namespace roi {

std::string lint_text(const std::vector<LintedCampaign>& campaigns, LintFormat format, const Style& style) {
    switch (format) {
        case LintFormat::json: return write::as_json(campaigns);
        case LintFormat::github: return write::as_commands(campaigns);
        case LintFormat::text: break;
    }
    return write::for_people(campaigns, style);
}

}  // namespace roi
