// Any bytes as a campaign file: read, measure, write in every format. Nothing may crash, hang or disagree.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "read/json/parsers.hpp"
#include "roi/roi.hpp"

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

/// What the quick parser accepts, the library reads as the same list of values.
void compare_parsers(const std::string& text) {
    using namespace roi::read;
    Document quick;
    quick.reset({"fuzz", text, 1});
    if (!parse_quickly(quick)) return;
    Document library;
    library.reset({"fuzz", text, 1});
    if (const auto mistake = parse_with_library(library)) {
        require(mistake->code == "R023");  // a number beyond a double: valid JSON all the same
        return;
    }
    require(quick.nodes.size() == library.nodes.size());
    for (std::size_t i = 0; i < quick.nodes.size(); ++i) {
        const auto& a = quick.nodes[i];
        const auto& b = library.nodes[i];
        require(a.kind == b.kind && a.begin == b.begin && a.end == b.end && a.after == b.after && !b.decoded);
    }
}

void write_all_formats(const roi::Report& report) {
    roi::Portfolio total;
    require(!total.add(report));
    for (const auto format : {roi::Format::text, roi::Format::json, roi::Format::jsonl, roi::Format::csv}) {
        roi::Style style;
        style.working = true;
        style.by = roi::BreakdownBy::channel;
        std::string text;
        const auto writer = roi::make_writer(format, style, [&](std::string_view bytes) { text += bytes; });
        try {
            writer->add(report);
            writer->finish(total);
        } catch (const roi::Overflow&) {
            continue;  // the program turns it into R040
        }
        require(text.find('\x1b') == std::string::npos && text.find("##[") == std::string::npos);
    }
}

void check_order(const roi::MetricValue& value, bool lower_is_worse) {
    if (!value.worst || !value.best || !value.likely) return;
    require(lower_is_worse ? *value.worst <= *value.likely && *value.likely <= *value.best
                           : *value.worst >= *value.likely && *value.likely >= *value.best);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    compare_parsers(text);
    const auto campaigns = roi::read_campaigns(text, "fuzz");
    if (!campaigns) {
        require(!campaigns.mistakes().empty());
        for (const auto& mistake : campaigns.mistakes()) {
            require(roi::find_code(mistake.code) != nullptr && !mistake.file.empty());
            require(roi::diagnostic_text(mistake, false).find('\x1b') == std::string::npos);
        }
        return 0;
    }
    for (const auto& campaign : *campaigns) {
        const auto report = roi::report_on(campaign);
        if (!report) continue;
        const auto& roi = report->steps.roi;
        check_order(roi.total_return, true);
        check_order(roi.cost, false);
        check_order(roi.net, true);
        check_order(roi.roi, true);
        write_all_formats(*report);
    }
    return 0;
}
