// One report as a comment on a pull request: the four steps in less than 40 lines.
#include <algorithm>

#include "roi/analysis/assumptions.hpp"
#include "write/format/dates.hpp"
#include "write/format/markdown.hpp"
#include "write/format/roi_labels.hpp"
#include "write/gate/limit_text.hpp"
#include "write/report/formula.hpp"
#include "write/report/markdown/report.hpp"
#include "write/report/text/facts.hpp"

namespace roi::inline write {
namespace {

constexpr std::size_t most_goals = 3;
constexpr std::size_t most_lines = 5;  // of value, and of cost
constexpr std::size_t most_notes = 2;

std::string range_text(const MetricValue& value, const Style& style) {
    if (!value.worst || !value.best) return std::string(value.why_range);
    if (*value.worst == *value.best) return {};
    return "worst " + percent(*value.worst, style.numbers) + ", best " + percent(*value.best, style.numbers);
}

/// One line of value or cost before it is rounded.
struct Line {
    std::string name;
    std::string formula;
    Decimal exact;
    bool is_assumed = false;
};

class MarkdownReport {
 public:
    MarkdownReport(const Report& report, const Style& style)
        : report_(report), campaign_(report.campaign), style_(style), table_({"", "", "", ""}, "llrl") {}

    std::string text() {
        add_goals();
        add_value();
        add_cost();
        add_roi();
        std::string text =
            "### " + md_text(campaign_.name) + ": " + headline() + "\n\n" + facts() + "\n\n" + table_.text();
        const auto rest = findings();
        return rest.empty() ? text : text + "\n" + rest;
    }

 private:
    std::string money_text(const Decimal& amount) const {
        return money(amount, campaign_.currency, style_.numbers);
    }

    std::string headline() const {
        const auto& roi = report_.steps.roi.roi;
        if (report_.is_withheld()) return "premature, no ROI yet";
        if (!roi.likely) return "ROI undefined";
        return (report_.is_even_so ? "PREMATURE ROI " : "ROI ") +
               std::string(roi.evidence == Evidence::assumed ? md_about : "") +
               percent(*roi.likely, style_.numbers);
    }

    std::string facts() const {
        std::string text = report_.verdict == Verdict::premature ? "**PREMATURE** \u00b7 " : "";
        text += std::string(name_of(campaign_.claim)) + ", " +
                std::string(basis_label(report_.steps.value.basis));
        if (campaign_.period) text += " \u00b7 " + period_text(*campaign_.period);
        text += " \u00b7 " + std::string(campaign_.currency.code());
        if (campaign_.status == Status::plan) text += " \u00b7 **PLAN**";
        return text + " \u00b7 " + md_code(campaign_.file);
    }

    void add_goals() {
        const auto& goals = report_.steps.goals.goals;
        if (goals.empty()) table_.add({"**1 Goals**", "no goal is stated", "", ""});
        for (std::size_t i = 0; i < std::min(goals.size(), most_goals); ++i)
            table_.add({i == 0 ? "**1 Goals**" : "", md_text(campaign_.goals[goals[i].goal].name),
                        attained(goals[i].attainment),
                        md_text(goal_formula(campaign_, goals[i], style_), 100)});
        if (goals.size() > most_goals)
            table_.add({"", "and " + std::to_string(goals.size() - most_goals) + " more", "", ""});
    }

    std::string attained(const MetricValue& attainment) const {
        if (!attainment.likely) return "\u2013";
        const std::string range = range_text(attainment, style_);
        return std::string(attainment.evidence == Evidence::assumed ? md_about : "") +
               percent(*attainment.likely, style_.numbers) + (range.empty() ? "" : " (" + range + ")");
    }

    /// The lines of a step, the largest where there are many, and their sum.
    void add_lines(const std::string& heading, std::vector<Line> lines, const Estimate& total,
                   bool is_withheld) {
        std::vector<Decimal> exact;
        for (const auto& line : lines) exact.push_back(line.exact);
        const auto amounts = parts_that_add_up(exact, campaign_.currency.places());
        std::vector<std::size_t> order(lines.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        if (lines.size() > most_lines)
            std::stable_sort(order.begin(), order.end(),
                             [&](std::size_t a, std::size_t b) { return amounts[a] > amounts[b]; });
        Decimal rest;
        for (std::size_t i = 0; i < order.size(); ++i) {
            const Line& line = lines[order[i]];
            if (i >= most_lines) {
                rest += amounts[order[i]];
                continue;
            }
            const std::string amount =
                is_withheld ? "" : std::string(line.is_assumed ? md_about : "") + figure(amounts[order[i]]);
            table_.add({i == 0 ? heading : "", md_text(line.name), amount, md_text(line.formula, 100)});
        }
        if (lines.size() > most_lines)
            table_.add({"", "and " + std::to_string(lines.size() - most_lines) + " more",
                        is_withheld ? "" : figure(rest), ""});
        const std::string sum = is_withheld ? "withheld" : "**" + money_text(total.likely.settled()) + "**";
        const bool has_range = !is_withheld && total.spread == Estimate::Spread::range;
        table_.add({lines.empty() ? heading : "", "**sum**", sum,
                    has_range ? money_text(total.low) + " to " + money_text(total.high) : ""});
    }

    std::string figure(const Decimal& rounded) const {
        return grouped(rounded, campaign_.currency.places(), style_.numbers);
    }

    void add_value() {
        std::vector<Line> lines;
        for (const auto& value : report_.steps.value.actions) {
            if (!value.is_counted) continue;
            const Action& action = campaign_.actions[value.action];
            lines.push_back({action.name, value_formula(campaign_, action, style_),
                             value.total.likely.settled(), value.evidence == Evidence::assumed});
        }
        add_lines("**2 Value**", std::move(lines), report_.steps.value.total, report_.is_withheld());
    }

    void add_cost() {
        std::vector<Line> lines;
        for (const auto& result : report_.steps.cost.lines) {
            const Cost& cost = campaign_.costs[result.cost];
            if (result.total.likely.is_zero()) continue;  // stated as none
            lines.push_back({cost.name, cost_formula(campaign_, cost, style_, false),
                             result.total.likely.settled(), result.total.evidence == Evidence::assumed});
        }
        add_lines("**3 Cost**", std::move(lines), report_.steps.cost.total, false);
    }

    void add_roi() {
        const auto& roi = report_.steps.roi.roi;
        if (!roi.likely) {
            const std::string why = report_.is_withheld() ? "premature: " + report_.notes.front().message()
                                                          : std::string(roi.why);
            table_.add(
                {"**4 ROI**", "", report_.is_withheld() ? "premature" : "undefined", md_text(why, 160)});
            return;
        }
        std::string beside = range_text(roi, style_);
        if (roi.measured && *roi.measured != *roi.likely)
            beside += (beside.empty() ? "" : "; ") +
                      ("counting measured returns only " + percent(*roi.measured, style_.numbers));
        const std::string mark = roi.evidence == Evidence::assumed ? std::string(md_about) : "";
        table_.add({"**4 ROI**", "", "**" + mark + percent(*roi.likely, style_.numbers) + "**",
                    md_text(beside, 160)});
    }

    /// What lies below the surface, one line a kind.
    std::string findings() const {
        std::string text;
        const auto say = [&](const std::string& sentence) { text += "- " + sentence + "\n"; };
        if (const auto set = overrides_text(campaign_.overrides); !set.empty())
            say("changed by --set: " + set);
        if (report_.breakdown) say(breakdown_sentence(*report_.breakdown, style_));
        if (const auto assumed = assumptions_text(); !assumed.empty())
            say("assumed, not measured: " + assumed);
        std::string missing;
        for (const auto category : report_.missing) {
            std::string name(category_name(category));
            std::replace(name.begin(), name.end(), '_', ' ');
            missing += (missing.empty() ? "" : ", ") + name;
        }
        if (!missing.empty()) say("costs not stated: " + missing + " (absent is not zero)");
        for (std::size_t i = 0; i < std::min(report_.notes.size(), most_notes); ++i)
            say(md_text(report_.notes[i].message(), 200));
        if (report_.notes.size() > most_notes)
            say("and " + std::to_string(report_.notes.size() - most_notes) + " more: `roi lint`");
        for (const auto& judged : judge(report_))
            if (judged.outcome == JudgedCheck::Outcome::failed) {
                say("a limit is not met: `roi check`");
                break;
            }
        std::string claims;
        for (const auto& claim : report_.claims)
            claims +=
                (claims.empty() ? "" : "; ") + claim.claim + ": " + outcome_text(claim.outcome) + claim.why;
        if (!claims.empty()) say("claims: " + md_text(claims, 400));
        std::string unmeasured;
        for (const auto& entry : campaign_.unmeasured)
            unmeasured += (unmeasured.empty() ? "" : "; ") + entry.what;
        if (!unmeasured.empty()) say("not measured, at no value: " + md_text(unmeasured, 300));
        return text;
    }

    std::string assumptions_text() const {
        constexpr std::size_t most = 4;
        const auto list = assumptions(report_);
        std::string text;
        for (std::size_t i = 0; i < std::min(most, list.size()); ++i) {
            const auto& figure = *list[i].figure;
            const auto shown = [&](const Ratio& value) {
                return plain_figure(value, list[i].unit, campaign_.currency, style_.numbers);
            };
            text += (text.empty() ? "" : ", ") + md_text(list[i].label) + " " + shown(figure.likely());
            if (figure.has_range())
                text += " (" + shown(Ratio(figure.low())) + " to " + shown(Ratio(figure.high())) + ")";
        }
        if (list.size() > most) text += ", and " + std::to_string(list.size() - most) + " more";
        return text;
    }

    const Report& report_;
    const Campaign& campaign_;
    const Style& style_;
    MarkdownTable table_;
};

}  // namespace

/// "by channel: instagram 148.4 %, pinterest -6.9 %"
std::string breakdown_sentence(const Breakdown& breakdown, const Style& style) {
    constexpr std::size_t most = 8;
    std::string text;
    const auto& groups = breakdown.groups;
    for (std::size_t i = 0; i < std::min(most, groups.size()); ++i) {
        const auto& roi = groups[i].roi;
        text += (text.empty() ? "" : ", ") +
                (groups[i].name.empty() ? "(none stated)" : md_text(groups[i].name)) + " " +
                (roi.likely ? percent(*roi.likely, style.numbers) : "\u2013");
    }
    if (groups.size() > most) text += ", and " + std::to_string(groups.size() - most) + " more";
    if (!breakdown.refusal.empty()) text = md_text(breakdown.refusal, 200);
    const std::string stamp = breakdown.is_premature ? "PREMATURE " : "";
    const std::string& remark = breakdown.remark;
    return stamp + "ROI by " + std::string(breakdown_name(breakdown.by)) + ": " + text +
           (remark.empty() ? "" : " (" + md_text(remark, 300) + ")");
}

std::string overrides_text(const std::vector<Override>& overrides) {
    std::string text;
    for (const auto& entry : overrides)
        text += (text.empty() ? "" : ", ") + entry.pointer + " = " + entry.value;
    return md_text(text, 300);
}

std::string markdown_report(const Report& report, const Style& style) {
    return MarkdownReport(report, style).text();
}

}  // namespace roi::write
