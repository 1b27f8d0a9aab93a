#include "cli/commands/calc_part.hpp"

#include <algorithm>

#include "roi/analysis/gate.hpp"
#include "roi/read/words.hpp"

namespace roi::cli {
namespace {

Diagnostic about(const Report& report, Diagnostic mistake) {
    return std::move(mistake).in(report.campaign.file).at(report.campaign.place);
}

Diagnostic withheld_number(const std::string& text, const Report& report) {
    return about(report,
                 mistake_of("R054", text + " of \"" + report.campaign.name + "\" is withheld: premature",
                            "roi calc says what is missing; --even-so prints the figure, stamped"));
}

Diagnostic undefined_number(const WantedMetric& wanted, const MetricValue& value, const Report& report) {
    const MetricName& name = wanted.metric.name;
    const auto known = read::known_arguments(report.campaign, *wanted.metric.kind);
    const bool is_known =
        name.argument.empty() || std::find(known.begin(), known.end(), name.argument) != known.end();
    const auto meant = is_known ? std::string() : nearest_word(name.argument, known);
    return about(report, mistake_of("R053",
                                    wanted.text + " of \"" + report.campaign.name +
                                        "\" is undefined: " + std::string(value.why_not(name.which)),
                                    meant.empty() ? "" : "did you mean \"" + meant + "\"?"));
}

}  // namespace

Diagnostics read_wanted(const std::vector<std::string>& names, std::vector<WantedMetric>& wanted) {
    Diagnostics mistakes;
    for (const auto& text : names) {
        auto metric = read::read_metric_name(text);
        if (metric.kind != nullptr && metric.name.is_change) {
            mistakes.push_back(mistake_of("R052", "--get: a change needs a baseline",
                                          "roi check --baseline OLD.json, or roi compare"));
            continue;
        }
        if (metric.kind != nullptr && metric.end == text.size()) {
            wanted.push_back({text, metric});
            continue;
        }
        std::string message =
            metric.kind != nullptr ? "\"" + text + "\" is not the name of a metric" : metric.mistake;
        mistakes.push_back(mistake_of("R052", "--get: " + message, metric.hint));
    }
    return mistakes;
}

void CalcPart::add_all(CampaignStream& campaigns_left) {
    while (auto campaign = campaigns_left.next()) add(std::move(*campaign));
}

void CalcPart::add(Result<Campaign>&& campaign) {
    ++campaigns;
    if (!campaign) return mistakes.add(campaign.mistakes());
    auto report = report_on(std::move(*campaign), questions_->options);
    if (!report) return mistakes.add(report.mistakes());
    if (!is_chosen(*report)) return;
    for (const auto& claim : questions_->claims)
        for (auto& checked : check_claim(*report, claim)) report->claims.push_back(std::move(checked));
    keep(*report);
}

void CalcPart::keep(Report& report) {
    if (!questions_->wanted.empty()) return add_numbers(report);
    if (const auto mismatch = total.add(report)) return mistakes.add(*mismatch);
    if (mistakes.any() && !questions_->keep_going) return;
    if (!formats_->has_pieces()) return;
    if (questions_->together.by) report.breakdown = breakdown_of(report, *questions_->together.by);
    formats_->append(pieces, report);
}

/// Whether every limit of --where holds. One that does not hold decides, whatever the others are.
bool CalcPart::is_chosen(const Report& report) {
    if (questions_->where.empty()) return true;
    ++selection.of;
    std::string undecided;
    for (const auto& limit : questions_->where) {
        if (auto fault = read::misfit(limit, report.campaign)) {
            if (undecided.empty()) undecided = std::move(fault->message);
            continue;
        }
        auto judged = judge(limit, report);
        if (judged.outcome == JudgedCheck::Outcome::failed) return false;
        if (judged.outcome != JudgedCheck::Outcome::passed && undecided.empty())
            undecided = std::move(judged.why);
    }
    if (undecided.empty()) {
        ++selection.chosen;
        return true;
    }
    if (selection.undecided++ == 0)
        selection.why_undecided = "\"" + report.campaign.name + "\": " + undecided;
    return false;
}

/// A line a metric. What is undefined is a mistake.
void CalcPart::add_numbers(const Report& report) {
    if (report.is_even_so)
        mistakes.say("roi: PREMATURE: \"" + clean_text(report.campaign.name) +
                     "\": its figures are printed even so\n");
    for (const auto& wanted : questions_->wanted) {
        const MetricName& name = wanted.metric.name;
        const MetricValue value = metric(report, name);
        if (const auto number =
                bare_number(value, name.which, wanted.metric.kind->unit, report.campaign.currency))
            numbers += *number + "\n";
        else if (value.is_withheld)
            withheld.add(withheld_number(wanted.text, report));
        else
            mistakes.add(undefined_number(wanted, value, report));
    }
}

}  // namespace roi::cli
