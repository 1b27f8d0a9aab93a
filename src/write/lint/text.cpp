// What lint found, for people.
#include <optional>
#include <utility>

#include "write/page/columns.hpp"
#include "write/page/drawing.hpp"
#include "write/lint/words.hpp"
#include "write/report/writers.hpp"

namespace roi::inline write {
namespace {

std::string place_text(const Place& place) {
    return place ? "line " + std::to_string(place.line) : std::string();
}

class LintTextWriter : public LintWriter {
 public:
    LintTextWriter(const Style& style, Sink sink) : style_(style), pen_(style_), sink_(std::move(sink)) {}

    void add(const LintedCampaign& campaign) override {
        counts_.add(campaign);
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
        flush();
    }
    void finish() override {
        put("  " + counts_.sentence());
        flush();
    }

 private:
    void put(const std::string& line) { text_.append(line).append("\n"); }
    void flush() { sink_(std::exchange(text_, {})); }

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

    Style style_;
    Pen pen_;
    Sink sink_;
    FindingCounts counts_;
    std::string text_;
};

}  // namespace

std::unique_ptr<LintWriter> make_lint_text_writer(const Style& style, Sink sink) {
    return std::make_unique<LintTextWriter>(style, std::move(sink));
}

}  // namespace roi::write
