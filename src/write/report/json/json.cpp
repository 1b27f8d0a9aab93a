// JSON and JSON lines. Numbers are written from exact decimals, so no JSON library stands between.
#include "write/format/json_object.hpp"
#include "write/report/parted_writer.hpp"
#include "write/report/writers.hpp"

namespace roi::inline write {
namespace {

std::string total_object(const Portfolio& total, const std::optional<Breakdown>& breakdown) {
    std::vector<std::string> names;
    for (const auto& name : total.left_out_names()) names.push_back(quoted(name));
    std::string text = "{ \"campaigns\": " + std::to_string(total.count()) +
                       ", \"currency\": " + quoted(total.currency().code()) +
                       ", \"left_out\": " + std::to_string(total.left_out()) +
                       ", \"left_out_names\": " + list(names, one_line) + ",\n    \"metrics\": " +
                       metrics_object(listed_metrics(total.total()), total.currency(), spread_out);
    if (total.premature() > 0) text += ",\n    \"stamp\": \"PREMATURE\"";
    if (breakdown)
        text += ",\n    \"breakdown\": " + breakdown_object(*breakdown, total.currency(), spread_out);
    return text + " }";
}

/// Which campaigns these are; empty where all of them are meant.
std::string selection_member(const Selection& selection) {
    if (!selection.is_asked_for()) return {};
    std::vector<std::string> limits;
    for (const auto& limit : selection.limits) limits.push_back(quoted(limit));
    Object object;
    object.add("where", list(limits, one_line)).number("of", selection.of);
    object.number("chosen", selection.chosen).number("undecided", selection.undecided);
    if (selection.undecided > 0) object.text("why_undecided", selection.why_undecided);
    return ",\n  \"selection\": " + object.done();
}

class JsonWriter : public PartedWriter {
 public:
    JsonWriter(Style style, Sink sink) : PartedWriter(std::move(sink)), style_(std::move(style)) {
        if (style_.by) breakdown_.emplace(*style_.by);
    }

    void add(const Report& report) override {
        if (breakdown_) breakdown_->add(report);
        put_separator();
        put(report_object(report, style_, spread_out));
    }

    void finish(const Portfolio& total) override {
        const std::string head = count_ == 0 ? envelope_head() + " " : "";
        put(head + "],\n  \"total\": " + (total.count() > 1 ? total_object(total, breakdown_) : "null") +
            selection_member(total.selection) + " }\n");
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
};

class JsonLinesWriter : public PartedWriter {
 public:
    JsonLinesWriter(Style style, Sink sink) : PartedWriter(std::move(sink)), style_(std::move(style)) {}
    void add(const Report& report) override { put(report_object(report, style_, one_line) + "\n"); }
    void finish(const Portfolio&) override {}
    std::unique_ptr<ReportWriter> part() const override {
        return std::make_unique<JsonLinesWriter>(style_, Sink());
    }
    void join(ReportWriter& part) override { put(static_cast<JsonLinesWriter&>(part).held_); }

 private:
    Style style_;
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
