// JSON and JSON lines. Numbers are written from exact decimals, so no JSON library stands between.
#include "write/report/json/report.hpp"
#include "write/report/parted_writer.hpp"
#include "write/report/writers.hpp"

namespace roi::inline write {
namespace {

void write_total(Json& json, const Portfolio& total, const std::optional<Breakdown>& breakdown) {
    json.object([&] {
        json.number("campaigns", total.count()).word("currency", total.currency().code());
        json.number("left_out", total.left_out()).texts("left_out_names", total.left_out_names());
        json.separated_by(spread_out.members.next);
        write_metrics(json.key("metrics"), total.total(), total.currency(), spread_out);
        if (total.premature() > 0) json.word("stamp", "PREMATURE");
        if (breakdown) write_breakdown(json.key("breakdown"), *breakdown, total.currency(), spread_out);
    });
}

/// Which campaigns these are.
void write_selection(Json& json, const Selection& selection) {
    json.object([&] {
        json.texts("where", selection.limits).number("of", selection.of);
        json.number("chosen", selection.chosen).number("undecided", selection.undecided);
        if (selection.undecided > 0) json.text("why_undecided", selection.why_undecided);
    });
}

/// What follows the last campaign.
void write_end(Json& json, const Portfolio& total, const std::optional<Breakdown>& breakdown) {
    json.raw("],\n  \"total\": ");
    if (total.count() > 1)
        write_total(json, total, breakdown);
    else
        json.null();
    if (total.selection.is_asked_for()) {
        json.raw(",\n  \"selection\": ");
        write_selection(json, total.selection);
    }
    json.raw(" }\n");
}

class JsonWriter : public PartedWriter {
 public:
    JsonWriter(Style style, Sink sink) : PartedWriter(std::move(sink)), style_(std::move(style)) {
        if (style_.by) breakdown_.emplace(*style_.by);
    }

    void add(const Report& report) override {
        if (breakdown_) breakdown_->add(report);
        put_separator();
        json_.clear();
        write_report(json_, report, style_, spread_out);
        put(json_.text());
    }

    void finish(const Portfolio& total) override {
        if (count_ == 0) put(envelope_head() + " ");
        json_.clear();
        write_end(json_, total, breakdown_);
        put(json_.text());
    }

    std::unique_ptr<ReportWriter> part() const override {
        return std::make_unique<JsonWriter>(style_, Sink());
    }
    void join(ReportWriter& part) override {
        auto& later = static_cast<JsonWriter&>(part);
        if (breakdown_) breakdown_->join(*later.breakdown_);
        if (later.count_ == 0) return;
        put_separator();
        put(later.held_);
    }

 private:
    /// What stands before a campaign; a part leaves that before its first one to whom it joins.
    void put_separator() {
        if (count_++ > 0)
            put(",\n  ");
        else if (!is_part())
            put(envelope_head() + "\n  ");
    }

    Style style_;
    std::optional<Breakdown> breakdown_;
    std::size_t count_ = 0;
    Json json_;  ///< of one campaign; kept, so that its room grows once
};

class JsonLinesWriter : public PartedWriter {
 public:
    JsonLinesWriter(Style style, Sink sink) : PartedWriter(std::move(sink)), style_(std::move(style)) {}
    void add(const Report& report) override {
        json_.clear();
        write_report(json_, report, style_, one_line);
        put(json_.raw("\n").text());
    }
    void finish(const Portfolio&) override {}
    std::unique_ptr<ReportWriter> part() const override {
        return std::make_unique<JsonLinesWriter>(style_, Sink());
    }
    void join(ReportWriter& part) override { put(static_cast<JsonLinesWriter&>(part).held_); }

 private:
    Style style_;
    Json json_;  ///< of one campaign; kept, so that its room grows once
};

}  // namespace

std::string envelope_head() {
    return "{ \"format_version\": \"" + std::string(format_version) +
           "\", \"roi_version\": \"" ROI_VERSION "\", \"campaigns\": [";
}

std::unique_ptr<ReportWriter> make_json_writer(Style style, Sink sink) {
    return std::make_unique<JsonWriter>(std::move(style), std::move(sink));
}

std::unique_ptr<ReportWriter> make_json_lines_writer(Style style, Sink sink) {
    return std::make_unique<JsonLinesWriter>(std::move(style), std::move(sink));
}

}  // namespace roi::write
