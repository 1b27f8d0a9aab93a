// JSON and JSON lines. Numbers are written from exact decimals, so no JSON library stands between.
#include "write/json_object.hpp"
#include "write/writers.hpp"

namespace roi::write {
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

class JsonWriter : public ReportWriter {
 public:
    JsonWriter(Style style, Sink sink) : style_(std::move(style)), sink_(std::move(sink)) {
        if (style_.by) breakdown_.emplace(*style_.by);
    }

    void add(const Report& report) override {
        if (breakdown_) breakdown_->add(report);
        std::string text = count_++ == 0 ? envelope_head() + "\n  " : ",\n  ";
        sink_(text + report_object(report, style_, spread_out));
    }

    void finish(const Portfolio& total) override {
        const std::string head = count_ == 0 ? envelope_head() + " " : "";
        sink_(head + "],\n  \"total\": " + (total.count() > 1 ? total_object(total, breakdown_) : "null") +
              " }\n");
    }

 private:
    Style style_;
    Sink sink_;
    std::optional<Breakdown> breakdown_;
    std::size_t count_ = 0;
};

class JsonLinesWriter : public ReportWriter {
 public:
    JsonLinesWriter(Style style, Sink sink) : style_(std::move(style)), sink_(std::move(sink)) {}
    void add(const Report& report) override { sink_(report_object(report, style_, one_line) + "\n"); }
    void finish(const Portfolio&) override {}

 private:
    Style style_;
    Sink sink_;
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
