// Judged limits in every format: CSV, workflow commands and JUnit here, the others in their own files.
#include "write/escape.hpp"
#include "write/formula.hpp"
#include "write/github.hpp"
#include "write/junit.hpp"
#include "write/limit_text.hpp"
#include "write/metric_list.hpp"
#include "write/writers.hpp"

namespace roi::write {
namespace {

using Outcome = JudgedCheck::Outcome;

Currency currency_of(const GatedCampaign& gated) {
    return gated.report ? gated.report->campaign.currency : Currency();
}

class GateCsvWriter : public GateWriter {
 public:
    explicit GateCsvWriter(Sink sink) : sink_(std::move(sink)) {}

    void add(const GatedCampaign& gated) override {
        std::string text = head();
        const Currency currency = currency_of(gated);
        const std::string campaign = csv_cell(gated.name()) + ",";
        for (const auto& judged : gated.checks) {
            const auto unit = judged.figure_unit();
            const auto cell = [&](const std::optional<Ratio>& value) {
                return (value ? json_figure(*value, unit, currency) : std::string()) + ",";
            };
            text += campaign + csv_cell(judged.check.text) + "," +
                    (judged.check.level == Check::Level::error ? "error," : "warn,") +
                    std::string(outcome_name(judged.outcome)) + "," + unit_name(unit, currency) + "," +
                    cell(judged.judged) + cell(Ratio(judged.check.limit)) + cell(judged.distance) +
                    cell(judged.value.worst) + cell(judged.value.best) + csv_cell(judged.why) + "," +
                    csv_cell(gated.file) + "," + std::to_string(judged.check.place.line) + "\n";
        }
        for (const auto& mistake : gated.mistakes)
            text += campaign + ",error,undecided,,,,,,," + csv_cell(mistake.code + " " + mistake.message) +
                    "," + csv_cell(gated.file) + "," + std::to_string(mistake.place.line) + "\n";
        sink_(text);
    }
    void finish() override { sink_(head()); }

 private:
    std::string head() {
        if (std::exchange(has_head_, true)) return {};
        return "campaign,limit,level,outcome,unit,value,limit_value,distance,worst,best,reason,file,line\n";
    }

    Sink sink_;
    bool has_head_ = false;
};

class GateGithubWriter : public GateWriter {
 public:
    GateGithubWriter(const GateRules& rules, Sink sink) : rules_(rules), sink_(std::move(sink)) {}

    void add(const GatedCampaign& gated) override {
        tally_.add(gated, rules_);
        for (const auto& mistake : gated.mistakes)
            commands_.add(Level::error, title(mistake.code), gated.file, mistake.place,
                          mistake.message + (mistake.hint.empty() ? "" : ". " + mistake.hint));
        for (const auto& check : gated.checks) add(gated, check);
    }

    void finish() override {
        const bool is_met = tally_.worst() <= Standing::warned;
        if (is_met) commands_.add(Level::notice, "roi check", "", {}, gate_summary(tally_));
        sink_(commands_.text());
    }

 private:
    using Level = WorkflowCommands::Level;

    static std::string title(std::string_view code) {
        return std::string(code) + " " + std::string(find_code(code)->title);
    }

    void add(const GatedCampaign& gated, const JudgedCheck& check) {
        const Place place = check.check.place ? check.check.place : gated.report->campaign.place;
        const std::string sentence =
            check.check.text + ": " + limit_sentence(check, currency_of(gated), formula_style());
        const auto say = [&](Level level, std::string_view code) {
            commands_.add(level, title(code), gated.file, place, sentence);
        };
        switch (check.outcome) {
            case Outcome::passed: return;
            case Outcome::failed: return say(closes(check, rules_) ? Level::error : Level::warning, "R060");
            case Outcome::undecided: return say(Level::error, "R061");
            case Outcome::not_judged:
                return say(rules_.allow_premature ? Level::warning : Level::error, "R062");
        }
    }

    GateRules rules_;
    Sink sink_;
    GateTally tally_;
    WorkflowCommands commands_;
};

class GateJUnitWriter : public GateWriter {
 public:
    GateJUnitWriter(const GateRules& rules, Sink sink) : rules_(rules), sink_(std::move(sink)) {
        sink_(std::string(junit_head));
    }

    void add(const GatedCampaign& gated) override {
        JUnitSuite suite("check", gated.file, gated.name());
        for (const auto& mistake : gated.mistakes) {
            const std::string place =
                mistake.place ? "line " + std::to_string(mistake.place.line) + ": " : "";
            suite.error(mistake.code == "R063" ? "limits are stated" : "the campaign can be read",
                        mistake.code, place + mistake.message);
        }
        for (const auto& check : gated.checks) add(suite, gated, check);
        sink_(suite.text(count_++));
    }
    void finish() override { sink_(std::string(junit_end)); }

 private:
    void add(JUnitSuite& suite, const GatedCampaign& gated, const JudgedCheck& judged) const {
        const Check& check = judged.check;
        const std::string place =
            check.place ? " (" + gated.file + ":" + std::to_string(check.place.line) + ")" : "";
        const std::string sentence = limit_sentence(judged, currency_of(gated), formula_style()) + place;
        switch (judged.outcome) {
            case Outcome::passed: return suite.passed(check.text);
            case Outcome::undecided: return suite.error(check.text, "undecided", sentence);
            case Outcome::failed:
                if (closes(judged, rules_)) return suite.failed(check.text, "limit not met", sentence);
                suite.say("warning: " + check.text + ": " + sentence);
                return suite.passed(check.text);
            case Outcome::not_judged:
                if (rules_.allow_premature) return suite.skipped(check.text, sentence);
                return suite.error(check.text, "not judged", sentence);
        }
    }

    GateRules rules_;
    Sink sink_;
    std::size_t count_ = 0;
};

}  // namespace
}  // namespace roi::write

namespace roi {

std::unique_ptr<GateWriter> make_gate_writer(Format format, const Style& style, const GateRules& rules,
                                             Sink sink) {
    switch (format) {
        case Format::text: break;
        case Format::json: return write::make_gate_json_writer(rules, std::move(sink));
        case Format::jsonl: return write::make_gate_json_lines_writer(rules, std::move(sink));
        case Format::csv: return std::make_unique<write::GateCsvWriter>(std::move(sink));
        case Format::markdown: return write::make_gate_markdown_writer(style, rules, std::move(sink));
        case Format::github: return std::make_unique<write::GateGithubWriter>(rules, std::move(sink));
        case Format::junit: return std::make_unique<write::GateJUnitWriter>(rules, std::move(sink));
    }
    return write::make_gate_text_writer(style, rules, std::move(sink));
}

}  // namespace roi
