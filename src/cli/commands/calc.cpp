// roi calc: reads campaigns, reports on each, writes them in every format asked for.
#include <unistd.h>
#include <algorithm>

#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/mistakes.hpp"
#include "cli/targets.hpp"
#include "read/claim.hpp"
#include "read/metric_name.hpp"
#include "roi/read.hpp"

namespace roi::cli {
namespace {

/// Prints bare numbers, a line a metric and campaign.
class BareNumbers {
 public:
    /// Reads the names; what is wrong with them comes back.
    Diagnostics open(const std::vector<std::string>& names) {
        Diagnostics mistakes;
        for (const auto& text : names) {
            auto metric = read::read_metric_name(text);
            if (metric.kind != nullptr && metric.name.is_change) {
                mistakes.push_back(mistake_of("R052", "--get: a change needs a baseline",
                                              "roi check --baseline OLD.json, or roi compare"));
                continue;
            }
            if (metric.kind != nullptr && metric.end == text.size()) {
                metrics_.push_back({text, metric});
                continue;
            }
            std::string message =
                metric.kind != nullptr ? "\"" + text + "\" is not the name of a metric" : metric.mistake;
            mistakes.push_back(mistake_of("R052", "--get: " + message, metric.hint));
        }
        return mistakes;
    }

    /// Adds a campaign's lines; what is undefined comes back.
    Diagnostics add(const Report& report) {
        Diagnostics mistakes;
        if (report.is_even_so)
            complain("roi: PREMATURE: \"" + clean_text(report.campaign.name) +
                     "\": its figures are printed even so\n");
        for (const auto& [text, wanted] : metrics_) {
            const MetricValue value = metric(report, wanted.name);
            const auto number =
                bare_number(value, wanted.name.which, wanted.kind->unit, report.campaign.currency);
            if (number) {
                output_->write(*number + "\n");
                continue;
            }
            if (value.is_withheld) {
                withheld_.push_back(withheld(text, report));
                continue;
            }
            const auto known = read::known_arguments(report.campaign, *wanted.kind);
            const auto& argument = wanted.name.argument;
            const bool is_known =
                argument.empty() || std::find(known.begin(), known.end(), argument) != known.end();
            const auto meant = is_known ? std::string() : nearest_word(argument, known);
            auto mistake = mistake_of("R053",
                                      text + " of \"" + report.campaign.name +
                                          "\" is undefined: " + std::string(value.why_not(wanted.name.which)),
                                      meant.empty() ? "" : "did you mean \"" + meant + "\"?");
            mistake.file = report.campaign.file;
            mistake.place = report.campaign.place;
            mistakes.push_back(std::move(mistake));
        }
        return mistakes;
    }

    /// What a premature campaign does not say yet.
    const Diagnostics& withheld() const { return withheld_; }

    void commit() { output_->commit(); }
    bool is_asked_for() const { return !metrics_.empty(); }

 private:
    struct Wanted {
        std::string text;
        read::ReadMetric metric;
    };
    static Diagnostic withheld(const std::string& text, const Report& report) {
        auto mistake =
            mistake_of("R054", text + " of \"" + report.campaign.name + "\" is withheld: premature",
                       "roi calc says what is missing; --even-so prints the figure, stamped");
        mistake.file = report.campaign.file;
        mistake.place = report.campaign.place;
        return mistake;
    }

    std::vector<Wanted> metrics_;
    Diagnostics withheld_;
    std::unique_ptr<Output> output_ = held_back_stdout();
};

std::vector<Replacement> replacements_of(const CalcArguments& arguments) {
    std::vector<Replacement> replacements;
    for (const auto& text : arguments.replacements) {
        const auto equals = text.find('=');
        replacements.push_back({text.substr(0, equals), text.substr(equals + 1)});
    }
    return replacements;
}

class Calc {
 public:
    explicit Calc(const CalcArguments& arguments)
        : arguments_(arguments), mistakes_(wants_color(arguments.color, STDERR_FILENO)) {}

    int run() {
        if (auto wrong = read_claims(); !wrong.empty()) {
            mistakes_.add(wrong);
            return cannot;
        }
        if (auto wrong = numbers_.open(arguments_.metrics); !wrong.empty()) {
            mistakes_.add(wrong);
            return cannot;
        }
        if (!numbers_.is_asked_for())
            if (auto wrong = targets_.open(arguments_, report_formats, make_writer)) return leave(*wrong);
        for (const auto& file : arguments_.files) read(file);
        const bool is_wrong = mistakes_.any();
        mistakes_.add(numbers_.withheld());
        mistakes_.finish();
        if (!mistakes_.any() || arguments_.keep_going)
            commit();
        else
            targets_.abandon();
        if (is_wrong) return cannot;
        return mistakes_.any() ? not_judged : done;
    }

 private:
    void read(const std::string& file) {
        auto stream = CampaignStream::open(file, replacements_of(arguments_));
        while (auto campaign = stream.next()) {
            if (*campaign)
                add(std::move(**campaign));
            else
                mistakes_.add(campaign->mistakes());
        }
    }

    /// Reports on one campaign. After a mistake the rest is still read, to name every mistake there is.
    void add(Campaign&& campaign) {
        auto report = report_on(std::move(campaign), {arguments_.even_so});
        if (!report) return mistakes_.add(report.mistakes());
        for (const auto& claim : claims_)
            for (auto& checked : check_claim(*report, claim)) report->claims.push_back(std::move(checked));
        if (numbers_.is_asked_for()) return mistakes_.add(numbers_.add(*report));
        if (const auto mismatch = total_.add(*report)) return mistakes_.add({*mismatch});
        if (!mistakes_.any() || arguments_.keep_going) targets_.add(*report);
    }

    void commit() {
        if (numbers_.is_asked_for())
            numbers_.commit();
        else if (total_.count() > 0)
            targets_.commit(total_);
    }

    Diagnostics read_claims() {
        Diagnostics mistakes;
        for (const auto& text : arguments_.claims) {
            auto claim = read::read_claim(text);
            if (claim)
                claims_.push_back(std::move(*claim));
            else
                mistakes.insert(mistakes.end(), claim.mistakes().begin(), claim.mistakes().end());
        }
        return mistakes;
    }

    const CalcArguments& arguments_;
    std::vector<StatedClaim> claims_;
    MistakePrinter mistakes_;
    Targets<ReportWriter> targets_;
    BareNumbers numbers_;
    Portfolio total_;
};

}  // namespace

int run_calc(const Words& words) {
    const auto parsed = parse_calc(words);
    if (const auto* parting = std::get_if<Leave>(&parsed)) return leave(*parting);
    return Calc(std::get<CalcArguments>(parsed)).run();
}

}  // namespace roi::cli
