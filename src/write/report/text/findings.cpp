// What lies below the surface of a report: what was changed, is missing, was found, or was not measured.
#include <algorithm>

#include "write/gate/limit_text.hpp"
#include "write/page/columns.hpp"
#include "write/page/drawing.hpp"
#include "write/page/grid.hpp"
#include "write/report/text/report.hpp"

namespace roi::inline write {
namespace {

/// Lines with a mark each, wrapped under themselves.
class Findings {
 public:
    explicit Findings(const Style& style) : width_(static_cast<std::size_t>(style.width)) {}

    void add(const std::string& mark, const std::string& text) {
        bool first = true;
        for (const auto& row : wrapped(text, width_ - text_indent)) {
            text_.append(text_margin, ' ').append(first ? mark : " ").append("  ").append(row).append("\n");
            first = false;
        }
    }
    std::string text() { return std::move(text_); }

 private:
    std::size_t width_;
    std::string text_;
};

std::string change_text(const Override& entry) {
    const std::string was =
        entry.was.empty() ? "added"
                          : "was " + clean_text(entry.was) + ", line " + std::to_string(entry.place.line);
    return "set: " + clean_text(entry.pointer) + " = " + clean_text(entry.value) + " (" + was + ")";
}

std::string missing_text(const std::vector<CostCategory>& missing) {
    std::string names;
    for (const auto category : missing) {
        std::string name(category_name(category));
        std::replace(name.begin(), name.end(), '_', ' ');
        names += (names.empty() ? "" : ", ") + name;
    }
    return "costs not stated: " + names + " (absent is not zero)";
}

std::string unmeasured_text(const std::vector<Unmeasured>& unmeasured) {
    std::string names;
    for (const auto& entry : unmeasured) {
        names += (names.empty() ? "" : "; ") + clean_text(entry.what);
        if (!entry.why.empty()) names += " (" + clean_text(entry.why) + ")";
    }
    return "below the surface: " + names;
}

/// Findings that stand elsewhere in the report: what makes it premature in step 4, working hours among the
/// costs not stated, and what belongs beside a value of step 2.
bool is_said_above(const Note& note) {
    constexpr std::string_view above[]{"R110", "R117", "R119", "R120", "R121", "R126"};
    return note.is_premature || std::find(std::begin(above), std::end(above), note.code) != std::end(above);
}

/// Limits of the file that are not met: roi check says the same, and closes the gate.
void add_limits(Findings& findings, const Report& report, const Style& style) {
    for (const auto& judged : judge(report))
        if (judged.outcome == JudgedCheck::Outcome::failed)
            findings.add("!", clean_text("limit not met: " + judged.check.text + ": " +
                                         distance_text(judged, report.campaign.currency, style) + ", line " +
                                         std::to_string(judged.check.place.line)));
}

/// The worst findings; the rest is a command away.
void add_notes(Findings& findings, const Report& report, const Pen& pen) {
    constexpr std::size_t most = 5;
    std::size_t hidden = 0;
    std::size_t shown = 0;
    for (const auto& note : report.notes) {
        if (is_said_above(note)) continue;
        if (shown++ >= most && !pen.style().working) {
            ++hidden;
            continue;
        }
        findings.add(note.level == Note::Level::error ? "!" : pen.dot(), clean_text(note.message()));
    }
    if (hidden > 0)
        findings.add(pen.dot(),
                     "and " + std::to_string(hidden) + " more: roi lint " +
                         (report.campaign.file == "<stdin>" ? "-" : clean_text(report.campaign.file)));
}

}  // namespace

std::string findings_text(const Report& report, const Style& style) {
    const Pen pen(style);
    Findings findings(style);
    for (const auto& entry : report.campaign.overrides) findings.add("*", change_text(entry));
    add_limits(findings, report, style);
    if (!report.missing.empty()) findings.add(pen.dot(), missing_text(report.missing));
    add_notes(findings, report, pen);
    if (!report.campaign.unmeasured.empty())
        findings.add(style.unicode ? "~" : "_", unmeasured_text(report.campaign.unmeasured));
    return findings.text();
}

}  // namespace roi::write
