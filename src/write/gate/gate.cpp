// Judged limits in every format: CSV, workflow commands and JUnit here, the others in their own files.
#include "write/format/escape.hpp"
#include "write/report/formula.hpp"
#include "write/format/github.hpp"
#include "write/format/junit.hpp"
#include "write/gate/limit_text.hpp"
#include "write/format/metric_list.hpp"
#include "write/format/roi_labels.hpp"
#include "write/report/writers.hpp"

namespace roi::inline write {
namespace {

using Outcome = JudgedCheck::Outcome;

class GateCsvWriter : public GateWriter {
 public:
    explicit GateCsvWriter(Sink sink) : sink_(std::move(sink)) {}

    void add(const GatedCampaign& gated) override {
        std::string text = head();
        const Currency currency = gated.currency();
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
        if (gated.report)
            for (const auto& entry : gated.report->campaign.unmeasured)
                text += campaign + csv_cell(with_argument("unmeasured", entry.what)) + ",,,,,,,,,," +
                        csv_cell(gated.file) + "," + std::to_string(entry.place.line) + "\n";
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
            commands_.add(Level::error, 0, title(mistake.code), gated.file, mistake.place,
                          mistake.message + (mistake.hint.empty() ? "" : ". " + mistake.hint));
        for (const auto& check : gated.checks) add(gated, check);
    }

    void finish() override {
        const bool is_met = tally_.worst() <= Standing::warned;
        if (is_met) commands_.add(Level::notice, 0, "roi check", "", {}, gate_summary(tally_));
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
            check.check.text + ": " + limit_sentence(check, gated.currency(), formula_style());
        const auto say = [&](Level level, int rank, std::string_view code) {
            commands_.add(level, rank, title(code), gated.file, place, sentence);
        };
        switch (standing(check, rules_)) {
            case Standing::passed: return;
            case Standing::undecided: return say(Level::error, 1, "R061");
            case Standing::failed: return say(Level::error, 2, "R060");
            case Standing::not_judged: return say(Level::error, 3, "R062");
            case Standing::warned: return say(Level::warning, 1, "R060");
            case Standing::skipped: return say(Level::warning, 2, "R062");
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
        if (gated.report) {
            suite.say(basis_sentence(*gated.report));
            if (const auto unmeasured = unmeasured_sentence(gated.report->campaign); !unmeasured.empty())
                suite.say(unmeasured);
        }
        sink_(suite.text(count_++));
    }
    void finish() override { sink_(std::string(junit_end)); }

 private:
    void add(JUnitSuite& suite, const GatedCampaign& gated, const JudgedCheck& judged) const {
        const Check& check = judged.check;
        const std::string place =
            check.place ? " (" + gated.file + ":" + std::to_string(check.place.line) + ")" : "";
        const std::string sentence = limit_sentence(judged, gated.currency(), formula_style()) + place;
        switch (standing(judged, rules_)) {
            case Standing::passed: return suite.passed(check.text);
            case Standing::failed: return suite.failed(check.text, "limit not met", sentence);
            case Standing::undecided: return suite.error(check.text, "undecided", sentence);
            case Standing::not_judged: return suite.error(check.text, "not judged", sentence);
            case Standing::skipped: return suite.skipped(check.text, sentence);
            case Standing::warned: suite.say("warning: " + check.text + ": " + sentence);
        }
        suite.passed(check.text);
    }

    GateRules rules_;
    Sink sink_;
    std::size_t count_ = 0;
};

}  // namespace

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

}  // namespace roi::write
