// The pieces that JSON is written from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/names.hpp"
#include "roi/write.hpp"
#include "write/format/escape.hpp"
#include "write/format/figures.hpp"
#include "write/format/metric_list.hpp"
#include "write/format/roi_labels.hpp"

namespace roi::inline write {

inline constexpr std::string_view format_version = "1.0";

inline std::string quoted(std::string_view text) { return '"' + json_text(text) + '"'; }

inline std::string or_null(std::string_view text) { return text.empty() ? "null" : quoted(text); }

/// Collects the members of one JSON object on one line.
class Object {
 public:
    Object& add(std::string_view key, std::string_view json) {
        text_ += text_.empty() ? "{ \"" : ", \"";
        text_.append(key).append("\": ").append(json);
        return *this;
    }
    Object& text(std::string_view key, std::string_view value) { return add(key, quoted(value)); }
    Object& flag(std::string_view key, bool value) { return add(key, value ? "true" : "false"); }
    Object& number(std::string_view key, std::uint64_t value) { return add(key, std::to_string(value)); }
    std::string done() const { return text_.empty() ? "{}" : text_ + " }"; }

 private:
    std::string text_;
};

/// Where the members of a campaign or a total go: one a line, or all on one line.
struct Layout {
    std::string_view between;  ///< after each comma of the outer object
    std::string_view within;   ///< before each element of a list and each metric
    std::string_view list_end;
};
inline constexpr Layout spread_out{"\n    ", "\n      ", " "};
inline constexpr Layout one_line{" ", " ", " "};

inline std::string list(const std::vector<std::string>& elements, const Layout& layout) {
    if (elements.empty()) return "[]";
    std::string text = "[";
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (i > 0) text += ',';
        text.append(layout.within).append(elements[i]);
    }
    return text.append(layout.list_end) + ']';
}

/// A fraction, or null.
inline std::string ratio_or_null(const std::optional<Ratio>& value) {
    return value ? json_ratio(*value) : "null";
}

inline std::string money_or_null(const std::optional<Ratio>& value, Currency currency) {
    return value ? json_money(value->settled(), currency) : "null";
}

/// The start of every JSON document, up to and with the bracket of the campaigns.
std::string envelope_head();

/// What was not measured, an object each.
std::vector<std::string> unmeasured_of(const Campaign& campaign);

/// The names of categories, quoted.
std::vector<std::string> missing_names(const std::vector<CostCategory>& missing);

/// Name, currency, period and purpose.
std::string campaign_object(const Campaign& campaign);

/// A limit with what was held against it.
std::string check_object(const JudgedCheck& judged, Currency currency);

/// Metrics by name, each with its cases.
std::string metrics_object(const std::vector<ListedMetric>& metrics, Currency currency, const Layout& layout);

std::string breakdown_object(const Breakdown& breakdown, Currency currency, const Layout& layout);

/// One campaign, its members separated as the layout says. `more` are further members: `"key": value`.
std::string report_object(const Report& report, const Layout& layout, const std::string& more = {});

/// The figures behind a value; involvement; owned, paid and earned media. "null" where there is none.
std::string facts_list(const Report& report, const ActionValue& value);
std::string claims_list(const Report& report, const Layout& layout);
std::string involvement_object(const Report& report, const Layout& layout);
std::string media_object(const Report& report, const Layout& layout);

}  // namespace roi::write
