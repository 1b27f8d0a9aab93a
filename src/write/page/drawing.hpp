// What a text report draws with: colours, signs, bars and the gauge.
#pragma once

#include <string>

#include "write/format/figures.hpp"

namespace roi::inline write {

/// Colours and signs of a style. Every sign has an ASCII form, and no meaning rests on a colour.
class Pen {
 public:
    explicit Pen(const Style& style) : style_(style) {}

    std::string bold(const std::string& text) const { return colored("1", text); }
    std::string faint(const std::string& text) const { return colored("2", text); }
    std::string good(const std::string& text) const { return colored("1;32", text); }
    std::string bad(const std::string& text) const { return colored("1;31", text); }
    std::string unsure(const std::string& text) const { return colored("33", text); }
    std::string heading(const std::string& text) const { return colored("1;36", text); }

    std::string about() const { return sign("\u2248", "~"); }
    std::string times() const { return sign("\u00d7", "x"); }
    std::string minus() const { return sign("\u2212", "-"); }
    std::string divided_by() const { return sign("\u00f7", "/"); }
    std::string dot() const { return sign("\u00b7", "-"); }
    std::string dash() const { return sign("\u2013", "-"); }
    std::string line(std::size_t width) const;

    /// A bar of `value` against `largest`, at most `width` columns, to an eighth of a column in Unicode.
    std::string bar(const Decimal& value, const Decimal& largest, std::size_t width) const;

    const Style& style() const { return style_; }
    const NumberStyle& numbers() const { return style_.numbers; }

 private:
    std::string sign(const char* unicode, const char* ascii) const {
        return style_.unicode ? unicode : ascii;
    }
    std::string colored(const char* code, const std::string& text) const {
        return style_.color && !text.empty() ? "\033[" + std::string(code) + "m" + text + "\033[0m" : text;
    }

    const Style& style_;
};

/// The two lines of the gauge: worst, likely and best on a scale with a mark at 0 %, and what they are
/// called.
struct Gauge {
    std::string scale;
    std::string labels;
};
Gauge draw_gauge(const MetricValue& roi, std::size_t width, const Pen& pen);

}  // namespace roi::write
